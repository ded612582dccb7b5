// The words that a batch of papers brings into the index or takes out of it, gathered so that they can be
// written in the order of the papers' numbers.
#pragma once
#include <cstdint>
#include <map>
#include <memory>

#include "database.h"
#include "offprint/model/paper.h"

namespace offprint {

/// The last word on each paper counts: one that is changed twice is taken out once and put in once.
class WordChanges {
  public:
    /// A paper that was not there; it must live until the changes are written.
    void insert(std::int64_t number, const Paper& paper);
    /// `before` is what stood in the file when the batch began, unless the batch has changed it already.
    void replace(std::int64_t number, Paper&& before, Paper&& now);
    /// The same of one that was not there, which need not live.
    void insert(std::int64_t number, Paper&& paper);
    /// `paper` is what stood in the file when the batch began, unless the batch has changed it already.
    void remove(std::int64_t number, Paper&& paper);
    /// Forgets them then.
    void write(Database& database);

  private:
    struct Change {
        std::unique_ptr<Paper> before;  ///< none of a paper that was not there
        std::unique_ptr<Paper> merged;
        const Paper* now = nullptr;  ///< none of a paper that goes
    };
    std::map<std::int64_t, Change> changes_;
};

}  // namespace offprint
