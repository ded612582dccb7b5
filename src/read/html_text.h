// HTML in a field of a feed → text.
//
//     html_to_text("<p>Fast &amp; small<br>if x <y</p>") == " Fast & small if x <y "
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Tags of HTML, comments, scripts and styles are left out, references decoded (once); tags that begin or end
/// a block or a line part words by a blank. What only looks like a tag ("if x <y", "<think>") stays. One
/// pass, however hostile the text.
std::string html_to_text(std::string_view html);
void append_html_text(std::string& out, std::string_view html);

}  // namespace offprint
