#include "attacks.h"

#include "offprint/base/utf8.h"

namespace offprint::test {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    while (times-- > 0) out.append(text);
    return out;
}

}  // namespace

const std::vector<std::string>& attack_texts() {
    static const std::vector<std::string> texts = {
        // header, body, secrets of other formats
        "x\r\nBcc: evil@example.net\r\n\r\nbody",
        "x\nX-Evil: 1",
        "x\xE2\x80\xA8"
        "Bcc: e",
        "x\xC2\x85y",
        "=?utf-8?B?QmNjOiBldmls?=",
        "\"a\\\" <evil@x>, b\"",
        repeat("w", 998),
        ".",
        "\n.\nMAIL FROM:<evil@x>",
        "From here",
        // addresses
        "a@x.org>\r\nRCPT TO:<evil@example.net",
        "a@x> SIZE=1",
        "-oQ/tmp@x",
        "|cmd@x",
        "/etc/passwd",
        repeat("l", 65) + "@x.org",
        "a@" + repeat("d.", 130) + "org",
        // HTML
        "<script>alert(1)</script>",
        "\"><img src=http://127.0.0.1:9/t.gif onerror=alert(1)>",
        "</style></td></table><h1>x",
        "<!--",
        "&lt;script&gt;",
        "<svg/onload=alert(1)>",
        "<?php",
        "<![CDATA[x]]>",
        "</script",
        "a <b",
        // URL
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " java\tscript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "https://good.example@evil.example/",
        "https://e.example/\"onmouseover=\"x",
        "https://e.example/a b<c>",
        "https://e.example/?a=1&copy;=2",
        "https://e.example/)[x](y",
        "see www.evil.example and https://evil.example/.",
        "https://e.example/" + repeat("a", 5000),
        // Markdown
        "[x](javascript:alert(1))",
        "![i](http://127.0.0.1:9/p.png)",
        "`c`",
        "``` c",
        "**b**",
        "_i_ __b__",
        "# h",
        "#",
        "## h ##",
        "---",
        "===",
        "> q",
        "| a |",
        "|---|",
        "<http://e>",
        "1. x",
        "1) x",
        "- x",
        "- [ ] x",
        "+ x",
        "* x",
        "    code",
        "~~~",
        "~~s~~",
        "&copy;",
        "&#65;",
        "trailing \\",
        "two\nlines",
        "[ref]: x",
        "[ref]",
        "![",
        "]",
        "](x)",
        "a]b[c",
        "wow!",
        "* * *",
        "_ _ _",
        "-",
        "=",
        "+",
        "\\",
        "a  b",
        // terminal
        "\x1b]0;t\x07",
        "\x1b[2J",
        "\x1b]8;;http://evil\x1b\\l\x1b]8;;\x1b\\",
        "\x1b]52;c;eA==\x07",
        "a\xC2\x9B"
        "31mb",
        "a\rb",
        "a\bb",
        "a\xE2\x80\xAE"
        "b",
        "a\xE2\x81\xA6"
        "b",
        "a\xE2\x80\x8B"
        "b",
        "a\xEF\xBB\xBF"
        "b",
        std::string("a\0b", 3),
        "a\x7F"
        "b",
        "a" + repeat("\xCC\x81", 3000),
        "\xFF\xFE",
        "\xED\xA0\x80",
        "\xF4\x90\x80\x80",
        "\xEF\xBF\xBF",
        // templates and format strings
        "{{title}}",
        "{{> /etc/passwd}}",
        "{{{x}}}",
        "{{#papers}}",
        "{{=<% %>=}}",
        "{}",
        "{0}",
        "%s%n",
        "${HOME}",
        "$(id)",
        "R\"mustache(x)mustache\"",
        // other formats
        "=1+1",
        "@x",
        "}\\input{/etc/passwd}",
        "ER  -",
        "[[file:x]]",
        "]]>",
        "\tx",
        "+1",
        "\\input{/etc/passwd}",
        "x\nER  -",
        "#+INCLUDE: x",
        "</svg><text>x",
        "'; DROP TABLE papers;--",
        "\" OR 1=1",
        "multi-agent",
        "C++",
        "20.04",
        "NEAR(",
        "*",
        "^",
        "(a+)+$",
        "<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>",
        "1e999",
        "{\"a\":1,\"a\":2}",
        "../../x",
        "-rf",
    };
    return texts;
}

std::string harmless(const std::string& text) { return clean_line(text); }

Paper make_attack_paper(const std::string& text) {
    Paper paper;
    paper.id = {text};
    paper.title = "T " + text;
    paper.abstract = text;
    paper.url = text;
    paper.code = text;
    paper.project = text;
    paper.pdf = text;
    paper.doi = text;
    paper.authors = {text, text, text, text, text, text};
    paper.organization = Organization{text, text};
    paper.categories = paper.keywords = paper.affiliations = {text};
    paper.journal = paper.comment = paper.license = paper.report = paper.submitter = paper.ai_summary = text;
    paper.upvotes = paper.stars = 5;
    paper.sources = {text};
    return paper;
}

Digest make_attack_digest(const std::string& text) {
    Digest digest;
    digest.title = text;
    digest.date = *parse_date("2026-01-09");
    digest.counts = {3, 1, 1, 1, 0, 1, 0, 0};
    digest.topic_count = 1;
    digest.sources = {{text, "failed", {}, text}, {text, "ok", 3, text}};
    DigestPaper entry;
    entry.paper = make_attack_paper(text);
    entry.topics = {text, text};
    entry.matched = {text};
    entry.title_marks = {{0, 1}, {2, 2 + text.size()}};
    entry.abstract_marks = {{0, text.size()}};
    digest.sections.push_back({text, text, 1, {entry}, false});
    digest.muted = {{text, 1}};
    digest.hidden = {{make_attack_paper(text), text}};
    return digest;
}

Listing make_attack_listing(const std::string& text) {
    Listing listing;
    listing.source = text;
    listing.title = text;
    listing.papers = {make_attack_paper(text)};
    listing.notes = {{1, text}};
    return listing;
}

}  // namespace offprint::test
