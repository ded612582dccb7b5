// Four steps, each of which may change nothing: the query is taken out of an address; `+` and `%22` are
// decoded; `words[ti]` becomes `ti:(words)`; signs of other searches become the ones of this one. Quoted text
// and regular expressions are left alone, and so are words with `://`.
#include "pasted_text.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "foreign_signs.h"
#include "offprint/base/ascii.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"
#include "values.h"

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

/// The value of a parameter of an address, or nothing.
std::string_view parameter_of(std::string_view address, std::string_view name) {
    for (std::size_t at = address.find(name); at != address.npos; at = address.find(name, at + 1)) {
        const std::size_t begin = at + name.size();
        const bool is_whole = at > 0 && (address[at - 1] == '?' || address[at - 1] == '&') &&
                              begin < address.size() && address[begin] == '=';
        if (!is_whole) continue;
        const std::size_t end = std::min(address.find('&', begin), address.size());
        return address.substr(begin + 1, end - begin - 1);
    }
    return {};
}

/// The field of arXiv's search page that a choice in its address stands for; empty for all of them.
std::string_view field_of_search_type(std::string_view type) {
    constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
        {"title", "ti"}, {"author", "au"},      {"abstract", "abs"}, {"comments", "co"},
        {"doi", "doi"},  {"journal_ref", "jr"}, {"paper_id", "id"},  {"report_num", "rn"}};
    for (const auto& [name, field] : kTypes)
        if (name == type) return field;
    return {};
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// The words of an address and what it asks of them beside: in which field, and since when (Google Scholar).
void keep_query(Rewriter& rewriter, std::string_view address, std::size_t at, std::size_t end) {
    const std::string_view since = parameter_of(address, "as_ylo"), until = parameter_of(address, "as_yhi");
    const std::string_view field = field_of_search_type(parameter_of(address, "searchtype"));
    const bool is_dated = is_year(since) || is_year(until);
    if (!field.empty()) rewriter.add(std::string(field) + ":", at);
    // arXiv takes a comma for that of `Schmidhuber, J`.
    const bool is_name = field == "au" && address.substr(at, end - at).find_first_of("\"") == address.npos &&
                         address.substr(at, end - at).find("%22") == address.npos;
    const bool is_group = !field.empty() || is_dated;
    if (is_group) rewriter.add(is_name ? "\"" : "(", at);
    rewriter.keep(at, end);
    if (is_group) rewriter.add(is_name ? "\"" : ")", end - 1);
    if (is_year(since)) rewriter.add(" published>=" + std::string(since), end - 1);
    if (is_year(until)) rewriter.add(" published<=" + std::string(until), end - 1);
}

/// `…/query?search_query=…&start=0`: only what stands behind the name of the query.
PastedText take_out_of_address(PastedText pasted) {
    const std::string_view text = pasted.text;
    if (has_blank(text)) return pasted;
    if (const std::size_t search = text.find("#search/"); text.starts_with("http") && search != text.npos) {
        Rewriter rewriter(pasted);  // a mail program's
        rewriter.keep(search + std::string_view("#search/").size(), text.size());
        return rewriter.take();
    }
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
        keep_query(rewriter, text, at, end);
        return rewriter.take();
    }
    return pasted;
}

/// `arXiv:2606.10917v1 [cs.CL] 9 Jun 2026`, as it stands on the margin of a page, with or without its day,
/// and
/// `[2606.10917] Title`, as a browser names the page: the id tells all.
PastedText take_stamp(PastedText pasted) {
    const std::string_view text = pasted.text;
    Rewriter rewriter(pasted);
    if (const std::size_t close = text.find(']'); text.starts_with('[') && close != text.npos && close < 30) {
        const std::string_view id = text.substr(1, close - 1);
        if (has_blank(id) || !find_pasted_id(id)) return pasted;
        rewriter.keep(1, close);
        return rewriter.take();
    }
    const std::size_t open = text.find(" ["), close = text.find(']', std::min(open, text.size()));
    if (ascii_lower(text.substr(0, 6)) != "arxiv:" || close == text.npos || has_blank(text.substr(0, open)))
        return pasted;
    const bool has_day = text.size() - close < 20 && is_year(text.substr(text.size() - 4));
    if (!has_day && close + 1 != text.size()) return pasted;
    rewriter.keep(0, open);
    return rewriter.take();
}

bool is_joined_by_plus(std::string_view text) {
    if (has_blank(text)) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = closed_end(text, at);
        if (end > at) {
            at = end - 1;
            continue;
        }
        for (std::string_view joint : {"+AND+", "+OR+", "+ANDNOT+", "+NOT+", "+TO+"})
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

/// The `]` behind a tag; no tag is longer.
std::size_t tag_end(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 32;
    const std::size_t end = text.substr(at, kLongest).find(']');
    return end == text.npos ? end : at + end;
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
    {"|dp|pdat|edat|date - publication|publication date|date - entry|", "published"},
    {"|all|all fields|", "all"},
    {"|aid|doi|", "doi"},
    {"|pmid|uid|pmc|", "pmid"},
    {"|la|lang|language|pt|publication type|sb|filter|", ""},
};

const Tag* find_tag(std::string_view written) {
    const std::string name = "|" + ascii_lower(written) + "|";
    if (written.empty() || written.find('|') != written.npos) return nullptr;
    const auto found = std::find_if(std::begin(kTags), std::end(kTags),
                                    [&](const Tag& tag) { return tag.names.find(name) != tag.names.npos; });
    return found == std::end(kTags) ? nullptr : found;
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

TextSpan without_quotes(std::string_view text, TextSpan words) {
    while (words.begin < words.end && (text[words.end - 1] == ' ' || text[words.end - 1] == '"')) --words.end;
    while (words.begin < words.end && (text[words.begin] == ' ' || text[words.begin] == '"')) ++words.begin;
    return words;
}

/// `"2024"[dp] : "2026"[dp]`, of which the first part stands at `words`. Behind the second tag; 0 when there
/// is none.
std::size_t add_day_range(Rewriter& rewriter, std::string_view text, TextSpan words, std::size_t tag_close) {
    const std::size_t colon = text.find_first_not_of(' ', tag_close + 1);
    if (colon == text.npos || text[colon] != ':') return 0;
    constexpr std::size_t kLongest = 40;
    const std::size_t open = text.substr(0, std::min(text.size(), colon + kLongest)).find('[', colon);
    const std::size_t close = open == text.npos ? open : tag_end(text, open);
    if (close == text.npos) return 0;
    const Tag* tag = find_tag(text.substr(open + 1, close - open - 1));
    if (tag == nullptr || tag->field != "published") return 0;
    const TextSpan from = without_quotes(text, words), to = without_quotes(text, {colon + 1, open});
    rewriter.add("published:[", words.begin);
    rewriter.keep(from.begin, from.end);
    rewriter.add(" TO ", colon);
    rewriter.keep(to.begin, to.end);
    rewriter.add("]", close);
    return close + 1;
}

/// `"two words"[ti:~3]` finds them in either order.
void add_near(Rewriter& rewriter, std::string_view text, TextSpan words, std::string_view field,
              std::string_view distance) {
    const TextSpan inner = without_quotes(text, words);
    const std::size_t blank = text.find(' ', inner.begin);
    const bool is_pair = blank < inner.end && text.find(' ', blank + 1) >= inner.end;
    if (!is_pair)
        throw SyntaxError(words, "only two words can be near each other in a tag",
                          "write NEAR/" + std::string(distance) + " between the words");
    rewriter.add(std::string(field) + ":(", words.begin);
    rewriter.keep(inner.begin, blank);
    rewriter.add(" NEAR/" + std::string(distance), blank);
    rewriter.keep(blank, inner.end);
    rewriter.add(")", words.end);
}

PastedText read_tags(const PastedText& pasted) {
    const std::string_view text = pasted.text;
    Rewriter rewriter(pasted);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t end = closed_end(text, at); end > at) at = end;
        const std::size_t close = at < text.size() && text[at] == '[' ? tag_end(text, at) : text.npos;
        if (close == text.npos || at == kept || blank_length(text, at - 1) > 0) continue;
        const std::string_view inner = text.substr(at + 1, close - at - 1);
        const std::size_t near = inner.find(":~");
        const Tag* tag = find_tag(inner.substr(0, near));
        if (tag == nullptr) continue;
        if (tag->field.empty())
            throw SyntaxError(
                {pasted.origins[at], pasted.origins[close + 1]},
                "the tag " + quote_piece(text.substr(at, close + 1 - at)) + " has no field here",
                "take it out");
        const std::size_t begin = tagged_begin(text, kept, at);
        if (begin == at) continue;
        rewriter.keep(kept, begin);
        kept = tag->field == "published" ? add_day_range(rewriter, text, {begin, at}, close) : 0;
        if (kept == 0 && near != inner.npos)
            add_near(rewriter, text, {begin, at}, tag->field, inner.substr(near + 2));
        else if (kept == 0)
            add_tagged(rewriter, text, {begin, at}, tag->field);
        kept = std::max(kept, close + 1);
        at = kept - 1;
    }
    rewriter.keep(kept, text.size());
    return rewriter.take();
}

PastedText apply_edits(const PastedText& pasted, const std::vector<TextEdit>& edits) {
    Rewriter rewriter(pasted);
    std::size_t kept = 0;
    for (const TextEdit& edit : edits) {
        rewriter.keep(kept, edit.span.begin);
        rewriter.add(edit.text, edit.span.begin);
        kept = edit.span.end;
    }
    rewriter.keep(kept, pasted.text.size());
    return rewriter.take();
}

std::vector<std::uint32_t> plain_origins(std::size_t size) {
    std::vector<std::uint32_t> origins(size + 1);
    std::iota(origins.begin(), origins.end(), 0u);
    return origins;
}

}  // namespace

std::optional<PastedText> read_pasted_text(std::string_view text) {
    std::optional<PastedText> pasted;
    if (text.find_first_of("+%[=#") != text.npos) {
        pasted = PastedText{std::string(text), plain_origins(text.size())};
        PastedText inner = take_stamp(take_out_of_address(*pasted));
        const bool is_from_address = inner.text.size() != text.size();
        pasted = read_tags(decode(inner, is_from_address));
        if (pasted->text == text) pasted.reset();
    }
    ForeignSigns signs = find_foreign_signs(pasted ? std::string_view(pasted->text) : text);
    if (signs.edits.empty() && signs.notes.empty()) return pasted;
    if (!pasted) pasted = PastedText{std::string(text), plain_origins(text.size())};
    pasted = apply_edits(*pasted, signs.edits);
    pasted->notes = std::move(signs.notes);
    return pasted;
}

}  // namespace offprint
