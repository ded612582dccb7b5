// Each word of no field is looked at with the two or three behind it. Nothing is rewritten: whether `since`
// is a word of a title or a wish cannot be known, so both are said.
#include "spoken_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "offprint/base/arxiv_category.h"
#include "offprint/base/ascii.h"
#include "offprint/base/date.h"
#include "query_chars.h"
#include "values.h"

namespace offprint {
namespace {

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// `2024`, `2024-05`, `2024-05-01`; of years those that arXiv has been there for.
bool is_day(std::string_view text) {
    const bool is_year = text.size() == 4 && are_digits(text) && text >= "1991" && text <= "2099";
    const bool is_month =
        text.size() == 7 && text[4] == '-' && are_digits(text.substr(0, 4)) && are_digits(text.substr(5));
    return is_year || is_month || parse_date(text).has_value();
}

class SpokenWords {
  public:
    explicit SpokenWords(std::span<const Piece> pieces) : pieces_(pieces) {}

    std::vector<Remark> review() {
        for (at_ = 0; at_ < pieces_.size(); ++at_) {
            review_distance();
            review_named_category();
            review_switch();
            review_last();
            review_slop();
            if (!pieces_[at_].is_free) continue;
            review_ids();
            review_spaced_colon();
            review_category();
            review_field();
            review_days();
            review_span();
            if (is_any_of(word(), {"today", "yesterday"}) && at_ > 0 && at_ + 1 == pieces_.size())
                add(word(), "listed:" + std::string(word()));
        }
        return std::move(remarks_);
    }

    std::vector<Remark> review_doubts() {
        for (at_ = 0; at_ < pieces_.size(); ++at_) {
            review_second_name();
            review_names();
            review_subject();
            if (pieces_[at_].is_free && is_day(word()))
                add(word(), fmt::format("published:{} if the day is meant", word()));
            if (pieces_[at_].is_free && is_small_word(free_word(1)) &&
                is_any_of(word(), {"author", "authors", "title", "abstract", "category", "keyword", "by"}))
                doubt_field();
        }
        review_bare_name();
        return std::move(remarks_);
    }

  private:
    std::string_view word() const { return pieces_[at_].text; }
    /// The word so many places on, when it is one of no field.
    std::string_view free_word(std::size_t distance) const {
        const std::size_t at = at_ + distance;
        return at < pieces_.size() && pieces_[at].is_free ? pieces_[at].text : std::string_view();
    }
    static bool is_small_word(std::string_view word) {
        return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    }
    bool starts_term(std::size_t distance) const {
        return at_ + distance < pieces_.size() && is_term_start(pieces_[at_ + distance].kind);
    }
    void add(std::string_view said, const std::string& better) {
        const std::string_view what = said.find(' ') == said.npos ? "a word" : "words";
        remarks_.push_back(
            {fmt::format("'{}' is searched as {}", shown_piece(said), what), "write " + better});
    }

    /// `NEAR 5`, `AROUND 5`, `WITHIN 5`
    void review_distance() {
        const std::string_view count = free_word(1);
        if (!are_digits(count) || count.size() > 2 || !starts_term(2) || at_ == 0) return;
        const std::string better = fmt::format("NEAR/{}", count);
        if (pieces_[at_].kind == TokenKind::kNear && word() == "NEAR")
            remarks_.push_back({fmt::format("NEAR {0} looks for the number {0}", count),
                                "write " + better + " for a distance"});
        else if (pieces_[at_].is_free && is_any_of(word(), {"AROUND", "WITHIN", "ADJ", "PRE", "W", "N"}))
            add(fmt::format("{} {}", word(), count), better);
    }

    /// `cs.ai`, `physics.optics`, `hep-th`; `cs.XY` and `cs.FOO`, which are none.
    void review_category() {
        const std::string_view name = word();
        const std::size_t dot = name.find('.');
        const bool has_sign = dot != name.npos || name.find('-') != name.npos;
        const std::optional<std::string> known = has_sign ? find_arxiv_category(name) : std::nullopt;
        if (known && find_pasted_category(name).empty()) add(name, "cat:" + *known);
        if (known || dot == name.npos || dot + 2 >= name.size() || dot + 4 < name.size()) return;
        const std::string_view subject = name.substr(dot + 1);
        const bool is_upper =
            std::all_of(subject.begin(), subject.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (is_upper && has_arxiv_subjects(name.substr(0, dot)))
            remarks_.push_back({"arXiv has no category " + shown_piece(name), suggest_arxiv_category(name)});
    }

    /// `cat:"Software Engineering"`, `cat:machine learning`
    void review_named_category() {
        const Piece& piece = pieces_[at_];
        if (!piece.is_category || piece.kind != TokenKind::kText) return;
        std::string name(piece.text);
        std::erase(name, '"');
        std::string codes = arxiv_categories_called(name);
        if (codes.empty() && piece.is_word && piece.is_value && !free_word(1).empty()) {
            name.append(" ").append(free_word(1));
            codes = arxiv_categories_called(name);
        }
        if (!codes.empty())
            remarks_.push_back(
                {fmt::format("arXiv's papers have no category '{}' but {}", shown_piece(name), codes),
                 "write cat:" + codes.substr(0, codes.find(' '))});
    }

    /// `au lecun`, `ti koopman`: no words of any language that papers have.
    void review_field() {
        if (!is_any_of(word(), {"au", "ti", "abs", "cat"}) || free_word(1).empty()) return;
        add(word(), fmt::format("{}:{}", word(), shown_piece(free_word(1))));
    }

    /// `since 2024`, `from 2024 to 2025`, `between 2024 and 2025`
    void review_days() {
        const std::string_view day = free_word(1), joint = free_word(2), other = free_word(3);
        if (!is_day(day)) return;
        const bool has_end = is_day(other) && is_any_of(joint, {"to", "until", "till", "and", "through"});
        const std::string both = fmt::format("{} {} {} {}", word(), day, joint, other);
        if (has_end && is_any_of(word(), {"from", "between", "since"}))
            return add(both, fmt::format("published:{}..{}", day, other));
        const std::string said = fmt::format("{} {}", word(), day);
        if (is_any_of(word(), {"since", "from"})) add(said, fmt::format("published>={}", day));
        if (word() == "after") add(said, fmt::format("published>{}", day));
        if (word() == "before") add(said, fmt::format("published<{}", day));
        if (word() == "in" && free_word(2).empty()) add(said, fmt::format("published:{}", day));
        if (is_any_of(word(), {"until", "till"})) add(said, fmt::format("published<={}", day));
    }

    /// `last week`, `past 7 days`, `this year`
    void review_span() {
        if (!is_any_of(word(), {"last", "past", "this"})) return;
        const bool has_count = are_digits(free_word(1)) && free_word(1).size() <= 3;
        const std::string_view unit = free_word(has_count ? 2 : 1);
        const std::size_t end = at_ + (has_count ? 3 : 2);
        if (end < pieces_.size() && pieces_[end].is_free) return;  // the last year problem
        const std::string count(has_count ? free_word(1) : "1");
        std::string_view sign;
        if (is_any_of(unit, {"day", "days"})) sign = "d";
        if (is_any_of(unit, {"week", "weeks"})) sign = "w";
        if (is_any_of(unit, {"month", "months"})) sign = "mo";
        if (is_any_of(unit, {"year", "years"})) sign = "y";
        if (sign.empty()) return;
        add(fmt::format("{} {}{}", word(), has_count ? count + " " : "", unit),
            fmt::format("newer_than:{}{}", count, sign));
    }

    /// `au:bin wen`: a name and a word, or a name of two words?
    void review_second_name() {
        if (at_ + 2 >= pieces_.size() || pieces_[at_].kind != TokenKind::kField || !pieces_[at_].is_name)
            return;
        const Piece& name = pieces_[at_ + 1];
        if (!name.is_word || !is_small_word(name.text) || !is_small_word(free_word(2))) return;
        remarks_.push_back({fmt::format("'{}' is not searched among the authors", shown_piece(free_word(2))),
                            fmt::format("write {}\"{} {}\" if it is a name", shown_piece(word()),
                                        shown_piece(name.text), shown_piece(free_word(2)))});
    }

    /// `code:yes`
    void review_switch() {
        if (pieces_[at_].kind != TokenKind::kField || !pieces_[at_].is_address || at_ + 1 >= pieces_.size())
            return;
        const std::string value = ascii_lower(pieces_[at_ + 1].text.substr(0, 5));
        std::string name = shown_piece(word());
        if (name.ends_with(':') || name.ends_with('=')) name.pop_back();
        const bool is_no = is_any_of(value, {"no", "false", "0"});
        if (is_no || is_any_of(value, {"yes", "true", "1"}))
            remarks_.push_back({fmt::format("'{}' looks into addresses", shown_piece(word())),
                                fmt::format("write {}has:{}", is_no ? "-" : "", name)});
    }

    /// `last:30d`
    void review_last() {
        if (pieces_[at_].kind != TokenKind::kField || ascii_lower(word().substr(0, 5)) != "last:") return;
        if (at_ + 1 >= pieces_.size()) return;
        const std::string value = ascii_lower(pieces_[at_ + 1].text.substr(0, 8));
        const std::size_t unit = std::min(value.find_first_not_of("0123456789"), value.size());
        const bool is_span = unit > 0 && is_any_of(value.substr(unit), {"d", "w", "m", "mo", "y"});
        if (is_span || is_any_of(value, {"day", "week", "month", "year"}))
            remarks_.push_back({"'last:' is the last author",
                                "write newer_than:" + (is_span ? value : "1" + value.substr(0, 1)) +
                                    (value == "month" || (is_span && value.ends_with('m')) ? "o" : "")});
    }

    /// `"two words" ~5`
    void review_slop() {
        if (at_ == 0 || !word().starts_with('~') || !pieces_[at_ - 1].text.ends_with('"')) return;
        if (word().size() > 1 && !are_digits(word().substr(1))) return;
        remarks_.push_back({"'~' stands right behind the quote, with a number", "write \"one two\"~5"});
    }

    /// `2501.08325 2502.01441`, `arXiv 2501.08325`
    void review_ids() {
        const std::string_view next = free_word(1);
        if (next.empty() || !find_pasted_id(next)) return;
        if (find_pasted_id(word()))
            remarks_.push_back({"no paper has two ids",
                                fmt::format("write {} OR {}", shown_piece(word()), shown_piece(next))});
        else if (ascii_lower(word().substr(0, 6)) == "arxiv")
            remarks_.push_back(
                {fmt::format("'{}' is searched as a word", shown_piece(word())), "the id alone is enough"});
    }

    /// `title :diffusion`, `title::diffusion`
    void review_spaced_colon() {
        const std::size_t colons = word().find("::");
        const bool is_doubled = colons != std::string_view::npos && find_field(word().substr(0, colons));
        const bool is_spaced = find_field(word()) && at_ + 1 < pieces_.size() &&
                               pieces_[at_ + 1].text.starts_with(':') && pieces_[at_ + 1].text.size() > 1;
        if (!is_doubled && !is_spaced) return;
        const std::string_view field = is_doubled ? word().substr(0, colons) : word();
        const std::string_view value =
            is_doubled ? word().substr(colons + 2) : pieces_[at_ + 1].text.substr(1);
        add(is_doubled ? word() : fmt::format("{} {}", word(), pieces_[at_ + 1].text),
            fmt::format("{}:{}", field, shown_piece(value)));
    }

    /// `au=lecun`, `au:lecun,darcet`
    void review_names() {
        const Piece& piece = pieces_[at_];
        if (piece.kind != TokenKind::kField || !piece.is_name || at_ + 1 >= pieces_.size()) return;
        const std::string_view value = pieces_[at_ + 1].text;
        if (piece.text.ends_with('='))
            remarks_.push_back(
                {fmt::format("'{}' asks for the whole name", shown_piece(piece.text)),
                 fmt::format("write {}:{} for a part of it",
                             shown_piece(piece.text.substr(0, piece.text.size() - 1)), shown_piece(value))});
        const std::size_t sign = pieces_[at_ + 1].is_word ? value.find_first_of(",;") : value.npos;
        if (sign != value.npos && sign > 0 && sign + 1 < value.size())
            remarks_.push_back(
                {fmt::format("'{}' is the name of one author", shown_piece(value)),
                 fmt::format("write {}({} OR {}) for one of two", shown_piece(piece.text),
                             shown_piece(value.substr(0, sign)), shown_piece(value.substr(sign + 1)))});
    }

    /// `LeCun`, `Yann LeCun`: arXiv's search looks among the authors, too.
    void review_bare_name() {
        const bool are_free = std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
            return piece.is_free && piece.text[0] >= 'A' && piece.text[0] <= 'Z' &&
                   std::all_of(piece.text.begin(), piece.text.end(), is_ascii_letter);
        });
        if (!are_free || pieces_.empty() || pieces_.size() > 2) return;
        std::string name(pieces_[0].text);
        if (pieces_.size() == 2) name = fmt::format("\"{} {}\"", name, pieces_[1].text);
        remarks_.push_back({"words are not looked for among the authors",
                            "write au:" + shown_piece(name) + " if it is a name"});
    }

    void review_subject() {
        if (pieces_[at_].kind == TokenKind::kField && ascii_lower(word()).starts_with("subject:"))
            remarks_.push_back({"'subject:' is the title, as in mail", "cat: asks for a category"});
    }

    void doubt_field() {
        const std::string_view name = word() == "by" ? "author" : word();
        add(word(), fmt::format("{}:{} if the field is meant", name, shown_piece(free_word(1))));
    }

    std::span<const Piece> pieces_;
    std::size_t at_ = 0;
    std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> review_spoken_words(std::span<const Piece> pieces) {
    return SpokenWords(pieces).review();
}

std::vector<Remark> review_doubtful_words(std::span<const Piece> pieces) {
    return SpokenWords(pieces).review_doubts();
}

std::string shown_piece(std::string_view text) {
    std::string quoted = quote_piece(text);
    return quoted.substr(1, quoted.size() - 2);
}

}  // namespace offprint
