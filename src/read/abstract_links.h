// Addresses that authors put into their abstracts and comments: where the code is, where the project's page
// is.
#pragma once
#include "offprint/model/paper.h"

namespace offprint {

/// Sets `code` and `project` from the abstract, then from the comment, where they are empty: a repository on
/// GitHub is code; a page on github.io, or an address after the words "project page", is the project's.
void find_abstract_links(Paper& paper);

}  // namespace offprint
