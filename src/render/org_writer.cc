// Three things keep text from doing anything: it never holds a line end, a zero-width space stands where it
// begins like an element (a headline, a keyword, a list, a table …) and inside what begins an object (a link,
// a footnote, a macro, code that is run …), and the options at the head turn off what only changes how text
// looks. Links to addresses that safe_url() let pass are the only ones.
#include "org_writer.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "paper_details.h"
#include "papers_json.h"
#include "phrases.h"

namespace offprint {
namespace {

constexpr std::string_view kSpace = "\u200B", kJoiner = "\u2060";  // both without width

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

std::size_t length_of_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_word(text[end])) ++end;
    return end;
}

/// TODO, COMMENT, CLOCK.
bool begins_with_keyword(std::string_view text) {
    const std::string_view word = text.substr(0, length_of_word(text));
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether a line that begins so may be more than text: everything but a word, keywords, and `1.` or `a)`.
bool begins_element(std::string_view text) {
    if (static_cast<unsigned char>(text[0]) >= 0x80) return false;
    const std::size_t end = length_of_word(text);
    if (end == 0 || begins_with_keyword(text)) return true;
    const bool is_number =
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), is_ascii_digit);
    return (end == 1 || is_number) && end < text.size() && (text[end] == '.' || text[end] == ')');
}

bool is_part_of_word(char c) { return is_word(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Whether something may begin or end with the character before `at` and go on with the one there.
bool parts_belong(std::string_view text, std::size_t at) {
    const char before = text[at - 1], here = text[at];
    if (here == ' ') return false;
    switch (before) {
        case '[':  // links, footnotes, citations, days, cookies
        case ']':
        case '{':  // macros
        case '<':  // targets, days, addresses
            return true;
        case '@':  // @@html:…@@
        case '#':
            return here == before || here == '+';
        case '\\':  // entities, mathematics, line breaks
        case '$':
            return true;
        case '_':
        case '^':  // subscripts
            return here == '{';
        default:
            return here == '_' && at >= 3 &&
                   (text.substr(0, at).ends_with("src") || text.substr(0, at).ends_with("call"));
    }
}

/// `file:x`, `:tag:`: what stands before a colon is a kind of address only when it touches it.
bool begins_address(std::string_view text, std::size_t at) {
    return text[at] == ':' && (at + 1 == text.size() || text[at + 1] != ' ');
}

/// Emphasis begins behind what is no word, as the character at `at`. A zero-width space counts as a blank
/// there, so that only a character that does not can stand before it.
bool begins_emphasis(std::string_view text, std::size_t at) {
    if (std::string_view("*/_=~+").find(text[at]) == std::string_view::npos) return false;
    const bool is_open = at == 0 || !is_part_of_word(text[at - 1]);
    return is_open && at + 1 < text.size() && text[at + 1] != ' ';
}

class OrgWriter {
  public:
    /// A keyword of the document.
    void keyword(std::string_view name, std::string_view text) {
        ((out_ += "#+") += name) += ": ";
        append_org(out_, text);
        out_ += '\n';
    }
    void begin(std::string_view title, std::string_view day) {
        keyword("title", title);
        if (!day.empty()) ((out_ += "#+date: ") += day) += '\n';
        out_ += "#+options: *:nil ^:nil -:nil ':nil e:nil f:nil tex:verbatim\n";
    }
    void paragraph(std::string_view text) {
        if (text.empty()) return;
        out_ += '\n';
        append_org(out_, text);
        out_ += '\n';
    }
    void section(std::string_view name, std::size_t count) {
        out_ += "\n* ";
        append_org(out_, name);
        out_ += fmt::format(" ({})\n", count);
    }
    void paper(const Paper& paper, const DigestPaper* match) {
        out_ += "** ";
        // Not every reader takes brackets in the text of a link.
        const bool is_link = paper.title.find_first_of("[]") == paper.title.npos && safe_url(paper.url);
        if (is_link) {
            append_link(*safe_url(paper.url), paper.title);
        } else {
            append_org(out_, paper.title);
        }
        out_ += "\n:PROPERTIES:\n";
        property("ID", is_plain_id(paper.id.value) ? paper.id.value : "");
        property_text("AUTHORS",
                      paper.authors.empty() ? shorten_authors(paper) : join_texts(paper.authors, ", "));
        if (paper.published) property("PUBLISHED", to_string(*paper.published, paper.published_precision));
        if (paper.listed) property("LISTED", paper.listed->to_string());
        if (paper.upvotes) property("UPVOTES", std::to_string(*paper.upvotes));
        if (match != nullptr) {
            property_text("TOPICS", join_texts(match->topics, ", "));
            property_text("MATCHED", join_texts(match->matched, ", "));
            property_text("SCORE", describe_score(*match));
        }
        out_ += ":END:\n";
        links(paper, is_link ? "" : paper.url);
        paragraph(paper.abstract);
    }
    /// A list of every field.
    void details(const Paper& paper) {
        out_ += '\n';
        for (const PaperDetail& detail : paper_details(paper)) {
            ((out_ += "- ") += detail.label) += " :: ";
            append_org(out_, detail.text);
            out_ += '\n';
        }
    }
    std::string take() { return std::move(out_); }

  private:
    static bool is_plain_id(std::string_view id) {
        return !id.empty() && id.find("://") == id.npos && std::all_of(id.begin(), id.end(), [](char c) {
            return is_word(c) || std::string_view(":./_-()").find(c) != std::string_view::npos;
        });
    }
    void property(std::string_view name, std::string_view value) {
        if (!value.empty()) out_ += fmt::format(":{}: {}\n", name, value);
    }
    void property_text(std::string_view name, std::string_view text) {
        const std::string clean = clean_line(text);
        if (clean.empty()) return;
        out_ += fmt::format(":{}: ", name);
        append_org(out_, clean);
        out_ += '\n';
    }
    void append_link(std::string url, std::string_view text) {
        for (const auto& [mark, code] :
             {std::pair("[", "%5B"), std::pair("]", "%5D"), std::pair("\\", "%5C")})
            for (std::size_t at = url.find(mark); at != url.npos; at = url.find(mark))
                url.replace(at, 1, code);
        ((out_ += "[[") += url) += "][";
        append_org(out_, text);
        out_ += "]]";
    }
    void links(const Paper& paper, const std::string& page) {
        bool is_first = true;
        const std::pair<std::string_view, const std::string&> kLinks[] = {
            {"page", page}, {"PDF", paper.pdf}, {"code", paper.code}, {"project", paper.project}};
        for (const auto& [label, address] : kLinks) {
            const std::optional<std::string> url = safe_url(address);
            if (!url) continue;
            if (!is_first) out_ += " · ";
            append_link(*url, label);
            is_first = false;
        }
        if (!is_first) out_ += '\n';
    }

    std::string out_;
};

std::string sentence(std::string text) { return text.empty() ? text : text + '.'; }

void write_sections(OrgWriter& org, const Digest& digest) {
    for (const DigestSection& section : digest.sections) {
        if (section.papers.empty()) continue;
        const std::string day = section.day ? compact_date(*section.day) + ": " : "";
        org.section(day + section.name, section.papers.size());
        for (const DigestPaper& entry : section.papers) org.paper(entry.paper, &entry);
    }
    if (!digest.hidden.empty()) org.section("Left out", digest.hidden.size());
    for (const HiddenPaper& hidden : digest.hidden) {
        org.paper(hidden.paper, nullptr);
        org.paragraph(sentence(hidden.reason));
    }
}

}  // namespace

void append_org(std::string& out, std::string_view text) {
    const std::string clean = clean_line(text);
    if (clean.empty()) return;
    const bool is_line = out.empty() || out.ends_with('\n'), is_headline = out.ends_with("* ");
    if ((is_line && begins_element(clean)) || (is_headline && begins_with_keyword(clean))) out += kSpace;
    for (std::size_t at = 0; at < clean.size(); ++at) {
        if ((at > 0 && parts_belong(clean, at)) || begins_address(clean, at)) out += kSpace;
        if (begins_emphasis(clean, at)) out += kJoiner;
        out += clean[at];
    }
    if (clean.back() == ']' || clean.back() == '\\') out += kSpace;
}

std::string digest_to_org(const Digest& digest) {
    OrgWriter org;
    const std::string day = digest.period.empty() ? plain_date(digest.date) : digest.period;
    org.begin(digest.title + ", " + day, digest.date.to_string());
    org.paragraph(sentence(describe_matches(digest)));
    org.paragraph(sentence(describe_troubles(digest)));
    write_sections(org, digest);
    if (const std::string left_out = describe_left_out(digest, true); !left_out.empty())
        org.paragraph("Hidden: " + left_out + '.');
    return org.take();
}

std::string search_to_org(const Digest& digest) {
    OrgWriter org;
    org.begin("Search: " + query_of_search(digest), digest.date.to_string());
    org.paragraph(sentence(describe_hits(digest)));
    org.paragraph(sentence(describe_troubles(digest)));
    write_sections(org, digest);
    return org.take();
}

std::string listings_to_org(std::span<const Listing> listings, bool whole) {
    OrgWriter org;
    const bool is_one = listings.size() == 1;
    const auto name_of = [](const Listing& listing) {
        return listing.title.empty() ? listing.source : listing.title;
    };
    org.begin(is_one ? name_of(listings[0]) : "Papers",
              is_one && listings[0].date ? listings[0].date->to_string() : "");
    for (const Listing& listing : listings) {
        org.section(name_of(listing), listing.papers.size());
        for (const Paper& paper : listing.papers) {
            org.paper(paper, nullptr);
            if (whole) org.details(paper);
        }
        for (const Note& note : listing.notes)
            org.paragraph((note.line > 0 ? fmt::format("Line {}: ", note.line) : "Note: ") + note.text);
    }
    return org.take();
}

}  // namespace offprint
