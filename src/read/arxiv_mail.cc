// A document is rules of dashes, boilerplate, and entries between lines that begin with two backslashes:
//
//     \\                                   begins an entry
//     Name: value                          its head
//     \\ ( https://… ,  25kb)              ends an entry without an abstract (a replacement)
//     \\                                   or begins its abstract
//       abstract
//     \\ ( https://arxiv.org/abs/… , 25kb)
//
// A rule ends an entry, too. In listing files, which have no abstracts, the second mark ends an entry for
// that reason. `%-%-%` begins the cross-lists, `%%--%%--` the replacements, `%%%---` ends them all. In the
// files of a week, `/* Fri, 9 Jan 2026 */` stands in the place of a head: the day of what follows.
//
// The day of a daily mail is the first one of a week's working days after the end of its ` received from … to
// …`: what comes in until Friday 14:00 US Eastern is sent on Sunday evening, which is Monday in UTC. Holidays
// and delays are told by the header `Date:` where there is one, of the mail that was read or above a pasted
// copy. It is not believed where it is another mail's, which was sent on later.
//
// A reply or an indented copy has something before each line, `> ` or blanks; what stands before the first
// mark is taken off all lines. Of a mail in HTML the lines are read that it shows.
#include "arxiv_mail.h"

#include <algorithm>
#include <utility>

#include "arxiv_entry.h"
#include "detect.h"
#include "hf_page_html.h"
#include "html_lines.h"
#include "line_source.h"
#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/find_text.h"
#include "offprint/base/take_line.h"
#include "offprint/base/utf8.h"
#include "offprint/model/paper_id.h"
#include "other_listing.h"
#include "quoted_lines.h"
#include "reference.h"

namespace offprint {
namespace {

constexpr std::size_t kShortestRule = 60;  // dashes; arXiv writes 77 or 78
constexpr std::size_t kLongestTitle = 300;
constexpr int kMostDaysWaited = 5;  // from the end of what was received to the mail: a weekend and holidays
constexpr int kFriday = 5;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_rule(std::string_view line) {
    constexpr std::string_view kUsual =
        "------------------------------------------------------------------------------";
    return line == kUsual ||
           (line.size() >= kShortestRule && line.front() == '-' && line.find_first_not_of('-') == line.npos);
}

bool is_entry_mark(std::string_view line) { return line.starts_with("\\\\"); }

/// `\\ ( https://arxiv.org/abs/2601.01234 ,  25kb)`
bool is_entry_end(std::string_view line) {
    return is_entry_mark(line) && trim_blanks(line.substr(2)).starts_with('(');
}

bool is_id_line(std::string_view line) {
    if (starts_with_ignoring_case(line, "arxiv:"))
        return parse_arxiv_id(trim_blanks(line.substr(0, line.find('(')))).has_value();
    return line.starts_with("Paper:") || line.starts_with("Paper (");
}

/// What stands before the first mark that has the line of an id, or a day, below it; nothing without such
/// one.
std::optional<std::string_view> find_quote(std::string_view head) {
    constexpr std::string_view kMark = "\\\\";
    std::optional<std::string_view> quote;
    if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
    while (!head.empty()) {
        if (!quote) {  // to the line of the next mark; most listings of other formats have none
            const std::size_t mark = find_text(head, kMark);
            if (mark == head.npos) return std::nullopt;
            const std::size_t before = head.substr(0, mark).rfind('\n');
            head.remove_prefix(before == head.npos ? 0 : before + 1);
        }
        const std::string_view line = take_line(head);
        const std::string_view before = quote_before(line);
        const std::string_view text = trim_blanks(line.substr(before.size()));
        if (quote && (is_id_line(text) || (text.starts_with("/*") && find_arxiv_day(text.substr(2)))))
            return quote;
        if (text == kMark)
            quote = before;
        else if (!text.empty())
            quote.reset();
    }
    return std::nullopt;
}

/// One entry, or the first of several, that was copied without the `\\` above it.
bool begins_with_entry(std::string_view head) {
    constexpr int kMostLines = 12;  // between the id and the title
    if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
    while (head.starts_with('\n') || head.starts_with('\r')) head.remove_prefix(1);
    if (!is_id_line(take_line(head))) return false;
    for (int i = 0; i < kMostLines && !head.empty(); ++i)
        if (trim_blanks(take_line(head)).starts_with("Title:")) return true;
    return false;
}

/// A line of a head that may be the first one left of an entry: `Title: …`, `Date: … (223kb,D)`.
bool begins_rest_of_entry(std::string_view line) {
    return line.starts_with("Title:") || (line.starts_with("Date") && line.find("kb") != line.npos);
}

/// The same, but the first entry has lost the line of its id, too.
bool begins_with_rest_of_entry(std::string_view head) {
    constexpr int kMostLines = 40;  // before the abstract
    if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
    while (head.starts_with('\n') || head.starts_with('\r')) head.remove_prefix(1);
    if (!begins_rest_of_entry(head.substr(0, head.find('\n')))) return false;
    bool has_title = false, has_authors = false;
    for (int i = 0; i < kMostLines && !head.empty(); ++i) {
        const std::string_view line = take_line(head);
        if (is_entry_mark(line)) return has_title && has_authors;
        has_title |= line.starts_with("Title:");
        has_authors |= line.starts_with("Author");
    }
    return false;
}

/// The line as UTF-8 with plain blanks: old files have bytes of Latin-1, pastes no-break spaces.
std::string_view as_plain_text(std::string_view line, std::string& buffer) {
    constexpr std::string_view kNoBreak = "\xC2\xA0";
    const bool is_utf8 = is_valid_utf8(line);
    if (is_utf8 && line.find(kNoBreak[0]) == line.npos) return line;
    buffer = is_utf8 ? std::string(line) : decode_text(std::string(line)).text;
    for (std::size_t at = buffer.find(kNoBreak); at != buffer.npos; at = buffer.find(kNoBreak, at + 1))
        buffer.replace(at, kNoBreak.size(), kNoBreak.size(), ' ');
    return buffer;
}

class ArxivMailReader {
  public:
    ArxivMailReader(Intake& intake, Listing& listing) : intake_(intake), listing_(listing) {
        set_sent_day(intake.envelope.day);
        take_subject(intake.envelope.subject);
    }

    /// False when no more papers are wanted.
    bool take(std::string_view line, std::size_t number) {
        line = without_blanks_behind(line);
        const char first = line.empty() ? ' ' : line.front();
        if (first == '%' && is_section(line)) return true;
        if (first == '-' && is_rule(line)) {
            end_entry();
        } else if (first == '\\' && is_entry_mark(line)) {
            take_mark(line, number);
        } else if (place_ == Place::kHead) {
            take_head(line);
        } else if (place_ == Place::kAbstract) {
            entry_.add_abstract(line);
        } else {
            take_boilerplate(line, number);
        }
        return !is_full_;
    }

    bool finish() {
        if (place_ == Place::kHead && !entry_.is_empty()) intake_.note("cut off by the end of the document");
        if (place_ == Place::kAbstract && !entry_.abstract().empty())
            intake_.note("the abstract is cut off by the end of the document");
        end_entry();
        listing_.title = intake_.short_text(subjects_.empty() ? subject_ : subjects_);
        if (!mail_day_) mail_day_ = sent_;
        if (!days_differ_) listing_.date = mail_day_;
        return entries_ > 0 || day_;
    }

  private:
    enum class Place { kBetween, kHead, kAbstract };

    static std::string_view without_blanks_behind(std::string_view line) {
        while (!line.empty() && is_ascii_blank(line.back())) line.remove_suffix(1);
        return line;
    }

    bool is_section(std::string_view line) {
        if (!line.starts_with("%-%-%") && !line.starts_with("%%--%%") && !line.starts_with("%%%---"))
            return false;
        end_entry();
        if (line[1] == '-') announce_ = Announce::kCross;
        if (line.starts_with("%%--")) announce_ = Announce::kReplace;
        return true;
    }

    void take_mark(std::string_view line, std::size_t number) {
        const bool is_end = is_entry_end(line);
        if (is_rest_ && place_ == Place::kHead && entry_.field(ArxivName::kAuthors).empty()) drop_rest();
        if (is_end) take_end(line, number);
        if (place_ == Place::kHead && !entry_.is_empty() && !is_end) {
            place_ = Place::kAbstract;
            return;
        }
        if (place_ != Place::kBetween) return end_entry();
        if (is_end) return;
        place_ = Place::kHead;
        intake_.start_entry(entries_ + 1, number);
    }

    /// Of an entry that lost its beginning: the end has its id, too.
    void take_end(std::string_view line, std::size_t number) {
        if (entry_.is_empty()) {
            if (entries_ == 0 && find_arxiv_id(line))
                intake_.notes.add(number, "the beginning of the entry is missing; left out");
        } else if (entry_.field(ArxivName::kArxiv).empty() && entry_.field(ArxivName::kPaper).empty()) {
            if (const std::optional<ArxivId> id = find_arxiv_id(line)) entry_.add_head("Paper: " + id->id);
        }
    }

    /// What looked like the rest of an entry, and was none.
    void drop_rest() {
        is_rest_ = false;
        entry_.clear();
        place_ = Place::kBetween;
    }

    void take_head(std::string_view line) {
        if (line.empty()) return;
        const bool may_be_day = line.front() == '/' || is_ascii_blank(line.front());
        const std::string_view text = may_be_day ? trim_blanks(line) : line;
        if (may_be_day && text.starts_with("/*")) {
            if (const std::optional<Date> day = find_arxiv_day(text.substr(2))) listed_ = day_ = day;
            if (!announce_) announce_ = Announce::kNew;
            return;
        }
        entry_.add_head(line);
    }

    void take_boilerplate(std::string_view line, std::size_t number) {
        const std::string_view text = trim_blanks(line);
        if (!line.empty() && !said_other_ && begins_other_listing(line, {})) {
            said_other_ = true;
            intake_.notes.add(number, std::string(kOtherListing));
        }
        if (begins_rest_of_entry(line)) {
            is_rest_ = true;
            place_ = Place::kHead;
            intake_.start_entry(entries_ + 1, number);
            entry_.add_head(line);
        } else if (entries_ == 0 && starts_with_ignoring_case(text, "date:")) {
            set_sent_day(find_arxiv_day(text.substr(5)));
        } else if (entries_ == 0 && starts_with_ignoring_case(text, "subject:")) {
            subject_ = trim_blanks(text.substr(8));
            take_subject(subject_);
        } else if (text.starts_with("received from")) {
            is_subject_ = false;
            announce_ = Announce::kNew;  // also of a mail that follows the replacements of another one
            const std::size_t to = text.find(" to ");
            take_last_day(find_arxiv_day(text.substr(std::min(to, text.size()))));
        } else if (text == "Submissions to:" || text.starts_with("Papers received as of")) {
            announce_ = Announce::kNew;
            is_subject_ = text.starts_with('S');
        } else if (is_subject_ && subjects_.size() < kLongestTitle && !text.empty()) {
            if (!subjects_.empty()) subjects_ += ", ";
            subjects_ += text;
        }
    }

    /// A daily file without other words about it: `cs daily 13 new + 4 crosses received`.
    void take_subject(std::string_view subject) {
        if (!announce_ && subject.find(" daily ") != subject.npos) announce_ = Announce::kNew;
    }

    void set_sent_day(std::optional<Date> day) {
        if (day) sent_ = listed_ = day;
    }

    void take_last_day(std::optional<Date> last) {
        if (!last) return;
        const std::optional<Date> sent = std::exchange(sent_, std::nullopt);
        const bool is_told = sent && *sent >= *last && sent->days - last->days <= kMostDaysWaited;
        listed_ = day_ = is_told ? *sent : Date{last->days + (last->weekday() == kFriday ? 3 : 1)};
        days_differ_ |= mail_day_ && mail_day_ != day_;  // several mails in one
        mail_day_ = day_;
    }

    void end_entry() {
        if (is_rest_ && place_ == Place::kHead && entry_.field(ArxivName::kAuthors).empty()) drop_rest();
        is_rest_ = false;
        place_ = Place::kBetween;
        if (entry_.is_empty()) return;
        if (intake_.is_full()) {
            is_full_ = true;
        } else {
            ++entries_;
            deliver_arxiv_entry(entry_, {announce_, listed_}, intake_);
        }
        entry_.clear();
    }

    Intake& intake_;
    Listing& listing_;
    Place place_ = Place::kBetween;
    ArxivEntry entry_;
    std::size_t entries_ = 0;
    std::optional<Announce> announce_;
    std::optional<Date> listed_, day_;
    std::optional<Date> sent_;      ///< as a header says that stands before the mail
    std::optional<Date> mail_day_;  ///< of the last mail of those that follow each other
    bool days_differ_ = false, is_subject_ = false, is_full_ = false;
    bool said_other_ = false;
    bool is_rest_ = false;  ///< what is in hand has lost the lines before its title or date
    std::string subjects_;  ///< what the mail is about, in its own words
    std::string subject_;   ///< as a header says that stands before the mail
};

}  // namespace

namespace {

/// Lines that end in CR alone, as old Macs wrote them.
bool has_other_lines(std::string_view head) {
    constexpr std::size_t kLookedAt = 4096;
    head = head.substr(0, kLookedAt);
    return head.find('\n') == head.npos && head.find('\r') != head.npos;
}

std::string with_usual_lines(std::string text) {
    std::replace(text.begin(), text.end(), '\r', '\n');
    return text;
}

}  // namespace

bool looks_like_arxiv_mail(std::string_view head) {
    if (has_other_lines(head)) return looks_like_arxiv_mail(with_usual_lines(std::string(head)));
    return find_quote(head).has_value() || begins_with_entry(head) || begins_with_rest_of_entry(head);
}

bool looks_like_arxiv_mail_html(std::string_view head) {
    return head.find("\\\\") != head.npos && looks_like_html(head) && looks_like_arxiv_mail(html_lines(head));
}

namespace {

bool read_lines(Input& input, Intake& intake, Listing& listing) {
    const std::string quote(find_quote(input.peek(kDetectionHead).substr(0, kDetectionHead)).value_or(""));
    if (input.peek(kByteOrderMark.size()).starts_with(kByteOrderMark)) input.skip(kByteOrderMark.size());
    const bool is_quoted = !quote.empty();
    ArxivMailReader reader(intake, listing);
    if (!is_quoted && begins_with_entry(input.peek(kDetectionHead).substr(0, kDetectionHead)))
        reader.take("\\\\", 1);
    LineSource lines(input);
    std::string buffer;
    while (const std::optional<std::string_view> line = lines.next()) {
        std::string_view text = lines.is_ascii() ? *line : as_plain_text(*line, buffer);
        if (is_quoted) text = without_quote(text, quote);
        if (!reader.take(text, lines.number())) break;
    }
    if (lines.has_cut()) intake.notes.add(0, "lines of more than a megabyte are cut");
    return reader.finish();
}

}  // namespace

bool read_arxiv_mail(Input& input, Intake& intake, Listing& listing) {
    if (has_other_lines(input.peek(kDetectionHead))) {
        const std::string name = input.name();
        Input usual = Input::from_memory(with_usual_lines(input.read_all()), name);
        return read_arxiv_mail(usual, intake, listing);
    }
    if (!looks_like_arxiv_mail_html(input.peek(kDetectionHead).substr(0, kDetectionHead)))
        return read_lines(input, intake, listing);
    const std::string name = input.name();
    Input shown = Input::from_memory(html_lines(input.read_all()), name);
    return read_lines(shown, intake, listing);
}

}  // namespace offprint
