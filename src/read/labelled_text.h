// A description that holds more than an abstract, as feeds that other people make of paper listings have it:
//
//     split_labelled_text("Authors: A. Okafor, L. Brandt Upvotes: 52 Summary: Soil is noisy.")
//         authors "A. Okafor, L. Brandt", upvotes 52, abstract "Soil is noisy."
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

struct LabelledText {
    std::string authors;         ///< as they are written there; empty when they are not told
    std::optional<int> upvotes;  ///< at least 0
    std::string journal,
        date;  ///< of a description that is nothing else: `Publication date: April 2024 Source: …`
    std::string abstract;  ///< the whole text when it has no such labels
};

/// Labels count only where the text begins with one and the last of them names the abstract, so that an
/// abstract that says "Summary:" somewhere stays whole. Text is one clean line or HTML's text.
LabelledText split_labelled_text(std::string_view text);

}  // namespace offprint
