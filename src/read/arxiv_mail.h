// arXiv's daily mail, its listing files (new, past week, month; 1992 to today) and its `.abs` files.
#pragma once
#include <string_view>

#include "intake.h"

namespace offprint {

/// An entry's `\\` with the line of its id below, perhaps quoted by a reply.
bool looks_like_arxiv_mail(std::string_view head);
/// A page of HTML that shows such lines.
bool looks_like_arxiv_mail_html(std::string_view head);

/// Reads line by line, in constant memory unless it is HTML. False when no entry was found.
bool read_arxiv_mail(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
