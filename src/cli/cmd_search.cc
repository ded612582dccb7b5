// A search is a digest with one topic: the query.
#include "archive_search.h"
#include "new_papers.h"
#include "offprint/app/choose_topics.h"
#include "offprint/app/compose.h"
#include "offprint/app/digest_composer.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "resolve.h"
#include "search_input.h"

namespace offprint {

namespace {

/// `reason`: why it may be that nothing was found.
int show(const Digest& digest, const Output& output, const Session& session, const Topic& topic,
         const std::string& reason) {
    if (digest.counts.shown > 0 || has_frame(output.render.format)) {
        output.write_page(
            [&](const RenderOptions& render) { return render_search(digest, output.templates, render); });
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
            const Digest digest = search_archive(*archive, topics.front(), options);
            const bool is_empty = digest.counts.shown == 0 && !has_frame(output.render.format);
            return show(digest, output, session, topics.front(),
                        is_empty ? describe_missing(*archive, topics.front().query) : "");
        }
    if (arguments.input.listings.empty() && !arguments.online && !session.global.quiet)
        report(
            "there is no archive yet, so what the sources list now is searched; `offprint fetch` or `import` "
            "begins one");
    const InputOptions input = arguments.online ? ask_services(arguments, session) : arguments.input;
    DigestComposer composer(DigestRules{topics, std::move(options)});
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
