// Every topic is filed under the keys of its requirement. A paper's words, pairs of neighbouring words, names
// and categories are looked up: first in a bit filter that fits into the cache, then in a hash table. What is
// found is only a candidate; matches() has the last word.
#include "offprint/query/rule_set.h"

#include <algorithm>
#include <bit>

#include "name_match.h"
#include "offprint/base/ascii.h"
#include "offprint/query/match.h"
#include "requirement.h"

namespace offprint {

class RuleSet::Lookup {
  public:
    explicit Lookup(const RuleSet& rules)
        : rules_(rules), filter_mask_(static_cast<std::uint32_t>(rules.filter_.size() * 64 - 1)) {}

    void add(std::uint32_t key) {
        std::uint32_t bit = key & filter_mask_;
        if (rules_.filter_[bit / 64] >> (bit % 64) & 1) add_found(key);
    }
    void add_text(const FoldedText& text) {
        std::uint32_t before = 0;
        for (const FoldedToken& token : text.tokens()) {
            add(word_key(token.hash));
            if (rules_.has_pairs_) add(pair_key(before, token.hash));
            before = token.hash;
        }
    }
    void add_names(const FoldedPaper& paper) {
        for (const FoldedName& name : paper.names()) {
            for (const std::string& part : name.parts) add(name_key(part));
            for (const std::string& part : name.joined) add(name_key(part));
        }
    }
    // cs.LG answers to `cs.lg` and to `cs`.
    void add_category(std::string_view written) {
        std::string category = ascii_lower(written);
        add(category_key(category));
        for (std::size_t dot = category.find('.'); dot != std::string::npos;
             dot = category.find('.', dot + 1))
            add(category_key(std::string_view(category).substr(0, dot)));
    }
    std::vector<std::uint32_t> take_candidates() {
        candidates_.insert(candidates_.end(), rules_.always_.begin(), rules_.always_.end());
        std::sort(candidates_.begin(), candidates_.end());
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
        return std::move(candidates_);
    }

  private:
    void add_found(std::uint32_t key) {
        std::size_t mask = rules_.slots_.size() - 1;
        for (std::size_t at = key & mask;; at = (at + 1) & mask) {
            const Slot& slot = rules_.slots_[at];
            if (slot.begin == slot.end) return;
            if (slot.key != key) continue;
            candidates_.insert(candidates_.end(), rules_.filed_.begin() + slot.begin,
                               rules_.filed_.begin() + slot.end);
            return;
        }
    }

    const RuleSet& rules_;
    std::uint32_t filter_mask_;
    std::vector<std::uint32_t> candidates_;
};

RuleSet::RuleSet(std::vector<Topic> topics) : topics_(std::move(topics)) {
    std::vector<std::uint64_t> entries;  // key and topic in one number, so that sorting groups them
    for (std::size_t i = 0; i < topics_.size(); ++i) {
        Requirement required = find_requirement(topics_[i].query.root);
        if (!required.known) {
            always_.push_back(static_cast<std::uint32_t>(i));
            continue;
        }
        for (std::uint32_t key : required.keys) entries.push_back(std::uint64_t{key} << 32 | i);
        parts_ |= required.parts;
        has_pairs_ |= required.pairs;
        has_names_ |= required.names;
        has_categories_ |= required.categories;
    }
    file(std::move(entries));
}

void RuleSet::file(std::vector<std::uint64_t> entries) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    if (entries.empty()) return;
    slots_.resize(std::bit_ceil(entries.size() * 2));
    filter_.resize(std::max<std::size_t>(std::bit_ceil(entries.size() * 8), 4096) / 64);
    std::size_t mask = slots_.size() - 1;
    filed_.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size();) {
        auto key = static_cast<std::uint32_t>(entries[i] >> 32);
        Slot slot{.key = key, .begin = static_cast<std::uint32_t>(i)};
        for (; i < entries.size() && entries[i] >> 32 == key; ++i)
            filed_.push_back(static_cast<std::uint32_t>(entries[i]));
        slot.end = static_cast<std::uint32_t>(i);
        std::size_t at = key & mask;
        while (slots_[at].begin != slots_[at].end) at = (at + 1) & mask;
        slots_[at] = slot;
        std::size_t bit = key & (filter_.size() * 64 - 1);
        filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
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
