// The window is what the input shows without being taken. Every growth doubles at least what is kept, so that
// a value is begun again only a few times, however long it is.
#include "json_text.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kWindow = std::size_t{64} * 1024;
constexpr std::size_t kAhead = std::size_t{16} * 1024;  ///< longer than nearly all values

}  // namespace

JsonText::JsonText(Input& input) : input_(input) {
    look(kWindow);
    if (view_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

void JsonText::look(std::size_t bytes) {
    view_ = input_.peek(bytes);
    is_last_ = view_.size() < bytes;
}

void JsonText::move_to(std::size_t at) {
    line_ += static_cast<std::size_t>(std::count(view_.data() + at_, view_.data() + at, '\n'));
    at_ = at;
}

char JsonText::next_byte() {
    do {
        JsonCursor cursor = this->cursor();
        const char next = cursor.next_byte();
        move_to(cursor);
        if (!is_at_end()) return next;
    } while (grow());
    return '\0';
}

bool JsonText::grow(std::size_t most) {
    if (is_last_) return false;
    input_.skip(at_);
    const std::size_t kept = view_.size() - at_;
    at_ = 0;
    look(std::max(std::min(kept + std::max(kept, kWindow), most), kept + kWindow));
    return view_.size() > kept;
}

void JsonText::look_ahead() {
    if (view_.size() - at_ < kAhead) grow();
}

void JsonText::grow_to_end() {
    if (!is_last_) look(view_.npos);
}

}  // namespace offprint
