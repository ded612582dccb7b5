// What an inverted index has to hold so that it answers no query with fewer papers than the matcher: the
// words of a paper, column by column, and what a query asks of them. The matcher has the last word; the index
// only says which papers it need not look at.
//
//     index_texts(FoldedPaper(paper))[0]                  the title: "spectra\x1Fspectrum that listen"
//     find_index_need(parse_query("ti:koopman -survey").root)   one phrase: koopman, in the title
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/tree.h"

namespace offprint {

/// One column for each TextPart, and one for categories.
inline constexpr std::size_t kIndexColumns = kTextParts + 1;
inline constexpr std::size_t kCategoryColumn = kTextParts;

/// Between a word and its stem, where they differ; between words stands a blank.
inline constexpr char kStemMark = '\x1F';

/// The column of authors also holds the parts of names as the matcher takes them apart, behind its words.
std::array<std::string, kIndexColumns> index_texts(const FoldedPaper& paper);

/// A paper that a query matches has this.
struct IndexNeed {
    enum class Kind : std::uint8_t { kPhrase, kAll, kAny };

    Kind kind = Kind::kPhrase;
    std::uint32_t columns = 0;         ///< of a phrase: a bit for each column, one of which has it
    std::vector<std::string> words{};  ///< of a phrase: words or stems next to each other
    bool is_prefix = false;            ///< of a phrase: the last word is the start of one
    std::vector<IndexNeed> parts{};    ///< of the others
};

/// Nothing when any paper may match.
std::optional<IndexNeed> find_index_need(const Node& node);

}  // namespace offprint
