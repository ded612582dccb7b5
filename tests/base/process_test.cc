#include "offprint/base/process.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

#include "offprint/base/error.h"
#include "offprint/base/file.h"

namespace offprint {
namespace {

using Words = std::vector<std::string>;

TEST(RunProcess, GivesTheTextToItsInput) {
    const std::string path = testing::TempDir() + "offprint-process-" + std::to_string(::getpid());
    const std::string text(300000, 'x');
    EXPECT_TRUE(run_process(Words{"dd", "of=" + path, "status=none"}, text).ok());
    EXPECT_EQ(read_file(path), text);
    ::unlink(path.c_str());
}

TEST(RunProcess, SaysHowTheProgramEnded) {
    EXPECT_EQ(run_process(Words{"true"}, ""), (ProcessEnd{0, 0}));
    EXPECT_EQ(run_process(Words{"sh", "-c", "exit 75"}, ""), (ProcessEnd{75, 0}));
    EXPECT_EQ(run_process(Words{"sh", "-c", "kill -9 $$"}, ""), (ProcessEnd{0, SIGKILL}));
    EXPECT_FALSE(run_process(Words{"false"}, "").ok());
}

TEST(RunProcess, IsQuietWhenTheProgramDoesNotReadAll) {
    EXPECT_TRUE(run_process(Words{"true"}, std::string(1000000, 'x')).ok());
    EXPECT_TRUE(run_process(Words{"sh", "-c", "exec head -c 1 >/dev/null"}, std::string(1000000, 'x')).ok());
}

TEST(RunProcess, GivesTheSignalsBackToTheProgram) {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    EXPECT_EQ(run_process(Words{"sh", "-c", "kill -PIPE $$"}, ""), (ProcessEnd{0, SIGPIPE}));
    EXPECT_EQ(run_process(Words{"sh", "-c", "kill -INT $$"}, ""), (ProcessEnd{0, SIGINT}));
    std::signal(SIGPIPE, before);
}

TEST(RunProcess, SaysWhyItCannotStart) {
    try {
        run_process(Words{"no-such-program-here"}, "x");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kOutput);
        EXPECT_STREQ(error.what(), "run no-such-program-here: no such file or directory");
    }
    EXPECT_THROW(run_process(Words{}, ""), Error);
    EXPECT_THROW(run_process(Words{""}, ""), Error);
    EXPECT_THROW(run_process(Words{"/"}, ""), Error);
}

TEST(SplitCommand, SplitsLikeAShell) {
    struct Case {
        std::string_view command;
        Words words;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"less -R", {"less", "-R"}},
             {"", {}},
             {" \t ", {}},
             {"  a   b ", {"a", "b"}},
             {"'a b' c", {"a b", "c"}},
             {"\"a b\" c", {"a b", "c"}},
             {"a'b c'd", {"ab cd"}},
             {"'' \"\"", {"", ""}},
             {"a\\ b", {"a b"}},
             {"'a\\b'", {"a\\b"}},
             {R"("a\"b\\c\d\$e")", {R"(a"b\c\d$e)"}},
             {"\"it's\" 'say \"x\"'", {"it's", "say \"x\""}},
             {"a\\", {"a\\"}},
             {"$HOME `x` $(y) *", {"$HOME", "`x`", "$(y)", "*"}},
             {"a\nb", {"a", "b"}},
         }) {
        EXPECT_EQ(split_command(c.command), c.words) << c.command;
    }
}

TEST(SplitCommand, RefusesAQuoteThatIsNotClosed) {
    for (const char* command : {"less 'x", "less \"x", "less \"x\\\"", "'"}) {
        try {
            split_command(command);
            FAIL() << command;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kUsage);
            EXPECT_EQ(error.what(), "command: quote not closed: " + std::string(command));
        }
    }
}

}  // namespace
}  // namespace offprint
