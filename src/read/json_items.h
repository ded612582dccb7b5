// The objects of a JSON list, one after the other.
//
// A document that is whole is walked once. Otherwise it is cut into items by its brackets and every item is
// read by itself, so that a broken or cut-off one costs only itself.
//
//     JsonText text(input.read_all(), intake.notes);
//     read_json_items(text, 0, intake, [&](JsonValue item) { for_each_json_field(item, …); });
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "intake.h"
#include "json_cursor.h"

namespace offprint {

/// JSON text as a cursor needs it: valid UTF-8 without a byte order mark, a NUL behind it.
class JsonText {
  public:
    /// Bytes that are not UTF-8 become U+FFFD, with a note.
    JsonText(std::string bytes, NoteBook& notes);

    std::string_view view() const { return bytes_; }
    /// 1-based line of a place in it.
    std::size_t line_at(std::size_t offset) const;
    /// Control characters inside strings, which JSON forbids, become blanks, with a note.
    void blank_out_controls(NoteBook& notes);

  private:
    std::string bytes_;
    std::vector<std::size_t> blanked_lines_;  ///< where line feeds were blanked out
};

using JsonUse = std::function<void(JsonValue)>;

/// Calls `use` for the items of the list that starts with '[' at `begin`; it may throw JsonDamage. Tells the
/// intake which entry is being read, at which offset (from 1), and stops when that is full. Returns where the
/// list ends: one past its last bracket, or the end of the text.
std::size_t read_json_items(JsonText& text, std::size_t begin, Intake& intake, const JsonUse& use);

/// The same for the one object that starts at `begin`, as entry 1.
std::size_t read_json_object(JsonText& text, std::size_t begin, Intake& intake, const JsonUse& use);

}  // namespace offprint
