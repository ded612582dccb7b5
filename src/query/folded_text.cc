// WordReader says what a word is, but it need not be asked about words of ASCII letters and digits, and
// nearly all are. The text is copied in lower case block by block; the bits of the blocks give the edges of
// the runs of letters, digits and longer characters. A run of ASCII alone is a word as it stands in the copy.
// Any other run, and a letter with a sign (C++), is given to WordReader, and its words are put behind the
// copy.
#include <algorithm>
#include <bit>
#include <string>

#include "byte_blocks.h"
#include "offprint/base/fold.h"
#include "offprint/query/folded_paper.h"
#include "word_hash.h"

namespace offprint {
namespace {

constexpr std::size_t kBlock = 64;

bool is_sign(std::string_view value, std::size_t at) {
    return at < value.size() && (value[at] == '+' || value[at] == '#');
}

bool has_wide(std::string_view run) {
    return std::any_of(run.begin(), run.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

constexpr std::size_t kAskStem = 0;

/// The length of what stem() leaves of a word of ASCII, or kAskStem where that takes more than a look at its
/// last two letters. Nearly all words are settled here.
std::size_t stem_length_of(const char* word, std::size_t size) {
    if (size < 4) return size;
    const char last = word[size - 1], before = word[size - 2];
    if (last == 's') {
        if (before == 'e') return kAskStem;
        return before == 's' || before == 'u' || before == 'i' ? size : size - 1;
    }
    const bool after_hiss = before == 's' || before == 'h' || before == 'x' || before == 'z';
    return last == 'e' && after_hiss ? kAskStem : size;
}

}  // namespace

void FoldedText::add(std::string_view value, const WordStarts* asked) {
    if (value.empty()) return;
    const Runs runs = find_edges(value);
    make_room_for_words(runs.count + 1);
    if (count_ > 0) {
        hashes_[count_] = 0;
        places_[count_++] = {};
    }
    for (std::size_t i = add_plain_runs(value, runs, 0, asked); i < runs.count;
         i = add_plain_runs(value, runs, i + 1, asked)) {
        add_run(value, {edges_[2 * i], edges_[2 * i + 1]});
        make_room_for_words(runs.count - i);
    }
}

/// Copies the value to the letters and fills edges_.
FoldedText::Runs FoldedText::find_edges(std::string_view value) {
    const std::size_t base = letter_count_;
    make_room_for_letters(value.size() + kBlock + kHashPadding);
    letter_count_ += value.size() + kHashPadding;
    if (edges_.size() < value.size() + 2) edges_.resize(value.size() + 2);
    std::uint32_t* edge = edges_.data();
    std::uint64_t inside = 0, wide = 0;  // whether the byte before the block belongs to a run
    char padded[kBlock] = {};            // for the last block
    for (std::size_t at = 0; at < value.size(); at += kBlock) {
        const char* from = value.data() + at;
        if (value.size() - at < kBlock) {
            std::memcpy(padded, from, value.size() - at);
            from = padded;
        }
        const ByteBlock block = lower_block(from, letters_.data() + base + at);
        wide |= block.wide;
        for (std::uint64_t edges = block.words ^ (block.words << 1 | inside); edges != 0; edges &= edges - 1)
            *edge++ = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(edges));
        inside = block.words >> (kBlock - 1);
    }
    if (inside != 0) *edge++ = static_cast<std::uint32_t>(value.size());
    return {base, static_cast<std::size_t>(edge - edges_.data()) / 2, wide == 0};
}

void FoldedText::make_room_for_words(std::size_t more) {
    if (count_ + more <= hashes_.size()) return;
    const std::size_t size = std::max(count_ + more, 2 * hashes_.size());
    hashes_.resize(size);
    asked_.resize(size);
    places_.resize(size);
}

void FoldedText::make_room_for_letters(std::size_t more) {
    if (letter_count_ + more > letters_.size())
        letters_.resize(std::max(letter_count_ + more, 2 * letters_.size()));
}

void FoldedText::clear() {
    count_ = asked_count_ = letter_count_ = 0;
    filter_.fill(0);
    odd_.clear();
}

/// Adds runs from number `i` on as long as each is a word as it stands. Returns the number of the first that
/// is not. All that is written goes through locals: the compiler must not think that a hash changes a member.
std::size_t FoldedText::add_plain_runs(std::string_view value, const Runs& runs, std::size_t i,
                                       const WordStarts* asked) {
    const char* const letters = letters_.data() + runs.letters;
    const std::uint32_t* const edges = edges_.data();
    std::uint64_t* const filter = filter_.data();
    std::uint32_t* const hashes_begin = hashes_.data();
    std::uint32_t* hash_out = hashes_begin + count_;
    std::uint32_t* asked_out = asked_.data() + asked_count_;
    Place* place_out = places_.data() + count_;
    const std::size_t base = runs.letters, count = runs.count;
    const bool are_ascii = runs.are_ascii;
    for (; i < count; ++i) {
        const std::size_t begin = edges[2 * i], end = edges[2 * i + 1], size = end - begin;
        const char* const word = letters + begin;
        if (size == 1 && is_sign(value, end)) break;
        if (size >= kOddLength || !(are_ascii || is_ascii_padded(word, size))) break;
        if (asked != nullptr && !asked->have(word, size)) {
            *hash_out++ = kUnasked;
            *place_out++ = {static_cast<std::uint32_t>(base + begin), static_cast<std::uint16_t>(size),
                            static_cast<std::uint16_t>(size)};
            continue;
        }
        std::size_t stem_length = stem_length_of(word, size);
        if (stem_length == kAskStem) {
            const std::string_view word_stem = offprint::stem({word, size}, stem_buffer_);
            if (word_stem.data() != word) break;
            stem_length = word_stem.size();
        }
        const std::uint32_t hash = hash_padded_word(word, stem_length);
        filter[bit_of(hash) / 64] |= std::uint64_t{1} << (hash % 64);
        *asked_out++ = static_cast<std::uint32_t>(hash_out - hashes_begin);
        *hash_out++ = hash;
        *place_out++ = {static_cast<std::uint32_t>(base + begin), static_cast<std::uint16_t>(size),
                        static_cast<std::uint16_t>(stem_length)};
    }
    count_ = static_cast<std::size_t>(hash_out - hashes_begin);
    asked_count_ = static_cast<std::size_t>(asked_out - asked_.data());
    return i;
}

/// The words of a run that is not one word as it stands.
void FoldedText::add_run(std::string_view value, TextSpan run) {
    const bool is_wide = has_wide(value.substr(run.begin, run.end - run.begin));
    std::size_t end = run.end;
    if (is_wide || end - run.begin == 1)
        while (is_sign(value, end)) ++end;
    for (WordReader reader(value.substr(run.begin, end - run.begin)); reader.next();)
        add_odd_word(reader.word(), {run.begin + reader.span().begin, run.begin + reader.span().end});
}

void FoldedText::add_odd_word(std::string_view word, TextSpan written) {
    const std::string_view word_stem = offprint::stem(word, stem_buffer_);
    make_room_for_words(1);
    const std::uint32_t hash = hash_word(word_stem);
    filter_[bit_of(hash) / 64] |= std::uint64_t{1} << (hash % 64);
    asked_[asked_count_++] = static_cast<std::uint32_t>(count_);
    hashes_[count_] = hash;
    places_[count_++] = {static_cast<std::uint32_t>(odd_.size()), kOddLength, 0};
    const TextSpan word_place = append_letters(word);
    odd_.push_back({written, word_place, append_letters(word_stem)});
}

TextSpan FoldedText::append_letters(std::string_view text) {
    make_room_for_letters(text.size() + kHashPadding);
    std::memcpy(letters_.data() + letter_count_, text.data(), text.size());
    const std::size_t begin = letter_count_;
    letter_count_ += text.size();
    return {begin, letter_count_};
}

std::string_view FoldedText::word(std::size_t number) const {
    Place place = places_[number];
    if (place.length == kOddLength) return letters(odd_[place.at].word);
    return letters({place.at, place.at + place.length});
}

std::string_view FoldedText::stem(std::size_t number) const {
    Place place = places_[number];
    if (place.length == kOddLength) return letters(odd_[place.at].stem);
    return letters({place.at, place.at + place.stem_length});
}

TextSpan FoldedText::span(std::size_t number) const {
    Place place = places_[number];
    if (place.length == kOddLength) return odd_[place.at].written;
    return {place.at, place.at + place.length};
}

}  // namespace offprint
