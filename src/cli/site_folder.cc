// A file without content of its own marks the folder, so that a site is never written over pages that
// somebody else made.
#include "site_folder.h"

#include <fmt/core.h>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/system_reason.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = ".offprint-site";
constexpr const char* kMarkText = "`offprint site` made the files beside this one and writes over them.\n";
constexpr const char* kParts[] = {"day", "week", "month", "topic", "search"};

}  // namespace

SiteFolder::SiteFolder(const std::string& path) : path_(path) {
    std::error_code ignored;
    const std::string name = clean_line(path);
    if (fs::exists(path_, ignored) && !fs::is_directory(path_, ignored))
        throw Error(ErrorKind::kUsage, "site: '" + name + "' is no folder", "name one, it need not be there");
    if (fs::exists(path_ / "index.html", ignored) && !fs::exists(path_ / kMark, ignored))
        throw Error(ErrorKind::kUsage, "site: '" + name + "' has an index.html that offprint did not make",
                    "name another folder");
}

void SiteFolder::write(const std::string& name, const std::string& bytes) {
    if (names_.empty()) write_if_changed(kMark, kMarkText);
    if (names_.insert(name).second) write_if_changed(name, bytes);
}

void SiteFolder::write_if_changed(const std::string& name, const std::string& bytes) {
    const fs::path file = path_ / name;
    if (read_file_if_present(file.string()) == bytes) return;
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        throw Error(ErrorKind::kOutput,
                    "write " + file.parent_path().string() + ": " + system_reason(error.value()));
    write_file_atomically(file.string(), bytes);
    if (name != kMark) ++written_;
}

std::size_t SiteFolder::count_left() const {
    std::size_t left = 0;
    for (const char* part : kParts) {
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(path_ / part, error))
            if (!names_.contains(fmt::format("{}/{}", part, entry.path().filename().string()))) ++left;
    }
    return left;
}

std::string SiteFolder::tell() const {
    const std::size_t left = count_left();
    return fmt::format("{}: {} {}, {} written{}\n", clean_line(path_.string()), names_.size(),
                       names_.size() == 1 ? "file" : "files", written_,
                       left == 0 ? "" : fmt::format("; {} of earlier runs stay", left));
}

}  // namespace offprint
