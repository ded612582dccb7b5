// Random queries and papers over a small vocabulary, so that they meet often. The same seed gives the same
// ones everywhere.
#pragma once
#include <cstdint>
#include <string>

#include "offprint/model/paper.h"
#include "offprint/query/query.h"

namespace offprint {

class RandomSource {
  public:
    explicit RandomSource(std::uint64_t seed) : state_(seed * 2654435769U + 88172645463325252U) {}

    /// 0 to limit - 1 (xorshift64*).
    std::size_t below(std::size_t limit);
    bool chance(std::size_t one_in) { return below(one_in) == 0; }

  private:
    std::uint64_t state_;
};

/// Query text with every kind of clause, at most `depth` groups deep.
std::string random_query_text(RandomSource& random, int depth);

Paper random_paper(RandomSource& random);

}  // namespace offprint
