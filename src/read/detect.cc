// Detection asks the recognisers one after the other, the strictest first. The description works from the
// signatures of common files, then from the shape of JSON and HTML.
#include "detect.h"

#include <fmt/format.h>

#include <algorithm>

#include "arxiv_api.h"
#include "arxiv_html.h"
#include "arxiv_mail.h"
#include "arxiv_oai.h"
#include "arxiv_rss.h"
#include "bibtex.h"
#include "biorxiv_api.h"
#include "csl_json.h"
#include "endnote_xml.h"
#include "feed.h"
#include "hf_json.h"
#include "hf_mail.h"
#include "hf_page_html.h"
#include "hf_page_text.h"
#include "html_tags.h"
#include "json_lines.h"
#include "json_scan.h"
#include "mail.h"
#include "medline.h"
#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "paper_html.h"
#include "pubmed_html.h"
#include "pubmed_xml.h"
#include "refer.h"
#include "ris.h"
#include "scholar_mail.h"
#include "wos.h"

namespace offprint {
namespace {

struct Recogniser {
    Format format;
    bool (*recognises)(std::string_view head, Date today);
};
constexpr Recogniser kRecognisers[] = {
    {Format::kBibtex, [](std::string_view head, Date) { return begins_with_bibtex(head); }},
    {Format::kWos, [](std::string_view head, Date) { return looks_like_wos(head); }},
    {Format::kHfJson, [](std::string_view head, Date) { return looks_like_hf_json(head); }},
    {Format::kCslJson, [](std::string_view head, Date) { return looks_like_csl_json(head); }},
    {Format::kArxivApi, [](std::string_view head, Date) { return looks_like_arxiv_api(head); }},
    {Format::kArxivRss, [](std::string_view head, Date) { return looks_like_arxiv_rss(head); }},
    {Format::kArxivOai, [](std::string_view head, Date) { return looks_like_arxiv_oai(head); }},
    {Format::kPubmedXml, [](std::string_view head, Date) { return looks_like_pubmed_xml(head); }},
    {Format::kEndnoteXml, [](std::string_view head, Date) { return looks_like_endnote_xml(head); }},
    {Format::kFeed, [](std::string_view head, Date) { return looks_like_feed(head); }},
    {Format::kPaperHtml, [](std::string_view head, Date) { return looks_like_paper_html(head); }},
    {Format::kArxivHtml, [](std::string_view head, Date) { return looks_like_arxiv_html(head); }},
    {Format::kHfMail, [](std::string_view head, Date) { return looks_like_hf_mail(head); }},
    {Format::kScholarMail, [](std::string_view head, Date) { return looks_like_scholar_mail(head); }},
    {Format::kPubmedHtml, [](std::string_view head, Date) { return looks_like_pubmed_html(head); }},
    {Format::kBiorxivApi, [](std::string_view head, Date) { return looks_like_biorxiv_api(head); }},
    {Format::kJsonl, [](std::string_view head, Date) { return looks_like_json_lines(head); }},
    {Format::kArxivMail, [](std::string_view head, Date) { return looks_like_arxiv_mail_html(head); }},
    {Format::kHfPageHtml, [](std::string_view head, Date) { return looks_like_html(head); }},
    {Format::kArxivMail, [](std::string_view head, Date) { return looks_like_arxiv_mail(head); }},
    {Format::kRis, [](std::string_view head, Date) { return looks_like_ris(head); }},
    {Format::kMedline, [](std::string_view head, Date) { return looks_like_medline(head); }},
    {Format::kRefer, [](std::string_view head, Date) { return looks_like_refer(head); }},
    {Format::kWos, [](std::string_view head, Date) { return holds_wos(head); }},
    {Format::kBibtex, [](std::string_view head, Date) { return looks_like_bibtex(head); }},
    {Format::kHfPageText, looks_like_hf_page_text},
};

struct Signature {
    std::string_view bytes, what;
    std::string_view command = {};  ///< that unpacks it
};
constexpr std::size_t kTarMark = 257;  // bytes before the mark of a tar archive
constexpr Signature kSignatures[] = {
    {"%PDF-", "a PDF document"},
    {"\x1F\x8B", "gzip-compressed data"},
    {"BZh", "bzip2-compressed data", "bunzip2"},
    {"\xFD"
     "7zXZ",
     "xz-compressed data", "unxz"},
    {"\x28\xB5\x2F\xFD", "zstd-compressed data", "unzstd"},
    {"PK\x03\x04", "a ZIP archive", "unzip"},
    {"PK\x05\x06", "an empty ZIP archive"},
    {"7z\xBC\xAF\x27\x1C", "a 7z archive", "7z x"},
    {"Rar!", "a RAR archive", "unrar x"},
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"\x7F"
     "ELF",
     "a program"},
    {"SQLite format 3", "an SQLite database"},
    {"%!PS", "a PostScript document"},
    {"{\\rtf", "an RTF document"},
    {"\xFF\xFE", "UTF-16 text"},
    {"\xFE\xFF", "UTF-16 text"},
};

constexpr std::size_t kQuoted = 40;    // characters of the document in a message
constexpr std::size_t kNamedKeys = 6;  // keys of a JSON object in a message

std::string quote(std::string_view bytes) {
    const std::string line = clean_line(bytes);
    const std::string_view cut = cut_characters(line, kQuoted);
    return fmt::format("\"{}{}\"", cut, cut.size() < line.size() ? "…" : "");
}

std::string quote_json(std::string_view inside) {
    std::string text;
    append_unescaped(text, inside);
    return quote(text);
}

std::string describe_keys(std::string_view text, std::size_t at) {
    const std::vector<JsonField> fields = scan_json_fields(text, at);
    std::string names;
    const std::size_t named = std::min(fields.size(), kNamedKeys);
    for (std::size_t i = 0; i < named; i++) {
        if (i > 0) names += i + 1 == fields.size() ? " and " : ", ";
        names += quote_json(fields[i].key);
    }
    if (named < fields.size()) names += " and others";
    if (fields.empty()) return "without keys";
    return fmt::format("with the {} {}", fields.size() == 1 ? "key" : "keys", names);
}

bool is_python_literal(std::string_view text) { return text.starts_with("{'") || text.starts_with("[{'"); }

std::string describe_json_list(std::string_view text, std::size_t at) {
    at = skip_json_blanks(text, at + 1);
    const std::string_view item = text.substr(std::min(at, text.size()));
    if (item.empty()) return "a JSON list that breaks off at once";
    if (is_python_literal(item) || is_python_literal(item.substr(1)))
        return "a list of Python literals, not JSON";
    switch (item.front()) {
        case ']':
            return "an empty JSON list";
        case '{':
            return "a JSON list of objects " + describe_keys(text, at);
        case '[':
            return "a JSON list of lists";
        case '"':
            return "a JSON list of strings";
        default:
            return "a JSON list that starts with " + quote(item.substr(0, item.find_first_of(",]\n")));
    }
}

/// What an `"error": "…"` or `"error": {"message": "…"}` says, quoted.
std::string error_words(std::string_view text, const JsonField& field) {
    if (field.key != "error") return {};
    const std::string_view value = text.substr(field.begin, field.extent.end - field.begin);
    if (value.size() > 1 && value.front() == '"') return quote_json(value.substr(1, value.size() - 2));
    if (!value.starts_with('{')) return {};
    for (const JsonField& inner : scan_json_fields(text, field.begin)) {
        const std::string_view words = text.substr(std::min(inner.begin, text.size()));
        if (inner.key == "message" && inner.extent.whole && words.starts_with('"'))
            return quote_json(words.substr(1, inner.extent.end - inner.begin - 2));
    }
    return {};
}

std::string describe_json_object(std::string_view text, std::size_t at) {
    std::string what = "a JSON object " + describe_keys(text, at);
    for (const JsonField& field : scan_json_fields(text, at)) {
        if (field.begin >= text.size()) continue;
        const std::string_view value = text.substr(field.begin, field.extent.end - field.begin);
        if (const std::string words = error_words(text, field); !words.empty())
            return "an error answer: " + words;
        if (field.key == "data" && value.starts_with('['))
            what += fmt::format("; \"data\" is {}", describe_json_list(text, field.begin));
    }
    return what;
}

std::string describe_html(std::string_view page) {
    const std::string title = html_title(page);
    const std::string named = title.empty() ? "" : " " + quote(title);
    const std::string lower = ascii_lower(page);
    const bool asks = lower.find("type=\"password\"") != lower.npos ||
                      (lower.find("<form") != lower.npos && lower.find("hugging") == lower.npos &&
                       (lower.find("log in") != lower.npos || lower.find("sign in") != lower.npos));
    if (asks) return fmt::format("an HTML page{} that asks to log in", named);
    // Pages of others have links to papers, too.
    const bool is_arxivs = title.find("arXiv") != title.npos ||
                           lower.find("static.arxiv.org") != lower.npos ||
                           lower.find("href=\"https://arxiv.org/list/") != lower.npos;
    if (is_arxivs && lower.find("dailypapers") == lower.npos)
        return fmt::format("an arXiv page{} without a list of papers (the page may have changed)", named);
    return fmt::format(
        "an HTML page{} without Daily Papers data (the page may have changed) and without citation_title",
        named);
}

bool is_tar(std::string_view head) {
    return head.substr(std::min(kTarMark, head.size())).starts_with("ustar");
}

bool is_binary(std::string_view head) {
    return std::any_of(
        head.begin(), head.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(head.size(), 512)),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_ascii_blank(c) && c != 0x1b; });
}

}  // namespace

std::optional<Format> detect_format(Input& input, Date today) {
    // What the first recogniser sees in a short head it would see in a longer one; only it has nobody before
    // it.
    const Recogniser& first = kRecognisers[0];
    const std::string_view start = input.peek(kDescribedHead);
    if (first.recognises(start, today)) return first.format;
    // Those before this one look for JSON.
    if (looks_like_arxiv_api(start)) return Format::kArxivApi;
    const std::string_view head = input.peek(kDetectionHead).substr(0, kDetectionHead);
    for (const Recogniser& recogniser : kRecognisers)
        if (recogniser.recognises(head, today)) return recogniser.format;
    return std::nullopt;
}

std::string_view unpacking_command(std::string_view head) {
    if (is_tar(head)) return "tar -xf";
    for (const Signature& signature : kSignatures)
        if (head.starts_with(signature.bytes)) return signature.command;
    return {};
}

std::string describe_bytes(std::string_view head) {
    if (is_tar(head)) return "a tar archive";
    for (const Signature& signature : kSignatures)
        if (head.starts_with(signature.bytes)) return std::string(signature.what);
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t at = std::min(head.find_first_not_of(" \t\r\n"), head.size());
    if (at == head.size()) return "an empty document";
    if (is_binary(head)) return "binary data";
    if (looks_like_mail(head)) return describe_mail(head);
    const std::string_view text = head.substr(at);
    if (is_python_literal(text)) return "a list of Python literals, not JSON";
    if (text.starts_with('[')) return describe_json_list(head, at);
    if (text.starts_with('{')) return describe_json_object(head, at);
    if (looks_like_html(text)) return describe_html(text);
    if (text.starts_with('<'))
        return "an XML document that starts with " + quote(text.substr(0, text.find('\n')));
    return "text that starts with " + quote(text.substr(0, 4 * kQuoted + 4));
}

}  // namespace offprint
