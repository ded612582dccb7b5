// Paragraphs of a copied page, and which of them is the title of an entry.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page_lines.h"

namespace offprint {

struct PageParagraph {
    std::size_t line = 0;  ///< number of its first line
    std::vector<std::string_view> lines;

    std::string text() const;
    /// Long enough to be nothing but an abstract when it stands behind another paragraph.
    bool is_long() const;
    bool ends_like_a_sentence() const;
};

/// The lines joined where no blank line (nor a lone dot) parts them; they point into `lines`.
std::vector<PageParagraph> to_paragraphs(std::span<const PageLine> lines);

/// Which paragraph is the title: the one before the abstract, which is the first long one together with the
/// sentences before it. Without a long one the first that is not a mere count.
std::size_t title_index(std::span<const PageParagraph> paragraphs);

/// Where a second title stands behind an abstract, because the end of its entry is missing; 0 when nowhere.
std::size_t second_title_index(std::span<const PageParagraph> paragraphs);

/// `23`, `3.29k` or `-`.
bool is_upvotes_line(std::string_view line);

}  // namespace offprint
