// What stands at the ends of a query and can be looked up instead of being decided topic by topic: terms that
// the index finds, and comparisons of numbers and days, which many topics share.
#pragma once
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "kept_parts.h"
#include "offprint/query/tree.h"

namespace offprint {

/// The term of a clause that the index can answer, else null.
const TextTerm* plain_term_of(const Node& node);

/// A bit for each TextPart that the field looks into.
std::uint32_t text_bits_of(Field field);

/// A clause that asks for a range of numbers or days.
bool is_test(const Node& node);

/// Tests by number, from 0; the same test of two topics is one.
class RuleTests {
  public:
    explicit RuleTests(Trees trees) : kept_(trees) {}

    std::uint32_t number_of(const Clause& test);
    std::span<const Clause* const> all() const { return tests_; }

  private:
    std::vector<const Clause*> tests_;
    KeptParts<Clause> kept_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_hash_;
};

}  // namespace offprint
