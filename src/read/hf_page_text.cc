// An entry ends with a line "·" and the date after it, or with a date after a line like "7 authors" where a
// copy lost the dot. What stands before that, back to the end of the entry before, is
//
//     [buttons of the entry before]
//     [headings and navigation, in the first block]
//     ["Submitted by" handle] [upvotes]
//     title ¶ abstract ¶ ("• N authors" | organisation)
//
// in paragraphs parted by blank lines. An abstract is known by its length, and the title is the paragraph
// before it: so furniture that nobody foresaw is passed over, and two entries of which the first lost its end
// are told apart.
#include "hf_page_text.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "abstract_links.h"
#include "offprint/base/encoding.h"
#include "offprint/base/fold.h"
#include "offprint/base/utf8.h"
#include "page_furniture.h"
#include "page_paragraphs.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes of an organisation's line
constexpr std::size_t kLongestDate = 60;   // bytes of a line that is taken for a broken date

using Paragraphs = std::span<PageParagraph>;

/// How an entry ends at some line.
struct EntryEnd {
    std::size_t next = 0;  ///< the line after it
    std::optional<PageDate> date;
};

std::optional<EntryEnd> entry_end_at(std::span<const PageLine> lines, std::size_t at, Date today) {
    const std::string& line = lines[at].text;
    if (is_page_dot(line)) {
        std::size_t next = at + 1;
        while (next < lines.size() && lines[next].text.empty()) next++;
        if (next < lines.size())
            if (std::optional<PageDate> date = parse_page_date(lines[next].text, today))
                return EntryEnd{next + 1, date};
        if (line != "\xC2\xB7") return std::nullopt;
        const bool is_broken_date = at + 1 < lines.size() && lines[at + 1].text.size() <= kLongestDate;
        return EntryEnd{at + (is_broken_date ? 2 : 1), std::nullopt};
    }
    if (at == 0 || !parse_author_count(lines[at - 1].text)) return std::nullopt;
    if (std::optional<PageDate> date = parse_page_date(line, today)) return EntryEnd{at + 1, date};
    return std::nullopt;
}

class PageReader {
  public:
    PageReader(std::span<const PageLine> lines, Intake& intake, Listing& listing)
        : lines_(lines), intake_(intake), listing_(listing) {}

    bool read() {
        std::size_t begin = 0;
        for (std::size_t at = 0; at < lines_.size() && !is_full_; at++) {
            std::optional<EntryEnd> end = entry_end_at(lines_, at, intake_.options.today);
            if (!end) continue;
            take_comments_below(*end);
            read_block(lines_.subspan(begin, at - begin), end->date, lines_[at].number);
            begin = end->next;
            at = begin - 1;
        }
        if (entry_ > 0 && !is_full_) read_rest(lines_.subspan(begin));
        release();
        return entry_ > 0;
    }

  private:
    /// A number alone right under the date is the count of comments.
    void take_comments_below(EntryEnd& end) const {
        if (!end.date || end.date->comments || end.next >= lines_.size()) return;
        const bool is_alone = end.next + 1 >= lines_.size() || lines_[end.next + 1].text.empty();
        if (is_alone) end.date->comments = parse_page_count(lines_[end.next].text);
        if (end.date->comments) end.next++;
    }

    /// Leaves what belongs to the entries of a block.
    std::vector<PageParagraph> open_block(std::span<const PageLine> lines) {
        LineCursor cursor(lines);
        take_buttons(cursor, held_ ? &*held_ : nullptr);
        release();
        if (entry_ == 0) take_headings(cursor, listing_, intake_.options.today);
        submitter_ = take_submitter(cursor);
        return to_paragraphs(cursor.rest());
    }

    void read_block(std::span<const PageLine> lines, const std::optional<PageDate>& date,
                    std::size_t last_line) {
        std::vector<PageParagraph> paragraphs = open_block(lines);
        Paragraphs rest(paragraphs);
        while (const std::size_t second = second_title_index(rest)) {
            read_entry(rest.first(second), std::nullopt, last_line);
            rest = rest.subspan(second);
        }
        read_entry(rest, date, last_line);
    }

    /// What follows the last date: an entry that is cut off, or the foot of the page.
    void read_rest(std::span<const PageLine> lines) {
        std::vector<PageParagraph> paragraphs = open_block(lines);
        const bool has_abstract = std::any_of(paragraphs.begin(), paragraphs.end(),
                                              [](const PageParagraph& p) { return p.is_long(); });
        if (has_abstract && paragraphs.size() > 1) read_entry(paragraphs, std::nullopt, 0);
    }

    void read_entry(Paragraphs paragraphs, const std::optional<PageDate>& date, std::size_t last_line) {
        Paper paper;
        paragraphs = take_people(paragraphs, paper, date.has_value());
        const std::size_t title = title_index(paragraphs);
        entry_++;
        intake_.start_entry(entry_, paragraphs.empty() ? last_line : paragraphs[title].line);
        if (paragraphs.empty()) return intake_.note("no title; skipped");
        if (title > 0) take_upvotes(paragraphs[title - 1].lines, paper);
        paragraphs = take_title(paragraphs.subspan(title), paper);
        std::string abstract;
        for (const PageParagraph& paragraph : paragraphs) abstract += paragraph.text() + ' ';
        intake_.set_abstract(paper, abstract);
        find_abstract_links(paper);
        paper.submitter = intake_.short_text(std::exchange(submitter_, {}));
        if (date) {
            paper.published = date->date;
            paper.comments = date->comments;
        } else {
            intake_.note("no date that can be read");
        }
        hold(std::move(paper));
    }

    /// Takes the line of authors, or the organisation's, from the end.
    Paragraphs take_people(Paragraphs paragraphs, Paper& paper, bool is_whole) {
        if (paragraphs.empty()) return paragraphs;
        PageParagraph& last = paragraphs.back();
        paper.author_count = parse_author_count(last.lines.back());
        if (paper.author_count) {
            last.lines.pop_back();
            return last.lines.empty() ? paragraphs.first(paragraphs.size() - 1) : paragraphs;
        }
        const std::string_view line = last.lines[0];
        const bool is_name = last.lines.size() == 1 && line.size() <= kLongestName &&
                             !last.ends_like_a_sentence() && line.find("://") == line.npos;
        if (!is_whole || paragraphs.size() < 2 || !is_name) return paragraphs;
        const Organization found = parse_organization(line);
        paper.organization = Organization{intake_.short_text(found.name), intake_.short_text(found.handle)};
        return paragraphs.first(paragraphs.size() - 1);
    }

    static bool take_upvotes(std::vector<std::string_view>& lines, Paper& paper) {
        if (!is_upvotes_line(lines[0])) return false;
        paper.upvotes = parse_page_count(lines[0]);
        lines.erase(lines.begin());
        return true;
    }

    /// Takes the title, with upvotes right above it; what is left is the abstract. Where no blank line parts
    /// the two, the title is the first line.
    Paragraphs take_title(Paragraphs paragraphs, Paper& paper) {
        PageParagraph& first = paragraphs.front();
        if (first.lines.size() > 1) take_upvotes(first.lines, paper);
        if (paragraphs.size() > 1 || first.lines.size() == 1 || !first.is_long()) {
            intake_.set_title(paper, first.text());
            return paragraphs.subspan(1);
        }
        intake_.set_title(paper, first.lines[0]);
        first.lines.erase(first.lines.begin());
        return paragraphs;
    }

    /// Keeps the paper until the buttons below it are read. An entry that stood on the page before is
    /// dropped.
    void hold(Paper&& paper) {
        release();
        std::string key = fold_key(paper.title);
        if (paper.published) key += ' ' + paper.published->to_string();
        if (!seen_.insert(std::move(key)).second) return;
        is_full_ = intake_.is_full();
        if (!is_full_) held_ = std::move(paper);
    }

    void release() {
        if (held_) intake_.deliver(std::move(*held_));
        held_.reset();
    }

    std::span<const PageLine> lines_;
    Intake& intake_;
    Listing& listing_;
    std::size_t entry_ = 0;
    bool is_full_ = false;
    std::string submitter_;
    std::optional<Paper> held_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

namespace {

/// Some editors save what was copied in Windows-1252, in which `·` and `•` are other bytes.
std::vector<PageLine> lines_of(std::string_view bytes, Date today) {
    if (bytes.find("·") != bytes.npos || is_valid_utf8(bytes)) return split_page_lines(bytes, today);
    return split_page_lines(decode_text(std::string(bytes)).text, today);
}

}  // namespace

bool looks_like_hf_page_text(std::string_view head, Date today) {
    if (head.find('\0') != head.npos) return false;
    const std::vector<PageLine> lines = lines_of(head, today);
    // A title stands before the line that ends an entry. Letters and notes have lines like `Ann · Jan 8,
    // 2026`.
    std::size_t first = 0;
    while (first < lines.size() && lines[first].text.empty()) first++;
    for (std::size_t at = first; at < lines.size(); at++) {
        const std::optional<EntryEnd> end = entry_end_at(lines, at, today);
        if (!end || !end->date || lines[at].number == lines[first].number) continue;
        const bool begins_line = lines[at - 1].number != lines[at].number;
        if (begins_line || parse_author_count(lines[at - 1].text)) return true;
    }
    return false;
}

bool read_hf_page_text(std::string_view bytes, Intake& intake, Listing& listing) {
    const std::vector<PageLine> lines = lines_of(bytes, intake.options.today);
    return PageReader(lines, intake, listing).read();
}

}  // namespace offprint
