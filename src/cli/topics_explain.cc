// One table a paper: the tree on the left, what becomes of each node on the right.
#include "topics_explain.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/query/explain.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

constexpr std::size_t kMostTreeColumns = 44;

std::string describe(const ExplainedNode& node) {
    std::string text;
    for (const std::string& word : node.found) text += (text.empty() ? "" : ", ") + clean_line(word);
    if (!text.empty()) return text;
    return node.value.empty() ? "" : (node.holds ? "" : "has ") + clean_line(node.value);
}

void append_nodes(std::string& out, std::span<const ExplainedNode> nodes) {
    std::size_t columns = 0;
    for (const ExplainedNode& node : nodes)
        columns = std::max(columns, 2 * node.depth + display_width(clean_line(node.text)));
    columns = std::min(columns, kMostTreeColumns);
    for (const ExplainedNode& node : nodes) {
        std::string line = std::string(2 * node.depth, ' ') + clean_line(node.text);
        line.append(columns - std::min(display_width(line), columns), ' ');
        line.append(node.holds ? "  holds" : "  fails");
        const std::string why = describe(node);
        if (!why.empty()) line.append("  ").append(why);
        out.append("  ").append(line).append("\n");
    }
}

/// A word of the query may hold anything.
std::string clean_tree(const Query& query) {
    const std::string tree = to_tree_text(query);
    std::string out;
    for (std::size_t at = 0; at < tree.size();) {
        const std::size_t word = tree.find_first_not_of(' ', at), end = tree.find('\n', at);
        out.append(word - at, ' ').append(clean_line(tree.substr(word, end - word))).append("\n");
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string explanation_as_text(const Topic& topic, std::span<const Paper> papers) {
    std::string out = papers.empty() ? clean_tree(topic.query) : "";
    for (const Paper& paper : papers) {
        const std::vector<ExplainedNode> nodes = explain_match(topic.query, paper);
        out.append(out.empty() ? "" : "\n").append(clean_line(paper.title));
        if (!paper.id.value.starts_with("title:"))
            out.append(" (").append(clean_line(paper.id.value)).append(")");
        out.append(nodes.front().holds ? ": matches\n" : ": does not match\n");
        append_nodes(out, nodes);
    }
    return out;
}

std::string explanation_as_json(const Topic& topic, std::span<const Paper> papers) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.field("query", topic.written);
    json.field("read_as", to_text(topic.query));
    json.key("papers").begin_array();
    for (const Paper& paper : papers) {
        const std::vector<ExplainedNode> nodes = explain_match(topic.query, paper);
        json.break_line();
        json.begin_object();
        json.field("id", paper.id.value);
        json.field("title", paper.title);
        json.field("matches", nodes.front().holds);
        json.key("nodes").begin_array();
        for (const ExplainedNode& node : nodes) {
            json.begin_object();
            json.field("depth", node.depth);
            json.field("text", node.text);
            json.field("holds", node.holds);
            if (!node.found.empty()) {
                json.key("found").begin_array();
                for (const std::string& word : node.found) json.value(word);
                json.end_array();
            }
            json.field_if_known("value", node.value);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
