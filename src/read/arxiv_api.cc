// Atom with elements of arXiv's own (arXiv API user's manual §3.3): `published` is the first version's day,
// `updated` this one's; of the categories, terms of MSC and ACM are one text with commas. An error is an
// entry whose id is `…/api/errors#…`.
#include "arxiv_api.h"

#include <algorithm>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "feed.h"
#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "xml_head.h"

namespace offprint {
namespace {

class ApiEntry {
  public:
    ApiEntry(const FeedEntry& entry, Intake& intake) : entry_(entry), intake_(intake) {}

    void deliver() {
        intake_.set_title(paper_, text_of(FeedField::kTitle));
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        intake_.set_abstract(paper_, text_of(FeedField::kAbstract));
        for (const XmlElement id : entry_[FeedList::kIds])
            if (const auto arxiv = parse_arxiv_id(id.text(buffer_))) set_arxiv_id(paper_, *arxiv);
        if (paper_.id.value.empty()) intake_.note("no arXiv id that can be read");
        set_authors();
        set_categories();
        paper_.published = feed_day(entry_[FeedField::kPublished], "published", intake_);
        paper_.updated = feed_day(entry_[FeedField::kUpdated], "updated", intake_);
        paper_.comment = intake_.long_text(text_of(FeedField::kComment));
        paper_.journal = intake_.long_text(text_of(FeedField::kJournal));
        set_arxiv_doi(paper_, text_of(FeedField::kDoi));
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

  private:
    std::string_view text_of(FeedField field) {
        return entry_[field] ? entry_[field].text(buffer_) : std::string_view();
    }

    void set_authors() {
        const std::vector<XmlElement>& authors = entry_[FeedList::kAuthors];
        paper_.authors.reserve(std::min(authors.size(), kMaxAuthors));
        for (const XmlElement author : authors) {
            for (XmlElement part = author.first(); part; part = part.next()) {
                if (part.name() == "name") add_author(part.text(buffer_));
                if (part.name() == "affiliation")
                    intake_.add_affiliation(paper_, decode_tex(part.text(buffer_)));
            }
        }
        if (!authors.empty()) paper_.author_count = static_cast<int>(authors.size());
    }

    void add_author(std::string_view name) {
        if (may_hold_tex(name))
            intake_.add_author(paper_, decode_tex(name));
        else
            intake_.add_author(paper_, name);
    }

    void set_categories() {
        if (const XmlElement primary = entry_[FeedField::kPrimary])
            add_arxiv_categories(paper_, primary.attribute("term"), intake_);
        for (const XmlElement category : entry_[FeedList::kCategories]) {
            const std::string_view term = trim_blanks(category.attribute("term"));
            if (is_arxiv_category(term))
                add_arxiv_categories(paper_, term, intake_);
            else
                intake_.add_keyword(paper_, term);
        }
    }

    const FeedEntry& entry_;
    Intake& intake_;
    Paper paper_;
    std::string buffer_;
};

bool is_error(const FeedEntry& entry) {
    std::string buffer;
    for (const XmlElement id : entry[FeedList::kIds])
        if (id.text(buffer).find("/api/errors") != std::string_view::npos) return true;
    return false;
}

}  // namespace

bool looks_like_arxiv_api(std::string_view head) {
    const XmlHead found = scan_xml_head(head);
    return found.root == "feed" && (found.holds("arxiv.org/api/") || found.holds("arXiv Search Results") ||
                                    found.holds("arXiv Query:") || found.holds("ArXiv Query:"));
}

bool read_arxiv_api(std::string bytes, Intake& intake, Listing& listing) {
    const XmlDocument document(std::move(bytes), "read " + listing.source, intake.notes);
    const Feed feed(document.root());
    if (!feed || !feed.is_atom()) return false;
    if (const XmlElement title = feed.head().child("title"))
        listing.title = intake.short_text(feed_text(title));
    std::string buffer;
    if (const XmlElement total = feed.head().child("totalResults"))
        if (const auto found = parse_digits(trim_blanks(total.text(buffer))))
            listing.found = static_cast<std::size_t>(*found);
    std::size_t count = 0;
    FeedEntry entry;
    feed.for_each_entry([&](XmlElement element) {
        if (intake.is_full()) return;
        intake.start_entry(++count, element.line());
        entry.gather(element);
        if (is_error(entry)) {
            const XmlElement words = entry[FeedField::kAbstract];
            refuse_error_answer(listing, words ? feed_text(words) : "no reason given");
        }
        ApiEntry(entry, intake).deliver();
    });
    return true;
}

}  // namespace offprint
