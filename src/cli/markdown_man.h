// The Markdown of docs/ as man(7): headings, paragraphs, lists, tables, code. All of it comes out as ASCII.
//
//     man_from_markdown("## Exit status\n\n| 0 | done |\n")
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Text that stands inside a line of man(7).
std::string man_text(std::string_view text);
/// The same for a line of its own: not taken for a request, whatever it begins with.
std::string man_line(std::string_view text);
/// Several lines, each as it is.
std::string man_lines(std::string_view text);

/// From a heading of the second level with this text to the next one; empty when there is none.
std::string markdown_section(std::string_view page, std::string_view heading);
/// All that stands below the heading of the first level.
std::string without_title(std::string_view page);

std::string man_from_markdown(std::string_view markdown);

}  // namespace offprint
