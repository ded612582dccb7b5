// What a second thread did is there when it was joined.
#include "offprint/base/side_thread.h"

#include <gtest/gtest.h>
#include <sched.h>

#include <vector>

namespace offprint {
namespace {

TEST(SideThread, HasDoneItsWorkWhenItIsJoined) {
    for (int round = 0; round < 100; ++round) {
        std::vector<int> numbers;
        SideThread thread([&] {
            for (int i = 0; i < 50; ++i) numbers.push_back(i);
        });
        thread.join();
        EXPECT_EQ(numbers.size(), 50u);
        thread.join();  // changes nothing
    }
}

TEST(SideThread, IsWaitedForWhenItGoes) {
    int done = 0;
    {
        SideThread thread([&] { done = 1; });
    }
    EXPECT_EQ(done, 1);
}

TEST(SideThread, RunsWhereThereIsOneProcessor) {
    cpu_set_t before, one;
    ASSERT_EQ(sched_getaffinity(0, sizeof before, &before), 0);
    CPU_ZERO(&one);
    for (std::size_t i = 0; i < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++i)
        if (CPU_ISSET(i, &before)) CPU_SET(i, &one);
    ASSERT_EQ(sched_setaffinity(0, sizeof one, &one), 0);
    EXPECT_FALSE(has_second_processor());
    int done = 0;
    SideThread([&] { done = 1; }).join();
    EXPECT_EQ(done, 1);
    ASSERT_EQ(sched_setaffinity(0, sizeof before, &before), 0);
}

}  // namespace
}  // namespace offprint
