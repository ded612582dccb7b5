// A record of lines that begin with a tag, as RIS and MEDLINE have them.
//
//     TaggedRecord record;
//     record.add("AB", "The first line of an abstract,");
//     record.add("", "and a line that goes on.");
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "offprint/base/ascii.h"

namespace offprint {

/// The next line of a text, without its line end (LF, CR LF or CR); the text is what follows it.
std::string_view take_line(std::string_view& text);

class TaggedRecord {
  public:
    bool is_empty() const { return fields_.empty(); }
    void clear() { fields_.clear(); }

    /// A line without a tag goes on what the last one says, behind a line end. The tag must outlive the
    /// record.
    void add(std::string_view tag, std::string_view value);

    /// The first value that is not empty, of the first tag that has one.
    std::string_view first_of(std::initializer_list<std::string_view> tags) const;

    /// Calls `use(value)` for all values of a tag; false when there are none.
    template <class Use>
    bool for_each(std::string_view tag, Use use) const {
        bool is_there = false;
        for (const auto& [found, value] : fields_) {
            if (found != tag) continue;
            use(std::string_view(value));
            is_there = true;
        }
        return is_there;
    }

  private:
    std::vector<std::pair<std::string_view, std::string>> fields_;
};

}  // namespace offprint
