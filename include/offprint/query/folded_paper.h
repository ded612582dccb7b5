// A paper made ready for many queries: the words of its texts, folded once, each text only when a query first
// asks for it.
//
//     FoldedPaper folded(paper);                        // keeps a reference: the paper must outlive it
//     for (const FoldedToken& token : folded.text(TextPart::kTitle).tokens()) …
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

/// One word: its stem's hash, where its folded form and its stem stand in the text's letters, and where it
/// was written.
struct FoldedToken {
    std::uint32_t hash = 0;
    std::uint32_t at = 0, length = 0;
    std::uint32_t stem_at = 0, stem_length = 0;
    std::uint32_t begin = 0, end = 0;  ///< bytes of the value that it was folded from
};

/// The words of a text of one or more values. Between two values stands a token of length 0 that is no word.
class FoldedText {
  public:
    void add(std::string_view value);

    std::span<const FoldedToken> tokens() const { return tokens_; }
    std::string_view word(const FoldedToken& token) const {
        return std::string_view(letters_).substr(token.at, token.length);
    }
    std::string_view stem(const FoldedToken& token) const {
        return std::string_view(letters_).substr(token.stem_at, token.stem_length);
    }

  private:
    std::vector<FoldedToken> tokens_;
    std::string letters_;
};

enum class TextPart : std::uint8_t {
    kTitle,
    kAbstract,
    kKeywords,
    kSummary,  ///< the AI summary
    kAuthors,
    kComment,
    kJournal,
    kOrganization,
    kReport,
};
inline constexpr std::size_t kTextParts = 9;

struct FoldedName;

/// Not to be used by two threads at once, for it folds on demand.
class FoldedPaper {
  public:
    explicit FoldedPaper(const Paper& paper);
    FoldedPaper(FoldedPaper&&) noexcept;
    FoldedPaper& operator=(FoldedPaper&&) noexcept;
    ~FoldedPaper();

    const Paper& paper() const { return *paper_; }
    const FoldedText& text(TextPart part) const;
    /// The authors in their order.
    std::span<const FoldedName> names() const;

  private:
    const Paper* paper_;
    mutable std::array<std::unique_ptr<FoldedText>, kTextParts> texts_;
    mutable std::unique_ptr<std::vector<FoldedName>> names_;
};

}  // namespace offprint
