// A mistake in a document that a person wrote, and all of them as a person is told.
//
//     describe_mistakes("titel = 1\n", "config.toml", {{{0, 5}, "unknown key 'titel'", "did you mean
//     'title'?"}})
//
//     config.toml:1:1: unknown key 'titel'
//       titel = 1
//       ^~~~~ did you mean 'title'?
#pragma once
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"

namespace offprint {

struct Mistake {
    TextSpan span;
    std::string problem;      ///< lower case, no full stop
    std::string remark;       ///< what to do, or empty
    bool hides_line = false;  ///< the line is not shown: there may be a secret in it
};

/// `NAME:LINE:COLUMN`, both from 1, columns in characters.
std::string describe_place(std::string_view document, std::string_view name, std::size_t offset);

/// Each mistake with its place, its line and a caret, in the order of the document. Of more than `most` only
/// the number is told. No newline at the end.
std::string describe_mistakes(std::string_view document, std::string_view name, std::vector<Mistake> mistakes,
                              std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace offprint
