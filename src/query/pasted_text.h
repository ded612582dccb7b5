// Queries as other searches have them: out of an address, with PubMed's tags behind the words, with signs
// and words that mean something there.
//
//     read_pasted_text("au:del_maestro+AND+ti:%22quantum%22")->text == "au:del_maestro AND ti:\"quantum\""
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"

namespace offprint {

struct PastedText {
    std::string text;                    ///< as one writes it here
    std::vector<std::uint32_t> origins;  ///< of each byte of it, and of its end, the place in what was pasted
    std::vector<std::string> notes{};    ///< what was left out, for the warnings

    TextSpan origin_of(TextSpan span) const { return {origins[span.begin], origins[span.end]}; }
};

/// Nothing when the text is to be read as it stands; so is what parse_query() prints. Throws SyntaxError for
/// a tag that has no field here.
std::optional<PastedText> read_pasted_text(std::string_view text);

}  // namespace offprint
