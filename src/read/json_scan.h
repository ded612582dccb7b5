// Finding one's way in JSON text without parsing it: where a value ends, which keys an object has. Tolerant
// and linear, for detection, for wrappers and for saving what a damaged document still holds; the values
// themselves are the cursor's matter (json_cursor.h).
//
//     scan_json_value("[1, {\"a\": 2}] x", 0).end == 13
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

inline constexpr std::size_t kMaxJsonDepth = 64;

/// The extent of a value that starts at some offset.
struct JsonExtent {
    std::size_t end = 0;    ///< one past its last byte, or where it breaks off
    bool whole = false;     ///< its brackets and quotes are closed, each by its own kind
    bool too_deep = false;  ///< nested deeper than kMaxJsonDepth
};

/// The next offset that is no white space.
std::size_t skip_json_blanks(std::string_view text, std::size_t at);

JsonExtent scan_json_value(std::string_view text, std::size_t at);

struct JsonField {
    std::string_view key;  ///< as written, without quotes
    std::size_t begin = 0;
    JsonExtent extent;
};

/// The fields of the object that starts at `at` with '{', up to the first damage and at most 100.
std::vector<JsonField> scan_json_fields(std::string_view text, std::size_t at);

/// Appends what is between the quotes of a JSON string, unescaped (RFC 8259 §7). Lone surrogates become
/// U+FFFD, unknown escapes stay as they are, control characters that should have been escaped become blanks.
void append_unescaped(std::string& out, std::string_view inside);

}  // namespace offprint
