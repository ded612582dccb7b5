// Each clue looks at a few bytes around a place, or goes over the text once.
#include "tex_clues.h"

#include <algorithm>

#include "offprint/base/byte_lane.h"
#include "offprint/base/tex.h"

namespace offprint {
namespace {

bool is_one_of(char c, std::string_view signs) { return signs.find(c) != signs.npos; }

/// Two letters next to each other in a content that has blanks: words, not factors.
bool has_word_among_blanks(std::string_view content) {
    if (content.find(' ') == content.npos) return false;
    for (std::size_t i = 1; i < content.size(); ++i) {
        if (is_text_letter(content[i - 1]) && is_text_letter(content[i])) return true;
    }
    return false;
}

}  // namespace

bool may_hold_tex(std::string_view text) {
    return find_byte_anywhere(text, 0, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
               hits = (c == '\\') | (c == '$') | (c == '`') | (c == '{') | ((c == '-') & (next == '-'));
           }) < text.size();
}

bool is_plain_line(std::string_view text) {
    if (text.empty()) return true;
    return text.front() != ' ' && text.back() != ' ' &&
           find_byte_anywhere(text, 0, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
               hit_unprintable(c, hits);
               hits |= (c == '\\') | (c == '$') | (c == '`') | (c == '{') |
                       (((c == '-') | (c == ' ')) & (c == next));
           }) == text.size();
}

bool is_surely_tex(std::string_view text) {
    return find_byte_anywhere(text, 0, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
               hits = (c == '\\') | (c == '{') | ((c == '`') & (next == '`'));
           }) < text.size();
}

std::size_t find_tex_sign(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
        hits = (c == '\\') | (c == '{') | (c == '$') | (c == '`') | (c == '\'') | (c == '~') |
               ((c == '-') & (next == '-'));
    });
}

std::size_t find_brace_or_escape(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
        hits = (c == '\\') | (c == '{') | (c == '}');
    });
}

bool has_escaped_quotes(std::string_view text) {
    for (std::size_t i = text.find("\\\""); i != text.npos; i = text.find("\\\"", i + 2)) {
        const char next = i + 2 < text.size() ? text[i + 2] : ' ';
        if (!is_ascii_letter(next) && next != '{' && next != '\\') return true;
    }
    return false;
}

bool is_words(std::string_view text) {
    const auto fits = [](char c) { return is_text_letter_or_digit(c) || is_one_of(c, " -'.+&:/"); };
    return std::any_of(text.begin(), text.end(), is_text_letter) &&
           std::all_of(text.begin(), text.end(), fits);
}

bool is_text_group(std::string_view text, TextSpan group) {
    const bool after_sign = group.begin > 0 && is_one_of(text[group.begin - 1], "$%#@^_{");
    const bool before_script = group.end < text.size() && is_one_of(text[group.end], "^_");
    return group.end - group.begin > 2 && text[group.begin + 1] != '{' && !after_sign && !before_script;
}

bool is_formula(std::string_view text, TextSpan span) {
    const std::string_view content = text.substr(span.begin, span.end - span.begin);
    if (content.find_first_of("\\^_") != content.npos) return true;
    if (is_ascii_blank(content.front()) || is_ascii_blank(content.back())) return false;
    // `$k$NN` is a factor, `$HOME/$USER` and `$5-$10` are not.
    const char after = span.end + 1 < text.size() ? text[span.end + 1] : ' ';
    if (content.size() > 1 && is_text_letter_or_digit(after)) return false;
    return !has_word_among_blanks(content);
}

bool follows_drive(std::string_view text, std::size_t place) {
    if (place < 2 || text[place - 1] != ':' || !is_ascii_letter(text[place - 2])) return false;
    return place == 2 || !is_text_letter_or_digit(text[place - 3]);
}

bool ends_word(char c) { return is_text_letter_or_digit(c) || is_one_of(c, "})]'\"$"); }
bool begins_word(char c) { return is_text_letter_or_digit(c) || is_one_of(c, "{([\"$\\`"); }

}  // namespace offprint
