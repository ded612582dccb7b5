// WordReader says what a word is, but it need not be asked about words of ASCII letters and digits, and
// nearly all are. The text is copied in lower case block by block; the bits of the blocks give the starts of
// the runs of letters, digits and longer characters. A run of ASCII alone is a word as it stands in the copy.
// Any other run, and a letter with a sign (C++), is given to WordReader, and its words are put behind the
// copy. Of a word that does not begin like any that is asked for nothing is kept but that it is there.
#include <algorithm>
#include <array>
#include <string>

#include "byte_blocks.h"
#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/query/folded_paper.h"
#include "word_hash.h"

namespace offprint {
namespace {

constexpr std::size_t kBlock = 64;

/// By byte, whether it belongs to a run.
constexpr auto kGoesOnWord = [] {
    std::array<bool, 256> goes_on{};
    for (std::size_t i = 0; i < goes_on.size(); ++i) {
        const char c = static_cast<char>(i);
        goes_on[i] = is_ascii_letter(c) || is_ascii_digit(c) || i >= 0x80;
    }
    return goes_on;
}();
bool goes_on_word(char c) { return kGoesOnWord[static_cast<unsigned char>(c)]; }

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

/// Notes the places of longer characters, and of signs that stand behind a run of one letter.
void note_odd(const char* block, std::uint32_t place, std::uint64_t behind_one,
              std::vector<std::uint32_t>& odd_signs) {
    for (std::size_t i = 0; i < kBlock; ++i) {
        const bool is_sign = block[i] == '+' || block[i] == '#';
        const bool is_wide = (static_cast<unsigned char>(block[i]) & 0x80) != 0;
        if (is_wide || (is_sign && (behind_one >> i & 1) != 0))
            odd_signs.push_back(place + static_cast<std::uint32_t>(i));
    }
}

/// The work of mark_runs().
OFFPRINT_INLINE inline std::uint32_t* mark_runs_in_lanes(std::string_view value, char* letters,
                                                         std::uint32_t* start,
                                                         std::vector<std::uint32_t>* odd_signs) {
    const char* const begin = value.data();
    const std::size_t size = value.size();
    std::uint64_t before = 0;  // the words of the block before
    char padded[kBlock] = {};  // for the last block
    for (std::size_t at = 0; at < size; at += kBlock) {
        const char* from = begin + at;
        if (size - at < kBlock) {
            std::memcpy(padded, from, size - at);
            from = padded;
        }
        const ByteBlock block = lower_block(from, letters + at);
        const std::uint64_t inside = block.words << 1 | before >> (kBlock - 1);
        const auto place = static_cast<std::uint32_t>(at);
        for (std::uint64_t starts = block.words & ~inside; starts != 0; starts &= starts - 1)
            *start++ = place + static_cast<std::uint32_t>(__builtin_ctzll(starts));
        if (block.has_wide || block.has_signs) {
            const std::uint64_t second = block.words << 2 | before >> (kBlock - 2);
            note_odd(from, place, inside & ~second, *odd_signs);
        }
        before = block.words;
    }
    return start;
}

/// Copies the value in lower case to `letters`, the starts of its runs to where `start` points, and the
/// places of longer characters, and of signs behind a run of one letter, to `odd`. Returns where the starts
/// end.
std::uint32_t* mark_runs(std::string_view value, char* letters, std::uint32_t* start,
                         std::vector<std::uint32_t>& odd_signs) {
    return on_any_machine([](auto... values) OFFPRINT_INLINE { return mark_runs_in_lanes(values...); }, value,
                          letters, start, &odd_signs);
}

}  // namespace

void FoldedText::add(std::string_view value, const WordStarts* asked) {
    if (value.empty()) return;
    const Runs runs = find_runs(value);
    make_room_for_words(runs.count + 1);
    if (count_ > 0) {
        hashes_[count_] = 0;
        places_[count_++] = {};
    }
    auto odd = odd_signs_.begin();
    for (std::size_t i = 0; i < runs.count;) {
        while (odd != odd_signs_.end() && *odd < starts_[i]) ++odd;
        std::size_t next_odd = runs.count;
        if (odd != odd_signs_.end()) {
            const auto first = starts_.begin() + static_cast<std::ptrdiff_t>(i);
            const auto end = starts_.begin() + static_cast<std::ptrdiff_t>(runs.count);
            next_odd = static_cast<std::size_t>(std::upper_bound(first, end, *odd) - starts_.begin()) - 1;
        }
        i = add_plain_runs(runs, i, next_odd, asked);
        if (i == runs.count) break;
        add_run(value, {starts_[i], end_of_run(runs, i)});
        make_room_for_words(runs.count - i);
        ++i;
    }
}

/// Copies the value to the letters.
FoldedText::Runs FoldedText::find_runs(std::string_view value) {
    const std::size_t base = letter_count_;
    make_room_for_letters(value.size() + kBlock + kHashPadding);
    letter_count_ += value.size() + kHashPadding;
    if (starts_.size() < value.size() / 2 + 2) starts_.resize(value.size() / 2 + 2);
    odd_signs_.clear();
    std::uint32_t* const start = mark_runs(value, letters_.data() + base, starts_.data(), odd_signs_);
    *start = static_cast<std::uint32_t>(value.size());
    const Runs runs{base, static_cast<std::size_t>(start - starts_.data())};
    if (value.size() >= kOddLength) add_long_runs(runs);
    return runs;
}

/// A run that is longer than a place can say is an odd one.
void FoldedText::add_long_runs(const Runs& runs) {
    for (std::size_t i = 0; i < runs.count; ++i)
        if (starts_[i + 1] - starts_[i] >= kOddLength) odd_signs_.push_back(starts_[i]);
    std::sort(odd_signs_.begin(), odd_signs_.end());
}

std::size_t FoldedText::end_of_run(const Runs& runs, std::size_t i) const {
    const char* const letters = letters_.data() + runs.letters;
    std::size_t end = starts_[i + 1];
    while (!goes_on_word(letters[end - 1])) --end;
    return end;
}

void FoldedText::make_room_for_words(std::size_t more) {
    if (count_ + more <= hashes_.size()) return;
    const std::size_t size = std::max(count_ + more, 2 * hashes_.size());
    hashes_.resize(size);
    asked_.resize(size);
    asked_hashes_.resize(size);
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

/// Adds the runs from number `i` to before `end` as long as each is a word as it stands. Returns the number
/// of the first that is not, or `end`. All that is written goes through locals: the compiler must not think
/// that a hash changes a member.
std::size_t FoldedText::add_plain_runs(const Runs& runs, std::size_t i, std::size_t end,
                                       const WordStarts* asked) {
    const char* const letters = letters_.data() + runs.letters;
    const std::uint32_t* const starts = starts_.data();
    std::uint64_t* const filter = filter_.data();
    std::uint32_t* const hashes = hashes_.data();
    std::uint32_t* asked_out = asked_.data() + asked_count_;
    std::uint32_t* asked_hash_out = asked_hashes_.data() + asked_count_;
    Place* const places = places_.data();
    const std::size_t base = runs.letters, shift = count_ - i;  // from a run to its word
    std::fill_n(hashes + count_, end - i, kUnasked);
    for (; i < end; ++i) {
        const std::size_t begin = starts[i];
        const char* const word = letters + begin;
        if (asked != nullptr && !asked->have(word)) continue;
        const char* word_end = letters + starts[i + 1];
        while (!goes_on_word(word_end[-1])) --word_end;
        const auto size = static_cast<std::size_t>(word_end - word);
        std::size_t stem_length = stem_length_of(word, size);
        if (stem_length == kAskStem) {
            const std::string_view word_stem = offprint::stem({word, size}, stem_buffer_);
            if (word_stem.data() != word) break;
            stem_length = word_stem.size();
        }
        const std::uint32_t hash = hash_padded_word(word, stem_length);
        filter[bit_of(hash) / 64] |= std::uint64_t{1} << (hash % 64);
        *asked_out++ = static_cast<std::uint32_t>(i + shift);
        *asked_hash_out++ = hash;
        hashes[i + shift] = hash;
        places[i + shift] = {static_cast<std::uint32_t>(base + begin), static_cast<std::uint16_t>(size),
                             static_cast<std::uint16_t>(stem_length)};
    }
    count_ = i + shift;
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
    asked_hashes_[asked_count_] = hash;
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

// Eight at a time: this is where a phrase of frequent words spends its time.
std::size_t FoldedText::find_word(std::uint32_t hash, std::size_t from) const {
    const std::uint32_t* const hashes = asked_hashes_.data();
    const auto first = asked_.begin(), end = first + static_cast<std::ptrdiff_t>(asked_count_);
    auto at = static_cast<std::size_t>(from == 0 ? 0 : std::lower_bound(first, end, from) - first);
    using Lane [[gnu::vector_size(kByteLane)]] = std::uint32_t;
    constexpr std::size_t kLanes = 2 * kByteLane / sizeof hash;
    for (; at + kLanes <= asked_count_; at += kLanes) {
        Lane lanes[2];
        std::memcpy(lanes, hashes + at, sizeof lanes);
        const auto hits = (lanes[0] == hash) | (lanes[1] == hash);
        if (high_bits(reinterpret_cast<ByteLane>(hits)) != 0) break;
    }
    while (at < asked_count_ && hashes[at] != hash) ++at;
    return at < asked_count_ ? asked_[at] : count_;
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
