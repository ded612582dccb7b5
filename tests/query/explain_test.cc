#include "offprint/query/explain.h"

#include <gtest/gtest.h>

#include "query_support.h"
#include "random_query.h"

namespace offprint {
namespace {

std::vector<std::string> lines_of(std::string_view query, const Paper& paper) {
    std::vector<std::string> lines;
    for (const ExplainedNode& node : explain_match(parse(query), paper)) {
        std::string line = std::string(node.depth, ' ') + node.text + (node.holds ? " +" : " -");
        for (const std::string& word : node.found) line += " <" + word + ">";
        if (!node.value.empty()) line += " [" + node.value + "]";
        lines.push_back(std::move(line));
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(ExplainMatch, TellsOfEveryNodeWhetherItHoldsAndByWhat) {
    Paper paper = titled("Koopman Models of koopmans", "One study");
    paper.upvotes = 3;
    paper.categories = {"cs.LG", "cs.CL"};
    paper.authors = {"Ada Okafor", "B", "C", "D", "E", "F"};
    EXPECT_EQ(lines_of("koopman (studies OR upvotes>10) -survey cat:cs.CL", paper),
              (Lines{"AND +", " koopman + <Koopman> <koopmans>", " OR +", "  studies + <study>",
                     "  upvotes>=11 - [3]", " NOT +", "  survey -", " category:cs.cl + [cs.LG, cs.CL]"}));
    EXPECT_EQ(lines_of("au:nobody", paper), Lines{"author:nobody - [Ada Okafor, B, C, D, E and 1 more]"});
    EXPECT_EQ(lines_of("stars>5", paper), Lines{"stars>=6 - [nothing]"});
    EXPECT_EQ(lines_of("has:stars", paper), Lines{"stars:* -"});
    paper.keywords = {"robotics"};
    EXPECT_EQ(lines_of("robotics", paper), Lines{"robotics + [in the keywords]"});
    EXPECT_EQ(lines_of("kw:robotics", paper), Lines{"keyword:robotics + [robotics]"});
    EXPECT_EQ(lines_of("*", paper), Lines{"* +"});
}

TEST(ExplainMatch, AgreesWithTheMatcherAndTheTree) {
    RandomSource random(7);
    for (int i = 0; i < 300; ++i) {
        const Query query = parse(random_query_text(random, 3));
        const Paper paper = random_paper(random);
        const std::vector<ExplainedNode> nodes = explain_match(query, paper);
        EXPECT_EQ(nodes.front().holds, matches(query, FoldedPaper(paper))) << to_text(query);
        std::string tree;
        for (const ExplainedNode& node : nodes) tree += std::string(2 * node.depth, ' ') + node.text + '\n';
        EXPECT_EQ(tree, to_tree_text(query));
    }
}

}  // namespace
}  // namespace offprint
