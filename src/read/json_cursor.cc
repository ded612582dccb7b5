// Strings are crossed sixteen bytes at a time up to their next quote, backslash or control character; the
// same look tells whether they must be checked for being UTF-8. The NUL behind the text is no part of any
// value, so the end needs hardly any check of its own.
#include "json_cursor.h"

#include <array>
#include <bit>

#include "offprint/base/byte_lane.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

/// What a value is, by its first byte.
constexpr std::array<JsonType, 256> kTypes = [] {
    std::array<JsonType, 256> types{};
    types['{'] = JsonType::kObject;
    types['['] = JsonType::kList;
    types['"'] = JsonType::kString;
    types['t'] = types['f'] = JsonType::kBoolean;
    types['n'] = JsonType::kNull;
    types['-'] = JsonType::kNumber;
    for (unsigned char c = '0'; c <= '9'; ++c) types[c] = JsonType::kNumber;
    return types;
}();

bool is_bracket(char c) { return c == '{' || c == '[' || c == '}' || c == ']'; }

bool ends_scalar(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == ':' || c == '"' || is_bracket(c);
}

/// What ends a run inside a string: a quote, a backslash or a control character.
constexpr auto kIsSpecial = [](auto c) { return (c == '"') | (c == '\\') | (c < 0x20); };

std::uint32_t find_specials(const ByteLane& lane) {
    return high_bits(reinterpret_cast<ByteLane>(kIsSpecial(lane)));
}

/// The quote that ends a string of ASCII, less than a lane long and without escapes; nothing when the string
/// that starts here is none. Most are.
const char* end_of_short_string(const char* inside, const char* end) {
    if (end - inside < static_cast<std::ptrdiff_t>(kByteLane)) return nullptr;
    const ByteLane lane = load_lane(inside);
    const std::uint32_t found = find_specials(lane);
    if (found == 0 || high_bits(lane) != 0) return nullptr;
    const char* const at = inside + std::countr_zero(found);
    return *at == '"' ? at : nullptr;
}

struct Special {
    const char* at;
    bool is_after_wide;  ///< whether bytes from 0x80 up may stand before it
};

/// The first special byte, or the end.
inline Special find_special(const char* at, const char* end) {
    ByteLane seen{};
    for (std::size_t lanes = static_cast<std::size_t>(end - at) / kByteLane; lanes > 0; --lanes) {
        const ByteLane lane = load_lane(at);
        seen |= lane;
        if (const std::uint32_t found = find_specials(lane); found != 0)
            return {at + std::countr_zero(found), high_bits(seen) != 0};
        at += kByteLane;
    }
    unsigned wide = high_bits(seen);
    for (; at < end && !kIsSpecial(static_cast<unsigned char>(*at)); ++at)
        wide |= static_cast<unsigned char>(*at) & 0x80U;
    return {at, wide != 0};
}

std::string_view text_between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

JsonValue::JsonValue(JsonCursor& cursor)
    : cursor_(&cursor), begin_(cursor.at_), type_(kTypes[static_cast<unsigned char>(*begin_)]) {
    if (type_ == JsonType::kNone) JsonCursor::fail();
}

bool JsonValue::read_boolean() const {
    const std::string_view word = cursor_->take_scalar();
    if (word != "true" && word != "false") JsonCursor::fail();
    return word == "true";
}

JsonValue JsonCursor::value() {
    skip_blanks();
    return JsonValue(*this);
}

void JsonCursor::skip_more_blanks() {
    for (; *at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t'; ++at_) line_ += *at_ == '\n';
}

JsonString JsonCursor::take_string() {
    take('"');
    if (const char* const quote = end_of_short_string(at_, end_)) {
        const JsonString string{text_between(at_, quote), true};
        at_ = quote + 1;
        return string;
    }
    return take_rest_of_string();
}

/// Any string, from behind its first quote on.
JsonString JsonCursor::take_rest_of_string() {
    const char* const begin = at_;
    JsonString string;
    bool is_wide = false;
    while (true) {
        const Special found = find_special(at_, end_);
        is_wide |= found.is_after_wide;
        at_ = found.at;
        if (*at_ == '"') break;
        if (at_ == end_) fail();
        string.is_plain = false;
        if (*at_ == '\\') {
            // What it escapes may be a quote, but neither a control character nor the end.
            if (at_[1] == '"' || at_[1] == '\\') ++at_;
        } else {
            met_controls_ = true;
            line_ += *at_ == '\n';
        }
        ++at_;
    }
    string.inside = text_between(begin, at_);
    ++at_;
    if (is_wide && !met_invalid_utf8_) met_invalid_utf8_ = !is_valid_utf8(string.inside);
    return string;
}

std::string_view JsonCursor::take_key() {
    skip_blanks();
    const std::string_view key = take_string().inside;
    skip_blanks();
    take(':');
    return key;
}

std::string_view JsonCursor::take_scalar() {
    const char* const begin = at_;
    while (!ends_scalar(*at_)) ++at_;
    if (at_ == begin) fail();
    return text_between(begin, at_);
}

void JsonCursor::skip_value() {
    std::array<char, kMaxJsonDepth> closers{};
    const std::size_t outside = depth_;
    do {
        const char c = next_byte();
        if (c == '"') {
            take_string();
        } else if (c == '{' || c == '[') {
            if (depth_ >= kMaxJsonDepth) fail();
            closers[depth_++] = c == '{' ? '}' : ']';
            ++at_;
        } else if (c == '}' || c == ']') {
            if (depth_ == outside || closers[depth_ - 1] != c) fail();
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
