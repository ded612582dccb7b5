// arXiv's announcements as feeds: RSS 2.0 and Atom of rss.arxiv.org, and the RSS 1.0 before 2024.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

bool looks_like_arxiv_rss(std::string_view head);

/// Reads the papers into the intake, sets title and day. False when the bytes are no feed. Throws
/// Error(kInput) when the feed tells of an error, and for documents that must not be read (xml.h).
bool read_arxiv_rss(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
