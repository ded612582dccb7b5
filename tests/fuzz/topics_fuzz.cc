// Lines are topics, and with random ones of the tests they are asked of random papers: the rule set answers
// as the matcher does, an explanation tells what the matcher says, and what is wrong with topics can be told.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "offprint/query/explain.h"
#include "offprint/query/lint.h"
#include "offprint/query/match.h"
#include "offprint/query/rule_set.h"
#include "query/random_query.h"

namespace {

using namespace offprint;

const QueryContext kFriday{.now = {1'767'960'000}, .zone = {}};

void require(bool holds) {
    if (!holds) std::abort();
}

void require_safe(std::string_view text) {
    for (char c : text) require(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
    require(text.find("\xE2\x80\xAE") == text.npos);  // right to left
}

std::vector<Topic> read_topics(std::string_view lines, RandomSource& random) {
    constexpr std::size_t kMostTopics = 12, kLongestLine = 500;  // more would only be slower
    std::vector<Topic> topics;
    const auto add = [&](std::string written) {
        try {
            Query query = parse_query(written, kFriday);
            topics.push_back({.name = "t" + std::to_string(topics.size()),
                              .written = std::move(written),
                              .query = std::move(query),
                              .limit = {},
                              .mute = topics.size() % 3 == 2});
        } catch (const SyntaxError&) {
            // The lines of the input need not be queries.
        }
    };
    while (!lines.empty() && topics.size() < kMostTopics) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        add(std::string(lines.substr(0, std::min(end, kLongestLine))));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    for (int i = 0; i < 4; ++i) add(random_query_text(random, 3));
    return topics;
}

void require_same_answers(const std::vector<Topic>& topics, const std::vector<Paper>& papers) {
    const RuleSet rules(topics);
    FoldedPaper asked(&rules.words_asked());
    for (const Paper& paper : papers) {
        const FoldedPaper folded(paper);
        asked.reset(paper);
        std::vector<std::size_t> expected;
        for (std::size_t n = 0; n < topics.size(); ++n)
            if (matches(topics[n].query, folded)) expected.push_back(n);
        require(rules.match(folded) == expected);
        require(rules.match(asked) == expected);
    }
}

void require_explained(const Topic& topic, const Paper& paper) {
    const std::vector<ExplainedNode> nodes = explain_match(topic.query, paper);
    require(!nodes.empty() && nodes[0].depth == 0);
    require(nodes[0].holds == matches(topic.query, FoldedPaper(paper)));
    std::string tree;
    for (const ExplainedNode& node : nodes) tree += std::string(2 * node.depth, ' ') + node.text + "\n";
    const std::string expected = to_tree_text(topic.query);
    require(tree == expected || tree == expected + "\n");
}

void require_findings(const std::vector<Topic>& topics, const std::vector<Paper>& papers) {
    for (const Finding& finding : lint_topics(topics, papers)) {
        require(finding.topic < topics.size());
        require_safe(finding.problem);
        require_safe(finding.advice);
        if (finding.kind != "contradiction" && finding.kind != "nothing") continue;
        for (const Paper& paper : papers) require(!matches(topics[finding.topic].query, FoldedPaper(paper)));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // Few random ones, or each input would seem new. Millions of them are compared by the unit test.
    RandomSource random(size % 16);
    const std::vector<Topic> topics = read_topics(text, random);
    std::vector<Paper> papers;
    for (int i = 0; i < 6; ++i) papers.push_back(random_paper(random));
    require_same_answers(topics, papers);
    for (const Topic& topic : topics) require_explained(topic, papers[0]);
    require_findings(topics, papers);
    require_findings(topics, {});
    return 0;
}
