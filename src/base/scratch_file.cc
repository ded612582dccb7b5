// O_TMPFILE makes a file that never has a name. Where the file system does not know it, a file is made and
// its name removed at once.
#include "offprint/base/scratch_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

constexpr const char* kFolder = "/var/tmp";

std::string scratch_folder() {
    const char* named = std::getenv("TMPDIR");
    return named != nullptr && *named != '\0' ? named : kFolder;
}

int open_unnamed(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT)) return descriptor;
    std::string path = folder + "/.offprint-XXXXXX";
    const int named = ::mkostemp(path.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(path.c_str());
    return named;
}

[[noreturn]] void fail(const std::string& folder, int error_number) {
    throw Error(ErrorKind::kOutput, "write to " + folder + ": " + system_reason(error_number),
                "a long listing needs as much room there as it has text; TMPDIR may name another folder");
}

}  // namespace

ScratchFile::ScratchFile(ScratchFile&& other) noexcept { *this = std::move(other); }

ScratchFile& ScratchFile::operator=(ScratchFile&& other) noexcept {
    folder_.swap(other.folder_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(size_, other.size_);
    return *this;
}

ScratchFile::~ScratchFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void ScratchFile::open() {
    folder_ = scratch_folder();
    descriptor_ = open_unnamed(folder_);
    if (descriptor_ < 0) fail(folder_, errno);
}

void ScratchFile::append(std::string_view bytes) {
    if (descriptor_ < 0) open();
    if (const int error_number = write_whole(descriptor_, bytes)) fail(folder_, error_number);
    size_ += bytes.size();
}

std::string ScratchFile::read(std::size_t begin, std::size_t count) const {
    std::string bytes(count, '\0');
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got =
            ::pread(descriptor_, bytes.data() + done, count - done, static_cast<off_t>(begin + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0)
            throw Error(ErrorKind::kInput, "read from " + folder_ + ": " +
                                               (got < 0 ? system_reason(errno) : "the file became shorter"));
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

int ScratchFile::rewound_descriptor() const {
    if (descriptor_ >= 0) ::lseek(descriptor_, 0, SEEK_SET);
    return descriptor_;
}

}  // namespace offprint
