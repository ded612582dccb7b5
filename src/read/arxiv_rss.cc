// An item of today:
//
//     <title>raw TeX</title>
//     <description>arXiv:2601.01234v2 Announce Type: replace-cross
//     Abstract: …</description>                                          plain text, escaped once
//     <guid>oai:arXiv.org:2601.01234v2</guid>  <category>cs.SD</category>*
//     <arxiv:announce_type>replace-cross</arxiv:announce_type>
//     <dc:creator>A. Okafor (Lagos, Nigeria), L. Brandt</dc:creator>     in Atom <author><name>
//     <pubDate>Fri, 09 Jan 2026 00:00:00 -0500</pubDate>                 the day of the announcement
//
// and one of before 2024, whose texts are HTML:
//
//     <title>Spectra That Listen. (arXiv:2301.01234v2 [cs.SD] UPDATED)</title>
//     <description>&lt;p&gt;…</description>
//     <dc:creator>&lt;a href="…"&gt;A. Okafor&lt;/a&gt;, …</dc:creator>
#include "arxiv_rss.h"

#include <algorithm>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "feed.h"
#include "offprint/base/ascii.h"
#include "offprint/base/written_time.h"
#include "other_listing.h"
#include "xml_head.h"

namespace offprint {
namespace {

/// What stands behind `label` up to the end of its line, if the text has it.
std::string_view behind(std::string_view text, std::string_view label) {
    const std::size_t at = text.find(label);
    if (at == text.npos) return {};
    const std::string_view rest = text.substr(at + label.size());
    return trim_blanks(rest.substr(0, rest.find('\n')));
}

/// ` (arXiv:2301.01234v2 [cs.SD] UPDATED)` at the end of a title; empty when there is none.
std::string_view mark_of(std::string_view title) {
    const std::size_t at = title.rfind("(arXiv:");
    return at == title.npos || !trim_blanks(title).ends_with(')') ? std::string_view() : title.substr(at);
}

std::optional<Date> written_day(XmlElement element) {
    std::string buffer;
    if (!element) return std::nullopt;
    const auto time = parse_written_time(element.text(buffer));
    return time ? std::optional(time->day) : std::nullopt;
}

class ArxivItem {
  public:
    ArxivItem(const FeedEntry& entry, std::optional<Date> feed_day, Intake& intake)
        : entry_(entry), feed_day_(feed_day), intake_(intake) {}

    void deliver() {
        set_title();
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        set_abstract();
        set_id();
        for (const XmlElement creator : entry_[FeedList::kAuthors]) {
            const XmlElement name = creator.child("name");
            set_arxiv_authors(paper_, feed_text(name ? name : creator), intake_);
        }
        for (const XmlElement category : entry_[FeedList::kCategories]) {
            const std::string_view term = category.attribute("term");
            add_arxiv_categories(paper_, term.empty() ? category.text(buffer_) : term, intake_);
        }
        if (const auto announce = announce_from_name(text_of(FeedField::kAnnounce)))
            paper_.announce = announce;
        paper_.listed = written_day(entry_[FeedField::kPublished]);
        if (!paper_.listed) paper_.listed = feed_day_;
        set_arxiv_doi(paper_, text_of(FeedField::kDoi));
        paper_.journal = intake_.long_text(text_of(FeedField::kJournal));
        paper_.license = intake_.short_text(text_of(FeedField::kLicense));
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

  private:
    std::string text_of(FeedField field) {
        return std::string(entry_[field] ? entry_[field].text(buffer_) : "");
    }

    void set_title() {
        const std::string text = text_of(FeedField::kTitle);
        std::string_view title = text;
        mark_ = mark_of(title);
        title.remove_suffix(mark_.size());
        title = trim_blanks(title);
        if (mark_.empty()) return intake_.set_title(paper_, title);
        if (title.ends_with('.')) title.remove_suffix(1);
        intake_.set_title(paper_, title);
        const std::string_view category = behind(mark_, "[");
        add_arxiv_categories(paper_, category.substr(0, category.find(']')), intake_);
        paper_.announce = mark_.find("UPDATED") != mark_.npos        ? Announce::kReplace
                          : mark_.find("CROSS LISTED") != mark_.npos ? Announce::kCross
                                                                     : Announce::kNew;
    }

    void set_abstract() {
        const std::string text(trim_blanks(text_of(FeedField::kAbstract)));
        constexpr std::string_view kLabel = "Abstract:";
        const std::size_t label = text.find(kLabel);
        if (!text.starts_with("arXiv:") || label == text.npos)
            return intake_.set_abstract(
                paper_, entry_[FeedField::kAbstract] ? feed_text(entry_[FeedField::kAbstract]) : "");
        const std::string_view head = std::string_view(text).substr(0, label);
        paper_.announce = announce_from_name(behind(head, "Announce Type:"));
        intake_.set_abstract(paper_, std::string_view(text).substr(label + kLabel.size()));
    }

    void set_id() {
        std::vector<std::string> forms;
        for (const XmlElement id : entry_[FeedList::kIds]) forms.emplace_back(id.text(buffer_));
        const std::string_view marked =
            std::string_view(mark_).substr(std::min<std::size_t>(1, mark_.size()));
        forms.emplace_back(marked.substr(0, marked.find(' ')));
        forms.emplace_back(entry_.element().attribute("about"));
        forms.push_back(feed_link(entry_, {}));
        for (const std::string& form : forms) {
            const std::optional<ArxivId> id = parse_arxiv_id(form);
            if (!id) continue;
            const std::optional<int> known = paper_.version;
            if (paper_.id.value.empty() || paper_.id.value == "arxiv:" + id->id) set_arxiv_id(paper_, *id);
            if (!paper_.version) paper_.version = known;
        }
        if (paper_.id.value.empty()) intake_.note("no arXiv id that can be read");
    }

    const FeedEntry& entry_;
    std::optional<Date> feed_day_;
    Intake& intake_;
    Paper paper_;
    std::string buffer_;
    std::string mark_;  ///< at the end of the title, in feeds before 2024
};

}  // namespace

bool looks_like_arxiv_rss(std::string_view head) {
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first != head.npos && head[first] == '{') return false;  // a feed in JSON
    if (!looks_like_feed(head)) return false;
    const XmlHead found = scan_xml_head(head);
    return found.holds("rss.arxiv.org") || found.holds("updates on arXiv.org") ||
           found.holds("export.arxiv.org/rss") || found.holds("Feed error for query");
}

bool read_arxiv_rss(std::string bytes, Intake& intake, Listing& listing) {
    const XmlDocument document(std::move(bytes), "read " + listing.source, intake.notes);
    const Feed feed(document.root());
    if (!feed) return false;
    FeedEntry head, entry;
    head.gather(feed.head());
    if (const XmlElement title = head[FeedField::kTitle]) listing.title = intake.short_text(feed_text(title));
    if (listing.title.starts_with("Feed error")) {
        const XmlElement words = head[FeedField::kAbstract];
        refuse_error_answer(listing, words ? feed_text(words) : listing.title);
    }
    const XmlElement published = head[FeedField::kPublished];
    listing.date = written_day(published ? published : head[FeedField::kUpdated]);
    std::size_t count = 0;
    feed.for_each_entry([&](XmlElement element) {
        if (intake.is_full()) return;
        intake.start_entry(++count, element.line());
        entry.gather(element);
        ArxivItem(entry, listing.date, intake).deliver();
    });
    read_behind_root(document, intake);
    return true;
}

}  // namespace offprint
