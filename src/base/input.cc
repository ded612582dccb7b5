// One buffer holds what was read and not taken yet. Whoever wants more of it at once than it holds makes it
// longer; otherwise the next block is read to where the last one was, which is still in the processor's
// cache. A file's size is asked once, so that all of it is read at one go.
#include "offprint/base/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/gzip.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

constexpr std::size_t kBlockBytes = 64 * 1024;
constexpr std::size_t kMostUnpacked = std::size_t{1} << 30;  // that are kept at once
constexpr std::size_t kProbeBytes =
    1024;  // read behind the end of a file, which only a read of nothing shows

[[noreturn]] void fail(const std::string& name, int error_number) {
    std::string hint;
    if (error_number == ENOENT) hint = "check the path; '-' is standard input";
    if (error_number == EISDIR) hint = "name a file in it";
    throw Error(ErrorKind::kInput, "read " + name + ": " + system_reason(error_number), hint);
}

/// Bytes of a regular file; 0 of what is none.
std::size_t size_of(const struct stat& status) {
    return S_ISREG(status.st_mode) && status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

}  // namespace

Input Input::open_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path, errno);
    Input input;
    input.name_ = path;
    input.descriptor_ = descriptor;
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return input;
    if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
    input.expected_ = size_of(status);
    input.is_file_ = S_ISREG(status.st_mode);
    return input;
}

Input Input::standard_input() {
    Input input;
    input.name_ = "standard input";
    input.descriptor_ = STDIN_FILENO;
    struct stat status {};
    if (::fstat(STDIN_FILENO, &status) != 0) return input;
    const auto taken = static_cast<std::size_t>(std::max<off_t>(::lseek(STDIN_FILENO, 0, SEEK_CUR), 0));
    input.expected_ = std::max(size_of(status), taken) - taken;
    return input;
}

Input Input::from_memory(std::string bytes, std::string name) {
    Input input;
    input.name_ = std::move(name);
    input.buffer_ = std::move(bytes);
    input.end_ = input.buffer_.size();
    input.at_end_ = true;
    input.is_memory_ = true;
    return input;
}

struct Input::Unpacker {
    Input packed;
    GzipReader reader{[this] { return packed.read_block(); }};

    explicit Unpacker(Input its_input) : packed(std::move(its_input)) {}
};

Input Input::unpack(Input packed) {
    Input input;
    input.name_ = packed.name_;
    input.unpacker_ = std::make_unique<Unpacker>(std::move(packed));
    return input;
}

Input::Input(Input&& other) noexcept { *this = std::move(other); }

Input& Input::operator=(Input&& other) noexcept {
    name_.swap(other.name_);
    told_.swap(other.told_);
    unpacker_.swap(other.unpacker_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(at_end_, other.at_end_);
    std::swap(is_file_, other.is_file_);
    std::swap(is_memory_, other.is_memory_);
    std::swap(expected_, other.expected_);
    buffer_.swap(other.buffer_);
    std::swap(position_, other.position_);
    std::swap(end_, other.end_);
    return *this;
}

Input::~Input() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

/// Up to `count` bytes; how many, 0 at the end.
std::size_t Input::read_some_into(char* place, std::size_t count) {
    if (!unpacker_) {
        const long got = read_some(descriptor_, place, count);
        if (got < 0) fail(name_, errno);
        return static_cast<std::size_t>(got);
    }
    if (end_ > kMostUnpacked)
        throw Error(ErrorKind::kInput, "read " + name_ + ": it unpacks to more than 1 GB",
                    "zcat " + name_ + " | offprint … -");
    try {
        return unpacker_->reader.read(place, count);
    } catch (const Error& error) {
        if (!std::string_view(error.what()).starts_with("unpack: ")) throw;
        throw Error(error.kind, "read " + name_ + ": " + error.what());
    }
}

/// Reads until `count` bytes are there that were not taken, or the input ends.
void Input::fill(std::size_t count) {
    if (position_ > 0) std::memmove(buffer_.data(), buffer_.data() + position_, end_ - position_);
    end_ -= std::exchange(position_, 0);
    std::size_t step = kBlockBytes;
    while (!at_end_ && end_ < count) {
        std::size_t wanted = step;
        if (expected_ > 0) {
            wanted = std::min(std::max(count - end_, kBlockBytes), expected_);
            step = kProbeBytes;
            if (wanted == expected_) buffer_.reserve(end_ + wanted + kProbeBytes);
        }
        if (buffer_.size() < end_ + wanted) buffer_.resize(end_ + wanted);
        const std::size_t got = read_some_into(buffer_.data() + end_, wanted);
        at_end_ = got == 0;
        end_ += got;
        if (told_) told_(got);
        expected_ -= std::min(expected_, got);
    }
    if (end_ < buffer_.size()) buffer_[end_] = '\0';
}

std::string_view Input::peek(std::size_t count) {
    if (!at_end_ && end_ - position_ < count) fill(count);
    return {buffer_.data() + position_, end_ - position_};
}

std::string_view Input::read_block() {
    const std::string_view block = peek(1);
    position_ += block.size();
    return block;
}

std::string Input::read_all() {
    is_memory_ = false;
    if (!at_end_) buffer_.reserve(end_ + expected_ + kProbeBytes);
    peek(std::string::npos);
    buffer_.resize(std::exchange(end_, 0));
    buffer_.erase(0, std::exchange(position_, 0));
    return std::exchange(buffer_, {});
}

bool Input::can_start_over() const { return is_file_ || is_memory_; }

void Input::start_over() {
    position_ = 0;
    if (is_memory_) return;
    if (::lseek(descriptor_, 0, SEEK_SET) != 0) fail(name_, errno);
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) fail(name_, errno);
    expected_ = size_of(status);
    end_ = 0;
    at_end_ = false;
}

}  // namespace offprint
