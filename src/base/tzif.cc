// A TZif file (RFC 8536) has a block with 32-bit times for old readers, then the same with 64-bit times, then
// a line with the rule for the years after the last transition:
//
//     header  "TZif" version 15×unused, six counts of 4 bytes: isut, isstd, leap, transitions, types,
//     characters block   transitions × time, transitions × type index, types × (offset 4, is_dst 1, name 1),
//     characters, leap seconds, … footer  LF rule LF
//
// Every count is checked against the size of the file before anything is read.
#include "tzif.h"

#include <algorithm>

namespace offprint {
namespace {

/// Big-endian numbers at places that were checked.
class Bytes {
  public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
    std::uint32_t word(std::size_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    /// Signed, of 4 or 8 bytes.
    std::int64_t time(std::size_t at, std::size_t size) const {
        const std::uint64_t value = number(at, size);
        return size == 4 ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value);
    }

  private:
    std::uint64_t number(std::size_t at, std::size_t size) const {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8 | byte(at + i);
        return value;
    }
    std::string_view bytes_;
};

/// One header with the places of what follows it.
struct Block {
    std::size_t time_size = 4;
    std::size_t transitions = 0, types = 0, leaps = 0;
    std::size_t data = 0;  ///< where the transition times begin
    std::size_t end = 0;
};

constexpr std::size_t kHeaderSize = 44;

std::optional<Block> block_at(std::string_view file, std::size_t at, std::size_t time_size) {
    if (at > file.size() || file.size() - at < kHeaderSize || !file.substr(at).starts_with("TZif"))
        return std::nullopt;
    const auto count = [&](std::size_t place) { return std::size_t{Bytes(file).word(at + place)}; };
    Block block{time_size, count(32), count(36), count(28), at + kHeaderSize, 0};
    const std::size_t flags = count(20) + count(24);
    block.end = block.data + block.transitions * (time_size + 1) + block.types * 6 + count(40) +
                block.leaps * (time_size + 4) + flags;
    if (block.end > file.size() || block.types == 0 || block.leaps > 0) return std::nullopt;
    return block;
}

/// The line after the last block; nothing when it is empty or not understood.
std::optional<PosixRule> footer_at(std::string_view file, std::size_t at) {
    if (at >= file.size() || file[at] != '\n') return std::nullopt;
    const std::string_view line = file.substr(at + 1);
    return parse_posix_rule(line.substr(0, line.find('\n')));
}

}  // namespace

std::optional<ZoneRules> parse_tzif(std::string_view file) {
    std::optional<Block> block = block_at(file, 0, 4);
    const bool has_second_block = block && file[4] >= '2';
    if (has_second_block) block = block_at(file, block->end, 8);
    if (!block) return std::nullopt;

    const Bytes bytes(file);
    const std::size_t indexes = block->data + block->transitions * block->time_size;
    const std::size_t types = indexes + block->transitions;
    const auto offset_of_type = [&](std::size_t type) {
        return static_cast<int>(bytes.time(types + type * 6, 4));
    };
    ZoneRules rules;
    rules.first_offset = offset_of_type(0);
    for (std::size_t i = 0; i < block->transitions; ++i) {
        const std::size_t type = bytes.byte(indexes + i);
        if (type >= block->types) return std::nullopt;
        rules.transitions.push_back(bytes.time(block->data + i * block->time_size, block->time_size));
        rules.offsets.push_back(offset_of_type(type));
    }
    if (!std::is_sorted(rules.transitions.begin(), rules.transitions.end())) return std::nullopt;
    if (has_second_block) rules.after = footer_at(file, block->end);
    return rules;
}

int ZoneRules::offset_at(Instant instant) const {
    const auto next = std::upper_bound(transitions.begin(), transitions.end(), instant.seconds);
    if (next == transitions.end() && after) return after->offset_at(instant);
    if (next == transitions.begin()) return first_offset;
    return offsets[static_cast<std::size_t>(next - transitions.begin()) - 1];
}

}  // namespace offprint
