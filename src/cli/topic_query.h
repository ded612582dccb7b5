// What stands behind `offprint topics test` and `explain`: a query or a topic's name, listings, ids.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "offprint/cli/session.h"
#include "offprint/model/paper.h"

namespace offprint {

/// Throws Error(kUsage) for an action of `topics` that is none.
void check_topics_action(const TopicsArguments& arguments);

/// Whether `--format` asks for JSON and not for text. Throws Error(kUsage) when it asks for anything else.
bool wants_json(const std::string& format);

/// The topic of that name, else one made of the query. `option` is what messages call it. Throws
/// Error(kUsage) when there is nothing, Error(kQuery) with place and caret for what is no query.
Topic resolve_topic(const std::string& written, const std::string& option, std::span<const Topic> topics,
                    const Session& session);

/// Tells why a query may match less than one thinks, unless quiet.
void report_reasons(const Topic& topic, std::size_t matched, std::span<const Paper> papers,
                    const Session& session);

struct AskedPapers {
    std::vector<std::string> listings;
    std::vector<std::string> ids;  ///< as PaperId has them
};

/// Ids are told from listings by their look.
AskedPapers sort_words(std::span<const std::string> words, const Config& config);

/// Those with one of the ids, in their order. Throws Error(kUsage) for an id that none has.
std::vector<Paper> pick_papers(std::vector<Paper>&& papers, std::span<const std::string> ids,
                               const std::string& action);

/// Of the archive, when it has all of them; else none.
std::vector<Paper> find_in_archive(std::span<const std::string> ids, const Session& session);

}  // namespace offprint
