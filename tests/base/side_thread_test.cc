// What a second thread did is there when it was waited for.
#include "offprint/base/side_thread.h"

#include <gtest/gtest.h>
#include <sched.h>
#include <unistd.h>

#include <atomic>
#include <vector>

namespace offprint {
namespace {

TEST(SideThread, HasDoneItsWorkWhenItWasWaitedFor) {
    SideThread thread;
    std::vector<int> numbers, expected;
    for (int round = 0; round < 1000; ++round) {
        for (int piece = 0; piece < round % 5; ++piece) {
            expected.push_back(round + piece);
            thread.post([&numbers, round, piece] { numbers.push_back(round + piece); });
        }
        if (round % 100 == 0) usleep(1000);  // it sleeps
        thread.wait();
        ASSERT_EQ(numbers, expected);
        EXPECT_FALSE(thread.is_behind());
    }
}

TEST(SideThread, IsWaitedForByWhoeverSleeps) {
    SideThread thread;
    for (int round = 0; round < 20; ++round) {
        int done = 0;
        thread.post([&] {
            usleep(2000);
            done = 1;
        });
        thread.wait();
        ASSERT_EQ(done, 1);
    }
}

TEST(SideThread, IsBehindWhileSomethingWaits) {
    SideThread thread;
    std::atomic<bool> may_go_on = false;
    thread.post([&] {
        while (!may_go_on) usleep(100);
    });
    thread.post([] {});
    EXPECT_TRUE(thread.is_behind());
    may_go_on = true;
    thread.wait();
    EXPECT_FALSE(thread.is_behind());
}

TEST(SideThread, DoesWhatIsLeftBeforeItGoes) {
    int done = 0;
    {
        SideThread thread;
        for (int i = 0; i < 10; ++i) thread.post([&] { ++done; });
    }
    EXPECT_EQ(done, 10);
}

TEST(SideThread, HasWorkThatIsWaitedForWhenSomethingIsThrown) {
    SideThread thread;
    int done = 0;
    try {
        SideWork work(thread, [&] {
            usleep(1000);
            done = 1;
        });
        throw 1;
    } catch (int) {
        EXPECT_EQ(done, 1);
    }
}

TEST(SideThread, IsNotOfItself) {
    SideThread* const shared = SideThread::of_process();
    EXPECT_EQ(shared, SideThread::of_process());
    if (shared == nullptr) return;  // one processor
    SideThread* in_itself = shared;
    shared->post([&] { in_itself = SideThread::of_process(); });
    shared->wait();
    EXPECT_EQ(in_itself, nullptr);
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
    {
        SideThread thread;
        thread.post([&] { done = 1; });
    }
    EXPECT_EQ(done, 1);
    ASSERT_EQ(sched_setaffinity(0, sizeof before, &before), 0);
}

}  // namespace
}  // namespace offprint
