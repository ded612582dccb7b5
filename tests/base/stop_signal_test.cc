#include "offprint/base/stop_signal.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(StopSignal, IsNotedAndNothingElse) {
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        const auto before = std::signal(number, SIG_DFL);  // ignored where tests run in the background
        const StopSignal stop;
        EXPECT_FALSE(stop.came());
        std::raise(number);
        std::signal(number, before);
        EXPECT_TRUE(stop.came());
    }
    EXPECT_FALSE(StopSignal().came());
}

TEST(StopSignal, LeavesWhatIsIgnoredIgnored) {
    std::signal(SIGHUP, SIG_IGN);
    {
        const StopSignal stop;
        std::raise(SIGHUP);
        EXPECT_FALSE(stop.came());
    }
    EXPECT_EQ(std::signal(SIGHUP, SIG_DFL), SIG_IGN);
}

}  // namespace
}  // namespace offprint
