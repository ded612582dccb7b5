// What becomes of issues, outcome by outcome, with a transport that answers as it is told.
#include "offprint/app/deliver.h"

#include <gtest/gtest.h>

#include <deque>

#include "offprint/store/subscriptions.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Instant kNow{1'767'945'600};  // 2026-01-09T08:00:00Z

Outcome accepted() { return {}; }
Outcome refused() { return {Verdict::kRefused, "no such user", "", ""}; }
Outcome later() { return {Verdict::kRetryLater, "busy", "", ""}; }
Outcome in_doubt() { return {Verdict::kInDoubt, "no answer", "", ""}; }
Outcome no_server() { return {Verdict::kRetryLater, "no connection", "", "", true}; }
Outcome no_setup() { return {Verdict::kConfiguration, "no login", "", ""}; }

/// Gives the answers it was given, then accepts.
struct ToldTransport final : Transport {
    std::deque<Outcome> answers;
    std::vector<SealedMessage> sent;
    std::function<void()> on_send;

    Outcome send(const SealedMessage& message) override {
        if (on_send) on_send();
        sent.push_back(message);
        if (answers.empty()) return accepted();
        const Outcome answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

class DeliverTest : public testing::Test {
  protected:
    /// One issue for each of r1@example.org, r2@example.org …
    void freeze(int readers) {
        const Paper paper = PaperBuilder("Spectra that listen").arxiv("2601.00001").build();
        for (int i = 1; i <= readers; ++i) {
            Subscription one;
            one.address = "r" + std::to_string(i) + "@example.org";
            subscriptions_.save({&one, 1});
            issues_.freeze({one.address,
                            kNow,
                            kNow,
                            1,
                            {{&paper, 1, false}},
                            "id" + std::to_string(i) + "@e",
                            "p@example.org",
                            "Papers",
                            "bytes " + std::to_string(i)});
        }
    }
    DeliveryCounts run(Instant now = kNow, bool resends = true) {
        issues_.doubt_what_was_left(now);
        return deliver(issues_, transport_, {now, resends, {}, {}, {}});
    }
    IssueState state_of(std::int64_t number) { return issues_.find(number)->issue.state; }

    TemporaryFolder folder_;
    std::string path_ = folder_ / "ledger.db";
    Subscriptions subscriptions_ = Subscriptions::open_to_write(path_);
    Issues issues_ = Issues::open_to_write(path_);
    ToldTransport transport_;
};

TEST_F(DeliverTest, EndsAsTheOutcomeSays) {
    struct Case {
        Outcome outcome;
        IssueState state;
        std::size_t left;  ///< of the two behind it
    };
    int number = 0;
    for (const Case& c :
         {Case{accepted(), IssueState::kSent, 0}, Case{refused(), IssueState::kFailed, 0},
          Case{later(), IssueState::kRetry, 0}, Case{in_doubt(), IssueState::kDoubt, 0},
          Case{no_server(), IssueState::kQueued, 3}, Case{no_setup(), IssueState::kQueued, 3}}) {
        SCOPED_TRACE(++number);
        const std::string path = folder_ / std::to_string(number);
        subscriptions_ = Subscriptions::open_to_write(path);
        issues_ = Issues::open_to_write(path);
        freeze(3);
        transport_.answers = {c.outcome};
        const DeliveryCounts counts = run();
        EXPECT_EQ(state_of(1), c.state);
        EXPECT_EQ(counts.left, c.left);
        EXPECT_EQ(counts.stop.has_value(), c.left > 0);
        EXPECT_EQ(counts.sent + counts.failed + counts.retry + counts.doubt, 3 - c.left);
        EXPECT_EQ(issues_.find(1)->issue.attempts, c.left > 0 ? 0 : 1);
        EXPECT_EQ(state_of(3), c.left > 0 ? IssueState::kQueued : IssueState::kSent);
    }
}

TEST_F(DeliverTest, HandsOverWhatWasFrozen) {
    freeze(2);
    run();
    ASSERT_EQ(transport_.sent.size(), 2u);
    EXPECT_EQ(transport_.sent[1].to.spec(), "r2@example.org");
    EXPECT_EQ(transport_.sent[1].from.spec(), "p@example.org");
    EXPECT_EQ(transport_.sent[1].id, "id2@e");
    EXPECT_EQ(transport_.sent[1].bytes, "bytes 2");
    EXPECT_EQ(run().sent, 0u);
}

TEST_F(DeliverTest, SendsMoreThanItReadsAtOnce) {
    freeze(600);
    const DeliverySettings settings{kNow, true, {}, {}, {}};
    WaitingMails waiting(issues_, settings);
    EXPECT_EQ(waiting.count_rest(), 600u);
    EXPECT_EQ(waiting.next()->number, 1);
    EXPECT_EQ(waiting.count_rest(), 599u);
    transport_.answers = std::deque<Outcome>(300, accepted());
    transport_.answers.push_back(no_server());
    EXPECT_EQ(run().left, 300u);
    EXPECT_EQ(run().sent, 300u);
    std::vector<std::string> sent;
    for (const SealedMessage& message : transport_.sent) sent.push_back(message.id);
    ASSERT_EQ(sent.size(), 601u);
    EXPECT_EQ(sent[300], "id301@e");
    EXPECT_EQ(sent[301], "id301@e");
    EXPECT_EQ(sent[600], "id600@e");
}

TEST_F(DeliverTest, RetriesFiveTimesOverTwoDaysAtMost) {
    freeze(1);
    Instant now = kNow;
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 6; ++i) {
        transport_.answers = {later()};
        const DeliveryCounts counts = run(now);
        EXPECT_EQ(counts.failed, i == 5 ? 1u : 0u);
        const auto next = issues_.find(1)->issue.next;
        if (!next) break;
        waits.push_back(next->seconds - now.seconds);
        EXPECT_EQ(run({next->seconds - 1}).retry, 0u);
        now = *next;
    }
    EXPECT_EQ(waits, (std::vector<std::int64_t>{600, 3600, 14'400, 43'200, 86'400}));
    EXPECT_EQ(state_of(1), IssueState::kFailed);
    EXPECT_EQ(issues_.find(1)->issue.reason, "given up after 6 tries: busy");
    EXPECT_EQ(transport_.sent.size(), 6u);
}

TEST_F(DeliverTest, GivesUpAfterTwoDaysHoweverFewTriesThereWere) {
    freeze(1);
    transport_.answers = {later(), later()};
    run();
    EXPECT_EQ(run({kNow.seconds + 2 * 86'400}).failed, 1u);
}

TEST_F(DeliverTest, StopsAtTheFifthRefusalInARow) {
    freeze(8);
    transport_.answers = {refused(), accepted(), refused(), later(), in_doubt(), refused(), refused()};
    const DeliveryCounts counts = run();
    EXPECT_EQ(counts.left, 1u);
    EXPECT_EQ(counts.failed, 4u);
    EXPECT_EQ(state_of(8), IssueState::kQueued);
    EXPECT_EQ(run().sent, 2u);  // that one, and the one in doubt
}

TEST_F(DeliverTest, GoesOnBehindAddressesThatAreNone) {
    freeze(40);
    Outcome unknown = refused(), full = later();
    unknown.is_of_address = full.is_of_address = true;
    transport_.answers.assign(12, unknown);
    transport_.answers.insert(transport_.answers.end(), 12, full);
    const DeliveryCounts counts = run();
    EXPECT_EQ(counts.sent, 16u);
    EXPECT_EQ(counts.retry, 12u);
    EXPECT_FALSE(counts.stop);
}

TEST_F(DeliverTest, StopsWhereNoAddressIsKnown) {
    freeze(40);
    Outcome unknown = refused();
    unknown.is_of_address = true;
    transport_.answers.assign(40, unknown);
    const DeliveryCounts counts = run();
    EXPECT_EQ(counts.failed, 25u);
    EXPECT_EQ(counts.left, 15u);
}

TEST_F(DeliverTest, SendsWhatWasNeverTriedFirst) {
    freeze(7);
    transport_.answers.assign(5, later());
    EXPECT_EQ(run().left, 2u);
    transport_.sent.clear();
    EXPECT_EQ(run({kNow.seconds + 3600}).sent, 7u);
    EXPECT_EQ(transport_.sent[0].to.spec(), "r6@example.org");
    EXPECT_EQ(transport_.sent[1].to.spec(), "r7@example.org");
    EXPECT_EQ(transport_.sent[2].to.spec(), "r1@example.org");
}

TEST_F(DeliverTest, HoldsMailsOfWhoPauses) {
    freeze(3);
    const auto pause = [&](const std::string& address, std::optional<Date> until) {
        Subscription one = *subscriptions_.find(address);
        one.paused_until = until;
        subscriptions_.save({&one, 1});
    };
    pause("r1@example.org", make_date(2026, 1, 12));
    transport_.on_send = [&] { pause("r3@example.org", make_date(9999, 12, 31)); };
    const DeliveryCounts counts = run();
    EXPECT_EQ(counts.sent, 1u);
    EXPECT_EQ(counts.dropped, 0u);
    EXPECT_EQ(counts.left, 1u);
    EXPECT_EQ(state_of(1), IssueState::kQueued);
    EXPECT_EQ(state_of(3), IssueState::kQueued);
    transport_.on_send = {};
    pause("r3@example.org", std::nullopt);
    EXPECT_EQ(run().sent, 1u);
    EXPECT_EQ(run({kNow.seconds + 3 * 86'400}).sent, 1u) << "the pause is over";
}

TEST_F(DeliverTest, SendsWhatIsInDoubtOnceMoreWithTheSameBytes) {
    freeze(1);
    transport_.answers = {in_doubt(), in_doubt()};
    run();
    EXPECT_EQ(run().doubt, 1u);
    ASSERT_EQ(transport_.sent.size(), 2u);
    EXPECT_EQ(transport_.sent[0].bytes, transport_.sent[1].bytes);
    EXPECT_EQ(transport_.sent[0].id, transport_.sent[1].id);
    EXPECT_EQ(transport_.sent[0].date, transport_.sent[1].date);
    run();
    EXPECT_EQ(transport_.sent.size(), 2u);
}

TEST_F(DeliverTest, HoldsWhatIsInDoubtWhenItIsToldTo) {
    freeze(1);
    transport_.answers = {in_doubt()};
    run(kNow, false);
    run(kNow, false);
    EXPECT_EQ(transport_.sent.size(), 1u);
    EXPECT_EQ(state_of(1), IssueState::kDoubt);
}

TEST_F(DeliverTest, SendsNothingToWhoLeavesMeanwhile) {
    freeze(2);
    transport_.on_send = [&] {
        Subscription one = *subscriptions_.find("r2@example.org");
        one.state = SubscriptionState::kUnsubscribed;
        subscriptions_.save({&one, 1});
    };
    EXPECT_EQ(run().sent, 1u);
    EXPECT_EQ(transport_.sent.size(), 1u);
    EXPECT_EQ(state_of(2), IssueState::kDropped);
}

TEST_F(DeliverTest, SaysThatItSendsBeforeItDoes) {
    freeze(1);
    IssueState before = IssueState::kQueued;
    transport_.on_send = [&] { before = Issues::open_to_read(path_).find(1)->issue.state; };
    run();
    EXPECT_EQ(before, IssueState::kSending);
}

TEST_F(DeliverTest, StopsBetweenTwoMailsWhenItIsTold) {
    freeze(3);
    const DeliveryCounts counts =
        deliver(issues_, transport_, {kNow, true, {}, [&] { return transport_.sent.size() == 2; }, {}});
    EXPECT_TRUE(counts.is_interrupted);
    EXPECT_EQ(counts.sent, 2u);
    EXPECT_EQ(counts.left, 1u);
    EXPECT_EQ(run().sent, 1u);
}

TEST_F(DeliverTest, SendsToTheseOnlyWhenAsked) {
    freeze(3);
    const std::vector<std::string> only = {"r2@example.org"};
    deliver(issues_, transport_, {kNow, true, only, {}, {}});
    ASSERT_EQ(transport_.sent.size(), 1u);
    EXPECT_EQ(transport_.sent[0].to.spec(), "r2@example.org");
}

}  // namespace
}  // namespace offprint
