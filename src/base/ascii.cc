// Loops over bytes, where it pays over sixteen of them at a time; std::tolower and its kin would ask the
// locale.
#include "offprint/base/ascii.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

void lower_lane(char* place) {
    ByteLane lane = load_lane(place);
    const LaneHits is_capital = lane - 'A' < 26;
    lane += reinterpret_cast<ByteLane>(is_capital) & ('a' - 'A');
    std::memcpy(place, &lane, kByteLane);
}

}  // namespace

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    if (lower.size() < kByteLane) {
        for (char& c : lower) c = ascii_lower(c);
        return lower;
    }
    for (std::size_t at = 0; at + kByteLane < lower.size(); at += kByteLane) lower_lane(lower.data() + at);
    lower_lane(lower.data() + lower.size() - kByteLane);  // some of it may be done
    return lower;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
    // Most letters are in the same case, which is seen at once.
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(),
                      [](char x, char y) { return x == y || ascii_lower(x) == ascii_lower(y); });
}

std::optional<int> parse_digits(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (!is_ascii_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
        if (value > std::numeric_limits<int>::max()) return std::nullopt;
    }
    return static_cast<int>(value);
}

}  // namespace offprint
