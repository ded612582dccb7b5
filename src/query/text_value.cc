// From the characters of a query to the words that are looked for. What is kept of a term must fold to the
// same words when it is printed and read again: so what could be taken for TeX or for the end of a quote is
// made a blank (it separates words anyway), and the words are made from the result.
#include <optional>
#include <string>

#include "offprint/base/ascii.h"
#include "offprint/base/caret.h"
#include "offprint/base/fold.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"
#include "values.h"
#include "word_hash.h"

namespace offprint {
namespace {

// A star that cuts a word in two, or stands in front of one or alone, asks for what cannot be searched. The
// one in C*-algebra, and one behind a word of a phrase, is a sign like others.
bool is_misplaced_star(std::string_view text, std::size_t at) {
    bool behind_word = at > 0 && is_word_byte(text[at - 1]);
    bool before_word = at + 1 < text.size() && is_word_byte(text[at + 1]);
    return text[at] == '*' && (!behind_word || before_word);
}

bool is_escape(std::string_view text, std::size_t at) {
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    return at + 2 < text.size() && text[at] == '%' && kHex.find(text[at + 1]) != kHex.npos &&
           kHex.find(text[at + 2]) != kHex.npos && text[at + 1] >= '2' && text[at + 1] <= '3';
}

// TeX decoded, on one line, without quotes, cut to its first and last word.
std::string tidy_once(std::string_view raw) {
    std::string text = decode_tex(clean_line(raw));
    for (std::size_t at = 0; at < text.size(); ++at)
        if (std::string_view("\\$`~{}\"").find(text[at]) != std::string_view::npos ||
            is_misplaced_star(text, at))
            text[at] = ' ';
    for (std::size_t at = 0; at < text.size(); ++at)  // "quantum%20criticality"
        if (is_escape(text, at) &&
            !is_ascii_digit(static_cast<char>((text[at + 1] - '0') * 16 +
                                              (text[at + 2] <= '9' ? text[at + 2] - '0' : 15))))
            text.replace(at, 3, "   ");
    text = clean_line(text);
    std::optional<TextSpan> words;
    for (WordReader reader(text); reader.next();)
        words = {words ? words->begin : reader.span().begin, reader.span().end};
    return words ? text.substr(words->begin, words->end - words->begin) : std::string();
}

// Dashes and quotes inside math are left alone the first time and read as TeX when the signs around them are
// gone.
std::string tidy(std::string_view raw) {
    constexpr int kMostTimes = 4;
    std::string text = tidy_once(raw);
    for (int i = 1; i < kMostTimes; ++i) {
        std::string again = tidy_once(text);
        if (again == text) break;
        text = std::move(again);
    }
    return text;
}

[[noreturn]] void throw_misplaced_star(const Token& token) {
    const std::size_t alone = token.text.find(" * ");
    if (token.quoted && alone != std::string_view::npos && alone > 0)
        throw SyntaxError(token.span, "a '*' stands for no word",
                          "write \"one two\"~1 for one word in between");
    throw SyntaxError(token.span, "a '*' stands only at the end of a word",
                      "write it behind the letters, as in neuro*");
}

void refuse_misplaced_star(const Token& token, std::string_view text) {
    for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
        bool ends_bare_word = !token.quoted && at + 1 == text.size();
        if (is_misplaced_star(text, at) || ends_bare_word) throw_misplaced_star(token);
    }
}

void refuse_signs_behind_field(const FieldValue& value) {
    const Token& token = value.token;
    if (token.quoted || value.field.field == Field::kAny || !has_word(token.text)) return;
    if (token.text[0] == '@')
        throw SyntaxError(token.span, "a topic has fields of its own", "write @name without a field");
    if (dash_length(token.text, 0) > 0)
        throw SyntaxError(token.span, "the '-' stands behind the field",
                          "write -" + std::string(value.field.example) + " for what must not be there");
}

std::vector<TermWord> make_words(const TextTerm& term, bool has_plurals) {
    std::vector<TermWord> words;
    std::string buffer, last;
    for (WordReader reader(term.written); reader.next();) {
        std::string_view word_stem = stem(reader.word(), buffer);
        words.push_back(
            {std::string(term.exact || !has_plurals ? reader.word() : word_stem), hash_word(word_stem)});
        if (term.prefix) last = reader.word();
    }
    // The start of a word has no plural, so its last word stays as it was read.
    if (term.prefix && !words.empty()) words.back() = {last, hash_word(last)};
    return words;
}

}  // namespace

Pattern parse_pattern_value(const FieldValue& value) {
    const Token& token = value.token;
    for (std::size_t at = 0; at < token.text.size(); ++at) {
        const bool is_odd_blank = token.text[at] != ' ' && blank_length(token.text, at) > 0;
        if (!is_odd_blank && invisible_length(token.text, at) == 0) continue;
        const std::size_t place = token.span.begin + 1 + at;
        throw SyntaxError({place, place + 1}, "the regular expression has a character that is not seen",
                          "write \\s, \\t, \\n or \\x{200B}");
    }
    std::string body(token.text);
    if (const std::optional<PatternMistake> mistake = Pattern::find_mistake(body)) {
        const std::size_t begin = token.span.begin + 1;
        const std::size_t characters = line_column(token.text, mistake->span.begin).column;
        throw SyntaxError({begin + mistake->span.begin, begin + mistake->span.end},
                          "the regular expression is wrong at character " + std::to_string(characters) +
                              ": " + mistake->problem,
                          "put a \\ before a sign that stands for itself");
    }
    return Pattern(std::move(body), token.case_sensitive);
}

TextTerm parse_text_value(const FieldValue& value) {
    const Token& token = value.token;
    refuse_signs_behind_field(value);
    std::string_view text = token.text;
    if (value.field.type == FieldType::kName && text.find('@') != text.npos)
        throw SyntaxError(token.span, "papers have no mail addresses of their authors",
                          "write author:\"Y LeCun\"");
    TextTerm term;
    term.exact = token.exact || value.relation == Relation::kExact;
    term.prefix = text.size() > 1 && text.ends_with('*');
    if (term.prefix) {
        text.remove_suffix(1);
        if (!is_word_byte(text.back()) && text.back() != '+' && text.back() != '#')
            throw_misplaced_star(token);
    }
    refuse_misplaced_star(token, text);
    term.written = tidy(text);
    term.words = make_words(term, value.field.type != FieldType::kName);
    term.slop = token.slop;
    if (term.words.empty())
        throw SyntaxError(token.span, "no word to search for in " + quote_piece(token.text),
                          "write a letter or digit");
    return term;
}

}  // namespace offprint
