// The clauses that made a query match.
#pragma once
#include <span>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/match.h"
#include "offprint/query/query.h"

namespace offprint {

/// Those that hold, are not negated, and stand in branches that hold; in the order of the query. None when
/// the query does not match.
std::vector<const Clause*> find_held_clauses(const Query& query, const FoldedPaper& paper, State state = {});

/// What matches() says of a query with this root.
bool node_holds(const Node& node, const FoldedPaper& paper, State state);
bool clause_holds(const Clause& clause, const FoldedPaper& paper, State state = {});

/// What find_matched_words() gives, from the clauses that hold.
MatchedWords collect_words(std::span<const Clause* const> held, const FoldedPaper& paper);

}  // namespace offprint
