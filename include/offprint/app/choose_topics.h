// Which topics a run works with: the configured ones, or those asked for on the command line, which replace
// them while the mutes stay.
//
//     choose_topics({.named = {"Video=ti:video"}}, config, context)
#pragma once
#include <string>
#include <vector>

#include "offprint/config/config.h"

namespace offprint {

struct TopicChoice {
    std::vector<std::string> named;    ///< `NAME=QUERY`, or the name of a configured topic
    std::vector<std::string> matches;  ///< queries, each a topic named after itself
    std::string file;                  ///< a TOML file of topics, or empty
};

/// Queries of the command line are added to the topics of the file, and replace those of the configuration. A
/// name alone picks one topic of either; when it is one of the file, only what is picked counts of that.
/// Mutes stay, those of the configuration before those of the file. Throws Error(kUsage) for a name that is
/// none, Error(kQuery) with place and caret for a query that is none.
std::vector<Topic> choose_topics(const TopicChoice& choice, const Config& config,
                                 const ConfigContext& context);

/// A topic called `name` for a query given on the command line as `option`.
Topic make_topic(std::string name, const std::string& query, const std::string& option,
                 const ConfigContext& context);

}  // namespace offprint
