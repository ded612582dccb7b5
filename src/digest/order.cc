// Each key is a three-way comparison in which "first" is less; an absent value comes last. What a key leaves
// equal is decided by the listed day, by what is newer to a reader (a new paper, a cross-list, a
// replacement), by the upvotes and the id, and in the end by the position, because two papers can lack all of
// these.
#include "order.h"

#include <algorithm>
#include <array>
#include <compare>

#include "offprint/base/fold.h"
#include "offprint/query/score.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 5> kSortKeyNames = {"score", "upvotes", "published", "listed",
                                                           "title"};

template <class T>
std::strong_ordering largest_first(const std::optional<T>& a, const std::optional<T>& b) {
    if (a.has_value() != b.has_value()) {
        return a.has_value() ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return a.has_value() ? *b <=> *a : std::strong_ordering::equal;
}

std::strong_ordering largest_first(double a, double b) {
    if (a == b) return std::strong_ordering::equal;
    return a > b ? std::strong_ordering::less : std::strong_ordering::greater;
}

class CandidateOrder {
  public:
    explicit CandidateOrder(SortKey key) : key_(key) {}

    bool operator()(const Candidate& a, const Candidate& b) const {
        if (key_ == SortKey::kScore && a.score != b.score) return a.score > b.score;
        if (auto order = by_key(a, b); order != 0) return order < 0;
        const PaperPlace& left = *a.paper;
        const PaperPlace& right = *b.paper;
        if (auto order = largest_first(left.listed, right.listed); order != 0) return order < 0;
        if (auto order = left.announce <=> right.announce; order != 0) return order < 0;
        if (auto order = largest_first(left.upvotes, right.upvotes); order != 0) return order < 0;
        if (auto order = left.id <=> right.id; order != 0) return order < 0;
        if (left.position != right.position) return left.position < right.position;
        if (auto order = largest_first(a.score, b.score); order != 0) return order < 0;
        return a.topic < b.topic;
    }

  private:
    std::strong_ordering by_key(const Candidate& a, const Candidate& b) const {
        switch (key_) {
            case SortKey::kScore:
                return largest_first(a.score, b.score);
            case SortKey::kUpvotes:
                return largest_first(a.paper->upvotes, b.paper->upvotes);
            case SortKey::kPublished:
                return largest_first(a.paper->published, b.paper->published);
            case SortKey::kListed:
                return largest_first(a.paper->listed, b.paper->listed);
            case SortKey::kTitle:
                return a.paper->title_key <=> b.paper->title_key;
        }
        return std::strong_ordering::equal;
    }

    SortKey key_;
};

}  // namespace

std::span<const std::string_view> sort_key_names() { return kSortKeyNames; }

std::optional<SortKey> sort_key_from_name(std::string_view name) {
    const auto found = std::find(kSortKeyNames.begin(), kSortKeyNames.end(), name);
    if (found == kSortKeyNames.end()) return std::nullopt;
    return static_cast<SortKey>(found - kSortKeyNames.begin());
}

PaperPlace::PaperPlace(const Paper& paper, std::uint32_t its_position, SortKey key)
    : position(its_position),
      upvotes(paper.upvotes),
      listed(paper.listed),
      published(paper.published),
      announce(paper.announce.value_or(Announce::kNew)),
      id(paper.id),
      title_key(key == SortKey::kTitle ? fold_key(paper.title) : std::string()),
      popularity(popularity_of(paper)) {}

void sort_candidates(std::vector<Candidate>& candidates, SortKey key) {
    std::sort(candidates.begin(), candidates.end(), CandidateOrder(key));
}

}  // namespace offprint
