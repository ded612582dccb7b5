// An operand is a word, a phrase, or a group of them joined by OR. Terms of several fields (ti,abs:a) are
// such a group too, so the terms are sorted by field and each field gets a test of its own.
#include "near_chain.h"

#include <algorithm>
#include <string>
#include <utility>

#include "offprint/query/syntax_error.h"

namespace offprint {
namespace {

bool holds_near(FieldType type) { return type == FieldType::kText || type == FieldType::kKeyword; }

std::string name_of(Field field) {
    return field == Field::kAny ? "no field" : std::string(field_info(field).name);
}

}  // namespace

void NearChain::refuse(TextSpan near) {
    throw SyntaxError(near, "NEAR stands between words and phrases of a text",
                      "write koopman NEAR/5 (video OR \"moving image\")");
}

std::vector<NearChain::Fielded> NearChain::take_apart(Node operand, TextSpan near) {
    std::vector<Node> nodes;
    if (operand.kind == NodeKind::kOr)
        nodes = std::move(operand.children);
    else
        nodes.push_back(std::move(operand));
    std::vector<Fielded> fields;
    for (Node& node : nodes) {
        auto* term = node.kind == NodeKind::kClause ? std::get_if<TextTerm>(&node.clause.test) : nullptr;
        const Field field = node.clause.field;
        if (term == nullptr || !holds_near(field_info(field).type)) refuse(near);
        auto known = std::find_if(fields.begin(), fields.end(),
                                  [field](const Fielded& other) { return other.field == field; });
        if (known == fields.end()) known = fields.insert(fields.end(), {field, {}});
        known->terms.push_back(std::move(*term));
    }
    return fields;
}

NearChain::NearChain(Node first, TextSpan near) { operands_.push_back(take_apart(std::move(first), near)); }

void NearChain::add(Node operand, const Token& near) {
    std::vector<Fielded> fields = take_apart(std::move(operand), near.span);
    const auto order = [](const Fielded& a, const Fielded& b) { return a.field < b.field; };
    std::sort(fields.begin(), fields.end(), order);
    std::vector<Fielded>& first = operands_.front();
    std::sort(first.begin(), first.end(), order);
    const auto same = [](const Fielded& a, const Fielded& b) { return a.field == b.field; };
    if (!std::equal(first.begin(), first.end(), fields.begin(), fields.end(), same)) {
        const auto [here, there] =
            std::mismatch(first.begin(), first.end(), fields.begin(), fields.end(), same);
        const std::string left = name_of((here == first.end() ? first.front() : *here).field);
        const std::string right = name_of((there == fields.end() ? fields.front() : *there).field);
        throw SyntaxError(near.span, "NEAR looks into one field, not into " + left + " and " + right,
                          "write one field around both: title:(koopman NEAR/5 video)");
    }
    operands_.push_back(std::move(fields));
    between_.push_back(near.slop);
}

Node NearChain::result() {
    std::vector<Node> nodes;
    for (std::size_t field = 0; field < operands_.front().size(); ++field) {
        NearTerm near{.sides = {}, .between = between_};
        for (std::vector<Fielded>& operand : operands_) near.sides.push_back(std::move(operand[field].terms));
        nodes.push_back(make_clause({operands_.front()[field].field, std::move(near)}));
    }
    return make_or(std::move(nodes));
}

}  // namespace offprint
