// Writes JSON (RFC 8259) as one string. The bytes are ASCII and UTF-8 that any reader can take: invalid UTF-8
// becomes U+FFFD; control characters, line separators and bidi controls are written as \uXXXX, so that a
// terminal shows and a script runs nothing; `</` and `<!` are written so that the text may stand inside HTML.
//
//     JsonWriter json;
//     json.begin_object();
//     json.field("offprint", 1);
//     json.key("papers").begin_array();
//     json.end_array();
//     json.end_object();
//     json.take()       == "{\"offprint\":1,\"papers\":[]}"
#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace offprint {

class JsonWriter {
  public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    /// The key of the next value in an object.
    JsonWriter& key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool truth);
    void value(std::integral auto number) { write_integer(static_cast<std::int64_t>(number)); }
    /// With at most four digits behind the point; NaN and infinities, which JSON does not know, as 0.
    void value(double number);

    void field(std::string_view name, const auto& what) { key(name).value(what); }
    /// Only when the text is not empty.
    void field_if_known(std::string_view name, std::string_view text) {
        if (!text.empty()) field(name, text);
    }

    /// Puts the next element or the closing bracket on a line of its own.
    void break_line() { break_ = true; }
    /// Ends a document of JSON lines; the next value begins another one.
    void end_line();

    /// What was written; the writer starts afresh.
    std::string take();

  private:
    void separate();
    void open(char bracket);
    void close(char bracket);
    void write_integer(std::int64_t number);
    void write_string(std::string_view text);

    std::string out_;
    bool first_ = true;   ///< nothing stands before the next element
    bool keyed_ = false;  ///< the next value belongs to a key
    bool break_ = false;
};

}  // namespace offprint
