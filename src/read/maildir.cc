// `new` is listed before `cur`, because mail programs move from the one to the other: what is moved in
// between is seen twice, and taken once. The part of a name before `:` stays the same.
#include "offprint/read/maildir.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <vector>

#include "mail.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolders[] = {"new", "cur"};

struct MailFile {
    std::string seconds;  ///< of its delivery: digits, without zeros before them
    std::string name;     ///< without flags
    std::string path;     ///< below the maildir
};

bool operator<(const MailFile& a, const MailFile& b) {
    return std::tuple(a.seconds.size(), std::string_view(a.seconds), std::string_view(a.name)) <
           std::tuple(b.seconds.size(), std::string_view(b.seconds), std::string_view(b.name));
}

/// `1767920400.M1P2.host:2,FS`; flags D and T are drafts and trash.
void add_file(std::vector<MailFile>& files, std::string_view folder, const std::string& file) {
    if (file.starts_with('.')) return;
    const std::size_t colon = std::min(file.find(':'), file.size());
    const std::string_view flags = std::string_view(file).substr(colon);
    if (flags.starts_with(":2,") && flags.find_first_of("DT") != flags.npos) return;
    std::string seconds = file.substr(0, std::min(file.find_first_not_of("0123456789"), file.size()));
    seconds.erase(0, std::min(seconds.find_first_not_of('0'), seconds.size()));
    files.push_back({std::move(seconds), file.substr(0, colon), fmt::format("{}/{}", folder, file)});
}

std::vector<MailFile> list_mails(const std::string& path) {
    std::vector<MailFile> files;
    for (const std::string_view folder : kFolders) {
        std::error_code problem;
        const std::string place = fmt::format("{}/{}", path, folder);
        if (!fs::exists(place, problem)) continue;
        fs::directory_iterator at(place, problem);
        for (; !problem && at != fs::directory_iterator(); at.increment(problem)) {
            std::error_code gone;
            if (at->is_regular_file(gone)) add_file(files, folder, at->path().filename().string());
        }
        if (problem)
            throw Error(ErrorKind::kInput, fmt::format("read {}: {}", place, system_reason(problem.value())));
    }
    std::stable_sort(files.begin(), files.end());
    const auto is_same = [](const MailFile& a, const MailFile& b) { return a.name == b.name; };
    files.erase(std::unique(files.begin(), files.end(), is_same), files.end());
    return files;
}

/// `cur/1.a: it is damaged` of `read mails/cur/1.a: it is damaged`.
std::string reason_of(const Error& error, const std::string& path) {
    const std::string what = error.what(), lead = fmt::format("read {}/", path);
    return what.starts_with(lead) ? what.substr(lead.size()) : what;
}

}  // namespace

bool is_maildir(const std::string& path) {
    std::error_code problem;
    return std::any_of(std::begin(kFolders), std::end(kFolders), [&](std::string_view folder) {
        return fs::is_directory(fmt::format("{}/{}", path, folder), problem);
    });
}

Listing read_maildir(const std::string& path, const ReadOptions& options, const PaperSink& sink) {
    Listing listing;
    listing.source = options.source.empty() ? path : options.source;
    listing.format = Format::kMail;
    Intake intake(options, listing.source, sink);
    const bool is_any = !options.format || options.format == Format::kMail;
    MailReader reader(is_any ? std::nullopt : options.format, intake, listing);
    std::string problem;     // the first, with the name of its file
    std::size_t packed = 0;  // mails, which are damaged where the reader does not count them
    for (const MailFile& file : list_mails(path)) {
        if (!reader.wants_more()) break;
        try {
            Input input = Input::open_file(fmt::format("{}/{}", path, file.path));
            input.watch(options.watch);
            if (input.peek(2).starts_with("\x1F\x8B")) {  // as Dovecot packs them
                ++packed;
                Input unpacked = Input::unpack(std::move(input));
                reader.read(unpacked, file.path);
            } else {
                reader.read(input, file.path);
            }
        } catch (const Error& error) {  // moved or deleted while we read
            if (error.kind != ErrorKind::kInput) throw;
            if (problem.empty()) problem = "; " + reason_of(error, path);
            intake.notes.add(0, error.what());
        }
    }
    if (!reader.finish() && reader.mails() + packed > 0)
        throw Error(
            ErrorKind::kInput,
            fmt::format("read {}: no papers listing: a maildir without one in its mails{}", path, problem));
    listing.notes = intake.notes.take();
    return listing;
}

}  // namespace offprint
