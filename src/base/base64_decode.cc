// Six bits a character, collected until there are eight.
#include "offprint/base/base64_decode.h"

#include <array>
#include <cstdint>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

/// Stands for every character that has no value.
constexpr unsigned char kNone = 64;
constexpr std::uint32_t kNoWord = 1U << 24;

/// The value of a character, 0–63.
constexpr std::array<unsigned char, 256> kValues = [] {
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<unsigned char, 256> values{};
    values.fill(kNone);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<unsigned char>(i);
    return values;
}();

std::uint32_t value_of(char c) { return kValues[static_cast<unsigned char>(c)]; }

/// What the first, second, third and fourth of four characters are in the 24 bits that they make together;
/// more than fits into these where a character has no value.
constexpr std::array<std::array<std::uint32_t, 256>, 4> kQuarters = [] {
    std::array<std::array<std::uint32_t, 256>, 4> quarters{};
    for (std::size_t place = 0; place < 4; ++place)
        for (std::size_t c = 0; c < 256; ++c)
            quarters[place][c] =
                kValues[c] == kNone ? kNoWord : std::uint32_t{kValues[c]} << (18 - 6 * place);
    return quarters;
}();

std::uint32_t word_of(const char* four) {
    const auto quarter = [&](std::size_t place) {
        return kQuarters[place][static_cast<unsigned char>(four[place])];
    };
    return quarter(0) | quarter(1) | quarter(2) | quarter(3);
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
        const std::uint32_t value = value_of(c);
        if (value == kNone || ended) return std::nullopt;
        bits = (bits << 6 | value) & 0xFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(static_cast<unsigned char>(bits >> count));
    }
    return bytes;
}

std::string salvage_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    char* to = bytes.data();
    const auto put = [&to](std::uint32_t value) { *to++ = static_cast<char>(value & 0xFF); };
    std::uint32_t bits = 0;
    int count = 0;
    for (std::size_t i = 0; i < text.size();) {
        for (; count == 0 && i + 4 <= text.size(); i += 4) {  // four characters are three bytes
            const std::uint32_t word = word_of(text.data() + i);
            if (word >= kNoWord) break;
            put(word >> 16);
            put(word >> 8);
            put(word);
        }
        if (i == text.size()) break;
        const char c = text[i++];
        const std::uint32_t value = value_of(c);
        if (c == '=') count = 0;
        if (value == kNone) continue;
        bits = (bits << 6 | value) & 0xFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        put(bits >> count);
    }
    bytes.resize(static_cast<std::size_t>(to - bytes.data()));
    return bytes;
}

}  // namespace offprint
