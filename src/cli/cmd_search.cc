// A search is a digest with one topic: the query.
#include <filesystem>

#include "offprint/app/choose_topics.h"
#include "offprint/app/compose.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {

namespace {

/// `offprint search page.txt`: the query was forgotten, and the services would be asked for the name of a
/// file.
void refuse_file_as_query(const SearchArguments& arguments) {
    std::error_code ignored;
    if (!arguments.input.listings.empty() || !std::filesystem::is_regular_file(arguments.query, ignored))
        return;
    throw Error(ErrorKind::kUsage, "search: '" + arguments.query + "' is a file, and the query is missing",
                "offprint search QUERY " + arguments.query);
}

}  // namespace

int run_search(const SearchArguments& arguments, const Session& session) {
    refuse_file_as_query(arguments);
    DigestOptions options;
    options.title = "Search";
    options.sort = resolve_sort(arguments.sort, SortKey::kScore);
    options.limit = resolve_count(arguments.limit, "--limit", std::nullopt);
    std::vector<std::string> warnings;
    std::vector<Topic> topics;
    topics.push_back(
        make_topic(clean_line(arguments.query), arguments.query, "search", session.context(), warnings));
    report_warnings(session, warnings);
    const Output output = open_output(arguments.output, session);

    Collected collected = collect_input(arguments.input, session);
    const ExitStatus status = exit_status_of(collected);
    if (collected.listings.empty()) return status;
    const std::string absent = describe_absent(find_absent_fields(topics, collected.listings));
    options.date = day_of(collected.listings, session.today());
    const Digest digest = compose_digest(std::move(collected), std::move(topics), options);
    if (digest.counts.shown > 0 || output.render.format == OutputFormat::kJson) {
        output.write(render_search(digest, output.templates, output.render));
    } else if (!session.global.quiet) {
        report("nothing found in " + std::to_string(digest.counts.listed) + " papers" + absent);
    }
    return status == kExitDone && digest.counts.shown == 0 ? kExitNothingFound : status;
}

}  // namespace offprint
