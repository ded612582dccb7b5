// A TOML document (toml.io, version 1.0) as a plain tree with places. The only file that knows the TOML
// library is toml.cc.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"

namespace offprint {

struct TomlMember;

enum class TomlKind { kString, kInteger, kFloat, kBoolean, kDate, kArray, kTable };

struct TomlNode {
    TomlKind kind = TomlKind::kTable;
    TextSpan span;             ///< the value as written, in bytes of the document
    std::string text;          ///< of a string
    std::int64_t integer = 0;  ///< of an integer
    double number = 0;         ///< of an integer or a float
    bool boolean = false;
    std::vector<TomlNode> items;      ///< of an array
    std::vector<TomlMember> members;  ///< of a table, in the order of the document
};

struct TomlMember {
    std::string key;
    TextSpan span;  ///< the key as written
    TomlNode value;
};

/// Thrown by parse_toml at the first place that is not TOML.
struct TomlSyntaxError {
    std::size_t offset = 0;
    std::string problem;
};

TomlNode parse_toml(std::string_view text);

/// `a string`, `a table` …
std::string_view describe(TomlKind kind);

/// The place in the document of byte `offset` of the text of a string value; escapes and the line break after
/// an opening
/// `"""` are counted as they are written.
std::size_t place_in_string(std::string_view document, const TomlNode& string, std::size_t offset);

}  // namespace offprint
