// The lexer is asked for all tokens; what it passes over is put back in between. What a parenthesis stands
// behind holds for the pieces inside it.
#include "query_pieces.h"

namespace offprint {
namespace {

bool holds_words(FieldType type) {
    return type == FieldType::kText || type == FieldType::kName || type == FieldType::kKeyword ||
           type == FieldType::kCategory;
}

class PieceReader {
  public:
    explicit PieceReader(std::string_view text) : text_(text), lexer_(text) {}

    QueryPieces read() {
        while (lexer_.peek().kind != TokenKind::kEnd) {
            Token token = lexer_.take();
            add_skipped();
            const bool is_field = token.kind == TokenKind::kField;
            const FieldType asked = is_field ? field_info(token.fields[0]).type : FieldType::kText;
            add({.kind = token.kind,
                 .span = token.span,
                 .is_word = is_word(token),
                 .is_name = asked == FieldType::kName,
                 .is_address = asked == FieldType::kUrl});
            if (token.kind != TokenKind::kField) continue;
            const FieldType type = field_info(token.fields[0]).type;
            token = lexer_.take_value(token);
            add({.kind = token.kind,
                 .span = token.span,
                 .is_word = holds_words(type) && is_word(token),
                 .is_value = true,
                 .is_category = type == FieldType::kCategory});
        }
        add_skipped();
        return {std::move(pieces_), lexer_.fields_before_blank()};
    }

  private:
    /// A parenthesis that is open.
    struct Group {
        bool is_argument, is_category, is_of_field;
    };

    static bool is_word(const Token& token) {
        return token.kind == TokenKind::kText && !token.quoted && !token.exact && !token.bracketed &&
               !token.pattern;
    }
    void add_skipped() {
        for (; skipped_ < lexer_.skipped().size(); ++skipped_) add({.span = lexer_.skipped()[skipped_]});
    }
    void add(Piece piece) {
        piece.text = text_.substr(piece.span.begin, piece.span.end - piece.span.begin);
        const bool is_behind_word =
            !pieces_.empty() && pieces_.back().is_word && pieces_.back().span.end == piece.span.begin;
        const Group outer = groups_.empty() ? Group{} : groups_.back();
        if (piece.kind == TokenKind::kOpen)
            groups_.push_back({is_behind_word, piece.is_category || outer.is_category,
                               piece.is_value || outer.is_of_field});
        if (piece.kind == TokenKind::kClose && !groups_.empty()) groups_.pop_back();
        const Group group = groups_.empty() ? Group{} : groups_.back();
        piece.is_argument = group.is_argument;
        if (piece.kind == TokenKind::kText && !piece.is_value) piece.is_category = group.is_category;
        piece.is_free = piece.is_word && !piece.is_value && !group.is_of_field;
        pieces_.push_back(piece);
    }

    std::string_view text_;
    Lexer lexer_;
    std::size_t skipped_ = 0;
    std::vector<Group> groups_;
    std::vector<Piece> pieces_;
};

}  // namespace

QueryPieces read_pieces(std::string_view text) { return PieceReader(text).read(); }

bool is_term_start(TokenKind kind) {
    return kind == TokenKind::kText || kind == TokenKind::kOpen || kind == TokenKind::kField ||
           kind == TokenKind::kNot || kind == TokenKind::kReference;
}

}  // namespace offprint
