// The keys that a reader of JSON knows, each found at one look: a hash of its length, its first and its last
// byte, for which the compiler finds factors that keep the keys apart.
//
//     constexpr Field kFields[] = {{"id", …}, {"title", …}};
//     constexpr JsonKeys kKeys(kFields);
//     kKeys.find("title") == 1, kKeys.find("other") == 2
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

namespace offprint {

template <std::size_t kCount>
class JsonKeys {
  public:
    /// Of things that have a `key`, none of them empty or there twice.
    template <class Field>
    consteval explicit JsonKeys(const Field (&fields)[kCount]) {
        for (std::size_t i = 0; i < kCount; ++i) keys_[i] = fields[i].key;
        for (first_ = 1; first_ < kSlots; ++first_)
            for (last_ = 1; last_ < kSlots; ++last_)
                if (fill_slots()) return;
        throw "no factors keep the keys apart";  // where this is compiled
    }

    /// Its place among the fields, or their number.
    std::size_t find(std::string_view key) const {
        if (key.empty()) return kCount;
        const std::size_t at = slots_[slot_of(key)];
        return at < kCount && keys_[at] == key ? at : kCount;
    }

  private:
    static constexpr std::size_t kSlots = std::bit_ceil(kCount * 2);

    constexpr std::size_t slot_of(std::string_view key) const {
        const auto byte = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)); };
        return (key.size() + byte(key.front()) * first_ + byte(key.back()) * last_) % kSlots;
    }
    constexpr bool fill_slots() {
        slots_.fill(kCount);
        for (std::size_t i = 0; i < kCount; ++i) {
            std::size_t& slot = slots_[slot_of(keys_[i])];
            if (slot != kCount) return false;
            slot = i;
        }
        return true;
    }

    std::array<std::string_view, kCount> keys_{};
    std::array<std::size_t, kSlots> slots_{};
    std::size_t first_ = 0, last_ = 0;
};

template <class Field, std::size_t kCount>
JsonKeys(const Field (&)[kCount]) -> JsonKeys<kCount>;

}  // namespace offprint
