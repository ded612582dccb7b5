#include "offprint/base/watched_process.h"

#include <gtest/gtest.h>

#include <csignal>

#include "offprint/base/error.h"
#include "offprint/base/scratch_file.h"

namespace offprint {
namespace {

using Words = std::vector<std::string>;
using std::chrono::milliseconds;

WatchedEnd run_shell(const std::string& script, WatchedRun run = {}) {
    return run_watched(Words{"sh", "-c", script}, run);
}

TEST(WatchedProcess, HearsBothOutputsInTheirOrder) {
    const WatchedEnd end = run_shell("echo out; echo bad >&2; exit 3");
    EXPECT_EQ(end.end, (ProcessEnd{3, 0}));
    EXPECT_EQ(end.said, "out\nbad\n");
    EXPECT_FALSE(end.is_late);
}

TEST(WatchedProcess, GetsItsInputAsAFile) {
    const std::string text(300000, 'x');
    const WatchedEnd end = run_shell("test -f /dev/stdin && cat | wc -c", {.input = text});
    EXPECT_TRUE(end.end.ok());
    EXPECT_TRUE(end.has_read);
    EXPECT_EQ(end.said, "300000\n");
    EXPECT_EQ(run_shell("wc -c").said, "0\n");
}

TEST(WatchedProcess, LeavesNoDescriptorOpen) {
    // What the test program itself was given, the children of both get.
    const std::string script = "ls /proc/self/fd | wc -l";
    const WatchedEnd inner = run_shell(script, {.input = "text"});
    const WatchedEnd outer = run_shell("sh -c '" + script + "'", {.input = "text"});
    EXPECT_EQ(inner.said, outer.said);
    const ScratchFile other = [] {
        ScratchFile file;
        file.append("x");
        return file;
    }();
    EXPECT_EQ(run_shell(script, {.input = "text"}).said, inner.said);
}

TEST(WatchedProcess, KnowsWhetherItReadAnything) {
    EXPECT_FALSE(run_shell("exit 0", {.input = "text"}).has_read);
    EXPECT_TRUE(run_shell("head -c 1 >/dev/null", {.input = "text"}).has_read);
    EXPECT_FALSE(run_shell("cat").has_read);
}

TEST(WatchedProcess, KeepsTheBeginningOfAFlood) {
    const WatchedEnd end = run_shell("echo first; head -c 3000000 /dev/zero; exit 1");
    EXPECT_EQ(end.end.status, 1);
    EXPECT_EQ(end.said.size(), 4096u);
    EXPECT_TRUE(end.said.starts_with("first\n"));
}

TEST(WatchedProcess, StopsOneThatIsLate) {
    WatchedEnd end = run_shell("echo begun; exec sleep 60", {.limit = milliseconds(300)});
    EXPECT_TRUE(end.is_late);
    EXPECT_EQ(end.end.signal, SIGTERM);
    EXPECT_EQ(end.said, "begun\n");
    end = run_shell("trap '' TERM; while :; do sleep 1; done", {.limit = milliseconds(100)});
    EXPECT_TRUE(end.is_late);
    EXPECT_EQ(end.end.signal, SIGKILL);
}

TEST(WatchedProcess, DoesNotWaitForWhatItLeftRunning) {
    const auto begin = std::chrono::steady_clock::now();
    const WatchedEnd end = run_shell("sleep 20 & exit 0");
    EXPECT_TRUE(end.end.ok());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(WatchedProcess, WaitsForOneThatClosedItsOutput) {
    EXPECT_EQ(run_shell("exec >&- 2>&-; sleep 0.3; exit 7").end.status, 7);
}

TEST(WatchedProcess, TellsHowASignalEndedIt) { EXPECT_EQ(run_shell("kill -9 $$").end.signal, SIGKILL); }

TEST(WatchedProcess, LeavesErrorsAloneWhenOnlyOutputIsHeard) {
    testing::internal::CaptureStderr();
    const WatchedEnd end = run_shell("echo secret; echo why >&2", {.heard = Heard::kOutput});
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "why\n");
    EXPECT_EQ(end.said, "secret\n");
}

TEST(WatchedProcess, SaysWhyItCannotStart) {
    try {
        run_watched(Words{"no-such-program-here"}, {});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kOutput);
        EXPECT_STREQ(error.what(), "run no-such-program-here: no such file or directory");
    }
    EXPECT_THROW(run_watched(Words{}, {}), Error);
}

}  // namespace
}  // namespace offprint
