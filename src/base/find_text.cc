// Two bytes of a part are asked for in whole vectors; the rest is compared where both stand.
#include "offprint/base/find_text.h"

#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

constexpr unsigned char kCaseBit = 0x20, kAllBits = 0xFF;

/// The first two bytes of a part. Bits that are set in a mask are set in its byte, too, and do not matter.
struct Start {
    unsigned char first, second, first_mask, second_mask;

    std::size_t find(std::string_view text, std::size_t at) const {
        return find_byte_anywhere(text, at,
                                  [*this](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
                                      hits = ((c | first_mask) == first) & ((next | second_mask) == second);
                                  });
    }
};

Start start_of(std::string_view part, bool ignores_case) {
    const auto mask = [&](char c) { return ignores_case && is_ascii_letter(c) ? kCaseBit : '\0'; };
    Start start{static_cast<unsigned char>(part[0]), kAllBits, static_cast<unsigned char>(mask(part[0])),
                kAllBits};
    if (part.size() > 1) {
        start.second = static_cast<unsigned char>(part[1]);
        start.second_mask = static_cast<unsigned char>(mask(part[1]));
    }
    return start;
}

}  // namespace

std::size_t find_text(std::string_view text, std::string_view part) {
    if (part.empty()) return 0;
    const Start start = start_of(part, false);
    for (std::size_t at = start.find(text, 0); at < text.size(); at = start.find(text, at + 1))
        if (text.substr(at, part.size()) == part) return at;
    return text.npos;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view part) {
    if (part.empty()) return 0;
    const Start start = start_of(part, true);
    for (std::size_t at = start.find(text, 0); at < text.size(); at = start.find(text, at + 1))
        if (starts_with_ignoring_case(text.substr(at), part)) return at;
    return text.npos;
}

}  // namespace offprint
