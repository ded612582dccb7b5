// Each key is a three-way comparison in which "first" is less; an absent value comes last. What a key leaves
// equal is decided by the listed day, by what is newer to a reader (a new paper, a cross-list, a
// replacement), by the upvotes and the id, and in the end by the position, because two papers can lack all of
// these.
#include "order.h"

#include <algorithm>
#include <array>
#include <compare>

#include "offprint/base/fold.h"

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
    CandidateOrder(std::span<const Paper> papers, SortKey key) : papers_(papers), key_(key) {
        if (key != SortKey::kTitle) return;
        title_keys_.reserve(papers.size());
        for (const Paper& paper : papers) title_keys_.push_back(fold_key(paper.title));
    }

    bool operator()(const Candidate& a, const Candidate& b) const {
        if (auto order = by_key(a, b); order != 0) return order < 0;
        const Paper& left = papers_[a.paper];
        const Paper& right = papers_[b.paper];
        if (auto order = largest_first(left.listed, right.listed); order != 0) return order < 0;
        if (auto order = left.announce.value_or(Announce::kNew) <=> right.announce.value_or(Announce::kNew);
            order != 0)
            return order < 0;
        if (auto order = largest_first(left.upvotes, right.upvotes); order != 0) return order < 0;
        if (auto order = left.id <=> right.id; order != 0) return order < 0;
        if (a.paper != b.paper) return a.paper < b.paper;
        if (auto order = largest_first(a.score, b.score); order != 0) return order < 0;
        return a.topic < b.topic;
    }

  private:
    std::strong_ordering by_key(const Candidate& a, const Candidate& b) const {
        const Paper& left = papers_[a.paper];
        const Paper& right = papers_[b.paper];
        switch (key_) {
            case SortKey::kScore:
                return largest_first(a.score, b.score);
            case SortKey::kUpvotes:
                return largest_first(left.upvotes, right.upvotes);
            case SortKey::kPublished:
                return largest_first(left.published, right.published);
            case SortKey::kListed:
                return largest_first(left.listed, right.listed);
            case SortKey::kTitle:
                return title_keys_[a.paper] <=> title_keys_[b.paper];
        }
        return std::strong_ordering::equal;
    }

    std::span<const Paper> papers_;
    SortKey key_;
    std::vector<std::string> title_keys_;
};

}  // namespace

std::span<const std::string_view> sort_key_names() { return kSortKeyNames; }

std::optional<SortKey> sort_key_from_name(std::string_view name) {
    const auto found = std::find(kSortKeyNames.begin(), kSortKeyNames.end(), name);
    if (found == kSortKeyNames.end()) return std::nullopt;
    return static_cast<SortKey>(found - kSortKeyNames.begin());
}

void sort_candidates(std::vector<Candidate>& candidates, std::span<const Paper> papers, SortKey key) {
    std::sort(candidates.begin(), candidates.end(), CandidateOrder(papers, key));
}

}  // namespace offprint
