// Its output is read from a pipe while it runs, so that it never waits for us, and waitpid(2) is asked in
// between: the end of the pipe is not the end of the program, nor the other way round, because a program may
// close its output early or leave children behind that keep it.
#include "offprint/base/watched_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/scratch_file.h"
#include "offprint/base/system_reason.h"
#include "start_process.h"
#include "terminal_signals.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t kMostSaid = 4096;
constexpr milliseconds kLongestNap{50};
constexpr milliseconds kGrace{2000};  // between SIGTERM and SIGKILL

/// One running child; its pipe is heard.
class Watch {
  public:
    Watch(pid_t child, Descriptor heard) : child_(child), heard_(std::move(heard)) {
        ::fcntl(heard_.number(), F_SETFL, O_NONBLOCK);
    }

    /// How it ended, or nothing when `limit` is over first.
    std::optional<ProcessEnd> wait(milliseconds limit) {
        const steady_clock::time_point deadline = steady_clock::now() + limit;
        for (milliseconds nap{1};; nap = std::min(nap * 2, kLongestNap)) {
            int state = 0;
            const pid_t ended = ::waitpid(child_, &state, WNOHANG);
            if (ended == child_) {
                listen();
                return end_of_process(state);
            }
            if (ended < 0 && errno != EINTR) return ProcessEnd{};  // someone else waited for it
            const auto left = std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now());
            if (left.count() <= 0) return std::nullopt;
            pollfd event{heard_.is_open() ? heard_.number() : -1, POLLIN, 0};
            if (::poll(&event, 1, static_cast<int>(std::min(nap, left).count())) > 0) listen();
        }
    }

    void signal(int number) const { ::kill(child_, number); }
    std::string& said() { return said_; }

  private:
    /// Takes what is there. Closes the pipe at its end.
    void listen() {
        std::array<char, 4096> block{};
        while (heard_.is_open()) {
            const ssize_t count = ::read(heard_.number(), block.data(), block.size());
            if (count > 0) {
                const std::size_t kept = std::min(static_cast<std::size_t>(count), kMostSaid - said_.size());
                said_.append(block.data(), kept);
            } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
                heard_.close();
            } else if (errno == EAGAIN) {
                return;
            }
        }
    }

    pid_t child_;
    Descriptor heard_;
    std::string said_;
};

/// No room on the disk passes by, unlike a program that is not there.
void put_into(ScratchFile& file, std::string_view input) {
    try {
        file.append(input);
    } catch (const Error& error) {
        throw Error(ErrorKind::kTemporary, error.what(), "TMPDIR may name another folder");
    }
}

WatchedEnd watch(pid_t child, Descriptor heard, milliseconds limit) {
    Watch watch(child, std::move(heard));
    WatchedEnd out;
    std::optional<ProcessEnd> end = watch.wait(limit);
    out.is_late = !end;
    if (!end) {
        watch.signal(SIGTERM);
        end = watch.wait(kGrace);
    }
    if (!end) {
        watch.signal(SIGKILL);
        end = watch.wait(kGrace);  // only a process that the kernel holds is still there then
    }
    out.end = end.value_or(ProcessEnd{0, SIGKILL});
    out.said = std::move(watch.said());
    return out;
}

}  // namespace

WatchedEnd run_watched(std::span<const std::string> argv, const WatchedRun& run) {
    ScratchFile file;
    Descriptor nothing;
    if (run.input.empty()) {
        nothing = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    } else {
        put_into(file, run.input);
    }
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(ErrorKind::kTemporary, "run: no pipe: " + system_reason(errno));
    Descriptor heard(ends[0]), its(ends[1]);
    ProcessStreams streams{.in = run.input.empty() ? nothing.number() : file.rewound_descriptor(),
                           .out = its.number()};
    if (run.heard == Heard::kOutputAndErrors) streams.err = its.number();
    const TerminalSignalsIgnored ignored;
    const pid_t child = start_process(argv, streams);
    its.close();
    WatchedEnd out = watch(child, std::move(heard), run.limit);
    out.has_read = !run.input.empty() && ::lseek(streams.in, 0, SEEK_CUR) > 0;
    return out;
}

}  // namespace offprint
