// First each query alone, then the topics in pairs, then what they match in the papers. What is found about a
// topic once is not told again in another way: a contradiction matches nothing, and needs not be counted.
#include "offprint/query/lint.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "offprint/base/utf8.h"
#include "offprint/query/absent_fields.h"
#include "offprint/query/match.h"
#include "offprint/query/rule_set.h"
#include "proof.h"

namespace offprint {
namespace {

std::string count_papers(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "paper" : "papers");
}

class TopicLint {
  public:
    TopicLint(std::span<const Topic> topics, std::span<const Paper> papers)
        : topics_(topics), papers_(papers), matched_(topics.size()) {
        const RuleSet rules(std::vector<Topic>(topics.begin(), topics.end()));
        FoldedPaper folded(&rules.words_asked());
        for (std::size_t i = 0; i < papers.size(); ++i) {
            folded.reset(papers[i]);
            for (const std::size_t topic : rules.match(folded)) matched_[topic].push_back(i);
        }
    }

    std::vector<Finding> run() {
        for (topic_ = 0; topic_ < topics_.size(); ++topic_) {
            for (const std::string& warning : query_warnings(topics_[topic_].written))
                add("warning", warning, "see Warnings in the manual of the query language");
            const bool is_told = check_query() || check_twins();
            if (!is_told && !papers_.empty()) check_matches();
        }
        return std::move(findings_);
    }

  private:
    void add(std::string_view kind, std::string problem, std::string advice) {
        findings_.push_back({topic_, kind, std::move(problem), std::move(advice)});
    }
    const Topic& topic() const { return topics_[topic_]; }

    bool check_query() {
        const Node& root = topic().query.root;
        if (is_never(root)) {
            add("contradiction", "can never match, because its parts contradict each other",
                "write OR between what need not hold at once");
            return true;
        }
        if (!is_pure_negative(root)) return false;
        add("negative", "has only negations, so it matches almost every paper",
            topic().mute ? "a mute names what is to be hidden: leave the negation out"
                         : "add what the papers must have; to hide papers, make a topic with mute = true");
        return true;
    }

    bool check_twins() {
        for (std::size_t other = 0; other < topics_.size(); ++other) {
            const bool is_twin = topics_[other].query == topic().query;
            if (!is_twin || other == topic_) continue;
            if (topics_[other].mute && !topic().mute) {
                add("same",
                    fmt::format("has the query of the mute '{}', which hides every paper",
                                topics_[other].name),
                    "take one of them out");
                return true;
            }
            if (other < topic_ && topics_[other].mute == topic().mute) {
                add("same", fmt::format("has the same query as '{}'", topics_[other].name),
                    "take one of them out");
                return true;
            }
        }
        return false;
    }

    void check_matches() {
        const std::size_t count = matched_[topic_].size();
        if (count == 0) return add_nothing();
        const bool is_for_all =
            topic().query.root.kind == NodeKind::kEverything;  // whoever writes * means it
        if (papers_.size() >= kFewPapers && !is_for_all && is_for_most(topic_)) {
            add("most",
                fmt::format("{} {} of {}, {:.0f} %", topic().mute ? "hides" : "matches", count,
                            count_papers(papers_.size()),
                            100.0 * static_cast<double>(count) / static_cast<double>(papers_.size())),
                "narrow it: add a word with AND, a field (title:…) or a phrase; write * if all are meant");
        }
        if (!topic().mute) check_shadows();
    }

    void add_nothing() {
        std::string advice = describe_absent_fields(topic().query, papers_);
        if (const auto part = find_part_without_match())
            advice += (advice.empty() ? "" : "; ") + fmt::format("not one of them matches {} alone", *part);
        for (const std::string& doubt : query_doubts(topic().written))
            advice += (advice.empty() ? "" : "; ") + doubt;
        if (advice.empty()) advice = "`offprint topics explain` shows which part fails where";
        add("nothing", fmt::format("matches none of {}", count_papers(papers_.size())), std::move(advice));
    }

    /// A part of an AND that matches nothing by itself is the one to look at.
    std::optional<std::string> find_part_without_match() const {
        const Node& root = topic().query.root;
        if (root.kind != NodeKind::kAnd) return std::nullopt;
        for (const Node& part : root.children) {
            const Query query{part};
            const bool is_found = std::any_of(papers_.begin(), papers_.end(), [&](const Paper& paper) {
                return matches(query, FoldedPaper(paper));
            });
            if (!is_found) return clean_line(to_text(query));
        }
        return std::nullopt;
    }

    bool is_for_most(std::size_t number) const {
        return static_cast<double>(matched_[number].size()) >
               kMostOfAll * static_cast<double>(papers_.size());
    }
    bool covers(std::size_t other) const {
        return std::includes(matched_[other].begin(), matched_[other].end(), matched_[topic_].begin(),
                             matched_[topic_].end());
    }

    void check_shadows() {
        const std::size_t count = matched_[topic_].size();
        for (std::size_t other = 0; other < topics_.size(); ++other) {
            if (topics_[other].mute && covers(other)) {
                add("muted",
                    fmt::format("matches {}, and the mute '{}' hides them all", count_papers(count),
                                topics_[other].name),
                    fmt::format("narrow '{}', or take this topic out", topics_[other].name));
                return;
            }
        }
        if (count < kFewMatches) return;
        for (std::size_t other = 0; other < topic_; ++other) {
            if (topics_[other].mute || is_for_most(other) || !covers(other)) continue;
            add("shadowed",
                fmt::format("matches {}, and '{}' before it matches them all", count_papers(count),
                            topics_[other].name),
                fmt::format("move it in front and give it more weight, or take its words out of '{}'",
                            topics_[other].name));
            return;
        }
    }

    std::span<const Topic> topics_;
    std::span<const Paper> papers_;
    std::vector<std::vector<std::size_t>> matched_;  ///< topic → papers that it matches, ascending
    std::vector<Finding> findings_;
    std::size_t topic_ = 0;
};

}  // namespace

std::vector<Finding> lint_topics(std::span<const Topic> topics, std::span<const Paper> papers) {
    return TopicLint(topics, papers).run();
}

}  // namespace offprint
