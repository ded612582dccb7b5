// The list of feeds that a feed reader keeps: OPML (opml.org/spec2.opml), whose outlines may be nested in
// folders.
//
//     for (const OpmlFeed& feed : read_opml(std::move(bytes), "feeds.opml", notes)) use(feed.url);
#pragma once
#include <string>
#include <vector>

#include "offprint/model/listing.h"

namespace offprint {

struct OpmlFeed {
    std::string title;  ///< or empty
    std::string url;    ///< as written
};

/// In the order of the document, each address once. What was wrong becomes notes. Throws Error(kInput) for
/// what is no OPML.
std::vector<OpmlFeed> read_opml(std::string bytes, const std::string& name, std::vector<Note>& notes);

}  // namespace offprint
