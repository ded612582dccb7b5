// One pass pairs the braces; a second one goes from sign to sign with a stack of the open groups, and passes
// over quoted text, regular expressions and addresses. Signs that may be mathematics or TeX stay as they are:
// `p(x | y)`, `Sch{\"o}lkopf`, `L^2`, `{0, 1}`. What is meant for the whole query (`in:title`, `allintitle:`)
// becomes a field around all of it.
#include "foreign_signs.h"

#include <algorithm>
#include <optional>

#include "offprint/base/ascii.h"
#include "offprint/query/field.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"
#include "values.h"

namespace offprint {
namespace {

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A function of Scopus, which stands right before a parenthesis.
std::string_view find_function(std::string_view name) {
    struct Function {
        std::string_view name, field;
    };
    static constexpr Function kFunctions[] = {{"TITLE", "title:"},
                                              {"TITLE-ABS", "title,abstract:"},
                                              {"TITLE-ABS-KEY", "title,abstract,keyword:"},
                                              {"AUTH", "author:"},
                                              {"KEY", "keyword:"}};
    for (const Function& function : kFunctions)
        if (function.name == name) return function.field;
    return {};
}

/// The fields of `title,body`, as one writes them here; empty when one of them is unknown.
std::string known_fields(std::string_view names) {
    std::string fields;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        const std::string_view name = names.substr(0, end);
        const FieldInfo* info = find_field(name == "body" ? "abstract" : name);
        if (info == nullptr || info->type != FieldType::kText || info->field == Field::kAny) return {};
        fields += (fields.empty() ? "" : ",") + std::string(info->name);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return fields;
}

/// The words between two blanks or signs that group.
class Runs {
  public:
    explicit Runs(std::string_view text) : text_(text) {}

    /// Makes the run that holds `at` the current one.
    void move_to(std::size_t at) {
        if (at < end_) return;
        begin_ = end_ = at;
        is_technical_ = false;
        while (end_ < text_.size() && !ends_run(end_)) {
            is_technical_ |= text_[end_] == '\\' || text_[end_] == '$';
            ++end_;
        }
    }
    std::size_t begin() const { return begin_; }
    std::size_t end() const { return end_; }
    /// TeX: its signs have meanings of their own.
    bool is_technical() const { return is_technical_; }
    bool ends_run(std::size_t at) const {
        return text_[at] == '(' || text_[at] == ')' || blank_length(text_, at) > 0 ||
               quote_length(text_, at) > 0;
    }

  private:
    std::string_view text_;
    std::size_t begin_ = 0, end_ = 0;
    bool is_technical_ = false;
};

/// Gmail's {a b}: braces around several terms. Of each `{` that opens such a group the place of its `}`,
/// 0 elsewhere.
class BracePairs {
  public:
    explicit BracePairs(std::string_view text) {
        if (text.find('{') == text.npos) return;
        ends_.resize(text.size());
        std::vector<Open> open;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (const std::size_t end = closed_end(text, at); end > at) {
                at = end - 1;
            } else if (text[at] == '{') {
                if (!open.empty() && open.back().at + 1 == at) open.back().is_text = true;  // BibTeX's {{…}}
                open.push_back({at, !starts_term(text, at) || is_range(text, at)});
            } else if (text[at] == '}' && !open.empty()) {
                close(text, at, open);
            } else if (!open.empty()) {
                open.back().has_blank |= blank_length(text, at) > 0;
                open.back().is_text |= std::string_view("\\$,").find(text[at]) != std::string_view::npos;
            }
        }
    }
    std::size_t end_of(std::size_t open) const { return open < ends_.size() ? ends_[open] : 0; }

  private:
    struct Open {
        std::size_t at;
        bool is_text = false;
        bool has_blank = false;
    };

    /// published:{2020 TO 2024}
    static bool is_range(std::string_view text, std::size_t at) {
        constexpr std::size_t kLongest = 64;
        const std::string_view inner = text.substr(at, kLongest);
        return at > 0 && text[at - 1] == ':' && inner.substr(0, inner.find('}')).find(" TO ") != inner.npos;
    }
    void close(std::string_view text, std::size_t at, std::vector<Open>& open) {
        const Open inner = open.back();
        open.pop_back();
        if (!open.empty()) open.back().is_text |= inner.is_text;
        const std::size_t next = at + 1;
        const bool ends_term =
            next == text.size() || blank_length(text, next) > 0 || text[next] == ')' || text[next] == '}';
        if (!inner.is_text && inner.has_blank && ends_term) ends_[inner.at] = at;
    }

    std::vector<std::size_t> ends_;
};

class SignReader {
  public:
    explicit SignReader(std::string_view text) : text_(text), runs_(text), braces_(text) {}

    ForeignSigns read() {
        while (at_ < text_.size()) {
            if (const std::size_t end = closed_end(text_, at_); end > at_) {
                at_ = end;
                continue;
            }
            runs_.move_to(at_);
            const std::size_t length = blank_length(text_, at_) > 0 ? read_blanks() : read_sign();
            at_ += std::max<std::size_t>(length, 1);
        }
        wrap();
        return std::move(found_);
    }

  private:
    struct Group {
        std::size_t end = 0;       ///< of braces
        bool is_argument = false;  ///< a parenthesis right behind a word, as in p(x|y)
    };

    void edit(std::size_t begin, std::size_t end, std::string text) {
        found_.edits.push_back({{begin, end}, std::move(text)});
    }
    void note(std::string text) {
        for (const std::string& known : found_.notes)
            if (known.substr(known.find(';')) == text.substr(text.find(';'))) return;
        found_.notes.push_back(std::move(text));
    }
    std::string shown(std::size_t begin, std::size_t end) const {
        return quote_piece(text_.substr(begin, end - begin));
    }
    bool is_blank_or_end(std::size_t at) const { return at >= text_.size() || blank_length(text_, at) > 0; }
    bool ends_term(std::size_t at) const {
        return is_blank_or_end(at) || text_[at] == ')' || text_[at] == '}';
    }
    bool is_in_argument() const { return !groups_.empty() && groups_.back().is_argument; }

    /// Bytes of the sign; 0 when it is a character like others.
    std::size_t read_sign() {
        switch (text_[at_]) {
            case '(':
                groups_.push_back({0, opens_argument()});
                return 1;
            case ')':
                if (!groups_.empty() && groups_.back().end == 0) groups_.pop_back();
                return 1;
            case '{':
                return open_brace();
            case '}':
                return close_brace();
            case '|':
                return read_joint('|', " OR ");
            case '&':
                return read_joint('&', " AND ");
            case '!':
                return read_bang();
            case '^':
                return read_boost();
            case '~':
                return read_fuzziness();
            default:
                return starts_term(text_, at_) ? read_word() : 0;
        }
    }

    bool opens_argument() const {
        return at_ > 0 && is_word_byte(text_[at_ - 1]) &&
               !is_any_of(run_before(at_), {"OR", "AND", "NOT", "ANDNOT", "NEAR"});
    }

    std::size_t open_brace() {
        const std::size_t end = braces_.end_of(at_);
        if (end == 0) return 1;
        if (looks_like_title(text_.substr(at_ + 1, end - at_ - 1)))
            note("braces find any of the words in them; write a title in quotes");
        groups_.push_back({end, false});
        edit(at_, at_ + 1, "(");
        return 1;
    }
    std::size_t close_brace() {
        while (!groups_.empty() && groups_.back().end > 0 && groups_.back().end < at_) groups_.pop_back();
        if (groups_.empty() || groups_.back().end != at_) return 1;
        groups_.pop_back();
        edit(at_, at_ + 1, ")");
        return 1;
    }
    static bool looks_like_title(std::string_view inner) {
        constexpr std::size_t kLongest = 300;
        if (inner.size() > kLongest) return false;
        const std::string padded = " " + ascii_lower(inner) + " ";
        for (std::string_view word : {" of ", " the ", " for ", " in ", " is ", " with ", " from ", " to "})
            if (padded.find(word) != padded.npos) return true;
        return false;
    }

    /// Between two terms in braces stands an OR.
    std::size_t read_blanks() {
        std::size_t end = at_;
        while (std::size_t length = blank_length(text_, end)) end += length;
        if (!groups_.empty() && groups_.back().end > end && text_[at_ - 1] != '{' &&
            !is_operator(run_before(at_)) && !is_operator(run_behind(end)))
            edit(at_, at_, " OR");
        return end - at_;
    }
    static bool is_operator(std::string_view run) {
        return is_any_of(run, {"OR", "AND", "ANDNOT", "NOT", "|", "||", "&&", "NEAR"}) ||
               run.starts_with("NEAR/") || run.starts_with("AROUND");
    }
    static constexpr std::size_t kLongestOperator = 10;
    std::string_view run_before(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0 && end - begin < kLongestOperator && !runs_.ends_run(begin - 1) &&
               text_[begin - 1] != '{')
            --begin;
        return text_.substr(begin, end - begin);
    }
    /// An operator on the left of which nothing is added; NOT begins a term.
    std::string_view run_behind(std::size_t begin) const {
        std::size_t end = begin;
        while (end < text_.size() && end - begin < kLongestOperator && !runs_.ends_run(end)) ++end;
        const std::string_view run = text_.substr(begin, end - begin);
        return run == "NOT" ? std::string_view() : run;
    }

    /// `a || b`, `a||b`, `a | b`; but not `p(x | y)` and `|x|`.
    std::size_t read_joint(char sign, std::string_view instead) {
        const std::size_t length = std::min(text_.find_first_not_of(sign, at_), text_.size()) - at_;
        const std::size_t behind = at_ + length;
        const bool is_alone = at_ > 0 && blank_length(text_, at_ - 1) > 0 && is_blank_or_end(behind);
        const bool is_joint = length == 2 && at_ > 0 && is_word_byte(text_[at_ - 1]) &&
                              behind < text_.size() && is_word_byte(text_[behind]);
        const bool is_known = length == 2 || (length == 1 && sign == '|');
        const bool has_left = text_.substr(0, at_).find_first_not_of(" (") != text_.npos;
        if (!is_known || !has_left || is_in_argument() || runs_.is_technical()) return length;
        if (!is_alone && !is_joint) return length;
        edit(at_, behind, std::string(is_alone ? instead.substr(1, instead.size() - 2) : instead));
        return length;
    }

    /// `!survey` and `stars!=5`
    std::size_t read_bang() {
        const std::size_t next = at_ + 1;
        if (next >= text_.size() || runs_.is_technical()) return 1;
        if (text_[next] == '=') {
            const std::size_t begin = runs_.begin();
            if (find_field(text_.substr(begin, at_ - begin)) == nullptr || ends_term(next + 1)) return 1;
            edit(begin, begin, "-");
            edit(at_, next + 1, ":");
            return 2;
        }
        const bool opens = text_[next] == '(' || text_[next] == '{' || quote_length(text_, next) > 0 ||
                           is_word_byte(text_[next]);
        if (opens && starts_term(text_, at_)) edit(at_, next, "-");
        return 1;
    }

    std::size_t number_end(std::size_t at) const {
        while (at < text_.size() && (is_ascii_digit(text_[at]) || text_[at] == '.')) ++at;
        return at;
    }
    /// The weight in `robot^2` and `"robot arm"^2`. Two letters and fewer are mathematics.
    std::size_t read_boost() {
        const std::size_t end = number_end(at_ + 1);
        if (end == at_ + 1 || !ends_term(end) || at_ == 0 || runs_.is_technical()) return 1;
        const bool is_word = at_ >= 3 && is_ascii_letter(text_[at_ - 1]) && is_ascii_letter(text_[at_ - 2]) &&
                             is_ascii_letter(text_[at_ - 3]);
        const char before = text_[at_ - 1];
        if (!is_word && before != ')' && before != '"' && before != '}') return 1;
        note(shown(at_, end) + " weighs nothing here; only whole topics have a weight");
        edit(at_, end, "");
        return end - at_;
    }
    /// The `~2` or `~` at the end of a word.
    std::size_t read_fuzziness() {
        const std::size_t end = number_end(at_ + 1);
        if (at_ == 0 || !is_letter_or_digit(text_[at_ - 1]) || !ends_term(end) || runs_.is_technical())
            return 1;
        note(shown(at_, end) +
             " means nothing behind a word; word* finds words by their beginning, \"one two\"~3 words near "
             "each other");
        edit(at_, end, "");
        return end - at_;
    }

    std::size_t read_word() {
        const std::string_view run = text_.substr(at_, runs_.end() - at_);
        const bool is_before_group = runs_.end() < text_.size() && text_[runs_.end()] == '(';
        if (const std::string_view field = is_before_group ? find_function(run) : ""; !field.empty()) {
            edit(at_, at_ + run.size(), std::string(field));
            return run.size();
        }
        if (run.starts_with("*:*") && ends_term(at_ + 3)) {
            edit(at_, at_ + 2, "");
            return 3;
        }
        if (equals_ignoring_case(run, "hasabstract")) {
            edit(at_, at_ + 3, "has:");
            return run.size();
        }
        const std::size_t colon = run.find(':');
        if (colon == run.npos || colon > 12) return 0;
        return read_field(ascii_lower(run.substr(0, colon)),
                          run.substr(colon + 1, run.find('}') - colon - 1));
    }
    std::size_t read_field(const std::string& name, std::string_view value) {
        const std::size_t length = name.size() + 1;
        if (name == "_exists_") {
            edit(at_, at_ + length, "has:");
            return length;
        }
        if (name == "no" && find_field(value) != nullptr) {
            edit(at_, at_ + length, "-has:");
            return length;
        }
        if (is_any_of(name, {"list", "label", "subject", "subjects", "class"}) &&
            !find_pasted_category(value).empty()) {
            edit(at_, at_ + length, "category:");
            return length;
        }
        const bool is_first = text_.substr(0, at_).find_first_not_of(' ') == text_.npos;
        if (name == "allintitle" && is_first && text_.find_first_not_of(' ', at_ + length) != text_.npos) {
            fields_ = "title";
            edit(at_, at_ + length, "");
            return length;
        }
        if (name != "in" || !groups_.empty() || !is_blank_or_end(at_ + length + value.size()) ||
            (at_ > 0 && blank_length(text_, at_ - 1) == 0))
            return 0;
        const std::string fields = known_fields(value);
        const bool is_alone = is_first && text_.find_first_not_of(' ', at_ + length + value.size()) ==
                                              std::string_view::npos;
        if (fields.empty() || is_alone) return 0;
        fields_ = fields_.empty() ? fields : fields_ + "," + fields;
        edit(at_, at_ + length + value.size(), "");
        return length + value.size();
    }

    void wrap() {
        if (!fields_.empty()) {
            edit(text_.size(), text_.size(), ")");
            edit(0, 0, fields_ + ":(");
            std::rotate(found_.edits.begin(), found_.edits.end() - 1, found_.edits.end());
        }
        std::stable_sort(found_.edits.begin(), found_.edits.end(),
                         [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Runs runs_;
    BracePairs braces_;
    std::vector<Group> groups_;
    std::string fields_;  ///< that the whole query is asked of
    ForeignSigns found_;
};

}  // namespace

ForeignSigns find_foreign_signs(std::string_view text) { return SignReader(text).read(); }

}  // namespace offprint
