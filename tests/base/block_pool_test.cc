#include "offprint/base/block_pool.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <random>
#include <thread>
#include <vector>

namespace offprint {
namespace {

struct Held {
    unsigned char* bytes;
    std::size_t size;
    unsigned char sign;
};

void expect_untouched(const Held& held) {
    for (std::size_t i = 0; i < held.size; ++i) ASSERT_EQ(held.bytes[i], held.sign);
}

TEST(BlockPool, GivesBlocksThatLieApartWhateverTheirSizeAndOrder) {
    static BlockPool pool;  // it keeps its memory
    std::mt19937 random(1);
    std::vector<Held> all;
    for (int turn = 0; turn < 20'000; ++turn) {
        if (all.size() > 300 || (!all.empty() && random() % 3 == 0)) {
            std::swap(all[random() % all.size()], all.back());
            expect_untouched(all.back());
            pool.give_back(all.back().bytes);
            all.pop_back();
            continue;
        }
        const std::size_t size = random() % 8 == 0 ? random() % 5000 : random() % 600;
        const Held held{static_cast<unsigned char*>(pool.take(size)), size,
                        static_cast<unsigned char>(random() % 256)};
        ASSERT_NE(held.bytes, nullptr);
        ASSERT_EQ(reinterpret_cast<std::uintptr_t>(held.bytes) % alignof(std::max_align_t), 0);
        std::memset(held.bytes, held.sign, size);
        all.push_back(held);
    }
    for (const Held& held : all) {
        expect_untouched(held);
        pool.give_back(held.bytes);
    }
}

TEST(BlockPool, UsesAgainWhatWasGivenBackForTheSameSize) {
    static BlockPool pool;  // it keeps its memory
    void* const first = pool.take(40);
    void* const second = pool.take(41);
    EXPECT_NE(first, second);
    pool.give_back(first);
    EXPECT_EQ(pool.take(33), first);
    pool.give_back(first);
    pool.give_back(second);
    pool.give_back(nullptr);
}

TEST(BlockPool, KeepsLargerBlocksForAboutTheirSize) {
    static BlockPool pool;  // it keeps its memory
    void* const first = pool.take(1500);
    pool.give_back(first);
    EXPECT_NE(pool.take(1200), first);
    EXPECT_NE(pool.take(1800), first);
    EXPECT_EQ(pool.take(1450), first);
    void* const largest = pool.take(BlockPool::kLargest);
    pool.give_back(largest);
    EXPECT_EQ(pool.take(BlockPool::kLargest), largest);
}

TEST(BlockPool, HasNothingForWhatNoMemoryHolds) {
    EXPECT_EQ(BlockPool().take(std::numeric_limits<std::size_t>::max()), nullptr);
}

TEST(BlockPool, TakesBackWhatAnotherThreadTook) {
    void* block = nullptr;
    std::thread([&] { block = BlockPool::of_thread().take(100); }).join();
    std::memset(block, 1, 100);
    BlockPool::of_thread().give_back(block);
    EXPECT_EQ(BlockPool::of_thread().take(100), block);
    BlockPool::of_thread().give_back(block);
}

}  // namespace
}  // namespace offprint
