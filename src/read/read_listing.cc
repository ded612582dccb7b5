// Detect, hand the input to the format's reader. A reader that finds nothing of its format in the
// document says so, and the error then tells what was seen instead.
#include "offprint/read/read_listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "arxiv_api.h"
#include "arxiv_html.h"
#include "arxiv_mail.h"
#include "arxiv_oai.h"
#include "arxiv_rss.h"
#include "bibtex.h"
#include "biorxiv_api.h"
#include "csl_json.h"
#include "detect.h"
#include "endnote_xml.h"
#include "feed.h"
#include "hf_json.h"
#include "hf_mail.h"
#include "hf_page_html.h"
#include "hf_page_text.h"
#include "html_lines.h"
#include "json_lines.h"
#include "mail.h"
#include "medline.h"
#include "offprint/base/encoding.h"
#include "offprint/base/error.h"
#include "other_listing.h"
#include "paper_html.h"
#include "pubmed_html.h"
#include "pubmed_xml.h"
#include "quoted_list.h"
#include "read_document.h"
#include "refer.h"
#include "ris.h"
#include "scholar_mail.h"
#include "wos.h"

namespace offprint {
namespace {

[[noreturn]] void refuse(const Input& input, std::string_view head, std::optional<Format> forced) {
    const std::string wanted =
        forced ? fmt::format("no papers in the format {}", format_name(*forced)) : "no papers listing";
    const std::string_view command = unpacking_command(head);
    throw Error(ErrorKind::kInput, fmt::format("read {}: {}: {}", input.name(), wanted, describe_bytes(head)),
                command.empty()
                    ? "`offprint formats` lists what is read"
                    : fmt::format("unpack it first with `{}`; a folder of files can be read, too", command));
}

/// Formats of which a document is a list that somebody keeps, so that it has entries.
bool is_reading_list(Format format) {
    constexpr Format kLists[] = {Format::kBibtex, Format::kRis,   Format::kMedline,
                                 Format::kWos,    Format::kRefer, Format::kEndnoteXml};
    return std::find(std::begin(kLists), std::end(kLists), format) != std::end(kLists);
}

/// A reading list may be empty, but not one of whose entries none can be read.
void refuse_unreadable(const Listing& listing) {
    if (!is_reading_list(listing.format) || listing.notes.empty()) return;
    constexpr std::size_t kMostSaid = 5;
    std::vector<std::string_view> said;  // each once
    for (const Note& note : listing.notes)
        if (std::find(said.begin(), said.end(), note.text) == said.end()) said.push_back(note.text);
    std::string why;
    for (const std::string_view text : std::span(said).first(std::min(said.size(), kMostSaid)))
        (why += why.empty() ? "" : ", ") += text;
    if (said.size() > kMostSaid) why += fmt::format(", and {} more", said.size() - kMostSaid);
    throw Error(ErrorKind::kInput,
                fmt::format("read {}: no paper can be read in it; {}", listing.source, why));
}

bool read_format(Format format, Input& input, Intake& intake, Listing& listing) {
    switch (format) {
        case Format::kHfJson:
            return read_hf_json(input, intake, listing);
        case Format::kHfPageText:
            return read_hf_page_text(input.read_all(), intake, listing);
        case Format::kHfPageHtml:
            return read_hf_page_html(input.read_all(), intake, listing);
        case Format::kArxivMail:
            return read_arxiv_mail(input, intake, listing);
        case Format::kArxivApi:
            return read_arxiv_api(input, intake, listing);
        case Format::kArxivRss:
            return read_arxiv_rss(input.read_all(), intake, listing);
        case Format::kArxivOai:
            return read_arxiv_oai(input.read_all(), intake, listing);
        case Format::kArxivHtml:
            return read_arxiv_html(input.read_all(), intake, listing);
        case Format::kFeed:
            return read_feed(input.read_all(), intake, listing);
        case Format::kBibtex:
            return read_bibtex(input.read_all(), intake, listing);
        case Format::kRis:
            return read_ris(input.read_all(), intake, listing);
        case Format::kCslJson:
            return read_csl_json(input, intake, listing);
        case Format::kHfMail:
            return read_hf_mail(input.read_all(), intake, listing);
        case Format::kMail:
            return read_mail(input, std::nullopt, intake, listing);
        case Format::kJsonl:
            return read_json_lines(input, intake, listing);
        case Format::kBiorxivApi:
            return read_biorxiv_api(input, intake, listing);
        case Format::kMedline:
            return read_medline(input.read_all(), intake, listing);
        case Format::kPubmedXml:
            return read_pubmed_xml(input.read_all(), intake, listing);
        case Format::kPubmedHtml:
            return read_pubmed_html(input.read_all(), intake, listing);
        case Format::kScholarMail:
            return read_scholar_mail(input.read_all(), intake, listing);
        case Format::kPaperHtml:
            return read_paper_html(input.read_all(), intake, listing);
        case Format::kWos:
            return read_wos(input.read_all(), intake, listing);
        case Format::kRefer:
            return read_refer(input.read_all(), intake, listing);
        case Format::kEndnoteXml:
            return read_endnote_xml(input.read_all(), intake, listing);
    }
    return false;
}

/// Formats of XML that are read as a whole.
bool is_whole_xml(Format format) {
    constexpr Format kWhole[] = {Format::kArxivRss, Format::kArxivOai, Format::kFeed, Format::kPubmedXml,
                                 Format::kEndnoteXml};
    return std::find(std::begin(kWhole), std::end(kWhole), format) != std::end(kWhole);
}

bool read_as(Format format, Input& input, Intake& intake, Listing& listing) {
    listing.format = format;
    if (!is_whole_xml(format)) return read_format(format, input, intake, listing);
    const std::string name = input.name();
    std::string rest;
    Input alone = Input::from_memory(cut_out_xml(input.read_all(), intake, rest), name);
    const bool is_read = read_format(format, alone, intake, listing);
    read_beside(rest, 1, intake);
    return is_read;
}

/// A reading list that a page, or a mail in HTML, shows as text. Of the blanks that keep their place in HTML
/// plain ones are made.
bool read_shown_list(std::string_view page, const std::string& name, Intake& intake, Listing& listing) {
    constexpr std::string_view kNoBreak = "\xC2\xA0";
    const std::string shown = html_lines(page);
    std::string lines;
    lines.reserve(shown.size());
    for (std::size_t at = 0; at < shown.size();) {
        const std::size_t blank = std::min(shown.find(kNoBreak, at), shown.size());
        lines.append(shown, at, blank - at);
        if (blank < shown.size()) lines += ' ';
        at = blank + kNoBreak.size();
    }
    const std::optional<Format> format = find_reading_list(lines);
    if (!format) return false;
    Input list = Input::from_memory(std::move(lines), name);
    const bool is_read = read_as(*format, list, intake, listing);
    intake.notes.forget_lines();
    return is_read;
}

/// A page of HTML that is of no service that is known by its own marks.
bool read_page(Input& input, Intake& intake, Listing& listing) {
    const std::string name = input.name(), page = input.read_all();
    listing.format = Format::kHfPageHtml;
    return read_hf_page_html(page, intake, listing) || read_shown_list(page, name, intake, listing);
}

}  // namespace

bool read_document(Input& input, std::optional<Format> wanted, Intake& intake, Listing& listing) {
    if (wanted && !is_reading_list(*wanted)) return read_as(*wanted, input, intake, listing);
    const std::optional<Format> format = detect_format(input, intake.options.today);
    if (!wanted && format == Format::kHfPageHtml) return read_page(input, intake, listing);
    if (format) return read_as(wanted.value_or(*format), input, intake, listing);
    const std::optional<QuotedList> quoted =
        find_quoted_list(input.peek(kDetectionHead).substr(0, kDetectionHead));
    if (!quoted || (wanted && *wanted != quoted->format))
        return wanted && read_as(*wanted, input, intake, listing);
    const std::string name = input.name();
    Input plain = Input::from_memory(without_quotes(input.read_all(), quoted->quote), name);
    return read_as(quoted->format, plain, intake, listing);
}

namespace {

bool is_packed(Input& input) { return input.peek(2).starts_with("\x1F\x8B"); }

Listing read_unpacked(Input& input, const ReadOptions& options, const PaperSink& sink) {
    Listing listing;
    listing.source = options.source.empty() ? input.name() : options.source;
    Intake intake(options, listing.source, sink);
    std::string head(input.peek(kDescribedHead).substr(0, kDescribedHead));
    if (!unpacking_command(head).empty()) refuse(input, head, options.format);
    const bool is_mail = looks_like_mail(head) && options.format != Format::kMail;
    const bool is_listing = is_mail ? read_mail(input, options.format, intake, listing)
                                    : read_document(input, options.format, intake, listing);
    if (!is_listing) refuse(input, head, options.format);
    listing.notes = intake.notes.take();
    listing.is_cut = intake.notes.is_cut();
    if (listing.is_cut && intake.delivered() == 0)
        throw Error(
            ErrorKind::kInput,
            fmt::format("read {}: the document breaks off before the end of its first paper", listing.source),
            "fetch or save it again");
    if (intake.delivered() == 0 && options.max_papers > 0) refuse_unreadable(listing);
    return listing;
}

/// Text of two or four bytes a character, as some shells write it, is read as UTF-8. XML is not: its
/// declaration would name an encoding that it is not in any more.
Listing read_text(Input& input, const ReadOptions& options, const PaperSink& sink) {
    const std::string_view head = input.peek(kDescribedHead).substr(0, kDescribedHead);
    const bool is_wide =
        is_wide_text(head) && decode_text(std::string(head)).text.find("<?xml") == std::string::npos;
    if (!is_wide) return read_unpacked(input, options, sink);
    const std::string name = input.name();
    Input decoded = Input::from_memory(decode_text(input.read_all()).text, name);
    return read_unpacked(decoded, options, sink);
}

}  // namespace

// Unpacked once: what is packed twice is no listing, nor what unpacks to itself.
Listing read_listing(Input& input, const ReadOptions& options, const PaperSink& sink) {
    input.watch(options.watch);
    if (!is_packed(input)) return read_text(input, options, sink);
    Input unpacked = Input::unpack(std::move(input));
    return read_text(unpacked, options, sink);
}

Listing read_listing(Input& input, const ReadOptions& options) {
    std::vector<Paper> papers;
    Listing listing =
        read_listing(input, options, [&](Paper&& paper) { papers.push_back(std::move(paper)); });
    listing.papers = std::move(papers);
    return listing;
}

}  // namespace offprint
