// A record of lines that begin with a tag, as RIS and MEDLINE have them.
//
//     TaggedRecord record;
//     record.add("AB", "The first line of an abstract,");
//     record.add("", "and a line that goes on.");
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "intake.h"
#include "name_filter.h"
#include "reference.h"

namespace offprint {

struct TaggedLine {
    std::string_view tag;  ///< empty for a line that goes on
    std::string_view value;
};

class TaggedRecord {
  public:
    bool is_empty() const { return fields_.empty(); }
    void clear();

    /// A line without a tag goes on what the last one says, behind a line end. The tag must outlive the
    /// record.
    void add(std::string_view tag, std::string_view value);

    /// The first value that is not empty, of the first tag that has one.
    std::string_view first_of(std::initializer_list<std::string_view> tags) const;

    /// Calls `use(value)` for all values of a tag; false when there are none.
    template <class Use>
    bool for_each(std::string_view tag, Use use) const {
        bool is_there = false;
        if (!tags_.may_hold(tag)) return false;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            if (!is_same(fields_[i].tag, tag)) continue;
            use(value_of(i));
            is_there = true;
        }
        return is_there;
    }

  private:
    /// Most tags differ in their first or last letter, which are looked at without a call.
    static bool is_same(std::string_view a, std::string_view b) {
        return a.size() == b.size() && a.front() == b.front() && a.back() == b.back() && a == b;
    }

    struct Field {
        std::string_view tag;
        std::size_t value;  ///< where it begins in the text; it ends where the next one begins
    };
    std::string_view value_of(std::size_t index) const;

    std::vector<Field> fields_;
    std::string text_;  ///< of all values
    NameFilter tags_;
};

/// What tells one such format from another.
struct TaggedFormat {
    std::string_view first_tag;  ///< what each line that begins a record begins with
    TaggedLine (*split_line)(std::string_view line);
    bool (*begins_record)(const TaggedLine& line);
    std::string_view last_tag;  ///< of the line that ends a record; empty where the next one does
    Reference (*read_record)(const TaggedRecord& record);
};

/// Whether a record begins in it. Lines end in LF, CR LF or CR.
bool has_tagged_record(std::string_view head, const TaggedFormat& format);

/// Hands on what the records say; false when none begins. Bytes in any encoding that base/encoding.h knows.
bool read_tagged_records(std::string bytes, const TaggedFormat& format, Intake& intake);

}  // namespace offprint
