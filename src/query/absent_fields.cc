// First the fields are gathered from the trees, then each is looked for in the papers until one has a value.
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
    if (field == Field::kAny || field == Field::kAll || field == Field::kTitle || field == Field::kIs) return;
    add_field(field, fields);
}

}  // namespace

void AbsentFields::ask(const Query& query) {
    add_asked_fields(query.root, asked_);
    is_present_.resize(asked_.size());
}

void AbsentFields::add(const Paper& paper) {
    has_papers_ = true;
    for (std::size_t i = 0; i < asked_.size(); ++i)
        if (!is_present_[i]) is_present_[i] = has_value(paper, asked_[i]);
}

std::vector<std::string> AbsentFields::names() const {
    std::vector<Field> absent;
    for (std::size_t i = 0; has_papers_ && i < asked_.size(); ++i) {
        if (is_present_[i]) continue;
        if (asked_[i] == Field::kAfter || asked_[i] == Field::kBefore) {
            add_field(Field::kListed, absent);
            add_field(Field::kPublished, absent);
        } else {
            add_field(asked_[i], absent);
        }
    }
    std::vector<std::string> names;
    for (const Field field : absent) names.emplace_back(field_info(field).name);
    return names;
}

std::vector<std::string> find_absent_fields(const Query& query, std::span<const Paper> papers) {
    AbsentFields fields;
    fields.ask(query);
    for (const Paper& paper : papers) fields.add(paper);
    return fields.names();
}

}  // namespace offprint
