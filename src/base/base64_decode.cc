// Six bits a character, collected until there are eight.
#include "offprint/base/base64_decode.h"

#include <cstdint>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

/// 0–63, or nothing.
std::optional<std::uint32_t> value_of(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
    if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a' + 26);
    if (is_ascii_digit(c)) return static_cast<std::uint32_t>(c - '0' + 52);
    if (c == '+') return 62;
    if (c == '/') return 63;
    return std::nullopt;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t bits = 0;
    int count = 0;
    bool ended = false;
    for (const char c : text) {
        if (is_ascii_blank(c)) continue;
        if (c == '=') {
            ended = true;
            continue;
        }
        const std::optional<std::uint32_t> value = value_of(c);
        if (!value || ended) return std::nullopt;
        bits = (bits << 6 | *value) & 0xFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(static_cast<unsigned char>(bits >> count));
    }
    return bytes;
}

std::string salvage_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::optional<std::uint32_t> value = value_of(c);
        if (c == '=') count = 0;
        if (!value) continue;
        bits = (bits << 6 | *value) & 0xFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(static_cast<unsigned char>(bits >> count));
    }
    return bytes;
}

}  // namespace offprint
