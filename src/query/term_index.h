// Which of the terms of many topics a paper has: each word and each pair of neighbouring words of the paper
// is looked up once, however many topics ask for it.
//
//     TermIndex index(Trees::kStay);
//     const std::uint32_t number = index.add(term);       // the same for the same term
//     TermIndex::Found found;
//     index.find(paper, parts, found);                    // found.parts[number] has a bit for each TextPart
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kept_parts.h"
#include "offprint/query/folded_paper.h"
#include "offprint/query/tree.h"
#include "requirement.h"

namespace offprint {

class TermIndex {
  public:
    /// What a paper has. Kept from paper to paper: clear() forgets the numbers, not the memory.
    struct Found {
        std::vector<std::uint16_t> parts;    ///< by number: a bit for each TextPart that has the term
        std::vector<std::uint32_t> numbers;  ///< those found, each once

        void clear();
    };

    explicit TermIndex(Trees trees) : kept_(trees) {}

    /// Numbers of terms and keys count from 0. A term must be plain.
    std::uint32_t add(const TextTerm& term);
    /// A key that is found wherever a word, a pair, a name or a category has it.
    std::uint32_t add_key(const RequiredKey& key);
    /// To be called when all are added.
    void build_filters();

    std::size_t size() const { return entries_.size(); }

    /// Adds what stands in these texts of the paper (a bit for each TextPart).
    void find_words(const FoldedPaper& paper, std::uint32_t parts, Found& found) const;
    /// Adds the keys added by add_key() that are the same.
    void find_key(std::uint32_t key, Found& found) const;

  private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    /// A word that is short enough stands in the entry, so that a look-up touches one place.
    struct Entry {
        static constexpr std::size_t kMostLetters = 15;

        const TextTerm* term = nullptr;  ///< of a word that is too long for it, or of a phrase
        std::uint32_t key = 0;
        std::uint32_t next = kNone;                               ///< another entry of the same key
        std::uint32_t probe = 0;                                  ///< the hash of its first word
        bool is_exact = false, is_pair = false, is_term = false;  ///< else a mere key
        std::uint8_t size = 0;  ///< of the letters; 0 when they are too many
        char letters[kMostLetters] = {};
    };
    struct Slot {
        std::uint32_t key = 0, first = kNone;
    };
    /// A bit for each key: most words of a paper stop here.
    struct Filter {
        std::vector<std::uint64_t> bits;

        void make_room(std::size_t keys);
        void add(std::uint32_t key) { bits[key / 64 & (bits.size() - 1)] |= std::uint64_t{1} << key % 64; }
        bool may_have(std::uint32_t key) const {
            return (bits[key / 64 & (bits.size() - 1)] >> key % 64 & 1) != 0;
        }
    };

    std::uint32_t& head_of(std::uint32_t key);
    void grow();
    std::uint32_t append(std::uint32_t& head, Entry entry);
    /// Where the key's entries begin, or kNone.
    std::uint32_t first_of(std::uint32_t key) const;
    void find_in(const FoldedText& text, std::uint16_t part, Found& found) const;
    void mark(std::uint32_t first, const FoldedText& text, std::size_t at, std::uint16_t part, bool is_pair,
              Found& found) const;
    static bool is_of(const Entry& entry, const TextTerm& term);
    static bool is_here(const Entry& entry, const FoldedText& text, std::size_t at);

    std::vector<Entry> entries_;
    KeptParts<TextTerm> kept_;
    std::vector<Slot> slots_;  ///< open addressing; a power of two, at most two thirds full
    std::size_t slots_used_ = 0;
    Filter words_;  ///< of the first words of all
    Filter pairs_;
};

}  // namespace offprint
