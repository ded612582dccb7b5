// Each paper is folded once and asked by both queries; the scores need the statistics of all papers first.
#include "offprint/app/trial.h"

#include <algorithm>
#include <limits>
#include <map>

#include "offprint/query/score.h"

namespace offprint {
namespace {

constexpr Date kNoDay{std::numeric_limits<decltype(Date::days)>::max()};

Date day_of(const Paper& paper) { return paper.listed.value_or(kNoDay); }

std::map<Date, TrialDay> count_days(std::span<const Paper> papers) {
    std::map<Date, TrialDay> days;
    for (const Paper& paper : papers) {
        TrialDay& day = days[day_of(paper)];
        day.day = paper.listed;
        ++day.of;
    }
    return days;
}

void count(TrialDay& day, bool is_matched, TrialChange change) {
    day.matched += is_matched ? 1 : 0;
    day.added += change == TrialChange::kAdded ? 1 : 0;
    day.removed += change == TrialChange::kRemoved ? 1 : 0;
}

void sort_papers(std::vector<TrialPaper>& found, std::span<const Paper> papers) {
    std::sort(found.begin(), found.end(), [&](const TrialPaper& a, const TrialPaper& b) {
        const Paper &left = papers[a.paper], &right = papers[b.paper];
        if (day_of(left) != day_of(right)) return day_of(left) < day_of(right);
        if (a.score != b.score) return a.score > b.score;
        if (left.upvotes != right.upvotes) return left.upvotes > right.upvotes;
        if (left.id != right.id) return left.id < right.id;
        return a.paper < b.paper;
    });
}

/// The sides of all ORs of a query, each asked as a query of its own.
class Parts {
  public:
    explicit Parts(const Node& root) { collect(root); }

    /// A paper that the whole query matches.
    void add(const FoldedPaper& paper) {
        for (Group& group : groups_) {
            std::size_t holding = 0, last = 0;
            for (std::size_t i = group.first; i < group.first + group.sides.size(); ++i) {
                if (!matches(group.sides[i - group.first], paper)) continue;
                ++parts_[i].matched;
                ++holding;
                last = i;
            }
            if (holding == 1) ++parts_[last].alone;
        }
    }

    std::vector<TrialPart> take() { return std::move(parts_); }

  private:
    struct Group {
        std::size_t first;
        std::vector<Query> sides;
    };

    void collect(const Node& node) {
        if (node.kind == NodeKind::kNot) return;
        if (node.kind == NodeKind::kOr) {
            Group group{parts_.size(), {}};
            for (const Node& side : node.children) {
                group.sides.push_back({side});
                parts_.push_back({to_text(group.sides.back()), 0, 0});
            }
            groups_.push_back(std::move(group));
        }
        for (const Node& child : node.children) collect(child);
    }

    std::vector<Group> groups_;
    std::vector<TrialPart> parts_;
};

}  // namespace

Trial try_topic(const Topic& topic, const Topic* old, std::span<const Paper> papers) {
    std::vector<Topic> asked = {topic};
    if (old != nullptr) asked.push_back(*old);
    TermStatistics statistics(asked);
    for (const Paper& paper : papers) statistics.add(FoldedPaper(paper));

    Trial trial;
    Parts parts(topic.query.root);
    std::map<Date, TrialDay> days = count_days(papers);
    trial.total.of = papers.size();
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const FoldedPaper folded(papers[i]);
        const bool is_matched = matches(topic.query, folded);
        const bool was_matched = old != nullptr ? matches(old->query, folded) : is_matched;
        const TrialChange change = is_matched == was_matched ? TrialChange::kNone
                                   : is_matched              ? TrialChange::kAdded
                                                             : TrialChange::kRemoved;
        count(days[day_of(papers[i])], is_matched, change);
        count(trial.total, is_matched, change);
        if (is_matched) parts.add(folded);
        if (!is_matched && !was_matched) continue;
        const Topic& by = is_matched ? topic : *old;
        const Hit hit = find_hit(by, folded);
        trial.papers.push_back(
            {i, change, hit.words.words, score(by, hit.terms, popularity_of(papers[i]), statistics)});
    }
    for (const auto& [date, day] : days) trial.days.push_back(day);
    sort_papers(trial.papers, papers);
    trial.parts = parts.take();
    return trial;
}

}  // namespace offprint
