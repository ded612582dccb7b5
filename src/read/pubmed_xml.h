// Answers of PubMed in XML, as its E-utilities give them and its yearly files hold them.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// XML whose first element is a set of articles, or one of them.
bool looks_like_pubmed_xml(std::string_view head);

/// Reads articles and chapters of books; notes how many citations the answer says are deleted. False when the
/// bytes are no such answer. Throws Error(kInput) for documents that must not be read (xml.h).
bool read_pubmed_xml(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
