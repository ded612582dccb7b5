// The status is the highest that applies: nothing could be done (4, or 75 when that may pass), something
// failed for good or is in doubt (3), done.
#include "delivery_report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "offprint/base/file.h"
#include "offprint/cli/report.h"

namespace offprint {
namespace {

constexpr std::size_t kTooOften = 3;

std::string describe(const Outcome& outcome) {
    return outcome.words.empty() ? outcome.reason : outcome.reason + ": \"" + outcome.words + '"';
}

std::string_view say_end(IssueState state) {
    switch (state) {
        case IssueState::kRetry:
            return "; it is tried again later";
        case IssueState::kFailed:
            return "; its papers go into the next digest";
        case IssueState::kDoubt:
            return "; it may have arrived";
        default:
            return "";
    }
}

}  // namespace

void DeliveryReport::add_written(const WrittenIssues& written) {
    due_ += written.due;
    add_failures(written.failures);
}

void DeliveryReport::add_issue(const NewIssue& issue) {
    ++made_;
    if (issue.bytes.empty()) ++empty_;
}

void DeliveryReport::add_fetch(std::span<const Kept> kept) {
    for (const Kept& one : kept) {
        for (const Listing& listing : one.listings) fetched_.listings.push_back(listing);
        if (!one.failure) continue;
        fetched_.failures.push_back(*one.failure);
        fails_again_ |= one.failures >= kTooOften;
        report_error(*one.failure);
    }
    if (!session_.global.quiet) report_notes(fetched_.listings, session_.global.verbose);
}

void DeliveryReport::add_failures(std::span<const DueFailure> failures) {
    broken_ += failures.size();
    for (const DueFailure& failure : failures)
        report_error(
            Error(failure.error.kind, failure.address + ": " + failure.error.what(), failure.error.hint));
}

void DeliveryReport::add_mail(const Issue& issue, IssueState state, const Outcome& outcome) {
    if (state == IssueState::kFailed && outcome.is_of_address) refused_.push_back(issue.address);
    const std::string to = fmt::format("send {} to {}", issue.number, issue.address);
    // What is tried again is told once, or cron would write a mail an hour.
    const bool is_known = state == IssueState::kRetry && issue.attempts > 0 && !session_.global.verbose;
    if (state != IssueState::kSent && !is_known)
        report_error(Error(ErrorKind::kOutput, to + ": " + describe(outcome) + std::string(say_end(state)),
                           outcome.hint));
    else if (state == IssueState::kSent && !outcome.reason.empty() && !session_.global.quiet)
        report(to + ": " + outcome.reason);
    else if (state == IssueState::kSent && session_.global.verbose)
        report(to + ": sent");
}

void DeliveryReport::pause_refused(Subscriptions& subscriptions, const Issues& issues) const {
    for (const std::string& address : refused_)
        if (offprint::pause_refused(
                subscriptions, address, issues.failures_in_a_row(address),
                "three mails in a row were refused, the last on " + session_.today().to_string()))
            report(address + ": the third mail in a row that was refused: paused");
}

bool pause_refused(Subscriptions& subscriptions, const std::string& address, std::size_t in_a_row,
                   const std::string& why) {
    if (in_a_row < kTooOften) return false;
    std::optional<Subscription> subscription = subscriptions.find(address);
    if (!subscription) return false;
    subscription->paused_until = make_date(9999, 12, 31);
    subscription->pause_reason = why;
    subscriptions.save({&*subscription, 1});
    return true;
}

std::string DeliveryReport::describe_counts(const DeliveryCounts& counts) const {
    std::string text = fmt::format("{} due", due_);
    if (waiting_ > 0) text += fmt::format(", {} of earlier runs", waiting_);
    const char* lead = ": ";
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count == 0) return;
        text += fmt::format("{}{} {}", lead, count, what);
        lead = ", ";
    };
    add(counts.sent, "sent");
    add(empty_, "had nothing new");
    add(due_ - std::min(due_, made_ + broken_), "had nothing yet, for a source failed");
    add(counts.retry, "to be tried again");
    add(counts.failed, "failed");
    add(counts.doubt, "in doubt");
    add(broken_, "could not be made");
    add(counts.dropped, "had left");
    add(counts.left, "left for the next run");
    return text;
}

ExitStatus DeliveryReport::finish(const DeliveryCounts& counts) const {
    if (!session_.global.quiet) write_to_descriptor(STDOUT_FILENO, describe_counts(counts) + '\n');
    if (counts.stop)
        report_error(Error(ErrorKind::kOutput,
                           "deliver: " + describe(*counts.stop) + "; no more is tried now",
                           counts.stop->hint));
    if (counts.is_interrupted) report("deliver: told to stop");
    const bool is_setup = counts.stop && counts.stop->verdict == Verdict::kConfiguration;
    const bool is_partly =
        counts.failed + counts.doubt + broken_ > 0 || fails_again_ || (is_setup && counts.sent > 0);
    if (is_partly && counts.failed + counts.doubt + counts.sent > 0) return kExitPartlyFailed;
    if (is_setup) return kExitFailed;
    const bool is_later = counts.retry > 0 || counts.stop || counts.is_interrupted;
    if (is_later && counts.sent == 0) return kExitTryLater;
    if (is_partly) return kExitPartlyFailed;
    const ExitStatus fetched = exit_status_of(fetched_);
    return counts.sent > 0 && fetched == kExitTryLater ? kExitDone
           : counts.sent > 0 && fetched == kExitFailed ? kExitPartlyFailed
                                                       : fetched;
}

}  // namespace offprint
