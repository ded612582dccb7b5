// Nearly all text is ASCII in lower case, and such a word is its own folded form: the reader hands out the
// text itself. Other words are put together in a buffer, run by run: ASCII through a table, everything else
// character by character (folding.h). Han, kana and Hangul give one word a character; a Hangul syllable
// written as two or three jamo is composed first.
#include "offprint/base/fold.h"

#include <array>
#include <cstdint>

#include "folding.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

enum class ByteKind : std::uint8_t { kSeparator, kLower, kUpper, kWide };

constexpr std::array<ByteKind, 256> kByteKinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
        const char c = static_cast<char>(byte);
        const bool lower = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool upper = c >= 'A' && c <= 'Z';
        kinds[byte] = byte >= 0x80 ? ByteKind::kWide
                      : lower      ? ByteKind::kLower
                      : upper      ? ByteKind::kUpper
                                   : ByteKind::kSeparator;
    }
    return kinds;
}();

ByteKind kind_of(char c) { return kByteKinds[static_cast<unsigned char>(c)]; }

}  // namespace

WordReader::WordReader(std::string_view text) : text_(text) {}

bool WordReader::next() {
    while (position_ < text_.size()) {
        if (kind_of(text_[position_]) == ByteKind::kSeparator) {
            ++position_;
            continue;
        }
        span_ = {position_, position_};
        if (!take_lower_word()) take_any_word();
        if (!word_.empty()) return true;
    }
    return false;
}

/// A word that is its own folded form. When it turns out to be none, nothing is taken.
bool WordReader::take_lower_word() {
    std::size_t end = position_;
    while (end < text_.size() && kind_of(text_[end]) == ByteKind::kLower) ++end;
    if (end == position_ || (end < text_.size() && kind_of(text_[end]) != ByteKind::kSeparator)) return false;
    if (end == position_ + 1) end += plus_signs_at(end, text_[position_]);
    word_ = text_.substr(position_, end - position_);
    position_ = span_.end = end;
    return true;
}

/// Leaves the word empty when there was nothing but characters that fold to nothing.
void WordReader::take_any_word() {
    buffer_.clear();
    word_ = {};
    while (position_ < text_.size() && take_part()) continue;
    if (!word_.empty()) return;
    const std::size_t signs = buffer_.size() == 1 ? plus_signs_at(position_, buffer_[0]) : 0;
    buffer_.append(text_, position_, signs);
    position_ += signs;
    if (signs > 0) span_.end = position_;
    word_ = buffer_;
}

/// False where the word ends.
bool WordReader::take_part() {
    switch (kind_of(text_[position_])) {
        case ByteKind::kSeparator:
            return false;
        case ByteKind::kLower:
        case ByteKind::kUpper:
            take_ascii();
            return true;
        case ByteKind::kWide:
            break;
    }
    return take_wide();
}

void WordReader::take_ascii() {
    const auto is_ascii_word = [](char c) {
        return kind_of(c) == ByteKind::kLower || kind_of(c) == ByteKind::kUpper;
    };
    for (; position_ < text_.size() && is_ascii_word(text_[position_]); ++position_)
        buffer_ += ascii_lower(text_[position_]);
    span_.end = position_;
}

bool WordReader::take_wide() {
    const CodePoint point = code_point_at(text_, position_);
    if (const char letter = latin_letter(point.value); letter != ' ') {
        buffer_ += letter;
        span_.end = position_ += point.length;
        return true;
    }
    if (is_word_alone(point.value)) {
        if (buffer_.empty()) take_word_alone(point);
        return false;
    }
    position_ += point.length;
    if (is_ignorable(point.value)) {
        if (buffer_.empty()) span_.begin = position_;
        return true;
    }
    if (!point.valid || !is_word_character(point.value)) return false;
    append_folded(buffer_, point.value);
    span_.end = position_;
    return true;
}

void WordReader::take_word_alone(CodePoint point) {
    if (folds_to_itself(point.value)) {
        word_ = text_.substr(position_, point.length);
        span_ = {position_, position_ + point.length};
        position_ = span_.end;
        return;
    }
    span_.begin = position_;
    if (const CodePoint syllable = compose_syllable(text_, position_); syllable.length > 0) {
        append_utf8(buffer_, syllable.value);
        position_ += syllable.length;
    } else {
        append_folded(buffer_, point.value);
        position_ += point.length;
        if (const char32_t mark = voicing_at(text_, position_)) {
            append_utf8(buffer_, mark);
            position_ += code_point_at(text_, position_).length;
        }
    }
    span_.end = position_;
}

std::size_t WordReader::plus_signs_at(std::size_t place, char letter) const {
    constexpr std::size_t kMost = 7;
    std::size_t count = 0;
    if (!is_ascii_letter(letter)) return 0;
    while (count < kMost && place + count < text_.size() &&
           (text_[place + count] == '+' || text_[place + count] == '#'))
        ++count;
    return count;
}

std::vector<FoldedWord> fold_words(std::string_view text) {
    std::vector<FoldedWord> words;
    WordReader reader(text);
    while (reader.next()) words.push_back({std::string(reader.word()), reader.span()});
    return words;
}

std::string fold_key(std::string_view text) {
    std::string key;
    key.reserve(text.size());
    WordReader reader(text);
    while (reader.next()) {
        if (!key.empty()) key += ' ';
        key += reader.word();
    }
    return key;
}

}  // namespace offprint
