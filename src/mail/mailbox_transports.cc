// A maildir and a folder of .eml files hold a file a message, named after its Message-ID: the same message
// again is the same file, so that a repetition leaves one. An mbox is appended to under its locks, with lines
// that begin with `From ` quoted as the format mboxrd has it: one more `>` before them.
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/locked_file.h"
#include "transports.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{10};

/// What writing into a mailbox comes to: a folder that is missing or closed stays so, a full disk does not.
template <class Write>
Outcome try_to_write(const std::string& folder, const Write& write) {
    try {
        write();
        return {};
    } catch (const Error& error) {
        const bool is_open = ::access(folder.c_str(), W_OK | X_OK) == 0;
        const bool is_passing = error.kind == ErrorKind::kTemporary || is_open;
        return {is_passing ? Verdict::kRetryLater : Verdict::kConfiguration, error.what(), "", error.hint};
    }
}

std::string folder_of(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

void make_folder(const std::string& path, mode_t mode) {
    if (::mkdir(path.c_str(), mode) == 0) return;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
        throw Error(ErrorKind::kOutput, "write " + path + ": it cannot be made into a folder",
                    "check the folder above and its permissions");
}

/// A mail that its reader has seen has moved from `new` to `cur` and got flags behind its name.
bool is_in_maildir(const std::string& path, const std::string& name) {
    std::error_code error;
    if (fs::exists(path + "/new/" + name, error)) return true;
    for (const fs::directory_entry& entry : fs::directory_iterator(path + "/cur", error)) {
        const std::string file = entry.path().filename().string();
        if (file.substr(0, file.find(':')) == name) return true;
    }
    return false;
}

class MaildirTransport final : public Transport {
  public:
    explicit MaildirTransport(std::string path) : path_(std::move(path)) {}

    Outcome send(const SealedMessage& message) override {
        // Readers order mails by the seconds that a name begins with.
        const std::string name = fmt::format("{}.{}.offprint", message.date.seconds, file_name_of(message));
        return try_to_write(fs::exists(path_) ? path_ : folder_of(path_), [&] {
            for (const char* part : {"", "/tmp", "/new", "/cur"}) make_folder(path_ + part, 0700);
            if (!is_in_maildir(path_, name))
                write_private_file(path_ + "/new/" + name, message.bytes, path_ + "/tmp");
        });
    }

  private:
    std::string path_;
};

class EmlTransport final : public Transport {
  public:
    explicit EmlTransport(std::string folder) : folder_(std::move(folder)) {}

    Outcome send(const SealedMessage& message) override {
        const std::string name = utc_date(message.date).to_string() + '-' + file_name_of(message) + ".eml";
        return try_to_write(fs::exists(folder_) ? folder_ : folder_of(folder_), [&] {
            make_folder(folder_, 0777);
            write_file_atomically(folder_ + '/' + name, message.bytes);
        });
    }

  private:
    std::string folder_;
};

/// `From me@example.org Fri Jan  9 08:00:00 2026` (in UTC) and the message, its end marked by an empty line.
std::string to_mbox(const SealedMessage& message) {
    const std::string day = compact_date(utc_date(message.date));  // Fri 9 Jan 2026
    const std::int64_t second = message.date.seconds - std::int64_t{utc_date(message.date).days} * 86400;
    const std::size_t month = day.find(' ', 4) + 1;
    std::string out =
        fmt::format("From {} {} {} {:>2} {:02}:{:02}:{:02} {}\n", message.from.spec(), day.substr(0, 3),
                    day.substr(month, 3), utc_date(message.date).day(), second / 3600, second / 60 % 60,
                    second % 60, utc_date(message.date).year());
    for (std::size_t begin = 0; begin < message.bytes.size();) {
        const std::size_t end = std::min(message.bytes.find('\n', begin), message.bytes.size());
        const std::string_view line = std::string_view(message.bytes).substr(begin, end - begin);
        if (line.substr(std::min(line.find_first_not_of('>'), line.size())).starts_with("From ")) out += '>';
        out.append(line).append("\n");
        begin = end + 1;
    }
    return out += '\n';
}

class MboxTransport final : public Transport {
  public:
    explicit MboxTransport(std::string path) : path_(std::move(path)) {}

    Outcome send(const SealedMessage& message) override {
        const bool exists = ::access(path_.c_str(), F_OK) == 0;
        const bool is_writable =
            !exists || (fs::is_regular_file(path_) && ::access(path_.c_str(), W_OK) == 0);
        Outcome outcome = try_to_write(folder_of(path_), [&] {
            LockedFile box = LockedFile::open(path_, kPatience);
            // A mail that another program left without its empty line would swallow this one.
            const std::string end = box.end(2);
            const bool is_ended = end.empty() || end == "\n\n";
            const std::string_view gap = is_ended ? "" : end.back() == '\n' ? "\n" : "\n\n";
            box.append(std::string(gap) + to_mbox(message));
        });
        if (outcome.verdict == Verdict::kRetryLater && !is_writable)
            outcome.verdict = Verdict::kConfiguration;
        return outcome;
    }

  private:
    std::string path_;
};

}  // namespace

std::string file_name_of(const SealedMessage& message) {
    constexpr std::size_t kLongest = 100;
    std::string name = message.id.substr(0, std::min(message.id.find('@'), kLongest));
    for (char& c : name)
        if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '-') c = '_';
    return name.empty() ? "mail" : name;
}

std::unique_ptr<Transport> make_maildir_transport(const TransportSettings& settings) {
    return std::make_unique<MaildirTransport>(settings.place);
}

std::unique_ptr<Transport> make_mbox_transport(const TransportSettings& settings) {
    return std::make_unique<MboxTransport>(settings.place);
}

std::unique_ptr<Transport> make_eml_transport(const TransportSettings& settings) {
    return std::make_unique<EmlTransport>(settings.place);
}

}  // namespace offprint
