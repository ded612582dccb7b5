// Every topic is filed under the keys of its requirement. A paper's words, pairs of neighbouring words, names
// and categories are looked up: first in a bit filter that fits into the cache, then in a hash table. What is
// found is only a candidate; matches() has the last word.
#include "offprint/query/rule_set.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include "name_match.h"
#include "offprint/base/ascii.h"
#include "offprint/query/match.h"
#include "requirement.h"

namespace offprint {

struct RuleSet::Entry {
    RequiredKey key;
    Filed filed;
};

/// What one paper finds.
class RuleSet::Lookup {
  public:
    explicit Lookup(const RuleSet& rules) : rules_(rules) {}

    void add_text(const FoldedText& text) {
        const std::uint64_t* filter = rules_.filter_.data();
        const std::size_t mask = rules_.filter_.size() * 64 - 1;
        std::span<const std::uint32_t> hashes = text.hashes();
        texts_[static_cast<std::size_t>(text_count_++)] = &text;
        for (const std::size_t i : text.asked()) {
            std::uint32_t hash = hashes[i];
            std::size_t bit = hash & mask;
            if ((filter[bit / 64] >> (bit % 64) & 1) == 0) continue;
            find(hash);
            if (i + 1 < hashes.size()) find(pair_key(hash, hashes[i + 1]));
        }
    }
    void add_names(const FoldedPaper& paper) {
        for (const FoldedName& name : paper.names()) {
            for (const std::string& part : name.parts) find(name_key(part));
            for (const std::string& part : name.joined) find(name_key(part));
        }
    }
    // cs.LG answers to `cs.lg` and to `cs`.
    void add_category(std::string_view written) {
        std::string category = ascii_lower(written);
        find(category_key(category));
        for (std::size_t dot = category.find('.'); dot != std::string::npos;
             dot = category.find('.', dot + 1))
            find(category_key(std::string_view(category).substr(0, dot)));
    }
    std::vector<std::uint32_t> take_candidates() {
        std::vector<std::uint32_t> candidates = rules_.always_;
        for (const Slot* slot : found_)
            for (std::uint32_t i = slot->begin; i < slot->end; ++i)
                if (rules_.filed_[i].also == 0 || has_word(rules_.filed_[i].also))
                    candidates.push_back(rules_.filed_[i].topic);
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        return candidates;
    }

  private:
    void find(std::uint32_t key) {
        std::size_t mask = rules_.slots_.size() - 1;
        for (std::size_t at = key & mask;; at = (at + 1) & mask) {
            const Slot& slot = rules_.slots_[at];
            if (slot.begin == slot.end) return;
            if (slot.key == key) return found_.push_back(&slot);
        }
    }
    /// Maybe, where the answer is yes.
    bool has_word(std::uint32_t hash) const {
        return std::any_of(texts_.begin(), texts_.begin() + text_count_,
                           [&](const FoldedText* text) { return text->may_have(hash); });
    }

    const RuleSet& rules_;
    std::array<const FoldedText*, kTextParts> texts_{};  ///< those that were looked at
    int text_count_ = 0;
    std::vector<const Slot*> found_;
};

RuleSet::RuleSet(std::vector<Topic> topics) : topics_(std::move(topics)) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < topics_.size(); ++i) {
        auto topic = static_cast<std::uint32_t>(i);
        words_asked_.add(topics_[i].query.root);
        Requirement required = find_requirement(topics_[i].query.root);
        if (!required.known) always_.push_back(topic);
        for (RequiredKey key : required.keys) entries.push_back({key, {topic, required.also}});
        parts_ |= required.parts;
        has_names_ |= required.names;
        has_categories_ |= required.categories;
    }
    file(std::move(entries));
}

void RuleSet::file(std::vector<Entry> entries) {
    if (entries.empty()) return;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.key.key, a.filed.topic) < std::tie(b.key.key, b.filed.topic);
    });
    slots_.resize(std::bit_ceil(entries.size() * 2));
    filter_.resize(std::max<std::size_t>(std::bit_ceil(entries.size() * 8), 4096) / 64);
    std::size_t mask = slots_.size() - 1;
    filed_.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size();) {
        std::uint32_t key = entries[i].key.key;
        Slot slot{.key = key, .begin = static_cast<std::uint32_t>(i)};
        for (; i < entries.size() && entries[i].key.key == key; ++i) {
            filed_.push_back(entries[i].filed);
            std::size_t bit = entries[i].key.probe & (filter_.size() * 64 - 1);
            filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
        slot.end = static_cast<std::uint32_t>(i);
        std::size_t at = key & mask;
        while (slots_[at].begin != slots_[at].end) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

std::vector<std::size_t> RuleSet::match(const FoldedPaper& paper) const {
    Lookup lookup(*this);
    if (!slots_.empty()) {
        for (unsigned part = 0; part < kTextParts; ++part)
            if (parts_ >> part & 1) lookup.add_text(paper.text(static_cast<TextPart>(part)));
        if (has_names_) lookup.add_names(paper);
        if (has_categories_) {
            lookup.add_category(paper.paper().primary);
            for (const std::string& category : paper.paper().categories) lookup.add_category(category);
        }
    }
    std::vector<std::size_t> matching;
    for (std::uint32_t candidate : lookup.take_candidates())
        if (matches(topics_[candidate].query, paper)) matching.push_back(candidate);
    return matching;
}

}  // namespace offprint
