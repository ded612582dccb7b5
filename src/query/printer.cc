// The canonical text has as few parentheses as the precedences allow (NOT, AND, OR), canonical field names,
// and quotes around every value that is not plainly a word. Ranges print with both ends included, as they are
// kept.
#include <string>

#include "offprint/base/ascii.h"
#include "offprint/query/query.h"
#include "query_chars.h"
#include "values.h"

namespace offprint {
namespace {

bool is_reserved(std::string_view word) {
    return word == "AND" || word == "OR" || word == "NOT" || word == "ANDNOT" || word == "NEAR" ||
           word == "none";
}

// A word that reads as itself wherever it stands: letters and digits, with signs only inside or (C++) behind.
bool is_plain(std::string_view text) {
    for (char c : text)
        if (!is_ascii_letter(c) && !is_ascii_digit(c) &&
            std::string_view("-+#._'").find(c) == std::string_view::npos)
            return false;
    for (std::size_t at = text.find('+'); at != std::string_view::npos; at = text.find('+', at + 1))
        if (at + 1 < text.size() && text[at + 1] != '+') return false;  // a+AND+b is an address
    bool starts_well = !text.empty() && (is_ascii_letter(text[0]) || is_ascii_digit(text[0]));
    return starts_well && !is_reserved(text) && find_foreign_near(text).empty() &&
           text.find("..") == std::string_view::npos && !find_pasted_id(text) &&
           find_pasted_category(text).empty();
}

std::string print_value(std::string_view value, bool prefix) {
    std::string text(value);
    if (prefix) text += '*';
    return is_plain(value) ? text : "\"" + text + "\"";
}

std::string print_term(const TextTerm& term) {
    std::string value = print_value(term.written, term.prefix);
    if (term.slop == 0) return value;
    if (!value.starts_with('"')) value = "\"" + value + "\"";
    return value + "~" + std::to_string(term.slop);
}

std::string print_side(const std::vector<TextTerm>& alternatives) {
    std::string text;
    for (const TextTerm& term : alternatives)
        text += (text.empty() ? "" : " OR ") + std::string(term.exact ? "=" : "") + print_term(term);
    return alternatives.size() == 1 ? text : "(" + text + ")";
}

template <class Range, class Print>
std::string print_range(const std::string& name, const Range& range, Print print) {
    if (range.from && range.to && *range.from == *range.to) return name + ":" + print(*range.from);
    if (range.from && range.to) return name + ":" + print(*range.from) + ".." + print(*range.to);
    if (range.from) return name + ">=" + print(*range.from);
    return name + "<=" + print(*range.to);
}

struct TestPrinter {
    const FieldInfo& info;

    std::string name() const { return std::string(info.name); }
    std::string field(bool exact) const {
        if (info.field == Field::kAny) return exact ? "=" : "";
        return name() + (exact ? ":=" : ":");
    }
    std::string operator()(const Presence& presence) const {
        return name() + (presence.present ? ":*" : ":none");
    }
    std::string operator()(const TextTerm& term) const { return field(term.exact) + print_term(term); }
    std::string operator()(const NearTerm& near) const {
        std::string text = print_side(near.sides.front());
        for (std::size_t i = 1; i < near.sides.size(); ++i)
            text += " NEAR/" + std::to_string(near.between[i - 1]) + " " + print_side(near.sides[i]);
        return info.field == Field::kAny ? text : name() + ":(" + text + ")";
    }
    std::string operator()(const Pattern& pattern) const {
        return field(false) + "/" + pattern.body() + "/" + (pattern.is_case_sensitive() ? "c" : "");
    }
    std::string operator()(PaperState state) const {
        return name() + ":" + std::string(state_names()[static_cast<std::size_t>(state)]);
    }
    std::string operator()(const NumberRange& range) const {
        return print_range(name(), range, [](std::int64_t number) { return std::to_string(number); });
    }
    std::string operator()(const DateRange& range) const {
        auto print = [](Date date) { return date.to_string(); };
        if (info.type == FieldType::kNotBefore) return name() + ":" + print(*range.from);
        if (info.type == FieldType::kNotAfter) return name() + ":" + print(*range.to);
        return print_range(name(), range, print);
    }
    std::string operator()(const ValueTerm& term) const {
        return field(term.exact) + print_value(term.value, term.prefix);
    }
    std::string operator()(const IdTerm& term) const {
        std::string value = term.value;
        bool is_arxiv = value.starts_with("arxiv:");
        if (is_arxiv) value.erase(0, 6);
        if (value.starts_with("doi:")) value.erase(0, 4);
        if (term.version) value += "v" + std::to_string(*term.version);
        if (term.prefix) value += '*';
        return is_arxiv && !term.prefix ? field(false) + value : field(false) + "\"" + value + "\"";
    }
};

std::string print_clause(const Clause& clause) {
    return std::visit(TestPrinter{field_info(clause.field)}, clause.test);
}

int binding(NodeKind kind) {
    switch (kind) {
        case NodeKind::kOr:
            return 0;
        case NodeKind::kAnd:
            return 1;
        default:
            return 2;
    }
}

void print_node(std::string& out, const Node& node);

void print_operand(std::string& out, const Node& child, NodeKind parent) {
    bool grouped =
        binding(child.kind) < binding(parent) || (parent == NodeKind::kNot && child.kind == NodeKind::kNot);
    if (grouped) out += '(';
    print_node(out, child);
    if (grouped) out += ')';
}

void print_node(std::string& out, const Node& node) {
    switch (node.kind) {
        case NodeKind::kEverything:
            out += '*';
            return;
        case NodeKind::kClause:
            out += print_clause(node.clause);
            return;
        case NodeKind::kNot:
            out += "NOT ";
            print_operand(out, node.children.front(), node.kind);
            return;
        case NodeKind::kAnd:
        case NodeKind::kOr:
            break;
    }
    bool first = true;
    for (const Node& child : node.children) {
        if (!first) out += node.kind == NodeKind::kAnd ? " AND " : " OR ";
        first = false;
        print_operand(out, child, node.kind);
    }
}

std::string_view kind_name(NodeKind kind) {
    switch (kind) {
        case NodeKind::kNot:
            return "NOT";
        case NodeKind::kAnd:
            return "AND";
        case NodeKind::kOr:
            return "OR";
        default:
            return "";
    }
}

void print_tree(std::string& out, const Node& node, std::size_t depth) {
    out.append(2 * depth, ' ');
    if (node.kind == NodeKind::kEverything || node.kind == NodeKind::kClause)
        print_node(out, node);
    else
        out += kind_name(node.kind);
    out += '\n';
    for (const Node& child : node.children) print_tree(out, child, depth + 1);
}

}  // namespace

std::string to_text(const Query& query) {
    std::string out;
    print_node(out, query.root);
    return out;
}

std::string to_tree_text(const Query& query) {
    std::string out;
    print_tree(out, query.root, 0);
    return out;
}

}  // namespace offprint
