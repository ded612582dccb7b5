// A query that several subscriptions share is matched once.
#include "proposals.h"

#include <algorithm>
#include <functional>

namespace offprint {
namespace {

/// Of an address with its topics: it need only tell apart what one address asked for before and after.
std::uint64_t fingerprint_of(std::string_view address, std::span<const Topic> topics) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
    const std::hash<std::string_view> hash;
    std::uint64_t mixed = hash(address);
    for (const Topic& topic : topics) mixed = (mixed ^ mixed >> 29) * kOdd + hash(topic.written);
    return mixed;
}

}  // namespace

void Proposals::add(std::string_view address, std::span<const Topic> topics) {
    askers_.push_back({fingerprint_of(address, topics), topics_of_.size()});
    for (const Topic& topic : topics) topics_of_.push_back(file(topic));
}

/// A query that names another topic may mean something else to each subscription.
std::uint32_t Proposals::file(const Topic& topic) {
    const auto number = static_cast<std::uint32_t>(rules_.size());
    if (topic.written.find('@') == topic.written.npos) {
        const auto [found, is_new] = numbers_.emplace(topic.written, number);
        if (!is_new) return found->second;
    }
    rules_.add(topic.query.root);
    add_words_of(topic.query.root, words_);
    return number;
}

void Proposals::find(const Archive& archive, std::int64_t from) {
    if (askers_.empty()) return;
    numbers_ = {};
    statistics_ = TermStatistics(std::move(words_));
    rules_.finish();
    hits_.begin(rules_.size());
    FoldedPaper folded(&rules_.words_asked());
    archive.visit_arrivals(from, [&](std::int64_t number, Paper&& paper) {
        folded.reset(paper);
        statistics_.add(folded);
        for (const std::size_t topic : rules_.match(folded))
            hits_.add(static_cast<std::uint32_t>(topic), static_cast<std::uint32_t>(arrivals_.size()));
        arrivals_.push_back(number);
        return true;
    });
    hits_.sort();
    rules_ = RuleIndex();
}

std::optional<std::vector<std::int64_t>> Proposals::of(std::string_view address,
                                                       std::span<const Topic> topics) {
    const auto asker = std::find_if(askers_.begin() + static_cast<std::ptrdiff_t>(next_), askers_.end(),
                                    [fingerprint = fingerprint_of(address, topics)](const Asker& one) {
                                        return one.fingerprint == fingerprint;
                                    });
    if (asker == askers_.end()) return std::nullopt;
    next_ = static_cast<std::size_t>(asker - askers_.begin()) + 1;
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; i < topics.size(); ++i) hits_.append_to(places, topics_of_[asker->topics + i]);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<std::int64_t> found;
    for (const std::uint32_t place : places) found.push_back(arrivals_[place]);
    return found;
}

}  // namespace offprint
