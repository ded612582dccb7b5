// Why a digest has nothing to show.
#pragma once
#include <string>

#include "offprint/digest/digest.h"
#include "offprint/render/render.h"

namespace offprint {

/// "nothing to show of 42 papers: 5 muted, 37 outside the dates asked for"
std::string describe_nothing(const DigestCounts& counts);

/// In a format for programs that is empty without a paper (`ids`, `bibtex`), nothing else would say so.
void tell_if_silent(const DigestCounts& counts, OutputFormat format);

}  // namespace offprint
