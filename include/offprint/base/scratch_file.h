// Room on disk for what does not fit into memory: a file without a name, which is gone when its owner is,
// however the process ends.
//
//     ScratchFile file;
//     file.append(bytes);
//     file.read(0, bytes.size())
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

class ScratchFile {
  public:
    /// Nothing is made before the first append().
    ScratchFile() = default;
    ScratchFile(ScratchFile&& other) noexcept;
    ScratchFile& operator=(ScratchFile&& other) noexcept;
    ~ScratchFile();

    /// In the folder that TMPDIR names, else in /var/tmp: /tmp may be memory. Throws Error(kOutput), with
    /// what to do, when there is no such folder or no room in it.
    void append(std::string_view bytes);
    /// Bytes that were appended. Throws Error(kInput) when the disk fails.
    std::string read(std::size_t begin, std::size_t count) const;
    std::size_t size() const { return size_; }
    /// For a child program whose standard input it becomes: reads from its beginning. Nothing may be appended
    /// any more. -1 before the first append().
    int rewound_descriptor() const;

  private:
    void open();

    std::string folder_;
    int descriptor_ = -1;
    std::size_t size_ = 0;
};

}  // namespace offprint
