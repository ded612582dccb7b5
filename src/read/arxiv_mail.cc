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
// The day of a daily mail is the one after the end of its ` received from … to …`, or that of its header
// `Date:` where it was saved with one.
#include "arxiv_mail.h"

#include <algorithm>

#include "arxiv_entry.h"
#include "line_source.h"
#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "offprint/model/paper_id.h"

namespace offprint {
namespace {

constexpr std::size_t kShortestRule = 60;  // dashes; arXiv writes 77 or 78
constexpr std::size_t kLongestTitle = 300;

bool is_rule(std::string_view line) {
    return line.size() >= kShortestRule && line.find_first_not_of('-') == line.npos;
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

/// Lines of a text in memory.
template <class Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        use(line);
    }
}

class MailReader {
  public:
    MailReader(Intake& intake, Listing& listing) : intake_(intake), listing_(listing) {}

    /// False when no more papers are wanted.
    bool take(std::string_view line, std::size_t number) {
        line = without_blanks_behind(line);
        if (is_section(line)) return true;
        if (is_rule(line)) {
            end_entry();
        } else if (is_entry_mark(line)) {
            take_mark(line, number);
        } else if (place_ == Place::kHead) {
            take_head(line);
        } else if (place_ == Place::kAbstract) {
            entry_.add_abstract(line);
        } else {
            take_boilerplate(line);
        }
        return !is_full_;
    }

    bool finish() {
        if (place_ == Place::kHead && !entry_.is_empty()) intake_.note("cut off by the end of the document");
        if (place_ == Place::kAbstract && !entry_.abstract().empty())
            intake_.note("the abstract is cut off by the end of the document");
        end_entry();
        listing_.title = intake_.short_text(subjects_);
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
        if (place_ == Place::kHead && !entry_.is_empty() && !is_entry_end(line)) {
            place_ = Place::kAbstract;
            return;
        }
        if (place_ != Place::kBetween) return end_entry();
        if (is_entry_end(line)) return;  // what is left of an entry that lost its beginning
        place_ = Place::kHead;
        intake_.start_entry(entries_ + 1, number);
    }

    void take_head(std::string_view line) {
        if (const std::string_view text = trim_blanks(line); text.starts_with("/*")) {
            if (const std::optional<Date> day = find_arxiv_day(text.substr(2))) listed_ = day_ = day;
            if (!announce_) announce_ = Announce::kNew;
            return;
        }
        entry_.add_head(line);
    }

    void take_boilerplate(std::string_view line) {
        const std::string_view text = trim_blanks(line);
        if (entries_ == 0 && starts_with_ignoring_case(text, "date:")) {
            set_day(find_arxiv_day(text.substr(5)));
            is_day_given_ = day_.has_value();
        } else if (text.starts_with("received from")) {
            is_subject_ = false;
            const std::size_t to = text.find(" to ");
            const std::optional<Date> last = find_arxiv_day(text.substr(std::min(to, text.size())));
            if (last && !is_day_given_) set_day(Date{last->days + 1});
        } else if (text == "Submissions to:" || text.starts_with("Papers received as of")) {
            if (!announce_) announce_ = Announce::kNew;
            is_subject_ = text.starts_with('S');
        } else if (is_subject_ && subjects_.size() < kLongestTitle && !text.empty()) {
            if (!subjects_.empty()) subjects_ += ", ";
            subjects_ += text;
        }
    }

    void set_day(std::optional<Date> day) {
        if (!day) return;
        listed_ = day_ = day;
        if (!listing_.date) listing_.date = day;
        if (listing_.date != day) listing_.date.reset();  // several mails in one
    }

    void end_entry() {
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
    bool is_day_given_ = false;  ///< by the header of a saved message
    bool is_subject_ = false, is_full_ = false;
    std::string subjects_;
};

}  // namespace

bool looks_like_arxiv_mail(std::string_view head) {
    bool after_mark = false, found = false;
    for_each_line(head, [&](std::string_view line) {
        const std::string_view text = trim_blanks(line);
        if (after_mark && (is_id_line(text) || (text.starts_with("/*") && find_arxiv_day(text.substr(2)))))
            found = true;
        if (!text.empty()) after_mark = text == "\\\\";
    });
    return found;
}

bool read_arxiv_mail(Input& input, Intake& intake, Listing& listing) {
    LineSource lines(input);
    MailReader reader(intake, listing);
    while (const std::optional<std::string_view> line = lines.next())
        if (!reader.take(*line, lines.number())) break;
    if (lines.has_cut()) intake.notes.add(0, "lines of more than a megabyte are cut");
    return reader.finish();
}

}  // namespace offprint
