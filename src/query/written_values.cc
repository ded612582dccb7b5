// Titles and abstracts come without TeX; the other texts may still hold some, which is decoded first, as it
// is for words.
#include "written_values.h"

#include <algorithm>
#include <string>

#include "find_term.h"
#include "offprint/base/tex.h"
#include "paper_values.h"

namespace offprint {
namespace {

using Test = std::function<bool(std::string_view)>;

bool test_value(const std::string& value, const Test& test) {
    if (value.empty()) return false;
    return value.find_first_of("\\{$") == value.npos ? test(value) : test(decode_tex(value));
}

bool test_any(const std::vector<std::string>& values, const Test& test) {
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) { return test_value(value, test); });
}

bool test_part(const Paper& paper, TextPart part, const Test& test) {
    switch (part) {
        case TextPart::kTitle:
            return !paper.title.empty() && test(paper.title);
        case TextPart::kAbstract:
            return !paper.abstract.empty() && test(paper.abstract);
        case TextPart::kKeywords:
            return test_any(paper.keywords, test);
        case TextPart::kSummary:
            return test_value(paper.ai_summary, test);
        case TextPart::kAuthors:
            return test_any(paper.authors, test);
        case TextPart::kComment:
            return test_value(paper.comment, test);
        case TextPart::kJournal:
            return test_value(paper.journal, test);
        case TextPart::kReport:
            return test_value(paper.report, test);
        case TextPart::kOrganization:
            break;
    }
    const bool is_own = paper.organization && (test_value(paper.organization->name, test) ||
                                               test_value(paper.organization->handle, test));
    return is_own || test_any(paper.affiliations, test);
}

}  // namespace

bool any_written_value(const Paper& paper, Field field, const Test& test) {
    switch (field) {
        case Field::kAuthor:
            return test_any(paper.authors, test);
        case Field::kFirst:
            return has_value(paper, field) && test_value(paper.authors.front(), test);
        case Field::kLast:
            return has_value(paper, field) && test_value(paper.authors.back(), test);
        case Field::kCategory:
            return test_any(paper.categories, test) || test_value(paper.primary, test);
        case Field::kPrimary:
            return test_value(paper.primary, test);
        case Field::kCode:
            return test_value(paper.code, test);
        case Field::kProject:
            return test_value(paper.project, test);
        case Field::kUrl:
            return test_value(paper.url, test) || test_value(paper.pdf, test);
        default:
            break;
    }
    const std::span<const TextPart> parts = parts_of(field);
    return std::any_of(parts.begin(), parts.end(),
                       [&](TextPart part) { return test_part(paper, part, test); });
}

}  // namespace offprint
