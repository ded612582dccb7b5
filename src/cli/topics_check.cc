// A finding begins like a message of a compiler, so that editors find the place.
#include "topics_check.h"

#include <fmt/core.h>

#include "offprint/render/json_writer.h"

namespace offprint {

std::string findings_as_text(std::span<const Finding> findings, std::span<const Topic> topics,
                             std::size_t papers) {
    std::string out;
    for (const Finding& finding : findings) {
        const Topic& topic = topics[finding.topic];
        out += fmt::format("{}: topic '{}'{} {}\n  {}\n", topic.place, topic.name,
                           finding.kind == "warning" ? ":" : "", finding.problem, finding.advice);
    }
    if (!findings.empty()) return out;
    const std::string counted = fmt::format("{} topic{}", topics.size(), topics.size() == 1 ? "" : "s");
    if (papers == 0) return counted + ": nothing found; with listings, what they match is looked at too\n";
    return fmt::format("{}, {} paper{}: nothing found\n", counted, papers, papers == 1 ? "" : "s");
}

std::string findings_as_json(std::span<const Finding> findings, std::span<const Topic> topics,
                             std::size_t papers) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.field("topics", topics.size());
    json.field("papers", papers);
    json.key("findings").begin_array();
    for (const Finding& finding : findings) {
        json.break_line();
        json.begin_object();
        json.field("topic", topics[finding.topic].name);
        json.field_if_known("place", topics[finding.topic].place);
        json.field("kind", finding.kind);
        json.field("problem", finding.problem);
        json.field("advice", finding.advice);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
