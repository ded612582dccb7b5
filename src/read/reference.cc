// An arXiv id may stand in any of a reference's fields, since most programs have no field for it; the first
// that is found decides. A DOI of arXiv's own is such an id, and no journal's.
#include "reference.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "offprint/base/ascii.h"
#include "offprint/base/find_text.h"
#include "offprint/base/tex.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/base/written_time.h"

namespace offprint {
namespace {

/// Up to `most` digits from `at` on, which are passed; 0 when there are none, or more.
int take_number(std::string_view text, std::size_t& at, std::size_t most) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == at || end - at > most) return 0;
    const int number = parse_digits(text.substr(at, end - at)).value_or(0);
    at = end;
    return number;
}

/// The month that stands at `at` as a number or by its name, which is passed; 0 when there is none.
int take_month(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end == at) return take_number(text, at, 2);
    const int month = month_from_name(text.substr(at, end - at)).value_or(0);
    at = end;
    return month;
}

/// `2026`, `2026-01`, `2026/1/9`, `2026/Jan/9`: parts with the same sign between them. No year when it begins
/// otherwise.
ReferenceDate numbered_date(std::string_view text) {
    ReferenceDate date;
    std::size_t at = 0;
    const int year = take_number(text, at, 4);
    if (at != 4) return date;
    date.year = year;
    const char sign = at < text.size() ? text[at] : '\0';
    if (sign != '-' && sign != '/') return date;
    const int month = take_month(text, ++at);
    if (month < 1 || month > 12) return date;
    date.month = month;
    if (at >= text.size() || text[at] != sign) return date;
    const int day = take_number(text, ++at, 2);
    date.day = day > 0 && make_date(year, month, day) ? day : 0;
    return date;
}

/// `2026 Jan 9` and `2026 January`, as PubMed has it. No year when anything is written otherwise.
ReferenceDate date_behind_year(std::string_view text) {
    std::size_t at = 0;
    const int year = take_number(text, at, 4);
    if (at != 4 || year < 1000 || year >= 3000 || at + 1 >= text.size()) return {};
    if (text[at] != ' ' || !is_ascii_letter(text[at + 1])) return {};
    const int month = take_month(text, ++at);
    if (month == 0) return {};
    if (at == text.size()) return {year, month, 0};
    if (text[at] != ' ') return {};
    const int day = take_number(text, ++at, 2);
    if (at < text.size() || !make_date(year, month, day)) return {};
    return {year, month, day};
}

/// The last four digits that stand alone and may be a year: `c1999`, `{\noopsort{1973b}}1973`, `Spring 2026`.
int year_within(std::string_view text) {
    int year = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && is_ascii_digit(text[at])) ++at;
        if (at - begin == 4) {
            const int found = parse_digits(text.substr(begin, 4)).value_or(0);
            if (found >= 1000 && found < 3000) year = found;
        }
        if (at == begin) ++at;
    }
    return year;
}

/// Of `April 2024`; 0 where anything else stands beside the year.
int month_beside_year(std::string_view text) {
    const std::size_t blank = text.rfind(' ');
    if (blank == text.npos || text.size() - blank != 5) return 0;
    std::string_view name = trim_blanks(text.substr(0, blank));
    if (name.ends_with('.') || name.ends_with(',')) name.remove_suffix(1);
    return month_from_name(name).value_or(0);
}

/// "arXiv", "CoRR" or a citation with an id says where a paper is, but not in which journal.
bool is_arxiv_name(std::string_view journal) {
    static constexpr std::array<std::string_view, 4> kNames{"arxiv", "arxiv preprint", "arxiv e-prints",
                                                            "corr"};
    journal = trim_blanks(journal);
    return find_arxiv_id(journal) || std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
               return equals_ignoring_case(name, journal);
           });
}

/// Of a list of names that breaks off: its last one is none.
bool says_others(std::string_view name) {
    static constexpr std::string_view kWays[] = {"others", "others.", "and others", "et al",
                                                 "et al.", "...",     "\u2026"};
    name = trim_blanks(name);
    return std::any_of(std::begin(kWays), std::end(kWays),
                       [&](std::string_view way) { return equals_ignoring_case(name, way); });
}

/// Where a name ends that has such words behind it: `Okafor and others`.
std::size_t end_of_others(std::string_view name) {
    static constexpr std::array<std::string_view, 3> kWays{" and others", " et al.", " et al"};
    for (const std::string_view way : kWays)
        if (name.size() > way.size() && equals_ignoring_case(name.substr(name.size() - way.size()), way))
            return name.find_last_not_of(" ,", name.size() - way.size() - 1) + 1;
    return name.size();
}

class ReferencePaper {
  public:
    ReferencePaper(Reference&& reference, Intake& intake) : reference_(reference), intake_(intake) {}

    void deliver() {
        intake_.take_title(paper_, std::move(reference_.title));
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        intake_.take_abstract(paper_, std::move(reference_.abstract));
        set_identity();
        set_people();
        if (!reference_.journal.empty() && !is_arxiv_name(reference_.journal))
            paper_.journal = intake_.long_text(reference_.journal);
        paper_.comment = intake_.long_text(reference_.comment);
        paper_.report = intake_.short_text(reference_.report);
        paper_.published = reference_.date.to_date();
        if (paper_.published) paper_.published_precision = reference_.date.precision();
        paper_.listed = reference_.listed;
        for (const std::string& word : reference_.keywords) intake_.add_keyword(paper_, decode_tex(word));
        if (is_arxiv_category(reference_.primary)) add_arxiv_categories(paper_, reference_.primary, intake_);
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

  private:
    std::optional<ArxivId> arxiv_id() const {
        for (const std::string* text : {&reference_.doi, &reference_.url, &reference_.pdf})
            if (std::optional<ArxivId> id = parse_arxiv_id(*text)) return id;
        for (const std::string& text : reference_.cited)
            if (std::optional<ArxivId> id = find_arxiv_id(text)) return id;
        return find_arxiv_id(reference_.journal);
    }

    void set_identity() {
        const std::optional<ArxivId> arxiv = arxiv_id();
        if (arxiv) set_arxiv_id(paper_, *arxiv);
        set_doi();
        set_pubmed_ids();
        if (paper_.url.empty()) intake_.set_link(paper_.url, "paper's", reference_.url);
        if (paper_.url.empty() && !paper_.doi.empty())
            paper_.url = safe_url("https://doi.org/" + paper_.doi).value_or("");
        if (paper_.url.empty() && !paper_.pmid.empty()) paper_.url = pubmed_address(paper_.pmid);
        if (paper_.pdf.empty()) intake_.set_link(paper_.pdf, "PDF's", reference_.pdf);
    }

    /// Programs that have no field for PubMed's numbers write them into a note.
    void set_pubmed_ids() {
        paper_.pmid = parse_pmid_field(reference_.pmid).value_or("");
        paper_.pmcid = parse_pmcid(reference_.pmcid).value_or("");
        for (const std::string& text : reference_.cited) {
            const PubmedIds found = find_pubmed_ids(text);
            if (paper_.pmid.empty()) paper_.pmid = found.pmid;
            if (paper_.pmcid.empty()) paper_.pmcid = found.pmcid;
        }
    }

    void set_doi() {
        const std::string_view written = trim_blanks(reference_.doi);
        std::optional<std::string> doi = parse_doi(written);
        if (!doi && !written.empty() && !parse_arxiv_id(written))
            intake_.note("a DOI that cannot be read; left out");
        if (!doi) doi = parse_doi(reference_.url);
        if (!doi) doi = doi_in_address(reference_.url);
        if (doi && !parse_arxiv_id(*doi)) paper_.doi = clean_line(*doi);
    }

    void set_people() {
        std::vector<std::string>& names = reference_.authors;
        bool has_more = reference_.has_more_authors;
        for (; !names.empty() && says_others(names.back()); names.pop_back()) has_more = true;
        for (std::string& name : names) {
            const std::size_t end = end_of_others(name);
            has_more |= end < name.size();
            name.resize(end);
            if (!is_plain_line(name)) name = clean_line(decode_tex(name));
        }
        if (!has_more && !names.empty()) paper_.author_count = static_cast<int>(names.size());
        std::erase_if(names, [](const std::string& name) { return name.empty(); });
        intake_.add_clean_authors(paper_, std::move(names));
    }

    Reference& reference_;
    Intake& intake_;
    Paper paper_;
};

}  // namespace

std::optional<Date> ReferenceDate::to_date() const {
    if (year == 0) return std::nullopt;
    return make_date(year, std::max(month, 1), std::max(day, 1));
}

DatePrecision ReferenceDate::precision() const {
    return day > 0 ? DatePrecision::kDay : month > 0 ? DatePrecision::kMonth : DatePrecision::kYear;
}

bool ReferenceDate::is_finer_than(const ReferenceDate& other) const {
    const auto known = [](const ReferenceDate& date) {
        return std::tuple(date.year > 0, date.month > 0, date.day > 0);
    };
    return known(*this) > known(other);
}

std::string day_first(std::string_view text) {
    const std::string_view trimmed = trim_blanks(text);
    const bool has_year = trimmed.size() > 6 && trimmed[4] == ' ' && parse_digits(trimmed.substr(0, 4));
    if (!has_year || !is_ascii_letter(trimmed[5])) return std::string(text);
    const std::string_view rest = trimmed.substr(5);
    const std::size_t blank = rest.find(' ');
    if (!month_from_name(rest.substr(0, blank))) return std::string(text);
    const std::string_view day = blank == rest.npos ? std::string_view() : trim_blanks(rest.substr(blank));
    if (!day.empty() && !parse_digits(day)) return std::string(text);
    return std::string(day) + (day.empty() ? "" : " ") + std::string(rest.substr(0, blank)) + ' ' +
           std::string(trimmed.substr(0, 4));
}

ReferenceDate parse_reference_date(std::string_view written) {
    if (const ReferenceDate date = date_behind_year(trim_blanks(written)); date.year > 0) return date;
    const std::string turned = day_first(written);
    std::string_view text = trim_blanks(turned);
    ReferenceDate date = numbered_date(text);
    if (date.year > 0) return date;
    if (year_within(text) == 0) return date;
    if (const std::optional<WrittenTime> time = parse_written_time(text))
        return {time->day.year(), time->day.month(), time->day.day()};
    date.year = year_within(text);
    date.month = month_beside_year(text);
    return date;
}

std::optional<ArxivId> find_arxiv_id(std::string_view text) {
    static constexpr std::array<std::string_view, 4> kMarks{"arxiv:", "arxiv.org/abs/", "arxiv.org/pdf/",
                                                            "abs/"};
    if (text.find(':') == text.npos && text.find('/') == text.npos) return std::nullopt;
    if (find_ignoring_case(text, "arxiv") == text.npos && find_ignoring_case(text, "abs/") == text.npos)
        return std::nullopt;
    const std::string lower = ascii_lower(text);
    for (const std::string_view mark : kMarks) {
        for (std::size_t at = lower.find(mark); at != lower.npos; at = lower.find(mark, at + mark.size())) {
            std::string_view rest = text.substr(at + mark.size());
            rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
            std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n,;()[]{}<>\"?#"));
            while (word.ends_with('.')) word.remove_suffix(1);
            if (const std::optional<ArxivId> id = parse_arxiv_id(word)) return id;
        }
    }
    return std::nullopt;
}

void deliver_reference(Reference&& reference, Intake& intake) {
    ReferencePaper(std::move(reference), intake).deliver();
}

}  // namespace offprint
