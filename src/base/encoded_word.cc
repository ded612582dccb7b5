// The size of the whole text decides between Q and B. Then characters are taken into a word until the next
// one would not fit.
#include "offprint/base/encoded_word.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/base64.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kOpenQ = "=?utf-8?Q?", kOpenB = "=?utf-8?B?", kClose = "?=";
constexpr std::size_t kFrame = kOpenQ.size() + kClose.size();

bool is_plain_in_q(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '!' || c == '*' || c == '+' || c == '-' ||
           c == '/';
}

std::size_t q_size(std::string_view text) {
    std::size_t size = 0;
    for (const char c : text) size += is_plain_in_q(c) || c == ' ' ? 1 : 3;
    return size;
}

std::string encode_q(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out(kOpenQ);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain_in_q(c)) {
            out += c;
        } else if (c == ' ') {
            out += '_';
        } else {
            out += {'=', kHex[byte >> 4], kHex[byte & 15]};
        }
    }
    return out.append(kClose);
}

std::string encode_b(std::string_view text) {
    return std::string(kOpenB).append(encode_base64(text)).append(kClose);
}

}  // namespace

std::vector<std::string> encode_words(std::string_view written, std::size_t first_room) {
    const std::string text = to_valid_utf8(written);
    const bool in_q = q_size(text) <= base64_size(text.size());
    std::vector<std::string> words;
    std::size_t room = std::min(std::max(first_room, kShortestEncodedWord), kLongestEncodedWord) - kFrame;
    for (std::size_t begin = 0; begin < text.size(); room = kLongestEncodedWord - kFrame) {
        std::size_t end = begin, size = 0;
        while (end < text.size()) {
            const std::size_t next = end + code_point_at(text, end).length;
            size = in_q ? size + q_size(std::string_view(text).substr(end, next - end))
                        : base64_size(next - begin);
            if (size > room) break;
            end = next;
        }
        const std::string_view part = std::string_view(text).substr(begin, end - begin);
        words.push_back(in_q ? encode_q(part) : encode_b(part));
        begin = end;
    }
    return words;
}

}  // namespace offprint
