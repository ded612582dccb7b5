// A query in the language of arXiv's search (API user's manual, "Details of Query Construction"), as far as
// that goes. Whatever it cannot say is left out, so that the answer holds more than was asked for, and is
// matched here.
//
//     to_arxiv_query(parse_query("ti:koopman -survey upvotes>3", context)) == "ti:koopman"
#pragma once
#include <string>

#include "offprint/query/query.h"

namespace offprint {

/// Empty when the service cannot be asked for any part that every match must have.
std::string to_arxiv_query(const Query& query);

}  // namespace offprint
