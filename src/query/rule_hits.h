// The numbers of the topics that match a paper, gathered in any order, told in theirs.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace offprint {

class RuleHits {
  public:
    explicit RuleHits(std::size_t topics) : bits_(topics / 64 + 1), used_(topics / 4096 + 1) {}

    /// Adds it where `holds` is 1; 0 changes nothing. There is no jump, for it could not be foreseen.
    void add(std::uint32_t topic, std::uint64_t holds = 1) {
        bits_[topic / 64] |= holds << topic % 64;
        used_[topic / 4096] |= holds << topic / 64 % 64;
    }

    /// Ascending, each once; forgets them.
    std::vector<std::size_t> take() {
        std::size_t count = 0;
        for (std::size_t i = 0; i < used_.size(); ++i)
            for (; used_[i] != 0; used_[i] &= used_[i] - 1)
                count = unpack(i * 64 + static_cast<std::size_t>(std::countr_zero(used_[i])), count);
        return {numbers_.begin(), numbers_.begin() + static_cast<std::ptrdiff_t>(count)};
    }

  private:
    /// Most words have one bit or two. Two are written whatever there is: how many there are cannot be
    /// foreseen, and a wrong guess costs more. Returns how many numbers there are then.
    std::size_t unpack(std::size_t word, std::size_t count) {
        if (numbers_.size() < count + 64) numbers_.resize(2 * count + 64);
        constexpr std::uint64_t kLast = std::uint64_t{1} << 63;  // has a place when there is no other bit
        const auto number = [word](std::uint64_t bits) {
            return word * 64 + static_cast<std::size_t>(std::countr_zero(bits | kLast));
        };
        std::uint64_t bits = std::exchange(bits_[word], 0);
        numbers_[count++] = number(bits);
        bits &= bits - 1;
        numbers_[count] = number(bits);
        count += bits != 0 ? 1 : 0;
        for (bits &= bits - 1; bits != 0; bits &= bits - 1) numbers_[count++] = number(bits);
        return count;
    }

    std::vector<std::uint64_t> bits_;
    std::vector<std::uint64_t> used_;   ///< a bit for each of bits_ that is not 0
    std::vector<std::size_t> numbers_;  ///< room for those that are told
};

}  // namespace offprint
