// A block begins a unit behind the head of the one before it, so blocks and heads take turns without a gap,
// and a block that is given back says itself how large it is.
#include "offprint/base/block_pool.h"

#include <cstdlib>
#include <limits>

namespace offprint {
namespace {

constexpr std::size_t kPiece = std::size_t{64} * 1024;

}  // namespace

void* BlockPool::cut(std::size_t units) {
    const std::size_t size = units * kUnit;
    if (static_cast<std::size_t>(end_ - at_) < size) {
        auto* const piece = static_cast<char*>(std::malloc(kPiece));
        if (piece == nullptr) return nullptr;
        at_ = piece + kUnit;
        end_ = piece + kPiece;
    }
    void* const block = at_;
    at_ += size;
    head_of(block) = units;
    return block;
}

void* BlockPool::take_large(std::size_t size) {
    if (size > std::numeric_limits<std::size_t>::max() - kUnit) return nullptr;
    auto* const whole = static_cast<char*>(std::malloc(size + kUnit));
    if (whole == nullptr) return nullptr;
    head_of(whole + kUnit) = kLarge;
    return whole + kUnit;
}

void BlockPool::give_back_large(void* block) { std::free(static_cast<char*>(block) - kUnit); }

}  // namespace offprint
