// Everything that can be wrong with the arguments is found before anything is read or fetched. Then: collect,
// compose, render, write.
#include "again.h"
#include "archive_search.h"
#include "digest_mail.h"
#include "empty_digest.h"
#include "new_papers.h"
#include "offprint/app/choose_topics.h"
#include "offprint/app/compose.h"
#include "offprint/app/digest_composer.h"
#include "offprint/base/error.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {
namespace {

enum class WhenEmpty { kSkip, kSend, kFail };

WhenEmpty resolve_empty(const std::string& written) {
    if (written == "skip") return WhenEmpty::kSkip;
    if (written == "send") return WhenEmpty::kSend;
    if (written == "fail") return WhenEmpty::kFail;
    throw Error(ErrorKind::kUsage, "--empty: '" + written + "' is not known", "known: skip, send, fail");
}

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

/// What the command line says of a limit goes before what a topic says of its own.
void override_limits(std::vector<Topic>& topics, const DigestArguments& arguments) {
    if (arguments.per_topic.empty()) return;
    for (Topic& topic : topics) topic.limit.reset();
}

}  // namespace

int run_command(const DigestArguments& arguments, const Session& session) {
    DigestOptions wanted = resolve_digest_options(arguments, session);
    const WhenEmpty when_empty = resolve_empty(arguments.empty);
    std::vector<Topic> topics = choose_topics({arguments.topics, arguments.matches, arguments.topics_file},
                                              session.config, session.context());
    override_limits(topics, arguments);
    report_warnings(session, topics);
    const Output output = open_output(resolve_mail_output(arguments), session, MailFormat::kAllowed);
    std::optional<DigestMail> mail = DigestMail::resolve(arguments, session, output);

    if (!arguments.again.empty()) {
        const Digest again = digest_again(arguments, session, std::move(topics), std::move(wanted));
        output.write(mail ? to_rfc5322(mail->compose(again, output), LineEnds::kLf)
                          : render_digest(again, output.templates, output.render));
        return kExitDone;
    }
    NewPapers new_papers(arguments, topics, session);
    new_papers.prepare(wanted);
    wanted.statistics = archive_statistics(arguments.input, topics, session);
    // Neither is ever freed: the process ends right after, and taking a thousand papers apart is 3 % of its
    // work.
    DigestComposer& composer = *new DigestComposer(std::move(topics), wanted);
    const Collected collected = collect_input(arguments.input, session, composer.taker());
    const ExitStatus status = exit_status_of(collected);
    if (collected.listings.empty()) return status;
    DigestOptions& options = composer.options();
    options.sources = collected.sources;
    const bool one_day = options.since && options.since == options.until;
    options.date = one_day ? *options.since : day_of(collected.listings, session.today());
    if (!options.since && !options.until) options.period = period_of(collected.listings);
    const Digest& digest = *new Digest(composer.compose());

    const bool is_empty = digest.counts.shown == 0 && digest.hidden.empty();
    bool is_written = true;
    const bool keeps_file = is_empty && new_papers.keeps(output.path);
    const bool is_wanted =
        !is_empty || when_empty == WhenEmpty::kSend || (is_for_programs(output.render.format) && !keeps_file);
    if (mail && mail->is_sent() && is_wanted) {
        const ExitStatus sent = mail->deliver(digest, output, new_papers);
        return sent == kExitDone ? status : sent;
    }
    if (new_papers.only_marks()) {
        // what it would show is told by the same command with --new
    } else if (is_wanted) {
        is_written = output.write(mail ? to_rfc5322(mail->compose(digest, output), LineEnds::kLf)
                                       : render_digest(digest, output.templates, output.render));
    } else if (!session.global.quiet && (!mail || when_empty != WhenEmpty::kSkip || arguments.mail.dry_run)) {
        const std::string absent = digest.counts.unmatched > 0 ? composer.describe_absent_fields() : "";
        report(describe_nothing(digest.counts) + (absent.empty() ? "" : "; " + absent));
    }
    if (is_empty && !session.global.quiet) tell_if_silent(digest.counts, output.render.format);
    if (is_written) new_papers.remember(digest, session.today());
    if (is_empty && when_empty == WhenEmpty::kFail && status == kExitDone) return kExitNothingFound;
    return status;
}

}  // namespace offprint
