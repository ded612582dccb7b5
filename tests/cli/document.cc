#include "cli/document.h"

#include <algorithm>

namespace offprint_test {

namespace {

bool is_inside_a_block(const std::vector<Block>& blocks, std::size_t index) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const Block& b) { return index + 1 >= b.begin && index <= b.end; });
}

}  // namespace

std::vector<Block> fenced_blocks(const Lines& page) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (!page[i].starts_with("```")) continue;
        const std::string fence = page[i].substr(0, page[i].find_first_not_of('`'));
        Block block{page[i].substr(fence.size()), i + 1, i + 1, i + 1};
        while (block.end < page.size() && page[block.end] != fence) ++block.end;
        i = block.end;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

bool has_prompt(const Lines& page, const Block& block) {
    const auto first = page.begin() + static_cast<std::ptrdiff_t>(block.begin);
    const auto last = page.begin() + static_cast<std::ptrdiff_t>(block.end);
    return std::any_of(first, last, [](const std::string& line) { return line.starts_with("$ "); });
}

std::vector<Step> commands_of(const Lines& page, const Block& block) {
    if (has_prompt(page, block)) return parse_steps(page, block.begin, block.end, "");
    std::vector<Step> steps;
    bool joined = false;
    for (std::size_t i = block.begin; i < block.end; ++i) {
        if (joined) {
            steps.back().command += "\n" + page[i];
        } else if (!page[i].empty() && page[i][0] != '#') {
            steps.push_back({i + 1, page[i], {}, i + 1, i + 1});
        }
        joined = page[i].ends_with("\\");
    }
    return steps;
}

std::vector<std::size_t> indented_code(const Lines& page) {
    const std::vector<Block> blocks = fenced_blocks(page);
    std::vector<std::size_t> found;
    bool in_list = false;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::string& line = page[i];
        if (line.empty() || is_inside_a_block(blocks, i)) continue;
        if (line[0] != ' ')
            in_list = line.starts_with("* ") || line.starts_with("- ") || line.starts_with("1. ");
        if (!in_list && line.starts_with("    ") && i > 0 && page[i - 1].empty()) found.push_back(i + 1);
    }
    return found;
}

std::vector<std::string> links_of(const Lines& page) {
    const std::vector<Block> blocks = fenced_blocks(page);
    std::vector<std::string> links;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (is_inside_a_block(blocks, i)) continue;
        for (std::size_t at = page[i].find("]("); at != std::string::npos; at = page[i].find("](", at + 1)) {
            const std::size_t end = page[i].find(')', at);
            if (end != std::string::npos) links.push_back(page[i].substr(at + 2, end - at - 2));
        }
    }
    return links;
}

}  // namespace offprint_test
