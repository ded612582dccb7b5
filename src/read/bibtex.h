// Files of BibTeX and biblatex: every entry that has a title is a paper.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// `@word{key,` at the very start, so that it is nothing else.
bool begins_with_bibtex(std::string_view head);

/// `@word{key,` at the start of a line.
bool looks_like_bibtex(std::string_view head);

/// False when the text has no entry, definition or comment.
bool read_bibtex(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
