// A folder of mails as a listing: maildir, as mail programs have kept it since qmail.
//
//     if (is_maildir("Mail/arxiv")) Listing listing = read_maildir("Mail/arxiv", options, sink);
#pragma once
#include <string>

#include "offprint/read/read_listing.h"

namespace offprint {

/// Whether the path is a folder that holds a folder `cur` or `new`.
bool is_maildir(const std::string& path);

/// Reads the mails of `new` and `cur` in the order in which they were delivered: by the seconds that a name
/// begins with, then by the bytes of the name. Drafts and what is marked as trash are left out. Each mail is
/// detected and read as read_listing() does with one; one without a listing is a note. Throws Error(kInput)
/// when a folder cannot be read, or when there are mails and none has a listing.
Listing read_maildir(const std::string& path, const ReadOptions& options, const PaperSink& sink);

}  // namespace offprint
