// Braces are sorted out in one pass: those of an argument (`\textbf{…}`, `\'{e}`) and those around a macro
// (`{\"o}`, `{\em …}`) are TeX's and stay; all others are BibTeX's and fall.
#include "bibtex_text.h"

#include <algorithm>
#include <array>
#include <utility>

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

  private:
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
                is_kept_.push_back(takes_argument || at(at_ + 1) == '\\');
                return is_kept_.back() ? copy(1) : skip();
            case '}':
                return close();
            case '~':
                if (at_ > 0 && value_[at_ - 1] == '/') return copy(1);  // of an address
                out_ += ' ';
                return skip();
            default:
                copy(find_sign() - at_);
        }
    }

    /// Where something begins that is more than itself.
    std::size_t find_sign() const {
        return find_byte_anywhere(value_, at_, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
            hits = (c == '\\') | (c == '$') | (c == '{') | (c == '}') | (c == '~');
        });
    }

    void skip() { ++at_; }

    void read_macro() {
        std::size_t end = at_ + 1;
        while (is_ascii_letter(at(end))) ++end;
        if (end == at_ + 1) end = std::min(end + 1, value_.size());
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
        const bool is_kept = !is_kept_.empty() && is_kept_.back();
        if (!is_kept_.empty()) is_kept_.pop_back();
        takes_argument_ = is_kept && at(at_ + 1) == '{';
        is_kept ? copy(1) : skip();
    }

    std::string_view value_;
    std::size_t at_ = 0;
    std::string& out_;
    std::vector<bool> is_kept_;    ///< for every open brace
    bool takes_argument_ = false;  ///< a brace here belongs to the macro before it
    bool has_no_formula_ = false;  ///< no dollar closes another one from here on
};

void append_text(std::string& out, std::string_view value) { TextReader(value, out).read(); }

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
        const bool is_and = depth == 0 && i > 0 && is_ascii_blank(value[i - 1]) &&
                            i + kAnd.size() < value.size() && is_ascii_blank(value[i + kAnd.size()]) &&
                            equals_ignoring_case(value.substr(i, kAnd.size()), kAnd);
        if (!is_and) continue;
        use(trim_blanks(value.substr(begin, i - begin)));
        begin = i + kAnd.size();
    }
    use(trim_blanks(value.substr(begin)));
}

void append_word(std::string& name, std::string_view written) {
    const std::size_t before = name.size();
    if (before > 0) name += ' ';
    append_text(name, written);
    if (before > 0 && name.size() == before + 1) name.pop_back();
}

/// `family=Okafor, given=Ada, prefix=von, suffix=Jr.`; empty when a part has no such label.
std::string labelled_name(const std::vector<std::string_view>& parts) {
    constexpr std::array<std::string_view, 4> kOrder{"given", "prefix", "family", "suffix"};
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

std::string said_name(std::string_view written) {
    if (is_in_braces(written)) return bibtex_text(written);
    const std::vector<std::string_view> parts = split_bibtex(written, ",");
    if (std::string name = labelled_name(parts); !name.empty()) return name;
    if (parts.size() != 2 && parts.size() != 3) return bibtex_text(written);
    std::string name;
    append_text(name, parts.back());
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) append_text(name += ' ', parts[i]);
    return name;
}

}  // namespace

std::string bibtex_text(std::string_view value) {
    std::string text;
    text.reserve(value.size());
    append_text(text, value);
    return text;
}

std::string bibtex_address(std::string_view value) {
    value = trim_blanks(value);
    while (is_in_braces(value)) value = trim_blanks(value.substr(1, value.size() - 2));
    if (value.starts_with("\\url{") || value.starts_with("\\href{"))
        value = value.substr(value.find('{') + 1);
    value = value.substr(0, value.find_first_of("{}"));
    std::string address;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool is_escape = value[i] == '\\' && i + 1 < value.size() &&
                               std::string_view("_%&#~$/").find(value[i + 1]) != std::string_view::npos;
        if (!is_escape) address += value[i];
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

BibtexNames bibtex_names(std::string_view value) {
    BibtexNames found;
    for_each_name(value, [&](std::string_view written) {
        if (equals_ignoring_case(written, "others")) {
            found.has_more = true;
        } else if (std::string name = said_name(written); !trim_blanks(name).empty()) {
            found.names.push_back(std::move(name));
        }
    });
    return found;
}

}  // namespace offprint
