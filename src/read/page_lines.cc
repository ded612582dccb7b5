// A date line is
//
//     ["·"] ["Published on"] (month day | day month) [[","] year] [comments]
//
// and an organisation line the alternative text of its picture (the handle) followed by its name. Nothing
// tells where the one ends, so the places are tried in this order: where both halves are the same but for
// case and punctuation ("MTSAIR MTSAIR", "Google DeepMind Google DeepMind", "ByteDance-Seed ByteDance Seed"),
// else after the first word.
#include "page_lines.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kDot = "\xC2\xB7";                                                 // ·
constexpr std::string_view kDots[] = {kDot, "\xE2\x80\xA2", "\xE2\x88\x99", "\xE2\x8B\x85"};  // · • ∙ ⋅
constexpr std::string_view kBullets[] = {"\xE2\x80\xA2", "\xE2\x97\xA6", kDot, "*", "-"};  // • ◦ · * -
constexpr std::size_t kLongestMeta = 200;  // bytes; longer lines are no dates, authors or organisations

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(" ,", at)) != line.npos) {
        const std::size_t end = std::min(line.find_first_of(" ,", at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

std::optional<int> month_of(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    return month_from_name(word);
}

/// The latest such day that is not after `today`; 29 February may be years ago.
std::optional<Date> latest_day(int month, int day, Date today) {
    for (int year = today.year(); year > today.year() - 9; year--)
        if (const std::optional<Date> date = make_date(year, month, day); date && *date <= today) return date;
    return std::nullopt;
}

/// Letters and digits in lower case; bytes of other scripts as they are.
std::string squeeze(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) > 0x7f)
            out += ascii_lower(c);
    return out;
}

}  // namespace

bool is_page_dot(std::string_view line) {
    return std::find(std::begin(kDots), std::end(kDots), line) != std::end(kDots);
}

std::vector<PageLine> split_page_lines(std::string_view bytes, Date today) {
    std::vector<PageLine> lines;
    std::size_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        std::string text = clean_line(bytes.substr(at, end - at));
        number++;
        at = end + 1;
        const std::size_t dot = text.size() <= kLongestMeta ? text.rfind(kDot) : text.npos;
        if (dot != text.npos && text.size() > kDot.size() &&
            parse_page_date(text.substr(dot + kDot.size()), today)) {
            const std::string_view before = trim_blanks(std::string_view(text).substr(0, dot));
            if (!before.empty()) lines.push_back({number, std::string(before)});
            lines.push_back({number, std::string(kDot)});
            text = trim_blanks(std::string_view(text).substr(dot + kDot.size()));
        }
        lines.push_back({number, std::move(text)});
    }
    return lines;
}

std::optional<PageDate> parse_page_date(std::string_view line, Date today) {
    if (line.size() > kLongestMeta) return std::nullopt;
    std::vector<std::string_view> words = words_of(line);
    std::size_t at = 0;
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string_view(); };
    if (equals_ignoring_case(word(0), "published") && equals_ignoring_case(word(1), "on")) at = 2;
    std::optional<int> month = month_of(word(at)), day = parse_digits(word(at + 1));
    if (!month) {
        day = parse_digits(word(at));
        month = month_of(word(at + 1));
    }
    if (!month || !day) return std::nullopt;
    at += 2;
    std::optional<int> year = parse_digits(word(at));
    if (year && (*year < 1900 || *year > 2999)) year.reset();
    if (year) at++;
    const std::optional<Date> date = year ? make_date(*year, *month, *day) : latest_day(*month, *day, today);
    if (!date) return std::nullopt;
    const std::optional<int> comments = parse_page_count(word(at));
    if (comments) at++;
    if (at < words.size()) return std::nullopt;
    return PageDate{*date, comments};
}

std::optional<int> parse_page_count(std::string_view text) {
    if (text.empty() || text.size() > 12 || !is_ascii_digit(text.front())) return std::nullopt;
    std::int64_t factor = 1;
    switch (ascii_lower(text.back())) {
        case 'k':
            factor = 1'000;
            break;
        case 'm':
            factor = 1'000'000;
            break;
        default:
            break;
    }
    if (factor > 1) text.remove_suffix(1);
    std::int64_t value = 0, parts = 1;  // 3.29 is 329 hundredth parts
    bool has_dot = false;
    for (const char c : text) {
        if (c == ',') continue;
        if (c == '.' && !has_dot && factor > 1) {
            has_dot = true;
            continue;
        }
        if (!is_ascii_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
        if (has_dot) parts *= 10;
    }
    value = (value * factor + parts / 2) / parts;
    if (value >= std::numeric_limits<int>::max()) return std::nullopt;
    return static_cast<int>(value);
}

std::optional<int> parse_author_count(std::string_view line) {
    if (line.size() > kLongestMeta) return std::nullopt;
    for (const std::string_view bullet : kBullets) {
        if (!line.starts_with(bullet)) continue;
        line = trim_blanks(line.substr(bullet.size()));
        break;
    }
    const std::size_t blank = line.find(' ');
    if (blank == line.npos) return std::nullopt;
    const std::string_view noun = line.substr(blank + 1);
    if (!equals_ignoring_case(noun, "authors") && !equals_ignoring_case(noun, "author")) return std::nullopt;
    return parse_page_count(line.substr(0, blank));
}

Organization parse_organization(std::string_view line) {
    for (const std::string_view bullet : kBullets)
        if (line.starts_with(bullet)) line = trim_blanks(line.substr(bullet.size()));
    const std::size_t first = line.find(' ');
    if (first == line.npos) return {std::string(line), {}};
    for (std::size_t blank = first; blank != line.npos; blank = line.find(' ', blank + 1)) {
        const std::string_view handle = line.substr(0, blank), name = line.substr(blank + 1);
        if (squeeze(handle) == squeeze(name)) return {std::string(name), std::string(handle)};
    }
    return {std::string(line.substr(first + 1)), std::string(line.substr(0, first))};
}

}  // namespace offprint
