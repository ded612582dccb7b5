// Three steps, each of which may change nothing: the query is taken out of an address; `+` and `%22` are
// decoded; `words[ti]` becomes `ti:(words)`. Quoted text and regular expressions are left alone, and so are
// words with `://`.
#include "pasted_text.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"

namespace offprint {
namespace {

int hex_value(char c) {
    if (is_ascii_digit(c)) return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte of `%22` at `at`; of signs, blanks and longer characters only, for `50%ab` may be meant.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || text[at] != '%') return std::nullopt;
    const int high = hex_value(text[at + 1]), low = hex_value(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    const char byte = static_cast<char>(16 * high + low);
    if (is_ascii_letter(byte) || is_ascii_digit(byte)) return std::nullopt;
    return static_cast<unsigned char>(byte) <= 0x20 || byte == 0x7F ? ' ' : byte;
}

bool starts_term(std::string_view text, std::size_t at) {
    return at == 0 || blank_length(text, at - 1) > 0 ||
           std::string_view("(:-").find(text[at - 1]) != text.npos;
}

/// The end of a quoted text, a regular expression or an address that begins here; `at` when there is none.
std::size_t closed_end(std::string_view text, std::size_t at) {
    if (const std::size_t quote = quote_length(text, at)) {
        for (std::size_t end = at + quote; end < text.size(); ++end)
            if (const std::size_t closing = quote_length(text, end)) return end + closing;
        return at;
    }
    if (!starts_term(text, at)) return at;
    if (text[at] == '/' && at + 1 < text.size() && text[at + 1] != '/' && blank_length(text, at + 1) == 0) {
        std::size_t end = at + 1;
        while (end < text.size() && text[end] != '/') end += text[end] == '\\' ? 2 : 1;
        return end < text.size() ? end + 1 : at;
    }
    constexpr std::size_t kLongestScheme = 12;
    std::size_t end = at;
    if (text.substr(at, kLongestScheme).find("://") == text.npos) return at;
    while (end < text.size() && blank_length(text, end) == 0 && quote_length(text, end) == 0) ++end;
    return end;
}

/// A text that is made from another one piece by piece.
class Rewriter {
  public:
    explicit Rewriter(const PastedText& from) : from_(from) {}

    void keep(std::size_t begin, std::size_t end) {
        made_.text.append(from_.text, begin, end - begin);
        for (; begin < end; ++begin) made_.origins.push_back(from_.origins[begin]);
    }
    void add(std::string_view text, std::size_t origin) {
        made_.text += text;
        made_.origins.insert(made_.origins.end(), text.size(), from_.origins[origin]);
    }
    PastedText take() {
        made_.origins.push_back(from_.origins.back());
        return std::move(made_);
    }

  private:
    const PastedText& from_;
    PastedText made_;
};

bool has_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (blank_length(text, at) > 0) return true;
    return false;
}

/// `…/query?search_query=…&start=0`: only what stands behind the name of the query.
PastedText take_out_of_address(PastedText pasted) {
    const std::string_view text = pasted.text;
    if (has_blank(text)) return pasted;
    for (std::string_view name : {"search_query=", "query=", "q=", "term="}) {
        std::size_t at = text.find(name);
        if (at == text.npos) continue;
        const bool is_address = text.starts_with("http") && text.find("://") < at && text.find('?') < at;
        const bool is_parameter =
            at == 0 ? name == "search_query=" : is_address && (text[at - 1] == '?' || text[at - 1] == '&');
        if (!is_parameter) continue;
        at += name.size();
        const std::size_t end = std::min(text.find('&', at), text.size());
        if (end == at) continue;
        Rewriter rewriter(pasted);
        rewriter.keep(at, end);
        return rewriter.take();
    }
    return pasted;
}

bool is_joined_by_plus(std::string_view text) {
    if (has_blank(text)) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = closed_end(text, at);
        if (end > at) {
            at = end - 1;
            continue;
        }
        for (std::string_view joint : {"+AND+", "+OR+", "+ANDNOT+", "+NOT+"})
            if (text.substr(at).starts_with(joint)) return true;
        if (escaped_byte(text, at)) return true;
    }
    return false;
}

PastedText decode(const PastedText& pasted, bool is_from_address) {
    const std::string_view text = pasted.text;
    const bool plus = is_from_address || is_joined_by_plus(text);
    Rewriter rewriter(pasted);
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t end = closed_end(text, at); end > at && !is_from_address) {
            rewriter.keep(at, end);
            at = end;
        } else if (const auto byte = escaped_byte(text, at)) {
            rewriter.add({&*byte, 1}, at);
            at += 3;
        } else if (plus && text[at] == '+' && at > 0 && text[at - 1] != '+' && at + 1 < text.size() &&
                   text[at + 1] != '+') {
            rewriter.add(" ", at++);
        } else {
            rewriter.keep(at, at + 1);
            ++at;
        }
    }
    return rewriter.take();
}

struct Tag {
    std::string_view names;  ///< between bars
    std::string_view field;
};

constexpr Tag kTags[] = {
    {"|ti|title|", "ti"},
    {"|tiab|title/abstract|tw|text word|text words|", "ti,abs"},
    {"|ab|abstract|", "abs"},
    {"|au|author|auth|", "au"},
    {"|1au|author - first|first author|first author name|", "first"},
    {"|lastau|author - last|last author|last author name|", "last"},
    {"|ta|jour|journal|", "jr"},
    {"|mh|mesh|mesh terms|majr|mesh major topic|ot|other term|", "kw"},
    {"|ad|affl|affiliation|", "org"},
    {"|dp|pdat|date - publication|publication date|", "published"},
    {"|all|all fields|", "all"},
    {"|aid|doi|", "doi"},
    {"|la|lang|language|pt|publication type|sb|filter|pmid|uid|", ""},
};

const Tag* find_tag(std::string_view written) {
    const std::string name = "|" + ascii_lower(written) + "|";
    if (written.empty() || written.find('|') != written.npos) return nullptr;
    const auto found = std::find_if(std::begin(kTags), std::end(kTags),
                                    [&](const Tag& tag) { return tag.names.find(name) != tag.names.npos; });
    return found == std::end(kTags) ? nullptr : found;
}

/// The `]` behind a tag; no tag is longer.
std::size_t tag_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 32;
    const std::size_t end = text.substr(at, kLongest).find(']');
    return end == text.npos ? end : at + end;
}

/// Where the words begin that a tag at `end` is about: behind an operator, a parenthesis or another tag.
std::size_t tagged_begin(std::string_view text, std::size_t least, std::size_t end) {
    if (text[end - 1] == '"') {
        const std::size_t opener = text.rfind('"', end - 2);
        return opener == text.npos || opener < least ? end - 1 : opener;
    }
    int depth = 0;
    std::size_t at = end;
    while (at > least) {
        const char before = text[at - 1];
        if (before == ')') ++depth;
        if (before == '(' && --depth <= 0) return depth == 0 ? at - 1 : at;
        if (depth == 0 && (before == '"' || before == ']')) break;
        const std::string_view read = text.substr(least, at - least);
        if (depth == 0 && at < end && before == ' ' &&
            (read.ends_with("AND ") || read.ends_with("OR ") || read.ends_with("NOT ")))
            break;
        --at;
    }
    while (at < end && text[at] == ' ') ++at;
    return at;
}

void add_tagged(Rewriter& rewriter, std::string_view text, TextSpan words, std::string_view field) {
    const char first = text[words.begin];
    const bool is_bare = first != '"' && first != '(';
    const bool is_name = field == "au" || field == "first" || field == "last";
    std::string_view open = is_name ? ":\"" : ":(", close = is_name ? "\"" : ")";
    if (!is_bare) open = ":", close = "";
    rewriter.add(std::string(field) + std::string(open), words.begin);
    const std::size_t colon = text.substr(0, words.end).find(':', words.begin);
    if (field == "published" && is_bare && colon != text.npos) {  // 2020:2024
        rewriter.keep(words.begin, colon);
        rewriter.add("..", colon);
        rewriter.keep(colon + 1, words.end);
    } else {
        rewriter.keep(words.begin, words.end);
    }
    rewriter.add(close, words.end);
}

PastedText read_tags(const PastedText& pasted) {
    const std::string_view text = pasted.text;
    Rewriter rewriter(pasted);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t end = closed_end(text, at); end > at) at = end;
        const std::size_t close = at < text.size() && text[at] == '[' ? tag_end(text, at) : text.npos;
        if (close == text.npos || at == kept || blank_length(text, at - 1) > 0) continue;
        const Tag* tag = find_tag(text.substr(at + 1, close - at - 1));
        if (tag == nullptr) continue;
        if (tag->field.empty())
            throw SyntaxError(
                {pasted.origins[at], pasted.origins[close + 1]},
                "the tag " + quote_piece(text.substr(at, close + 1 - at)) + " has no field here",
                "take it out");
        const std::size_t begin = tagged_begin(text, kept, at);
        if (begin == at) continue;
        rewriter.keep(kept, begin);
        add_tagged(rewriter, text, {begin, at}, tag->field);
        kept = close + 1;
        at = close;
    }
    rewriter.keep(kept, text.size());
    return rewriter.take();
}

}  // namespace

std::optional<PastedText> read_pasted_text(std::string_view text) {
    if (text.find_first_of("+%[=") == text.npos) return std::nullopt;
    PastedText pasted{std::string(text), {}};
    for (std::size_t at = 0; at <= text.size(); ++at)
        pasted.origins.push_back(static_cast<std::uint32_t>(at));
    PastedText inner = take_out_of_address(pasted);
    const bool is_from_address = inner.text.size() != text.size();
    PastedText made = read_tags(decode(inner, is_from_address));
    if (made.text == text) return std::nullopt;
    return made;
}

}  // namespace offprint
