// Recursive descent over the part of math that reads well as text; the first thing outside of it gives the
// whole formula up.
//
//     math     = { atom { ("^" | "_") argument } }
//     atom     = letter | digit | sign | blank | group | macro [ argument ]
//     argument = group | letter | digit | sign | macro [ argument ]
//     group    = "{" math "}"
#include "tex_math.h"

#include <charconv>
#include <cstdint>

#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "tex_symbols.h"

namespace offprint {
namespace {

constexpr int kDeepest = 16;

class MathReader {
  public:
    explicit MathReader(std::string_view text) : text_(text) {}

    /// Nothing where it is more than text can say.
    std::optional<std::string> read_whole() {
        std::string out;
        while (at_ < text_.size()) read_atom(out);
        if (!is_text_) return std::nullopt;
        return out;
    }

  private:
    /// This formula stays as it is written. Whoever reads on finds its end. (Exceptions would take a tenth of
    /// reading physics' abstracts.)
    std::string give_up() {
        is_text_ = false;
        at_ = text_.size();
        return {};
    }

    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_blanks() {
        while (at_ < text_.size() && is_ascii_blank(text_[at_])) ++at_;
    }

    void read_atom(std::string& out) {
        const char c = peek();
        switch (c) {
            case '{':
                out += read_group();
                return;
            case '\\':
                out += read_macro();
                return;
            case '^':
            case '_':
                ++at_;
                out += read_script(c);
                return;
            case '~':
            case ' ':
            case '\t':
            case '\n':
            case '\r':
                ++at_;
                if (!out.empty() && out.back() != ' ') out += ' ';
                return;
            case '}':
            case '$':
            case '&':
            case '#':
            case '%':
            case '`':
                give_up();
                return;
            default:
                read_character(out);
        }
    }

    void read_character(std::string& out) {
        const std::size_t length = code_point_at(text_, at_).length;
        out += text_.substr(at_, length);
        at_ += length;
    }

    std::string read_group() {
        if (++depth_ > kDeepest) return give_up();
        ++at_;
        std::string out;
        while (peek() != '}') {
            if (at_ == text_.size()) return give_up();
            read_atom(out);
        }
        ++at_;
        --depth_;
        return out;
    }

    /// What a script or a macro is applied to.
    std::string read_argument() {
        skip_blanks();
        const char c = peek();
        if (at_ == text_.size() || c == '^' || c == '_') return give_up();
        std::string out;
        read_atom(out);
        return out;
    }

    std::string read_script(char sign) {
        const std::string argument = read_argument();
        std::string script = sign == '^' ? superscript(argument) : subscript(argument);
        if (script.empty()) return give_up();
        return script;
    }

    std::string read_macro() {
        ++at_;
        if (at_ == text_.size()) return give_up();
        if (!is_ascii_letter(peek())) return read_sign_macro();
        std::size_t end = at_;
        while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
        const std::string_view name = text_.substr(at_, end - at_);
        at_ = end;
        if (const std::string_view symbol = tex_symbol(name); !symbol.empty()) return read_symbol(symbol);
        const bool says_nothing = is_tex_switch(name) || name == "left" || name == "right" ||
                                  name.starts_with("big") || name.starts_with("Big");
        if (says_nothing) {
            skip_blanks();
            return {};
        }
        if (++depth_ > kDeepest) return give_up();
        std::string out = read_applied_macro(name);
        --depth_;
        return out;
    }

    /// A sign, or the name of a function, which stands apart from the letters after it.
    std::string read_symbol(std::string_view symbol) {
        const bool is_word = symbol.size() > 1 && is_ascii_letter(symbol[0]);
        if (!is_word) return std::string(symbol);
        skip_blanks();
        const bool letter_follows = is_ascii_letter(peek()) || is_ascii_digit(peek()) || peek() == '\\';
        return std::string(symbol) + (letter_follows ? " " : "");
    }

    /// `\{`, `\,` and the like.
    std::string read_sign_macro() {
        const char c = text_[at_++];
        switch (c) {
            case '{':
            case '}':
            case '%':
            case '#':
            case '&':
            case '_':
            case '$':
                return std::string(1, c);
            case '|':
                return "‖";
            case ',':
            case ';':
            case ':':
            case ' ':
                return " ";
            case '!':
                return {};
            default:
                return give_up();
        }
    }

    std::string read_applied_macro(std::string_view name) {
        if (name == "operatorname" && peek() == '*') ++at_;
        if (is_tex_font(name)) return read_argument();
        const bool is_alphabet =
            name == "mathbb" || name == "mathcal" || name == "mathscr" || name == "mathfrak";
        if (is_alphabet) return in_alphabet(name, read_argument());
        if (name == "unicode") return read_unicode();
        if (name == "sqrt") return root_of(read_argument());
        if (name == "frac" || name == "tfrac" || name == "dfrac") return read_fraction();
        const char32_t mark = tex_math_accent(name);
        if (mark == 0) return give_up();
        const std::string base = read_argument();
        if (count_characters(base) != 1) return give_up();
        return put_accent(base, mark);
    }

    std::string in_alphabet(std::string_view name, std::string_view letters) {
        std::string out;
        for (const char letter : letters) {
            const char32_t form = tex_alphabet_letter(name, letter);
            if (form == 0) return give_up();
            append_utf8(out, form);
        }
        return out;
    }

    /// `\unicode{x2013}`, as arXiv writes what TeX has no name for.
    std::string read_unicode() {
        const std::string number = read_argument();
        std::uint32_t value = 0;
        const char* end = number.data() + number.size();
        const bool is_hexadecimal = number.size() > 1 && number.size() < 8 && number[0] == 'x' &&
                                    std::from_chars(number.data() + 1, end, value, 16).ptr == end;
        if (!is_hexadecimal || is_unsafe(value)) return give_up();
        std::string out;
        append_utf8(out, value);
        return out;
    }

    std::string root_of(const std::string& content) {
        if (content.empty() || content[0] == '[') return give_up();
        return count_characters(content) == 1 ? "√" + content : "√(" + content + ")";
    }

    /// Only of what needs no parentheses: `1/2`, `n/k`.
    std::string read_fraction() {
        const std::string above = read_argument();
        const std::string below = read_argument();
        for (const std::string& part : {above, below}) {
            const bool plain = !part.empty() && part.find_first_of(" +-*/=<>,") == part.npos;
            if (!plain) return give_up();
        }
        return above + "/" + below;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool is_text_ = true;
};

}  // namespace

std::optional<std::string> decode_math(std::string_view content) {
    std::optional<std::string> text = MathReader(content).read_whole();
    while (text && text->ends_with(' ')) text->pop_back();
    if (text && text->empty()) return std::nullopt;
    return text;
}

}  // namespace offprint
