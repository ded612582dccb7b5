// Raw TeX is decoded here where names and places are concerned; titles and abstracts are the intake's.
#include "arxiv_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "author_list.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxQuoted = 200;  // characters of a service's words in a message

/// Calls `use(word)` for what stands between blanks and commas.
template <class Use>
void for_each_word(std::string_view text, Use use) {
    const auto is_between = [](char c) { return c == ',' || is_ascii_blank(c); };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !is_between(text[end])) ++end;
        if (end > at) use(text.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

void set_arxiv_id(Paper& paper, const ArxivId& id) {
    const auto join = [&](std::string& out, std::string_view start) {
        out.clear();
        out.reserve(start.size() + id.id.size());
        out.append(start).append(id.id);
    };
    join(paper.id.value, "arxiv:");
    paper.version = id.version;
    join(paper.url, "https://arxiv.org/abs/");
    join(paper.pdf, "https://arxiv.org/pdf/");
}

void set_arxiv_authors(Paper& paper, std::string_view line, Intake& intake) {
    AuthorList list = parse_author_list(line);
    const std::size_t named = list.names.size();
    if (list.stays_clean && is_plain_line(line)) {
        intake.add_clean_authors(paper, std::move(list.names));
        intake.add_clean_affiliations(paper, std::move(list.affiliations));
    } else {
        for (const std::string& name : list.names) intake.add_author(paper, decode_tex(name));
        for (const std::string& place : list.affiliations) intake.add_affiliation(paper, decode_tex(place));
    }
    if ((!list.has_more || list.unnamed > 0) && named > 0)
        paper.author_count = paper.author_count.value_or(0) + static_cast<int>(named) + list.unnamed;
}

void add_arxiv_categories(Paper& paper, std::string_view list, Intake& intake) {
    for_each_word(list, [&](std::string_view word) { intake.add_category(paper, word); });
    if (paper.primary.empty() && !paper.categories.empty()) paper.primary = paper.categories.front();
}

void add_arxiv_subjects(Paper& paper, std::string_view subjects, Intake& intake) {
    for (std::size_t open = subjects.find('('); open != subjects.npos; open = subjects.find('(', open + 1)) {
        const std::string_view rest = subjects.substr(open + 1);
        const std::string_view name = rest.substr(0, std::min(rest.find_first_of("();"), rest.size()));
        if (is_arxiv_category(name)) add_arxiv_categories(paper, name, intake);
    }
}

void set_arxiv_doi(Paper& paper, std::string_view text) {
    for_each_word(text, [&](std::string_view word) {
        if (paper.doi.empty()) paper.doi = parse_doi(word).value_or("");
    });
}

bool is_arxiv_category(std::string_view term) {
    const std::string_view archive = term.substr(0, term.find('.'));
    const auto is_lower = [](char c) { return c == '-' || (is_ascii_letter(c) && ascii_lower(c) == c); };
    const auto is_class = [](char c) { return c == '-' || is_ascii_letter(c); };
    const std::string_view rest = term.substr(std::min(archive.size() + 1, term.size()));
    return archive.size() > 1 && std::all_of(archive.begin(), archive.end(), is_lower) &&
           std::all_of(rest.begin(), rest.end(), is_class) && !term.ends_with('.');
}

std::optional<Announce> announce_from_name(std::string_view name) {
    struct Known {
        std::string_view name;
        Announce announce;
    };
    static constexpr std::array kKnown = {Known{"new", Announce::kNew}, Known{"cross", Announce::kCross},
                                          Known{"replace", Announce::kReplace},
                                          Known{"replace-cross", Announce::kReplaceCross}};
    for (const Known& known : kKnown)
        if (equals_ignoring_case(known.name, trim_blanks(name))) return known.announce;
    return std::nullopt;
}

void refuse_error_answer(const Listing& listing, std::string_view words) {
    throw Error(ErrorKind::kInput, fmt::format("read {}: arXiv answered with an error: {}", listing.source,
                                               short_line(words, kMaxQuoted)));
}

}  // namespace offprint
