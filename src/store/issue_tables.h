// The open file of issues, and what both of its source files need.
#pragma once
#include <string>
#include <string_view>

#include "database.h"
#include "offprint/store/issues.h"

namespace offprint {

struct Issues::Tables {
    Tables(const std::string& path, OpenMode mode);

    /// The number of the work that the paper is, or 0.
    std::int64_t find_work(const Paper& paper);
    /// The same; makes one when there is none.
    std::int64_t keep_work(const Paper& paper);
    void put_works(std::int64_t subscription, std::int64_t issue, const NewIssue& frozen);

    Database database;
    Statement works_met, had;
};

/// What is kept of a paper to know it again (ledger.cc).
Paper identity_of(const Paper& paper);

}  // namespace offprint
