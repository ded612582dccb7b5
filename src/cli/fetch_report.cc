// Counts of nothing are told too, but for those that a trial cannot know.
#include "fetch_report.h"

#include <fmt/core.h>

#include <utility>

#include "offprint/cli/report.h"
#include "offprint/render/json_writer.h"

namespace offprint {

std::string describe(const Kept& kept, const CountNames& names) {
    std::string line = kept.source.name + ": ";
    const std::size_t listed = kept.source.listed.value_or(0);
    line += std::to_string(listed) + " listed";
    if (kept.passed_over > 0) line += ", " + std::to_string(kept.passed_over) + " imported before";
    if (kept.repeated > 0) line += ", " + std::to_string(kept.repeated) + " repeated";
    const std::pair<std::size_t, const char*> counts[] = {{kept.counts.added, names.added},
                                                          {kept.counts.updated, names.updated},
                                                          {kept.counts.unchanged, names.unchanged}};
    for (const auto& [count, what] : counts)
        if (what != nullptr) line += ", " + std::to_string(count) + what;
    if (!kept.source.note.empty()) line += "; " + kept.source.note;
    return line + '\n';
}

void tell_failure(const Kept& kept) {
    const std::string times = kept.failures > 1 ? fmt::format(" {} times in a row", kept.failures) : "";
    report_error(Error(kept.failure->kind, kept.source.name + ": failed" + times + ": " + kept.source.note,
                       kept.failure->hint));
}

std::string as_json(std::span<const Kept> all) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("sources").begin_array();
    for (const Kept& kept : all) {
        json.break_line();
        json.begin_object();
        json.field("name", kept.source.name);
        json.field("status", kept.source.status);
        if (kept.source.listed) json.field("listed", *kept.source.listed);
        json.field("new", kept.counts.added);
        json.field("updated", kept.counts.updated);
        json.field("unchanged", kept.counts.unchanged);
        if (kept.passed_over > 0) json.field("imported_before", kept.passed_over);
        if (kept.repeated > 0) json.field("repeated", kept.repeated);
        if (!kept.source.note.empty()) json.field("note", kept.source.note);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
