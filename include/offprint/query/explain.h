// Why a query matches a paper, or why it does not: every node of its tree, whether it holds, and by what.
//
//     for (const ExplainedNode& node : explain_match(query, paper)) use(node.depth, node.text, node.holds);
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "offprint/model/paper.h"
#include "offprint/query/query.h"

namespace offprint {

struct ExplainedNode {
    std::size_t depth = 0;  ///< 0 for the root
    std::string text;       ///< a line of to_tree_text() without its indent: `AND`, `title:koopman`
    bool holds = false;
    std::vector<std::string> found;  ///< the words of title and abstract that it matches, as the paper writes
                                     ///< them, each once
    /// What the paper has in the field of a clause that asks for none of these: `12`, `cs.CL, cs.LG`,
    /// `nothing`; `in the keywords` when another text has the words; or empty.
    std::string value;
};

/// Depth first, parents before children, as to_tree_text() prints them. The first node tells about the query.
std::vector<ExplainedNode> explain_match(const Query& query, const Paper& paper);

}  // namespace offprint
