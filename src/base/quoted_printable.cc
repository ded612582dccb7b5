// Byte by byte, but a UTF-8 character is one piece. What a line may not begin or end with depends on its
// first and last piece only: a piece is therefore written knowing whether it is the first of an output line
// and the last of a line of the text. A soft break (`=` at the end) is made when a piece does not fit. What
// stands for itself is copied in one go as far as it fits.
//
// The way back goes line by line; each costs its length.
#include "offprint/base/quoted_printable.h"

#include <algorithm>

#include "offprint/base/hex.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestLine = 76;
constexpr std::string_view kHex = "0123456789ABCDEF";

bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '='; }

void append_escaped(std::string& out, std::string_view bytes) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += {'=', kHex[byte >> 4], kHex[byte & 15]};
    }
}

/// How many characters at the front stand for themselves wherever they stand, and fit: the last of the line
/// is never one of them.
std::size_t count_plain(std::string_view rest, std::size_t column) {
    const std::size_t room = std::min(rest.size() - 1, kLongestLine - 1 - std::min(column, kLongestLine - 1));
    if (column == 0 && rest.starts_with("From ")) return 0;
    std::size_t count = 0;
    while (count < room && (is_plain(rest[count]) || rest[count] == '\t')) ++count;
    return count;
}

/// One line of the text, without its line end.
void append_line(std::string& out, std::string_view line) {
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view rest = line.substr(at);
        if (const std::size_t plain = count_plain(rest, column); plain > 0) {
            out += rest.substr(0, plain);
            column += plain;
            at += plain;
            continue;
        }
        const std::size_t length = code_point_at(line, at).length;
        const bool is_last = length == rest.size();
        const auto must_escape = [&](bool is_first) {
            if (length > 1) return true;
            const char c = rest.front();
            if (c == '\t' || c == ' ') return is_last;
            return !is_plain(c) || (is_first && (rest == "." || rest.starts_with("From ")));
        };
        std::size_t width = must_escape(column == 0) ? 3 * length : 1;
        if (column + width > (is_last ? kLongestLine : kLongestLine - 1)) {
            out += "=\n";
            column = 0;
            width = must_escape(true) ? 3 * length : 1;
        }
        if (width == 1) {
            out += rest.front();
        } else {
            append_escaped(out, rest.substr(0, length));
        }
        column += width;
        at += length;
    }
}

}  // namespace

std::string encode_quoted_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const bool has_end = end < text.size();
        std::string_view line = text.substr(0, end);
        if (has_end && line.ends_with('\r')) line.remove_suffix(1);
        append_line(out, line);
        if (has_end) out += '\n';
        text.remove_prefix(has_end ? end + 1 : end);
    }
    return out;
}

std::string decode_quoted_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::size_t next = std::min(end + 1, text.size());
        std::string_view line = text.substr(0, end), line_end = text.substr(end, next - end);
        text.remove_prefix(next);
        if (line.ends_with('\r') && !line_end.empty()) {
            line.remove_suffix(1);
            line_end = "\r\n";
        }
        while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
        const bool goes_on = line.ends_with('=');
        if (goes_on) line.remove_suffix(1);
        append_unescaped_bytes(out, line, '=');
        if (!goes_on) out += line_end;
    }
    return out;
}

}  // namespace offprint
