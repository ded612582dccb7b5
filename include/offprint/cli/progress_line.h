// How far reading is: a line on a terminal that rewrites itself, shown when it takes more than a second.
//
//     ProgressLine line(steady_seconds, write_to_terminal);
//     line.show(bytes, papers);      // as often as you like: `offprint: 12.4 MB, 1,234 papers`
#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

namespace offprint {

class ProgressLine {
  public:
    /// `now` gives seconds that only grow; `write` gets the bytes for the terminal.
    ProgressLine(std::function<double()> now, std::function<void(std::string_view)> write);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    /// Takes the line away.
    ~ProgressLine();

    /// Writes at most five times a second.
    void show(std::size_t bytes, std::size_t papers);

  private:
    std::function<double()> now_;
    std::function<void(std::string_view)> write_;
    double next_;
    std::size_t shown_ = 0;  ///< characters on the line
};

}  // namespace offprint
