// Notes of one document, gathered so that a thousand entries with the same defect make one note.
//
//     NoteBook book;
//     book.add_entry(3, 40, "no title; skipped");
//     book.add_entry(9, 90, "no title; skipped");
//     book.take()   // {40, "entries 3 and 9: no title; skipped"}
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/listing.h"

namespace offprint {

class NoteBook {
  public:
    /// A defect of one entry; `line` is 0 when there is none to name. The text must not hold data, or nothing
    /// is gathered.
    void add_entry(std::size_t entry, std::size_t line, std::string_view text);
    /// A defect of the document.
    void add(std::size_t line, std::string text);
    /// The document ends before it is complete.
    void mark_cut() { is_cut_ = true; }
    bool is_cut() const { return is_cut_; }
    /// For documents whose lines mean nothing to people.
    void forget_lines();
    /// The notes in the order in which each defect was first met.
    std::vector<Note> take();

  private:
    static constexpr std::size_t kNamed = 5;  ///< entries that a note names; the others are counted
    struct Defect {
        std::size_t line = 0;
        std::string text;
        std::array<std::size_t, kNamed> entries{};
        std::size_t count = 0;  ///< 0 for a defect of the document
        std::size_t last = 0;   ///< an entry counts once for each defect
    };
    static Note to_note(const Defect& defect);
    std::vector<Defect> defects_;
    bool is_cut_ = false;
};

}  // namespace offprint
