// flock(2) on a file that stays: removing it would let two runs lock two files of one name.
#include "offprint/base/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#include <utility>

#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {

RunLock RunLock::take(const std::string& path, const std::string& reason) {
    RunLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600));
    if (lock.descriptor_ < 0) throw Error(ErrorKind::kOutput, "write " + path + ": " + system_reason(errno));
    int error_number = 0;
    while (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0 && (error_number = errno) == EINTR) continue;
    if (error_number == EWOULDBLOCK) throw Error(ErrorKind::kTemporary, reason);
    if (error_number != 0 && error_number != EINTR)
        throw Error(ErrorKind::kOutput, "lock " + path + ": " + system_reason(error_number));
    return lock;
}

RunLock RunLock::take(const std::string& path, const std::string& reason, std::chrono::milliseconds wait,
                      const std::function<void(const std::string&)>& on_wait) {
    constexpr std::chrono::milliseconds kStep{100};
    const auto end = std::chrono::steady_clock::now() + wait;
    for (bool is_told = false;; is_told = true) {
        try {
            return take(path, reason);
        } catch (const Error& error) {
            if (error.kind != ErrorKind::kTemporary || std::chrono::steady_clock::now() >= end) throw;
        }
        if (!is_told) on_wait(reason);
        std::this_thread::sleep_for(kStep);
    }
}

RunLock::RunLock(RunLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RunLock::~RunLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace offprint
