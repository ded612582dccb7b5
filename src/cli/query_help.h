// The query language on one page, for `offprint help query`.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace offprint {

struct QueryExample {
    std::string_view wanted, query;
};

/// Every form of the language, each a whole query.
std::span<const QueryExample> query_examples();

/// The examples, and every field from the table that the language itself reads.
std::string query_help();

}  // namespace offprint
