// Fields that a query asks for in vain: a comparison with an absent value is false, so a query for upvotes
// finds nothing in a listing that has none, and people should be told why.
//
//     find_absent_fields(parse_query("robot upvotes:>20", context), papers) == {"upvotes"}
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "offprint/model/paper.h"
#include "offprint/query/query.h"

namespace offprint {

/// The canonical names of the fields whose value the query compares or matches, negated or not, and that not
/// one paper has a value for (as `has:` tells); in the order of the query, each once. `after` and `before`
/// count as the `listed` and `published` that they read. Never title, `all` or no field; nothing when there
/// are no papers.
std::vector<std::string> find_absent_fields(const Query& query, std::span<const Paper> papers);

/// AbsentFields::describe() of one query.
std::string describe_absent_fields(const Query& query, std::span<const Paper> papers);

/// The same for several queries, and for papers that come and go: each field once.
class AbsentFields {
  public:
    void ask(const Query& query);
    void add(const Paper& paper);
    /// Undoes add() of the same paper.
    void remove(const Paper& paper);
    std::vector<std::string> names() const;
    /// For people: "no paper there has a value for upvotes; only 3 of 900 have one for category" (of fewer
    /// than half of the papers it is told), empty when there is nothing to say.
    std::string describe() const;

  private:
    void count(const Paper& paper, std::size_t step);

    std::vector<Field> asked_;
    std::vector<std::size_t> counts_;  ///< papers with a value, by place in asked_
    std::size_t papers_ = 0;
};

}  // namespace offprint
