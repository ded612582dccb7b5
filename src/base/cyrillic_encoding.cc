// Nearly all bytes beyond ASCII are letters, most of them small ones in words, and the six letters that are
// nearly half of any text in these languages are as common as they should be. Each encoding has the small
// letters where the other one has the large ones. In Latin text such bytes stand alone; Greek has other
// letters in the places of the six.
#include "cyrillic_encoding.h"

#include <array>
#include <cstddef>

namespace offprint {
namespace {

constexpr std::size_t kLeast = 24;  // letters

struct Letters {
    std::array<std::size_t, 256> counts{};
    std::size_t high = 0, all = 0, in_words = 0, low_half = 0;
};

Letters count_letters(std::string_view bytes) {
    constexpr std::size_t kShortestWord = 3;
    Letters letters;
    std::size_t run = 0;
    const auto end_run = [&] {
        if (run >= kShortestWord) letters.in_words += run;
        run = 0;
    };
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        letters.high += byte >= 0x80 ? 1 : 0;
        if (byte < 0xC0) {
            end_run();
            continue;
        }
        ++run;
        ++letters.all;
        ++letters.counts[byte];
        letters.low_half += byte < 0xE0 ? 1 : 0;
    }
    end_run();
    return letters;
}

bool are_percent(std::size_t part, std::size_t all, std::size_t percent) {
    return part * 100 >= all * percent;
}

/// Whether о, е, а, и, н and т, which are these bytes, are as common as in Russian.
bool has_common(const Letters& letters, std::string_view common) {
    std::size_t sum = 0;
    for (const char c : common) sum += letters.counts[static_cast<unsigned char>(c)];
    return are_percent(sum, letters.all, 40);
}

}  // namespace

std::string_view cyrillic_encoding(std::string_view bytes) {
    const Letters letters = count_letters(bytes);
    if (letters.all < kLeast || !are_percent(letters.all, letters.high, 85) ||
        !are_percent(letters.in_words, letters.all, 75))
        return "";
    if (are_percent(letters.low_half, letters.all, 75) && has_common(letters, "\xCF\xC5\xC1\xC9\xCE\xD4"))
        return "koi8-u";
    std::size_t last = 0;  // ы, ь, э, ю and я, in whose places Hebrew has nothing
    for (std::size_t byte = 0xFB; byte <= 0xFF; ++byte) last += letters.counts[byte];
    const bool is_high =
        are_percent(letters.all - letters.low_half, letters.all, 75) && are_percent(last, letters.all, 2);
    return is_high && has_common(letters, "\xEE\xE5\xE0\xE8\xED\xF2") ? "windows-1251" : "";
}

}  // namespace offprint
