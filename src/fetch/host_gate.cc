// A file holds the time of the last request, in milliseconds since 1970, and is locked (flock(2)) from before
// that time is read until the request has ended. The lock is gone when its process is, however that ends. A
// time in the future, by a clock that was set back, counts as now.
#include "offprint/fetch/host_gate.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kNap{50};

[[noreturn]] void fail(std::string_view host, const std::string& why) {
    throw Error(ErrorKind::kTemporary, "fetch " + clean_line(host) + ": " + why);
}

std::int64_t read_time(int descriptor) {
    char digits[24] = "";
    const ssize_t count = pread(descriptor, digits, sizeof digits - 1, 0);
    std::int64_t time = 0;
    for (ssize_t i = 0; i < std::min<ssize_t>(count, 15) && is_ascii_digit(digits[i]); ++i)
        time = time * 10 + (digits[i] - '0');
    return time;
}

/// A disk that is full costs the pace, not the request.
void write_time(int descriptor, std::int64_t time) {
    const std::string text = std::to_string(time) + "\n";
    if (pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()))
        static_cast<void>(ftruncate(descriptor, static_cast<off_t>(text.size())) == 0);
}

/// `r=0;t=55` behind the name of a policy; nothing while something is left.
std::optional<std::chrono::seconds> parse_limit(std::string_view item) {
    std::optional<int> left, wait;
    while (!item.empty()) {
        const std::size_t end = std::min(item.find(';'), item.size());
        const std::string_view part = trim_blanks(item.substr(0, end));
        item.remove_prefix(std::min(end + 1, item.size()));
        if (part.starts_with("r=")) left = parse_digits(part.substr(2));
        if (part.starts_with("t=")) wait = parse_digits(part.substr(2));
    }
    if (left != 0 || !wait) return std::nullopt;
    return std::chrono::seconds(*wait);
}

}  // namespace

HostGate::Pass::~Pass() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

HostGate::Pass HostGate::enter(std::string_view host, const std::stop_token& stop) {
    std::int64_t opens = 0;
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = opens_.find(host); found != opens_.end()) opens = found->second;
    }
    if (const milliseconds closed{opens - now()}; closed.count() > 0) {
        if (closed > times_.patience)
            fail(host, "the server takes no more requests for " +
                           std::to_string(std::chrono::ceil<std::chrono::seconds>(closed).count()) + " s");
        wait(closed, stop);
    }
    return is_arxiv_host(host) ? enter_paced(host, stop) : Pass();
}

HostGate::Pass HostGate::enter_paced(std::string_view host, const std::stop_token& stop) {
    constexpr int kFlags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const bool has_folder = !folder_.empty() && make_private_folder(folder_);
    const int file = has_folder ? ::open((folder_ + "/arxiv").c_str(), kFlags, 0600) : -1;
    Pass pass(file);
    milliseconds waited{0};
    while (file >= 0 && flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno == ENOLCK || errno == EOPNOTSUPP) break;  // a file system without locks
        if (waited >= times_.patience) fail(host, "another run is asking arXiv");
        wait(kNap, stop);
        waited += kNap;
    }
    if (file >= 0) {
        keep_pace(read_time(file), stop);
        write_time(file, now());
        return pass;
    }
    const std::lock_guard lock(mutex_);
    keep_pace(last_, stop);
    last_ = now();
    return pass;
}

void HostGate::keep_pace(std::int64_t last, const std::stop_token& stop) const {
    const milliseconds left = times_.pace - milliseconds(now() - last);
    if (left.count() > 0) wait(std::min(left, times_.pace), stop);
}

void HostGate::close(std::string_view host, milliseconds wait) {
    const std::lock_guard lock(mutex_);
    opens_[std::string(host)] = now() + wait.count();
}

void HostGate::wait(milliseconds time, const std::stop_token& stop) const {
    if (times_.sleep) return times_.sleep(time);
    if (!sleep_unless_stopped(time, stop)) throw Error(ErrorKind::kTemporary, "fetch: it was stopped");
}

std::int64_t HostGate::now() const {
    if (times_.now) return times_.now();
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

bool sleep_unless_stopped(milliseconds time, const std::stop_token& stop) {
    while (time.count() > 0 && !stop.stop_requested()) {
        const milliseconds nap = std::min(time, stop.stop_possible() ? kNap : time);
        std::this_thread::sleep_for(nap);
        time -= nap;
    }
    return !stop.stop_requested();
}

bool is_arxiv_host(std::string_view host) { return host == "arxiv.org" || host.ends_with(".arxiv.org"); }

std::optional<std::chrono::seconds> parse_rate_limit(std::string_view header) {
    std::optional<std::chrono::seconds> longest;
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(','), header.size());
        if (const auto wait = parse_limit(header.substr(0, end)))
            longest = std::max(longest.value_or(*wait), *wait);
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return longest;
}

}  // namespace offprint
