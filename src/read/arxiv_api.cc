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
#include "other_listing.h"
#include "xml_head.h"
#include "xml_passage.h"

namespace offprint {
namespace {

class ApiEntry {
  public:
    ApiEntry(const FeedEntry& entry, Intake& intake) : entry_(entry), intake_(intake) {}

    void deliver() {
        intake_.set_title(paper_, text_of(FeedField::kTitle));
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        const std::string_view abstract = text_of(FeedField::kAbstract);
        const bool is_left = intake_.leave_abstract(paper_, abstract);
        if (!is_left) intake_.set_abstract(paper_, abstract);
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
        if (!is_left) find_abstract_links(paper_);
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

/// The entries of one reading of the document.
class ApiReader {
  public:
    ApiReader(Intake& intake, Listing& listing) : intake_(intake), listing_(listing) {}

    /// Before the first entry.
    void read_head(const Feed& feed) {
        if (const XmlElement title = feed.head().child("title"))
            listing_.title = intake_.short_text(feed_text(title));
        std::string buffer;
        if (const XmlElement total = feed.head().child("totalResults"))
            if (const auto found = parse_digits(trim_blanks(total.text(buffer))))
                listing_.found = static_cast<std::size_t>(*found);
    }

    void read_entry(XmlElement element) {
        if (intake_.is_full()) return;
        intake_.start_entry(++count_, element.line());
        entry_.gather(element);
        if (is_error(entry_)) {
            const XmlElement words = entry_[FeedField::kAbstract];
            refuse_error_answer(listing_, words ? feed_text(words) : "no reason given");
        }
        ApiEntry(entry_, intake_).deliver();
    }

  private:
    Intake& intake_;
    Listing& listing_;
    FeedEntry entry_;
    std::size_t count_ = 0;
};

/// False when all of the document has to be seen at once.
bool read_in_passing(Input& input, Intake& intake, Listing& listing) {
    XmlPassage passage(input);
    ApiReader reader(intake, listing);
    XmlElement title, total;
    bool has_begun = false;
    const auto begin = [&] {
        const Feed feed(passage.root());
        title = feed.head().child("title");
        total = feed.head().child("totalResults");
        reader.read_head(feed);
        has_begun = true;
    };
    const bool is_read = passage.read([&](XmlElement element) {
        if (!has_begun) begin();
        reader.read_entry(element);
    });
    if (!is_read) return false;
    if (!has_begun) begin();
    // They stand before the entries, or are not there.
    const XmlElement root = passage.root();
    return root.child("title") == title && root.child("totalResults") == total;
}

}  // namespace

bool looks_like_arxiv_api(std::string_view head) {
    const XmlHead found = scan_xml_head(head);
    return found.root == "feed" && (found.holds("arxiv.org/api/") || found.holds("arXiv Search Results") ||
                                    found.holds("arXiv Query:") || found.holds("ArXiv Query:"));
}

bool read_arxiv_api(Input& input, Intake& intake, Listing& listing) {
    if (input.can_start_over()) {
        if (read_in_passing(input, intake, listing)) return true;
        input.start_over();
        intake.start_over();
        listing.title.clear();
        listing.found.reset();
    }
    std::string rest;
    const XmlDocument document(cut_out_xml(input.read_all(), intake, rest), "read " + listing.source,
                               intake.notes);
    const Feed feed(document.root());
    if (!feed || !feed.is_atom()) return false;
    ApiReader reader(intake, listing);
    reader.read_head(feed);
    feed.for_each_entry([&](XmlElement element) { reader.read_entry(element); });
    read_behind_root(document, intake);
    read_beside(rest, 1, intake);
    return true;
}

}  // namespace offprint
