// What a terminal makes of our output: a small parser of the only sequences that may be there.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint::test {

struct TerminalText {
    std::string plain;               ///< without escape sequences
    std::vector<std::string> links;  ///< targets of OSC 8, in order
    std::string problem;             ///< what must not be there, or empty
};

/// Accepts printable UTF-8, line feeds, `ESC [ digits m` and `ESC ] 8 ; params ; URI ESC \`. Styles and links
/// must be closed at each line end.
TerminalText read_terminal(std::string_view bytes);

}  // namespace offprint::test
