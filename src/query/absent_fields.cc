// First the fields are gathered from the trees, then the papers that have a value are counted for each.
#include "offprint/query/absent_fields.h"

#include <fmt/format.h>

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

/// after: and before: read the listed day, or the published one where there is none.
void add_read_fields(Field field, std::vector<Field>& fields) {
    const bool is_day = field == Field::kAfter || field == Field::kBefore;
    if (is_day) add_field(Field::kListed, fields);
    add_field(is_day ? Field::kPublished : field, fields);
}

AbsentFields count_fields(const Query& query, std::span<const Paper> papers) {
    AbsentFields fields;
    fields.ask(query);
    for (const Paper& paper : papers) fields.add(paper);
    return fields;
}

}  // namespace

void AbsentFields::ask(const Query& query) {
    add_asked_fields(query.root, asked_);
    counts_.resize(asked_.size());
}

void AbsentFields::add(const Paper& paper) { count(paper, 1); }
void AbsentFields::remove(const Paper& paper) { count(paper, std::size_t(-1)); }

void AbsentFields::count(const Paper& paper, std::size_t step) {
    papers_ += step;
    for (std::size_t i = 0; i < asked_.size(); ++i) counts_[i] += has_value(paper, asked_[i]) ? step : 0;
}

std::vector<std::string> AbsentFields::names() const {
    std::vector<Field> absent;
    for (std::size_t i = 0; papers_ > 0 && i < asked_.size(); ++i)
        if (counts_[i] == 0) add_read_fields(asked_[i], absent);
    std::vector<std::string> names;
    for (const Field field : absent) names.emplace_back(field_info(field).name);
    return names;
}

std::string AbsentFields::describe() const {
    std::string text;
    for (const std::string& name : names())
        text += (text.empty() ? "no paper there has a value for " : ", ") + name;
    for (std::size_t i = 0; i < asked_.size(); ++i)
        if (counts_[i] > 0 && 2 * counts_[i] < papers_)
            text +=
                fmt::format("{}only {} of {} papers {} a value for {}", text.empty() ? "" : "; ", counts_[i],
                            papers_, counts_[i] == 1 ? "has" : "have", field_info(asked_[i]).name);
    return text;
}

std::vector<std::string> find_absent_fields(const Query& query, std::span<const Paper> papers) {
    return count_fields(query, papers).names();
}

std::string describe_absent_fields(const Query& query, std::span<const Paper> papers) {
    return count_fields(query, papers).describe();
}

}  // namespace offprint
