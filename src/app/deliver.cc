// Before the first byte of a mail leaves, that it is being sent is on the disk; so a run that is killed
// leaves at most one mail of which nobody knows whether it arrived. What became of a mail and that the next
// one is being sent are one write: the disk is waited for once a mail.
//
//     accepted                          sent
//     refused                           failed
//     refused for now                   retry: in 10 minutes, 1, 4, 12, 24 hours; then failed
//     in doubt                          doubt
//     before the recipient was named,   as it was, and the run ends
//       or because of the setup
#include "offprint/app/deliver.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::array<std::int64_t, 5> kDelays = {600, 3600, 4 * 3600, 12 * 3600, 24 * 3600};  // seconds
constexpr std::int64_t kMostSeconds = 2 * 86'400;
// In a row: a server that takes no mail of ours, and one that knows nobody of those we send to.
constexpr std::size_t kMostRefusals = 5, kMostUnknown = 25;
constexpr std::size_t kPage = 256;

struct End {
    IssueState state;
    IssueEnd how;
};

std::string describe(const Outcome& outcome) {
    return outcome.words.empty() ? outcome.reason : outcome.reason + ": \"" + outcome.words + '"';
}

/// `attempts`: with this one.
End end_of_retry(const Issue& issue, std::size_t attempts, const Outcome& outcome, Instant now) {
    const bool is_over = attempts > kDelays.size() || now.seconds - issue.frozen.seconds >= kMostSeconds;
    if (!is_over)
        return {IssueState::kRetry, {now, describe(outcome), Instant{now.seconds + kDelays[attempts - 1]}}};
    return {IssueState::kFailed,
            {now, fmt::format("given up after {} tries: {}", attempts, describe(outcome)), {}}};
}

End end_of(const Issue& issue, const Outcome& outcome, Instant now) {
    switch (outcome.verdict) {
        case Verdict::kAccepted:
            return {IssueState::kSent, {now, describe(outcome), {}}};
        case Verdict::kInDoubt:
            return {IssueState::kDoubt, {now, describe(outcome), {}}};
        case Verdict::kRetryLater:
            return end_of_retry(issue, static_cast<std::size_t>(issue.attempts) + 1, outcome, now);
        default:
            return {IssueState::kFailed, {now, describe(outcome), {}}};
    }
}

void count(DeliveryCounts& counts, IssueState state) {
    if (state == IssueState::kSent) ++counts.sent;
    if (state == IssueState::kRetry) ++counts.retry;
    if (state == IssueState::kFailed) ++counts.failed;
    if (state == IssueState::kDoubt) ++counts.doubt;
}

SealedMessage seal_again(const IssueMail& mail) {
    return {make_address("", mail.issue.sender), make_address("", mail.issue.address), mail.issue.message_id,
            mail.issue.frozen, mail.bytes};
}

bool is_asked_for(const Issue& issue, std::span<const std::string> only) {
    return only.empty() || std::find(only.begin(), only.end(), ascii_lower(issue.address)) != only.end();
}

}  // namespace

std::optional<Issue> WaitingMails::next() {
    for (;;) {
        while (place_ < page_.size()) {
            Issue& issue = page_[place_++];
            const bool was_given = std::binary_search(given_.begin(), given_.end(), issue.number);
            if (was_given || !is_asked_for(issue, settings_.only)) continue;
            if (is_new_) given_.push_back(issue.number);
            return std::move(issue);
        }
        if (is_over_) return std::nullopt;
        page_ = issues_.to_send(settings_.now, tried_, settings_.resends, last_, kPage);
        place_ = 0;
        is_new_ = tried_ == Issues::Tried::kNever;
        if (!page_.empty()) last_ = page_.back().number;
        if (page_.size() == kPage) continue;
        is_over_ = tried_ == Issues::Tried::kBefore;
        tried_ = Issues::Tried::kBefore;
        last_ = 0;
    }
}

std::size_t WaitingMails::count_rest() const {
    WaitingMails rest = *this;
    std::size_t count = 0;
    while (rest.next()) ++count;
    return count;
}

DeliveryCounts deliver(Issues& issues, Transport& transport, const DeliverySettings& settings) {
    DeliveryCounts counts;
    WaitingMails waiting(issues, settings);
    std::size_t refusals = 0, unknown = 0;
    std::optional<IssueMail> mail;
    const auto is_over = [&] {
        counts.is_interrupted = settings.is_stopped && settings.is_stopped();
        return counts.is_interrupted || counts.stop.has_value();
    };
    for (std::optional<Issue> issue = waiting.next(), next; issue; issue = std::move(next)) {
        if (!mail) {
            if (is_over()) {
                counts.left += 1 + waiting.count_rest();
                return counts;
            }
            mail = issues.claim(issue->number, settings.now);
        }
        next = waiting.next();
        if (!mail) {
            const std::optional<IssueMail> now = issues.find(issue->number);
            ++(now && now->issue.state != IssueState::kDropped ? counts.left : counts.dropped);
            continue;
        }
        const Outcome outcome = transport.send(seal_again(*mail));
        const bool is_taken = outcome.verdict == Verdict::kAccepted;
        const bool is_for_all = !is_taken && (outcome.verdict == Verdict::kConfiguration ||
                                              (outcome.is_for_all && outcome.verdict != Verdict::kInDoubt));
        if (is_for_all) {
            issues.unclaim(issue->number, settings.now, describe(outcome));
            counts.stop = outcome;
            counts.left += 1 + (next ? 1 + waiting.count_rest() : 0);
            return counts;
        }
        const End end = end_of(*issue, outcome, settings.now);
        if (is_taken) refusals = unknown = 0;
        if (!is_taken) ++(outcome.is_of_address ? unknown : refusals);
        const bool is_enough = refusals == kMostRefusals || refusals + unknown == kMostUnknown;
        if (is_enough && next) counts.stop = outcome;
        mail.reset();
        if (!next || is_over())
            issues.finish(issue->number, end.state, end.how);
        else
            mail = issues.finish_and_claim(issue->number, end.state, end.how, next->number, settings.now);
        count(counts, end.state);
        if (settings.tell) settings.tell(*issue, end.state, outcome);
    }
    return counts;
}

}  // namespace offprint
