// Lines that begin with a tag, taken apart as they come.
#include "tagged_record.h"

#include <algorithm>

namespace offprint {

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    const bool is_pair = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    return line;
}

void TaggedRecord::add(std::string_view tag, std::string_view value) {
    if (!tag.empty()) {
        fields_.emplace_back(tag, value);
    } else if (!fields_.empty() && !trim_blanks(value).empty()) {
        (fields_.back().second += '\n') += trim_blanks(value);
    }
}

std::string_view TaggedRecord::first_of(std::initializer_list<std::string_view> tags) const {
    for (const std::string_view tag : tags)
        for (const auto& [found, value] : fields_)
            if (found == tag && !value.empty()) return value;
    return {};
}

}  // namespace offprint
