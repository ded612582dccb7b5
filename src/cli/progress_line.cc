// Carriage return and blanks are understood by every terminal; no line is shorter than the one before it.
#include "offprint/cli/progress_line.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace offprint {
namespace {

constexpr double kFirst = 1.0, kEvery = 0.2;  // seconds

/// `1,234,567`
std::string group_digits(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

}  // namespace

ProgressLine::ProgressLine(std::function<double()> now, std::function<void(std::string_view)> write)
    : now_(std::move(now)), write_(std::move(write)), next_(now_() + kFirst) {}

ProgressLine::~ProgressLine() {
    if (shown_ > 0) write_("\r" + std::string(shown_, ' ') + "\r");
}

void ProgressLine::show(std::size_t bytes, std::size_t papers) {
    const double now = now_();
    if (now < next_) return;
    next_ = now + kEvery;
    std::string line = fmt::format("offprint: {}.{} MB, {} {}", bytes / 1'000'000, bytes / 100'000 % 10,
                                   group_digits(papers), papers == 1 ? "paper" : "papers");
    const std::size_t size = line.size();
    if (size < shown_) line.append(shown_ - size, ' ');
    shown_ = size;
    write_("\r" + line);
}

}  // namespace offprint
