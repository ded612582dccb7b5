// A page of the documentation as something to run: its fenced code blocks, what their language says to do
// with them, and the commands in them.
//
//     for (const Block& block : fenced_blocks(split_lines(read_whole("README.md")))) …
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/transcript.h"

namespace offprint_test {

struct Block {
    std::string language;   ///< the word behind the opening fence
    std::size_t line = 0;   ///< 1-based line of the opening fence
    std::size_t begin = 0;  ///< index of the first line inside
    std::size_t end = 0;    ///< one past the last line inside
};

std::vector<Block> fenced_blocks(const Lines& page);

/// Whether a line of it begins with `$ `.
bool has_prompt(const Lines& page, const Block& block);

/// The commands of a `sh` or `console` block. Without `$ ` each line is a command of its own (`\` joins
/// lines) that shows nothing.
std::vector<Step> commands_of(const Lines& page, const Block& block);

/// 1-based first lines of indented code blocks (outside of lists).
std::vector<std::size_t> indented_code(const Lines& page);

/// Targets of `[text](target)` outside of code blocks.
std::vector<std::string> links_of(const Lines& page);

}  // namespace offprint_test
