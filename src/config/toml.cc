// toml++ gives line and column (in characters) of every key and value; the tree here has byte offsets, which
// are what carets, queries and spans count in. Tables come back sorted by key from the library and are put
// back into the order of the document.
#include "toml.h"

#define TOML_ENABLE_FORMATTERS 0
// The parser asserts what odd documents break ("[[[[[") and handles them a few lines later. With NDEBUG it
// would promise the compiler that they do not occur; so neither.
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

#include <algorithm>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

class Places {
  public:
    explicit Places(std::string_view text) : text_(text) {
        for (std::size_t i = 0; i < text.size(); i++) {
            if (text[i] == '\n') line_starts_.push_back(i + 1);
        }
    }

    std::size_t offset(toml::source_position position) const {
        if (position.line == 0) return 0;
        std::size_t at = line_starts_[std::min<std::size_t>(position.line, line_starts_.size()) - 1];
        for (toml::source_index column = 1; column < position.column && at < text_.size(); column++) {
            at += code_point_at(text_, at).length;
        }
        return std::min(at, text_.size());
    }

    TextSpan span(const toml::source_region& region) const {
        return {offset(region.begin), offset(region.end)};
    }

  private:
    std::string_view text_;
    std::vector<std::size_t> line_starts_ = {0};
};

TomlNode convert(const toml::node& node, const Places& places);

TomlNode convert_table(const toml::table& table, const Places& places) {
    TomlNode out;
    for (const auto& [key, value] : table) {
        out.members.push_back({std::string(key.str()), places.span(key.source()), convert(value, places)});
    }
    std::sort(out.members.begin(), out.members.end(),
              [](const TomlMember& a, const TomlMember& b) { return a.span < b.span; });
    return out;
}

TomlNode convert(const toml::node& node, const Places& places) {
    TomlNode out;
    if (const auto* table = node.as_table()) {
        out = convert_table(*table, places);
    } else if (const auto* array = node.as_array()) {
        out.kind = TomlKind::kArray;
        for (const toml::node& item : *array) out.items.push_back(convert(item, places));
    } else if (const auto* string = node.as_string()) {
        out.kind = TomlKind::kString;
        out.text = string->get();
    } else if (const auto* integer = node.as_integer()) {
        out.kind = TomlKind::kInteger;
        out.integer = integer->get();
        out.number = static_cast<double>(integer->get());
    } else if (const auto* number = node.as_floating_point()) {
        out.kind = TomlKind::kFloat;
        out.number = number->get();
    } else if (const auto* boolean = node.as_boolean()) {
        out.kind = TomlKind::kBoolean;
        out.boolean = boolean->get();
    } else {
        out.kind = TomlKind::kDate;
    }
    out.span = places.span(node.source());
    return out;
}

/// Bytes of text that the escape at `at` (which is a backslash) stands for, and bytes that it takes in the
/// document.
struct Escape {
    std::size_t text_bytes;
    std::size_t written_bytes;
};

Escape measure_escape(std::string_view document, std::size_t at) {
    const char kind = at + 1 < document.size() ? document[at + 1] : '\0';
    if (kind == 'u' || kind == 'U') {
        const std::size_t digits = kind == 'u' ? 4 : 8;
        char32_t value = 0;
        for (char c : document.substr(at + 2, digits)) {
            value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        std::string encoded;
        append_utf8(encoded, value);
        return {encoded.size(), digits + 2};
    }
    if (kind == '\n' || kind == '\r' || kind == ' ' || kind == '\t') {  // a line that goes on: no text at all
        const std::size_t next = document.find_first_not_of(" \t\r\n", at + 1);
        return {0, std::min(next, document.size()) - at};
    }
    return {1, 2};
}

}  // namespace

TomlNode parse_toml(std::string_view text) {
    const Places places(text);
    try {
        const toml::table table = toml::parse(text);
        return convert_table(table, places);
    } catch (const toml::parse_error& error) {
        throw TomlSyntaxError{places.offset(error.source().begin), std::string(error.description())};
    }
}

std::string_view describe(TomlKind kind) {
    switch (kind) {
        case TomlKind::kString:
            return "a string";
        case TomlKind::kInteger:
            return "a whole number";
        case TomlKind::kFloat:
            return "a number";
        case TomlKind::kBoolean:
            return "true or false";
        case TomlKind::kDate:
            return "a date or time";
        case TomlKind::kArray:
            return "a list";
        case TomlKind::kTable:
            return "a table";
    }
    return "a value";
}

std::size_t place_in_string(std::string_view document, const TomlNode& string, std::size_t offset) {
    std::size_t at = string.span.begin;
    const std::string_view written = document.substr(at);
    const bool literal = written.starts_with('\'');
    const bool multiline = written.starts_with("'''") || written.starts_with("\"\"\"");
    at += multiline ? 3 : 1;
    if (multiline && document.substr(at).starts_with("\r\n")) at++;
    if (multiline && document.substr(at).starts_with('\n')) at++;
    for (std::size_t text = 0; at < document.size();) {
        Escape piece{1, 1};
        if (!literal && document[at] == '\\') piece = measure_escape(document, at);
        if (text == offset && piece.text_bytes > 0) break;
        at += piece.written_bytes;
        text += piece.text_bytes;
        if (text > offset) break;
    }
    return at;
}

}  // namespace offprint
