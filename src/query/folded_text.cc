// WordReader says what a word is, but it need not be asked about words of ASCII letters and digits, and
// nearly all are. The text is copied in lower case block by block; the bits of the blocks give the runs of
// letters, digits and longer characters. A run of ASCII alone is a word as it stands in the copy. Any other
// run, and a letter with a sign (C++), is given to WordReader, and its words are put behind the copy.
#include <bit>
#include <string>

#include "byte_blocks.h"
#include "offprint/base/fold.h"
#include "offprint/query/folded_paper.h"
#include "word_hash.h"

namespace offprint {
namespace {

struct Run {
    std::size_t begin = 0, end = 0;
    bool has_wide = false;
};

/// Goes through the runs of a text, and on the way copies it in lower case to `base` in the letters.
class RunFinder {
  public:
    RunFinder(std::string_view text, std::string& letters, std::size_t base)
        : text_(text), letters_(letters), base_(base) {
        load();
    }

    bool next(Run& run) {
        while (bits_ == 0) {
            if ((at_ += 64) >= text_.size()) return false;
            load();
        }
        auto first = static_cast<unsigned>(std::countr_zero(bits_));
        auto length = static_cast<unsigned>(std::countr_one(bits_ >> first));
        run = {at_ + first, at_ + first + length, take(first, length)};
        while (run.end == at_ + 64 && run.end < text_.size()) {  // it may go on in the next block
            at_ += 64;
            load();
            length = static_cast<unsigned>(std::countr_one(bits_));
            run.end += length;
            run.has_wide |= take(0, length);
        }
        return true;
    }

  private:
    void load() {
        ByteBlock block;
        if (text_.size() - at_ >= 64) {
            block = lower_block(text_.data() + at_, letters_.data() + base_ + at_);
        } else {
            char padded[64] = {}, lowered[64];
            std::memcpy(padded, text_.data() + at_, text_.size() - at_);
            block = lower_block(padded, lowered);
            std::memcpy(letters_.data() + base_ + at_, lowered, text_.size() - at_);
        }
        wide_ = block.wide;
        bits_ = block.words | block.wide;
    }
    /// Clears the bits, and tells whether one of them was wide.
    bool take(unsigned first, unsigned length) {
        if (length == 0) return false;
        std::uint64_t taken = (~std::uint64_t{0} >> (64 - length)) << first;
        bits_ &= ~taken;
        return (wide_ & taken) != 0;
    }

    std::string_view text_;
    std::string& letters_;
    std::size_t base_;
    std::size_t at_ = 0;  // where the block in hand begins
    std::uint64_t bits_ = 0, wide_ = 0;
};

}  // namespace

void FoldedText::add(std::string_view value) {
    if (value.empty()) return;
    std::size_t words = hashes_.size() + value.size() / 6 + 8;
    hashes_.reserve(words);
    places_.reserve(words);
    if (!hashes_.empty()) {
        hashes_.push_back(0);
        places_.emplace_back();
    }
    std::size_t base = letters_.size();
    letters_.resize(base + value.size() + kHashPadding);
    RunFinder runs(value, letters_, base);
    for (Run run; runs.next(run);) {
        auto is_sign = [&](std::size_t at) {
            return at < value.size() && (value[at] == '+' || value[at] == '#');
        };
        bool may_take_signs = is_sign(run.end) && (run.has_wide || run.end - run.begin == 1);
        if (!run.has_wide && !may_take_signs && run.end - run.begin < kOddLength) {
            add_ascii_word(base, {run.begin, run.end});
            continue;
        }
        std::size_t end = run.end;
        while (is_sign(end)) ++end;
        add_words(value.substr(run.begin, end - run.begin), run.begin);
    }
}

void FoldedText::clear() {
    hashes_.clear();
    filter_.fill(0);
    places_.clear();
    odd_.clear();
    letters_.clear();
}

void FoldedText::add_ascii_word(std::size_t base, TextSpan written) {
    std::string_view word(letters_.data() + base + written.begin, written.end - written.begin);
    auto length = static_cast<std::uint16_t>(word.size());
    std::uint16_t stem_length = length;
    if (word.back() == 's' || word.back() == 'e') {  // stem() changes no other word
        std::string buffer;
        std::string_view word_stem = offprint::stem(word, buffer);
        if (word_stem.data() != word.data()) return add_odd_word(std::string(word), written);
        stem_length = static_cast<std::uint16_t>(word_stem.size());
    }
    add_hash(hash_padded_word(word.data(), stem_length));
    places_.push_back({static_cast<std::uint32_t>(base + written.begin), length, stem_length});
}

void FoldedText::add_words(std::string_view run, std::size_t begin) {
    for (WordReader reader(run); reader.next();)
        add_odd_word(reader.word(), {begin + reader.span().begin, begin + reader.span().end});
}

void FoldedText::add_odd_word(std::string_view word, TextSpan written) {
    std::string buffer;
    std::string_view word_stem = offprint::stem(word, buffer);
    auto append = [&](std::string_view text) {
        std::size_t at = letters_.size();
        letters_ += text;
        return TextSpan{at, letters_.size()};
    };
    add_hash(hash_word(word_stem));
    places_.push_back({static_cast<std::uint32_t>(odd_.size()), kOddLength, 0});
    TextSpan word_place = append(word);
    odd_.push_back({written, word_place, append(word_stem)});
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
