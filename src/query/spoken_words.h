// What people say in words that has a form of its own here: a day, a distance, a category, a field.
//
//     review_spoken_words(read_pieces("agents since 2024").pieces)
//         // {"'since 2024' is searched as words", "write published>=2024"}
#pragma once
#include <span>
#include <string>
#include <vector>

#include "query_pieces.h"

namespace offprint {

struct Remark {
    std::string what;    ///< how it is read; safe to print
    std::string advice;  ///< how to write what was probably meant
};

/// What is hardly meant as words. Titles may have such words too, so these are warnings.
std::vector<Remark> review_spoken_words(std::span<const Piece> pieces);

/// What may well be meant as it is read, and is worth a word only when nothing was found.
std::vector<Remark> review_doubtful_words(std::span<const Piece> pieces);

/// A piece as a remark shows it: harmless and short.
std::string shown_piece(std::string_view text);

}  // namespace offprint
