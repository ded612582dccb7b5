// A line inside one block is handed out as it stands there; only what goes over the end of a block is copied.
#include "line_source.h"

#include <algorithm>

namespace offprint {
namespace {

std::string_view without_carriage_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

void LineSource::keep(std::string_view part) {
    const std::size_t room = kLongestLine - line_.size();
    has_cut_ |= part.size() > room;
    line_ += part.substr(0, room);
}

std::optional<std::string_view> LineSource::next() {
    line_.clear();
    bool is_begun = false;
    while (true) {
        if (block_.empty()) block_ = input_.read_block();
        if (block_.empty()) {
            if (!is_begun) return std::nullopt;
            break;
        }
        const std::size_t end = block_.find('\n');
        const std::string_view part = block_.substr(0, end);
        block_.remove_prefix(end == block_.npos ? block_.size() : end + 1);
        if (end != std::string_view::npos && !is_begun && part.size() <= kLongestLine) {
            ++number_;
            return without_carriage_return(part);
        }
        keep(part);
        is_begun = true;
        if (end != std::string_view::npos) break;
    }
    ++number_;
    return without_carriage_return(line_);
}

}  // namespace offprint
