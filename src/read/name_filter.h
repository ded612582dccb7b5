// Which names a record has, so far that most of those that it has not are known at once.
//
//     NameFilter names;
//     names.add("title");
//     names.may_hold("doi");   // false, or true for a name that shares its bit
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace offprint {

/// One of 64 bits for each name, which is not empty.
class NameFilter {
  public:
    void add(std::string_view name) { bits_ |= bit_of(name); }
    bool may_hold(std::string_view name) const { return (bits_ & bit_of(name)) != 0; }

  private:
    static constexpr std::uint64_t bit_of(std::string_view name) {
        const auto byte = [](char c) { return std::size_t{static_cast<unsigned char>(c)}; };
        return std::uint64_t{1} << ((byte(name.front()) * 5 + byte(name.back()) * 3 + name.size()) % 64);
    }

    std::uint64_t bits_ = 0;
};

}  // namespace offprint
