#include "offprint/store/subscriptions.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "database.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/store/ledger.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

Subscription subscription_of(const std::string& address) {
    Subscription one;
    one.address = address;
    one.name = "Jörg";
    one.topics = {"Sound", "Video=ti:video OR \"temporal coherence\""};
    one.schedule = parse_schedule("weekly friday at 7:30 in Europe/Berlin");
    one.limit = 20;
    one.paused_until = Date{20'500};
    one.since = {1'767'945'600};
    one.asked = Instant{1'767'945'601};
    return one;
}

class SubscriptionsTest : public testing::Test {
  protected:
    void save(const Subscription& one) { subscriptions_.save({&one, 1}); }

    TemporaryFolder folder_;
    std::string path_ = folder_ / "state/ledger.db";
    Subscriptions subscriptions_ = Subscriptions::open_to_write(path_);
};

TEST_F(SubscriptionsTest, GivesBackWhatWasSaved) {
    const Subscription one = subscription_of("me@example.org");
    Subscription bare;
    bare.address = "a@example.org";
    save(one);
    save(bare);
    EXPECT_EQ(Subscriptions::open_to_read(path_).all(), (std::vector<Subscription>{bare, one}));
    EXPECT_EQ(subscriptions_.find("ME@Example.org"), one) << "upper and lower case are the same";
    EXPECT_EQ(subscriptions_.find("you@example.org"), std::nullopt);
}

TEST_F(SubscriptionsTest, ReplacesTheOneOfThatAddress) {
    save(subscription_of("me@example.org"));
    Subscription other = subscription_of("Me@example.org");
    other.topics = {};
    other.limit.reset();
    other.state = SubscriptionState::kUnsubscribed;
    save(other);
    ASSERT_EQ(subscriptions_.all().size(), 1u);
    EXPECT_EQ(subscriptions_.find("me@example.org")->topics, std::vector<std::string>{});
    EXPECT_EQ(subscriptions_.find("me@example.org")->state, SubscriptionState::kUnsubscribed);
}

TEST_F(SubscriptionsTest, ErasesWithoutATrace) {
    save(subscription_of("someone.special@example.org"));
    save(subscription_of("other@example.org"));
    EXPECT_TRUE(subscriptions_.erase("Someone.Special@example.org"));
    EXPECT_FALSE(subscriptions_.erase("someone.special@example.org"));
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "state")) {
        const std::string bytes = read_file(entry.path().string());
        EXPECT_EQ(bytes.find("someone.special"), bytes.npos) << entry.path();
    }
    EXPECT_EQ(subscriptions_.all().size(), 1u);
}

TEST_F(SubscriptionsTest, AreExchangedOnlyForWhatWasThere) {
    Subscription one = subscription_of("me@example.org");
    one.state = SubscriptionState::kUnconfirmed;
    EXPECT_TRUE(subscriptions_.exchange(std::nullopt, one));
    EXPECT_FALSE(subscriptions_.exchange(std::nullopt, one)) << "there is one now";
    Subscription confirmed = one;
    confirmed.state = SubscriptionState::kActive;
    EXPECT_TRUE(subscriptions_.exchange(one, confirmed));
    EXPECT_FALSE(subscriptions_.exchange(one, std::nullopt)) << "it was confirmed meanwhile";
    EXPECT_EQ(subscriptions_.find("me@example.org"), confirmed);
    EXPECT_TRUE(subscriptions_.exchange(confirmed, std::nullopt));
    EXPECT_TRUE(subscriptions_.all().empty());
    EXPECT_TRUE(subscriptions_.exchange(std::nullopt, std::nullopt));
}

TEST(SubscriptionsFile, IsMadeFromTheLedgerOfAnOlderVersion) {
    const TemporaryFolder folder;
    const std::string path = folder / "ledger.db";
    {
        Database old = Database::open(path, OpenMode::kWrite);
        old.execute(
            "CREATE TABLE shown(number INTEGER PRIMARY KEY, digest TEXT NOT NULL, day INTEGER NOT NULL, "
            "is_held INTEGER "
            "NOT NULL, record BLOB NOT NULL); CREATE INDEX held ON shown(digest) WHERE is_held; CREATE TABLE "
            "shown_key(digest TEXT NOT NULL, hash INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY "
            "KEY(digest, hash, "
            "number)) WITHOUT ROWID; INSERT INTO shown(digest, day, is_held, record) VALUES('default', 1, 1, "
            "x''); "
            "PRAGMA application_id = 1868983396; PRAGMA user_version = 1");
    }
    EXPECT_THROW(Subscriptions::open_to_read(path), Error);
    EXPECT_TRUE(Subscriptions::open_to_write(path).all().empty());
    EXPECT_EQ(Ledger::open_to_write(path).held_digests(), std::vector<std::string>{"default"});
}

}  // namespace
}  // namespace offprint
