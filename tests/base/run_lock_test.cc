#include "offprint/base/run_lock.h"

#include <gtest/gtest.h>

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

TEST(RunLock, SaysWhyItCannotBeTaken) {
    const TemporaryFolder folder;
    EXPECT_THROW(RunLock::take(folder / "no/send.lock", "busy"), Error);
    EXPECT_THROW(RunLock::take(folder / "", "busy"), Error);
}

}  // namespace
}  // namespace offprint
