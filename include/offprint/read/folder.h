// A folder of saved listings as one listing.
//
//     if (is_folder("saved")) Listing listing = read_folder("saved", options, sink);
#pragma once
#include <string>

#include "offprint/read/read_listing.h"

namespace offprint {

/// Whether the path is a folder, of whatever kind.
bool is_folder(const std::string& path);

/// Reads the files of the folder in the order of the bytes of their names, each as read_listing() does.
/// Hidden files and folders in it are left out; a file without a listing is a note that begins with its name.
/// The format and title are those of the first listing, the day that of all when they agree. Throws
/// Error(kInput) when the folder cannot be read, or when there are files and none is a listing.
Listing read_folder(const std::string& path, const ReadOptions& options, const PaperSink& sink);

}  // namespace offprint
