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

constexpr std::array<std::string_view, 16> kNames{
    "arxiv",    "paper",     "from",      "date", "title",   "authors", "author",    "categories",
    "comments", "report-no", "msc-class", "doi",  "license", "proxy",   "acm-class", "subj-class"};
constexpr std::string_view kJournal = "journal-ref";
constexpr std::string_view kReplaced = "replaced with revised version";

bool is_known_name(std::string_view word) {
    return equals_ignoring_case(word, kJournal) ||
           std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view name) { return equals_ignoring_case(word, name); });
}

/// The known name that a line begins with, in lower case, with what stands in parentheses behind it; empty
/// for a line that goes on.
std::string name_of(std::string_view line) {
    if (line.empty() || is_ascii_blank(line.front())) return "";
    if (starts_with_ignoring_case(line, kReplaced)) return "date (replaced)";
    // The word first: most lines that go on have none of these, and a colon far away or nowhere.
    const std::string_view start = line.substr(0, kJournal.size() + 1);
    const std::size_t word_end = start.find_first_of(" :");
    if (word_end == start.npos || !is_known_name(start.substr(0, word_end))) return "";
    const std::size_t colon = line.find(':', word_end);
    if (colon == line.npos) return "";
    std::string name = ascii_lower(line.substr(0, colon));
    const bool is_marked = word_end == name.size() || name[word_end + 1] == '(';
    return is_marked ? name : "";
}

std::string_view value_of(std::string_view line) {
    if (starts_with_ignoring_case(line, kReplaced)) return line.substr(kReplaced.size());
    return trim_blanks(line.substr(line.find(':') + 1));
}

void append_line(std::string& text, std::string_view line) {
    if (!text.empty()) text += ' ';
    text += trim_blanks(line);
}

std::optional<int> year_from(std::string_view digits) {
    const std::optional<int> year = parse_digits(digits);
    if (!year || (digits.size() != 2 && digits.size() != 4)) return std::nullopt;
    if (digits.size() == 4) return year;
    return *year + (*year < 70 ? 2000 : 1900);
}

/// `v2` somewhere in the name of a date.
std::optional<int> version_in(std::string_view name) {
    const std::size_t v = name.find(" v");
    if (v == name.npos) return std::nullopt;
    const std::size_t end = name.find_first_not_of("0123456789", v + 2);
    return parse_digits(name.substr(v + 2, end == name.npos ? end : end - v - 2));
}

class EntryPaper {
  public:
    EntryPaper(const ArxivEntry& entry, const ArxivPlace& place, Intake& intake)
        : entry_(entry), place_(place), intake_(intake) {}

    std::optional<Paper> make() {
        intake_.set_title(paper_, entry_.field("title"));
        if (paper_.title.empty()) {
            intake_.note("no title; skipped");
            return std::nullopt;
        }
        intake_.set_abstract(paper_, entry_.abstract());
        set_identity();
        set_authors();
        set_dates();
        add_arxiv_categories(paper_, entry_.field("categories"), intake_);
        set_facts();
        return std::move(paper_);
    }

  private:
    void set_identity() {
        std::string_view written;
        for (const std::string_view name : {"arxiv", "paper"}) {
            for (const auto& [found, value] : entry_.fields(name)) {
                if (written.empty()) written = value;
                is_cross_ |= (std::string(found) += value).find("(*cross-listing*)") != std::string::npos;
            }
        }
        written = trim_blanks(written.substr(0, written.find('(')));
        const std::optional<ArxivId> id = parse_arxiv_id(written);
        if (!id) return intake_.note("no arXiv id that can be read");
        set_arxiv_id(paper_, *id);
    }

    void set_authors() {
        std::string_view line = entry_.field("authors");
        if (line.empty()) line = entry_.field("author");
        set_arxiv_authors(paper_, line, intake_);
    }

    /// The plain `Date:` is the first version's; every other the one of a later version.
    void set_dates() {
        for (const auto& [name, value] : entry_.fields("date")) {
            const std::optional<Date> day = find_arxiv_day(value);
            if (!day) {
                intake_.note("a date that cannot be read; left out");
                continue;
            }
            if (name == "date") {
                paper_.published = day;
                continue;
            }
            if (!paper_.updated || *paper_.updated <= *day) paper_.updated = day;
            if (const std::optional<int> version = version_in(name)) paper_.version = version;
        }
        paper_.listed = place_.listed;
        paper_.announce = place_.announce;
        if (is_cross_)
            paper_.announce =
                place_.announce == Announce::kReplace ? Announce::kReplaceCross : Announce::kCross;
    }

    void set_facts() {
        paper_.comment = intake_.long_text(entry_.field("comments"));
        paper_.journal = intake_.long_text(entry_.field(kJournal));
        paper_.report = intake_.short_text(entry_.field("report-no"));
        paper_.license = intake_.short_text(entry_.field("license"));
        const std::string_view from = entry_.field("from");
        paper_.submitter = intake_.short_text(decode_tex(from.substr(0, from.find('<'))));
        set_arxiv_doi(paper_, entry_.field("doi"));
    }

    const ArxivEntry& entry_;
    const ArxivPlace& place_;
    Intake& intake_;
    Paper paper_;
    bool is_cross_ = false;
};

}  // namespace

void ArxivEntry::clear() {
    fields_.clear();
    abstract_.clear();
}

void ArxivEntry::add_head(std::string_view line) {
    if (trim_blanks(line).empty()) return;
    if (std::string name = name_of(line); !name.empty()) {
        fields_.emplace_back(std::move(name), value_of(line));
    } else if (!fields_.empty()) {
        append_line(fields_.back().second, line);
    }
}

void ArxivEntry::add_abstract(std::string_view line) { append_line(abstract_, line); }

std::string_view ArxivEntry::field(std::string_view name) const {
    for (const auto& [found, value] : fields_)
        if (found == name) return value;
    return {};
}

std::vector<std::pair<std::string_view, std::string_view>> ArxivEntry::fields(std::string_view start) const {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    for (const auto& [name, value] : fields_)
        if (name.starts_with(start)) found.emplace_back(name, value);
    return found;
}

std::optional<Date> find_arxiv_day(std::string_view text) {
    std::string_view first, second, third;  // the last three words
    for (std::size_t at = text.find_first_not_of(" \t,"); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t,", at), text.size());
        first = std::exchange(second, std::exchange(third, text.substr(at, end - at)));
        at = text.find_first_not_of(" \t,", end);
        const std::optional<int> day = parse_digits(first);
        if (!day) continue;
        const std::optional<int> month = month_from_name(second), year = year_from(third);
        if (month && year) return make_date(*year, *month, *day);
    }
    return std::nullopt;
}

void deliver_arxiv_entry(const ArxivEntry& entry, const ArxivPlace& place, Intake& intake) {
    if (std::optional<Paper> paper = EntryPaper(entry, place, intake).make()) {
        find_abstract_links(*paper);
        intake.deliver(std::move(*paper));
    }
}

}  // namespace offprint
