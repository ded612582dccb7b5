// The table is in the order of the manual. A name that several scopes have is one row when it means the same
// there.
#include "offprint/render/template_names.h"

#include <iterator>
#include <utility>
#include <vector>

namespace offprint {
namespace {

constexpr TemplatePage kPages[] = {
    {"digest.md", "digest --format markdown"},
    {"digest.txt", "digest --format text, and the text part of a mail"},
    {"terminal", "digest --format terminal"},
    {"digest.html", "digest --format html"},
    {"mail.html", "the HTML part of digest --format email"},
    {"search.md", "search --format markdown"},
    {"search.txt", "search --format text"},
    {"search.terminal", "search --format terminal"},
    {"search.html", "search --format html"},
    {"list.md", "list --format markdown"},
    {"list.txt", "list --format text"},
    {"list.terminal", "list --format terminal"},
    {"list.html", "list --format html"},
    {"site.html", "the first page of a site"},
    {"site.js", "the script of its search box"},
};

constexpr PageSet set_of(std::string_view name) {
    for (unsigned i = 0; i < std::size(kPages); ++i) {
        if (kPages[i].name == name) return static_cast<PageSet>(1U << i);
    }
    return 0;
}

constexpr PageSet kMail = set_of("mail.html");
constexpr PageSet kSearch =
    set_of("search.md") | set_of("search.txt") | set_of("search.terminal") | set_of("search.html");
constexpr PageSet kList =
    set_of("list.md") | set_of("list.txt") | set_of("list.terminal") | set_of("list.html");
constexpr PageSet kMarkdown = set_of("digest.md") | set_of("search.md") | set_of("list.md");
constexpr PageSet kPlainText = set_of("digest.txt") | set_of("search.txt") | set_of("list.txt");
constexpr PageSet kTerminal = set_of("terminal") | set_of("search.terminal") | set_of("list.terminal");
constexpr PageSet kHtml = set_of("digest.html") | set_of("search.html") | set_of("list.html");
constexpr PageSet kDigestHtml = set_of("digest.html");
constexpr PageSet kSite = set_of("site.html");
constexpr PageSet kAll = kEveryPage & ~(kSite | set_of("site.js"));
constexpr PageSet kMailParts = kMail | set_of("digest.txt");
constexpr PageSet kLines = kPlainText | kTerminal;
constexpr PageSet kDigest = kAll & ~kList;  ///< of a digest or a search, which is a digest of one topic

constexpr ScopeSet kPapers = kPaperScope | kHiddenScope;
using enum NameShape;

constexpr TemplateName kNames[] = {
    {"title", kRootScope, kText, 0, kDigest | kSite, "the digest's title"},
    {"date", kRootScope, kText, 0, kDigest, "the day as `2026-01-09`"},
    {"date_plain", kRootScope, kText, 0, kDigest,
     "`9 January 2026`; of several days `9–12 January 2026`, of a week or month its name; so do the next "
     "two"},
    {"date_long", kRootScope, kText, 0, kDigest, "`Friday 9 January 2026`"},
    {"date_compact", kRootScope, kText, 0, kDigest, "`Fri 9 Jan 2026`"},
    {"query", kRootScope, kText, 0, kSearch, "search: what was asked for"},
    {"summary", kRootScope, kText, 0, kAll | kSite, "`8 of 12 papers match 5 topics`, without a full stop"},
    {"is_empty", kRootScope, kTruth, 0, kDigest, "nothing is shown"},
    {"sources_line", kRootScope, kText, 0, kDigest, "the health of the sources in a sentence"},
    {"troubles", kRootScope, kText, 0, kDigest, "what failed, or nothing"},
    {"sections", kRootScope, kMaps, kSectionScope, kDigest, "the topics that have papers, in order"},
    {"has_contents", kRootScope, kTruth, 0, kDigest, "there are several sections, to be named at the top"},
    {"topic_count", kRootScope, kNumber, 0, kDigest, "how many topics there are"},
    {"counts", kRootScope, kMap, kCountsScope, kDigest, "how many papers were listed, shown, left out"},
    {"sources", kRootScope, kMaps, kSourceScope, kDigest, "the sources of the digest"},
    {"muted", kRootScope, kMaps, kMuteScope, kDigest, "the mutes that hid something"},
    {"left_out", kRootScope, kText, 0, kDigest, "`1 muted by \"Never\", 2 duplicates`"},
    {"has_left_out", kRootScope, kTruth, 0, kDigest& kLines, "there is something in `left_out`"},
    {"hidden_papers", kRootScope, kMaps, kHiddenScope, kDigest, "with `--show-hidden`: what was left out"},
    {"has_hidden_papers", kRootScope, kTruth, 0, kDigest, "there are hidden papers to list"},
    {"hidden_count", kRootScope, kNumber, 0, kDigest, "how many of them"},
    {"heading_lines", kRootScope, kTexts, 0, kDigest& kLines,
     "the title and the day, wrapped to the width there is"},
    {"summary_lines", kRootScope, kTexts, 0, kDigest& kLines,
     "`summary` (text: and `sources_line`), wrapped"},
    {"trouble_lines", kRootScope, kTexts, 0, kDigest& kLines, "`troubles`, wrapped"},
    {"left_out_lines", kRootScope, kTexts, 0, kDigest& kLines, "`left_out`, wrapped"},
    {"preheader", kRootScope, kText, 0, kMail, "what a mail program shows in its list"},
    {"more", kRootScope, kText, 0, kMail, "a sentence about the papers that had no room"},
    {"more_count", kRootScope, kNumber, 0, kMail, "how many of them"},
    {"has_updates", kRootScope, kTruth, 0, kMailParts, "there are `updates`"},
    {"updates", kRootScope, kMaps, kUpdateScope, kMailParts,
     "in a mail to a subscriber: news of papers that earlier ones showed"},
    {"more_updates", kRootScope, kText, 0, kMailParts, "`5 more in the next mail`, or nothing"},
    {"unsubscribe_url", kRootScope, kText, 0, kMailParts, "in a mail to a subscriber: where to leave"},
    {"subscription", kRootScope, kText, 0, kMailParts,
     "in a mail to a subscriber: `weekdays at 07:30; Sound, Video`"},
    {"foot_lines", kRootScope, kTexts, 0, set_of("digest.txt"), "the same in a sentence, wrapped"},
    {"home", kRootScope, kText, 0, kDigestHtml, "on a page of a site: the address of its first page"},
    {"earlier", kRootScope, kMap, kSiteLinkScope, kDigestHtml, "on a page of a site: the page before it"},
    {"later", kRootScope, kMap, kSiteLinkScope, kDigestHtml, "on a page of a site: the page behind it"},
    {"feed", kRootScope, kText, 0, kDigestHtml, "on a topic's page of a site: the address of its feed"},
    {"picture", kRootScope, kMap, kPictureScope, kDigestHtml | kSite,
     "in a site: how many papers there were over time"},
    {"has_topics", kRootScope, kTruth, 0, kSite, "the site has topics"},
    {"topics", kRootScope, kMaps, kSiteLinkScope, kSite, "their pages"},
    {"has_papers", kRootScope, kTruth, 0, kSite, "the site has papers"},
    {"latest", kRootScope, kMaps, kSiteLinkScope, kSite, "the pages of the last days, the newest first"},
    {"months", kRootScope, kMaps, kSiteMonthScope, kSite, "the months, the newest first"},
    {"listings", kRootScope, kMaps, kListingScope, kList, "list: the listings as they were read"},
    {"style", kRootScope, kMap, kStyleScope, kAll, "switches of the terminal; empty without colour"},

    {"name", kSectionScope, kText, 0, kDigest, "the topic's name"},
    {"query", kSectionScope, kText, 0, kDigest, "the topic's query"},
    {"count", kSectionScope, kNumber, 0, kDigest, "how many papers match, shown here or not"},
    {"tally", kSectionScope, kText, 0, kDigest, "`3`, or `1 of 3` when not all stand here"},
    {"is_rest", kSectionScope, kTruth, 0, kDigest, "it holds what no topic matched, or everything"},
    {"topic", kSectionScope, kText, 0, kDigest, "the name without the day"},
    {"day", kSectionScope, kText, 0, kDigest,
     "in a digest by day: when its papers were listed, `2026-01-09`"},
    {"day_long", kSectionScope, kText, 0, kDigest, "the same as `Friday 9 January 2026`"},
    {"papers", kSectionScope, kMaps, kPaperScope, kDigest, "the papers, in order"},
    {"heading_lines", kSectionScope, kTexts, 0, kDigest& kLines, "the name and the tally, wrapped"},
    {"anchor", kSectionScope, kText, 0, kDigest&(kHtml | kMail), "a name for links to it (`#…`)"},

    {"source", kListingScope, kText, 0, kList, "where it came from"},
    {"format", kListingScope, kText, 0, kList, "its format, as `offprint formats` names it"},
    {"title", kListingScope, kText, 0, kList, "its title, else its source"},
    {"date", kListingScope, kText, 0, kList, "its day, when it has one"},
    {"origin", kListingScope, kText, 0, kList, "its day, and its source when the title does not say it"},
    {"count", kListingScope, kText, 0, kList, "`8 papers`"},
    {"papers", kListingScope, kMaps, kPaperScope, kList, "the papers, in the order of the document"},
    {"notes", kListingScope, kMaps, kNoteScope, kList, "what was wrong with it"},
    {"has_notes", kListingScope, kTruth, 0, kList, "there are notes"},
    {"note_count", kListingScope, kText, 0, kList, "`2 notes`"},
    {"is_next", kListingScope, kTruth, 0, kList, "another listing stands before it"},
    {"heading_lines", kListingScope, kTexts, 0, kList& kLines, "title, day, source and count, wrapped"},

    {"number", kPapers, kNumber, 0, kAll,
     "from 1, through the whole digest, and on a page through all listings"},
    {"title", kPapers, kText, 0, kAll, "the title"},
    {"url", kPapers, kText, 0, kAll, "where to read it, when the address is safe"},
    {"authors_short", kPapers, kText, 0, kAll,
     "`A. Okafor, L. Brandt, M. Sato and 4 others`, or `7 authors`"},
    {"authors", kPapers, kTexts, 0, kAll, "every author by name"},
    {"authors_all", kPapers, kText, 0, kAll, "the same as one text, with commas between them"},
    {"author_count", kPapers, kNumber, 0, kAll, "how many authors the listing says there are"},
    {"affiliations", kPapers, kTexts, 0, kAll, "where the authors work"},
    {"organization", kPapers, kMap, kOrganizationScope, kAll, "who published it on Hugging Face"},
    {"abstract", kPapers, kText, 0, kAll, "the whole abstract"},
    {"abstract_short", kPapers, kText, 0, kAll, "the first 90 words or so"},
    {"ai_summary", kPapers, kText, 0, kAll, "the summary that the service made"},
    {"published", kPapers, kText, 0, kAll, "the day it was published, as `2025-10-14`"},
    {"published_short", kPapers, kText, 0, kAll, "`Oct 14, 2025`"},
    {"published_long", kPapers, kText, 0, kAll, "`Tuesday 14 October 2025`"},
    {"updated", kPapers, kText, 0, kAll, "the day of the latest version"},
    {"listed", kPapers, kText, 0, kAll, "the day it was listed"},
    {"upvotes", kPapers, kNumber, 0, kAll, "votes"},
    {"comments", kPapers, kNumber, 0, kAll, "comments"},
    {"stars", kPapers, kNumber, 0, kAll, "stars of its code"},
    {"why", kPaperScope, kText, 0, kDigest, "`matched: koopman · also in: Audio`"},
    {"matched_words", kPaperScope, kText, 0, kDigest, "the words that matched, with commas"},
    {"matched", kPaperScope, kTexts, 0, kDigest, "the same, one by one"},
    {"other_topics", kPaperScope, kText, 0, kDigest, "the other topics that match, with commas"},
    {"topics", kPaperScope, kTexts, 0, kDigest, "every topic that matches, the one it stands under first"},
    {"score", kPaperScope, kNumber, 0, kDigest, "what it is sorted by"},
    {"score_line", kPaperScope, kText, 0, kDigest,
     "with `--explain`: `5.19: audio in the title 3.91, 12 upvotes 1.28`"},
    {"facts", kPapers, kMaps, kFactScope, kAll,
     "who, when and how popular, ready to be written one after the other"},
    {"links", kPapers, kMaps, kLinkScope, kAll,
     "the addresses beside `url`, but not the PDF that arXiv's page leads to"},
    {"has_meta", kPapers, kTruth, 0, kAll, "there are facts or links"},
    {"code", kPapers, kText, 0, kAll, "the address of its code, when it is safe"},
    {"project", kPapers, kText, 0, kAll, "of its project, when it is safe"},
    {"pdf", kPapers, kText, 0, kAll, "of its PDF, when it is safe"},
    {"id", kPapers, kText, 0, kAll, "`arxiv:2510.01234`, `doi:…`, `pmid:…`, `url:…` or `title:…`"},
    {"doi", kPapers, kText, 0, kAll, "the DOI"},
    {"pmid", kPapers, kText, 0, kAll, "PubMed's number"},
    {"pmcid", kPapers, kText, 0, kAll, "PubMed Central's number: `PMC1234567`"},
    {"version", kPapers, kNumber, 0, kAll, "its version"},
    {"categories", kPapers, kTexts, 0, kAll, "`cs.LG` and the like"},
    {"primary", kPapers, kText, 0, kAll, "the first of them"},
    {"keywords", kPapers, kTexts, 0, kAll, "keywords"},
    {"journal", kPapers, kText, 0, kAll, "where it appeared"},
    {"report", kPapers, kText, 0, kAll, "its report number"},
    {"license", kPapers, kText, 0, kAll, "its license"},
    {"comment", kPapers, kText, 0, kAll, "what the authors say of it: `12 pages`"},
    {"submitter", kPapers, kText, 0, kAll, "who submitted it"},
    {"sources", kPapers, kTexts, 0, kAll, "the listings that it was in"},
    {"title_raw", kPapers, kText, 0, kAll, "the title as written, when `title` differs"},
    {"abstract_raw", kPapers, kText, 0, kAll, "the abstract as written, when `abstract` differs"},
    {"title_marked", kPapers, kText, 0, kHtml, "the title, with the words that matched in `<mark>`"},
    {"abstract_marked", kPapers, kText, 0, kHtml, "the abstract, likewise"},
    {"is_brief", kPapers, kTruth, 0, kMail, "only the title is to be shown, for want of room"},
    {"title_lines", kPapers, kMaps, kTitleLineScope, kLines, "the title, wrapped"},
    {"meta_lines", kPapers, kTexts, 0, kLines, "the facts, wrapped (text: and why it is here)"},
    {"why_lines", kPaperScope, kTexts, 0, kTerminal& kDigest, "`why`, wrapped"},
    {"score_lines", kPaperScope, kTexts, 0, kTerminal& kDigest, "`score_line`, wrapped"},
    {"abstract_lines", kPapers, kTexts, 0, kLines, "the short abstract, wrapped"},
    {"has_abstract", kPapers, kTruth, 0, kPlainText, "there are `abstract_lines`"},
    {"link_lines", kPapers, kTexts, 0, kLines, "the addresses, wrapped"},
    {"has_links", kPapers, kTruth, 0, kPlainText, "there are `link_lines`"},
    {"has_details", kPapers, kTruth, 0, kAll, "it is looked at alone, as by `show`"},
    {"details", kPapers, kMaps, kDetailScope, kAll, "then: every field that it has"},
    {"detail_lines", kPapers, kTexts, 0, kLines, "the same, wrapped, with the labels in a column"},
    {"pad", kPapers, kText, 0, kLines, "blanks to put before the lines below the title"},

    {"reason", kHiddenScope, kText, 0, kDigest, "why it was left out"},
    {"hidden_lines", kHiddenScope, kTexts, 0, kDigest& kLines, "the title and the reason, wrapped"},

    {"lead", kFactScope | kLinkScope, kText, 0, kAll, "what parts it from the one before, ` · ` or nothing"},
    {"text", kFactScope, kText, 0, kAll, "the fact"},
    {"is_name", kFactScope, kTruth, 0, kAll, "it is a name, not a day or a count"},

    {"label", kLinkScope, kText, 0, kAll, "`code`, `project`, `pdf`, `doi`, `link`"},
    {"head", kLinkScope, kText, 0, kAll, "`Code`, `Project`, `PDF`, `DOI`, `Link`"},
    {"url", kLinkScope, kText, 0, kAll, "the address, when it is safe"},
    {"address", kLinkScope, kText, 0, kAll, "the address as text"},
    {"stars", kLinkScope, kNumber, 0, kAll, "of code: its stars"},

    {"label", kDetailScope, kText, 0, kAll, "`Authors`, `Published`, `TeX title` and the like"},
    {"text", kDetailScope, kText, 0, kAll, "what the field holds"},

    {"lead", kTitleLineScope, kText, 0, kLines, "the number, or blanks as wide"},
    {"text", kTitleLineScope, kText, 0, kLines, "the line"},
    {"right", kTitleLineScope, kText, 0, kTerminal, "the votes at the right edge"},

    {"name", kOrganizationScope, kText, 0, kAll, "its name"},
    {"handle", kOrganizationScope, kText, 0, kAll, "its name in addresses"},

    {"listed", kCountsScope, kNumber, 0, kDigest, "papers after merging"},
    {"matched", kCountsScope, kNumber, 0, kDigest, "papers that some topic matches and no mute hides"},
    {"shown", kCountsScope, kNumber, 0, kDigest, "papers in the sections"},
    {"hidden", kCountsScope, kNumber, 0, kDigest, "papers that a mute hides"},
    {"cut", kCountsScope, kNumber, 0, kDigest, "papers that a limit cut"},
    {"unmatched", kCountsScope, kNumber, 0, kDigest, "papers that nothing asked for and that are not shown"},
    {"outside", kCountsScope, kNumber, 0, kDigest, "papers outside the dates asked for"},
    {"undated", kCountsScope, kNumber, 0, kDigest, "those of them that have no listed day"},
    {"seen", kCountsScope, kNumber, 0, kDigest, "papers that an earlier digest showed (`--new`)"},
    {"without_abstract", kCountsScope, kNumber, 0, kDigest,
     "papers that nothing asked for and that came without an abstract to look into"},
    {"duplicates", kCountsScope, kNumber, 0, kDigest, "records merged into another one"},

    {"name", kSourceScope, kText, 0, kDigest, "its name"},
    {"status", kSourceScope, kText, 0, kDigest, "`ok`, `empty` or `failed`"},
    {"listed", kSourceScope, kNumber, 0, kDigest, "how many papers it listed"},
    {"note", kSourceScope, kText, 0, kDigest, "what went wrong"},

    {"name", kMuteScope, kText, 0, kDigest, "its name"},
    {"count", kMuteScope, kNumber, 0, kDigest, "how many papers it hid"},

    {"title", kUpdateScope, kText, 0, kMailParts, "the paper's title"},
    {"url", kUpdateScope, kText, 0, kMailParts, "where to read it, when the address is safe"},
    {"what", kUpdateScope, kText, 0, kMailParts, "`withdrawn`, or `v2, now with code, passed 50 upvotes`"},
    {"update_lines", kUpdateScope, kTexts, 0, set_of("digest.txt"), "title and news, wrapped"},

    {"name", kSiteLinkScope, kText, 0, kDigestHtml | kSite,
     "`Friday 9 January 2026`, `Week 2026-W02`, a topic"},
    {"label", kSiteLinkScope, kText, 0, kDigestHtml | kSite,
     "of a day or week the same in short: `9`, `W02`"},
    {"url", kSiteLinkScope, kText, 0, kDigestHtml | kSite, "its address, from this page"},
    {"note", kSiteLinkScope, kText, 0, kDigestHtml | kSite, "how many papers it has: `3 of 42`"},
    {"feed", kSiteLinkScope, kText, 0, kDigestHtml | kSite, "of a topic: the address of its feed"},

    {"key", kSiteMonthScope, kText, 0, kSite, "`2026-01`, by which the script asks for its papers"},
    {"name", kSiteMonthScope, kText, 0, kSite, "`January 2026`"},
    {"url", kSiteMonthScope, kText, 0, kSite, "the address of its page"},
    {"note", kSiteMonthScope, kText, 0, kSite, "how many papers it has: `3 of 42`"},
    {"days", kSiteMonthScope, kMaps, kSiteLinkScope, kSite, "the pages of its days, in order"},
    {"weeks", kSiteMonthScope, kMaps, kSiteLinkScope, kSite, "the pages of the weeks that begin in it"},

    {"url", kPictureScope, kText, 0, kDigestHtml | kSite, "its address: an SVG 600 pixels wide"},
    {"narrow", kPictureScope, kText, 0, kDigestHtml | kSite, "the same, 328 pixels wide"},
    {"text", kPictureScope, kText, 0, kDigestHtml | kSite, "what it shows, in words"},

    {"line", kNoteScope, kNumber, 0, kList, "the line of the listing, when it is known"},
    {"text", kNoteScope, kText, 0, kList, "what is wrong"},
    {"note_lines", kNoteScope, kTexts, 0, kList& kLines, "both, wrapped"},

    {"bold", kStyleScope, kText, 0, kAll, "bold from here on"},
    {"dim", kStyleScope, kText, 0, kAll, "paler"},
    {"accent", kStyleScope, kText, 0, kAll, "the accent colour"},
    {"warn", kStyleScope, kText, 0, kAll, "the colour of troubles"},
    {"off", kStyleScope, kText, 0, kAll, "all of it off"},
};

constexpr TemplateScope kScopes[] = {
    {kRootScope, "", "Everywhere"},
    {kSectionScope, "{{#sections}}", "A section of a digest: {{#sections}}"},
    {kListingScope, "{{#listings}}", "A listing of a list: {{#listings}}"},
    {kPaperScope, "{{#papers}}", "A paper: {{#papers}}"},
    {kHiddenScope, "{{#hidden_papers}}", "A hidden paper: {{#hidden_papers}}"},
    {kFactScope, "{{#facts}}", "A fact of a paper: {{#facts}}"},
    {kLinkScope, "{{#links}}", "A link of a paper: {{#links}}"},
    {kDetailScope, "{{#details}}", "A field of a paper: {{#details}}"},
    {kTitleLineScope, "{{#title_lines}}", "A line of a title: {{#title_lines}}"},
    {kOrganizationScope, "{{organization.name}}", "A paper's organization: {{organization.name}}"},
    {kCountsScope, "{{counts.listed}}", "The counts of a digest: {{counts.listed}}"},
    {kSourceScope, "{{#sources}}", "A source of a digest: {{#sources}}"},
    {kMuteScope, "{{#muted}}", "A mute: {{#muted}}"},
    {kUpdateScope, "{{#updates}}", "News of a paper: {{#updates}}"},
    {kSiteLinkScope, "{{#days}}", "A page of a site, as in {{#days}}"},
    {kSiteMonthScope, "{{#months}}", "A month of a site: {{#months}}"},
    {kPictureScope, "{{#picture}}", "A picture of a site: {{#picture}}"},
    {kNoteScope, "{{#notes}}", "A note on a listing: {{#notes}}"},
    {kStyleScope, "{{style.bold}}", "Styles of the terminal: {{style.bold}}"},
};

}  // namespace

std::span<const TemplateName> template_names() { return kNames; }
std::span<const TemplateScope> template_scopes() { return kScopes; }
std::span<const TemplatePage> template_pages() { return kPages; }
PageSet page_named(std::string_view name) { return set_of(name); }
PageSet pages_of_mail() { return kMailParts; }
PageSet pages_of_site() { return kDigestHtml | kSite; }

PageSet pages_of(OutputFormat format) {
    switch (format) {
        case OutputFormat::kTerminal:
            return kTerminal;
        case OutputFormat::kText:
            return kPlainText;
        case OutputFormat::kMarkdown:
            return kMarkdown;
        case OutputFormat::kHtml:
            return kHtml;
        default:
            return 0;
    }
}

std::string describe_pages(PageSet pages) {
    constexpr std::pair<PageSet, std::string_view> kFormats[] = {{kMarkdown, "markdown"},
                                                                 {kPlainText, "text"},
                                                                 {kTerminal, "terminal"},
                                                                 {kHtml, "html"},
                                                                 {kMail, "the HTML of a mail"}};
    if (pages == kSite) return "the first page of a site";
    std::vector<std::string_view> names;
    for (const auto& [format, name] : kFormats) {
        if ((format & pages) != 0) names.push_back(name);
    }
    const bool is_of_digests = (pages & kDigest & ~kSearch) != 0;  // only a digest can be a mail
    if (names.size() == std::size(kFormats) - (is_of_digests ? 0 : 1)) return {};
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text.append(i == 0 ? "" : i + 1 < names.size() ? ", " : " and ").append(names[i]);
    return text;
}

}  // namespace offprint
