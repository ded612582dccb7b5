// What a user types and sees, as a file that is run: commands behind `$ `, longer ones going on behind `> `,
// and below them what they print.
//
//     A query that matches nothing says so with its exit status.
//
//       $ offprint search zebra examples/page.txt
//       [exit 1]
//
// Error output is shown after the output, each line behind `! `. A line `…` stands for any lines, also none.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/sandbox.h"

namespace offprint_test {

using Lines = std::vector<std::string>;

Lines split_lines(const std::string& text);
std::string join_lines(const Lines& lines);

struct Step {
    std::size_t line = 0;   ///< 1-based line of the command
    std::string command;    ///< lines joined by line feeds
    Lines expected;         ///< without the indentation
    std::size_t begin = 0;  ///< where they stand: index of the first line
    std::size_t end = 0;    ///< and one past the last
};

/// Steps among `lines[begin, end)` whose lines begin with `indent`; with an indentation, other lines are
/// prose between the steps.
std::vector<Step> parse_steps(const Lines& lines, std::size_t begin, std::size_t end,
                              const std::string& indent);

/// An outcome as a transcript writes it. Empty lines at the end are left out; a missing line end is said.
Lines show_outcome(const Outcome& outcome);

bool matches_lines(const Lines& expected, const Lines& actual);

/// Puts `shown` in the place of what the step expected.
void replace_expected(Lines& document, const Step& step, const Lines& shown, const std::string& indent);

/// True when the run is to write what it sees into the expectations (OFFPRINT_UPDATE_GOLDEN=1).
bool is_updating();

}  // namespace offprint_test
