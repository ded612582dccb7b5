// The entries of a BibTeX file one after the other, with their abbreviations put in.
//
//     BibtexReader reader(text, notes);
//     BibtexEntry entry;
//     while (reader.next(entry)) use(entry.type, entry.field("title"));
#pragma once
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "name_filter.h"
#include "note_book.h"

namespace offprint {

inline constexpr std::size_t kMaxBraceDepth = 64;

/// Its fields point into the text of the file, and to what was put together of it.
class BibtexEntry {
  public:
    BibtexEntry() = default;
    BibtexEntry(BibtexEntry&&) = default;
    BibtexEntry& operator=(BibtexEntry&&) = default;

    std::string type;      ///< `article`, in lower case
    std::string_view key;  ///< as written, perhaps empty
    std::size_t number = 0, line = 0;

    /// The value without its outer braces or quotes, of the first field of that name, which is in lower case;
    /// empty when there is none.
    std::string_view field(std::string_view name) const {
        return names_.may_hold(name) ? find(name) : std::string_view();
    }
    /// The first of them that is there.
    std::string_view first_of(std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names)
            if (const std::string_view value = field(name); !value.empty()) return value;
        return {};
    }

    /// Both must stay where they are; the name is in lower case, neither is empty.
    void add(std::string_view name, std::string_view value);
    /// Keeps a text for as long as the entry.
    std::string& keep(std::string text) { return kept_.emplace_back(std::move(text)); }
    /// Calls `change(name, value)` for each field; a text that it gives is its value from then on.
    template <class Change>
    void change_each(Change change) {
        for (Field& field : fields_)
            if (std::optional<std::string> value = change(field.name, field.value))
                field.value = keep(std::move(*value));
    }
    void clear();

  private:
    struct Field {
        std::string_view name, value;
    };

    std::string_view find(std::string_view name) const;

    std::vector<Field> fields_;
    NameFilter names_;
    std::list<std::string> kept_;
};

class BibtexReader {
  public:
    BibtexReader(std::string_view text, NoteBook& notes);

    /// Is shown what stands between the entries, unless that is next to nothing, and the line where it
    /// begins.
    void watch_passed(std::function<void(std::string_view, std::size_t)> watch) {
        passed_ = std::move(watch);
    }

    /// False at the end. `@comment` and `@preamble` are passed over, `@string` is kept in mind. An entry that
    /// cannot be read is a note; the next one is looked for where a line begins with `@word{`.
    bool next(BibtexEntry& entry);

  private:
    struct Damage {
        std::string_view what;
    };

    bool find_entry();
    void read_definition(BibtexEntry& entry);
    void pass_comment();
    void read_entry(BibtexEntry& entry);
    void read_fields(BibtexEntry& entry, char closer);
    std::string_view take_value(BibtexEntry& entry);
    std::string_view take_part(), take_braced(), take_quoted(), take_named();
    void descend(char c);
    void refuse_next_entry() const;
    std::string_view take_name();
    char next_byte();
    char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }
    std::size_t line_of(std::size_t place);

    std::string_view text_;
    NoteBook& notes_;
    std::function<void(std::string_view, std::size_t)> passed_;
    std::size_t at_ = 0;
    std::size_t entries_ = 0;
    std::size_t depth_ = 0;
    std::size_t line_ = 1, counted_ = 0;  ///< the line at that place
    std::size_t put_in_ = 0;              ///< bytes of abbreviations so far
    bool said_too_large_ = false, has_open_comment_ = false;
    std::unordered_map<std::string, std::string> strings_;
};

}  // namespace offprint
