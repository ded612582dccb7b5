// The page has been drawn alike since the nineties, with two generations of details:
//
//     <h3>Showing new listings for Friday, 9 January 2026</h3>
//     <h3>New submissions (showing 42 of 42 entries)</h3>        New submissions for Fri, 9 Jan 26
//     <dt> <a href="/abs/2601.01234" title="Abstract">arXiv:2601.01234</a> (cross-list from cs.LG) … </dt>
//     <dd> <div class="list-title"><span class="descriptor">Title:</span> … </div>
//          <div class="list-authors"><a>…</a>, <a>…</a></div>    list-comments, list-journal-ref
//          <div class="list-subjects"><span class="primary-subject">Sound (cs.SD)</span>; … (cs.LG)</div>
//          <p class="mathjax">abstract</p> </dd>
//
// One pass over the start tags: a field begins behind a tag that is known, and ends at its end tag or at the
// next tag that begins a block, so that a damaged page costs one field.
#include "arxiv_html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "arxiv_sections.h"
#include "hf_page_html.h"
#include "html_part.h"
#include "html_tags.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/encoding.h"
#include "offprint/base/find_text.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

enum class Part {
    kNone,
    kName,
    kHeading,
    kTotal,
    kMark,
    kTitle,
    kAuthors,
    kComments,
    kJournal,
    kSubjects,
    kAbstract
};

struct Named {
    std::string_view name;
    Part part;
};
constexpr std::array kClasses{
    Named{"list-title", Part::kTitle},       Named{"list-authors", Part::kAuthors},
    Named{"list-comments", Part::kComments}, Named{"list-journal-ref", Part::kJournal},
    Named{"list-subjects", Part::kSubjects}, Named{"paging", Part::kTotal},
};

/// Without `Title:` and the like.
std::string_view without_label(std::string_view text) {
    static constexpr std::array<std::string_view, 5> kLabels{
        "Title:", "Authors:", "Comments:", "Journal-ref:", "Subjects:"};
    for (const std::string_view label : kLabels)
        if (text.starts_with(label)) return trim_blanks(text.substr(label.size()));
    return text;
}

class PageReader {
  public:
    PageReader(std::string_view page, Intake& intake, Listing& listing)
        : page_(page),
          tags_(page),
          text_(page, tags_),
          intake_(intake),
          listing_(listing),
          sections_(intake, listing) {}

    bool read() {
        while (!is_full_ && tags_.next()) take_tag();
        text_.finish();
        end_part();
        end_entry();
        if (!is_full_) sections_.end();
        return sections_.entries() > 0 || said_empty_;
    }

  private:
    void take_tag() {
        const std::string_view name = tags_.element();
        if (part_ != Part::kNone) {
            static constexpr std::array<std::string_view, 7> kBlocks{"div", "dt", "dd", "dl",
                                                                     "p",   "h1", "h3"};
            const bool begins_block = std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end();
            if (!text_.take_tag(begins_block)) {
                if (name == "a" && part_ == Part::kMark) take_link();
                return;
            }
            end_part();
        }
        if (name == "dt") return begin_entry();
        if (name == "h1") return begin_part(Part::kName, "</h1");
        if (name == "h3") return begin_part(Part::kHeading, "</h3");
        if (name == "p") return begin_part(Part::kAbstract, "</p");
        if (name == "a") return take_link();
        if (name != "div") return;
        const std::string_view classes = tags_.value("class");
        for (const Named& known : kClasses)
            if (classes.starts_with(known.name)) return begin_part(known.part, "</div");
    }

    void begin_part(Part part, std::string_view end_tag) {
        part_ = part;
        text_.begin(end_tag);
    }

    void end_part() {
        if (part_ == Part::kNone) return;
        take_part(std::exchange(part_, Part::kNone), without_label(text_.text()));
    }

    void take_part(Part part, std::string_view text) {
        if (part == Part::kName) listing_.title = intake_.short_text(text);
        if (part == Part::kHeading) {
            end_entry();
            sections_.take_heading(text);
        }
        if (part == Part::kTotal) sections_.take_total(text);
        if (part == Part::kAbstract) said_empty_ |= text.starts_with("No updates");
        if (!has_entry_) return;
        if (part == Part::kMark) is_cross_ = text.find("(cross-list") != text.npos;
        if (part == Part::kTitle) intake_.set_title(paper_, text);
        if (part == Part::kAuthors && !text.starts_with("(author list"))
            set_arxiv_authors(paper_, text, intake_);
        if (part == Part::kComments) paper_.comment = intake_.long_text(text);
        if (part == Part::kJournal) paper_.journal = intake_.long_text(text);
        if (part == Part::kSubjects) add_arxiv_subjects(paper_, text, intake_);
        if (part == Part::kAbstract) intake_.set_abstract(paper_, text);
    }

    /// The address of an entry, or the first one of a list: the one that the page is of.
    void take_link() {
        const std::string_view address = tags_.value("href");
        const std::size_t abs = address.find("/abs/"), list = address.find("/list/");
        if (list != address.npos && list_.empty())
            list_ = address.substr(list + 6, address.find('/', list + 6) - list - 6);
        if (abs == address.npos || part_ != Part::kMark || !paper_.id.value.empty()) return;
        if (const std::optional<ArxivId> id = parse_arxiv_id("arXiv:" + std::string(address.substr(abs + 5))))
            set_arxiv_id(paper_, *id);
    }

    void begin_entry() {
        end_entry();
        is_full_ = intake_.is_full();
        if (is_full_) return;
        line_ += count_byte(page_.substr(counted_, tags_.begin() - counted_), '\n');
        counted_ = tags_.begin();
        sections_.count_entry();
        intake_.start_entry(sections_.entries(), line_);
        has_entry_ = true;
        is_cross_ = false;
        paper_ = Paper{};
        begin_part(Part::kMark, "</dt");
    }

    void end_entry() {
        if (!std::exchange(has_entry_, false)) return;
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        if (paper_.id.value.empty()) intake_.note("no arXiv id that can be read");
        paper_.listed = sections_.day();
        paper_.announce = is_cross_ ? Announce::kCross : sections_.announce();
        const bool is_of_list =
            list_.empty() || paper_.primary == list_ || paper_.primary.starts_with(list_ + ".");
        if (paper_.announce == Announce::kReplace && !paper_.primary.empty() && !is_of_list)
            paper_.announce = Announce::kReplaceCross;
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

    std::string_view page_;
    HtmlTags tags_;
    HtmlPart text_;  ///< of what is being read
    Intake& intake_;
    Listing& listing_;
    ArxivSections sections_;
    Part part_ = Part::kNone;  ///< what is being read
    Paper paper_;
    bool has_entry_ = false, is_cross_ = false, is_full_ = false;
    bool said_empty_ = false;
    std::string list_;  ///< the category or archive of the page
    std::size_t line_ = 1, counted_ = 0;
};

}  // namespace

bool looks_like_arxiv_html(std::string_view head) {
    if (!looks_like_html(head)) return false;
    static constexpr std::array<std::string_view, 3> kMarks{"dlpage", "list-title", "list-identifier"};
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [&](std::string_view mark) { return find_text(head, mark) != head.npos; });
}

bool read_arxiv_html(const std::string& page, Intake& intake, Listing& listing) {
    if (is_valid_utf8(page)) return PageReader(page, intake, listing).read();
    return PageReader(decode_text(page).text, intake, listing).read();
}

}  // namespace offprint
