// Runs the code blocks of README.md, CONTRIBUTING.md and docs/*.md from top to bottom in one folder, as a
// reader would on 9 January 2026:
//
//     console, sh   the commands; what is shown below them is what they print (error output included, `…` for
//     any lines, `[exit N]`) toml          becomes the reader's configuration from there on; a digest with it
//     succeeds json          is JSON query         each line is a query that `offprint search` understands
//     mustache      is a template that renders
//     crontab       five fields, and a command that succeeds
//     text, html, markdown   shown, not run; so is a block without a language, unless it has a line that
//     begins with `$ `
//
// An indented code block has no language: it is a failure.
#include "cli/document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "cli/paper_service.h"

namespace offprint_test {
namespace {
namespace fs = std::filesystem;

const fs::path kRoot = OFFPRINT_SOURCE_DIR;

std::vector<std::string> pages() {
    std::vector<std::string> names;
    for (const char* page : {"README.md", "CONTRIBUTING.md"})
        if (fs::exists(kRoot / page)) names.emplace_back(page);
    if (fs::exists(kRoot / "docs")) {
        for (const auto& entry : fs::directory_iterator(kRoot / "docs")) {
            if (entry.path().extension() == ".md")
                names.push_back("docs/" + entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

/// Commands that change the machine, or wait for a person: shown to the reader, not run here.
bool is_for_the_reader(const std::string& command) {
    static constexpr std::array<std::string_view, 5> kBeginnings = {"sudo ", "git clone ", "cd ", "crontab ",
                                                                    "scripts/"};
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view b) { return command.starts_with(b); });
}

/// One page on its way through its blocks.
class Reader {
  public:
    explicit Reader(std::string name)
        : name_(std::move(name)), page_(split_lines(read_whole(kRoot / name_))) {
        // The pages are written as of one day; whoever sets the clock in a command keeps that.
        sandbox_.write_program("offprint",
                               "#!/bin/sh\ncase \" $* \" in *' --now '*) ;; "
                               "*) set -- --now 2026-01-09T08:00:00Z \"$@\" ;; esac\nexec " +
                                   quoted(OFFPRINT_PROGRAM) + " \"$@\"\n");
        // What is done with a digest is tried by scripts/try_mail.sh; here nothing is sent.
        for (const char* program : {"sendmail", "mail", "msmtp", "notmuch", "mutt", "fzf"}) {
            sandbox_.write_program(program, "#!/bin/sh\nexec cat >/dev/null\n");
        }
        sandbox_.write_program("ifne", "#!/bin/sh\nexec \"$@\"\n");
        sandbox_.write(kConfiguration, service_.configuration());
        // `~/.config`, as pages write it, is where the reader's configuration lies.
        sandbox_.run("ln -s ../config ../home/.config");
    }

    void read() {
        for (const Block& block : fenced_blocks(page_)) read_block(block);
        for (const std::size_t line : indented_code(page_))
            fail(line, "an indented code block is never run: fence it");
        if (is_updating()) update();
    }

  private:
    void read_block(const Block& block) {
        const std::string& language = block.language;
        if (language == "console" || language == "sh" || (language.empty() && has_prompt(page_, block))) {
            for (const Step& step : commands_of(page_, block)) run_step(step);
        } else if (language == "toml") {
            use_configuration(block);
        } else if (language == "json") {
            sandbox_.write("block.json", text_of(block));
            run_quietly("jq . block.json", block.line);
        } else if (language == "query") {
            for (std::size_t i = block.begin; i < block.end; ++i) try_query(page_[i], i + 1);
        } else if (language == "mustache") {
            sandbox_.write("block.md.mustache", text_of(block));
            run_quietly("offprint digest examples/daily.json --template block.md.mustache", block.line);
        } else if (language == "crontab") {
            for (std::size_t i = block.begin; i < block.end; ++i) run_cron_line(page_[i], i + 1);
        } else if (!language.empty() && language != "text" && language != "html" && language != "markdown") {
            fail(block.line, "a code block of language '" + language + "' is never run");
        }
    }

    void run_step(const Step& step) {
        if (is_for_the_reader(step.command)) {
            if (step.command.starts_with("scripts/"))
                run_quietly("test -x " + (kRoot / step.command).string(), step.line);
            return;
        }
        const Lines shown = show_outcome(sandbox_.run("{ " + step.command + "\n} 2>&1"));
        const bool as_told = step.expected.empty() ? shown.empty() || !shown.back().starts_with("[exit ")
                                                   : matches_lines(step.expected, shown);
        if (as_told) return;
        if (is_updating()) return changes_.emplace_back(step, shown), void();
        fail(step.line, "$ " + step.command + "\n--- the page shows\n" + join_lines(step.expected) +
                            "--- printed\n" + join_lines(shown));
    }

    void use_configuration(const Block& block) {
        sandbox_.write(kConfiguration, service_.configuration(text_of(block)));
        run_quietly("offprint digest examples/daily.json", block.line);
    }

    void try_query(const std::string& query, std::size_t line) {
        if (query.empty()) return;
        const Outcome outcome = sandbox_.run("offprint search examples/daily.json -- " + quoted(query));
        if (outcome.status > 1) fail(line, query + "\n" + outcome.err);
    }

    void run_cron_line(const std::string& text, std::size_t line) {
        if (text.empty() || text[0] == '#' || text.starts_with("PATH=")) return;
        std::istringstream words(text);
        std::string field, command;
        for (int i = 0; i < 5; ++i) {
            words >> field;
            if (field.find_first_not_of("0123456789*/,-") != std::string::npos)
                fail(line, "not a field of cron: " + field);
        }
        std::getline(words >> std::ws, command);
        run_quietly(command, line);
    }

    void run_quietly(const std::string& command, std::size_t line) {
        const Outcome outcome = sandbox_.run(command);
        if (outcome.status != 0) fail(line, "$ " + command + "\n" + join_lines(show_outcome(outcome)));
    }

    std::string text_of(const Block& block) const {
        return join_lines(Lines(page_.begin() + static_cast<std::ptrdiff_t>(block.begin),
                                page_.begin() + static_cast<std::ptrdiff_t>(block.end)));
    }

    void fail(std::size_t line, const std::string& text) const {
        ADD_FAILURE_AT((kRoot / name_).c_str(), static_cast<int>(line)) << text;
    }

    void update() {
        for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
            replace_expected(page_, change->first, change->second, "");
        }
        if (!changes_.empty()) std::ofstream(kRoot / name_, std::ios::binary) << join_lines(page_);
    }

    static constexpr const char* kConfiguration = "../config/offprint/config.toml";

    std::string name_;
    Lines page_;
    PaperService service_;
    Sandbox sandbox_;
    std::vector<std::pair<Step, Lines>> changes_;
};

class Documentation : public testing::TestWithParam<std::string> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Documentation);

TEST_P(Documentation, EveryCodeBlockDoesWhatThePageSays) { Reader(GetParam()).read(); }

TEST_P(Documentation, EveryLinkToAFileLeadsSomewhere) {
    for (const std::string& link : links_of(split_lines(read_whole(kRoot / GetParam())))) {
        const std::string target = link.substr(0, link.find('#'));
        if (target.empty() || target.find("://") != std::string::npos || target.starts_with("mailto:"))
            continue;
        EXPECT_TRUE(fs::exists((kRoot / GetParam()).parent_path() / target)) << GetParam() << ": " << link;
    }
}

INSTANTIATE_TEST_SUITE_P(Page, Documentation, testing::ValuesIn(pages()), [](const auto& tested) {
    std::string name = tested.param.substr(0, tested.param.rfind('.'));
    for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
});

TEST(DocumentFile, FindsBlocksCommandsAndLinks) {
    const Lines page = {"# A [link](a.md) and [two](b.md#x)",
                        "```console",
                        "$ echo a",
                        "a",
                        "```",
                        "```sh",
                        "# why",
                        "echo \\",
                        "  b",
                        "true",
                        "```",
                        "[c](d.md)"};
    const std::vector<Block> blocks = fenced_blocks(page);
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[1].language, "sh");
    EXPECT_EQ(commands_of(page, blocks[0]).at(0).expected, Lines{"a"});
    const std::vector<Step> steps = commands_of(page, blocks[1]);
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0].command, "echo \\\n  b");
    EXPECT_EQ(steps[1].command, "true");
    EXPECT_EQ(links_of(page), (Lines{"a.md", "b.md#x", "d.md"}));
    EXPECT_EQ(indented_code({"a", "    b", "", "    c", "* d", "", "    e", "", "f"}),
              (std::vector<std::size_t>{4}));
}

}  // namespace
}  // namespace offprint_test
