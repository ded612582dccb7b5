// A paper made ready for many queries: the words of its texts, folded once, each text only when a query first
// asks for it.
//
//     FoldedPaper folded(paper);                        // keeps a reference: the paper must outlive it
//     folded.text(TextPart::kTitle).word(0)
#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"
#include "offprint/model/paper.h"
#include "offprint/query/word_starts.h"

namespace offprint {

/// The words of a text of one or more values, by number. Between two values stands a gap: a number that is no
/// word.
class FoldedText {
  public:
    /// `asked` says which words somebody looks for; null: all of them.
    void add(std::string_view value, const WordStarts* asked = nullptr);
    /// Forgets the words and keeps the memory.
    void clear();

    /// The hash of each word's stem; 0 for a gap, kUnasked for a word that nobody looks for.
    std::span<const std::uint32_t> hashes() const { return {hashes_.data(), count_}; }
    /// The numbers of the words that somebody looks for, ascending.
    std::span<const std::uint32_t> asked() const { return {asked_.data(), asked_count_}; }
    /// The number of the first word at `from` or later with this hash, which somebody looks for, or how many
    /// words there are.
    std::size_t find_word(std::uint32_t hash, std::size_t from) const;
    /// False when no word has this hash; true when one perhaps has it.
    bool may_have(std::uint32_t hash) const { return (filter_[bit_of(hash) / 64] >> (hash % 64) & 1) != 0; }
    /// The folded word; empty for a gap. Only of a word that somebody looks for, as all that follows.
    std::string_view word(std::size_t number) const;
    std::string_view stem(std::size_t number) const;
    /// Where the word was written; only of a text of one value.
    TextSpan span(std::size_t number) const;

    /// No word that is looked for has this hash and the letters of the word that it stands for.
    static constexpr std::uint32_t kUnasked = 1;

  private:
    /// An ordinary word stands in lower case where it was written, and its stem is a part of it.
    struct Place {
        std::uint32_t at = 0;
        std::uint16_t length = 0, stem_length = 0;
    };
    /// Any other; the place has its number and kOddLength.
    struct OddPlace {
        TextSpan written, word, stem;
    };
    static constexpr std::uint16_t kOddLength = 0xFFFF;

    static constexpr std::uint32_t kFilterBits = 2048;
    static std::uint32_t bit_of(std::uint32_t hash) { return hash % kFilterBits; }

    /// The runs of one value: of letters, digits and bytes of longer characters. Where they begin is in
    /// starts_, and in odd_signs_ which of them are not surely a word as they stand.
    struct Runs {
        std::size_t letters = 0;  ///< where the copy of the value begins
        std::size_t count = 0;
    };
    Runs find_runs(std::string_view value);
    void add_long_runs(const Runs& runs);
    /// Where the run ends, from the beginning of the value.
    std::size_t end_of_run(const Runs& runs, std::size_t i) const;
    void make_room_for_words(std::size_t more);
    void make_room_for_letters(std::size_t more);
    std::size_t add_plain_runs(const Runs& runs, std::size_t i, std::size_t end, const WordStarts* asked);
    void add_run(std::string_view value, TextSpan run);
    void add_odd_word(std::string_view word, TextSpan written);
    TextSpan append_letters(std::string_view text);
    std::string_view letters(TextSpan span) const {
        return std::string_view(letters_).substr(span.begin, span.end - span.begin);
    }

    // The vectors and the string are as long as was ever needed; what they hold now is counted beside them,
    // so that nothing is filled with zeros from paper to paper.
    std::size_t count_ = 0, asked_count_ = 0, letter_count_ = 0;
    std::vector<std::uint32_t> hashes_;
    std::vector<std::uint32_t> asked_, asked_hashes_;
    std::vector<Place> places_;
    std::string letters_;
    std::array<std::uint64_t, kFilterBits / 64> filter_{};
    std::vector<OddPlace> odd_;
    std::vector<std::uint32_t> starts_;  ///< of the runs of the value in hand, and its size
    std::vector<std::uint32_t>
        odd_signs_;  ///< ascending: places in odd runs, or behind them, before the next
    std::string stem_buffer_;
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
    /// Of no paper yet: reset() comes first.
    explicit FoldedPaper(const WordStarts* asked = nullptr);
    /// With `asked`, which must outlive it, only terms that were added there are found for certain.
    explicit FoldedPaper(const Paper& paper, const WordStarts* asked = nullptr);
    FoldedPaper(FoldedPaper&&) noexcept;
    FoldedPaper& operator=(FoldedPaper&&) noexcept;
    ~FoldedPaper();

    /// As if made anew for another paper, in the memory that is there already.
    void reset(const Paper& paper);

    const Paper& paper() const { return *paper_; }
    const FoldedText& text(TextPart part) const;
    /// The authors in their order.
    std::span<const FoldedName> names() const;

  private:
    const Paper* paper_ = nullptr;
    const WordStarts* asked_ = nullptr;
    mutable std::array<std::unique_ptr<FoldedText>, kTextParts> texts_;
    mutable std::bitset<kTextParts> is_folded_;
    mutable std::unique_ptr<std::vector<FoldedName>> names_;
};

}  // namespace offprint
