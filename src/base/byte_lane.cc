// Each byte of a lane counts up to 255, then the lane is added up.
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

OFFPRINT_INLINE inline std::size_t count_in_lanes(std::string_view text, char byte) {
    constexpr std::size_t kMost = 255 * kWideLane;
    const auto wanted = static_cast<unsigned char>(byte);
    const std::size_t whole = text.size() / kWideLane * kWideLane;
    std::size_t count = 0, at = 0;
    while (at < whole) {
        const std::size_t end = at + kMost < whole ? at + kMost : whole;
        WideLane counts{};
        for (; at < end; at += kWideLane) {
            WideLane bytes;
            std::memcpy(&bytes, text.data() + at, kWideLane);
            counts -= reinterpret_cast<WideLane>(bytes == wanted);
        }
        for (std::size_t i = 0; i < kWideLane; ++i) count += counts[i];
    }
    for (; at < text.size(); ++at) count += text[at] == byte;
    return count;
}

}  // namespace

std::size_t count_byte(std::string_view text, char byte) {
    return on_any_machine([](auto... values) OFFPRINT_INLINE { return count_in_lanes(values...); }, text,
                          byte);
}

}  // namespace offprint
