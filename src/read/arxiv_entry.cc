// The head of an entry is lines `Name: value`, the first of them the id:
//
//     arXiv:2601.01234                              since 2007
//     arXiv:2601.01234 (*cross-listing*)
//     Paper: hep-th/9901001                         before
//     Paper (*cross-listing*): hep-th/9901001
//     Date: Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)
//     Date (revised v2): …                          in listing files
//     replaced with revised version Sun, 11 Jan 2026 11:43:55 GMT   (380kb)
#include "arxiv_entry.h"

#include <algorithm>
#include <array>
#include <utility>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "offprint/model/paper_id.h"

namespace offprint {
namespace {

/// By ArxivName.
constexpr std::array<std::string_view, kArxivNames> kNames{
    "acm-class",   "arxiv",   "author",    "authors", "categories", "comments",  "date",       "doi",  "from",
    "journal-ref", "license", "msc-class", "paper",   "proxy",      "report-no", "subj-class", "title"};
static_assert(std::ranges::is_sorted(kNames));

/// Where the names begin that begin with a letter.
constexpr std::array<unsigned char, 27> kWithLetter = [] {
    std::array<unsigned char, 27> begins{};
    for (std::size_t letter = 0, name = 0; letter < begins.size(); ++letter) {
        while (name < kNames.size() && kNames[name].front() < static_cast<char>('a' + letter)) ++name;
        begins[letter] = static_cast<unsigned char>(name);
    }
    return begins;
}();
constexpr std::size_t kLongestName = 11;
constexpr std::string_view kReplaced = "replaced with revised version";

std::optional<ArxivName> known_name(std::string_view word) {
    if (!is_ascii_letter(word.front())) return std::nullopt;
    const auto letter = static_cast<std::size_t>(ascii_lower(word.front()) - 'a');
    for (std::size_t i = kWithLetter[letter]; i < kWithLetter[letter + 1]; ++i) {
        const bool is_written_as_usual = kNames[i].substr(1) == word.substr(1);  // soon told: `Title`
        if (is_written_as_usual || equals_ignoring_case(word, kNames[i])) return static_cast<ArxivName>(i);
    }
    return std::nullopt;
}

/// Of a line with the colon right behind the name and no other capital in it than its first letter, as nearly
/// all are.
std::optional<ArxivName> usual_name(std::string_view line) {
    if (!is_ascii_letter(line.front())) return std::nullopt;
    const auto letter = static_cast<std::size_t>(ascii_lower(line.front()) - 'a');
    for (std::size_t i = kWithLetter[letter]; i < kWithLetter[letter + 1]; ++i) {
        const std::size_t size = kNames[i].size();
        if (line.size() > size && line[size] == ':' && line.substr(1, size - 1) == kNames[i].substr(1))
            return static_cast<ArxivName>(i);
    }
    return std::nullopt;
}

bool says_replaced(std::string_view line) {
    return ascii_lower(line.front()) == kReplaced.front() && starts_with_ignoring_case(line, kReplaced);
}

std::optional<int> year_from(std::string_view digits) {
    const std::optional<int> year = parse_digits(digits);
    if (!year || (digits.size() != 2 && digits.size() != 4)) return std::nullopt;
    if (digits.size() == 4) return year;
    return *year + (*year < 70 ? 2000 : 1900);
}

/// `v2` somewhere in the mark of a date.
std::optional<int> version_in(std::string_view mark) {
    const std::size_t v = mark.find(" v");
    if (v == mark.npos) return std::nullopt;
    const std::size_t end = mark.find_first_not_of("0123456789", v + 2);
    return parse_digits(mark.substr(v + 2, end == mark.npos ? end : end - v - 2));
}

/// Of `Jane Roe <j@example.org>`, and of `j@example.org (Jane Roe)` as it was written in the nineties.
std::string_view sender_name(std::string_view from) {
    if (const std::size_t address = from.find('<'); address != from.npos) return from.substr(0, address);
    const std::size_t open = from.find('(');
    const bool is_behind = from.ends_with(')') && from.substr(0, open).find('@') != from.npos;
    return is_behind ? from.substr(open + 1, from.size() - open - 2) : from;
}

/// Of `Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)`, as nearly all are written; nothing for any other text.
std::optional<Date> usual_arxiv_day(std::string_view text) {
    constexpr std::string_view kShortest = "Fri, 9 Jan 2026 ";
    if (text.size() <= kShortest.size() || text[3] != ',' || text[4] != ' ') return std::nullopt;
    const std::size_t day_end = text[6] == ' ' ? 6 : 7;
    const std::string_view rest = text.substr(day_end);
    constexpr std::size_t kYear = 5, kBehind = 9;  // of ` Jan 2026 `
    if (rest.size() <= kBehind || rest[0] != ' ' || rest[kYear - 1] != ' ' || rest[kBehind] != ' ')
        return std::nullopt;
    const std::optional<int> day = parse_digits(text.substr(5, day_end - 5)),
                             month = month_from_name(rest.substr(1, 3)),
                             year = parse_digits(rest.substr(kYear, 4));
    return day && month && year ? make_date(*year, *month, *day) : std::nullopt;
}

class EntryPaper {
  public:
    EntryPaper(const ArxivEntry& entry, const ArxivPlace& place, Intake& intake)
        : entry_(entry), place_(place), intake_(intake) {}

    /// Hands it on, as it stands here: papers are large to move.
    void deliver() {
        intake_.set_title(paper_, entry_.field(ArxivName::kTitle));
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        // Listing files have none, and looking for TeX in nothing is 1 % of what they take.
        if (!entry_.abstract().empty()) intake_.set_abstract(paper_, entry_.abstract());
        set_identity();
        set_authors();
        set_dates();
        add_arxiv_categories(paper_, entry_.field(ArxivName::kCategories), intake_);
        set_facts();
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

  private:
    void set_identity() {
        std::string_view written;
        constexpr std::string_view kCrossMark = "(*cross-listing*)";
        const auto add = [&](const ArxivEntry::Field& field) {
            if (written.empty()) written = field.value;
            is_cross_ |= field.mark.find(kCrossMark) != std::string::npos ||
                         field.value.find(kCrossMark) != std::string::npos;
        };
        entry_.for_each(ArxivName::kArxiv, add);
        entry_.for_each(ArxivName::kPaper, add);
        written = trim_blanks(written.substr(0, written.find('(')));
        const std::optional<ArxivId> id = parse_arxiv_id(written);
        if (!id) return intake_.note("no arXiv id that can be read");
        set_arxiv_id(paper_, *id);
    }

    void set_authors() {
        std::string_view line = entry_.field(ArxivName::kAuthors);
        if (line.empty()) line = entry_.field(ArxivName::kAuthor);
        set_arxiv_authors(paper_, line, intake_);
    }

    /// The plain `Date:` is the first version's; every other the one of a later version.
    void set_dates() {
        entry_.for_each(ArxivName::kDate, [&](const ArxivEntry::Field& field) {
            const std::optional<Date> day = find_arxiv_day(field.value);
            if (!day) return intake_.note("a date that cannot be read; left out");
            if (field.mark.empty()) {
                paper_.published = day;
                return;
            }
            if (!paper_.updated || *paper_.updated <= *day) paper_.updated = day;
            if (const std::optional<int> version = version_in(field.mark)) paper_.version = version;
        });
        paper_.listed = place_.listed;
        paper_.announce = place_.announce;
        if (is_cross_)
            paper_.announce =
                place_.announce == Announce::kReplace ? Announce::kReplaceCross : Announce::kCross;
    }

    void set_facts() {
        paper_.comment = intake_.long_text(entry_.field(ArxivName::kComments));
        paper_.journal = intake_.long_text(entry_.field(ArxivName::kJournalRef));
        paper_.report = intake_.short_text(entry_.field(ArxivName::kReportNo));
        paper_.license = intake_.short_text(entry_.field(ArxivName::kLicense));
        paper_.submitter = intake_.person_text(sender_name(entry_.field(ArxivName::kFrom)));
        set_arxiv_doi(paper_, entry_.field(ArxivName::kDoi));
    }

    const ArxivEntry& entry_;
    const ArxivPlace& place_;
    Intake& intake_;
    Paper paper_;
    bool is_cross_ = false;
};

}  // namespace

void ArxivEntry::clear() {
    text_.clear();
    places_.clear();
    first_ = {};
    has_.reset();
    abstract_.clear();
}

void ArxivEntry::add_head(std::string_view line) {
    if (line.empty() || (!is_ascii_blank(line.front()) && begin_field(line))) return;
    const std::string_view text = trim_blanks(line);
    if (text.empty() || places_.empty()) return;
    if (text_.size() > places_.back().value) text_ += ' ';
    text_ += text;
}

/// False for a line that goes on.
bool ArxivEntry::begin_field(std::string_view line) {
    if (const std::optional<ArxivName> name = usual_name(line)) {
        if (*name == ArxivName::kArxiv && !is_empty()) return false;
        begin(*name, {}, trim_blanks(line.substr(kNames[static_cast<std::size_t>(*name)].size() + 1)));
        return true;
    }
    if (says_replaced(line)) {
        begin(ArxivName::kDate, "(replaced)", line.substr(kReplaced.size()));
        return true;
    }
    // The word first: most lines that go on have none of these, and a colon far away or nowhere.
    std::size_t end = 0;
    while (end < line.size() && end <= kLongestName && line[end] != ' ' && line[end] != ':') ++end;
    if (end == 0 || end == line.size() || end > kLongestName) return false;
    const std::optional<ArxivName> name = known_name(line.substr(0, end));
    if (!name) return false;
    if (*name == ArxivName::kArxiv && !is_empty()) return false;  // cited by a comment that lost its blanks
    if (line[end] == ':') {
        begin(*name, {}, trim_blanks(line.substr(end + 1)));
        return true;
    }
    const std::size_t colon = line.find(':', end);
    if (colon == line.npos || line[end + 1] != '(') return false;
    begin(*name, ascii_lower(line.substr(end + 1, colon - end - 1)), trim_blanks(line.substr(colon + 1)));
    return true;
}

void ArxivEntry::begin(ArxivName name, std::string_view mark, std::string_view value) {
    places_.push_back({name, text_.size(), text_.size() + mark.size()});
    if (!mark.empty()) text_ += mark;
    text_ += value;
    has_[static_cast<std::size_t>(name)] = true;
    std::size_t& first = first_[static_cast<std::size_t>(name)];
    if (first == 0 && mark.empty()) first = places_.size();
}

void ArxivEntry::add_abstract(std::string_view line) {
    if (!abstract_.empty()) abstract_ += ' ';
    abstract_ += trim_blanks(line);
}

ArxivEntry::Field ArxivEntry::field_at(std::size_t index) const {
    const Place& place = places_[index];
    const std::size_t end = index + 1 < places_.size() ? places_[index + 1].mark : text_.size();
    const std::string_view text = text_;
    return {text.substr(place.mark, place.value - place.mark), text.substr(place.value, end - place.value)};
}

std::string_view ArxivEntry::field(ArxivName name) const {
    const std::size_t first = first_[static_cast<std::size_t>(name)];
    return first == 0 ? std::string_view() : field_at(first - 1).value;
}

std::optional<Date> find_arxiv_day(std::string_view text) {
    if (const std::optional<Date> day = usual_arxiv_day(text)) return day;
    const auto is_between = [](char c) { return c == ' ' || c == '\t' || c == ','; };
    std::string_view first, second, third;  // the last three words
    for (std::size_t at = 0; at < text.size();) {
        if (is_between(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && !is_between(text[end])) ++end;
        first = std::exchange(second, std::exchange(third, text.substr(at, end - at)));
        at = end;
        const std::optional<int> day = parse_digits(first);
        if (!day) continue;
        const std::optional<int> month = month_from_name(second), year = year_from(third);
        if (month && year) return make_date(*year, *month, *day);
    }
    return std::nullopt;
}

void deliver_arxiv_entry(const ArxivEntry& entry, const ArxivPlace& place, Intake& intake) {
    EntryPaper(entry, place, intake).deliver();
}

}  // namespace offprint
