// 1. Sift: a paper outside the dates asked for, that was shown before, or that a mute matches, is left out
// and
//    counted.
//    A paper's words are folded for that and forgotten again; what matched is kept, and what decides about
//    the paper's place, but not the paper.
// 2. Every pair of a paper and a topic that matches it is a candidate with a score.
// 3. Candidates are placed in the order of the sort key. A paper goes under the first of its topics that
// still has room, so that
//    a topic with a limit keeps its best papers and a paper that is crowded out of its best topic gets its
//    next best.
// 4. What nothing asked for stands in the rest when that is wanted, else it is counted.
#include "offprint/digest/build.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "by_day.h"
#include "offprint/query/folded_paper.h"
#include "offprint/query/match.h"
#include "offprint/query/score.h"
#include "order.h"

namespace offprint {
namespace {

enum class Words : std::uint8_t { kKept, kFoundAgain };  ///< those that made a paper match

constexpr std::string_view kCut = "cut by a limit";
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

void sort_and_join(std::vector<TextSpan>& spans) {
    if (spans.size() < 2) return;
    std::sort(spans.begin(), spans.end());
    std::size_t last = 0;
    for (std::size_t i = 1; i < spans.size(); i++) {
        if (spans[i].begin <= spans[last].end)
            spans[last].end = std::max(spans[last].end, spans[i].end);
        else
            spans[++last] = spans[i];
    }
    spans.resize(last + 1);
}

/// Most papers have one topic, so most marks are moved.
void add_marks(std::vector<TextSpan>&& more, std::vector<TextSpan>& marks) {
    if (marks.empty())
        marks = std::move(more);
    else
        marks.insert(marks.end(), more.begin(), more.end());
}

/// A topic that matches a paper, and by what.
struct TopicHit {
    std::size_t topic = 0;
    Hit by;
};

enum class Fate : std::uint8_t { kMatched, kUnmatched, kMuted, kOutside, kUndated, kSeen };

/// What is known of a paper when its words are forgotten.
struct Entry {
    PaperPlace place;
    std::size_t turn = 0;  ///< how many papers had been removed when it came
    std::vector<TopicHit> hits;
};

struct HiddenEntry {
    std::uint32_t position = 0;
    std::size_t turn = 0;
    std::string reason;
};

std::uint32_t position_of(const Entry& entry) { return entry.place.position; }
std::uint32_t position_of(const HiddenEntry& entry) { return entry.position; }

}  // namespace

class DigestBuilder::Desk {
  public:
    Desk(const RuleSet& rules, DigestOptions options, Words words)
        : topics_(rules.topics()),
          rules_(rules),
          options_(std::move(options)),
          words_(words),
          folded_(&rules.words_asked()),
          own_statistics_(options_.statistics          ? *options_.statistics
                          : options_.shared_statistics ? TermStatistics()
                                                       : TermStatistics(topics_)),
          statistics_(options_.shared_statistics ? *options_.shared_statistics : own_statistics_),
          place_of_topic_(topics_.size()),
          mute_counts_(topics_.size()) {
        make_sections();
    }

    void add(const Paper& paper, std::uint32_t position) {
        folded_.reset(paper);
        if (counts_words()) own_statistics_.add(folded_);
        const Fate fate = sift(paper);
        count(paper, fate, 1);
        switch (fate) {
            case Fate::kMatched:
                matched_.push_back(
                    {PaperPlace(paper, position, options_.sort), removed_.size(), find_hits()});
                return;
            case Fate::kUnmatched:
                if (wants_rest())
                    rest_.push_back({PaperPlace(paper, position, options_.sort), removed_.size(), {}});
                else
                    hide(position, "matched by no topic");
                return;
            case Fate::kMuted:
                return hide(position, "muted by \"" + topics_[mute_].name + "\"");
            case Fate::kOutside:
                return hide(position, "listed outside the dates asked for");
            case Fate::kUndated:
                return hide(position, "has no listed day");
            case Fate::kSeen:
                return hide(position, "seen before");
        }
    }

    void remove(const Paper& paper, std::uint32_t position) {
        folded_.reset(paper);
        if (counts_words()) own_statistics_.remove(folded_);
        count(paper, sift(paper), std::size_t(-1));
        removed_.push_back(position);
    }

    Digest build(const PaperMover& take) {
        take_ = &take;
        drop_removed(matched_);
        drop_removed(rest_);
        drop_removed(hidden_);
        std::vector<Date> days = listed_days();
        const bool is_catching_up = options_.catch_up && days.size() > 2;
        if (is_catching_up && !options_.limit) options_.limit = kCatchUpLimit;
        std::vector<Candidate> candidates = make_candidates();
        sort_candidates(candidates, options_.sort);
        place(candidates);
        if (wants_rest()) place_rest();
        if (options_.by_day || is_catching_up) group_by_day(digest_, std::move(days));
        tell_what_is_left_out();
        return std::move(digest_);
    }

    DigestOptions& options() { return options_; }

  private:
    bool wants_rest() const { return options_.rest || digest_.topic_count == 0; }

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

    State state_of(const Paper& paper) const {
        return {.is_seen = options_.has_shown && options_.has_shown(paper)};
    }

    /// Of the paper that is folded; its topics are in matching_, or the mute in mute_.
    Fate sift(const Paper& paper) {
        if (is_outside_dates(paper)) return paper.listed ? Fate::kOutside : Fate::kUndated;
        state_ = state_of(paper);
        if (options_.only_new && state_.is_seen) return Fate::kSeen;
        matching_ = rules_.match(folded_, state_);
        const auto mute = std::find_if(matching_.begin(), matching_.end(),
                                       [this](std::size_t t) { return topics_[t].mute; });
        if (mute != matching_.end()) {
            mute_ = *mute;
            return Fate::kMuted;
        }
        return matching_.empty() ? Fate::kUnmatched : Fate::kMatched;
    }

    /// `step` is 1, or what takes 1 away.
    void count(const Paper& paper, Fate fate, std::size_t step) {
        DigestCounts& counts = digest_.counts;
        counts.listed += step;
        if (fate == Fate::kOutside || fate == Fate::kUndated) counts.outside += step;
        if (fate == Fate::kUndated) counts.undated += step;
        if (fate == Fate::kSeen) counts.seen += step;
        if (fate == Fate::kMuted) {
            mute_counts_[mute_] += step;
            counts.hidden += step;
        }
        if (fate == Fate::kMatched) counts.matched += step;
        if (fate != Fate::kUnmatched) return;
        (digest_.topic_count == 0 ? counts.matched : counts.unmatched) += step;
        if (!topics_.empty() && comes_without_abstract(paper)) counts.without_abstract += step;
    }

    std::vector<TopicHit> find_hits() {
        std::vector<TopicHit> hits;
        hits.reserve(matching_.size());
        for (const std::size_t t : matching_) hits.push_back({t, find_hit(topics_[t], folded_, state_)});
        if (words_ == Words::kFoundAgain)
            for (TopicHit& hit : hits) hit.by.words = {};
        return hits;
    }

    /// What was removed after it had come; the others are put in the order of their positions.
    template <class SomeEntry>
    void drop_removed(std::vector<SomeEntry>& entries) {
        if (removed_.empty()) return;
        std::vector<std::pair<std::uint32_t, std::size_t>> removals;  // position, turn
        for (std::size_t i = 0; i < removed_.size(); i++) removals.emplace_back(removed_[i], i);
        std::sort(removals.begin(), removals.end());
        std::erase_if(entries, [&](const SomeEntry& entry) {
            const auto later =
                std::lower_bound(removals.begin(), removals.end(), std::pair(position_of(entry), entry.turn));
            return later != removals.end() && later->first == position_of(entry);
        });
        std::sort(entries.begin(), entries.end(),
                  [](const SomeEntry& a, const SomeEntry& b) { return position_of(a) < position_of(b); });
    }

    /// Of what may be shown; each once.
    std::vector<Date> listed_days() const {
        std::vector<Date> days;
        if (!options_.by_day && !options_.catch_up) return days;
        for (const std::vector<Entry>* entries : {&matched_, &rest_})
            for (const Entry& entry : *entries)
                if (entry.place.listed) days.push_back(*entry.place.listed);
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        return days;
    }

    std::vector<Candidate> make_candidates() {
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < matched_.size(); i++) {
            const PaperPlace& paper = matched_[i].place;
            for (const TopicHit& hit : matched_[i].hits) {
                const std::size_t t = hit.topic;
                candidates.push_back(
                    {&paper, i, t, score(topics_[t], hit.by.terms, paper.popularity, statistics_)});
                digest_.sections[place_of_topic_[t]].count++;
            }
        }
        return candidates;
    }

    void place(const std::vector<Candidate>& candidates) {
        std::vector<bool> placed(matched_.size());
        std::vector<const Candidate*> chosen;  // a section is filled when its size is known: papers are large
        std::vector<std::size_t> sizes(digest_.sections.size());
        for (const Candidate& candidate : candidates) {
            const std::size_t place = place_of_topic_[candidate.topic];
            if (placed[candidate.number] || is_full() || sizes[place] >= room_[place]) continue;
            placed[candidate.number] = true;
            digest_.counts.shown++;
            sizes[place]++;
            chosen.push_back(&candidate);
        }
        for (std::size_t place = 0; place < sizes.size(); place++)
            digest_.sections[place].papers.reserve(sizes[place]);
        for (const Candidate* candidate : chosen)
            fill(digest_.sections[place_of_topic_[candidate->topic]].papers.emplace_back(), *candidate);
        for (std::size_t i = 0; i < matched_.size(); i++) {
            if (!placed[i]) cut(matched_[i].place.position);
        }
    }

    bool counts_words() const {
        return digest_.topic_count > 0 && !options_.statistics && options_.shared_statistics == nullptr;
    }
    bool is_full() const { return digest_.counts.shown >= options_.limit.value_or(kNoLimit); }

    void fill(DigestPaper& out, const Candidate& candidate) {
        (*take_)(candidate.paper->position, out.paper);
        out.score = candidate.score;
        out.topics.push_back(topics_[candidate.topic].name);
        if (words_ == Words::kFoundAgain) {
            folded_.reset(out.paper);
            state_ = state_of(out.paper);
        }
        for (TopicHit& hit : matched_[candidate.number].hits) {
            if (hit.topic != candidate.topic) out.topics.push_back(topics_[hit.topic].name);
            if (words_ == Words::kFoundAgain) hit.by = find_hit(topics_[hit.topic], folded_, state_);
            if (options_.explain && hit.topic == candidate.topic)
                out.score_parts = explain_score(topics_[hit.topic], out.paper, hit.by.terms, statistics_);
            for (std::string& word : hit.by.words.words) {
                if (std::find(out.matched.begin(), out.matched.end(), word) == out.matched.end()) {
                    out.matched.push_back(std::move(word));
                }
            }
            add_marks(std::move(hit.by.words.title), out.title_marks);
            add_marks(std::move(hit.by.words.abstract), out.abstract_marks);
        }
        sort_and_join(out.title_marks);
        sort_and_join(out.abstract_marks);
    }

    /// No topic asked for these: what is left of a score is how popular the paper is.
    void place_rest() {
        std::vector<Candidate> candidates;
        candidates.reserve(rest_.size());
        for (const Entry& entry : rest_)
            candidates.push_back(
                {&entry.place, 0, 0, score(Topic(), {}, entry.place.popularity, TermStatistics())});
        sort_candidates(candidates, options_.sort);
        DigestSection rest;
        rest.name = digest_.topic_count == 0 ? "All papers" : "Everything else";
        rest.is_rest = true;
        rest.count = candidates.size();
        digest_.counts.unmatched = 0;
        for (const Candidate& candidate : candidates) {
            if (is_full()) {
                cut(candidate.paper->position);
                continue;
            }
            digest_.counts.shown++;
            DigestPaper shown;
            (*take_)(candidate.paper->position, shown.paper);
            shown.score = candidate.score;
            if (options_.explain) shown.score_parts = explain_score(Topic(), shown.paper, {}, {});
            rest.papers.push_back(std::move(shown));
        }
        if (!rest.papers.empty()) digest_.sections.push_back(std::move(rest));
    }

    void tell_what_is_left_out() {
        digest_.title = options_.title;
        digest_.date = options_.date;
        digest_.period = options_.period;
        digest_.sources = options_.sources;
        digest_.counts.duplicates = options_.duplicates;
        for (std::size_t t = 0; t < topics_.size(); t++) {
            if (mute_counts_[t] > 0) digest_.muted.push_back({topics_[t].name, mute_counts_[t]});
        }
        std::sort(hidden_.begin(), hidden_.end(),
                  [](const HiddenEntry& a, const HiddenEntry& b) { return a.position < b.position; });
        for (HiddenEntry& entry : hidden_) {
            (*take_)(entry.position, digest_.hidden.emplace_back().paper);
            digest_.hidden.back().reason = std::move(entry.reason);
            const HiddenPaper& hidden = digest_.hidden.back();  // each paper is taken once
            if (options_.keep_cut && hidden.reason == kCut) digest_.cut.push_back(hidden.paper);
        }
    }

    void cut(std::uint32_t position) {
        digest_.counts.cut++;
        hide(position, std::string(kCut));
        if (options_.keep_cut && !options_.show_hidden) (*take_)(position, digest_.cut.emplace_back());
    }

    void hide(std::uint32_t position, std::string reason) {
        if (options_.show_hidden) hidden_.push_back({position, removed_.size(), std::move(reason)});
    }

    std::span<const Topic> topics_;
    const RuleSet& rules_;
    DigestOptions options_;
    Words words_;
    FoldedPaper folded_;
    TermStatistics own_statistics_;
    const TermStatistics& statistics_;
    Digest digest_;
    std::vector<std::size_t> place_of_topic_;  ///< topic → section; unused for mutes
    std::vector<std::size_t> room_;            ///< section → most papers it may hold
    std::vector<std::size_t> mute_counts_;     ///< topic → papers hidden by it
    std::vector<std::size_t> matching_;        ///< the topics of the paper in hand
    State state_;                              ///< of the paper in hand
    std::size_t mute_ = 0;                     ///< the mute that hides the paper in hand
    std::vector<Entry> matched_;
    std::vector<Entry> rest_;  ///< papers that nothing asked for, when they are wanted
    std::vector<HiddenEntry> hidden_;
    std::vector<std::uint32_t> removed_;  ///< positions
    const PaperMover* take_ = nullptr;
};

DigestBuilder::DigestBuilder(const RuleSet& rules, DigestOptions options)
    : desk_(std::make_unique<Desk>(rules, std::move(options), Words::kFoundAgain)) {}
DigestBuilder::DigestBuilder(std::unique_ptr<Desk> desk) : desk_(std::move(desk)) {}
DigestBuilder::DigestBuilder(DigestBuilder&&) noexcept = default;
DigestBuilder& DigestBuilder::operator=(DigestBuilder&&) noexcept = default;
DigestBuilder::~DigestBuilder() = default;

void DigestBuilder::add(const Paper& paper, std::uint32_t position) { desk_->add(paper, position); }
void DigestBuilder::remove(const Paper& paper, std::uint32_t position) { desk_->remove(paper, position); }
DigestOptions& DigestBuilder::options() { return desk_->options(); }
Digest DigestBuilder::build(const PaperMover& take) { return desk_->build(take); }

DigestBuilder DigestBuilder::of_kept_papers(const RuleSet& rules, DigestOptions options) {
    return DigestBuilder(std::make_unique<Desk>(rules, std::move(options), Words::kKept));
}

namespace {

/// `papers` is constant or not, which decides whether papers that are shown are copied or moved.
template <class Papers>
Digest build_from(Papers& papers, const RuleSet& rules, const DigestOptions& options) {
    DigestBuilder builder = DigestBuilder::of_kept_papers(rules, options);
    for (std::size_t i = 0; i < papers.size(); i++) builder.add(papers[i], static_cast<std::uint32_t>(i));
    return builder.build([&](std::uint32_t position, Paper& place) { place = std::move(papers[position]); });
}

}  // namespace

Digest build_digest(std::span<const Paper> papers, const RuleSet& rules, const DigestOptions& options) {
    return build_from(papers, rules, options);
}

Digest build_digest(std::vector<Paper>&& papers, const RuleSet& rules, const DigestOptions& options) {
    return build_from(papers, rules, options);
}

}  // namespace offprint
