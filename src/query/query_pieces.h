// A query as its warnings look at it: token by token, without a tree.
//
//     read_pieces("au:lecun koopman").pieces    // `au:`, `lecun`, `koopman`
#pragma once
#include <string_view>
#include <vector>

#include "lexer.h"

namespace offprint {

struct Piece {
    TokenKind kind = TokenKind::kEnd;  ///< kEnd when it is a run that was passed over
    std::string_view text{};           ///< as written
    TextSpan span{};
    bool is_word = false;      ///< text without quotes and '=', of no field or of one that holds text
    bool is_free = false;      ///< a word of no field
    bool is_value = false;     ///< stands right behind a field
    bool is_name = false;      ///< a field of names
    bool is_category = false;  ///< asked of a field of categories
    bool is_address = false;   ///< a field of addresses
    bool is_argument = false;  ///< inside a parenthesis right behind a word, as in p(x|y)
};

struct QueryPieces {
    std::vector<Piece> pieces;                            ///< tokens, and runs without a letter, in order
    std::vector<std::string_view> fields_before_blank{};  ///< `ti` of `ti: robots`
};

/// The query must be one that parse_query() reads, and stay where it is as long as the pieces are used.
QueryPieces read_pieces(std::string_view text);

/// Whether the token begins a term.
bool is_term_start(TokenKind kind);

}  // namespace offprint
