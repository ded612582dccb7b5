// What a terminal is shown while a long listing is read.
#include "offprint/cli/progress_line.h"

#include <gtest/gtest.h>

#include <string>

namespace offprint {
namespace {

struct Screen {
    double now = 100;
    std::string written;
};

TEST(ProgressLine, IsShownAfterASecondAndFiveTimesASecond) {
    Screen screen;
    {
        ProgressLine line([&] { return screen.now; },
                          [&](std::string_view bytes) { screen.written += bytes; });
        line.show(5'000'000, 10);
        screen.now = 100.99;
        line.show(6'000'000, 20);
        EXPECT_EQ(screen.written, "");
        screen.now = 101;
        line.show(123'456'789, 12'345);
        screen.now = 101.1;
        line.show(130'000'000, 13'000);
        screen.now = 101.25;
        line.show(7'000'000, 1);
        EXPECT_EQ(screen.written, "\roffprint: 123.4 MB, 12,345 papers\roffprint: 7.0 MB, 1 paper        ");
    }
    EXPECT_EQ(screen.written.substr(screen.written.rfind("paper")),
              "paper        \r" + std::string(25, ' ') + "\r");
}

TEST(ProgressLine, LeavesNothingWhereItWasNotShown) {
    Screen screen;
    {
        ProgressLine line([&] { return screen.now; },
                          [&](std::string_view bytes) { screen.written += bytes; });
        line.show(1, 1);
    }
    EXPECT_EQ(screen.written, "");
}

}  // namespace
}  // namespace offprint
