// At most one run at a time does something: the others are told at once.
//
//     RunLock lock = RunLock::take(state_folder + "/send.lock", "another run sends this digest");
#pragma once
#include <chrono>
#include <functional>
#include <string>

namespace offprint {

/// Held while it lives, and let go by the system when the process ends, however it does.
class RunLock {
  public:
    /// Makes the file when there is none; its folder must be there. Throws Error(kTemporary) with that reason
    /// when another process has it, Error(kOutput) when the file cannot be made.
    static RunLock take(const std::string& path, const std::string& reason);
    /// The same, but tries again for that long; `on_wait` is told the reason when it begins to wait.
    static RunLock take(const std::string& path, const std::string& reason, std::chrono::milliseconds wait,
                        const std::function<void(const std::string&)>& on_wait);
    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&&) = delete;
    ~RunLock();

  private:
    explicit RunLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace offprint
