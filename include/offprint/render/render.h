// The last step of the pipeline: a digest, a search or listings become the bytes that people or programs
// read. What programs read and Org are written directly; every other format comes from the templates of a
// TemplateSet.
//
//     std::cout << render_digest(digest, TemplateSet::builtin(), {OutputFormat::kMarkdown});
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "offprint/digest/digest.h"
#include "offprint/model/listing.h"
#include "offprint/render/site_place.h"
#include "offprint/render/template_set.h"

namespace offprint {

enum class OutputFormat : std::uint8_t {
    kTerminal,
    kText,
    kMarkdown,
    kHtml,
    kOrg,
    kJson,
    kJsonl,
    kBibtex,
    kRis,
    kCslJson,
    kTsv,
    kIds,
    kAtom,
    kRss,
    kJsonFeed,
    kMbox
};

struct OutputFormatInfo {
    OutputFormat format;
    std::string_view name;  ///< as `--format` spells it
    std::string_view what;  ///< a phrase for people
};

/// Every format, in the order of the enumeration.
std::span<const OutputFormatInfo> output_formats();
std::string_view output_format_name(OutputFormat format);
std::optional<OutputFormat> output_format_from_name(std::string_view name);
/// Whether it is for programs: no template is used, and nothing to show is a document without papers.
bool is_for_programs(OutputFormat format);
bool is_feed(OutputFormat format);
/// Whether it is for programs, and a document even without a paper, which others are not.
bool has_frame(OutputFormat format);
/// Whether what is written says how many papers a limit left out.
bool tells_counts(OutputFormat format);

struct RenderOptions {
    OutputFormat format = OutputFormat::kMarkdown;
    std::size_t columns = 80;  ///< of the terminal; used from 20 to 200. Text is always wrapped at 72
    bool color = false;   ///< terminal: escape sequences for bold, colour and underline; without it there is
                          ///< none at all
    bool links = false;   ///< terminal with colour: titles and addresses are OSC 8 links
    bool labels = false;  ///< terminal with links: `code` and `pdf` stand for their addresses
    bool whole = false;   ///< every field of a paper, as long as it is
    std::string subscription = {};     ///< of a mail to a subscriber: when they get it, of which topics
    std::string unsubscribe_url = {};  ///< of a mail to a subscriber: where to leave; empty: no such mail
    Instant now = {};                  ///< of this run, which feeds and mailboxes say they were made at
    std::string feed_url = {};         ///< where a feed will be, from safe_url(); empty: nobody knows
    SitePlace site = {};               ///< html: of a digest that is a page of a site
    /// Given the beginning of a long page while its end is written, unless empty; what is returned is the
    /// rest. Not of a page whose templates are the user's, which may pass a limit, nor of other formats.
    PageSink sink = {};
};

/// Parses what the page of a digest is written with, if that is not done yet. Throws Error(kTemplate) when it
/// is not there.
void parse_page(const TemplateSet& templates, OutputFormat format);

/// All of these throw Error(kTemplate) when a template of the user passes a limit. The result ends with a
/// line end.
std::string render_digest(const Digest& digest, const TemplateSet& templates, const RenderOptions& options);

/// A digest of one section, whose query is what was searched for (the digest's title, should there be no
/// section).
std::string render_search(const Digest& digest, const TemplateSet& templates, const RenderOptions& options);

/// Records as they were read, in the order of the documents, with the notes.
std::string render_listings(std::span<const Listing> listings, const TemplateSet& templates,
                            const RenderOptions& options);

/// The HTML part of a digest's mail, from `mail.html`: at most `max_bytes` bytes. What is too long for it is
/// shortened in this order until it fits: abstracts; hidden papers, which go; papers, the last ones first, to
/// their title lines; the number of papers, with a line that the text part has the others. Of the options
/// only the templates' matter. Throws Error(kTemplate) when the page is too long even without a paper.
std::string render_mail_html(const Digest& digest, const TemplateSet& templates, const RenderOptions& options,
                             std::size_t max_bytes);

}  // namespace offprint
