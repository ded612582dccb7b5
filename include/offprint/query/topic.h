// A topic: a named query with what the digest does with the papers it matches.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "offprint/query/query.h"

namespace offprint {

struct Topic {
    std::string name;
    std::string written;  ///< the query as the user wrote it
    Query query;
    double weight = 1;                 ///< multiplies the score
    std::optional<std::size_t> limit;  ///< papers in its section
    bool mute = false;                 ///< papers it matches are hidden
    std::string place{};               ///< `config.toml:12:10`, where its query stands; empty when in no file
    std::vector<std::string> warnings{};  ///< whole messages about its query, with the place in front
};

}  // namespace offprint
