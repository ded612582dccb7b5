// From what was typed to the limits, and from the counts to one line.
#include "archive_prune.h"

#include <fmt/core.h>
#include <unistd.h>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/store/archive.h"
#include "resolve.h"

namespace offprint {
namespace {

/// `2y`, `18mo`, `90d` before today, or a day.
std::optional<Date> resolve_oldest(const std::string& written, const Session& session) {
    if (written.empty()) return std::nullopt;
    if (const auto day = parse_date(written)) return day;
    if (const auto day = date_before(written, session.today())) return day;
    throw Error(ErrorKind::kUsage, "--older-than: '" + clean_line(written) + "' is no time",
                "such as 2y, 18mo, 90d or 2024-01-01");
}

std::optional<std::size_t> resolve_bytes(const std::string& written) {
    if (written.empty()) return std::nullopt;
    const auto count = parse_digits(std::string_view(written).substr(0, written.size() - 1));
    constexpr std::pair<char, std::size_t> kUnits[] = {{'K', 1'000}, {'M', 1'000'000}, {'G', 1'000'000'000}};
    for (const auto& [unit, bytes] : kUnits)
        if (count && *count >= 1 && written.back() == unit) return static_cast<std::size_t>(*count) * bytes;
    throw Error(ErrorKind::kUsage, "--max-size: '" + clean_line(written) + "' is no size",
                "such as 500M or 2G");
}

}  // namespace

int prune_archive(const ArchiveArguments& arguments, const Session& session, const std::string& path) {
    const PruneLimits limits{resolve_oldest(arguments.older_than, session),
                             resolve_count(arguments.keep, "--keep", std::nullopt),
                             resolve_bytes(arguments.max_size)};
    if (!limits.first && !limits.papers && !limits.bytes)
        throw Error(ErrorKind::kUsage, "archive prune: what may stay?",
                    "--older-than 2y, --keep 100000 or --max-size 2G; --dry-run only tells");
    const bool is_trial = arguments.dry_run;
    const PruneCounts counts =
        (is_trial ? Archive::open_to_read(path) : Archive::open_to_write(path)).prune(limits, is_trial);
    std::string line =
        fmt::format("{}{} paper{}, {} {}", is_trial ? "would remove " : "removed ", counts.removed,
                    counts.removed == 1 ? "" : "s", counts.left, is_trial ? "would be left" : "are left");
    if (counts.first) line += fmt::format(", from {} on", plain_date(*counts.first));
    if (limits.first && counts.has_undated) line += "; papers without a day stay";
    if (!is_trial && counts.bytes < counts.bytes_before)
        line +=
            fmt::format("; {:.1f} MB freed", static_cast<double>(counts.bytes_before - counts.bytes) / 1e6);
    write_to_descriptor(STDOUT_FILENO, line + '\n');
    return kExitDone;
}

}  // namespace offprint
