// alternate ROUNDS COMMAND... : times whole processes side by side.
//
// Each round starts every command some times in a row, one command after the other, so that whatever else the
// machine does falls on all of them alike. The first of a row finds the memory and the caches as another
// program left them: it is counted apart, and two more are not counted. A command is its words parted by
// blanks, of which `<FILE` is its input; its output goes nowhere. Prints a line a command: median and fastest
// time in milliseconds, how many times as long as the first one it took (by medians), and the median of those
// that were the first of a row.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

extern char** environ;

namespace {

constexpr int kMore = 2;  // behind the first of a row
constexpr int kCounted = 9;

struct Timed {
    std::vector<std::string> words;
    std::string input = "/dev/null";
    std::vector<double> milliseconds, behind_another;
    std::string text;
};

Timed make_timed(const char* text) {
    Timed timed;
    timed.text = text;
    std::istringstream words(timed.text);
    for (std::string word; words >> word;) {
        if (word.starts_with('<'))
            timed.input = word.substr(1);
        else
            timed.words.push_back(word);
    }
    return timed;
}

/// Wall time of one run; ends the program when the command cannot run or fails, since its time would mean
/// nothing.
double run_once(Timed& timed) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, timed.input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (std::string& word : timed.words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int state = 1;
    if (posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ) == 0)
        waitpid(child, &state, 0);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    posix_spawn_file_actions_destroy(&files);
    if (state != 0) {
        std::fprintf(stderr, "alternate: failed: %s\n", timed.text.c_str());
        std::exit(1);
    }
    return taken.count();
}

double median_of(std::vector<double>& times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("usage: alternate ROUNDS COMMAND...\n", stderr);
        return 2;
    }
    const int rounds = std::max(1, std::atoi(arguments[1]));
    std::vector<Timed> commands;
    for (int i = 2; i < count; ++i) commands.push_back(make_timed(arguments[i]));
    for (Timed& timed : commands) run_once(timed);  // fills the page cache
    for (int round = 0; round < rounds; ++round) {
        for (Timed& timed : commands) {
            timed.behind_another.push_back(run_once(timed));
            for (int i = 0; i < kMore; ++i) run_once(timed);
            for (int i = 0; i < kCounted; ++i) timed.milliseconds.push_back(run_once(timed));
        }
    }
    double first = 0;
    for (Timed& timed : commands) {
        const double median = median_of(timed.milliseconds);
        if (first == 0) first = median;
        std::printf("%10.2f %10.2f %8.2f %10.2f  %s\n", median, timed.milliseconds.front(), median / first,
                    median_of(timed.behind_another), timed.text.c_str());
    }
}
