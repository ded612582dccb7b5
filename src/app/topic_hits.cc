// A counting sort. Of what is in the file as many topics at a time as fit into memory are picked out, for
// which the file is read once more: reading it costs less than a day's mails.
#include "topic_hits.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace offprint {
namespace {

template <class Value>
std::string_view bytes_of(const std::vector<Value>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

template <class Value>
std::vector<Value> values_of(std::string_view bytes) {
    std::vector<Value> values(bytes.size() / sizeof(Value));
    if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

}  // namespace

void TopicHits::add(std::uint32_t topic, std::uint32_t place) {
    if (pairs_.size() == most_) {
        spilled_.append(bytes_of(pairs_));
        pairs_.clear();
    }
    pairs_.push_back({topic, place});
    ++ends_[topic];
}

void TopicHits::sort() {
    const bool is_in_memory = spilled_.size() == 0;
    if (!is_in_memory) {
        spilled_.append(bytes_of(pairs_));
        pairs_ = {};
    }
    for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
    const auto topics = static_cast<std::uint32_t>(ends_.size() - 1);
    for (std::uint32_t first = 0; first < topics;) {
        const std::size_t begin = first == 0 ? 0 : ends_[first - 1];
        std::uint32_t last = first + 1;
        while (last < topics && ends_[last] - begin <= most_) ++last;
        scatter(first, last);
        if (!is_in_memory) sorted_.append(bytes_of(places_));
        first = last;
    }
    if (!is_in_memory) places_ = {};
    pairs_ = {};
    spilled_ = {};
}

/// Pairs from that number on, as many as fit into memory.
std::vector<TopicHits::Pair> TopicHits::read(std::size_t number) const {
    const std::size_t all = spilled_.size() / sizeof(Pair);
    const std::size_t count = std::min(most_, all - number);
    return values_of<Pair>(spilled_.read(number * sizeof(Pair), count * sizeof(Pair)));
}

/// Fills the places of the topics from `first` up to `last`.
void TopicHits::scatter(std::uint32_t first, std::uint32_t last) {
    const std::size_t begin = first == 0 ? 0 : ends_[first - 1];
    std::vector<std::size_t> next;
    for (std::uint32_t topic = first; topic < last; ++topic)
        next.push_back((topic == 0 ? 0 : ends_[topic - 1]) - begin);
    places_.resize(ends_[last - 1] - begin);
    const auto take = [&](const std::vector<Pair>& pairs) {
        for (const Pair& pair : pairs)
            if (pair.topic >= first && pair.topic < last) places_[next[pair.topic - first]++] = pair.place;
    };
    take(pairs_);
    for (std::size_t number = 0; number < spilled_.size() / sizeof(Pair); number += most_) take(read(number));
}

void TopicHits::append_to(std::vector<std::uint32_t>& places, std::uint32_t topic) const {
    const std::size_t begin = topic == 0 ? 0 : ends_[topic - 1], end = ends_[topic];
    if (sorted_.size() == 0) {
        places.insert(places.end(), places_.begin() + static_cast<std::ptrdiff_t>(begin),
                      places_.begin() + static_cast<std::ptrdiff_t>(end));
        return;
    }
    if (begin == end) return;
    const std::size_t size = sizeof(std::uint32_t);
    const auto read = values_of<std::uint32_t>(sorted_.read(begin * size, (end - begin) * size));
    places.insert(places.end(), read.begin(), read.end());
}

}  // namespace offprint
