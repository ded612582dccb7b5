// Files: reading a small one whole, writing one so that it is there whole or not at all.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

/// Throws Error(kInput) with the system's reason.
std::string read_file(const std::string& path);

/// Nothing when there is no such file; throws Error(kInput) for every other failure.
std::optional<std::string> read_file_if_present(const std::string& path);

/// Temporary file in the same folder, fsync, rename, fsync of the folder. A symbolic link is followed to its
/// target's place; a fifo, device or socket is written directly; a directory is refused. Throws
/// Error(kOutput).
void write_file_atomically(const std::string& path, std::string_view bytes);

/// Makes the folder and those above it, those that are not there for the user alone (0700). False when one
/// cannot be made.
bool make_private_folder(const std::string& path);

/// The same for a file that only its owner may read, with the temporary file in a folder of its own on the
/// same file system: who looks into the folder of the file never sees a part of it. Links are not followed.
void write_private_file(const std::string& path, std::string_view bytes, const std::string& temporary_folder);

/// Writes all of it, whatever the kernel takes at a time. False when the reader closed the pipe; throws
/// Error(kOutput) otherwise.
bool write_to_descriptor(int descriptor, std::string_view bytes);

}  // namespace offprint
