// Braces are sorted out in one pass: those of an argument (`\textbf{…}`, `\'{e}`) and those around a macro
// (`{\"o}`, `{\em …}`) are TeX's and stay; all others are BibTeX's and fall.
#include "bibtex_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "creator_names.h"
#include "html_tags.h"
#include "jats_text.h"
#include "name_marks.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

class TextReader {
  public:
    TextReader(std::string_view value, std::string& out) : value_(value), out_(out) {}

    void read() {
        while (at_ < value_.size()) step();
    }
    /// Once it was read.
    bool may_hold_html() const { return may_hold_html_; }

  private:
    enum class Brace : char { kDropped, kKept, kQuote };

    char at(std::size_t place) const { return place < value_.size() ? value_[place] : '\0'; }
    void copy(std::size_t count) {
        out_ += value_.substr(at_, count);
        at_ += count;
    }

    void step() {
        const bool takes_argument = std::exchange(takes_argument_, false);
        switch (value_[at_]) {
            case '\\':
                return read_macro();
            case '$':
                return read_formula();
            case '{':
                open_.push_back(takes_argument || at(at_ + 1) == '\\' ? Brace::kKept : Brace::kDropped);
                return open_.back() == Brace::kKept ? copy(1) : skip();
            case '}':
                return close();
            case '~':
                if (at_ > 0 && value_[at_ - 1] == '/') return copy(1);  // of an address
                out_ += ' ';
                return skip();
            case '&':
            case '<':
                may_hold_html_ = true;
                return copy(1);
            default:
                copy(find_sign() - at_);
        }
    }

    /// Where something begins that is more than itself.
    std::size_t find_sign() const {
        return find_byte_anywhere(value_, at_, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
            hits = (c == '\\') | (c == '$') | (c == '{') | (c == '}') | (c == '~') | (c == '&') | (c == '<');
        });
    }

    void skip() { ++at_; }

    void read_macro() {
        std::size_t end = at_ + 1;
        while (is_ascii_letter(at(end))) ++end;
        if (end == at_ + 1) end = std::min(end + 1, value_.size());
        const std::string_view name = value_.substr(at_ + 1, end - at_ - 1);
        if (name == "textless" || name == "&") may_hold_html_ = true;
        if (at(end) == '{' && (name == "enquote" || name == "mkbibquote")) {
            open_.push_back(Brace::kQuote);
            out_ += "``";
            at_ = end + 1;
            return;
        }
        const bool is_escape =
            end == at_ + 2 && std::string_view("{}%&$#_\\ ").find(at(at_ + 1)) != std::string_view::npos;
        takes_argument_ = !is_escape;
        copy(end - at_);
    }

    /// A formula has braces of its own. A dollar that no other one follows is money.
    void read_formula() {
        std::size_t end = has_no_formula_ ? value_.npos : value_.find('$', at_ + 1);
        while (end != value_.npos && value_[end - 1] == '\\') end = value_.find('$', end + 1);
        has_no_formula_ = end == value_.npos;
        copy(has_no_formula_ ? 1 : end + 1 - at_);
    }

    void close() {
        const Brace brace = open_.empty() ? Brace::kDropped : open_.back();
        if (!open_.empty()) open_.pop_back();
        takes_argument_ = brace == Brace::kKept && at(at_ + 1) == '{';
        if (brace == Brace::kQuote) out_ += "''";
        brace == Brace::kKept ? copy(1) : skip();
    }

    std::string_view value_;
    std::size_t at_ = 0;
    std::string& out_;
    std::vector<Brace> open_;
    bool takes_argument_ = false;  ///< a brace here belongs to the macro before it
    bool may_hold_html_ = false;
    bool has_no_formula_ = false;  ///< no dollar closes another one from here on
};

void append_text(std::string& out, std::string_view value) { TextReader(value, out).read(); }

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string out;
    for (std::size_t at = 0;;) {
        const std::size_t found = text.find(from, at);
        out += text.substr(at, found == text.npos ? found : found - at);
        if (found == text.npos) return out;
        out += to;
        at = found + from.size();
    }
}

/// `\&amp;` and `{\&}amp;` as `&amp;`.
std::string with_plain_references(std::string_view value) {
    static constexpr std::array<std::string_view, 7> kEnds{"amp;",  "lt;", "gt;", "quot;",
                                                           "apos;", "#",   "\\#"};
    constexpr std::string_view kSign = "\\&";
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = value.find(kSign); at != value.npos; at = value.find(kSign, at + kSign.size())) {
        const bool is_braced = at > 0 && value[at - 1] == '{' && value.substr(at).starts_with("\\&}");
        const std::string_view rest = value.substr(at + kSign.size() + (is_braced ? 1 : 0));
        const bool is_reference = std::any_of(kEnds.begin(), kEnds.end(),
                                              [&](std::string_view end) { return rest.starts_with(end); });
        if (!is_reference) continue;
        const std::size_t begin = at - (is_braced ? 1 : 0);
        out.append(value.substr(copied, begin - copied)) += '&';
        copied = value.size() - rest.size() + (rest.front() == '\\' ? 1 : 0);
    }
    return out.append(value.substr(copied));
}

/// `{\textless}i{\textgreater}`, when there is an end of such a tag, too.
std::string with_plain_tags(std::string text) {
    if (text.find("\\textless}/") == text.npos && text.find("\\textless{}/") == text.npos) return text;
    for (const std::string_view sign : {"{\\textless}", "\\textless{}"}) text = replaced(text, sign, "<");
    for (const std::string_view sign : {"{\\textgreater}", "\\textgreater{}"})
        text = replaced(text, sign, ">");
    return text;
}

/// What programs made TeX of in the HTML that publishers give is HTML again, and then text.
std::string without_html(std::string_view value) {
    const std::string text = decode_entities(with_plain_tags(with_plain_references(value)));
    return text.find("</") == text.npos ? text : jats_to_text(text);
}

/// The value in one pair of braces, as a whole.
bool is_in_braces(std::string_view value) {
    if (value.size() < 2 || value.front() != '{' || value[1] == '\\') return false;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '{') ++depth;
        if (value[i] == '}' && --depth == 0) return i + 1 == value.size();
    }
    return false;
}

/// Calls `use(piece)` for the names between words `and` that stand in no braces.
template <class Use>
void for_each_name(std::string_view value, Use use) {
    constexpr std::string_view kAnd = "and";
    int depth = 0;
    std::size_t begin = 0;
    const auto find_next = [value](std::size_t from) {
        return find_byte_anywhere(value, from, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
            hits = (c == '{') | (c == '}') | ((c | 0x20) == 'a');
        });
    };
    for (std::size_t i = find_next(0); i < value.size(); i = find_next(i + 1)) {
        if (value[i] == '{') ++depth;
        if (value[i] == '}') --depth;
        const std::size_t end = i + kAnd.size();
        const bool is_and = depth == 0 && (i == 0 || is_ascii_blank(value[i - 1])) &&
                            (end == value.size() || (end < value.size() && is_ascii_blank(value[end]))) &&
                            equals_ignoring_case(value.substr(i, kAnd.size()), kAnd);
        if (!is_and) continue;
        use(trim_blanks(value.substr(begin, i - begin)));
        begin = end;
    }
    use(trim_blanks(value.substr(begin)));
}

void append_word(std::string& name, std::string_view written) {
    const std::string word = bibtex_text(written);
    if (!word.empty() && !name.empty() && !joins_surname(name)) name += ' ';
    name += word;
}

/// `family=Okafor, given=Ada, prefix=von, suffix=Jr.`; empty when a part has no such label.
std::string labelled_name(const std::vector<std::string_view>& parts) {
    static constexpr std::array<std::string_view, 4> kOrder{"given", "prefix", "family", "suffix"};
    std::array<std::string_view, kOrder.size()> found;
    for (const std::string_view part : parts) {
        const std::size_t sign = part.find('=');
        if (sign == part.npos) return {};
        const std::string_view label = trim_blanks(part.substr(0, sign));
        const auto place = std::find(kOrder.begin(), kOrder.end(), label);
        if (place != kOrder.end())
            found[static_cast<std::size_t>(place - kOrder.begin())] = trim_blanks(part.substr(sign + 1));
        else if (!label.ends_with("-i") && label != "useprefix" && label != "id")
            return {};
    }
    std::string name;
    for (const std::string_view part : found) append_word(name, part);
    return name;
}

/// Of a name's parts between commas.
std::string said_name(std::string_view written, const std::vector<std::string_view>& parts) {
    if (std::string name = labelled_name(parts); !name.empty()) return name;
    if (parts.size() != 2 && parts.size() != 3) return bibtex_text(written);
    // `Okafor, Ada, Jr.` and `Ada Okafor, Jr.`, as programs write it: the suffix is last.
    const bool is_suffix_last = is_name_suffix(bibtex_text(parts.back())) &&
                                (parts.size() == 2 || !is_name_suffix(bibtex_text(parts[1])));
    const std::size_t given = parts.size() - (is_suffix_last ? 2 : 1);
    std::string name;
    append_text(name, parts[given]);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (i != given) append_text(name += ' ', parts[i]);
    return name;
}

/// Names that are not joined by `and`, as BibTeX would have it: by semicolons, or more commas than one name
/// has.
bool is_loose_list(std::string_view written, const std::vector<std::string_view>& parts) {
    const bool has_semicolon = written.find(';') != written.npos;
    if ((!has_semicolon && parts.size() < 3) || written.find('=') != written.npos) return false;
    if (has_semicolon && split_bibtex(written, ";").size() > 1) return written.find('&') == written.npos;
    const auto has_blank = [](std::string_view part) { return part.find(' ') != part.npos; };
    return parts.size() > 3 || (parts.size() == 3 && std::all_of(parts.begin(), parts.end(), has_blank));
}

/// Takes `et al.` from the end of a name: `Okafor, A. et al.`
bool take_et_al(std::string_view& written) {
    static constexpr std::array<std::string_view, 2> kEnds{" et al.", " et al"};
    if (!written.ends_with('.') && !written.ends_with('l') && !written.ends_with('L')) return false;
    for (const std::string_view end : kEnds) {
        if (written.size() <= end.size()) continue;
        const std::size_t at = written.size() - end.size();
        if (!equals_ignoring_case(written.substr(at), end)) continue;
        written = written.substr(0, written.find_last_not_of(" ,", at) + 1);
        return true;
    }
    return false;
}

/// Whether nothing in it has a meaning of its own.
bool is_bare(std::string_view text) {
    return find_byte_anywhere(text, 0, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
               hits =
                   (c == '\\') | (c == '$') | (c == '{') | (c == '}') | (c == '~') | (c == ';') | (c == '=');
           }) == text.size();
}

/// `Okafor, Ada` as most names are; empty for any other.
std::string turned_bare_name(std::string_view written) {
    const std::size_t comma = written.find(',');
    if (comma == written.npos || written.find(',', comma + 1) != written.npos || !is_bare(written)) return {};
    const std::string_view family = trim_blanks(written.substr(0, comma)),
                           given = trim_blanks(written.substr(comma + 1));
    if (family.empty() || given.empty() || is_name_suffix(given)) return {};
    std::string name;
    name.reserve(given.size() + 1 + family.size());
    return (name.append(given) += ' ').append(family);
}

/// `A. Okafor`, `J.-P. van Brandt`, `A Okafor`: initials, and a name of more than a letter behind them.
bool begins_with_initials(std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == name.npos) return false;
    const std::string_view initials = name.substr(0, blank), last = name.substr(name.rfind(' ') + 1);
    const bool is_initials = std::all_of(initials.begin(), initials.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    });
    const bool is_word = std::any_of(last.begin(), last.end(),
                                     [](char c) { return ascii_lower(c) == c && c != '.' && c != '-'; });
    return is_initials && is_word && (initials.size() == 1 || initials.find('.') != initials.npos);
}

/// Where a comma parts two names that are said first name first: `A. Okafor, L. Brandt`. No surname begins
/// with `A.`; one may begin with `O` or `E`, unless nobody else's stands first in the list.
std::size_t find_parting_comma(std::string_view written, std::string_view list) {
    const bool may_be = written.size() > 1 && written[0] >= 'A' && written[0] <= 'Z' &&
                        std::string_view(". -").find(written[1]) != std::string_view::npos;
    if (!may_be) return written.npos;
    const std::size_t comma = written.find(',');
    if (comma == written.npos || written.find(',', comma + 1) != written.npos || !is_bare(written) ||
        !begins_with_initials(trim_blanks(written.substr(0, comma))) ||
        !begins_with_initials(trim_blanks(written.substr(comma + 1))))
        return written.npos;
    if (written[1] == '.') return comma;
    const bool is_only_comma = list.find(',', list.find(',') + 1) == list.npos;
    return is_only_comma && trim_blanks(list).size() > written.size() + 4 ? comma : written.npos;
}

/// `list` is what the name stands in.
void append_names(std::string_view written, std::string_view list, std::vector<std::string>& names) {
    if (const std::size_t comma = find_parting_comma(written, list); comma != written.npos) {
        names.emplace_back(trim_blanks(written.substr(0, comma)));
        names.emplace_back(trim_blanks(written.substr(comma + 1)));
        return;
    }
    if (std::string name = turned_bare_name(written); !name.empty()) return names.push_back(std::move(name));
    std::string decoded;
    if (written.find('&') != written.npos) written = decoded = decode_entities(written);
    if (is_in_braces(written)) return names.push_back(bibtex_text(written));
    const std::vector<std::string_view> parts = split_bibtex(written, ",");
    if (!is_loose_list(written, parts)) return names.push_back(said_name(written, parts));
    for (std::string& name : split_creators(bibtex_text(written))) names.push_back(std::move(name));
}

}  // namespace

std::string bibtex_text(std::string_view value) {
    std::string text;
    text.reserve(value.size());
    append_text(text, value);
    return text;
}

std::string bibtex_prose(std::string_view value) {
    std::string text;
    text.reserve(value.size());
    TextReader reader(value, text);
    reader.read();
    if (!reader.may_hold_html()) return text;
    const std::string plain = without_html(value);
    return plain == value ? text : bibtex_text(plain);
}

std::string_view bibtex_unbraced(std::string_view value) {
    value = trim_blanks(value);
    while (is_in_braces(value)) value = trim_blanks(value.substr(1, value.size() - 2));
    return value;
}

std::string bibtex_address(std::string_view value) {
    value = bibtex_unbraced(value);
    for (const std::string_view macro : {"\\url{", "\\href{"})
        if (const std::size_t at = value.find(macro); at != value.npos)
            value.remove_prefix(at + macro.size());
    if (is_bare(value)) return std::string(value);
    static constexpr std::pair<std::string_view, std::string_view> kSigns[] = {{"\\textasciitilde", "~"},
                                                                               {"\\textless", "<"},
                                                                               {"\\textgreater", ">"},
                                                                               {"\\textunderscore", "_"},
                                                                               {"$\\sim$", "~"},
                                                                               {"$<$", "<"},
                                                                               {"$>$", ">"}};
    std::string address;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const std::string_view rest = value.substr(at);
        const bool may_be_sign = rest.front() == '\\' || rest.front() == '$';
        const auto sign =
            !may_be_sign ? std::end(kSigns)
                         : std::find_if(std::begin(kSigns), std::end(kSigns),
                                        [&](const auto& known) { return rest.starts_with(known.first); });
        if (sign != std::end(kSigns)) {
            address += sign->second;
            at += sign->first.size() - 1;
            continue;
        }
        if (rest.front() == '}' && depth == 0) break;  // of the macro before it
        if (rest.front() == '{') ++depth;
        if (rest.front() == '}') --depth;
        const bool is_escape = rest.size() > 1 && rest.front() == '\\' &&
                               std::string_view("_%&#~$/^").find(rest[1]) != std::string_view::npos;
        if (!is_escape && rest.front() != '{' && rest.front() != '}') address += rest.front();
    }
    return address;
}

std::vector<std::string_view> split_bibtex(std::string_view value, std::string_view separators) {
    std::vector<std::string_view> pieces;
    int depth = 0;
    std::size_t begin = 0;
    const auto separates = [&](char c) {
        return std::any_of(separators.begin(), separators.end(), [c](char sign) { return sign == c; });
    };
    for (std::size_t i = 0; i <= value.size(); ++i) {
        const char c = i < value.size() ? value[i] : '\0';
        if (c == '{') ++depth;
        if (c == '}') --depth;
        if (i < value.size() && (depth > 0 || !separates(c))) continue;
        if (const std::string_view piece = trim_blanks(value.substr(begin, i - begin)); !piece.empty())
            pieces.push_back(piece);
        begin = i + 1;
    }
    return pieces;
}

std::vector<std::string_view> split_bibtex_names(std::string_view value) {
    std::vector<std::string_view> names;
    for_each_name(value, [&](std::string_view name) { names.push_back(name); });
    return names;
}

BibtexNames bibtex_names(std::string_view value) {
    BibtexNames found;
    for_each_name(value, [&](std::string_view written) {
        if (equals_ignoring_case(written, "others")) {
            found.has_more = true;
        } else {
            found.has_more |= take_et_al(written);
            append_names(without_footnote_marks(written), value, found.names);
        }
    });
    std::erase_if(found.names, [](const std::string& name) { return trim_blanks(name).empty(); });
    return found;
}

}  // namespace offprint
