// Debian's policy for mailboxes: the fcntl lock first, then the lock file. A lock file is made with O_EXCL;
// one that is older than five minutes was left behind by a program that died.
#include "offprint/base/locked_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <thread>
#include <utility>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kNap{50};
constexpr std::time_t kStaleSeconds = 300;

[[noreturn]] void fail(const std::string& path, const std::string& why, ErrorKind kind = ErrorKind::kOutput) {
    throw Error(kind, "write " + path + ": " + why);
}

bool is_stale(const std::string& lock_path) {
    struct stat status {};
    return ::stat(lock_path.c_str(), &status) == 0 && std::time(nullptr) - status.st_mtime > kStaleSeconds;
}

/// Takes the lock of the open file; false while another process has it.
bool lock_file(int descriptor, const std::string& path) {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    if (::fcntl(descriptor, F_SETLK, &lock) == 0) return true;
    if (errno == EACCES || errno == EAGAIN || errno == EINTR) return false;
    if (errno == ENOLCK || errno == EINVAL || errno == ENOSYS) return true;  // a file system without locks
    fail(path, system_reason(errno));
}

enum class LockFile { kMade, kHeld, kImpossible };

LockFile make_lock_file(const std::string& lock_path) {
    const Descriptor file(::open(lock_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444));
    if (file.is_open()) return LockFile::kMade;
    if (errno != EEXIST) return LockFile::kImpossible;  // a folder of the system, where only files may change
    if (is_stale(lock_path)) ::unlink(lock_path.c_str());
    return LockFile::kHeld;
}

}  // namespace

LockedFile LockedFile::open(const std::string& path, std::chrono::milliseconds patience) {
    LockedFile file;
    file.path_ = path;
    file.descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0600);
    if (file.descriptor_ < 0) fail(path, system_reason(errno));
    struct stat status {};
    if (::fstat(file.descriptor_, &status) != 0) fail(path, system_reason(errno));
    if (!S_ISREG(status.st_mode)) fail(path, "not a regular file");
    const steady_clock::time_point deadline = steady_clock::now() + patience;
    const auto wait = [&] {
        if (steady_clock::now() >= deadline)
            fail(path, "another program has locked it", ErrorKind::kTemporary);
        std::this_thread::sleep_for(kNap);
    };
    while (!lock_file(file.descriptor_, path)) wait();
    LockFile made = LockFile::kHeld;
    while ((made = make_lock_file(path + ".lock")) == LockFile::kHeld) wait();
    if (made == LockFile::kMade) file.lock_path_ = path + ".lock";
    if (::fstat(file.descriptor_, &status) != 0) fail(path, system_reason(errno));  // as it is under the lock
    file.size_ = static_cast<std::size_t>(status.st_size);
    return file;
}

LockedFile::LockedFile(LockedFile&& other) noexcept
    : path_(std::move(other.path_)),
      lock_path_(std::exchange(other.lock_path_, "")),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_) {}

LockedFile::~LockedFile() {
    if (!lock_path_.empty()) ::unlink(lock_path_.c_str());
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::string LockedFile::end(std::size_t most) const {
    const std::size_t count = std::min(most, size_);
    std::string bytes(count, '\0');
    const ssize_t got = ::pread(descriptor_, bytes.data(), count, static_cast<off_t>(size_ - count));
    if (got != static_cast<ssize_t>(count))
        fail(path_, got < 0 ? system_reason(errno) : "it became shorter", ErrorKind::kTemporary);
    return bytes;
}

void LockedFile::append(std::string_view bytes) {
    int error_number = write_whole(descriptor_, bytes);
    if (error_number == 0 && ::fsync(descriptor_) != 0 && errno != EINVAL) error_number = errno;
    if (error_number != 0) {
        const bool is_taken_back = ::ftruncate(descriptor_, static_cast<off_t>(size_)) == 0;
        fail(path_, system_reason(error_number) + (is_taken_back ? "" : "; its end may be a part of a mail"),
             ErrorKind::kTemporary);
    }
    size_ += bytes.size();
}

}  // namespace offprint
