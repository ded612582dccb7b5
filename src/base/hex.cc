// From one escape character to the next.
#include "offprint/base/hex.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

/// -1 for what is none.
int digit_value(char c) {
    if (is_ascii_digit(c)) return c - '0';
    const char lower = ascii_lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

void append_unescaped_bytes(std::string& out, std::string_view text, char escape) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = std::min(text.find(escape, at), text.size());
        out += text.substr(at, mark - at);
        at = mark;
        if (at == text.size()) return;
        const int high = at + 2 < text.size() ? digit_value(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? digit_value(text[at + 2]) : -1;
        const bool is_byte = high >= 0 && low >= 0;
        out += is_byte ? static_cast<char>(static_cast<unsigned char>(high * 16 + low)) : escape;
        at += is_byte ? 3 : 1;
    }
}

}  // namespace offprint
