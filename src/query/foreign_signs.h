// The signs and words of other searches that have one clear meaning, as changes to the text of a query.
//
//     find_foreign_signs("{robot drone} !survey")    makes it "(robot OR drone) -survey"
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"

namespace offprint {

/// These bytes become that text.
struct TextEdit {
    TextSpan span;
    std::string text;
};

struct ForeignSigns {
    std::vector<TextEdit> edits;     ///< in order, none over another
    std::vector<std::string> notes;  ///< what was left out, safe to print; each once
};

/// In time proportional to the text. Nothing to change in what to_text() prints.
ForeignSigns find_foreign_signs(std::string_view text);

}  // namespace offprint
