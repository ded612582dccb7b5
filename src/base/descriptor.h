// A file descriptor that closes itself, and reads and writes that do not give up early. Private to the room.
#pragma once
#include <string_view>
#include <utility>

namespace offprint {

class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    /// Closes it now; the error number when the system reports one (it may be the first word of a failed
    /// write), else 0.
    int close();

  private:
    int number_;
};

/// Up to `count` bytes into `place`; how many, 0 at the end, -1 with errno. Waits where read(2) would say
/// EINTR or EAGAIN.
long read_some(int descriptor, char* place, std::size_t count);

/// Writes all of it; 0 or the error number. EPIPE comes back as a number, not as a signal.
int write_whole(int descriptor, std::string_view bytes);

}  // namespace offprint
