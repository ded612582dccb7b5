// The objects of a JSON list, one after the other, through simdjson on demand: the only header that knows
// that library.
//
// A document that is whole is walked once. Otherwise it is cut into items by its brackets and every item is
// parsed by itself, so that a broken or cut-off one costs only itself.
//
//     JsonText text(input.read_all(kJsonPadding), intake.notes);
//     read_json_items(text, 0, intake, [&](JsonValue item) { for_each_json_field(item, …); });
#pragma once
#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "intake.h"
#include "json_scan.h"

namespace offprint {

inline constexpr std::size_t kJsonPadding = simdjson::SIMDJSON_PADDING;

using JsonValue = simdjson::ondemand::value;
using JsonType = simdjson::ondemand::json_type;

/// JSON text as simdjson needs it: valid UTF-8 without a byte order mark, room for its padding behind it.
class JsonText {
  public:
    /// Bytes that are not UTF-8 become U+FFFD, with a note.
    JsonText(std::string bytes, NoteBook& notes);

    std::string_view view() const { return bytes_; }
    std::size_t capacity() const { return bytes_.capacity(); }
    std::size_t offset_of(const char* place) const { return static_cast<std::size_t>(place - bytes_.data()); }
    /// 1-based line of a place in it.
    std::size_t line_at(std::size_t offset) const;
    /// Control characters inside strings, which JSON forbids, become blanks, with a note.
    void blank_out_controls(NoteBook& notes);

  private:
    std::string bytes_;
    std::vector<std::size_t> blanked_lines_;  ///< where line feeds were blanked out
};

using JsonUse = std::function<void(JsonValue)>;

/// Calls `use` for the items of the list that starts with '[' at `begin`; it may throw what simdjson throws
/// on damage. Tells the intake which entry is being read, at which offset (from 1), and stops when that is
/// full. Returns where the list ends: one past its last bracket, or the end of the text.
std::size_t read_json_items(JsonText& text, std::size_t begin, Intake& intake, const JsonUse& use);

/// The same for the one object that starts at `begin`, as entry 1.
std::size_t read_json_object(JsonText& text, std::size_t begin, Intake& intake, const JsonUse& use);

/// A value's own bytes: a string with its quotes, a number; of a list or an object the bracket.
inline std::string_view json_token(JsonValue& value) {
    std::string_view token = value.raw_json_token();
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ') token.remove_suffix(1);
    return token;
}

/// What is between the quotes of a string value, not unescaped. It lives as long as the text.
inline std::string_view json_string(JsonValue& value) {
    const std::string_view token = json_token(value);
    if (token.size() < 2 || token.back() != '"') throw simdjson::simdjson_error(simdjson::TAPE_ERROR);
    return token.substr(1, token.size() - 2);
}

/// A key up to its quote, or up to its first escape: such keys are of no use here.
inline std::string_view json_key(simdjson::ondemand::raw_json_string key) {
    const char* const begin = key.raw();
    const char* end = begin;
    while (*end != '"' && *end != '\\') end++;
    return {begin, static_cast<std::size_t>(end - begin)};
}

template <class Use>
void for_each_json_field(JsonValue& object, Use&& use) {
    for (auto found : object.get_object()) {
        simdjson::ondemand::field field = std::move(found).take_value();
        use(json_key(field.key()), field.value());
    }
}

template <class Use>
void for_each_json_element(JsonValue& list, Use&& use) {
    for (auto found : list.get_array()) use(found.value());
}

}  // namespace offprint
