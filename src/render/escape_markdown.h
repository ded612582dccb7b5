// The Markdown escaper behind append_escaped().
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Text, made harmless as clean_line() does it, so that CommonMark gives it back literally wherever the line
/// in `out` stands. Looks for what is harmful on the way, which saves going over every text twice.
void append_markdown(std::string& out, std::string_view text);

/// What safe_url() returned, as the destination of a link: only character references need care there.
void append_markdown_url(std::string& out, std::string_view url);

}  // namespace offprint
