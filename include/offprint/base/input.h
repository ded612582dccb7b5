// A stream of bytes in blocks: a file, standard input, or text in memory.
//
//     Input in = Input::open_file("page.txt");
//     std::string_view head = in.peek(4096);
//     std::string all = in.read_all();
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

class Input {
  public:
    /// Throws Error(kInput) when the file cannot be opened or is a directory.
    static Input open_file(const std::string& path);
    static Input standard_input();
    /// `name` is what messages call it.
    static Input from_memory(std::string bytes, std::string name);

    Input(Input&& other) noexcept;
    Input& operator=(Input&& other) noexcept;
    ~Input();

    const std::string& name() const { return name_; }

    /// The next bytes without taking them: at least `count`, or all that is left.
    std::string_view peek(std::size_t count);
    /// Takes the next block; empty at the end. Throws Error(kInput) when reading fails. Valid until the next
    /// call.
    std::string_view read_block();
    /// Takes all that is left, with room for `padding` more bytes in its capacity.
    std::string read_all(std::size_t padding = 0);

  private:
    Input() = default;
    std::string name_;
    int descriptor_ = -1;
    bool at_end_ = false;
    std::string buffer_;        ///< read from the descriptor, not taken yet
    std::size_t position_ = 0;  ///< first byte of the buffer that is not taken
};

}  // namespace offprint
