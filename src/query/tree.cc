// The makers keep the one form that comparing and printing rely on.
#include "offprint/query/tree.h"

#include <iterator>
#include <utility>

namespace offprint {
namespace {

Node make_list(NodeKind kind, std::vector<Node> children) {
    if (children.empty()) return {};
    if (children.size() == 1) return std::move(children.front());
    Node node;
    node.kind = kind;
    for (Node& child : children) {
        if (child.kind == kind)
            node.children.insert(node.children.end(), std::make_move_iterator(child.children.begin()),
                                 std::make_move_iterator(child.children.end()));
        else
            node.children.push_back(std::move(child));
    }
    return node;
}

}  // namespace

Node make_clause(Clause clause) {
    Node node;
    node.kind = NodeKind::kClause;
    node.clause = std::move(clause);
    return node;
}

Node make_not(Node child) {
    if (child.kind == NodeKind::kNot) {
        Node inner = std::move(child.children.front());
        return inner;
    }
    Node node;
    node.kind = NodeKind::kNot;
    node.children.push_back(std::move(child));
    return node;
}

Node make_and(std::vector<Node> children) { return make_list(NodeKind::kAnd, std::move(children)); }
Node make_or(std::vector<Node> children) { return make_list(NodeKind::kOr, std::move(children)); }

}  // namespace offprint
