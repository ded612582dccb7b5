// One header being written: words are added, and lines are folded between them (RFC 5322 §2.2.3).
//
//     HeaderLine to("To");
//     to.add_name("Jörg");
//     to.add_word("<joerg@example.org>");
//     to.text() == "To: =?utf-8?Q?J=C3=B6rg?= <joerg@example.org>\n"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

/// Lines have at most 78 characters, those with an encoded word 76 (RFC 2047 §2); only a single word that is
/// longer makes a longer one.
class HeaderLine {
  public:
    explicit HeaderLine(std::string_view name);

    /// Printable ASCII, written as it is.
    void add_word(std::string_view word);
    /// Text of any kind, cleaned to one line: words that are plain ASCII stay readable.
    void add_text(std::string_view text);
    /// The name of a person: atoms, a quoted string, or encoded words (RFC 5322 §3.2.5).
    void add_name(std::string_view name);

    /// With its line end.
    std::string text() const { return text_ + '\n'; }

  private:
    void add_words(std::string_view words);
    void add_encoded(std::string_view text);
    void put(std::string_view word, std::size_t longest_line);

    std::string text_;
    std::size_t column_;
    bool holds_encoded_ = false;  ///< the present line does
};

}  // namespace offprint
