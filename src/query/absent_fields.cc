// First the fields are gathered from the tree, then each is looked for in the papers; the first paper with a
// value ends the search.
#include "offprint/query/absent_fields.h"

#include <algorithm>

#include "paper_values.h"

namespace offprint {
namespace {

void add_field(Field field, std::vector<Field>& fields) {
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
}

void add_asked_fields(const Node& node, std::vector<Field>& fields) {
    for (const Node& child : node.children) add_asked_fields(child, fields);
    if (node.kind != NodeKind::kClause || std::holds_alternative<Presence>(node.clause.test)) return;
    const Field field = node.clause.field;
    if (field == Field::kAny || field == Field::kAll || field == Field::kTitle) return;
    add_field(field, fields);
}

bool is_absent(Field field, std::span<const Paper> papers) {
    return std::none_of(papers.begin(), papers.end(),
                        [field](const Paper& paper) { return has_value(paper, field); });
}

}  // namespace

std::vector<std::string> find_absent_fields(const Query& query, std::span<const Paper> papers) {
    if (papers.empty()) return {};
    std::vector<Field> asked;
    add_asked_fields(query.root, asked);
    std::vector<Field> absent;
    for (const Field field : asked) {
        if (!is_absent(field, papers)) continue;
        if (field == Field::kAfter || field == Field::kBefore) {
            add_field(Field::kListed, absent);
            add_field(Field::kPublished, absent);
        } else {
            add_field(field, absent);
        }
    }
    std::vector<std::string> names;
    for (const Field field : absent) names.emplace_back(field_info(field).name);
    return names;
}

}  // namespace offprint
