// Each piece of a query is looked at with its neighbours for what means something in other searches and is a
// word or nothing here. Pasted titles come through in peace: TeX, addresses, a conditional probability
// `p(x|y)`, and a dash in front of a capital.
#include <algorithm>
#include <string>

#include "offprint/base/arxiv_category.h"
#include "offprint/base/ascii.h"
#include "offprint/query/query.h"
#include "pasted_text.h"
#include "query_chars.h"
#include "query_pieces.h"
#include "spoken_words.h"

namespace offprint {
namespace {

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

/// Signs mean something else in TeX and addresses.
bool is_technical(std::string_view word) {
    return word.find_first_of("\\$") != word.npos || word.find("://") != word.npos;
}

/// How the term that begins with this piece is left out.
std::string negated(const Piece& piece) {
    if (piece.kind == TokenKind::kOpen) return "-(…)";
    if (piece.kind == TokenKind::kField) return "-" + shown_piece(piece.text) + "…";
    return piece.is_word ? "-" + shown_piece(piece.text) : "-\"…\"";
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

class Reviewer {
  public:
    explicit Reviewer(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

    std::vector<std::string> review() {
        for (std::size_t at = 0; at < pieces_.size(); ++at) {
            review_operator(at);
            review_comparison(at);
            review_name(at);
            review_category(at);
            if (pieces_[at].kind == TokenKind::kEnd) review_lone_sign(at);
            if (pieces_[at].is_word && !is_technical(pieces_[at].text)) review_word(at);
        }
        review_mixture();
        for (const Remark& remark : review_spoken_words(pieces_)) warn(remark.what, remark.advice);
        return std::move(warnings_);
    }

  private:
    /// In many searches OR takes the two words beside it; here, as in most languages, it takes all there is
    /// on both sides, up to the parenthesis.
    struct Group {
        bool has_or = false, has_neighbours = false;
        bool is_behind_term = false;
    };
    void review_mixture() {
        std::vector<Group> groups(1);
        const auto leave = [&](const Group& group) {
            if (group.has_or && group.has_neighbours)
                warn("OR takes all that stands on its sides, not just the words next to it",
                     "write (a OR b) c or a OR (b c) to say which is meant");
        };
        for (const Piece& piece : pieces_) {
            if (piece.kind == TokenKind::kEnd) continue;
            if (is_term_start(piece.kind)) {
                if (groups.back().is_behind_term && !piece.is_value) groups.back().has_neighbours = true;
                const bool goes_on = piece.kind == TokenKind::kNot || piece.kind == TokenKind::kField;
                groups.back().is_behind_term = !goes_on;
                if (piece.kind == TokenKind::kOpen) groups.emplace_back();
            } else if (piece.kind == TokenKind::kClose) {
                if (groups.size() == 1) return;  // an error, which is told elsewhere
                leave(groups.back());
                groups.pop_back();
            } else {
                groups.back().is_behind_term = false;
                if (piece.kind == TokenKind::kOr) groups.back().has_or = true;
            }
        }
        leave(groups.front());
    }

    /// Each mistake is told once, with the first word that it was made with.
    void warn(const std::string& what, const std::string& advice) {
        const std::string head = what + "; ";
        for (const std::string& known : warnings_)
            if (known.starts_with(head)) return;
        warnings_.push_back(head + advice);
    }
    const Piece* neighbour(std::size_t at) const { return at < pieces_.size() ? &pieces_[at] : nullptr; }
    bool is_first(std::size_t at) const { return at == 0 || pieces_[at - 1].kind == TokenKind::kOpen; }

    void review_operator(std::size_t at) {
        const Piece& piece = pieces_[at];
        const std::string lower = ascii_lower(piece.text.substr(0, 4));
        const bool named = lower == "or" || lower == "and" || lower == "not";
        if (!named || !piece.is_word || piece.is_value) return;
        const Piece* next = neighbour(at + 1);
        if (!next || !is_term_start(next->kind)) return;
        // Titles have capitals, but no fields.
        const bool is_beside_field = next->kind == TokenKind::kField || (at > 0 && pieces_[at - 1].is_value);
        if (piece.text != lower && !is_beside_field && has_capital_beside(at)) return;
        if (at > 0 && pieces_[at - 1].kind == TokenKind::kNot) return;
        if (at > 1 && pieces_[at - 2].text == "between") return;  // a span of days, told elsewhere
        const std::string name(piece.text);
        const std::string upper = lower == "or" ? "OR" : lower == "and" ? "AND" : "NOT";
        warn("'" + name + "' is searched as a word", "the operator is written " + upper);
    }

    /// Whether another word has a capital, as those of titles have.
    bool has_capital_beside(std::size_t at) const {
        for (const Piece& piece : pieces_)
            if (&piece != &pieces_[at] &&
                piece.text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != piece.text.npos)
                return true;
        return at == 0;
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
            warn("'!=' means nothing here", "write -" + std::string(name) + ":" + shown_piece(value));
    }

    /// `author:Yann LeCun`: only the first word is asked of the authors.
    void review_name(std::size_t at) {
        const auto is_capital = [](const Piece& piece) {
            return piece.is_word && piece.text[0] >= 'A' && piece.text[0] <= 'Z';
        };
        if (at + 2 >= pieces_.size() || pieces_[at].kind != TokenKind::kField || !pieces_[at].is_name) return;
        const Piece& name = pieces_[at + 1];
        const Piece& next = pieces_[at + 2];
        if (!is_capital(name) || !is_capital(next) || next.is_value) return;
        warn("'" + shown_piece(next.text) + "' is not searched among the authors",
             "write " + shown_piece(pieces_[at].text) + "\"" + shown_piece(name.text) + " " +
                 shown_piece(next.text) + "\"");
    }

    /// `cat:cs.ML`, which nothing has. Other services have categories of their own.
    void review_category(std::size_t at) {
        const Piece& piece = pieces_[at];
        if (!piece.is_category || piece.kind != TokenKind::kText || piece.text.ends_with('*')) return;
        std::string_view name = piece.text;
        if (name.size() > 2 && name.starts_with('"') && name.ends_with('"'))
            name = name.substr(1, name.size() - 2);
        const std::size_t dot = name.find('.');
        const bool is_class = dot != name.npos && dot + 1 < name.size() &&
                              std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(),
                                          [](char c) { return c == '-' || is_ascii_letter(c); });
        if (is_class && find_arxiv_category(name.substr(0, dot)) && !find_arxiv_category(name))
            warn("arXiv has no category " + shown_piece(name), suggest_arxiv_category(name));
        else if (const std::string meant = arxiv_category_like(name); !meant.empty())
            warn("arXiv has no category " + shown_piece(name), "did you mean '" + meant + "'?");
    }

    void review_lone_sign(std::size_t at) {
        const Piece& piece = pieces_[at];
        const Piece* next = neighbour(at + 1);
        if (!next) return;
        const bool starts = is_term_start(next->kind);
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
        if (text.starts_with('~') && text.size() > 1 && is_ascii_letter(text[1]))
            warn("'~' means nothing here", "write " + shown_piece(text.substr(1)));
        const bool bar_at_start = text.starts_with('|') && at > 0;
        const bool bar_at_end = text.ends_with('|') && at + 1 < pieces_.size();
        review_list(at);
        review_title(at);
        if (!pieces_[at].is_argument && (joins_words(text, '|', 1) || bar_at_start != bar_at_end))
            warn_of_bar();
        if (has_wildcard(text)) warn("'?' stands for no letter here", "rob* finds words by their beginning");
    }
    /// `RM -RF: a title`
    void review_title(std::size_t at) {
        const std::string_view text = pieces_[at].text;
        if (at == 0 || pieces_[at - 1].kind != TokenKind::kNot || !text.ends_with(':')) return;
        warn("'-" + shown_piece(text) + "' leaves out what has the word", "write a title in quotes");
    }

    /// `video,image`; of a name only a doubt, for `LeCun,Yann` is one.
    void review_list(std::size_t at) {
        const std::string_view text = pieces_[at].text;
        if (at > 0 && pieces_[at - 1].is_name) return;
        const bool is_left_out = at > 0 && pieces_[at - 1].kind == TokenKind::kNot;
        const std::size_t sign = text.find_first_of(is_left_out ? ",;/" : ",;");
        if (sign == text.npos || sign < 2 || sign + 2 >= text.size()) return;
        const std::string_view first = text.substr(0, sign), other = text.substr(sign + 1);
        if (!is_ascii_letter(first.back()) || !is_ascii_letter(other[0])) return;
        const std::string one = shown_piece(first), two = shown_piece(other);
        warn("'" + shown_piece(text) + "' is searched as a phrase",
             is_left_out
                 ? "write -" + one + " -" + two + " to leave out both"
                 : "write " + one + " " + two + " for both, (" + one + " OR " + two + ") for one of them");
    }
    void warn_of_bar() { warn("'|' inside a word means nothing", "write OR"); }

    std::vector<Piece> pieces_;
    std::vector<std::string> warnings_;
};

}  // namespace

std::vector<std::string> query_warnings(std::string_view written) {
    const std::optional<PastedText> pasted = read_pasted_text(written);
    QueryPieces query = read_pieces(pasted ? std::string_view(pasted->text) : written);
    std::vector<std::string> warnings = Reviewer(std::move(query.pieces)).review();
    if (pasted) warnings.insert(warnings.end(), pasted->notes.begin(), pasted->notes.end());
    for (std::string_view name : query.fields_before_blank) {
        std::string warning =
            "'" + std::string(name) +
            ":' before a blank is searched as a word; a field stands right before its value";
        if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
            warnings.push_back(std::move(warning));
    }
    return warnings;
}

std::vector<std::string> query_doubts(std::string_view written) {
    const std::optional<PastedText> pasted = read_pasted_text(written);
    const QueryPieces query = read_pieces(pasted ? std::string_view(pasted->text) : written);
    std::vector<std::string> doubts;
    for (const Remark& remark : review_doubtful_words(query.pieces)) {
        std::string doubt = remark.what + "; " + remark.advice;
        if (std::find(doubts.begin(), doubts.end(), doubt) == doubts.end())
            doubts.push_back(std::move(doubt));
    }
    return doubts;
}

}  // namespace offprint
