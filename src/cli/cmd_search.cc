// A search is a digest with one topic: the query.
#include <filesystem>

#include "archive_search.h"
#include "new_papers.h"
#include "offprint/app/choose_topics.h"
#include "offprint/app/compose.h"
#include "offprint/app/digest_composer.h"
#include "offprint/app/listing_request.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {

namespace {

bool is_file(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

/// `offprint search page.txt`: the query was forgotten, and the services would be asked for the name of a
/// file. `offprint search page.txt koopman`: it stands in the wrong place.
void refuse_file_as_query(const SearchArguments& arguments) {
    if (!is_file(arguments.query)) return;
    const std::vector<std::string>& listings = arguments.input.listings;
    const bool is_path = arguments.query.find_first_of("./") != std::string::npos;
    if (is_path && listings.size() == 1 && !is_file(listings[0]) &&
        listings[0].find_first_of("/:") == std::string::npos && listings[0] != "-")
        throw Error(ErrorKind::kUsage,
                    "search: '" + clean_line(arguments.query) + "' is a file, and the query comes first",
                    "offprint search '" + clean_line(listings[0]) + "' " + clean_line(arguments.query));
    if (!listings.empty()) return;
    throw Error(ErrorKind::kUsage, "search: '" + arguments.query + "' is a file, and the query is missing",
                "offprint search QUERY " + arguments.query);
}

/// Hugging Face and arXiv, or the one of them that can be asked for this; the other is told about.
InputOptions ask_services(const SearchArguments& arguments, const Session& session) {
    if (!arguments.input.listings.empty())
        throw Error(ErrorKind::kUsage, "search: --online asks the services, and listings are named too",
                    "leave out one of them; arxiv:search:QUERY is a listing");
    InputOptions input = arguments.input;
    std::string refused;
    for (const char* service : {"hf:search:", "arxiv:search:"}) {
        const std::string listing = service + arguments.query;
        try {
            resolve_listing(listing, session.config, session.context());
            input.listings.push_back(listing);
        } catch (const Error& error) {
            refused = clean_line(error.what());
        }
    }
    if (input.listings.empty())
        throw Error(ErrorKind::kQuery,
                    "search: neither Hugging Face's nor arXiv's search can be asked for this",
                    "they know words of titles and abstracts: add one");
    if (!refused.empty() && !session.global.quiet) report(refused);
    return input;
}

/// `reason`: why it may be that nothing was found.
int show(const Digest& digest, const Output& output, const Session& session, const Topic& topic,
         const std::string& reason) {
    if (digest.counts.shown > 0 || has_frame(output.render.format)) {
        output.write(render_search(digest, output.templates, output.render));
        if (digest.counts.cut > 0 && !tells_counts(output.render.format) && !session.global.quiet)
            report(std::to_string(digest.counts.shown) + " of " +
                   std::to_string(digest.counts.shown + digest.counts.cut) +
                   (digest.may_match_more ? " or more" : "") + " papers are written; --limit N writes more");
    } else if (!session.global.quiet) {
        report("nothing found in " + std::to_string(digest.counts.listed) + " papers" +
               (reason.empty() ? "" : "; " + reason));
        for (const std::string& doubt : query_doubts(topic.written)) report(doubt);
    }
    return digest.counts.shown == 0 ? kExitNothingFound : kExitDone;
}

}  // namespace

int run_command(const SearchArguments& arguments, const Session& session) {
    refuse_file_as_query(arguments);
    DigestOptions options;
    options.title = "Search";
    options.explain = arguments.explain;
    options.sort = resolve_sort(arguments.sort, SortKey::kScore);
    options.limit = resolve_count(arguments.limit, "--limit", std::nullopt);
    std::vector<Topic> topics;
    topics.push_back(make_topic(clean_line(arguments.query), arguments.query, "search", session.context()));
    report_warnings(session, topics);
    const std::optional<Ledger> ledger = open_ledger_if_asked(topics, session);
    if (ledger) options.has_shown = [&ledger](const Paper& paper) { return is_shown(*ledger, paper); };
    const Output output = open_output(arguments.output, session);
    if (arguments.input.listings.empty() && !arguments.online)
        if (const std::optional<Archive> archive = open_archive_if_any(session)) {
            options.date = session.today();
            return show(search_archive(*archive, topics.front(), options), output, session, topics.front(),
                        "");
        }
    if (arguments.input.listings.empty() && !arguments.online && !session.global.quiet)
        report(
            "there is no archive yet, so what the sources list now is searched; `offprint fetch` or `import` "
            "begins one");
    const InputOptions input = arguments.online ? ask_services(arguments, session) : arguments.input;
    DigestComposer composer(topics, std::move(options));
    const Collected collected = collect_input(input, session, composer.taker());
    const ExitStatus status = exit_status_of(collected);
    if (collected.listings.empty()) return status;
    composer.options().sources = collected.sources;
    composer.options().date = day_of(collected.listings, session.today());
    const Digest digest = composer.compose();
    const int shown = show(digest, output, session, topics.front(), composer.describe_absent_fields());
    return status == kExitDone ? shown : status;
}

}  // namespace offprint
