// Sources first: what fails or gives nothing new is what one looks for here.
#include "status_text.h"

#include <fmt/core.h>

#include "offprint/base/utf8.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

void write_time(JsonWriter& json, std::string_view name, const std::optional<Instant>& time) {
    if (time) json.field(name, to_string(*time));
}

std::string describe(const SourceRun& run) {
    std::string line = clean_line(run.name) + ": ";
    if (run.failures > 0)
        line += fmt::format("failed{} at {}: {}",
                            run.failures > 1 ? fmt::format(" {} times in a row", run.failures) : "",
                            to_string(run.tried), clean_line(run.reason));
    else
        line += fmt::format("{} listed, {} new at {}", run.listed, run.added, to_string(run.tried));
    if (run.failures == 0 && !run.note.empty()) line += "; " + clean_line(run.note);
    if (run.failures > 0)
        line += run.fetched ? "; last answered at " + to_string(*run.fetched) : "; never answered";
    else if (run.added == 0)
        line += run.fresh ? "; nothing new since " + to_string(*run.fresh) : "; never anything new";
    return line;
}

std::string describe(const RememberedDigest& digest) {
    std::string line = clean_line(digest.name) + fmt::format(": {} seen", digest.seen);
    if (digest.issues > 0) line += fmt::format(", the last in issue {}", digest.issues);
    if (digest.last)
        line += std::string(digest.issues > 0 ? " on " : ", last on ") + digest.last->to_string();
    if (digest.held > 0)
        line += fmt::format("; {} wait for `offprint ack {}`", digest.held, clean_line(digest.name));
    return line;
}

}  // namespace

std::string status_as_text(const Status& status) {
    std::string text = "sources\n";
    for (const SourceRun& run : status.sources) text += "  " + describe(run) + '\n';
    if (status.sources.empty()) text += "  none was fetched yet; `offprint fetch` does\n";
    text += "archive\n";
    text += status.archive ? fmt::format("  {} paper{} in {}\n", status.archive->papers,
                                         status.archive->papers == 1 ? "" : "s", status.archive_path)
                           : std::string("  none yet; `offprint fetch` or `offprint import FILE` makes it\n");
    text += "digests\n";
    for (const RememberedDigest& digest : status.digests) text += "  " + describe(digest) + '\n';
    if (status.digests.empty()) text += "  none is remembered; `offprint digest --new` does\n";
    text += fmt::format("subscriptions\n  {} active, {} paused", status.active, status.paused);
    if (status.refused > 0)
        text += fmt::format(" ({} by refused mails; `offprint subscriptions` tells why)", status.refused);
    text += status.unconfirmed > 0 ? fmt::format(", {} unconfirmed\n", status.unconfirmed) : "\n";
    if (status.in_doubt > 0 || status.waiting > 0) {
        std::string counts = status.waiting > 0 ? fmt::format("{} waiting", status.waiting) : "";
        if (status.in_doubt > 0)
            counts += fmt::format("{}{} in doubt", counts.empty() ? "" : ", ", status.in_doubt);
        text += fmt::format("deliveries\n  {}; `offprint deliveries` names them\n", counts);
    }
    return text;
}

std::string status_as_json(const Status& status) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("status").begin_object();
    json.key("sources").begin_array();
    for (const SourceRun& run : status.sources) {
        json.begin_object();
        json.field("name", run.name);
        json.field("tried", to_string(run.tried));
        write_time(json, "fetched", run.fetched);
        write_time(json, "fresh", run.fresh);
        json.field("failures", run.failures);
        json.field_if_known("reason", run.reason);
        json.field("listed", run.listed);
        json.field("new", run.added);
        json.field_if_known("status", run.failures > 0 ? "failed" : run.status);
        json.field_if_known("note", run.note);
        json.end_object();
    }
    json.end_array();
    if (status.archive) json.field("papers", status.archive->papers);
    json.key("digests").begin_array();
    for (const RememberedDigest& digest : status.digests) {
        json.begin_object();
        json.field("name", digest.name);
        json.field("seen", digest.seen);
        json.field("held", digest.held);
        if (digest.issues > 0) json.field("issues", digest.issues);
        if (digest.last) json.field("last", digest.last->to_string());
        json.end_object();
    }
    json.end_array();
    json.field("active", status.active);
    json.field("paused", status.paused);
    json.field("refused", status.refused);
    json.field("unconfirmed", status.unconfirmed);
    json.field("waiting", status.waiting);
    json.field("in_doubt", status.in_doubt);
    json.end_object();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
