// Tokens of a query, one at a time. The parser says where it stands: the value behind a field is read by
// other rules than a term.
//
//     Lexer lexer(text);
//     while (lexer.peek().kind != TokenKind::kEnd) use(lexer.take());
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"
#include "offprint/query/field.h"

namespace offprint {

enum class TokenKind : std::uint8_t {
    kEnd,
    kOpen,
    kClose,
    kAnd,
    kOr,
    kAndNot,
    kNot,
    kNear,
    kField,
    kText,
    kReference
};

/// What stands between a field and its value.
enum class Relation : std::uint8_t { kHolds, kExact, kLess, kAtMost, kGreater, kAtLeast };

struct Token {
    TokenKind kind = TokenKind::kEnd;
    TextSpan span{};
    std::string_view
        text{};  ///< of a kText: without quotes, brackets and leading '='; the name in a kReference
    bool quoted = false;
    bool exact = false;
    bool bracketed = false;  ///< [a TO b], or with braces, whose ends are left out
    bool open_from = false, open_to = false;  ///< {a TO b}
    bool pattern = false;    ///< of a regular expression: the text is what stands between the slashes
    bool case_sensitive = false;
    int slop = 0;                 ///< of a quoted text; of a kNear how many words may stand in between
    std::vector<Field> fields{};  ///< of a kField
    Relation relation = Relation::kHolds;
};

/// Reads a relation in front of a value: `:`, `=`, `:=`, `<`, `:<` and so on; `length` is 0 when there is
/// none.
struct WrittenRelation {
    Relation relation = Relation::kHolds;
    std::size_t length = 0;
};
WrittenRelation read_relation(std::string_view text);

/// Every function throws SyntaxError for what is no token.
class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    const Token& peek();
    Token take();
    /// What follows a kField that was just taken: kText or kOpen.
    Token take_value(const Token& field);
    /// Whether `[` opens a range, as it does in a group of a number or date field. Applies to tokens not
    /// peeked at yet.
    void allow_brackets(bool allowed) { brackets_ = allowed; }
    /// Fields that stood before a blank and so were read as words, for the warnings.
    const std::vector<std::string_view>& fields_before_blank() const { return fields_before_blank_; }
    /// Runs without a letter or digit passed over so far, for the warnings.
    const std::vector<TextSpan>& skipped() const { return skipped_; }

  private:
    Token read_term();
    Token read_quoted(std::size_t quote_length);
    std::optional<Token> read_single_quoted();
    Token read_bracketed();
    Token read_pattern();
    Token read_reference(std::size_t end);
    bool opens_pattern(std::size_t at) const;
    Token read_run(std::size_t end);
    std::optional<Token> read_near(std::string_view run);
    void refuse_range_of_words(std::size_t begin) const;
    int read_count();
    std::optional<Token> read_field();
    std::optional<Token> read_spaced_comparison(std::string_view run);
    void skip_blanks();
    std::size_t run_end(std::size_t from) const;

    std::string_view text_;
    std::size_t at_ = 0;
    bool brackets_ = false;
    std::optional<Token> next_;
    std::vector<std::string_view> fields_before_blank_;
    std::vector<TextSpan> skipped_;
};

}  // namespace offprint
