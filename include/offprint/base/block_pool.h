// Blocks of memory up to the length of an abstract: cut one after the other from large pieces, and kept by
// size when they are given back, for the next one of that size. That takes a tenth of the steps of malloc,
// which also looks after what never happens here: memory goes back to nobody until the process ends. And no
// thread waits for another one.
//
//     void* block = BlockPool::of_thread().take(24);   // null when there is no memory
//     BlockPool::of_thread().give_back(block);         // in any thread
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace offprint {

class BlockPool {
  public:
    /// Larger blocks are malloc's.
    static constexpr std::size_t kLargest = 4088;

    /// Blocks may move from thread to thread; a pool may not.
    static BlockPool& of_thread() {
        thread_local constinit BlockPool pool;
        return pool;
    }

    /// Fit for objects of every type without an alignment of its own.
    void* take(std::size_t size) {
        if (size > kLargest) return take_large(size);
        const std::size_t units = round_up((sizeof(Head) + size + kUnit - 1) / kUnit);
        if (Block* const block = free_[units]) {
            free_[units] = block->next;
            return block;
        }
        return cut(units);
    }

    /// What take() gave; null is nothing.
    void give_back(void* given) {
        if (given == nullptr) return;
        const Head units = head_of(given);
        if (units == kLarge) return give_back_large(given);
        auto* const block = static_cast<Block*>(given);
        block->next = free_[units];
        free_[units] = block;
    }

    /// Cuts no more from the piece in hand: what comes next lies where malloc gives memory from now on.
    void leave_piece() { at_ = end_ = nullptr; }

  private:
    /// Stands before every block: how many units it has with its head, or kLarge.
    using Head = std::uint64_t;
    static constexpr std::size_t kUnit = 16;
    static constexpr Head kLarge = 0;
    static constexpr std::size_t kExact = 32;  ///< units, up to which each size is kept by itself
    struct Block {
        Block* next;
    };
    static_assert(alignof(std::max_align_t) <= kUnit);

    /// Those that are larger vary too much for that: eight sizes between a power of two and the next one.
    static std::size_t round_up(std::size_t units) {
        if (units <= kExact) return units;
        const std::size_t step = std::bit_floor(units - 1) / 8;
        return (units + step - 1) / step * step;
    }

    static Head& head_of(void* block) { return static_cast<Head*>(block)[-1]; }
    void* cut(std::size_t units);
    static void* take_large(std::size_t size);
    static void give_back_large(void* block);

    char* at_ = nullptr;  ///< what is left of the piece in hand: here the next block begins
    char* end_ = nullptr;
    std::array<Block*, (sizeof(Head) + kLargest) / kUnit + 1> free_{};  ///< by units
};

}  // namespace offprint
