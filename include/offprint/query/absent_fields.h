// Fields that a query asks for in vain: a comparison with an absent value is false, so a query for upvotes
// finds nothing in a listing that has none, and people should be told why.
//
//     find_absent_fields(parse_query("robot upvotes:>20", context), papers) == {"upvotes"}
#pragma once
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

/// The same for several queries, and for papers that come and go: each field once.
class AbsentFields {
  public:
    void ask(const Query& query);
    void add(const Paper& paper);
    std::vector<std::string> names() const;

  private:
    std::vector<Field> asked_;
    std::vector<bool> is_present_;  ///< by place in asked_
    bool has_papers_ = false;
};

}  // namespace offprint
