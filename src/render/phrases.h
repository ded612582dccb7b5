// The small sentences of a digest: counts with their plural, who wrote a paper, what matched, which sources
// answered, what was left out. English, plain text, no full stop unless said.
//
//     shorten_authors(paper)      "A. Okafor, L. Brandt, M. Sato and 4 others"
//     describe_matches(digest)    "18 of 42 papers match 4 topics"
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "offprint/digest/digest.h"

namespace offprint {

/// `1 paper`, `18 papers`.
std::string count_of(std::size_t count, std::string_view noun);

/// Up to four authors by name, else three and the number of the others; `7 authors` when no name is known; or
/// empty.
std::string shorten_authors(const Paper& paper);

struct ShortAbstract {
    std::string_view text;  ///< the beginning of the abstract
    bool is_cut = false;    ///< then it wants an ellipsis
};

/// About 90 words, or what fits into `columns`; to the end of a sentence where one is near; the whole when
/// hardly more is left.
ShortAbstract shorten_abstract(std::string_view abstract, std::size_t columns = 760);

/// The texts one after the other with a separator between them.
std::string join_texts(std::span<const std::string> texts, std::string_view separator);

/// `5.19: audio in the title 3.91, 12 upvotes 1.28`, or empty when nobody asked.
std::string describe_score(const DigestPaper& paper);

/// How many of the papers listed match; says plainly when none does.
std::string describe_matches(const Digest& digest);
/// The same for a search, without topics.
std::string describe_hits(const Digest& digest);
/// `18 of 42 papers`, `42 papers`: what is shown.
std::string describe_shown(const DigestCounts& counts);

/// `Sources: hf (42 papers), lab (nothing listed), ml (failed: HTTP 503)`, or empty. Of many the first five
/// that are well, and all that are not, by name: `57 others (1204 papers)`.
std::string describe_sources(const Digest& digest);
/// Only those that are not well: `ml failed: HTTP 503; lab listed nothing`.
std::string describe_troubles(const Digest& digest);

/// `5 muted by "Never", 4 cut by a limit, 12 matched no topic, 3 replaced papers have no abstract here, 2
/// duplicates`, or empty. What matched nothing
/// goes without saying in a search.
std::string describe_left_out(const Digest& digest, bool with_unmatched);

}  // namespace offprint
