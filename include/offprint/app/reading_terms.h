// The words and phrases that mark a reading list, for a first topic: those that many of its titles share and
// that titles of every field do not.
//
//     ReadingTerms terms = find_reading_terms(papers);
//     terms.query == "\"koopman operator\" OR audio"        terms.covered of terms.papers have one of them
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

struct ReadingTerm {
    std::string text;        ///< a folded word, or two with a blank in between
    std::size_t papers = 0;  ///< whose titles or keywords have it
};

struct ReadingTerms {
    std::vector<ReadingTerm> terms;
    std::string query;        ///< empty when there is no term
    std::size_t covered = 0;  ///< papers that have one of the terms
    std::size_t papers = 0;
};

/// At most twelve terms. The order of the papers does not matter.
ReadingTerms find_reading_terms(std::span<const Paper> papers);

}  // namespace offprint
