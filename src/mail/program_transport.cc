// The message goes to the program's standard input as a file that is finished and has no name. `sendmail`
// gets sender and recipient as arguments behind `--`, so that no header of the message decides who gets it;
// any other program gets the words of the settings and nothing else. How it ended is read as sysexits(3) has
// it:
//
//     0                        accepted
//     75 71 73 74              try again later: temporary, the system, a file, input or output
//     64 77 78 126 127         the setup: usage, permission, configuration, and what shells say
//     all others               this message is refused
//     a signal, or too late    in doubt, when it had begun to read the message; else try again later
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/base/watched_process.h"
#include "transports.h"

namespace offprint {
namespace {

constexpr std::size_t kMostWords = 300;

Verdict verdict_of_status(int status) {
    switch (status) {
        case 0:
            return Verdict::kAccepted;
        case 71:
        case 73:
        case 74:
        case 75:
            return Verdict::kRetryLater;
        case 64:
        case 77:
        case 78:
        case 126:
        case 127:
            return Verdict::kConfiguration;
        default:
            return Verdict::kRefused;
    }
}

/// Of an answer that a program passes on: `550 5.1.1 no such user`.
int leading_code(std::string_view words) {
    const std::optional<int> code = parse_digits(words.substr(0, words.find(' ')));
    return code && *code >= 400 && *code < 600 ? *code : 0;
}

class ProgramTransport final : public Transport {
  public:
    explicit ProgramTransport(const TransportSettings& settings)
        : is_sendmail_(settings.kind == TransportKind::kSendmail),
          argv_(is_sendmail_ ? std::vector<std::string>{find_sendmail(), "-i"} : settings.command),
          name_(is_sendmail_ ? "sendmail" : clean_line(argv_.front())),
          limit_(settings.time_limit) {}

    Outcome send(const SealedMessage& message) override {
        std::vector<std::string> argv = argv_;
        if (is_sendmail_)
            for (const std::string& word :
                 {std::string("-f"), message.from.spec(), std::string("--"), message.to.spec()})
                argv.push_back(word);
        try {
            return judge(run_watched(argv, {.input = message.bytes, .limit = limit_}));
        } catch (const Error& error) {  // it was never started
            const bool is_passing = error.kind == ErrorKind::kTemporary;
            return {is_passing ? Verdict::kRetryLater : Verdict::kConfiguration, error.what(), "",
                    error.hint};
        }
    }

  private:
    Outcome judge(const WatchedEnd& run) const {
        Outcome outcome;
        outcome.words = short_line(run.said, kMostWords);
        if (run.is_late || run.end.signal != 0) {
            outcome.verdict = run.has_read ? Verdict::kInDoubt : Verdict::kRetryLater;
            const std::string how =
                run.is_late
                    ? fmt::format("{} took longer than {} seconds and was stopped", name_, limit_.count())
                    : fmt::format("{} was killed by signal {}", name_, run.end.signal);
            outcome.reason =
                how + (run.has_read ? " after it had begun to read the mail" : " before it read the mail");
            return outcome;
        }
        outcome.verdict = verdict_of_status(run.end.status);
        const std::string ended = fmt::format("{} ended with status {}", name_, run.end.status);
        switch (outcome.verdict) {
            case Verdict::kAccepted:
                if (!run.has_read) outcome.reason = name_ + " ended well without reading the mail";
                break;
            case Verdict::kRetryLater:
                outcome.reason = ended + ": try again later";
                break;
            case Verdict::kConfiguration:
                outcome.reason = ended + ": something is wrong with its setup";
                break;
            default:
                outcome.reason = ended + ": it refused the mail";
        }
        constexpr int kNoUser = 67, kNoHost = 68;  // sysexits.h
        outcome.is_of_address = run.end.status == kNoUser || run.end.status == kNoHost ||
                                is_about_address(leading_code(outcome.words), outcome.words);
        return outcome;
    }

    bool is_sendmail_;
    std::vector<std::string> argv_;
    std::string name_;
    std::chrono::seconds limit_;
};

}  // namespace

std::string find_sendmail() {
    std::string_view folders = "/usr/sbin:/usr/lib:/usr/local/sbin:/usr/local/bin:/usr/bin";
    std::string all(folders);
    if (const char* path = std::getenv("PATH"); path != nullptr) all = std::string(path) + ':' + all;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find(':', begin), all.size());
        const std::string program = all.substr(begin, end - begin) + "/sendmail";
        begin = end + 1;
        if (program.front() == '/' && ::access(program.c_str(), X_OK) == 0) return program;
    }
    return "";
}

std::unique_ptr<Transport> make_program_transport(const TransportSettings& settings) {
    const bool is_sendmail = settings.kind == TransportKind::kSendmail;
    if (is_sendmail && find_sendmail().empty())
        throw Error(ErrorKind::kOutput, "mail: there is no sendmail on this machine",
                    "install msmtp-mta or another mail server, or set transport under [mail]");
    if (!is_sendmail && (settings.command.empty() || settings.command.front().empty()))
        throw Error(ErrorKind::kConfig, "mail: no program is named");
    return std::make_unique<ProgramTransport>(settings);
}

}  // namespace offprint
