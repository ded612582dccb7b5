// Zones are read from the system's zoneinfo folder. Local times are found by the offset before and the offset
// after: a local midnight that happens twice is the first one, and one that clocks jump over is the moment of
// the jump.
#include "offprint/base/zone.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "tzif.h"

namespace offprint {
namespace {

constexpr std::int64_t kDaySeconds = 86400;
/// The years 1 to 9999, which the calendar can name.
constexpr std::int64_t kFirstSecond = -62135596800;
constexpr std::int64_t kLastSecond = 253402300799;

std::string zoneinfo_folder() {
    const char* folder = std::getenv("TZDIR");
    return folder && *folder ? folder : "/usr/share/zoneinfo";
}

std::optional<ZoneRules> read_rules(const std::string& path) {
    try {
        return parse_tzif(read_file(path));
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// A name leads into the folder and not out of it.
bool is_zone_name(std::string_view name) {
    return !name.empty() && name.front() != '/' && name.find("..") == name.npos &&
           name.find('\0') == name.npos;
}

std::optional<ZoneRules> rules_named(const std::string& name) {
    if (!is_zone_name(name)) return std::nullopt;
    return read_rules(zoneinfo_folder() + "/" + name);
}

/// The nearest of the names in zone1970.tab, whose third column they are; empty when none is near.
std::string nearest_zone(std::string_view name) {
    const std::string table = read_file_if_present(zoneinfo_folder() + "/zone1970.tab").value_or("");
    std::vector<std::string_view> names;
    for (std::size_t begin = 0; begin < table.size();) {
        const std::size_t end = std::min(table.find('\n', begin), table.size());
        std::string_view line = std::string_view(table).substr(begin, end - begin);
        begin = end + 1;
        if (line.starts_with('#')) continue;
        for (int column = 0; column < 2; ++column)
            line.remove_prefix(std::min(line.find('\t'), line.size() - 1) + 1);
        names.push_back(line.substr(0, line.find('\t')));
    }
    return nearest_name(name, names);
}

/// The name that /etc/localtime leads to: `Europe/Berlin`.
std::string name_of_local_time() {
    std::error_code error;
    const std::string target = std::filesystem::read_symlink("/etc/localtime", error).string();
    constexpr std::string_view kFolder = "zoneinfo/";
    const std::size_t at = target.find(kFolder);
    return at == target.npos ? "local time" : target.substr(at + kFolder.size());
}

std::optional<ZoneRules> rules_of_variable(const std::string& value) {
    std::optional<ZoneRules> rules = value.starts_with('/') ? read_rules(value) : rules_named(value);
    if (rules) return rules;
    const std::optional<PosixRule> rule = parse_posix_rule(value);
    if (!rule) return std::nullopt;
    return ZoneRules{{}, {}, 0, rule};
}

}  // namespace

Zone::Zone() = default;

Zone Zone::load(const std::string& name) {
    if (name == "UTC") return Zone();
    std::optional<ZoneRules> rules = rules_named(name);
    if (!rules) {
        const std::string near = nearest_zone(name);
        throw Error(ErrorKind::kConfig, "no such time zone: '" + name + "'",
                    near.empty() ? "a name such as Europe/Berlin, America/New_York or UTC"
                                 : "did you mean '" + near + "'?");
    }
    return Zone(name, std::move(*rules));
}

Zone Zone::system() {
    const char* variable = std::getenv("TZ");
    std::string name = variable ? variable : name_of_local_time();
    if (name.starts_with(':')) name.erase(0, 1);
    std::optional<ZoneRules> rules = variable ? rules_of_variable(name) : read_rules("/etc/localtime");
    return rules ? Zone(std::move(name), std::move(*rules)) : Zone();
}

Zone::Zone(std::string name, ZoneRules&& rules)
    : name_(std::move(name)), rules_(std::make_shared<const ZoneRules>(std::move(rules))) {}

int Zone::offset_at(Instant instant) const {
    if (!rules_) return 0;
    return rules_->offset_at({std::clamp(instant.seconds, kFirstSecond, kLastSecond)});
}

Date Zone::date_at(Instant instant) const {
    return utc_date({std::clamp(instant.seconds, kFirstSecond, kLastSecond) + offset_at(instant)});
}

Instant Zone::start_of(Date date) const { return at(date, 0); }

Instant Zone::at(Date date, int minute) const {
    // No two changes of a zone are as near as two days, so there is one offset before this time and one
    // after it.
    const std::int64_t local = date.days * kDaySeconds + std::int64_t{minute} * 60;
    const int before = offset_at({local - kDaySeconds - kDaySeconds / 2});
    const int after = offset_at({local + kDaySeconds + kDaySeconds / 2});
    const Instant by_before{local - before};
    const Instant by_after{local - after};
    if (offset_at(by_before) == before) return by_before;
    if (offset_at(by_after) == after) return by_after;
    // Neither: the clocks jumped over it, at some moment between the two.
    Instant jump = by_after;
    Instant beyond = by_before;
    while (beyond.seconds - jump.seconds > 1) {
        const Instant middle{(jump.seconds + beyond.seconds) / 2};
        (offset_at(middle) == before ? jump : beyond) = middle;
    }
    return beyond;
}

}  // namespace offprint
