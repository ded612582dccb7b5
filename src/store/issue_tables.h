// The open file of issues, and what both of its source files need.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "database.h"
#include "offprint/store/issue_batch.h"

namespace offprint {

struct Issues::Tables {
    Tables(const std::string& path, OpenMode mode);

    /// The number of the work that the paper is, or 0.
    std::int64_t find_work(const Paper& paper);
    /// The same; makes one when there is none.
    std::int64_t keep_work(const Paper& paper);
    void put_works(std::int64_t subscription, std::int64_t issue, const NewIssue& frozen);
    bool freeze(const NewIssue& issue);
    std::optional<IssueMail> claim(std::int64_t number, Instant now);
    void finish(std::int64_t number, IssueState state, const IssueEnd& end);
    std::optional<IssueMail> find(std::int64_t number);

    struct KnownWork {
        std::int64_t number = 0;    ///< 0: there was none
        bool has_all_keys = false;  ///< it is met under all of the paper's
    };
    /// Many subscriptions have the same papers, and each is hashed and compared once.
    KnownWork& known(const Paper& paper);

    Database database;
    Statement works_met, had;
    std::unordered_map<std::string, KnownWork> works_known;
};

/// What is kept of a paper to know it again (ledger.cc).
Paper identity_of(const Paper& paper);

}  // namespace offprint
