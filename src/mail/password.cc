// A password is read when it is needed, kept in memory and told to nobody but the server. The configuration
// only says where it is.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"
#include "offprint/base/utf8.h"
#include "offprint/base/watched_process.h"
#include "transports.h"

namespace offprint {
namespace {

[[noreturn]] void fail(const std::string& problem, const std::string& hint = {}) {
    throw Error(ErrorKind::kConfig, "mail: " + problem, hint);
}

/// Throws when it is no line that could be a password.
std::string first_line(std::string_view text, const std::string& of) {
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) fail(of + " gives no password: its first line is empty");
    if (line.find('\0') != line.npos) fail(of + " gives no password: there is a zero byte in it");
    return std::string(line);
}

std::string ask_command(const std::vector<std::string>& command) {
    const std::string name = "password_command '" + clean_line(command.front()) + "'";
    try {
        const WatchedEnd run = run_watched(command, {.heard = Heard::kOutput});
        if (run.is_late) fail(name + " took longer than five minutes");
        if (run.end.signal != 0) fail(name + " was killed by signal " + std::to_string(run.end.signal));
        if (run.end.status != 0) fail(name + " ended with status " + std::to_string(run.end.status));
        return first_line(run.said, name);
    } catch (const Error& error) {
        if (error.kind == ErrorKind::kConfig) throw;
        fail("password_command: " + std::string(error.what()));
    }
}

std::string read_secret_file(const std::string& path) {
    const std::string name = "password_file " + clean_line(path);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) fail(name + ": " + system_reason(errno));
    struct stat status {};
    const bool is_file = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    std::array<char, 4096> block{};
    const ssize_t count = is_file ? ::read(file, block.data(), block.size()) : 0;
    ::close(file);
    if (!is_file) fail(name + ": not a regular file");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fail(name + ": others may read it", "chmod 600 " + clean_line(path));
    return first_line({block.data(), count > 0 ? static_cast<std::size_t>(count) : 0}, name);
}

}  // namespace

std::string read_password(const TransportSettings& settings) {
    if (!settings.password_command.empty()) return ask_command(settings.password_command);
    return read_secret_file(settings.password_file);
}

}  // namespace offprint
