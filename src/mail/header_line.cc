// Readers drop blanks between two encoded words and keep all others. So the stretch from the first word that
// has to be encoded to the last one is encoded as a whole, and what stands before and behind it stays as it
// is.
#include "header_line.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestLine = 78, kLongestWithEncoded = 76;
constexpr std::size_t kLongestPlainWord = 70;

bool is_plain(std::string_view word) {
    return word.size() <= kLongestPlainWord && !looks_encoded(word) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// RFC 5322 §3.2.3; blanks part atoms.
bool is_atoms(std::string_view name) {
    constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~ ";
    return std::all_of(name.begin(), name.end(), [&](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || kMarks.find(c) != kMarks.npos;
    });
}

/// Calls `visit(begin, end)` for every word of a clean line.
template <typename Visit>
void each_word(std::string_view line, const Visit& visit) {
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        visit(begin, end);
        begin = end + 1;
    }
}

std::string quote(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out += '"';
}

}  // namespace

HeaderLine::HeaderLine(std::string_view name) : text_(std::string(name) + ':'), column_(text_.size()) {}

void HeaderLine::put(std::string_view word, std::size_t longest_line) {
    if (column_ + 1 + word.size() > longest_line) {
        text_ += '\n';
        column_ = 0;
        holds_encoded_ = false;
    }
    text_.append(" ").append(word);
    column_ += 1 + word.size();
}

void HeaderLine::add_word(std::string_view word) {
    put(word, holds_encoded_ ? kLongestWithEncoded : kLongestLine);
}

void HeaderLine::add_words(std::string_view words) {
    each_word(words, [&](std::size_t begin, std::size_t end) { add_word(words.substr(begin, end - begin)); });
}

void HeaderLine::add_encoded(std::string_view text) {
    const std::size_t taken = column_ + 1;
    const bool has_room = taken + kShortestEncodedWord <= kLongestWithEncoded;
    const std::size_t room = has_room ? kLongestWithEncoded - taken : kLongestEncodedWord;
    for (const std::string& word : encode_words(text, room)) {
        put(word, kLongestWithEncoded);
        holds_encoded_ = true;
    }
}

void HeaderLine::add_text(std::string_view text) {
    const std::string line = clean_line(text);
    const std::string_view view = line;
    std::size_t first = line.size(), last = 0;
    each_word(view, [&](std::size_t begin, std::size_t end) {
        if (is_plain(view.substr(begin, end - begin))) return;
        first = std::min(first, begin);
        last = end;
    });
    if (first == line.size()) return add_words(view);
    add_words(view.substr(0, first));
    add_encoded(view.substr(first, last - first));
    add_words(view.substr(std::min(last + 1, view.size())));
}

void HeaderLine::add_name(std::string_view name) {
    const std::string line = clean_line(name);
    bool plain = true;
    each_word(line, [&](std::size_t begin, std::size_t end) {
        plain = plain && is_plain(std::string_view(line).substr(begin, end - begin));
    });
    if (plain && is_atoms(line)) return add_words(line);
    if (const std::string quoted = quote(line); plain && quoted.size() <= kLongestPlainWord)
        return add_word(quoted);
    add_encoded(line);
}

}  // namespace offprint
