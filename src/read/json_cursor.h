// JSON read once, forwards, value by value, keeping nothing: a cursor over the text, and values that are read
// or passed over where the cursor stands.
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

enum class JsonType { kObject, kList, kString, kNumber, kBoolean, kNull };

class JsonValue;

class JsonCursor {
  public:
    /// At `begin` of the text, which must have a NUL behind its end, as a std::string has.
    JsonCursor(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

    std::size_t at() const { return at_; }
    /// The value that starts here, or after blanks. Throws JsonDamage when none does.
    JsonValue value();

  private:
    friend class JsonValue;
    template <class Use>
    friend void for_each_json_field(JsonValue object, Use use);
    template <class Use>
    friend void for_each_json_element(JsonValue list, Use use);

    char peek() const { return text_.data()[at_]; }
    void skip_blanks() {
        if (peek() <= ' ') at_ = skip_json_blanks(text_, at_);
    }
    /// Takes blanks, and this character if it comes next.
    bool take(char c) {
        skip_blanks();
        if (peek() != c || at_ >= text_.size()) return false;
        ++at_;
        return true;
    }
    /// Takes blanks and this character, or throws.
    void expect(char c) {
        if (!take(c)) throw JsonDamage();
    }
    /// Takes a string; what is between its quotes, not unescaped. Control characters are damage.
    std::string_view take_string();
    /// Takes a value, whatever is in it.
    void skip_value();
    /// Takes a number, a word, or whatever else stands in their place.
    std::string_view take_scalar();
    void open(char bracket) {
        expect(bracket);
        if (++depth_ > kMaxJsonDepth) throw JsonDamage();
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t depth_ = 0;  ///< open brackets
};

/// A value where the cursor stands. It is read once, or not at all: whoever hands it out passes over it then.
class JsonValue {
  public:
    JsonType type() const { return type_; }
    /// The offset of its first byte in the text.
    std::size_t begin() const { return begin_; }
    /// What is between the quotes of a string, not unescaped. It lives as long as the text.
    std::string_view read_string() const { return cursor_->take_string(); }
    /// The bytes of a number.
    std::string_view read_number() const { return cursor_->take_scalar(); }
    /// Throws JsonDamage when it is neither `true` nor `false`.
    bool read_boolean() const;

  private:
    friend class JsonCursor;
    template <class Use>
    friend void for_each_json_field(JsonValue object, Use use);
    template <class Use>
    friend void for_each_json_element(JsonValue list, Use use);

    explicit JsonValue(JsonCursor& cursor);
    void skip_if_unread() const {
        if (cursor_->at_ == begin_) cursor_->skip_value();
    }

    JsonCursor* cursor_;
    std::size_t begin_;
    JsonType type_;
};

/// Calls `use(key, value)` for the fields of an object, in their order. A key stands up to its first escape:
/// such keys are of no use here.
template <class Use>
void for_each_json_field(JsonValue object, Use use) {
    JsonCursor& cursor = *object.cursor_;
    cursor.open('{');
    if (!cursor.take('}')) {
        do {
            cursor.skip_blanks();
            const std::string_view key = cursor.take_string();
            cursor.expect(':');
            const JsonValue value = cursor.value();
            use(key.substr(0, key.find('\\')), value);
            value.skip_if_unread();
        } while (cursor.take(','));
        cursor.expect('}');
    }
    --cursor.depth_;
}

/// Calls `use(value)` for the values of a list, in their order.
template <class Use>
void for_each_json_element(JsonValue list, Use use) {
    JsonCursor& cursor = *list.cursor_;
    cursor.open('[');
    if (!cursor.take(']')) {
        do {
            const JsonValue value = cursor.value();
            use(value);
            value.skip_if_unread();
        } while (cursor.take(','));
        cursor.expect(']');
    }
    --cursor.depth_;
}

}  // namespace offprint
