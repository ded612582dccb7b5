// Two bytes of a part are asked for in whole vectors; the rest is compared where both stand. They are
// neighbours, and the rarest ones of the part: each place where they stand by chance costs a comparison.
#include "offprint/base/find_text.h"

#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

constexpr unsigned char kCaseBit = 0x20, kAllBits = 0xFF;

/// How often a byte is met in prose and in HTML: more for those that are more common.
constexpr std::array<unsigned char, 256> kFrequency = [] {
    std::array<unsigned char, 256> frequency{};
    constexpr std::string_view kCommonFirst = " etaoinsrhl\"dcu=/<>mfpg-.wybv:k";
    for (std::size_t i = 0; i < kCommonFirst.size(); ++i)
        frequency[static_cast<unsigned char>(kCommonFirst[i])] =
            static_cast<unsigned char>(kCommonFirst.size() - i);
    return frequency;
}();

int frequency_of(char c) { return kFrequency[static_cast<unsigned char>(ascii_lower(c))]; }

/// Two bytes of a part. Bits that are set in a mask are set in its byte, too, and do not matter.
struct Pair {
    std::size_t offset = 0;  ///< in the part
    unsigned char first = kAllBits, second = kAllBits, first_mask = kAllBits, second_mask = kAllBits;

    std::size_t find(std::string_view text, std::size_t at) const {
        return find_byte_anywhere(text, at,
                                  [*this](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
                                      hits = ((c | first_mask) == first) & ((next | second_mask) == second);
                                  });
    }
};

/// Of a part that is not empty; one of a single byte has no second one.
Pair rarest_pair(std::string_view part, bool ignores_case) {
    Pair pair;
    const auto frequency_at = [&](std::size_t at) {
        return frequency_of(part[at]) + frequency_of(part[at + 1]);
    };
    for (std::size_t at = 1; at + 1 < part.size(); ++at)
        if (frequency_at(at) < frequency_at(pair.offset)) pair.offset = at;
    const auto mask = [&](char c) { return ignores_case && is_ascii_letter(c) ? kCaseBit : '\0'; };
    pair.first = static_cast<unsigned char>(part[pair.offset]);
    pair.first_mask = static_cast<unsigned char>(mask(part[pair.offset]));
    if (part.size() > 1) {
        pair.second = static_cast<unsigned char>(part[pair.offset + 1]);
        pair.second_mask = static_cast<unsigned char>(mask(part[pair.offset + 1]));
    }
    return pair;
}

template <class Matches>
std::size_t find_pair(std::string_view text, std::string_view part, const Pair& pair, Matches matches) {
    if (text.size() < part.size()) return text.npos;
    for (std::size_t at = pair.find(text, pair.offset); at < text.size(); at = pair.find(text, at + 1))
        if (matches(text.substr(at - pair.offset), part)) return at - pair.offset;
    return text.npos;
}

}  // namespace

std::size_t find_text(std::string_view text, std::string_view part) {
    if (part.empty()) return 0;
    return find_pair(text, part, rarest_pair(part, false),
                     [](std::string_view rest, std::string_view wanted) { return rest.starts_with(wanted); });
}

std::size_t find_ignoring_case(std::string_view text, std::string_view part) {
    if (part.empty()) return 0;
    return find_pair(text, part, rarest_pair(part, true), starts_with_ignoring_case);
}

}  // namespace offprint
