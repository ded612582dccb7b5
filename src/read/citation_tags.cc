// The names, in lower case, with what they fill. A second title begins another paper when something else was
// said of the first; else it is the same title once more, in another language.
#include "citation_tags.h"

#include <algorithm>

#include "creator_names.h"
#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "reference_text.h"

namespace offprint {
namespace {

constexpr std::size_t kMostPapers = 5000;

struct TextName {
    std::string_view name;
    std::string CitedPaper::*text;
};
constexpr TextName kTexts[] = {
    {"citation_abstract", &CitedPaper::abstract},
    {"citation_journal_title", &CitedPaper::journal},
    {"citation_conference_title", &CitedPaper::journal},
    {"citation_conference", &CitedPaper::journal},
    {"citation_inbook_title", &CitedPaper::journal},
    {"citation_book_title", &CitedPaper::journal},
    {"citation_doi", &CitedPaper::doi},
    {"citation_arxiv_id", &CitedPaper::arxiv},
    {"citation_pmid", &CitedPaper::pmid},
    {"citation_pdf_url", &CitedPaper::pdf},
    {"citation_abstract_html_url", &CitedPaper::url},
    {"citation_public_url", &CitedPaper::url},
    {"citation_fulltext_html_url", &CitedPaper::url},
};
constexpr TextName kPageTexts[] = {
    {"dc.title", &CitedPaper::title},
    {"dcterms.title", &CitedPaper::title},
    {"dc.description", &CitedPaper::abstract},
    {"dc.description.abstract", &CitedPaper::abstract},
    {"dcterms.abstract", &CitedPaper::abstract},
    {"dcterms.description", &CitedPaper::abstract},
    {"prism.publicationname", &CitedPaper::journal},
    {"dc.source", &CitedPaper::journal},
    {"prism.doi", &CitedPaper::doi},
    {"dc.identifier", &CitedPaper::doi},
    {"dc.identifier.doi", &CitedPaper::doi},
    {"og:url", &CitedPaper::url},
};

struct DateName {
    std::string_view name;
    ReferenceDate CitedPaper::*date;
};
constexpr DateName kDates[] = {
    {"citation_date", &CitedPaper::date},          {"citation_publication_date", &CitedPaper::date},
    {"citation_cover_date", &CitedPaper::date},    {"citation_year", &CitedPaper::date},
    {"citation_online_date", &CitedPaper::online},
};
constexpr std::string_view kPageDates[] = {"dc.date",      "dc.date.issued",        "dcterms.issued",
                                           "dcterms.date", "prism.publicationdate", "article:published_time"};

template <class Row, std::size_t kCount>
const Row* find_row(const Row (&rows)[kCount], std::string_view name) {
    const Row* const found =
        std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.name == name; });
    return found == std::end(rows) ? nullptr : found;
}

void keep(std::string& text, std::string_view found) {
    if (text.empty()) text = found;
}

/// The first of January is where programs put papers of which they know the year alone.
void keep_finer(ReferenceDate& date, const ReferenceDate& found) {
    const bool is_in_year = found.year == date.year && found.day > 0 && date.month == 1 && date.day == 1;
    if (found.is_finer_than(date) || is_in_year) date = found;
}

void add_pieces(std::vector<std::string>& list, std::string_view text) {
    const std::string_view separator = text.find(';') == text.npos ? "," : ";";
    for_each_reference_piece(text, separator, [&](std::string_view piece) { list.emplace_back(piece); });
}

/// A page's description of itself is an abstract when it is long and begins with nothing else.
bool may_be_abstract(std::string_view text, const CitedPaper& paper) {
    constexpr std::size_t kShortest = 100;  // characters
    if (count_characters(clean_line(text)) < kShortest) return false;
    if (text.starts_with(paper.title) || text.starts_with("Abstract page for arXiv")) return false;
    return paper.authors.empty() || !text.starts_with(turn_name(paper.authors.front()));
}

}  // namespace

void CitationTags::take(std::string_view written_name, std::string_view content) {
    const std::string lower = ascii_lower(trim_blanks(written_name));
    const std::string_view name = lower;
    content = trim_blanks(content);
    if (content.empty() || take_citation(name, content)) return;
    if (const TextName* row = find_row(kPageTexts, name)) {
        const bool is_identifier = row->text == &CitedPaper::doi;
        if (row->text == &CitedPaper::journal && starts_with_ignoring_case(content, "http")) return;
        if (!is_identifier || parse_doi(content) || parse_arxiv_id(content))
            keep(page_.*(row->text), content);
    } else if (std::find(std::begin(kPageDates), std::end(kPageDates), name) != std::end(kPageDates)) {
        keep_finer(page_.date, parse_reference_date(content));
    } else if (name == "dc.creator" || name == "dc.contributor" || name == "dcterms.creator") {
        page_.authors.emplace_back(content);
    } else if (name == "dc.subject" || name == "dcterms.subject") {
        add_pieces(page_.keywords, content);
    } else if (name == "og:description" || name == "twitter:description" || name == "description") {
        if (content.size() > description_.size()) description_ = content;
    }
}

void CitationTags::begin_paper(std::string_view title) {
    if (papers_.empty() ||
        (papers_.back().is_begun && papers_.back().title != title && papers_.size() < kMostPapers)) {
        papers_.emplace_back();
        papers_.back().title = title;
    } else {
        keep(papers_.back().title, title);
    }
}

/// False when the name is none of these.
bool CitationTags::take_citation(std::string_view name, std::string_view content) {
    if (!name.starts_with("citation_")) return false;
    if (name == "citation_title") {
        begin_paper(content);
        return true;
    }
    if (papers_.empty()) papers_.emplace_back();
    CitedPaper& paper = papers_.back();
    paper.is_begun = !paper.title.empty();
    if (const TextName* row = find_row(kTexts, name)) {
        keep(paper.*(row->text), content);
    } else if (const DateName* date = find_row(kDates, name)) {
        keep_finer(paper.*(date->date), parse_reference_date(content));
    } else if (name == "citation_author") {
        paper.authors.emplace_back(content);
    } else if (name == "citation_authors") {
        for_each_reference_piece(content, ";",
                                 [&](std::string_view one) { paper.authors.emplace_back(one); });
    } else if (name == "citation_author_institution") {
        paper.affiliations.emplace_back(content);
    } else if (name == "citation_keywords") {
        add_pieces(paper.keywords, content);
    }
    return true;
}

std::vector<CitedPaper> CitationTags::papers() const {
    std::vector<CitedPaper> found = papers_;
    std::erase_if(found, [](const CitedPaper& paper) { return paper.title.empty(); });
    if (found.empty() && !page_.title.empty()) found.push_back(page_);
    if (found.size() != 1) return found;
    CitedPaper& paper = found.front();
    for (std::string CitedPaper::*text :
         {&CitedPaper::abstract, &CitedPaper::journal, &CitedPaper::doi, &CitedPaper::url})
        keep(paper.*text, page_.*text);
    if (paper.authors.empty()) paper.authors = page_.authors;
    if (paper.keywords.empty()) paper.keywords = page_.keywords;
    if (paper.date.year == 0 && paper.online.year == 0) paper.date = page_.date;
    const bool is_own = paper.abstract != paper.title && !paper.abstract.empty();
    if (!is_own) paper.abstract = may_be_abstract(description_, paper) ? description_ : "";
    return found;
}

}  // namespace offprint
