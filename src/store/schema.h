// The tables of an archive, built in numbered steps: a file of an older offprint is brought up to date when
// it is opened for writing.
#pragma once
#include <string>

#include "database.h"

namespace offprint {

/// Opens the archive and makes sure that it is one and that this program understands it. Throws Error: a
/// foreign database, a newer schema or a damaged file is left as it is.
Database open_archive_file(const std::string& path, OpenMode mode);

}  // namespace offprint
