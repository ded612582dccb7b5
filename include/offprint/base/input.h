// A stream of bytes in blocks: a file, standard input, or text in memory.
//
//     Input in = Input::open_file("page.txt");
//     std::string_view head = in.peek(4096);
//     std::string all = in.read_all();
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
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

    /// What is packed in `packed` with gzip, unpacked block by block, in memory that does not grow with it.
    /// Data that is damaged or ends early fails as reading does, and so does keeping more than 1 GB of it at
    /// once.
    static Input unpack(Input packed);

    Input(Input&& other) noexcept;
    Input& operator=(Input&& other) noexcept;
    ~Input();

    const std::string& name() const { return name_; }

    /// `told` is called with the number of bytes of each block that is read from now on.
    void watch(std::function<void(std::size_t)> told) { told_ = std::move(told); }

    /// The next bytes without taking them: at least `count`, or all that is left. A NUL stands behind them.
    /// Throws Error(kInput) when reading fails, as all that follows does. Valid until the next call.
    std::string_view peek(std::size_t count);
    /// Takes bytes that peek() showed.
    void skip(std::size_t count) { position_ += count; }
    /// Takes the next block; empty at the end. Valid until the next call.
    std::string_view read_block();
    /// Takes all that is left.
    std::string read_all();

    /// Whether it can be read from its beginning once more: a file, or text in memory that was not taken with
    /// read_all().
    bool can_start_over() const;
    void start_over();

  private:
    Input() = default;
    struct Unpacker;
    void fill(std::size_t count);
    std::size_t read_some_into(char* place, std::size_t count);
    std::string name_;
    std::function<void(std::size_t)> told_;
    std::unique_ptr<Unpacker> unpacker_;  ///< where the bytes come from, unless from the descriptor
    int descriptor_ = -1;
    bool at_end_ = false;
    bool is_file_ = false;      ///< a regular one, opened here
    bool is_memory_ = false;    ///< all of it is in the buffer
    std::size_t expected_ = 0;  ///< bytes to come, as far as the size of a file tells
    std::string buffer_;        ///< longer than what it holds, so that it is made once
    std::size_t position_ = 0;  ///< the first byte of it that is not taken
    std::size_t end_ = 0;       ///< one past the last byte that was read
};

}  // namespace offprint
