// A listing as lines of text, so that a test compares all of it at once: only what is set is shown.
#pragma once
#include <string>

#include "offprint/read/read_listing.h"

namespace offprint {

/// Reads text from memory under the name `test`, with today as 20 January 2026.
Listing read_text(std::string bytes, ReadOptions options = {});

/// The message of the error that reading throws, or `no error`.
std::string read_error(std::string bytes, ReadOptions options = {});

/// One line `key=value; …` for a paper, in the order of its members; sources are left out.
std::string to_text(const Paper& paper);

/// All papers and notes, a line each; notes as `note LINE: text`.
std::string to_text(const Listing& listing);

}  // namespace offprint
