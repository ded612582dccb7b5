// Runs every tests/cli/*.t. With OFFPRINT_UPDATE_GOLDEN=1 the files take what the commands print.
#include "cli/transcript.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "cli/paper_service.h"

namespace offprint_test {
namespace {
namespace fs = std::filesystem;

std::vector<std::string> transcript_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(OFFPRINT_SOURCE_DIR) / "tests" / "cli")) {
        if (entry.path().extension() == ".t") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

class Transcript : public testing::TestWithParam<std::string> {};

TEST_P(Transcript, ShowsWhatTheProgramDoes) {
    const fs::path path = fs::path(OFFPRINT_SOURCE_DIR) / "tests" / "cli" / (GetParam() + ".t");
    Lines document = split_lines(read_whole(path));
    const std::vector<Step> steps = parse_steps(document, 0, document.size(), "  ");
    ASSERT_FALSE(steps.empty()) << path << " has no command";

    const PaperService service;
    Sandbox sandbox;
    sandbox.set_variable("API", service.url());  // for the `api` of a configuration that a transcript writes
    std::vector<Lines> seen;
    for (const Step& step : steps) {
        seen.push_back(show_outcome(sandbox.run(step.command)));
        if (is_updating() || matches_lines(step.expected, seen.back())) continue;
        ADD_FAILURE_AT(path.c_str(), static_cast<int>(step.line))
            << "$ " << step.command << "\n--- expected\n"
            << join_lines(step.expected) << "--- printed\n"
            << join_lines(seen.back());
    }
    if (!is_updating()) return;
    for (std::size_t i = steps.size(); i-- > 0;) {
        if (!matches_lines(steps[i].expected, seen[i])) replace_expected(document, steps[i], seen[i], "  ");
    }
    std::ofstream(path, std::ios::binary) << join_lines(document);
}

INSTANTIATE_TEST_SUITE_P(Cli, Transcript, testing::ValuesIn(transcript_names()),
                         [](const auto& tested) { return tested.param; });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Transcript);

TEST(TranscriptFile, KeepsCommandsOutputAndProseApart) {
    const Lines lines = {"Prose.", "", "  $ cat <<END", "  > a",   "  > END", "  a", "",
                         "  b",    "", "More prose.",   "  $ true"};
    const std::vector<Step> steps = parse_steps(lines, 0, lines.size(), "  ");
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0].command, "cat <<END\na\nEND");
    EXPECT_EQ(steps[0].expected, (Lines{"a", "", "b"}));
    EXPECT_EQ(steps[0].line, 3U);
    EXPECT_EQ(steps[1].command, "true");
    EXPECT_EQ(steps[1].expected, Lines{});
}

TEST(TranscriptFile, AnEllipsisLineStandsForAnyLines) {
    EXPECT_TRUE(matches_lines({"a", "…", "z"}, {"a", "z"}));
    EXPECT_TRUE(matches_lines({"a", "…", "z"}, {"a", "b", "z", "c", "z"}));
    EXPECT_FALSE(matches_lines({"a", "…", "z"}, {"a", "b"}));
    EXPECT_FALSE(matches_lines({"a"}, {"a", "b"}));
    EXPECT_FALSE(matches_lines({"a", "b"}, {"a"}));
    EXPECT_TRUE(matches_lines({"…"}, {}));
}

TEST(TranscriptFile, ShowsErrorOutputStatusAndAMissingLineEnd) {
    EXPECT_EQ(show_outcome({"out\n\n", "bad\n", 2}), (Lines{"out", "", "! bad", "[exit 2]"}));
    EXPECT_EQ(show_outcome({"out", "", 0}), (Lines{"out", "(no line end)"}));
    EXPECT_EQ(show_outcome({"", "", 0}), Lines{});
}

TEST(TranscriptFile, TakesWhatWasPrintedWhenUpdating) {
    Lines document = {"Prose.", "  $ echo b", "  a", "  c", "", "End."};
    replace_expected(document, parse_steps(document, 0, document.size(), "  ").at(0), {"b", "", "d"}, "  ");
    EXPECT_EQ(document, (Lines{"Prose.", "  $ echo b", "  b", "", "  d", "", "End."}));
}

TEST(TestSandbox, HasItsOwnHomeAndNoNetwork) {
    const Sandbox sandbox;
    EXPECT_EQ(sandbox.run("echo $HOME").out, (sandbox.folder().parent_path() / "home").string() + "\n");
    EXPECT_EQ(sandbox.run("echo $TZ $LC_ALL; exit 3").status, 3);
    EXPECT_EQ(sandbox.run("kill -9 $$").status, 137);
    EXPECT_NE(sandbox.run("command -v offprint").out.find("offprint-test-"), std::string::npos);
}

}  // namespace
}  // namespace offprint_test
