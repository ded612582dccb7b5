// Strings are crossed sixteen bytes at a time up to their next quote, backslash or control character; a value
// that nobody wants is crossed by its brackets and strings alone. The NUL behind the text is no part of any
// value, so the end needs no checks of its own.
#include "json_cursor.h"

#include <array>

#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

bool ends_scalar(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == ':' || c == '"' || c == ']' || c == '}' ||
           c == '[' || c == '{';
}

JsonType type_at(char c) {
    switch (c) {
        case '{':
            return JsonType::kObject;
        case '[':
            return JsonType::kList;
        case '"':
            return JsonType::kString;
        case 't':
        case 'f':
            return JsonType::kBoolean;
        case 'n':
            return JsonType::kNull;
        default:
            if (c == '-' || (c >= '0' && c <= '9')) return JsonType::kNumber;
            throw JsonDamage();
    }
}

}  // namespace

JsonValue::JsonValue(JsonCursor& cursor)
    : cursor_(&cursor), begin_(cursor.at_), type_(type_at(cursor.peek())) {}

bool JsonValue::read_boolean() const {
    const std::string_view word = cursor_->take_scalar();
    if (word != "true" && word != "false") throw JsonDamage();
    return word == "true";
}

JsonValue JsonCursor::value() {
    skip_blanks();
    return JsonValue(*this);
}

std::string_view JsonCursor::take_string() {
    expect('"');
    const std::size_t begin = at_;
    while (true) {
        at_ = find_byte(text_, at_, [](auto c, auto) { return (c == '"') | (c == '\\') | (c < 0x20); });
        if (peek() != '\\') break;
        at_ += at_ + 1 < text_.size() ? 2 : 1;
    }
    const std::size_t end = at_;
    expect('"');
    return text_.substr(begin, end - begin);
}

std::string_view JsonCursor::take_scalar() {
    const std::size_t begin = at_;
    while (!ends_scalar(peek())) ++at_;
    if (at_ == begin) throw JsonDamage();
    return text_.substr(begin, at_ - begin);
}

void JsonCursor::skip_value() {
    std::array<char, kMaxJsonDepth> closers{};
    const std::size_t outside = depth_;
    do {
        skip_blanks();
        const char c = peek();
        if (c == '"') {
            take_string();
        } else if (c == '{' || c == '[') {
            if (depth_ >= kMaxJsonDepth) throw JsonDamage();
            closers[depth_++] = c == '{' ? '}' : ']';
            ++at_;
        } else if (c == '}' || c == ']') {
            if (depth_ == outside || closers[depth_ - 1] != c) throw JsonDamage();
            --depth_;
            ++at_;
        } else if (depth_ > outside && (c == ',' || c == ':')) {
            ++at_;
        } else {
            take_scalar();
        }
    } while (depth_ > outside);
}

}  // namespace offprint
