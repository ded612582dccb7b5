// One buffer holds what was read and not taken yet. peek() fills it, read_block() hands it out, read_all()
// takes what is in it and then reads straight into the result. A file's size is asked beforehand, so that it
// is read at one go and its bytes stay where they were read to.
#include "offprint/base/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

constexpr std::size_t kBlockBytes = 64 * 1024;
constexpr std::size_t kPaddingBytes = 256;  // what read_all() may be asked for without moving the bytes

[[noreturn]] void fail(const std::string& name, int error_number) {
    std::string hint;
    if (error_number == ENOENT) hint = "check the path; '-' is standard input";
    if (error_number == EISDIR) hint = "name a file in it";
    throw Error(ErrorKind::kInput, "read " + name + ": " + system_reason(error_number), hint);
}

/// Reads up to `count` bytes to the end of `out`; false at the end of the file.
bool append_some(int descriptor, const std::string& name, std::string& out, std::size_t count) {
    const std::size_t before = out.size();
    out.resize(before + count);
    const long got = read_some(descriptor, out.data() + before, count);
    const int error_number = errno;
    out.resize(before + static_cast<std::size_t>(std::max(got, 0L)));
    if (got < 0) fail(name, error_number);
    return got > 0;
}

/// Bytes of a regular file after the place where it is read; 0 when that cannot be known.
std::size_t bytes_left(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    const off_t at = std::max<off_t>(::lseek(descriptor, 0, SEEK_CUR), 0);
    return at < status.st_size ? static_cast<std::size_t>(status.st_size - at) : 0;
}

}  // namespace

Input Input::open_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path, errno);
    Input input;
    input.name_ = path;
    input.descriptor_ = descriptor;
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) fail(path, EISDIR);
    return input;
}

Input Input::standard_input() {
    Input input;
    input.name_ = "standard input";
    input.descriptor_ = STDIN_FILENO;
    return input;
}

Input Input::from_memory(std::string bytes, std::string name) {
    Input input;
    input.name_ = std::move(name);
    input.buffer_ = std::move(bytes);
    input.at_end_ = true;
    return input;
}

Input::Input(Input&& other) noexcept { *this = std::move(other); }

Input& Input::operator=(Input&& other) noexcept {
    name_.swap(other.name_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(at_end_, other.at_end_);
    buffer_.swap(other.buffer_);
    std::swap(position_, other.position_);
    return *this;
}

Input::~Input() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

std::string_view Input::peek(std::size_t count) {
    if (position_ > 0 && !at_end_) {
        buffer_.erase(0, position_);
        position_ = 0;
    }
    if (!at_end_ && buffer_.size() - position_ < count) {
        const std::size_t missing = count - (buffer_.size() - position_);
        const std::size_t wanted = std::min(bytes_left(descriptor_), missing);
        buffer_.reserve(buffer_.size() + wanted + kBlockBytes + kPaddingBytes);
        if (wanted > 0) at_end_ = !append_some(descriptor_, name_, buffer_, wanted);
    }
    while (!at_end_ && buffer_.size() - position_ < count)
        at_end_ = !append_some(descriptor_, name_, buffer_, kBlockBytes);
    return std::string_view(buffer_).substr(position_);
}

std::string_view Input::read_block() {
    const std::string_view block = peek(1);
    position_ += block.size();
    return block;
}

std::string Input::read_all(std::size_t padding) {
    std::string all = std::exchange(buffer_, {});
    all.erase(0, std::exchange(position_, 0));
    const std::size_t left = at_end_ ? 0 : bytes_left(descriptor_);
    // Room for one more block, because only a read that gives nothing shows the end.
    all.reserve(all.size() + left + (at_end_ ? 0 : kBlockBytes) + padding);
    for (std::size_t wanted = left; !at_end_; wanted = 0) {
        at_end_ = !append_some(descriptor_, name_, all, std::max(wanted, kBlockBytes));
    }
    all.reserve(all.size() + padding);
    return all;
}

}  // namespace offprint
