// The lines that a reader of an HTML page sees, for text that means something line by line.
//
//     html_lines("<div>one &amp;\n two</div>three<br>four") == "\none & two\nthree\nfour"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Tags that begin or end a block, and `<br>`, begin a line; a line end of the page does so in `<pre>` only.
/// References are decoded; scripts, styles and all other tags are left out.
std::string html_lines(std::string_view page);

}  // namespace offprint
