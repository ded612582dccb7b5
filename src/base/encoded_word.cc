// The size of the whole text decides between Q and B. Then characters are taken into a word until the next
// one would not fit.
//
// The way back: `=?charset*language?Q|B?text?=`. The bytes of words that follow each other in one encoding
// are collected before they are made into text.
#include "offprint/base/encoded_word.h"

#include <algorithm>
#include <optional>

#include "offprint/base/ascii.h"
#include "offprint/base/base64.h"
#include "offprint/base/base64_decode.h"
#include "offprint/base/encoding.h"
#include "offprint/base/hex.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kOpenQ = "=?utf-8?Q?", kOpenB = "=?utf-8?B?", kClose = "?=";
constexpr std::size_t kLongestReadWord = 1000;
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

struct EncodedWord {
    std::string charset, bytes;
    std::size_t length = 0;  ///< of the word as it is written
};

/// The word that the text begins with.
std::optional<EncodedWord> take_word(std::string_view text) {
    const std::size_t charset_end = text.find('?', 2);
    if (charset_end == text.npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?')
        return std::nullopt;
    const std::size_t begin = charset_end + 3;
    const std::size_t end = text.find("?=", begin);
    const std::string_view charset = text.substr(2, charset_end - 2);
    const char encoding = ascii_lower(text[charset_end + 1]);
    if (end == text.npos || charset.find_first_of(" \t") != charset.npos) return std::nullopt;
    EncodedWord word{ascii_lower(charset.substr(0, charset.find('*'))), "", end + 2};
    const std::string_view inside = text.substr(begin, end - begin);
    if (encoding == 'b') {
        word.bytes = salvage_base64(inside);
    } else if (encoding == 'q') {
        std::string with_blanks(inside);
        std::replace(with_blanks.begin(), with_blanks.end(), '_', ' ');
        append_unescaped_bytes(word.bytes, with_blanks, '=');
    } else {
        return std::nullopt;
    }
    return word;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

}  // namespace

std::string decode_words(std::string_view value) {
    std::string out, bytes, charset;
    const auto end_run = [&] { out += decode_text(std::move(bytes), charset).text, bytes.clear(); };
    std::size_t plain = 0;  // where the text begins that is no encoded word
    bool after_word = false;
    for (std::size_t at = value.find("=?"); at != value.npos; at = value.find("=?", at)) {
        // No word is longer than a line; a bound keeps a header full of openings cheap.
        std::optional<EncodedWord> word = take_word(value.substr(at, kLongestReadWord));
        if (!word) {
            at += 2;
            continue;
        }
        const std::string_view between = value.substr(plain, at - plain);
        const bool joins = after_word && is_blank(between);
        if (!joins || word->charset != charset) end_run();
        if (!joins) out += decode_text(std::string(between)).text;
        charset = std::move(word->charset);
        bytes += word->bytes;
        plain = at += word->length;
        after_word = true;
    }
    end_run();
    return out += decode_text(std::string(value.substr(plain))).text;
}

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
