// Which of very many records may be the same work, from a few bytes of each: what merge_papers() would join
// is always in one group, and nearly every record is in none.
//
//     WorkIndex index;
//     for (const Paper& paper : papers) index.add(paper);           // number 0, 1, …
//     index.for_each_group([&](std::span<const std::uint32_t> records) { merge_these(records); });
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

class WorkIndex {
  public:
    /// Gives the record the next number. Throws Error(kInput) when there are more than 32 bits can count.
    void add(const Paper& paper);
    std::size_t size() const { return size_; }
    /// Forgets the records from this number on, whose numbers are not given again.
    void forget_from(std::size_t number);

    /// Groups of two or more, ascending, in the order of their first members. What no group has is the same
    /// work as no other record.
    void for_each_group(const std::function<void(std::span<const std::uint32_t>)>& use);

  private:
    /// A hash of the key in the upper half, the record's number in the lower one.
    using Keys = std::vector<std::uint64_t>;

    Keys arxiv_ids_, dois_, pubmed_, urls_, titles_;
    std::vector<bool> has_arxiv_id_;
    std::size_t size_ = 0;
};

}  // namespace offprint
