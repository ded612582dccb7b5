// Fetch, find who is due, write their issues down, send. With --dry-run nothing is fetched, written or sent.
#include <fmt/format.h>
#include <unistd.h>

#include "delivery_report.h"
#include "delivery_text.h"
#include "offprint/app/issue_writer.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/run_lock.h"
#include "offprint/base/stop_signal.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "offprint/store/issue_batch.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {
namespace {

IssueSettings issue_settings(const Session& session, const Output& output, const TokenKey& key) {
    return {session.now, session.config, output.templates,
            [&key](const Subscription& one) { return token_of(one, key); }};
}

std::vector<Kept> fetch(const Session& session) {
    Archive archive = Archive::open_to_write(archive_path(session));
    return keep_input({}, session, archive, {.seen = session.today(), .now = session.now});
}

/// Why a source failed is for whoever runs the list: paths and addresses of their machine stand in it.
SourceHealth as_readers_see(SourceHealth source) {
    if (source.status == "failed") source.note.clear();
    return source;
}

std::string describe_content(std::size_t shown, const NewIssue& issue) {
    if (issue.bytes.empty()) return "no new papers";
    std::string text = fmt::format("{} paper{}", shown, shown == 1 ? "" : "s");
    if (const std::size_t count = issue.updates; count > 0)
        text += fmt::format(", {} update{}", count, count == 1 ? "" : "s");
    return text + ", \"" + issue.subject + '"';
}

int tell_due(const DeliverArguments& arguments, const Session& session, const Output& output) {
    if (!is_there(ledger_path(session)) || !is_there(archive_path(session))) {
        report(is_there(ledger_path(session)) ? "nothing was fetched yet: `offprint fetch` does it"
                                              : "nobody is subscribed");
        return kExitDone;
    }
    if (!session.global.quiet) report("the sources are not asked: this is of what `offprint fetch` brought");
    const Subscriptions subscriptions = Subscriptions::open_to_read(ledger_path(session));
    const std::vector<std::string> only = resolve_subscribed(arguments.addresses, subscriptions);
    const Issues issues = Issues::open_to_read(ledger_path(session));
    DueQueue due(subscriptions, issues, session.config, session.now, only);
    DeliveryReport report(session);
    const TokenKey no_key{};
    std::string text;
    const auto tell = [&](const NewIssue& issue) {
        const auto shown = std::count_if(issue.papers.begin(), issue.papers.end(),
                                         [](const IssuePaper& paper) { return !paper.is_cut; });
        text += fmt::format("{}  due {}: {}\n", issue.address, to_string(issue.due),
                            describe_content(static_cast<std::size_t>(shown), issue));
    };
    report.add_written(write_issues(due, Archive::open_to_read(archive_path(session)), issues,
                                    issue_settings(session, output, no_key), tell));
    const DeliverySettings delivery{session.now, !session.config.mail.holds_doubt, only};
    WaitingMails waiting(issues, delivery);
    while (const std::optional<Issue> issue = waiting.next())
        text += fmt::format("{}  mail {}, due {}: {}\n", issue->address, issue->number, to_string(issue->due),
                            issue_state_name(issue->state));
    write_to_descriptor(STDOUT_FILENO, text.empty() ? "nothing is due\n" : text);
    return kExitDone;
}

}  // namespace

int run_command(const DeliverArguments& arguments, const Session& session) {
    const MailConfig& mail = session.config.mail;
    if (!mail.from)
        throw Error(ErrorKind::kUsage, "deliver: nobody says who sends it",
                    "set from under [mail] in the configuration");
    const Output output = open_output({"email", {}, {}, false}, session, MailFormat::kAllowed);
    report_warnings(session, session.config.topics);
    if (arguments.dry_run) return tell_due(arguments, session, output);
    const std::unique_ptr<Transport> transport = make_transport(mail.transport);

    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    const RunLock lock = take_delivery_lock(session);
    const std::vector<std::string> only = resolve_subscribed(arguments.addresses, subscriptions);
    Issues issues = Issues::open_to_write(ledger_path(session));
    issues.doubt_what_was_left(session.now);
    DeliveryReport report(session);
    const std::vector<Kept> kept = arguments.no_fetch ? std::vector<Kept>() : fetch(session);
    report.add_fetch(kept);

    DeliverySettings delivery{session.now, !mail.holds_doubt, only};
    report.add_waiting(WaitingMails(issues, delivery).count_rest());
    DueQueue due(subscriptions, issues, session.config, session.now, only);
    const TokenKey key = open_token_key(token_key_path(session));
    IssueSettings settings = issue_settings(session, output, key);
    settings.leaves_empty = report.has_failed_source();
    for (const Kept& one : kept) settings.sources.push_back(as_readers_see(one.source));
    IssueBatch batch(issues);
    report.add_written(write_issues(due, Archive::open_to_write(archive_path(session)), issues, settings,
                                    [&](const NewIssue& issue) {
                                        if (batch.freeze(issue)) report.add_issue(issue);
                                    }));
    batch.commit();

    const StopSignal stop;
    delivery.is_stopped = [&] { return stop.came(); };
    delivery.tell = [&](const auto&... what) { report.add_mail(what...); };
    const DeliveryCounts counts = deliver(issues, *transport, delivery);
    report.pause_refused(subscriptions, issues);
    return report.finish(counts);
}

}  // namespace offprint
