// A file that several programs append to, such as a mailbox: it is locked while this lives, and what is
// appended is there whole or not at all.
//
//     LockedFile file = LockedFile::open(path, std::chrono::seconds(10));
//     file.append(bytes);
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

class LockedFile {
  public:
    /// Locks as mail programs do: fcntl(2), and a file `PATH.lock` beside it where one can be made. Makes the
    /// file, for its owner alone, when there is none. Throws Error(kTemporary) when others hold a lock for
    /// longer than `patience`, Error(kOutput) for what is no file or may not be written.
    static LockedFile open(const std::string& path, std::chrono::milliseconds patience);
    LockedFile(LockedFile&& other) noexcept;
    LockedFile& operator=(LockedFile&&) = delete;
    ~LockedFile();

    std::size_t size() const { return size_; }
    /// The last bytes of it, at most so many.
    std::string end(std::size_t most) const;
    /// In one write that is on the disk when this returns; what was written of it is taken back when it
    /// fails. Throws Error(kTemporary).
    void append(std::string_view bytes);

  private:
    LockedFile() = default;

    std::string path_, lock_path_;
    int descriptor_ = -1;
    std::size_t size_ = 0;
};

}  // namespace offprint
