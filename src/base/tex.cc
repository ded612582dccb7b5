// One pass from left to right over text in which the matching braces were found beforehand. What is not
// understood is copied as it is written, an unknown macro together with its arguments, so that text which
// only looks like TeX (paths, regular expressions, prices, placeholders) comes through.
//
//     text   = { macro | group | math | quotes | dashes | tie | character }
//     macro  = "\" ( letters | sign ) [ argument ]
//     group  = "{" text "}"               the braces fall when words stand in them
//     math   = "$" … "$" | "\(" … "\)"    when decode_math() can say it
//
// Groups are followed kDeepest deep, so that the work is linear in the length of the text.
#include "offprint/base/tex.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "tex_clues.h"
#include "tex_math.h"
#include "tex_symbols.h"

namespace offprint {
namespace {

constexpr int kDeepest = 16;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Braces {
    std::size_t open, close;  ///< places
};

/// Every opening brace, in their order, with its closing one, or kNone. Escaped braces do not count.
std::vector<Braces> match_braces(std::string_view text) {
    std::vector<Braces> all;
    std::vector<std::size_t> open;  // numbers in it
    for (std::size_t i = 0; (i = find_brace_or_escape(text, std::min(i, text.size()))) < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '{') {
            open.push_back(all.size());
            all.push_back({i, kNone});
        } else if (!open.empty()) {
            all[open.back()].close = i;
            open.pop_back();
        }
    }
    return all;
}

/// What rfind() gives; quicker where there are few of it, because it looks from the front, many bytes at
/// once.
std::size_t last_place_of(std::string_view sign, std::string_view text) {
    std::size_t last = text.npos;
    for (std::size_t i = text.find(sign); i != text.npos; i = text.find(sign, i + 1)) last = i;
    return last;
}

class TexReader {
  public:
    explicit TexReader(std::string_view text) : text_(text) { out_.reserve(text.size()); }

    std::string read() {
        read_until(text_.size());
        return std::move(out_);
    }

  private:
    /// The place of the brace that closes the one at `open`, or kNone. All are found when first one is asked
    /// for: many texts that have braces have them in formulas only, which are not asked about.
    std::size_t closing_of(std::size_t open) {
        if (!braces_) braces_ = match_braces(text_);
        const auto found =
            std::lower_bound(braces_->begin(), braces_->end(), open,
                             [](const Braces& braces, std::size_t place) { return braces.open < place; });
        return found != braces_->end() && found->open == open ? found->close : kNone;
    }

    // What is known of the whole text is found when it is first asked for, and then once.
    bool has_bracket_after(std::size_t place) {
        if (!last_bracket_) last_bracket_ = last_place_of("]", text_);
        return *last_bracket_ != text_.npos && place < *last_bracket_;
    }
    bool has_formula_end_after(std::size_t place) {
        if (!last_formula_end_) last_formula_end_ = last_place_of("\\)", text_);
        return *last_formula_end_ != text_.npos && place < *last_formula_end_;
    }
    bool are_quotes_escaped() {
        if (!quotes_escaped_) quotes_escaped_ = has_escaped_quotes(text_);
        return *quotes_escaped_;
    }
    /// More of it is TeX than a tie or a dash.
    bool is_tex() {
        if (!is_tex_) is_tex_ = is_surely_tex(text_);
        return *is_tex_;
    }

    char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }
    char before() const { return at_ > 0 ? text_[at_ - 1] : ' '; }

    void copy_until(std::size_t end) {
        out_ += text_.substr(at_, end - at_);
        at_ = end;
    }

    void put(std::string_view decoded, std::size_t end) {
        out_ += decoded;
        at_ = end;
    }

    void read_until(std::size_t end) {
        while (at_ < end) {
            switch (text_[at_]) {
                case '\\':
                    read_macro();
                    break;
                case '{':
                    read_group();
                    break;
                case '$':
                    read_math();
                    break;
                case '`':
                    read_opening_quote(end);
                    break;
                case '\'':
                    read_closing_quote();
                    break;
                case '-':
                    if (at(at_ + 1) == '-')
                        read_dashes();
                    else
                        copy_until(at_ + 1);
                    break;
                case '~':
                    read_tie();
                    break;
                default:
                    copy_until(find_tex_sign(text_.substr(0, end), at_));
            }
        }
    }

    // ── Groups ──

    void read_group() {
        const std::size_t close = closing_of(at_);
        if (close == kNone || depth_ >= kDeepest || !is_group_of_text(close)) return copy_until(at_ + 1);
        const std::size_t start = out_.size();
        const std::string_view written = text_.substr(at_ + 1, close - at_ - 1);
        ++at_;
        const bool had_switch = skip_switch();
        if (!had_switch) out_ += '{';
        read_inside(close);
        if (had_switch) return;
        const std::string_view inside = std::string_view(out_).substr(start + 1);
        if (is_words(inside) || (is_one_macro(written) && inside != written)) {
            out_.erase(start, 1);
        } else {
            out_ += '}';
        }
    }

    /// At the start of a macro's argument the brace before it says nothing.
    bool is_group_of_text(std::size_t close) const {
        if (at_ == argument_begin_) return is_text_group(text_.substr(at_), {0, close + 1 - at_});
        return is_text_group(text_, {at_, close + 1});
    }

    /// `\&`, `\textless` or `\^{}` and nothing else.
    static bool is_one_macro(std::string_view written) {
        if (written.size() > 3 && written.ends_with("{}")) written.remove_suffix(2);
        const auto is_letter = [](char c) { return is_ascii_letter(c); };
        return written.size() > 1 && written[0] == '\\' &&
               (written.size() == 2 || std::all_of(written.begin() + 1, written.end(), is_letter));
    }

    /// The text up to a closing brace, which is taken.
    void read_inside(std::size_t close) {
        ++depth_;
        read_until(close);
        --depth_;
        at_ = close + 1;
    }

    /// `\em `, `\bf ` at the start of a group.
    bool skip_switch() {
        if (at(at_) != '\\') return false;
        const std::string_view name = macro_name(at_);
        if (!is_tex_switch(name)) return false;
        at_ += 1 + name.size();
        while (is_ascii_blank(at(at_))) ++at_;
        return true;
    }

    // ── Macros ──

    /// The letters after the backslash at `place`.
    std::string_view macro_name(std::size_t place) const {
        std::size_t end = place + 1;
        while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
        return text_.substr(place + 1, end - place - 1);
    }

    void read_macro() {
        const std::string_view name = macro_name(at_);
        if (name.empty()) return read_sign_macro();
        const std::size_t after = at_ + 1 + name.size();
        const std::size_t close = at(after) == '{' ? closing_of(after) : kNone;
        if (follows_drive(text_, at_)) return copy_macro(after);
        if (close != kNone && depth_ < kDeepest) {
            if (is_tex_font(name)) return read_argument_in_place(after, close);
            if (name == "url") return read_url(after, close);
            if (name == "href" && at(close + 1) == '{' && closing_of(close + 1) != kNone)
                return read_argument_in_place(close + 1, closing_of(close + 1));
            if (name == "ensuremath") return read_formula(after + 1, close, close + 1);
            if (name == "textsuperscript" || name == "textsubscript") return read_raised(name, after, close);
        }
        if (const char32_t mark = tex_accent(name)) return read_accent(name, mark, after);
        if (const std::string_view letter = tex_letter(name); !letter.empty()) return put_word(letter, after);
        if (const std::string_view symbol = tex_symbol(name); !symbol.empty())
            return put_symbol(symbol, after);
        copy_macro(after);
    }

    /// Copies an unknown macro with the arguments that follow it at once.
    void copy_macro(std::size_t end) {
        while (at(end) == '{' || at(end) == '[') {
            const bool bracketed = at(end) == '[' && has_bracket_after(end);
            const std::size_t close = at(end) == '{' ? closing_of(end)
                                      : bracketed    ? text_.find(']', end)
                                                     : kNone;
            if (close == kNone) break;
            end = close + 1;
        }
        copy_until(end);
    }

    void read_argument_in_place(std::size_t open, std::size_t close) {
        argument_begin_ = at_ = open + 1;
        read_inside(close);
    }

    /// A control word ends at a blank, which it takes, or at an empty group.
    std::size_t end_of_control_word(std::size_t after) const {
        if (at(after) == '{' && at(after + 1) == '}') return after + 2;
        while (is_ascii_blank(at(after))) ++after;
        return after;
    }

    void put_word(std::string_view letter, std::size_t after) { put(letter, end_of_control_word(after)); }

    /// Unlike a letter, a sign keeps the blank that separates it from the next word, unless it opens a quote.
    void put_symbol(std::string_view symbol, std::size_t after) {
        const auto opens = [&](std::string_view quote) { return symbol == quote; };
        static constexpr std::array<std::string_view, 5> kOpening{"“", "‘", "«", "„", "‚"};
        if (std::any_of(kOpening.begin(), kOpening.end(), opens)) return put_word(symbol, after);
        const bool empty_group = at(after) == '{' && at(after + 1) == '}';
        put(symbol, empty_group ? after + 2 : after);
    }

    void read_url(std::size_t open, std::size_t close) {
        for (std::size_t i = open + 1; i < close; ++i) {
            const bool escape =
                text_[i] == '\\' && std::string_view("%_#&~{}$").find(at(i + 1)) != std::string_view::npos;
            if (!escape) out_ += text_[i];
        }
        at_ = close + 1;
    }

    void read_raised(std::string_view name, std::size_t open, std::size_t close) {
        const std::string_view content = text_.substr(open + 1, close - open - 1);
        const std::string form = name == "textsuperscript" ? superscript(content) : subscript(content);
        if (form.empty()) return read_argument_in_place(open, close);
        put(form, close + 1);
    }

    /// A backslash before something else than a letter.
    void read_sign_macro() {
        const char c = at(at_ + 1);
        const std::size_t after = at_ + 2;
        switch (c) {
            case '%':
            case '&':
            case '$':
            case '#':
            case '_':
            case '{':
            case '}':
                return put(text_.substr(at_ + 1, 1), after);
            case ' ':
            case ',':
                return put(" ", after);
            case '/':
            case '-':
                // A break or a correction in a word or at the end of a group; else a path, a regular
                // expression.
                if (!is_text_letter(before())) return copy_until(after);
                if (is_text_letter(at(after)) || (depth_ > 0 && at(after) == '}')) return put("", after);
                return copy_until(after);
            case '\\':
                return read_line_break();
            case '(':
                if (!has_formula_end_after(after)) return copy_until(after);
                return read_formula(after, text_.find("\\)", after), text_.find("\\)", after) + 2);
            default:
                break;
        }
        const char32_t mark = tex_accent(text_.substr(at_ + 1, c == '\0' ? 0 : 1));
        if (mark == 0) return copy_until(std::min(after, text_.size()));
        read_accent(text_.substr(at_ + 1, 1), mark, after);
    }

    /// `\\` ends a line of a title; `\\server\share` does not.
    void read_line_break() {
        const std::size_t after = at_ + 2;
        if (is_ascii_blank(before()) && is_text_letter(at(after))) return copy_until(after);
        const bool blank_before = out_.empty() || out_.back() == ' ';
        if (blank_before) return put("", skip_blanks(after));
        put(is_ascii_blank(at(after)) ? "" : " ", after);
    }

    // ── Accents ──

    /// The letter that an accent stands on, decoded, and where it ends in the text.
    struct Base {
        std::string text;
        std::size_t end = 0;
    };

    void read_accent(std::string_view name, char32_t mark, std::size_t after) {
        const bool is_word = is_ascii_letter(name[0]);
        if (name == "~" && before() == '/') return put("~", after);
        if ((name == "~" || name == "^") && at(after) == '{' && at(after + 1) == '}')
            return put(name, after + 2);
        if (name == "\"" && are_quotes_escaped()) return copy_until(after);
        const bool braced = at(after) == '{';
        const bool bare_dot =
            name == "." && !braced && std::string_view("zZI").find(at(after)) == std::string_view::npos;
        const bool bare_below = (name == "d" || name == "b" || name == "h" || name == "t") && !braced;
        const bool skips_blank = is_word || is_parted_letter(after);
        const Base base =
            bare_dot || bare_below ? Base() : read_base(skips_blank ? skip_blanks(after) : after);
        if (base.text.empty()) return is_word ? copy_macro(after) : copy_until(after);
        const std::size_t first = code_point_at(base.text, 0).length;
        std::string accented = put_accent(undotted(base.text.substr(0, first)), mark);
        // `\v s` is an accent, `\v x` perhaps something else: without braces it must make a letter that
        // exists.
        if (is_word && !braced && count_characters(accented) > 1) return copy_macro(after);
        put(accented + base.text.substr(first), base.end);
    }

    /// `Poincar\' e`: a letter alone, behind a blank that TeX passes over. Elsewhere it is an escaped quote.
    bool is_parted_letter(std::size_t place) const {
        return is_text_letter(before()) && at(place) == ' ' && is_text_letter(at(place + 1)) &&
               !is_text_letter_or_digit(at(place + 2));
    }

    std::size_t skip_blanks(std::size_t place) const {
        while (is_ascii_blank(at(place))) ++place;
        return place;
    }

    static std::string undotted(std::string letter) {
        if (letter == "ı") return "i";
        if (letter == "ȷ") return "j";
        return letter;
    }

    /// One letter, a letter macro, or a group of at most two letters once decoded; empty text when there is
    /// none.
    Base read_base(std::size_t place) {
        constexpr std::size_t kLongestBase = 24;
        const std::size_t begin = place;
        std::size_t end = place + 1;
        if (at(place) == '{') {
            if (closing_of(place) == kNone || depth_ >= kDeepest) return {};
            end = closing_of(place) + 1;
            if (end - begin > kLongestBase) return {};
        } else if (at(place) == '\\') {
            const std::string_view name = macro_name(place);
            if (tex_letter(name).empty()) return {};
            end = end_of_control_word(place + 1 + name.size());
        } else if (!is_ascii_letter(at(place))) {
            if (!is_text_letter(at(place))) return {};
            end = place + code_point_at(text_, place).length;
        }
        std::string decoded =
            decoded_between(at(begin) == '{' ? begin + 1 : begin, at(begin) == '{' ? end - 1 : end);
        const bool is_short =
            !decoded.empty() && is_text_letter(decoded[0]) && count_characters(decoded) <= 2;
        return is_short ? Base{std::move(decoded), end} : Base();
    }

    std::string decoded_between(std::size_t begin, std::size_t end) {
        const std::size_t place = at_;
        const std::size_t start = out_.size();
        at_ = begin;
        ++depth_;
        read_until(end);
        --depth_;
        std::string decoded = out_.substr(start);
        out_.resize(start);
        at_ = place;
        return decoded;
    }

    // ── Math ──

    void read_math() {
        const std::size_t marks = at(at_ + 1) == '$' ? 2 : 1;
        const std::size_t begin = at_ + marks;
        std::size_t end = text_.find('$', begin);
        while (end != text_.npos && text_[end - 1] == '\\') end = text_.find('$', end + 1);
        if (end == text_.npos || end == begin || !is_formula(text_, {begin, end})) return copy_until(begin);
        if (marks == 2 && at(end + 1) != '$') return copy_until(begin);
        read_formula(begin, end, end + marks);
    }

    void read_formula(std::size_t begin, std::size_t end, std::size_t after) {
        const std::optional<std::string> decoded = decode_math(text_.substr(begin, end - begin));
        if (!decoded) return copy_until(after);
        put(*decoded, after);
    }

    // ── Quotes, dashes, ties ──

    void read_opening_quote(std::size_t end) {
        if (at(at_ + 1) == '`' && at(at_ + 2) != '`' && before() != '`') {
            ++open_quotes_;
            return put("“", at_ + 2);
        }
        // A single one only when its closing quote is in sight and it is no `code`.
        const bool opens =
            (at_ == 0 || is_ascii_blank(before()) || before() == '(') && is_text_letter_or_digit(at(at_ + 1));
        constexpr std::size_t kSight = 80;
        const std::string_view sight = text_.substr(at_ + 1, std::min(kSight, end - at_ - 1));
        const std::size_t close = sight.find_first_of("`'");
        const std::size_t after = at_ + 1 + (close == sight.npos ? 0 : close + 1);
        if (!opens || close == sight.npos || sight[close] != '\'' || is_text_letter_or_digit(at(after)) ||
            at(after) == '\'') {
            return copy_until(at_ + 1);
        }
        single_quote_end_ = after - 1;
        put("‘", at_ + 1);
    }

    void read_closing_quote() {
        if (at_ == single_quote_end_) return put("’", at_ + 1);
        if (at(at_ + 1) == '\'' && open_quotes_ > 0) {
            --open_quotes_;
            return put("”", at_ + 2);
        }
        copy_until(at_ + 1);
    }

    void read_dashes() {
        std::size_t end = at_;
        while (at(end) == '-') ++end;
        const std::size_t count = end - at_;
        const bool between_words = ends_word(before()) && begins_word(at(end));
        const bool between_blanks = is_ascii_blank(before()) && is_ascii_blank(at(end));
        const bool is_dash = at_ > 0 && end < text_.size() && (between_words || between_blanks || is_tex());
        if (is_dash && count == 3) return put("—", end);
        if (is_dash && count == 2 && (between_words || between_blanks)) return put("–", end);
        copy_until(end);
    }

    void read_tie() {
        const char next = at(at_ + 1);
        // `at least~$k$`, but `z~$2$` is about.
        const bool is_before_formula = next == '$' && at_ > 1 && is_text_letter(text_[at_ - 2]);
        const bool joins = (is_tex() || is_before_formula) &&
                           (is_text_letter_or_digit(before()) || before() == '.' || before() == '}');
        if (joins && (is_text_letter_or_digit(next) || next == '\\' || next == '$' || next == '{'))
            return put(" ", at_ + 1);
        copy_until(at_ + 1);
    }

    std::string_view text_;
    std::optional<std::vector<Braces>> braces_;  ///< match_braces(), once it is needed
    std::optional<std::size_t> last_bracket_, last_formula_end_;
    std::optional<bool> quotes_escaped_, is_tex_;
    std::string out_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int open_quotes_ = 0;
    std::size_t single_quote_end_ = kNone;
    std::size_t argument_begin_ = kNone;
};

}  // namespace

std::string decode_tex(std::string_view text) {
    if (!may_hold_tex(text)) return std::string(text);
    return TexReader(text).read();
}

}  // namespace offprint
