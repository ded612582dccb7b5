// Answers of Hugging Face's papers API: lists of records, one paper, and the wrappers people save them in.
#pragma once
#include <string_view>

#include "intake.h"
#include "offprint/base/input.h"

namespace offprint {

/// Whether the document, or the start of it, is such an answer: an empty list, a list with one of the
/// service's papers near its start, an object with a list of papers, one such paper and nothing behind it, or
/// the word that there are none.
bool looks_like_hf_json(std::string_view head);

/// Reads the papers into the intake and sets the day of the listing; a list of them in constant memory. False
/// when the document is no such answer; nothing is taken from the input then.
bool read_hf_json(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
