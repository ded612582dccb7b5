// 1. Sift: a paper outside the dates asked for, or that a mute matches, is left out and counted.
//    A paper's words are folded for that and forgotten again; what matched is kept.
// 2. Every pair of a paper and a topic that matches it is a candidate with a score.
// 3. Candidates are placed in the order of the sort key. A paper goes under the first of its topics that
// still has room, so that
//    a topic with a limit keeps its best papers and a paper that is crowded out of its best topic gets its
//    next best.
// 4. What nothing asked for stands in the rest when that is wanted, else it is counted.
#include "offprint/digest/build.h"

#include <algorithm>
#include <limits>

#include "offprint/query/folded_paper.h"
#include "offprint/query/match.h"
#include "offprint/query/score.h"
#include "order.h"

namespace offprint {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

void sort_and_join(std::vector<TextSpan>& spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<TextSpan> joined;
    for (const TextSpan& span : spans) {
        if (!joined.empty() && span.begin <= joined.back().end) {
            joined.back().end = std::max(joined.back().end, span.end);
        } else {
            joined.push_back(span);
        }
    }
    spans = std::move(joined);
}

/// A topic that matches a paper, and by what.
struct TopicHit {
    std::size_t topic = 0;
    Hit by;
};

class DigestBuilder {
  public:
    /// Papers that are shown are moved out of `papers`.
    DigestBuilder(std::span<Paper> papers, const RuleSet& rules, const DigestOptions& options)
        : papers_(papers),
          topics_(rules.topics()),
          rules_(rules),
          options_(options),
          statistics_(topics_),
          place_of_topic_(topics_.size()),
          mute_counts_(topics_.size()),
          hits_(papers_.size()) {
        digest_.title = options.title;
        digest_.date = options.date;
        digest_.period = options.period;
        digest_.sources = options.sources;
        digest_.counts.listed = papers_.size();
        digest_.counts.duplicates = options.duplicates;
    }

    Digest build() {
        make_sections();
        FoldedPaper folded(&rules_.words_asked());
        for (std::size_t i = 0; i < papers_.size(); i++) {
            folded.reset(papers_[i]);
            if (digest_.topic_count > 0) statistics_.add(folded);
            sift(i, folded);
        }
        std::vector<Candidate> candidates = make_candidates();
        sort_candidates(candidates, papers_, options_.sort);
        place(candidates);
        if (options_.rest || digest_.topic_count == 0) place_rest();
        count_what_is_left_out();
        return std::move(digest_);
    }

  private:
    void make_sections() {
        for (std::size_t t = 0; t < topics_.size(); t++) {
            if (topics_[t].mute) continue;
            place_of_topic_[t] = digest_.sections.size();
            DigestSection section;
            section.name = topics_[t].name;
            section.query = topics_[t].written;
            digest_.sections.push_back(std::move(section));
            room_.push_back(topics_[t].limit.value_or(options_.per_topic.value_or(kNoLimit)));
        }
        digest_.topic_count = digest_.sections.size();
    }

    bool is_outside_dates(const Paper& paper) const {
        if (!options_.since && !options_.until) return false;
        if (!paper.listed) return true;
        return (options_.since && *paper.listed < *options_.since) ||
               (options_.until && *paper.listed > *options_.until);
    }

    static bool comes_without_abstract(const Paper& paper) {
        const bool is_replaced =
            paper.announce == Announce::kReplace || paper.announce == Announce::kReplaceCross;
        return is_replaced && paper.abstract.empty();
    }

    /// Counts a paper that is outside or muted; notes the topics of every other.
    void sift(std::size_t i, const FoldedPaper& folded) {
        if (is_outside_dates(papers_[i])) {
            digest_.counts.outside++;
            if (!papers_[i].listed) digest_.counts.undated++;
            hide(i, papers_[i].listed ? "listed outside the dates asked for" : "has no listed day");
            return;
        }
        const std::vector<std::size_t> matching = rules_.match(folded);
        const auto mute =
            std::find_if(matching.begin(), matching.end(), [this](std::size_t t) { return topics_[t].mute; });
        if (mute != matching.end()) {
            mute_counts_[*mute]++;
            digest_.counts.hidden++;
            hide(i, "muted by \"" + topics_[*mute].name + "\"");
            return;
        }
        if (matching.empty()) {
            unmatched_.push_back(i);
            if (!topics_.empty() && comes_without_abstract(papers_[i])) digest_.counts.without_abstract++;
        }
        for (std::size_t t : matching) {
            hits_[i].push_back({t, find_hit(topics_[t], folded)});
        }
    }

    std::vector<Candidate> make_candidates() {
        std::vector<Candidate> candidates;
        if (digest_.topic_count == 0) {
            digest_.counts.matched = unmatched_.size();
            return candidates;
        }
        for (std::size_t i = 0; i < papers_.size(); i++) {
            for (const TopicHit& hit : hits_[i]) {
                const std::size_t t = hit.topic;
                candidates.push_back({i, t, score(topics_[t], papers_[i], hit.by.terms, statistics_)});
                digest_.sections[place_of_topic_[t]].count++;
            }
            if (!hits_[i].empty()) digest_.counts.matched++;
        }
        return candidates;
    }

    void place(const std::vector<Candidate>& candidates) {
        std::vector<bool> placed(papers_.size());
        for (const Candidate& candidate : candidates) {
            const std::size_t place = place_of_topic_[candidate.topic];
            DigestSection& section = digest_.sections[place];
            if (placed[candidate.paper] || is_full() || section.papers.size() >= room_[place]) continue;
            placed[candidate.paper] = true;
            digest_.counts.shown++;
            section.papers.push_back(make_digest_paper(candidate));
        }
        for (std::size_t i = 0; i < papers_.size(); i++) {
            if (!hits_[i].empty() && !placed[i]) cut(i);
        }
    }

    bool is_full() const { return digest_.counts.shown >= options_.limit.value_or(kNoLimit); }

    DigestPaper make_digest_paper(const Candidate& candidate) {
        DigestPaper out;
        out.score = candidate.score;
        out.topics.push_back(topics_[candidate.topic].name);
        for (TopicHit& hit : hits_[candidate.paper]) {
            if (options_.explain && hit.topic == candidate.topic) {
                out.score_parts =
                    explain_score(topics_[hit.topic], papers_[candidate.paper], hit.by.terms, statistics_);
            }
            if (hit.topic != candidate.topic) out.topics.push_back(topics_[hit.topic].name);
            for (std::string& word : hit.by.words.words) {
                if (std::find(out.matched.begin(), out.matched.end(), word) == out.matched.end()) {
                    out.matched.push_back(std::move(word));
                }
            }
            const MatchedWords& words = hit.by.words;
            out.title_marks.insert(out.title_marks.end(), words.title.begin(), words.title.end());
            out.abstract_marks.insert(out.abstract_marks.end(), words.abstract.begin(), words.abstract.end());
        }
        sort_and_join(out.title_marks);
        sort_and_join(out.abstract_marks);
        out.paper = std::move(papers_[candidate.paper]);
        return out;
    }

    void place_rest() {
        std::vector<Candidate> candidates;
        const Topic everything;  // matches any paper by no word: what is left of its score is how popular the
                                 // paper is
        for (std::size_t i : unmatched_) candidates.push_back({i, 0, score(everything, papers_[i], {}, {})});
        unmatched_.clear();
        sort_candidates(candidates, papers_, options_.sort);
        DigestSection rest;
        rest.name = digest_.topic_count == 0 ? "All papers" : "Everything else";
        rest.is_rest = true;
        rest.count = candidates.size();
        for (const Candidate& candidate : candidates) {
            if (is_full()) {
                cut(candidate.paper);
                continue;
            }
            digest_.counts.shown++;
            DigestPaper shown;
            shown.paper = std::move(papers_[candidate.paper]);
            shown.score = candidate.score;
            if (options_.explain) shown.score_parts = explain_score(everything, shown.paper, {}, {});
            rest.papers.push_back(std::move(shown));
        }
        if (!rest.papers.empty()) digest_.sections.push_back(std::move(rest));
    }

    void count_what_is_left_out() {
        digest_.counts.unmatched = unmatched_.size();
        for (std::size_t i : unmatched_) hide(i, "matched by no topic");
        for (std::size_t t = 0; t < topics_.size(); t++) {
            if (mute_counts_[t] > 0) digest_.muted.push_back({topics_[t].name, mute_counts_[t]});
        }
        std::sort(hidden_.begin(), hidden_.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [paper, reason] : hidden_)
            digest_.hidden.push_back({std::move(papers_[paper]), std::move(reason)});
    }

    void cut(std::size_t paper) {
        digest_.counts.cut++;
        hide(paper, "cut by a limit");
    }

    void hide(std::size_t paper, std::string reason) {
        if (options_.show_hidden) hidden_.emplace_back(paper, std::move(reason));
    }

    std::span<Paper> papers_;
    std::span<const Topic> topics_;
    const RuleSet& rules_;
    const DigestOptions& options_;
    TermStatistics statistics_;
    Digest digest_;
    std::vector<std::size_t> place_of_topic_;  ///< topic → section; unused for mutes
    std::vector<std::size_t> room_;            ///< section → most papers it may hold
    std::vector<std::size_t> mute_counts_;     ///< topic → papers hidden by it
    std::vector<std::vector<TopicHit>> hits_;  ///< paper → topics that match it, in their order
    std::vector<std::size_t> unmatched_;       ///< papers that nothing asked for
    std::vector<std::pair<std::size_t, std::string>> hidden_;
};

}  // namespace

Digest build_digest(std::span<const Paper> papers, const RuleSet& rules, const DigestOptions& options) {
    std::vector<Paper> copies(papers.begin(), papers.end());
    return DigestBuilder(copies, rules, options).build();
}

Digest build_digest(std::vector<Paper>&& papers, const RuleSet& rules, const DigestOptions& options) {
    return DigestBuilder(papers, rules, options).build();
}

}  // namespace offprint
