// Escaping: how text from outside is written so that it is shown literally and does nothing else. One escaper
// per markup, all in one table. The escaper sees what is already written, because Markdown treats the start
// of a line differently.
//
//     std::string out = "- ";
//     append_escaped(out, "1. *x*", Markup::kMarkdown);      // "- 1\\. \\*x\\*"
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace offprint {

/// What the bytes that are written mean to their reader.
enum class Markup : std::uint8_t {
    kPlain,     ///< plain text files and mail
    kMarkdown,  ///< CommonMark 0.30, also safe with GitHub's autolinks, tables and strikethrough
    kTerminal,  ///< text between our own escape sequences
    kHtml,      ///< text and quoted attributes alike
};

/// Appends `text` so that a reader of the markup sees it literally on the line where `out` ends. Text with
/// characters that clean_line() removes (controls, bidi controls, line ends, floods of combining marks) or
/// bytes that are no UTF-8 goes through clean_line() first.
void append_escaped(std::string& out, std::string_view text, Markup markup);

/// The same for an address that safe_url() returned, as the target of a link.
void append_escaped_url(std::string& out, std::string_view url, Markup markup);

}  // namespace offprint
