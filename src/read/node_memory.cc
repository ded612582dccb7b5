// Each block is twice as large as the one before it, up to a limit. Those that were used once are used again.
#include "node_memory.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr std::size_t kFirstBlock = std::size_t{64} * 1024, kLargestBlock = std::size_t{4} * 1024 * 1024;

}  // namespace

void NodeMemory::begin_block(std::size_t least) {
    const std::size_t number = place_.blocks;
    if (number == blocks_.size() || blocks_[number].size < least) {
        const std::size_t usual =
            number == 0 ? kFirstBlock : std::min(2 * blocks_[number - 1].size, kLargestBlock);
        const std::size_t size = std::max(least, usual);
        Block block{std::make_unique_for_overwrite<char[]>(size), size};
        blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(number), std::move(block));
    }
    go_back_to({number + 1, blocks_[number].bytes.get()});
}

}  // namespace offprint
