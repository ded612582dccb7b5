// A term starts at a letter or sign after blanks. In this order: a parenthesis; a quoted phrase; otherwise
// the run of characters up to a blank, parenthesis or quote is looked at. Leading dashes negate, a leading
// '=' is exact, '@' and '/' are refused; then a field (NAME{,NAME} RELATION), an operator in upper case, or
// text. A run without a letter or digit is punctuation and skipped.
//
// Pasted text must survive: `word:` before a blank, `word::` and `word://` are text; a dash between blanks is
// punctuation.
#include "lexer.h"

#include <algorithm>
#include <array>
#include <string>

#include "offprint/base/ascii.h"
#include "offprint/base/suggest.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"

namespace offprint {
namespace {

bool is_name_char(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

bool takes_comparison(FieldType type) { return type == FieldType::kNumber || type == FieldType::kDate; }

/// Sources begin with a slash too: they are paths.
bool takes_pattern(FieldType type) {
    return type == FieldType::kText || type == FieldType::kName || type == FieldType::kKeyword ||
           type == FieldType::kCategory || type == FieldType::kUrl;
}

std::size_t name_end(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_ascii_letter(text[at])) return at;
    while (at < text.size() && is_name_char(text[at])) ++at;
    return at;
}

std::string suggest_field(std::string_view name) {
    std::vector<std::string_view> names;
    for (const FieldInfo& info : all_fields()) {
        if (!info.name.empty()) names.push_back(info.name);
        for (std::string_view alias : info.aliases)
            if (alias.size() > 2) names.push_back(alias);
    }
    return nearest_name(name, names);
}

struct ForeignField {
    std::string_view name, advice;
};

// What other searches call something, and how it is said here.
constexpr ForeignField kForeignFields[] = {
    {"sort", "ordering is the option --sort"},
    {"order", "ordering is the option --sort"},
    {"allintitle", "write title:(one two)"},
    {"allintext", "write abstract:(one two)"},
    {"intext", "write abstract:koopman"},
    {"list", "write source:hf for a listing, cat:cs.LG for a category"},
    {"label", "write kw:diffusion for a keyword, @name for the query of a topic"},
    {"group", "write cat:cs.LG, or cat:cs for all of it"},
    {"class", "write cat:cs.LG, or cat:cs for all of it"},
    {"subjects", "write cat:cs.LG for a category, kw:diffusion for a keyword"},
    {"larger", "papers have no size; leave it out"},
    {"smaller", "papers have no size; leave it out"},
    {"size", "papers have no size; leave it out"},
    {"related", "write words of the title; `offprint show --similar ID` finds the nearest papers"},
    {"cache", "write id:2401.01234"},
    {"inauthor", "write author:\"Y LeCun\""},
    {"score", "write upvotes>20; the option --sort orders by score"},
    {"min_upvotes", "write upvotes>=20"},
    {"to", "papers are to nobody; author:lecun finds an author"},
    {"filetype", "every paper is a PDF; leave it out"},
    {"ext", "every paper is a PDF; leave it out"},
    {"language", "the language of the code is not known; leave it out"},
    {"license", "licences cannot be searched; leave it out"},
    {"user", "write code:github.com/NAME, or org:NAME"},
    {"ts", "write title,abstract,keyword:(one two)"},
    {"tiab", "write title,abstract:(one two)"},
    {"key", "write keyword:diffusion"},
    {"py", "write published:2025"},
    {"citations", "citations are not known; upvotes>20 asks for upvotes"},
    {"cites", "citations are not known; leave it out"},
    {"references", "citations are not known; leave it out"},
    {"lang", "the language of papers is not known; leave it out"},
    {"orcid", "write author:\"Y LeCun\""},
};

std::string hint_for_foreign_field(std::string_view lower_name, std::string_view value) {
    for (const ForeignField& foreign : kForeignFields)
        if (foreign.name == lower_name) return std::string(foreign.advice);
    if (lower_name != "in") return {};
    const FieldInfo* info = find_field(value.substr(0, name_end(value, 0)));
    return info ? "write " + std::string(info->example)
                : "every paper is searched; in:title asks for words of the title";
}

[[noreturn]] void throw_unknown_field(std::string_view name, TextSpan span, std::string_view value) {
    std::string lower = ascii_lower(name);
    if (std::string hint = hint_for_foreign_field(lower, value); !hint.empty())
        throw SyntaxError(span, "unknown field " + quote_piece(name), hint);
    std::string near = suggest_field(name);
    throw SyntaxError(span, "unknown field " + quote_piece(name),
                      near.empty() ? "quote it to search for the words" : "did you mean '" + near + "'?");
}

}  // namespace

WrittenRelation read_relation(std::string_view text) {
    struct Sign {
        std::string_view text;
        Relation relation;
    };
    static constexpr Sign kSigns[] = {
        {":≤", Relation::kAtMost},  {":≥", Relation::kAtLeast}, {"≤", Relation::kAtMost},
        {"≥", Relation::kAtLeast},  {":<=", Relation::kAtMost}, {":>=", Relation::kAtLeast},
        {"<=", Relation::kAtMost},  {">=", Relation::kAtLeast}, {":<", Relation::kLess},
        {":>", Relation::kGreater}, {":=", Relation::kExact},   {"<", Relation::kLess},
        {">", Relation::kGreater},  {"=", Relation::kExact},    {":", Relation::kHolds},
        {"：", Relation::kHolds},
    };
    for (const Sign& sign : kSigns)
        if (text.starts_with(sign.text)) return {sign.relation, sign.text.size()};
    return {};
}

const Token& Lexer::peek() {
    if (!next_) next_ = read_term();
    return *next_;
}

Token Lexer::take() {
    peek();
    Token token = std::move(*next_);
    next_.reset();
    return token;
}

void Lexer::skip_blanks() {
    for (;;) {
        std::size_t length = blank_length(text_, at_) + invisible_length(text_, at_);
        if (length == 0) return;
        at_ += length;
    }
}

std::size_t Lexer::run_end(std::size_t from) const {
    std::size_t at = from;
    while (at < text_.size() && text_[at] != '(' && text_[at] != ')' && !blank_length(text_, at)) {
        if (quote_length(text_, at) && !(at > from && text_[at - 1] == '\\')) break;  // \" is a TeX accent
        ++at;
    }
    return at;
}

Token Lexer::read_term() {
    for (;;) {
        skip_blanks();
        std::size_t begin = at_;
        if (begin == text_.size()) return {.span = {begin, begin}};
        if (text_[begin] == '(' || text_[begin] == ')') {
            ++at_;
            return {.kind = text_[begin] == '(' ? TokenKind::kOpen : TokenKind::kClose, .span = {begin, at_}};
        }
        if (std::size_t quote = quote_length(text_, begin)) return read_quoted(quote);
        if (std::optional<Token> quoted = read_single_quoted()) return *quoted;
        if (brackets_ && text_[begin] == '[') return read_bracketed();
        std::size_t end = run_end(begin);
        bool opens_term = end < text_.size() && !blank_length(text_, end) && text_[end] != ')';
        std::string_view run = text_.substr(begin, end - begin);
        std::size_t signs = 0, dashes = 0;
        while (std::size_t length = dash_length(run, signs)) {
            signs += length;
            ++dashes;
        }
        bool exact = signs < run.size() && run[signs] == '=';
        bool bare = signs + (exact ? 1 : 0) == run.size();  // -"phrase", ="phrase", -(group)
        bool refers = signs < run.size() && run[signs] == '@' && end == begin + signs + 1;  // @"two words"
        if (opens_pattern(begin + signs) || (refers && quote_length(text_, end) > 0)) {
            at_ = begin + signs;
            if (dashes % 2 == 1) return {.kind = TokenKind::kNot, .span = {begin, at_}};
            return refers ? read_reference(end) : read_pattern();
        }
        bool means_something = bare ? opens_term && (!exact || text_[end] != '(') : has_word(run);
        if (!means_something && run.find('*', signs) == std::string_view::npos) {
            skipped_.push_back({begin, end});
            at_ = end;
            continue;
        }
        if (signs == 0) return read_run(end);
        at_ = begin + signs;
        if (dashes % 2 == 1) return {.kind = TokenKind::kNot, .span = {begin, at_}};
    }
}

Token Lexer::read_run(std::size_t end) {
    std::size_t begin = at_;
    std::string_view run = text_.substr(begin, end - begin);
    if (run[0] == '=' && run.size() == 1) {
        ++at_;
        Token token = read_quoted(quote_length(text_, at_));
        token.exact = true;
        token.span.begin = begin;
        return token;
    }
    if (run[0] == '@') return read_reference(end);
    if (opens_pattern(begin)) return read_pattern();
    if (std::optional<Token> near = read_near(run)) return *near;
    // As words they would find nothing.
    if (const std::string ours = find_foreign_near(run); !ours.empty())
        throw SyntaxError({at_, at_ + run.size()}, quote_piece(run) + " is no operator here",
                          "write " + ours);
    if (std::optional<Token> field = read_field()) return *field;
    if (std::optional<Token> field = read_spaced_comparison(run)) return *field;
    at_ = end;
    Token token{.kind = TokenKind::kText, .span = {begin, end}, .text = run};
    if (run == "AND") token.kind = TokenKind::kAnd;
    if (run == "OR") token.kind = TokenKind::kOr;
    if (run == "NOT") token.kind = TokenKind::kNot;
    if (run == "ANDNOT") token.kind = TokenKind::kAndNot;
    if (run[0] == '=') {
        token.exact = true;
        token.text.remove_prefix(1);
    }
    return token;
}

// NEAR, NEAR/5; AROUND(5) and NEAR(5) are what other searches call it.
std::optional<Token> Lexer::read_near(std::string_view run) {
    constexpr int kUsual = 10;
    const std::size_t begin = at_;
    Token token{.kind = TokenKind::kNear, .slop = kUsual};
    const std::size_t behind = begin + run.size();
    const bool opens = (run == "AROUND" || run == "NEAR") && text_.substr(behind).starts_with('(');
    const std::size_t closed = std::min(text_.find_first_not_of("0123456789", behind + 1), text_.size());
    if (opens && closed > behind + 1 && text_.substr(closed).starts_with(')')) {
        at_ = behind + 1;
        token.slop = read_count();
        ++at_;
    } else if (run == "NEAR") {
        at_ += run.size();
    } else if (run.starts_with("NEAR/")) {
        at_ += std::string_view("NEAR/").size();
        const std::size_t end = std::min(text_.find_first_not_of("0123456789", at_), text_.size());
        if (end != behind || end == at_)
            throw SyntaxError({begin, behind}, "NEAR/ needs a number of words", "write NEAR/5");
        token.slop = read_count();
    } else {
        return std::nullopt;
    }
    token.span = {begin, at_};
    return token;
}

/// `author:[a TO c]`
void Lexer::refuse_range_of_words(std::size_t begin) const {
    constexpr std::size_t kLongest = 100;
    const std::string_view inner = text_.substr(begin, kLongest);
    const std::size_t end = inner.find_first_of("]}");
    if (end == inner.npos || inner.substr(0, end).find(" TO ") == inner.npos) return;
    throw SyntaxError({begin, begin + end + 1}, "only numbers and days have ranges",
                      "write the words, or published:[2025 TO 2026]");
}

/// The digits here; how many words may stand in between.
int Lexer::read_count() {
    const std::size_t digits = at_;
    int count = 0;
    while (at_ < text_.size() && is_ascii_digit(text_[at_]))
        count = std::min(count * 10 + (text_[at_++] - '0'), 1000);
    if (count >= 1000)
        throw SyntaxError({digits, at_}, "at most 999 words can stand in between", "write a smaller number");
    return count;
}

Token Lexer::read_quoted(std::size_t quote) {
    std::size_t begin = at_;
    std::string_view opener = text_.substr(begin, quote);
    std::size_t at = begin + quote;
    // A straight quote is closed by a straight one only, so that a title with curly quotes can be quoted.
    for (std::size_t length = 0; at < text_.size(); at += length) {
        length = std::max<std::size_t>(quote_length(text_, at), 1);
        bool is_quote = quote_length(text_, at) && text_[at - 1] != '\\';
        if (!is_quote || (opener == "\"" && text_[at] != '"')) continue;
        Token token{.kind = TokenKind::kText,
                    .text = text_.substr(begin + quote, at - begin - quote),
                    .quoted = true};
        at_ = at + length;
        if (at_ + 1 < text_.size() && text_[at_] == '~' && is_ascii_digit(text_[at_ + 1])) {
            ++at_;
            token.slop = read_count();
        }
        token.span = {begin, at_};
        return token;
    }
    throw SyntaxError({begin, begin + quote}, "the quote is never closed", "close it with \"");
}

std::optional<Token> Lexer::read_single_quoted() {
    const std::size_t begin = at_, end = single_quoted_end(text_, begin);
    if (end == begin) return std::nullopt;
    const std::size_t quote = single_quote_length(text_, begin);
    std::size_t closing = end - 1;
    while (single_quote_length(text_, closing) != end - closing) --closing;
    at_ = end;
    return Token{.kind = TokenKind::kText,
                 .span = {begin, end},
                 .text = text_.substr(begin + quote, closing - begin - quote),
                 .quoted = true};
}

/// A slash before a blank or another slash is punctuation.
bool Lexer::opens_pattern(std::size_t at) const {
    return at + 1 < text_.size() && text_[at] == '/' && text_[at + 1] != '/' && !blank_length(text_, at + 1);
}

Token Lexer::read_pattern() {
    const std::size_t begin = at_;
    std::size_t end = begin + 1;
    while (end < text_.size() && text_[end] != '/') end += text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size())
        throw SyntaxError({begin, begin + 1}, "the '/' is never closed",
                          "close the regular expression with /, or quote the words");
    at_ = run_end(end + 1);
    const std::string_view flag = text_.substr(end + 1, at_ - end - 1);
    if (!flag.empty() && flag != "i" && flag != "c")
        throw SyntaxError({end + 1, at_}, quote_piece(flag) + " stands behind a regular expression",
                          "only i or c (upper and lower case differ) may; quote it to search for the words");
    return {.kind = TokenKind::kText,
            .span = {begin, at_},
            .text = text_.substr(begin + 1, end - begin - 1),
            .pattern = true,
            .case_sensitive = flag == "c"};
}

Token Lexer::read_reference(std::size_t end) {
    const std::size_t begin = at_;
    Token token{.kind = TokenKind::kReference, .text = text_.substr(begin + 1, end - begin - 1)};
    at_ = end;
    if (const std::size_t quote = token.text.empty() ? quote_length(text_, end) : 0)
        token.text = read_quoted(quote).text;
    token.span = {begin, at_};
    return token;
}

Token Lexer::read_bracketed() {
    std::size_t begin = at_;
    std::size_t end = text_.find_first_of("]}", begin);
    if (end == std::string_view::npos)
        throw SyntaxError({begin, begin + 1}, std::string("the '") + text_[begin] + "' is never closed",
                          "write a range as [2025 TO 2026] or 2025..2026");
    at_ = end + 1;
    return {.kind = TokenKind::kText,
            .span = {begin, at_},
            .text = text_.substr(begin + 1, end - begin - 1),
            .bracketed = true,
            .open_from = text_[begin] == '{',
            .open_to = text_[end] == '}'};
}

std::optional<Token> Lexer::read_field() {
    struct Name {
        std::string_view text;
        TextSpan span;
    };
    std::size_t begin = at_, at = at_;
    std::vector<Name> names;
    for (;;) {
        std::size_t end = name_end(text_, at);
        if (end == at) return std::nullopt;
        names.push_back({text_.substr(at, end - at), {at, end}});
        at = end;
        if (at == text_.size() || text_[at] != ',') break;
        ++at;
    }
    WrittenRelation relation = read_relation(text_.substr(at));
    if (relation.length == 0) return std::nullopt;
    std::size_t value = at + relation.length;
    bool colon = relation.relation == Relation::kHolds;
    const FieldInfo* first = find_field(names[0].text);
    if (!first && static_cast<unsigned char>(text_[at]) >= 0x80)
        return std::nullopt;  // a title with a wide colon, or `k≥3`
    if (colon && text_.substr(value).starts_with(':')) return std::nullopt;
    if (colon && !first && text_.substr(value).starts_with("//")) return std::nullopt;
    if (colon && (blank_length(text_, value) || (!first && (value == text_.size() || text_[value] == ')')))) {
        if (first) fields_before_blank_.push_back(names[0].text);
        return std::nullopt;
    }
    Token token{.kind = TokenKind::kField, .span = {begin, value}, .relation = relation.relation};
    for (const Name& name : names) {
        const FieldInfo* info = find_field(name.text);
        if (!info) throw_unknown_field(name.text, name.span, text_.substr(value));
        if (std::find(token.fields.begin(), token.fields.end(), info->field) == token.fields.end())
            token.fields.push_back(info->field);
    }
    at_ = value;
    return token;
}

// `upvotes > 10`: with blanks around it a comparison is meant, not three words, when the field is a number or
// date.
std::optional<Token> Lexer::read_spaced_comparison(std::string_view run) {
    std::size_t begin = at_, at = at_ + run.size();
    while (std::size_t length = blank_length(text_, at)) at += length;
    WrittenRelation relation = read_relation(text_.substr(at));
    if (relation.length == 0 || relation.relation == Relation::kHolds) return std::nullopt;
    const FieldInfo* info = find_field(run);
    if (!info || !takes_comparison(info->type)) return std::nullopt;
    at_ = at + relation.length;
    return Token{.kind = TokenKind::kField,
                 .span = {begin, at_},
                 .fields = {info->field},
                 .relation = relation.relation};
}

Token Lexer::take_value(const Token& field) {
    next_.reset();
    FieldType type = field_info(field.fields[0]).type;
    if (takes_comparison(type) && field.relation != Relation::kHolds) skip_blanks();
    std::size_t begin = at_;
    if (begin < text_.size() && text_[begin] == '(') {
        ++at_;
        return {.kind = TokenKind::kOpen, .span = {begin, at_}};
    }
    if (std::size_t quote = quote_length(text_, begin)) return read_quoted(quote);
    if (std::optional<Token> quoted = read_single_quoted()) return *quoted;
    const bool is_bracket = begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{');
    if (is_bracket && takes_comparison(type)) return read_bracketed();
    if (is_bracket) refuse_range_of_words(begin);
    if (takes_pattern(type) && opens_pattern(begin)) return read_pattern();
    std::size_t end = run_end(begin);
    if (end == begin)
        throw SyntaxError(
            field.span,
            quote_piece(text_.substr(field.span.begin, field.span.end - field.span.begin)) + " needs a value",
            "quote it to search for the word");
    at_ = end;
    return {.kind = TokenKind::kText, .span = {begin, end}, .text = text_.substr(begin, end - begin)};
}

}  // namespace offprint
