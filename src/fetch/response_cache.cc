// A file begins with a line that holds the fingerprint of everything behind it, then lines `name: value`, an
// empty line, the body:
//
//     offprint answer 1 52d1d0774cc050e855af314ca9fe645b
//     for: https://rss.arxiv.org/atom/cs.SD
//     checked: 2026-01-09T08:00:00Z
//     etag: "abc"
//
//     <feed…
#include "offprint/fetch/response_cache.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/hash.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "offprint answer 1 ";
constexpr std::size_t kFingerprintLength = 32;
constexpr std::uintmax_t kMostFileBytes = std::uintmax_t{32} << 20;

bool is_on_one_line(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

std::string to_bytes(const std::string& url, const KeptResponse& kept) {
    const std::pair<const char*, std::string> lines[] = {
        {"for", url},
        {"checked", to_string(kept.checked)},
        {"age", std::to_string(kept.age)},
        {"cache-control", kept.cache_control},
        {"etag", kept.validators.etag},
        {"last-modified", kept.validators.last_modified},
        {"url", kept.url},
        {"charset", kept.charset},
    };
    std::string rest;
    for (const auto& [name, value] : lines)
        if (is_on_one_line(value)) rest.append(name).append(": ").append(value).append("\n");
    rest.append("\n").append(kept.body);
    return std::string(kMagic) + fingerprint(rest) + "\n" + rest;
}

void set_value(KeptResponse& kept, std::string_view name, std::string value) {
    if (name == "checked") kept.checked = parse_instant(value).value_or(Instant{});
    if (name == "age") kept.age = parse_digits(value).value_or(0);
    if (name == "cache-control")
        kept.cache_control = std::move(value);
    else if (name == "etag")
        kept.validators.etag = std::move(value);
    else if (name == "last-modified")
        kept.validators.last_modified = std::move(value);
    else if (name == "url")
        kept.url = std::move(value);
    else if (name == "charset")
        kept.charset = std::move(value);
}

/// Nothing unless it is whole and of that address.
std::optional<KeptResponse> from_bytes(std::string_view bytes, const std::string& url) {
    const std::size_t head = kMagic.size() + kFingerprintLength;
    if (!bytes.starts_with(kMagic) || bytes.size() <= head || bytes[head] != '\n') return std::nullopt;
    std::string_view rest = bytes.substr(head + 1);
    if (bytes.substr(kMagic.size(), kFingerprintLength) != fingerprint(rest)) return std::nullopt;
    KeptResponse kept;
    bool is_of_url = false;
    for (;;) {
        const std::size_t end = rest.find('\n');
        if (end == rest.npos) return std::nullopt;
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (line.empty()) break;
        const std::size_t colon = line.find(": ");
        if (colon == line.npos) return std::nullopt;
        const std::string_view name = line.substr(0, colon), value = line.substr(colon + 2);
        is_of_url |= name == "for" && value == url;
        set_value(kept, name, std::string(value));
    }
    if (!is_of_url) return std::nullopt;
    kept.body = rest;
    return kept;
}

struct CacheFile {
    fs::path path;
    std::uintmax_t size = 0;
    fs::file_time_type written;
};

/// Those of the cache, and what a run that was stopped left of one long ago.
std::vector<CacheFile> list_files(const std::string& folder) {
    std::vector<CacheFile> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!fs::is_regular_file(at->symlink_status(ignored))) continue;
        CacheFile file{at->path(), at->file_size(ignored), at->last_write_time(ignored)};
        const bool is_left_over = file.path.filename().string().starts_with(".offprint-");
        if (is_left_over && fs::file_time_type::clock::now() - file.written < std::chrono::hours(1)) continue;
        if (is_left_over) file.written = fs::file_time_type::min();
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace

std::string ResponseCache::path_of(const std::string& url) const { return folder_ + "/" + fingerprint(url); }

std::optional<KeptResponse> ResponseCache::find(const std::string& url) const {
    if (folder_.empty()) return std::nullopt;
    try {
        const fs::path path = path_of(url);
        if (!fs::is_regular_file(fs::symlink_status(path)) || fs::file_size(path) > kMostFileBytes)
            return std::nullopt;
        return from_bytes(read_file(path.string()), url);
    } catch (const std::exception&) {  // unreadable, or gone in between
        return std::nullopt;
    }
}

void ResponseCache::store(const std::string& url, const KeptResponse& kept) const {
    if (folder_.empty()) return;
    try {
        if (!make_private_folder(folder_)) return;
        const fs::path path = path_of(url);
        const std::string bytes = to_bytes(url, kept);
        if (bytes.size() > std::min<std::uintmax_t>(kMostFileBytes, most_bytes_)) return remove(url);
        if (!fs::is_regular_file(fs::symlink_status(path))) fs::remove(path);  // never write through a link
        write_file_atomically(path.string(), bytes);
        make_room();
    } catch (const std::exception&) {  // a full disk, a folder that cannot be written
        remove(url);
    }
}

void ResponseCache::remove(const std::string& url) const {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove(path_of(url), ignored);
}

void ResponseCache::make_room() const {
    std::vector<CacheFile> files = list_files(folder_);
    std::uintmax_t all = 0;
    for (const CacheFile& file : files) all += file.size;
    std::sort(files.begin(), files.end(),
              [](const CacheFile& a, const CacheFile& b) { return a.written < b.written; });
    std::error_code ignored;
    for (const CacheFile& file : files) {
        const bool is_left_over = file.written == fs::file_time_type::min();
        if (all <= most_bytes_ && !is_left_over) break;
        fs::remove(file.path, ignored);
        all -= file.size;
    }
}

}  // namespace offprint
