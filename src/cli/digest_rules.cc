// The words of the configured topics are weighed by the archive, if there is one.
#include "digest_rules.h"

#include <utility>

#include "archive_search.h"
#include "offprint/app/choose_topics.h"
#include "offprint/base/error.h"
#include "resolve.h"

namespace offprint {
namespace {

/// What the command line says of a limit goes before what a topic says of its own.
void override_limits(std::vector<Topic>& topics, const DigestArguments& arguments) {
    if (arguments.per_topic.empty()) return;
    for (Topic& topic : topics) topic.limit.reset();
}

}  // namespace

DigestOptions resolve_digest_options(const DigestArguments& arguments, const Session& session) {
    const DigestConfig& config = session.config.digest;
    DigestOptions options;
    options.title = arguments.title.empty() ? config.title : arguments.title;
    options.sort = resolve_sort(arguments.sort, config.sort);
    options.limit = resolve_count(arguments.limit, "--limit", config.limit);
    options.per_topic = resolve_count(arguments.per_topic, "--per-topic", config.per_topic);
    options.rest = arguments.rest || config.rest;
    options.show_hidden = arguments.show_hidden;
    options.explain = arguments.explain;
    options.by_day = arguments.by_day;
    options.since = resolve_date(arguments.since, "--since", session);
    options.until = resolve_date(arguments.until, "--until", session);
    if (!arguments.date.empty()) {
        if (options.since || options.until) {
            throw Error(ErrorKind::kUsage, "--date goes with neither --since nor --until");
        }
        options.since = options.until = resolve_date(arguments.date, "--date", session);
    }
    if (options.since && options.until && *options.since > *options.until) {
        throw Error(ErrorKind::kUsage, "--since " + options.since->to_string() + " is after --until " +
                                           options.until->to_string());
    }
    return options;
}

std::vector<Topic> resolve_digest_topics(const DigestArguments& arguments, const Session& session) {
    std::vector<Topic> topics = choose_topics({arguments.topics, arguments.matches, arguments.topics_file},
                                              session.config, session.context());
    override_limits(topics, arguments);
    report_warnings(session, topics);
    return topics;
}

DigestRules resolve_digest_rules(const DigestArguments& arguments, const Session& session,
                                 DigestOptions options, std::optional<NewPapers>& new_papers) {
    std::vector<Topic> topics = resolve_digest_topics(arguments, session);
    new_papers.emplace(arguments, topics, session);
    new_papers->prepare(options);
    options.statistics = archive_statistics(arguments.input, topics, session);
    return {std::move(topics), std::move(options)};
}

}  // namespace offprint
