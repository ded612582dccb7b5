// Steps are found line by line; the output of a step goes up to the next command, prose or end, without its
// empty last lines.
#include "cli/transcript.h"

#include <cstdlib>

namespace offprint_test {

namespace {

bool starts_with(const std::string& line, const std::string& prefix) {
    return line.compare(0, prefix.size(), prefix) == 0;
}

void append_shown(Lines& shown, const std::string& text, const std::string& mark) {
    Lines lines = split_lines(text);
    for (std::string& line : lines) shown.push_back(line.empty() && mark.empty() ? "" : mark + line);
    if (!text.empty() && text.back() != '\n') shown.push_back(mark + "(no line end)");
}

/// One step that begins at `at`; moves `at` past it.
Step take_step(const Lines& lines, std::size_t& at, std::size_t end, const std::string& indent) {
    const std::string command_mark = indent + "$ ", more_mark = indent + "> ";
    Step step;
    step.line = at + 1;
    step.command = lines[at++].substr(command_mark.size());
    while (at < end && starts_with(lines[at], more_mark))
        step.command += "\n" + lines[at++].substr(more_mark.size());
    step.begin = step.end = at;
    while (at < end && !starts_with(lines[at], command_mark)) {
        if (!lines[at].empty()) {
            if (!starts_with(lines[at], indent)) break;
            step.end = at + 1;
        }
        ++at;
    }
    for (std::size_t i = step.begin; i < step.end; ++i) {
        step.expected.push_back(lines[i].empty() ? "" : lines[i].substr(indent.size()));
    }
    return step;
}

bool matches_from(const Lines& expected, std::size_t i, const Lines& actual, std::size_t j) {
    for (; i < expected.size(); ++i, ++j) {
        if (expected[i] == "…") {
            for (std::size_t skip = j; skip <= actual.size(); ++skip) {
                if (matches_from(expected, i + 1, actual, skip)) return true;
            }
            return false;
        }
        if (j >= actual.size() || expected[i] != actual[j]) return false;
    }
    return j == actual.size();
}

}  // namespace

Lines split_lines(const std::string& text) {
    Lines lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string join_lines(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::vector<Step> parse_steps(const Lines& lines, std::size_t begin, std::size_t end,
                              const std::string& indent) {
    std::vector<Step> steps;
    for (std::size_t at = begin; at < end;) {
        if (starts_with(lines[at], indent + "$ ")) {
            steps.push_back(take_step(lines, at, end, indent));
        } else {
            ++at;
        }
    }
    return steps;
}

Lines show_outcome(const Outcome& outcome) {
    Lines shown;
    append_shown(shown, outcome.out, "");
    append_shown(shown, outcome.err, "! ");
    while (!shown.empty() && shown.back().empty()) shown.pop_back();
    if (outcome.status != 0) shown.push_back("[exit " + std::to_string(outcome.status) + "]");
    return shown;
}

bool matches_lines(const Lines& expected, const Lines& actual) {
    return matches_from(expected, 0, actual, 0);
}

void replace_expected(Lines& document, const Step& step, const Lines& shown, const std::string& indent) {
    Lines indented;
    for (const std::string& line : shown) indented.push_back(line.empty() ? "" : indent + line);
    const auto at = document.begin() + static_cast<std::ptrdiff_t>(step.begin);
    const auto next = document.erase(at, document.begin() + static_cast<std::ptrdiff_t>(step.end));
    document.insert(next, indented.begin(), indented.end());
}

bool is_updating() {
    const char* value = std::getenv("OFFPRINT_UPDATE_GOLDEN");
    return value != nullptr && std::string_view(value) == "1";
}

}  // namespace offprint_test
