// Writing atomically: the bytes go to a temporary file in the same folder (a rename does not cross file
// systems), which is made durable, renamed over the old one, and then the folder is made durable too. Whoever
// looks sees the old file or the new one. What is not a regular file (a fifo, a terminal, /dev/null) cannot
// be replaced and is written to.
#include "offprint/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/input.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_to_write(const std::string& path, int error_number) {
    throw Error(ErrorKind::kOutput, "write " + path + ": " + system_reason(error_number));
}

/// Where the chain of symbolic links that starts at `path` ends, whether something is there or not.
fs::path follow_links(const std::string& path) {
    fs::path target = path;
    std::error_code error;
    for (int hops = 0; fs::is_symlink(fs::symlink_status(target, error)); ++hops) {
        if (hops == 40) fail_to_write(path, ELOOP);
        const fs::path next = fs::read_symlink(target, error);
        if (error) fail_to_write(path, error.value());
        target = target.parent_path() / next;
    }
    return target;
}

/// A file that is removed again unless it was renamed to its final name.
class TemporaryFile {
  public:
    explicit TemporaryFile(const fs::path& folder, mode_t mode = 0666) {
        // O_EXCL makes the name safe to guess; open(2) rather than mkstemp(3), because it applies the umask.
        for (int number = 0; number < 1000; ++number) {
            path_ = folder / (".offprint-" + std::to_string(::getpid()) + "-" + std::to_string(number));
            file_ = Descriptor(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
            if (file_.is_open() || errno != EEXIST) return;
        }
    }
    ~TemporaryFile() {
        if (file_.is_open() || !renamed_) ::unlink(path_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    bool is_open() const { return file_.is_open(); }
    int number() const { return file_.number(); }

    /// 0 or the error number.
    int finish_as(const fs::path& target) {
        if (::fsync(file_.number()) != 0) return errno;
        if (const int error_number = file_.close()) return error_number;
        if (::rename(path_.c_str(), target.c_str()) != 0) return errno;
        renamed_ = true;
        return 0;
    }

  private:
    fs::path path_;
    Descriptor file_;
    bool renamed_ = false;
};

/// A rename is durable only when its folder is; file systems that cannot sync a folder say EINVAL.
void sync_folder(const fs::path& folder, const std::string& path) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open()) return;  // a folder that may be written but not read
    if (::fsync(opened.number()) != 0 && errno != EINVAL) fail_to_write(path, errno);
}

void write_in_place(const std::string& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) fail_to_write(path, errno);
    int error_number = write_whole(file.number(), bytes);
    if (error_number == 0) error_number = file.close();
    if (error_number != 0) fail_to_write(path, error_number);
}

}  // namespace

std::string read_file(const std::string& path) { return Input::open_file(path).read_all(); }

std::optional<std::string> read_file_if_present(const std::string& path) {
    if (::access(path.c_str(), F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
    return read_file(path);
}

void write_file_atomically(const std::string& path, std::string_view bytes) {
    struct stat old {};
    const bool exists = ::stat(path.c_str(), &old) == 0;
    if (!exists && errno != ENOENT) fail_to_write(path, errno);
    if (exists && S_ISDIR(old.st_mode)) fail_to_write(path, EISDIR);
    if (exists && !S_ISREG(old.st_mode)) return write_in_place(path, bytes);

    const fs::path target = follow_links(path);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    TemporaryFile file(folder);
    if (!file.is_open()) fail_to_write(path, errno);
    if (exists && ::fchmod(file.number(), old.st_mode & 07777) != 0) fail_to_write(path, errno);
    if (const int error_number = write_whole(file.number(), bytes)) fail_to_write(path, error_number);
    if (const int error_number = file.finish_as(target)) fail_to_write(path, error_number);
    sync_folder(folder, path);
}

bool make_private_folder(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return true;
    const fs::path above = fs::path(path).parent_path();
    if (!above.empty() && above != path && !make_private_folder(above.string())) return false;
    return ::mkdir(path.c_str(), 0700) == 0 || (errno == EEXIST && fs::is_directory(path, error));
}

void write_private_file(const std::string& path, std::string_view bytes,
                        const std::string& temporary_folder) {
    TemporaryFile file(temporary_folder, 0600);
    if (!file.is_open()) fail_to_write(path, errno);
    if (const int error_number = write_whole(file.number(), bytes)) fail_to_write(path, error_number);
    if (const int error_number = file.finish_as(path)) fail_to_write(path, error_number);
    sync_folder(fs::path(path).parent_path(), path);
}

bool write_to_descriptor(int descriptor, std::string_view bytes) {
    const int error_number = write_whole(descriptor, bytes);
    if (error_number == EPIPE) return false;
    if (error_number != 0) {
        throw Error(ErrorKind::kOutput, std::string("write ") +
                                            (descriptor == STDOUT_FILENO ? "standard output: " : "output: ") +
                                            system_reason(error_number));
    }
    return true;
}

}  // namespace offprint
