// Commas need one bit of memory: after an opening bracket the next element is the first, after anything else
// it is not.
#include "offprint/render/json_writer.h"

#include <fmt/core.h>

#include <charconv>
#include <cmath>

#include "offprint/base/utf8.h"
#include "text_scan.h"

namespace offprint {
namespace {

void append_unit(std::string& out, char32_t unit) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4) out += kHex[(unit >> (shift - 4)) & 15];
}

void append_ascii(std::string& out, char c, char next) {
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '<':
            next == '/' || next == '!' ? append_unit(out, '<') : out.push_back('<');
            break;
        default:
            append_unit(out, static_cast<unsigned char>(c));
            break;
    }
}

void append_point(std::string& out, std::string_view text, std::size_t at, const CodePoint& point) {
    if (!point.valid) {
        append_utf8(out, 0xFFFD);
    } else if (!is_unsafe(point.value)) {
        out.append(text.substr(at, point.length));
    } else if (point.value < 0x10000) {
        append_unit(out, point.value);
    } else {  // a noncharacter of another plane: two UTF-16 units
        append_unit(out, 0xD800 + ((point.value - 0x10000) >> 10));
        append_unit(out, 0xDC00 + ((point.value - 0x10000) & 0x3FF));
    }
}

}  // namespace

void JsonWriter::separate() {
    if (keyed_) {
        keyed_ = false;
        return;
    }
    if (!first_) out_ += ',';
    if (break_) out_ += '\n';
    first_ = break_ = false;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    if (break_) out_ += '\n';
    out_ += bracket;
    first_ = break_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    write_string(name);
    out_ += ':';
    keyed_ = true;
    return *this;
}

void JsonWriter::value(std::string_view text) {
    separate();
    write_string(text);
}

void JsonWriter::value(bool truth) {
    separate();
    out_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
    separate();
    if (!std::isfinite(number) || std::abs(number) > 1e15) number = 0;
    char buffer[40];
    char* end = fmt::format_to(buffer, "{:.4f}", number);
    while (end[-1] == '0' && end[-2] != '.') --end;
    out_.append(buffer, end);
}

void JsonWriter::write_integer(std::int64_t number) {
    separate();
    char buffer[24];
    out_.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
}

void JsonWriter::write_string(std::string_view text) {
    out_ += '"';
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = find_special<Unprintable::kSpecial, '"', '\\', '<'>(text, i);
        out_.append(text.substr(i, end - i));
        i = end;
        if (i == text.size()) break;
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            append_ascii(out_, text[i], i + 1 < text.size() ? text[i + 1] : '/');
            ++i;
        } else {
            const CodePoint point = code_point_at(text, i);
            append_point(out_, text, i, point);
            i += point.length;
        }
    }
    out_ += '"';
}

void JsonWriter::end_line() {
    out_ += '\n';
    first_ = true;
}

std::string JsonWriter::take() {
    std::string result = std::move(out_);
    *this = JsonWriter();
    return result;
}

}  // namespace offprint
