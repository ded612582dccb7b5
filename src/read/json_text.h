// A JSON document in a window that moves over it, so that a long list is read in constant memory and out of
// the processor's cache.
//
//     JsonText text(input);
//     if (text.next_byte() == '[') …
//     JsonCursor cursor = text.cursor();      // reads a value of which the window has all
//     text.move_to(cursor);
#pragma once
#include <string_view>

#include "json_cursor.h"
#include "offprint/base/input.h"

namespace offprint {

class JsonText {
  public:
    /// Stands at its start, behind a byte order mark if there is one.
    explicit JsonText(Input& input);

    std::string_view view() const { return view_; }  ///< the window
    std::size_t at() const { return at_; }           ///< where it stands in the window
    std::size_t line() const { return line_; }       ///< of that place, from 1
    bool is_at_end() const { return at_ == view_.size(); }
    JsonCursor cursor() const { return JsonCursor(view_, at_, line_); }

    void move_to(const JsonCursor& cursor) { at_ = cursor.at(), line_ = cursor.line(); }
    /// Forwards, to a place in the window.
    void move_to(std::size_t at);
    /// Passes over blanks; the byte there, NUL at the end of the document.
    char next_byte();
    /// Gives up what is before the place where it stands, and reads as much again as is left. False when the
    /// window had all that follows; nothing has moved then. Where that would be more than `most` bytes, only
    /// a little more is read.
    bool grow(std::size_t most = std::string_view::npos);
    /// Grows when little is left of the window, so that few values are begun in vain.
    void look_ahead();
    /// Makes the window reach to the end of the document; nothing moves after that.
    void grow_to_end();

  private:
    void look(std::size_t bytes);

    Input& input_;
    std::string_view view_;
    std::size_t at_ = 0, line_ = 1;
    bool is_last_ = false;  ///< nothing follows the window
};

}  // namespace offprint
