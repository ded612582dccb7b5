// Everything that is known of one paper, for a look at it alone: a label and a text for each field that it
// has.
//
//     for (const PaperDetail& detail : paper_details(paper)) write(detail.label, detail.text);
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

struct PaperDetail {
    std::string_view label;  ///< `Authors`, at most kWidestLabel columns
    std::string text;        ///< as the paper has it: from outside
};

inline constexpr std::size_t kWidestLabel = 12;

/// In a fixed order, those that are absent left out. The title and the abstract are not among them; their
/// forms as served are.
std::vector<PaperDetail> paper_details(const Paper& paper);

}  // namespace offprint
