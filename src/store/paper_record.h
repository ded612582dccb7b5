// A paper as bytes, for the archive: every field, nothing lost.
//
//     decode_paper(encode_paper(paper)) == paper
#pragma once
#include <string>
#include <string_view>

#include "offprint/model/paper.h"

namespace offprint {

std::string encode_paper(const Paper& paper);

/// Throws Error(kOutput) for bytes that encode_paper() did not make.
Paper decode_paper(std::string_view bytes);

}  // namespace offprint
