// The lines of an input one after the other, in constant memory whatever their number.
//
//     LineSource lines(input);
//     while (std::optional<std::string_view> line = lines.next()) use(*line, lines.number());
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "offprint/base/input.h"

namespace offprint {

/// More of one line is not kept: no text line of a listing is that long.
inline constexpr std::size_t kLongestLine = std::size_t{1} << 20;

/// Has the input to itself while it is in use.
class LineSource {
  public:
    explicit LineSource(Input& input) : input_(input) {}

    /// The line without its LF or CR LF, at most kLongestLine bytes of it; nothing at the end. Valid until
    /// the next call. Throws what reading the input throws.
    std::optional<std::string_view> next();
    /// Whether all bytes of the line in hand are ASCII. What follows it is looked at on the way, so that most
    /// lines are known before they are asked for.
    bool is_ascii() { return hand_.data() + hand_.size() <= ascii_end_ || looks_ascii(); }
    /// Of the line in hand, from 1.
    std::size_t number() const { return number_; }
    /// Bytes of all lines so far, their ends included.
    std::size_t taken() const { return taken_; }
    /// The bytes behind the line in hand: at least `count`, or all that is left. Makes that line invalid.
    std::string_view look_ahead(std::size_t count);
    /// Whether a line was cut so far.
    bool has_cut() const { return has_cut_; }

  private:
    bool looks_ascii();
    void keep(std::string_view part);
    std::string_view take(std::size_t count);

    Input& input_;
    std::string_view block_;           ///< what the input shows and is not used
    std::string_view hand_;            ///< the line in hand
    const char* ascii_end_ = nullptr;  ///< in the block: all is ASCII from the line in hand to here
    std::size_t used_ = 0;             ///< bytes before it that the input is still to skip
    std::string line_;                 ///< of a line that goes over the end of a block
    std::size_t number_ = 0, taken_ = 0;
    bool has_cut_ = false;
};

}  // namespace offprint
