// Parts of queries that what is made of these points to: where the queries stay they lie in their trees,
// where they go copies are made.
#pragma once
#include <deque>

#include "offprint/query/rule_index.h"

namespace offprint {

template <class Part>
class KeptParts {
  public:
    explicit KeptParts(Trees trees) : trees_(trees) {}

    const Part* keep(const Part& part) {
        return trees_ == Trees::kStay ? &part : &copies_.emplace_back(part);
    }

  private:
    Trees trees_;
    std::deque<Part> copies_;
};

}  // namespace offprint
