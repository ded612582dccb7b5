// What a subscription has had, and every way that an issue can go from being frozen to its end.
#include "offprint/store/issues.h"

#include <gtest/gtest.h>

#include "offprint/base/file.h"
#include "offprint/store/issue_batch.h"
#include "offprint/store/subscriptions.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Instant kDue{1'767'945'600};  // 2026-01-09T08:00:00Z
constexpr Instant kNow{kDue.seconds + 60};

Paper paper_called(const std::string& title) {
    return PaperBuilder(title).arxiv("2601.010" + std::to_string(title.front())).build();
}

class IssuesTest : public testing::Test {
  protected:
    IssuesTest() {
        for (const char* address : {"ada@example.org", "bo@example.org"}) {
            Subscription one;
            one.address = address;
            one.since = {kDue.seconds - 1};
            subscriptions_.save({&one, 1});
        }
    }

    /// Papers are called by a letter each; those behind a `-` are cut.
    bool freeze(const std::string& papers, Instant due = kDue, const std::string& to = "ada@example.org") {
        std::vector<Paper> all;
        for (const char letter : papers)
            if (letter != '-') all.push_back(paper_called(std::string(1, letter)));
        NewIssue issue{
            to, due, kNow, 100, {}, "id-" + papers, "p@example.org", "Papers", "bytes of " + papers};
        const std::size_t cut = papers.find('-');
        for (std::size_t i = 0; i < all.size(); ++i)
            issue.papers.push_back({&all[i], static_cast<std::int64_t>(10 + i), i >= cut});
        return issues_.freeze(issue);
    }
    bool has_had(const std::string& title, const std::string& who = "ada@example.org") const {
        return issues_.has_had(who, paper_called(title));
    }
    IssueState state_of(std::int64_t number) const { return issues_.find(number)->issue.state; }
    std::size_t count_to_send(Instant now = kNow, bool resends = true) const {
        return issues_.to_send(now, Issues::Tried::kNever, resends, 0, 1000).size() +
               issues_.to_send(now, Issues::Tried::kBefore, resends, 0, 1000).size();
    }

    TemporaryFolder folder_;
    std::string path_ = folder_ / "state/ledger.db";
    Subscriptions subscriptions_ = Subscriptions::open_to_write(path_);
    Issues issues_ = Issues::open_to_write(path_);
};

TEST_F(IssuesTest, AreFrozenOnceForADueTime) {
    EXPECT_TRUE(freeze("AB"));
    EXPECT_FALSE(freeze("C"));
    EXPECT_TRUE(freeze("C", {kDue.seconds + 86'400}));
    EXPECT_TRUE(freeze("C", kDue, "bo@example.org"));
    EXPECT_FALSE(freeze("C", kDue, "nobody@example.org"));
    const std::vector<Issue> all = issues_.list(10);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[2].address, "ada@example.org");
    EXPECT_EQ(all[2].papers, 2u);
    EXPECT_EQ(issues_.find(1)->bytes, "bytes of AB");
}

TEST_F(IssuesTest, OfABatchThatIsNotCommittedWereNeverFrozen) {
    const Paper paper = paper_called("A");
    const NewIssue issue{"ada@example.org", kDue,     kNow,   100, {{&paper, 10, false}}, "id",
                         "p@example.org",   "Papers", "bytes"};
    {
        IssueBatch batch(issues_);
        EXPECT_TRUE(batch.freeze(issue));
        EXPECT_FALSE(batch.freeze(issue));
        EXPECT_TRUE(has_had("A"));
    }
    EXPECT_TRUE(issues_.list(10).empty());
    EXPECT_FALSE(has_had("A"));
    IssueBatch batch(issues_);
    EXPECT_TRUE(batch.freeze(issue));
    batch.commit();
    EXPECT_EQ(Issues::open_to_read(path_).list(10).size(), 1u);
    EXPECT_TRUE(has_had("A"));
}

TEST_F(IssuesTest, AreFinishedWhileTheNextIsClaimed) {
    freeze("A");
    freeze("B", kDue, "bo@example.org");
    ASSERT_TRUE(issues_.claim(1, kNow));
    const auto next = issues_.finish_and_claim(1, IssueState::kSent, {kNow}, 2, kNow);
    EXPECT_EQ(next.value().bytes, "bytes of B");
    EXPECT_EQ(state_of(1), IssueState::kSent);
    EXPECT_EQ(state_of(2), IssueState::kSending);
    EXPECT_FALSE(issues_.finish_and_claim(2, IssueState::kDoubt, {kNow}, 1, kNow));  // which was sent
    EXPECT_EQ(state_of(2), IssueState::kDoubt);
    EXPECT_EQ(state_of(1), IssueState::kSent);
}

TEST_F(IssuesTest, TellWhatASubscriptionHasHadUnderAnyId) {
    freeze("A-B");
    EXPECT_TRUE(has_had("A"));
    EXPECT_TRUE(has_had("B"));  // what a limit cut counts as had
    EXPECT_FALSE(has_had("C"));
    EXPECT_FALSE(has_had("A", "bo@example.org"));
    Paper other = PaperBuilder("A").build();
    other.id.value = "url:https://papers.example.org/a";
    other.url = "https://arxiv.org/pdf/2601.01065v2";
    EXPECT_TRUE(issues_.has_had("ada@example.org", other));
    freeze("A", kDue, "bo@example.org");
    EXPECT_TRUE(has_had("A", "bo@example.org"));
}

TEST_F(IssuesTest, TellTheWorksOfOneTitleApart) {
    const auto paper = [](const char* author) {
        return PaperBuilder("A Title of Several Works").author(author).published("2026-01-01").build();
    };
    const Paper ours = paper("Ada Okafor"), theirs = paper("Lena Brandt");
    ASSERT_EQ(ours.id, theirs.id);
    EXPECT_FALSE(issues_.has_had("ada@example.org", theirs));
    EXPECT_TRUE(issues_.freeze({"ada@example.org",
                                kDue,
                                kNow,
                                100,
                                {{&ours, 10, false}},
                                "id",
                                "p@example.org",
                                "Papers",
                                "bytes"}));
    EXPECT_TRUE(issues_.has_had("ada@example.org", ours));
    EXPECT_FALSE(issues_.has_had("ada@example.org", theirs));
}

TEST_F(IssuesTest, KeepWhatWasToldOfThePapersThatWereSent) {
    Paper paper = paper_called("A");
    paper.version = 1;
    const Paper cut = paper_called("B");
    NewIssue first{"ada@example.org", kDue,     kNow,    100, {{&paper, 10, false}, {&cut, 11, true}}, "id-1",
                   "p@example.org",   "Papers", "bytes", {}};
    ASSERT_TRUE(issues_.freeze(first));
    const auto sent = [&](Instant since = {}) { return issues_.sent_papers("ada@example.org", since); };
    ASSERT_EQ(sent().size(), 1u) << "what a limit cut was not sent";
    EXPECT_EQ(sent()[0].arrival, 10);
    EXPECT_EQ(sent()[0].told.version, 1);
    EXPECT_EQ(sent()[0].sent, kNow);
    EXPECT_TRUE(sent({kNow.seconds + 1}).empty());
    EXPECT_TRUE(issues_.sent_papers("bo@example.org", {}).empty());

    PaperStanding now = sent()[0].told;
    now.version = 2;
    now.has_code = true;
    NewIssue second{
        "ada@example.org", {kDue.seconds + 86'400}, kNow, 100, {}, "id-2", "p@example.org", "Papers",
        "bytes",           {{sent()[0].work, now}}};
    ASSERT_TRUE(issues_.freeze(second));
    EXPECT_EQ(state_of(2), IssueState::kQueued) << "it tells of a paper, though it shows none";
    EXPECT_EQ(sent()[0].told, now);
    issues_.claim(2, kNow);
    issues_.finish(2, IssueState::kFailed, {kNow, "no such user"});
    EXPECT_EQ(sent()[0].told.version, 1) << "nobody was told";
    subscriptions_.erase("ada@example.org");
    EXPECT_TRUE(sent().empty());
}

TEST_F(IssuesTest, WithoutPapersAreDoneAtOnce) {
    EXPECT_TRUE(freeze(""));
    EXPECT_FALSE(freeze(""));
    EXPECT_EQ(count_to_send(), 0u);
    EXPECT_TRUE(issues_.list(10).empty());
    const IssueHistory history = issues_.history_of("ada@example.org", kNow);
    EXPECT_EQ(history.examined, 100);
    EXPECT_EQ(history.last_due, kDue);
    EXPECT_EQ(history.message_id, "");
}

TEST_F(IssuesTest, AreClaimedOnlyWhileTheirReaderStays) {
    freeze("A");
    Subscription ada = *subscriptions_.find("ada@example.org");
    ada.state = SubscriptionState::kUnsubscribed;
    subscriptions_.save({&ada, 1});
    EXPECT_FALSE(issues_.claim(1, kNow).has_value());
    EXPECT_EQ(state_of(1), IssueState::kDropped);
    EXPECT_EQ(issues_.find(1)->bytes, "");
    EXPECT_FALSE(has_had("A"));
    EXPECT_EQ(count_to_send(), 0u);
}

TEST_F(IssuesTest, AreClaimedOnce) {
    freeze("A");
    const auto mail = issues_.claim(1, kNow);
    ASSERT_TRUE(mail.has_value());
    EXPECT_EQ(mail->bytes, "bytes of A");
    EXPECT_FALSE(issues_.claim(1, kNow).has_value());
    EXPECT_EQ(issues_.find(1)->issue.attempts, 1);
    EXPECT_EQ(count_to_send(), 0u);
}

TEST_F(IssuesTest, WaitUntilTheyAreToBeRetried) {
    freeze("A");
    issues_.claim(1, kNow);
    const Instant later{kNow.seconds + 600};
    issues_.finish(1, IssueState::kRetry, {kNow, "full", later});
    EXPECT_EQ(issues_.find(1)->issue.next, later);
    EXPECT_EQ(issues_.find(1)->issue.reason, "full");
    EXPECT_EQ(count_to_send(), 0u);
    EXPECT_EQ(count_to_send(later), 1u);
    EXPECT_TRUE(has_had("A"));
}

TEST_F(IssuesTest, LeftWhileTheyWereSentAreInDoubtAndSentAgainOnce) {
    freeze("A");
    for (const std::size_t to_send : {1u, 0u}) {
        issues_.claim(1, kNow);
        issues_.doubt_what_was_left(kNow);
        EXPECT_EQ(state_of(1), IssueState::kDoubt);
        EXPECT_EQ(count_to_send(), to_send);
        EXPECT_EQ(count_to_send(kNow, false), 0u);
    }
    EXPECT_EQ(issues_.find(1)->issue.doubts, 2);
}

TEST_F(IssuesTest, InDoubtStaySoWhenTheyAreRefusedLater) {
    freeze("A");
    issues_.claim(1, kNow);
    issues_.finish(1, IssueState::kDoubt, {kNow, "no answer"});
    EXPECT_EQ(count_to_send(), 1u);
    issues_.claim(1, kNow);
    issues_.finish(1, IssueState::kFailed, {kNow, "no such user"});
    EXPECT_EQ(state_of(1), IssueState::kDoubt);
    EXPECT_EQ(count_to_send(), 0u);
    EXPECT_TRUE(has_had("A"));
}

TEST_F(IssuesTest, AreAsBeforeWhenNoMailIsTakenAtAll) {
    freeze("A");
    issues_.claim(1, kNow);
    issues_.unclaim(1, kNow, "no server");
    EXPECT_EQ(state_of(1), IssueState::kQueued);
    EXPECT_EQ(issues_.find(1)->issue.attempts, 0);
    issues_.claim(1, kNow);
    issues_.finish(1, IssueState::kDoubt, {kNow, "no answer"});
    issues_.claim(1, kNow);
    issues_.unclaim(1, kNow, "no server");
    EXPECT_EQ(state_of(1), IssueState::kDoubt);
    EXPECT_EQ(count_to_send(), 1u);
}

TEST_F(IssuesTest, ThatFailedReleaseWhatTheyShowed) {
    freeze("A-B");
    issues_.claim(1, kNow);
    issues_.finish(1, IssueState::kFailed, {kNow, "no such user"});
    EXPECT_FALSE(has_had("A"));
    EXPECT_EQ(issues_.history_of("ada@example.org", kNow).released, std::vector<std::int64_t>{10});
    EXPECT_EQ(issues_.history_of("ada@example.org", kNow).message_id, "");
    freeze("A", {kDue.seconds + 86'400});
    EXPECT_TRUE(has_had("A"));
    EXPECT_TRUE(issues_.history_of("ada@example.org", kNow).released.empty());
    EXPECT_EQ(issues_.history_of("ada@example.org", kNow).message_id, "id-A");
}

TEST_F(IssuesTest, ThatWereSentKeepTheLastMailOnly) {
    for (int day = 0; day < 3; ++day) {
        freeze(std::string(1, static_cast<char>('A' + day)), {kDue.seconds + day * 86'400});
        issues_.claim(day + 1, kNow);
        issues_.finish(day + 1, IssueState::kSent, {kNow});
    }
    EXPECT_EQ(issues_.find(1)->bytes, "");
    EXPECT_EQ(issues_.find(2)->bytes, "");
    EXPECT_EQ(issues_.find(3)->bytes, "bytes of C");
    EXPECT_TRUE(has_had("A"));
    EXPECT_FALSE(issues_.requeue(1, kNow));
    EXPECT_TRUE(issues_.requeue(3, kNow));
    EXPECT_EQ(state_of(3), IssueState::kQueued);
}

TEST_F(IssuesTest, AreSettledByHand) {
    freeze("A");
    issues_.claim(1, kNow);
    issues_.finish(1, IssueState::kDoubt, {kNow, "no answer"});
    issues_.settle(1, IssueState::kSent, {kNow, "settled by hand"});
    EXPECT_EQ(state_of(1), IssueState::kSent);
    EXPECT_EQ(count_to_send(), 0u);
}

TEST_F(IssuesTest, ThatCameBackFailedAndAreCountedWhileNoneArrives) {
    const auto send = [&](char paper) {
        freeze(std::string(1, paper), {kDue.seconds + (paper - 'A') * 86'400});
        const std::int64_t number = paper - 'A' + 1;
        issues_.claim(number, kNow);
        issues_.finish(number, IssueState::kSent, {kNow});
    };
    const auto bounce = [&](const std::string& id) { return issues_.note_bounce(id, {kNow, "5.1.1"}); };
    EXPECT_FALSE(bounce("id-A").has_value());
    send('A');
    send('B');
    EXPECT_EQ(issues_.address_of("id-A"), "ada@example.org");
    EXPECT_EQ(issues_.address_of("id-Z"), std::nullopt);
    EXPECT_EQ(bounce("id-A")->in_a_row, 0u);  // a later one arrived, for all we know
    EXPECT_FALSE(bounce("id-A").has_value());
    EXPECT_EQ(bounce("id-B")->in_a_row, 2u);
    EXPECT_EQ(state_of(2), IssueState::kFailed);
    EXPECT_EQ(issues_.find(2)->issue.reason, "bounced: 5.1.1");
    EXPECT_FALSE(has_had("B"));
    send('C');
    EXPECT_EQ(bounce("id-C")->in_a_row, 3u);
}

TEST_F(IssuesTest, OfWhoIsErasedAreGone) {
    freeze("A");
    EXPECT_TRUE(subscriptions_.erase("ada@example.org"));
    EXPECT_FALSE(issues_.find(1).has_value());
    EXPECT_EQ(read_file(path_).find("ada@example.org"), std::string::npos);
    EXPECT_EQ(read_file(path_).find("bytes of A"), std::string::npos);
}

TEST(IssueState, HasAName) {
    EXPECT_EQ(issue_state_name(IssueState::kQueued), "queued");
    EXPECT_EQ(issue_state_name(IssueState::kDropped), "dropped");
}

}  // namespace
}  // namespace offprint
