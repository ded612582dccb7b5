// Most passages between entries are blank, and most others begin no line as a listing does; only what is left
// is shown to the recognisers. A document of XML ends where its first element does, and what follows is
// looked at before it is parsed, since it need not be XML.
#include "other_listing.h"

#include <algorithm>

#include "bibtex_marks.h"
#include "detect.h"
#include "json_feed.h"
#include "json_text.h"
#include "mail.h"
#include "mailbox.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/encoding.h"
#include "offprint/base/error.h"
#include "offprint/base/take_line.h"
#include "quoted_lines.h"
#include "quoted_list.h"
#include "read_document.h"
#include "xml.h"
#include "xml_head.h"

namespace offprint {
namespace {

constexpr std::size_t kShortest = 12;  // bytes of a passage that can be a listing
constexpr int kDeepest = 8;            // listings beside entries of those that are beside entries …

/// A page or mail of a service, which needs a document of its own.
bool is_service_page(Format format) {
    constexpr Format kPages[] = {Format::kHfMail, Format::kScholarMail, Format::kPubmedHtml,
                                 Format::kArxivHtml};
    return std::find(std::begin(kPages), std::end(kPages), format) != std::end(kPages);
}

/// What may hold words of anything is not looked for.
bool is_told_for_sure(Format format) {
    return !is_service_page(format) && format != Format::kHfPageHtml && format != Format::kPaperHtml &&
           format != Format::kMail;
}

bool may_begin_listing(std::string_view line) {
    line = line.substr(quote_before(line).size());
    if (line.empty()) return false;
    if (std::string_view("@<{[\xC2").find(line.front()) != std::string_view::npos) return true;
    return line.starts_with("\\\\") || may_begin_list(line);
}

bool begins_mail(std::string_view text) {
    return text.starts_with("From ") && looks_like_mail(text.substr(0, kDetectionHead));
}

/// From the first line on that may begin a listing; empty without one. The text of a page is known by its
/// second lines.
std::string_view may_be_listing(std::string_view passage) {
    const std::string_view whole = passage;
    while (passage.size() >= kShortest) {
        std::string_view rest = passage;
        const std::string_view line = take_line(rest);
        if (may_begin_listing(line)) return line.starts_with('\xC2') ? whole : passage;
        if (begins_mail(passage)) return passage;
        passage = rest;
    }
    return {};
}

enum class Beside { kNothing, kListing, kPage };

Beside kind_of(std::string_view passage, const Intake& intake) {
    if (passage.empty()) return Beside::kNothing;
    if (begins_mail(passage)) return Beside::kListing;
    Input input = Input::from_memory(std::string(passage), "");
    if (const std::optional<Format> format = detect_format(input, intake.options.today)) {
        if (is_told_for_sure(*format)) return Beside::kListing;
        return is_service_page(*format) ? Beside::kPage : Beside::kNothing;
    }
    const bool is_quoted = find_quoted_list(passage.substr(0, kDetectionHead)).has_value();
    return is_quoted ? Beside::kListing : Beside::kNothing;
}

/// Reads what is_listing().
void read_passage(std::string_view passage, std::size_t line, Intake& intake) {
    Intake part = intake.for_passage();
    try {
        Input input = Input::from_memory(std::string(passage), "");
        Listing found;
        if (begins_mail(passage))
            read_mail(input, std::nullopt, part, found);
        else
            read_document(input, std::nullopt, part, found);
    } catch (const Error& error) {
        if (error.kind != ErrorKind::kInput) throw;
        intake.notes.add(line, error.what());
    }
    for (const Note& note : part.notes.take())
        intake.notes.add(note.line > 0 ? line + note.line - 1 : line, note.text);
    if (part.notes.is_cut()) intake.notes.mark_cut();
    intake.take_part(part);
}

std::size_t lines_in(std::string_view text) { return count_byte(text, '\n'); }

/// Where the first element, or what belongs to it, begins.
std::size_t begin_of_xml(std::string_view bytes) {
    for (std::size_t at = bytes.find('<'); at < bytes.size(); at = bytes.find('<', at + 1)) {
        const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\0';
        if (is_ascii_letter(next) || next == '?' || next == '!') return at;
    }
    return 0;
}

/// One past the last end of an element of that name, whatever its prefix; the size without one.
std::size_t end_of_xml(std::string_view bytes, std::string_view root) {
    constexpr std::size_t kLongestPrefix = 100;  // so that no text is looked through again and again
    const std::string end = std::string(root) + ">";
    for (std::size_t at = bytes.rfind(end); at != bytes.npos && at > 0; at = bytes.rfind(end, at - 1)) {
        const std::string_view near =
            bytes.substr(at - std::min(at, kLongestPrefix), std::min(at, kLongestPrefix));
        const std::string_view between = near.substr(std::min(near.rfind('<'), near.size()));
        if (between == "</" || (between.starts_with("</") && between.ends_with(':'))) return at + end.size();
    }
    return bytes.size();
}

}  // namespace

bool read_beside(std::string_view passage, std::size_t line, Intake& intake) {
    if (intake.depth() >= kDeepest) return false;
    const std::string_view listing = may_be_listing(passage);
    const Beside kind = kind_of(listing, intake);
    if (kind == Beside::kNothing) return false;
    const std::size_t first = line + lines_in(passage.substr(0, passage.size() - listing.size()));
    if (kind == Beside::kPage) intake.notes.add(first, std::string(kOtherListing));
    if (kind == Beside::kListing) read_passage(listing, first, intake);
    return kind == Beside::kListing;
}

void read_behind_json(JsonText& text, Intake& intake) {
    text.next_byte();
    if (text.is_at_end()) return;
    text.grow_to_end();
    if (!read_beside(text.view().substr(text.at()), text.line(), intake))
        intake.notes.add(text.line(), "text after the end of the document is ignored");
}

bool begins_other_listing(std::string_view text, std::string_view own_tag) {
    const auto begins = [&](std::string_view start) { return text.starts_with(start); };
    switch (text.front()) {
        case '@':
            return begins_bibtex(text, 0);
        case '<':
            return begins("<?xml ") || begins("<rss ") || begins("<feed ");
        case '{':
            return begins("{\"");
        case '[':
            return begins("[{\"");
        case '%':
            return own_tag != "%0" && begins("%0 ") && text.size() > 3 && is_ascii_letter(text[3]);
        case 'T':
            return own_tag != "TY" && begins("TY  - ") && text.size() > 6 && is_ascii_letter(text[6]);
        case 'P':
            return own_tag != "PMID" && begins("PMID- ") && text.size() > 6 && is_ascii_digit(text[6]);
        case 'F':
            return own_tag != "PT" && (begins("FN Clarivate") || begins("FN Thomson") || begins("FN ISI"));
        default:
            return false;
    }
}

void read_behind_root(const XmlDocument& document, Intake& intake) {
    for (const XmlDocument::Passage& passage : document.behind_root())
        read_beside(passage.text, passage.line, intake);
}

std::string cut_out_xml(std::string bytes, Intake& intake, std::string& rest) {
    if (is_wide_text(bytes.substr(0, 4)) || looks_like_json_feed(bytes)) return bytes;
    const std::size_t begin = begin_of_xml(bytes);
    const std::string_view before = std::string_view(bytes).substr(0, begin);
    if (read_beside(before, 1, intake)) bytes.replace(0, begin, lines_in(before), '\n');
    const std::size_t end = end_of_xml(bytes, scan_xml_head(bytes).root);
    if (kind_of(may_be_listing(std::string_view(bytes).substr(end)), intake) != Beside::kNothing) {
        rest = std::string(lines_in(std::string_view(bytes).substr(0, end)), '\n') + bytes.substr(end);
        bytes.resize(end);
    }
    return bytes;
}

}  // namespace offprint
