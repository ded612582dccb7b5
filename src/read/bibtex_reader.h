// The entries of a BibTeX file one after the other, with their abbreviations put in.
//
//     BibtexReader reader(text, notes);
//     BibtexEntry entry;
//     while (reader.next(entry)) use(entry.type, entry.field("title"));
#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "note_book.h"

namespace offprint {

inline constexpr std::size_t kMaxBraceDepth = 64;

struct BibtexEntry {
    std::string type;  ///< `article`, in lower case
    std::string key;   ///< as written, perhaps empty
    std::size_t number = 0, line = 0;
    std::vector<std::pair<std::string, std::string>> fields;  ///< names in lower case, values without their
                                                              ///< outer braces or quotes

    /// Empty when there is none; the first of several of that name.
    std::string_view field(std::string_view name) const;
    /// The first of them that is there.
    std::string_view first_of(std::initializer_list<std::string_view> names) const;
};

class BibtexReader {
  public:
    BibtexReader(std::string_view text, NoteBook& notes);

    /// False at the end. `@comment` and `@preamble` are passed over, `@string` is kept in mind. An entry that
    /// cannot be read is a note; the next one is looked for where a line begins with `@word{`.
    bool next(BibtexEntry& entry);

  private:
    struct Damage {
        std::string_view what;
    };

    bool find_entry();
    void read_definition(std::string_view word);
    void pass_comment();
    void read_entry(BibtexEntry& entry);
    void read_fields(BibtexEntry& entry, char closer);
    std::string take_value();
    void append_part(std::string& value);
    void append_braced(std::string&value), append_quoted(std::string&value);
    void append_named(std::string& value);
    void descend(char c);
    void refuse_next_entry() const;
    std::string_view take_name();
    char next_byte();
    char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }
    std::size_t line_of(std::size_t place);

    std::string_view text_;
    NoteBook& notes_;
    std::size_t at_ = 0;
    std::size_t entries_ = 0;
    std::size_t depth_ = 0;
    std::size_t line_ = 1, counted_ = 0;  ///< the line at that place
    std::size_t put_in_ = 0;              ///< bytes of abbreviations so far
    bool said_too_large_ = false, has_open_comment_ = false;
    std::unordered_map<std::string, std::string> strings_;
};

}  // namespace offprint
