// The query is read once more token by token, without a tree, into pieces: tokens, and runs without a letter
// that the lexer passes over. Then each piece is looked at with its neighbours for what means something in
// other searches and is a word or nothing here. Pasted titles come through in peace: TeX, addresses, a
// conditional probability `p(x|y)`, a dash in front of a capital, and braces that close within a word.
#include <algorithm>
#include <string>

#include "lexer.h"
#include "offprint/base/ascii.h"
#include "offprint/query/query.h"
#include "pasted_text.h"
#include "query_chars.h"

namespace offprint {
namespace {

struct Piece {
    TokenKind kind = TokenKind::kEnd;  ///< kEnd when it is a run that was passed over
    std::string_view text{};           ///< as written
    TextSpan span{};
    bool is_word = false;      ///< text without quotes and '=', of no field or of one that holds text
    bool is_value = false;     ///< stands right behind a field
    bool is_argument = false;  ///< inside a parenthesis right behind a word, as in p(x|y)
};

bool holds_words(FieldType type) {
    return type == FieldType::kText || type == FieldType::kName || type == FieldType::kKeyword ||
           type == FieldType::kCategory;
}

bool is_term_start(TokenKind kind) {
    return kind == TokenKind::kText || kind == TokenKind::kOpen || kind == TokenKind::kField ||
           kind == TokenKind::kNot || kind == TokenKind::kReference;
}

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
}

/// Signs mean something else in TeX and addresses.
bool is_technical(std::string_view word) {
    return word.find_first_of("\\$") != word.npos || word.find("://") != word.npos;
}

class PieceReader {
  public:
    explicit PieceReader(std::string_view text) : text_(text), lexer_(text) {}

    std::vector<Piece> read() {
        while (lexer_.peek().kind != TokenKind::kEnd) {
            Token token = lexer_.take();
            add_skipped();
            add({.kind = token.kind, .span = token.span, .is_word = is_word(token)});
            if (token.kind != TokenKind::kField) continue;
            const bool of_words = holds_words(field_info(token.fields[0]).type);
            token = lexer_.take_value(token);
            add({.kind = token.kind,
                 .span = token.span,
                 .is_word = of_words && is_word(token),
                 .is_value = true});
        }
        add_skipped();
        return std::move(pieces_);
    }
    const std::vector<std::string_view>& fields_before_blank() const { return lexer_.fields_before_blank(); }

  private:
    static bool is_word(const Token& token) {
        return token.kind == TokenKind::kText && !token.quoted && !token.exact && !token.bracketed &&
               !token.pattern;
    }
    void add_skipped() {
        for (; skipped_ < lexer_.skipped().size(); ++skipped_) add({.span = lexer_.skipped()[skipped_]});
    }
    void add(Piece piece) {
        piece.text = text_.substr(piece.span.begin, piece.span.end - piece.span.begin);
        if (piece.kind == TokenKind::kOpen)
            arguments_.push_back(!pieces_.empty() && pieces_.back().is_word &&
                                 pieces_.back().span.end == piece.span.begin);
        if (piece.kind == TokenKind::kClose && !arguments_.empty()) arguments_.pop_back();
        piece.is_argument = !arguments_.empty() && arguments_.back();
        pieces_.push_back(piece);
    }

    std::string_view text_;
    Lexer lexer_;
    std::size_t skipped_ = 0;
    std::vector<bool> arguments_;  ///< of each open parenthesis, whether it stands right behind a word
    std::vector<Piece> pieces_;
};

/// A piece as a warning shows it: harmless and short.
std::string shown(std::string_view text) {
    std::string quoted = quote_piece(text);
    return quoted.substr(1, quoted.size() - 2);
}

/// How the term that begins with this piece is left out.
std::string negated(const Piece& piece) {
    if (piece.kind == TokenKind::kOpen) return "-(…)";
    if (piece.kind == TokenKind::kField) return "-" + shown(piece.text) + "…";
    return piece.is_word ? "-" + shown(piece.text) : "-\"…\"";
}

/// `rob?t`
bool has_wildcard(std::string_view word) {
    for (std::size_t at = word.find('?'); at != word.npos; at = word.find('?', at + 1))
        if (at > 0 && at + 1 < word.size() && is_letter_or_digit(word[at - 1]) &&
            is_letter_or_digit(word[at + 1]))
            return true;
    return false;
}

/// Whether the sign, once or doubled, stands between two words of a run.
bool joins_words(std::string_view run, char sign, std::size_t least) {
    for (std::size_t at = run.find(sign); at != run.npos; at = run.find(sign, at)) {
        const std::size_t end = std::min(run.find_first_not_of(sign, at), run.size());
        const bool inside = at > 0 && end < run.size() && is_word_byte(run[at - 1]) && is_word_byte(run[end]);
        if (inside && end - at >= least && end - at <= 2) return true;
        at = end;
    }
    return false;
}

/// The weight in `robot^2`, or all of `^2` behind a quote. Two letters and fewer are mathematics.
std::string_view find_boost(std::string_view run) {
    const std::size_t at = run.rfind('^');
    if (at == run.npos || !is_number(run.substr(at + 1))) return {};
    const bool is_long =
        at >= 3 && std::all_of(run.begin() + static_cast<std::ptrdiff_t>(at) - 3,
                               run.begin() + static_cast<std::ptrdiff_t>(at), is_ascii_letter);
    return at == 0 || is_long ? run.substr(at) : std::string_view();
}

/// The `~2` or `~` at the end of a word.
std::string_view find_fuzziness(std::string_view run) {
    const std::size_t at = run.rfind('~');
    if (at == run.npos || at == 0 || !is_letter_or_digit(run[at - 1])) return {};
    const std::string_view rest = run.substr(at + 1);
    return rest.empty() || is_number(rest) ? run.substr(at) : std::string_view();
}

class Reviewer {
  public:
    explicit Reviewer(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

    std::vector<std::string> review() {
        for (std::size_t at = 0; at < pieces_.size(); ++at) {
            review_operator(at);
            review_comparison(at);
            review_braces(pieces_[at]);
            if (pieces_[at].kind == TokenKind::kEnd) review_lone_sign(at);
            if (pieces_[at].is_word && !is_technical(pieces_[at].text)) review_word(at);
        }
        return std::move(warnings_);
    }

  private:
    /// Each mistake is told once, with the first word that it was made with.
    void warn(const std::string& what, const std::string& advice) {
        const std::string head = what + "; ";
        for (const std::string& known : warnings_)
            if (known.starts_with(head)) return;
        warnings_.push_back(head + advice);
    }
    const Piece* neighbour(std::size_t at) const { return at < pieces_.size() ? &pieces_[at] : nullptr; }
    const Piece* next_adjacent(std::size_t at) const {
        const Piece* next = neighbour(at + 1);
        return next && next->span.begin == pieces_[at].span.end ? next : nullptr;
    }
    bool is_first(std::size_t at) const { return at == 0 || pieces_[at - 1].kind == TokenKind::kOpen; }

    void review_operator(std::size_t at) {
        const Piece& piece = pieces_[at];
        const bool named = piece.text == "or" || piece.text == "and" || piece.text == "not";
        if (!named || !piece.is_word || piece.is_value) return;
        const Piece* next = neighbour(at + 1);
        if (!next || !is_term_start(next->kind)) return;
        if (at > 0 && pieces_[at - 1].kind == TokenKind::kNot) return;
        const std::string name(piece.text);
        const std::string upper = name == "or" ? "OR" : name == "and" ? "AND" : "NOT";
        warn("'" + name + "' is searched as a word", "the operator is written " + upper);
    }

    /// `stars!=5` and `stars != 5`
    void review_comparison(std::size_t at) {
        const Piece& piece = pieces_[at];
        const std::size_t sign = piece.text.find("!=");
        if (sign == piece.text.npos) return;
        std::string_view name = piece.text.substr(0, sign), value = piece.text.substr(sign + 2);
        if (piece.kind == TokenKind::kEnd && piece.text == "!=" && at > 0 && neighbour(at + 1)) {
            name = pieces_[at - 1].text;
            value = pieces_[at + 1].text;
        }
        if (find_field(name) && !value.empty())
            warn("'!=' means nothing here", "write -" + std::string(name) + ":" + shown(value));
    }

    /// Gmail's {a b}: braces that stand around words and close in a later one.
    void review_braces(const Piece& piece) {
        const std::string_view text = piece.text;
        const bool quoted = piece.kind == TokenKind::kText && !piece.is_word;
        if (quoted) return;
        if (brace_open_ && text.find('}') != text.npos) {
            warn("braces mean nothing here", "write (a OR b)");
            brace_open_ = false;
        }
        if (text.starts_with('{') && !text.starts_with("{{") && !is_technical(text))
            brace_open_ = text.find('}') == text.npos;
    }

    void review_lone_sign(std::size_t at) {
        const Piece& piece = pieces_[at];
        const Piece* next = neighbour(at + 1);
        if (!next) return;
        const bool starts = is_term_start(next->kind);
        if ((piece.text == "|" || piece.text == "||") && at > 0 && !piece.is_argument) warn_of_bar();
        if (piece.text == "&&" && at > 0) warn_of_ampersands();
        if (piece.text == "!" && next_adjacent(at) && starts) warn_of_bang(negated(*next));
        if (piece.text == "-" && starts && next->kind != TokenKind::kNot && is_meant_as_not(at))
            warn("'-' before a blank is a dash", negated(*next) + " leaves a word out");
    }

    /// A title goes on with a capital or with several words behind its dash.
    bool is_meant_as_not(std::size_t at) const {
        if (is_first(at)) return true;
        const Piece& next = pieces_[at + 1];
        if (next.kind == TokenKind::kField) return true;
        const bool is_last = at + 2 == pieces_.size() || pieces_[at + 2].kind == TokenKind::kClose;
        const char first = next.text[0];
        return is_last && next.is_word && first >= 'a' && first <= 'z';
    }

    void review_word(std::size_t at) {
        const std::string_view text = pieces_[at].text;
        if (text.starts_with('!') && text.size() > 1 && is_word_byte(text[1]))
            warn_of_bang("-" + shown(text.substr(1)));
        if (text.starts_with('~') && text.size() > 1 && is_ascii_letter(text[1]))
            warn("'~' means nothing here", "write " + shown(text.substr(1)));
        const bool bar_at_start = text.starts_with('|') && at > 0;
        const bool bar_at_end = text.ends_with('|') && at + 1 < pieces_.size();
        if (!pieces_[at].is_argument && (joins_words(text, '|', 1) || bar_at_start != bar_at_end))
            warn_of_bar();
        if (joins_words(text, '&', 2)) warn_of_ampersands();
        if (has_wildcard(text)) warn("'?' stands for no letter here", "rob* finds words by their beginning");
        if (const std::string_view boost = find_boost(text); !boost.empty() && is_boost_at(at, boost))
            warn("'" + shown(boost) + "' weighs nothing here", "only whole topics have a weight");
        if (const std::string_view fuzziness = find_fuzziness(text); !fuzziness.empty())
            warn("'" + shown(fuzziness) + "' means nothing behind a word",
                 "word* finds words by their beginning, \"one two\"~3 words near each other");
    }
    bool is_boost_at(std::size_t at, std::string_view boost) const {
        return boost.size() < pieces_[at].text.size() ||
               (at > 0 && pieces_[at - 1].span.end == pieces_[at].span.begin);
    }

    void warn_of_bang(const std::string& instead) { warn("'!' means nothing here", "write " + instead); }
    void warn_of_bar() { warn("'|' means nothing here", "write OR"); }
    void warn_of_ampersands() { warn("'&&' means nothing here", "write AND"); }

    std::vector<Piece> pieces_;
    std::vector<std::string> warnings_;
    bool brace_open_ = false;
};

}  // namespace

std::vector<std::string> query_warnings(std::string_view written) {
    const std::optional<PastedText> pasted = read_pasted_text(written);
    const std::string_view text = pasted ? std::string_view(pasted->text) : written;
    PieceReader reader(text);
    std::vector<std::string> warnings = Reviewer(reader.read()).review();
    for (std::string_view name : reader.fields_before_blank()) {
        std::string warning =
            "'" + std::string(name) +
            ":' before a blank is searched as a word; a field stands right before its value";
        if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
            warnings.push_back(std::move(warning));
    }
    return warnings;
}

}  // namespace offprint
