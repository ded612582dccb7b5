// Every character is a pair of bytes; which first bytes are how common tells the encodings from one another.
// Latin letters with accents stand alone, Cyrillic words have any length.
#include "east_asian_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace offprint {
namespace {

constexpr std::size_t kLeast = 8;  // pairs

class Pairs {
  public:
    /// Takes pairs apart as `is_pair(first, second)` says; of other bytes beyond ASCII only those count as
    /// whole characters that `is_alone` names. False when there are others.
    template <class IsPair, class IsAlone>
    bool count(std::string_view bytes, IsPair is_pair, IsAlone is_alone) {
        std::size_t end = bytes.size();  // of the last pair
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const auto first = static_cast<unsigned char>(bytes[i]);
            if (first < 0x80) continue;
            if (is_alone(first)) {
                ++alone_;
                continue;
            }
            const auto second = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes[i + 1] : '\0');
            if (!is_pair(first, second)) return false;
            ++all_;
            ++firsts_[first];
            low_ += second < 0x80 ? 1 : 0;
            like_utf8_ += first >= 0xC2 && first < 0xE0 && second >= 0x80 && second < 0xC0 ? 1 : 0;
            joined_ += i == end ? 1 : 0;
            end = ++i + 1;
        }
        return all_ >= kLeast;
    }

    /// Whether that many of a hundred pairs begin with these bytes.
    bool begin_with(unsigned char from, unsigned char to, std::size_t percent) const {
        std::size_t sum = 0;
        for (std::size_t i = from; i <= to; ++i) sum += firsts_[i];
        return sum * 100 >= all_ * percent;
    }
    bool have_low_bytes(std::size_t percent) const { return low_ * 100 >= all_ * percent; }
    std::size_t alone() const { return alone_; }
    std::size_t all() const { return all_; }

    /// Many stand side by side, as letters do in words, and they are no UTF-8 with a mistake in it. Units
    /// (`°C`, `µm`) stand alone.
    bool are_words() const { return joined_ * 5 >= all_ * 2 && like_utf8_ * 2 <= all_; }
    /// They are no lines, which are drawn with one sign.
    bool vary() const { return *std::max_element(firsts_.begin(), firsts_.end()) * 2 <= all_; }

  private:
    std::array<std::size_t, 256> firsts_{};
    std::size_t all_ = 0, alone_ = 0, low_ = 0, joined_ = 0, like_utf8_ = 0;
};

constexpr auto kNoneAlone = [](unsigned char) { return false; };

/// Those that have all pairs in the upper half: GB 2312, EUC-JP, EUC-KR.
std::string_view encoding_of_high_pairs(std::string_view bytes) {
    Pairs pairs;
    if (!pairs.count(
            bytes, [](unsigned char first, unsigned char second) { return first >= 0xA1 && second >= 0xA1; },
            kNoneAlone))
        return "";
    // Rows 4 and 5 are hiragana and katakana; in Chinese they are hardly used. Nothing but them may be a line
    // of the sign that Latin has there.
    if (pairs.begin_with(0xA4, 0xA5, 20) && !pairs.begin_with(0xA4, 0xA5, 100)) return "euc-jp";
    if (!pairs.are_words()) return "";
    // Rows 16 to 87 are the usual characters. Korean has no row beyond 40.
    if (pairs.begin_with(0xB0, 0xF7, 70) && pairs.begin_with(0xC9, 0xF7, 10)) return "gb18030";
    return pairs.begin_with(0xB0, 0xC8, 90) && pairs.vary() ? "euc-kr" : "";
}

bool is_shift_jis(std::string_view bytes) {
    Pairs pairs;
    const auto is_pair = [](unsigned char first, unsigned char second) {
        return first != 0x80 && first != 0xA0 && first < 0xFD && second >= 0x40 && second != 0x7F &&
               second < 0xFD;
    };
    const auto is_alone = [](unsigned char byte) { return byte >= 0xA1 && byte < 0xE0; };  // narrow katakana
    return pairs.count(bytes, is_pair, is_alone) && pairs.alone() * 4 <= pairs.all() &&
           pairs.begin_with(0x82, 0x83, 25) && pairs.begin_with(0x81, 0x98, 90) && pairs.are_words();
}

bool is_big5(std::string_view bytes) {
    Pairs pairs;
    const auto is_pair = [](unsigned char first, unsigned char second) {
        return first >= 0xA1 && first < 0xFA &&
               ((second >= 0x40 && second < 0x7F) || (second >= 0xA1 && second < 0xFF));
    };
    // The usual characters, then those with the signs.
    return pairs.count(bytes, is_pair, kNoneAlone) && pairs.begin_with(0xA4, 0xC6, 60) &&
           pairs.begin_with(0xA1, 0xC6, 90) && pairs.have_low_bytes(15) && pairs.are_words() && pairs.vary();
}

}  // namespace

std::string_view east_asian_encoding(std::string_view bytes) {
    if (const std::string_view high = encoding_of_high_pairs(bytes); !high.empty()) return high;
    if (is_shift_jis(bytes)) return "shift_jis";
    return is_big5(bytes) ? "big5" : "";
}

}  // namespace offprint
