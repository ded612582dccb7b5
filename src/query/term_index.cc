// Terms and keys are entries in chains, one chain a hash, found by open addressing. A bit filter that fits
// into the cache turns most words away before the table is touched: one for words, one for pairs. A hash only
// proposes: the letters decide, a phrase is compared word by word.
#include "term_index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "find_term.h"

namespace offprint {
namespace {

bool is_same_term(const TextTerm& a, const TextTerm& b) { return a.exact == b.exact && a.words == b.words; }

}  // namespace

void TermIndex::Found::clear() {
    for (const std::uint32_t number : numbers) parts[number] = 0;
    numbers.clear();
}

void TermIndex::Filter::make_room(std::size_t keys) {
    bits.assign(std::max<std::size_t>(std::bit_ceil(keys * 16), 4096) / 64, 0);
}

std::uint32_t& TermIndex::head_of(std::uint32_t key) {
    if ((slots_used_ + 1) * 3 > slots_.size() * 2) grow();
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].first != kNone && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    slots_[at].key = key;
    return slots_[at].first;
}

void TermIndex::grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(std::max<std::size_t>(old.size() * 2, 64), {});
    for (const Slot& slot : old) {
        if (slot.first == kNone) continue;
        std::size_t at = slot.key & (slots_.size() - 1);
        while (slots_[at].first != kNone) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

std::uint32_t TermIndex::append(std::uint32_t& head, Entry entry) {
    slots_used_ += head == kNone ? 1 : 0;
    entry.next = head;
    head = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back(entry);
    return head;
}

bool TermIndex::is_of(const Entry& entry, const TextTerm& term) {
    if (!entry.is_term) return false;
    if (entry.size == 0 || term.words.size() > 1)
        return entry.term != nullptr && is_same_term(*entry.term, term);
    return entry.is_exact == term.exact && term.words[0].text == std::string_view(entry.letters, entry.size);
}

std::uint32_t TermIndex::add(const TextTerm& term) {
    const std::uint32_t key = term_key(term);
    std::uint32_t& head = head_of(key);
    for (std::uint32_t i = head; i != kNone; i = entries_[i].next)
        if (is_of(entries_[i], term)) return i;
    Entry entry{.key = key,
                .probe = term.words[0].hash,
                .is_exact = term.exact,
                .is_pair = term.words.size() > 1,
                .is_term = true};
    const std::string& text = term.words[0].text;
    if (!entry.is_pair && text.size() <= Entry::kMostLetters) {
        entry.size = static_cast<std::uint8_t>(text.size());
        std::memcpy(entry.letters, text.data(), text.size());
    } else {
        entry.term = kept_.keep(term);
    }
    return append(head, entry);
}

std::uint32_t TermIndex::add_key(const RequiredKey& key) {
    std::uint32_t& head = head_of(key.key);
    for (std::uint32_t i = head; i != kNone; i = entries_[i].next)
        if (!entries_[i].is_term && entries_[i].is_pair == key.is_pair) return i;
    return append(head, {.key = key.key, .probe = key.probe, .is_pair = key.is_pair});
}

std::uint32_t TermIndex::first_of(std::uint32_t key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key & mask;; at = (at + 1) & mask)
        if (slots_[at].key == key || slots_[at].first == kNone) return slots_[at].first;
}

void TermIndex::find_words(const FoldedPaper& paper, std::uint32_t parts, Found& found) const {
    if (entries_.empty()) return;
    found.parts.resize(entries_.size());
    for (unsigned part = 0; part < kTextParts; ++part)
        if ((parts >> part & 1) != 0)
            find_in(paper.text(static_cast<TextPart>(part)), static_cast<std::uint16_t>(1U << part), found);
}

// In blocks, so that the slots and then the entries of a block come from memory at the same time.
void TermIndex::find_in(const FoldedText& text, std::uint16_t part, Found& found) const {
    struct Look {
        std::size_t at;
        std::uint32_t key;
        bool is_pair;
    };
    constexpr std::size_t kBlock = 32;
    Look looks[kBlock + 1];
    std::size_t count = 0;
    const std::span<const std::uint32_t> hashes = text.hashes();
    const std::span<const std::uint32_t> asked = text.asked();
    const auto add = [&](std::size_t at, std::uint32_t key, bool is_pair) {
        looks[count++] = {at, key, is_pair};
        __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
    };
    for (std::size_t n = 0; n < asked.size(); ++n) {
        const std::size_t i = asked[n];
        if (words_.may_have(hashes[i])) {
            add(i, hashes[i], false);
            const std::uint32_t pair = i + 1 < hashes.size() ? pair_key(hashes[i], hashes[i + 1]) : 0;
            if (pair != 0 && pairs_.may_have(pair)) add(i, pair, true);
        }
        if (count < kBlock && n + 1 < asked.size()) continue;
        std::uint32_t firsts[kBlock + 1];
        for (std::size_t look = 0; look < count; ++look) {
            firsts[look] = first_of(looks[look].key);
            if (firsts[look] != kNone) __builtin_prefetch(&entries_[firsts[look]]);
        }
        for (std::size_t look = 0; look < count; ++look)
            mark(firsts[look], text, looks[look].at, part, looks[look].is_pair, found);
        count = 0;
    }
}

bool TermIndex::is_here(const Entry& entry, const FoldedText& text, std::size_t at) {
    if (!entry.is_term) return true;
    if (entry.size == 0) return stands_at(*entry.term, text, at);
    return (entry.is_exact ? text.word(at) : text.stem(at)) == std::string_view(entry.letters, entry.size);
}

void TermIndex::mark(std::uint32_t first, const FoldedText& text, std::size_t at, std::uint16_t part,
                     bool is_pair, Found& found) const {
    for (std::uint32_t i = first; i != kNone; i = entries_[i].next) {
        std::uint16_t& parts = found.parts[i];
        if ((parts & part) != 0 || entries_[i].is_pair != is_pair || !is_here(entries_[i], text, at))
            continue;
        if (parts == 0) found.numbers.push_back(i);
        parts |= part;
    }
}

void TermIndex::find_key(std::uint32_t key, Found& found) const {
    if (entries_.empty()) return;
    found.parts.resize(entries_.size());
    for (std::uint32_t i = first_of(key); i != kNone; i = entries_[i].next) {
        if (entries_[i].is_term || found.parts[i] != 0) continue;
        found.numbers.push_back(i);
        found.parts[i] = 1;
    }
}

void TermIndex::build_filters() {
    words_.make_room(entries_.size());
    pairs_.make_room(entries_.size());
    for (const Entry& entry : entries_) {
        words_.add(entry.probe);
        if (entry.is_pair) pairs_.add(entry.key);
    }
}

}  // namespace offprint
