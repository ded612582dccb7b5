// A page that is kept is linked to: the anchor of a topic stays the same as long as its name does, wherever it
// stands. Numbers are only for names that give no anchor of their own.
#include "anchors.h"

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxLength = 60;

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string Anchors::make(std::string_view name) {
    std::string words;
    for (const char letter : name) {
        const char c = ascii_lower(letter);
        if (is_plain(c)) {
            words.push_back(c);
        } else if (!words.empty() && words.back() != '-') {
            words.push_back('-');
        }
        if (words.size() == kMaxLength) break;
    }
    while (words.ends_with('-')) words.pop_back();
    std::string anchor = "topic-" + words;
    for (std::size_t number = given_.size() + 1; words.empty() || given_.contains(anchor); ++number) {
        words = std::to_string(number);
        anchor = "topic-" + words;
    }
    given_.insert(anchor);
    return anchor;
}

}  // namespace offprint
