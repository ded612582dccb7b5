// JSON (RFC 8259) read once, forwards, value by value, keeping nothing: a cursor over the text, and values
// that are read or passed over where the cursor stands. What is passed over is crossed by its strings and
// brackets alone.
//
//     JsonCursor cursor(text, 0);
//     for_each_json_element(cursor.value(), [&](JsonValue item) {
//         for_each_json_field(item, [&](std::string_view key, JsonValue value) { … });
//     });
//
// It stands in for a library: the distribution has the fast one (simdjson) as a shared library only, and the
// shared C++ library that comes with it costs every start of the program 0.7 ms, half of what a start costs
// (docs/performance.md).
#pragma once
#include <cstddef>
#include <string_view>

#include "json_scan.h"

namespace offprint {

/// Thrown where the text is no JSON, or nested deeper than kMaxJsonDepth. Caught in this room.
struct JsonDamage {};

enum class JsonType : unsigned char { kNone, kObject, kList, kString, kNumber, kBoolean, kNull };

/// What is between the quotes of a string. It lives as long as the text.
struct JsonString {
    std::string_view inside;
    bool is_plain = true;  ///< it means what it says; else see append_unescaped()
};

class JsonValue;

class JsonCursor {
  public:
    /// At `begin` of the text, which is in line `line` and must have a NUL behind its end, as a std::string
    /// has.
    JsonCursor(std::string_view text, std::size_t begin, std::size_t line = 1)
        : text_(text.data()), at_(text_ + begin), end_(text_ + text.size()), line_(line) {}

    std::size_t at() const { return static_cast<std::size_t>(at_ - text_); }
    std::size_t line() const { return line_; }
    /// The value that starts here, or after blanks. Throws JsonDamage when none does.
    JsonValue value();
    /// Passes over blanks; the byte behind them, NUL at the end of the text.
    char next_byte() {
        skip_blanks();
        return *at_;
    }

    /// Whether a string so far held control characters, which JSON forbids and append_unescaped() makes
    /// blanks, or bytes that are not UTF-8.
    bool met_controls() const { return met_controls_; }
    bool met_invalid_utf8() const { return met_invalid_utf8_; }

  private:
    friend class JsonValue;
    template <class Use>
    friend void for_each_json_field(JsonValue object, Use use);
    template <class Use>
    friend void for_each_json_element(JsonValue list, Use use);

    [[noreturn]] static void fail() { throw JsonDamage(); }
    void skip_blanks() {
        if (static_cast<unsigned char>(*at_) <= ' ') skip_more_blanks();
    }
    void skip_more_blanks();
    void take(char c) {
        if (*at_ != c) fail();
        ++at_;
    }
    JsonString take_string();
    JsonString take_rest_of_string();
    std::string_view take_key(), take_scalar();
    void skip_value();
    /// Goes into a list or object; false when it is empty, and is left at once.
    bool enter(char opener, char closer) {
        take(opener);
        if (++depth_ > kMaxJsonDepth) fail();
        if (next_byte() != closer) return true;
        return go_on(closer);
    }
    /// Behind a value: whether another one follows; the list or object is left otherwise.
    bool go_on(char closer) {
        const bool goes_on = next_byte() == ',';
        take(goes_on ? ',' : closer);
        depth_ -= !goes_on;
        return goes_on;
    }

    const char *text_, *at_, *end_;
    std::size_t depth_ = 0;  ///< lists and objects entered
    std::size_t line_;
    bool met_controls_ = false, met_invalid_utf8_ = false;
};

/// A value where the cursor stands. It is read once, or not at all: whoever hands it out passes over it then.
/// What reads throws JsonDamage.
class JsonValue {
  public:
    JsonType type() const { return type_; }
    JsonString read_string() const { return cursor_->take_string(); }
    /// The bytes of a number.
    std::string_view read_number() const { return cursor_->take_scalar(); }
    bool read_boolean() const;
    void skip_if_unread() const {
        if (cursor_->at_ == begin_) cursor_->skip_value();
    }

  private:
    friend class JsonCursor;
    template <class Use>
    friend void for_each_json_field(JsonValue object, Use use);
    template <class Use>
    friend void for_each_json_element(JsonValue list, Use use);

    explicit JsonValue(JsonCursor& cursor);

    JsonCursor* cursor_;
    const char* begin_;
    JsonType type_;
};

/// Calls `use(key, value)` for the fields of an object, in their order. A key is given as written, with its
/// escapes: such keys are of no use here.
template <class Use>
void for_each_json_field(JsonValue object, Use use) {
    JsonCursor& cursor = *object.cursor_;
    if (!cursor.enter('{', '}')) return;
    do {
        const std::string_view key = cursor.take_key();
        const JsonValue value = cursor.value();
        use(key, value);
        value.skip_if_unread();
    } while (cursor.go_on('}'));
}

/// Calls `use(value)` for the values of a list, in their order.
template <class Use>
void for_each_json_element(JsonValue list, Use use) {
    JsonCursor& cursor = *list.cursor_;
    if (!cursor.enter('[', ']')) return;
    do {
        const JsonValue value = cursor.value();
        use(value);
        value.skip_if_unread();
    } while (cursor.go_on(']'));
}

}  // namespace offprint
