// What a query means: the obvious matcher, against which every faster way is tested.
//
//     matches(query, FoldedPaper(paper))
#pragma once
#include <string>
#include <vector>

#include "offprint/base/text_span.h"
#include "offprint/query/folded_paper.h"
#include "offprint/query/query.h"
#include "offprint/query/state.h"

namespace offprint {

/// A comparison with an absent value is false.
bool matches(const Query& query, const FoldedPaper& paper, State state = {});

struct MatchedWords {
    std::vector<std::string> words;         ///< as the query writes them, in its order, each once
    std::vector<TextSpan> title, abstract;  ///< where they stand; sorted, not overlapping
};

/// The words, names and categories that made the query match: of clauses that hold and are not negated, in
/// branches that hold. Nothing when the query does not match.
MatchedWords find_matched_words(const Query& query, const FoldedPaper& paper, State state = {});

}  // namespace offprint
