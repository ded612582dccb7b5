#include "offprint/base/run_lock.h"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <thread>
#include <vector>

#include "offprint/base/error.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

TEST(RunLock, IsHeldByOneAtATimeUntilItIsGone) {
    const TemporaryFolder folder;
    const std::string path = folder / "send.lock";
    for (int i = 0; i < 2; ++i) {
        const RunLock lock = RunLock::take(path, "busy");
        try {
            RunLock::take(path, "busy");
            ADD_FAILURE();
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kTemporary);
            EXPECT_STREQ(error.what(), "busy");
        }
    }
}

TEST(RunLock, IsWaitedForAsLongAsItIsSaid) {
    const TemporaryFolder folder;
    const std::string path = folder / "send.lock";
    std::optional<RunLock> held = RunLock::take(path, "busy");
    std::vector<std::string> told;
    const auto tell = [&](const std::string& reason) { told.push_back(reason); };
    EXPECT_THROW(RunLock::take(path, "busy", std::chrono::milliseconds(0), tell), Error);
    EXPECT_TRUE(told.empty());
    EXPECT_THROW(RunLock::take(path, "busy", std::chrono::milliseconds(150), tell), Error);
    EXPECT_EQ(told, std::vector<std::string>{"busy"});
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        held.reset();
    });
    EXPECT_NO_THROW(RunLock::take(path, "busy", std::chrono::seconds(20), tell));
    other.join();
    EXPECT_EQ(told.size(), 2u);
}

TEST(RunLock, SaysWhyItCannotBeTaken) {
    const TemporaryFolder folder;
    EXPECT_THROW(RunLock::take(folder / "no/send.lock", "busy"), Error);
    EXPECT_THROW(RunLock::take(folder / "", "busy"), Error);
}

}  // namespace
}  // namespace offprint
