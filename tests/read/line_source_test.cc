#include "../../src/read/line_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace offprint {
namespace {

std::vector<std::string> lines_of(std::string text, bool* has_cut = nullptr) {
    Input input = Input::from_memory(std::move(text), "test");
    LineSource source(input);
    std::vector<std::string> lines;
    while (const std::optional<std::string_view> line = source.next()) {
        lines.emplace_back(*line);
        EXPECT_EQ(source.number(), lines.size());
    }
    if (has_cut) *has_cut = source.has_cut();
    return lines;
}

using Lines = std::vector<std::string>;

TEST(LineSource, GivesLinesWithoutTheirEnds) {
    EXPECT_EQ(lines_of(""), Lines{});
    EXPECT_EQ(lines_of("one"), Lines{"one"});
    EXPECT_EQ(lines_of("one\n"), Lines{"one"});
    EXPECT_EQ(lines_of("one\r\n\ntwo\r"), (Lines{"one", "", "two"}));
}

void write_text(const std::string& path, const std::string& text) {
    FILE* file = std::fopen(path.c_str(), "w");
    ASSERT_NE(file, nullptr);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
}

TEST(LineSource, JoinsALineThatGoesOverBlocks) {
    const std::string path = testing::TempDir() + "line_source_test.txt";
    Lines written;
    std::string text;
    for (std::size_t i = 0; i < 4000; ++i) {
        written.push_back(std::string(i % 97, static_cast<char>('a' + i % 26)));
        text += written.back() + (i % 3 == 0 ? "\r\n" : "\n");
    }
    write_text(path, text);
    Input input = Input::open_file(path);
    LineSource source(input);
    Lines read;
    while (const std::optional<std::string_view> line = source.next()) read.emplace_back(*line);
    EXPECT_EQ(read, written);
}

TEST(LineSource, CutsALineOfMoreThanAMegabyte) {
    bool has_cut = false;
    EXPECT_EQ(lines_of(std::string(kLongestLine, 'x') + "\nb", &has_cut),
              (Lines{std::string(kLongestLine, 'x'), "b"}));
    EXPECT_FALSE(has_cut);
    EXPECT_EQ(lines_of(std::string(kLongestLine + 1, 'x') + "\nb", &has_cut),
              (Lines{std::string(kLongestLine, 'x'), "b"}));
    EXPECT_TRUE(has_cut);
}

TEST(LineSource, KnowsWhichLinesAreAscii) {
    const std::string path = testing::TempDir() + "line_source_ascii_test.txt";
    std::mt19937 random(3);
    std::string text;
    for (int i = 0; i < 20000; ++i) {  // several blocks, with and without such lines
        std::string line(random() % 60, 'a');
        if (!line.empty() && random() % 50 == 0) line[random() % line.size()] = '\xE9';
        text += line + "\n";
    }
    text += "\xC3";
    write_text(path, text);
    Input input = Input::open_file(path);
    LineSource source(input);
    int others = 0;
    while (const std::optional<std::string_view> line = source.next()) {
        const bool is_ascii = std::all_of(line->begin(), line->end(), [](char c) { return c >= 0; });
        if (!is_ascii) ++others;
        ASSERT_EQ(source.is_ascii(), is_ascii) << source.number();
    }
    EXPECT_GT(others, 100);
    std::remove(path.c_str());
}

TEST(LineSource, LooksAheadWithoutTakingLines) {
    const std::string path = testing::TempDir() + "line_source_ahead_test.txt";
    std::string text;
    for (int i = 0; i < 30000; ++i) text += std::to_string(i) + (i % 2 == 0 ? "\n" : "\r\n");
    write_text(path, text);
    for (const std::size_t count :
         {std::size_t{1}, std::size_t{100}, std::size_t{70000}, std::size_t{1000000}}) {
        Input input = Input::open_file(path);
        LineSource source(input);
        for (int i = 0; i < 30000; ++i) {
            EXPECT_EQ(source.next(), std::to_string(i));
            if (i % 997 != 0) continue;
            const std::string_view ahead = source.look_ahead(count),
                                   rest = std::string_view(text).substr(source.taken());
            EXPECT_GE(ahead.size(), std::min(count, rest.size()));
            EXPECT_EQ(ahead, rest.substr(0, ahead.size()));
        }
        EXPECT_EQ(source.next(), std::nullopt);
        EXPECT_EQ(source.taken(), text.size());
    }
    std::remove(path.c_str());
}

}  // namespace
}  // namespace offprint
