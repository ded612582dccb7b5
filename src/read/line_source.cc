// A line inside one block is handed out as it stands there; only what goes over the end of a block is copied.
// The input keeps what is used of its block until the next one is needed, so that it can show more.
#include "line_source.h"

#include <algorithm>
#include <utility>

#include "offprint/base/byte_lane.h"

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

std::string_view LineSource::take(std::size_t count) {
    const std::string_view part = block_.substr(0, count);
    block_.remove_prefix(part.size());
    used_ += part.size();
    taken_ += part.size();
    return part;
}

std::string_view LineSource::look_ahead(std::size_t count) {
    if (block_.size() >= count) return block_;
    input_.skip(std::exchange(used_, 0));
    ascii_end_ = nullptr;
    return block_ = input_.peek(count);
}

std::optional<std::string_view> LineSource::next() {
    if (const std::size_t size = block_.find('\n'); size <= kLongestLine) {
        hand_ = without_carriage_return(block_.substr(0, size));
        block_.remove_prefix(size + 1);
        used_ += size + 1;
        taken_ += size + 1;
        ++number_;
        return hand_;
    }
    line_.clear();
    bool is_begun = false;
    while (true) {
        if (block_.empty()) look_ahead(1);
        if (block_.empty()) {
            if (!is_begun) return std::nullopt;
            break;
        }
        const std::size_t end = block_.find('\n');
        std::string_view part = take(end == block_.npos ? end : end + 1);
        if (end != std::string_view::npos) part.remove_suffix(1);
        keep(part);
        is_begun = true;
        if (end != std::string_view::npos) break;
    }
    ++number_;
    ascii_end_ = nullptr;  // it says nothing of a line that is put together
    return hand_ = without_carriage_return(line_);
}

bool LineSource::looks_ascii() {
    const auto find_other = [](std::string_view text) {
        return find_byte_anywhere(
            text, 0, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE { hits = c >= 0x80; });
    };
    if (hand_.data() == line_.data()) return find_other(hand_) == hand_.size();
    const char* const end = hand_.data() + hand_.size();
    const std::string_view rest(hand_.data(),
                                static_cast<std::size_t>(block_.data() + block_.size() - hand_.data()));
    ascii_end_ = rest.data() + find_other(rest);
    return end <= ascii_end_;
}

}  // namespace offprint
