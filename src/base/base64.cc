// Three bytes become four digits; a last group of one or two bytes is padded.
#include "offprint/base/base64.h"

#include <cstdint>

namespace offprint {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t kBytesOfALine = 57;  // 76 digits

}  // namespace

std::string encode_base64(std::string_view bytes) {
    std::string out;
    out.reserve(base64_size(bytes.size()));
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            out += i <= group.size() ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
        }
    }
    return out;
}

std::string encode_base64_lines(std::string_view bytes) {
    std::string out;
    out.reserve(base64_size(bytes.size()) / 76 * 77 + 77);
    for (std::size_t at = 0; at < bytes.size(); at += kBytesOfALine) {
        out += encode_base64(bytes.substr(at, kBytesOfALine));
        out += '\n';
    }
    return out;
}

}  // namespace offprint
