// Names and queries share what weight and limit leave of the line, and are wrapped beside each other; where
// that is too little, the query stands below.
#include "topics_list.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

constexpr std::size_t kMiddle = 17;  ///< `  weight  limit  `
constexpr std::size_t kLeastName = 16, kLeastQuery = 20;

void append_padded(std::string& out, std::string_view text, std::size_t columns) {
    out.append(text).append(columns - std::min(display_width(text), columns), ' ');
}

void append_row(std::string& out, std::string_view name, std::string_view weight, std::string_view limit,
                std::string_view query, std::size_t name_columns, std::size_t query_columns) {
    const std::vector<TextSpan> names = wrap_text(name, name_columns),
                                queries = wrap_text(query, query_columns);
    for (std::size_t i = 0; i < std::max(names.size(), queries.size()); ++i) {
        std::string line;
        append_padded(line,
                      i < names.size() ? name.substr(names[i].begin, names[i].end - names[i].begin) : "",
                      name_columns);
        line += fmt::format("  {:>6}  {:>5}  ", i == 0 ? weight : "", i == 0 ? limit : "");
        if (i < queries.size())
            line.append(query.substr(queries[i].begin, queries[i].end - queries[i].begin));
        line.erase(line.find_last_not_of(' ') + 1);
        out.append(line).append("\n");
    }
}

std::string weight_of(const Topic& topic) { return topic.mute ? "mute" : fmt::format("{:g}", topic.weight); }

void append_lines(std::string& out, std::string_view text, std::string_view lead, std::size_t columns) {
    for (const TextSpan& span : wrap_text(text, columns - std::min(columns - 1, lead.size())))
        out.append(lead).append(text.substr(span.begin, span.end - span.begin)).append("\n");
}

std::string list_in_blocks(std::span<const Topic> topics, std::size_t columns) {
    std::string out;
    for (const Topic& topic : topics) {
        std::string head = topic.name;
        if (topic.mute || topic.weight != 1) head += (topic.mute ? ", " : ", weight ") + weight_of(topic);
        if (topic.limit) head += fmt::format(", at most {}", *topic.limit);
        append_lines(out, head, "", columns);
        append_lines(out, clean_line(topic.written), "  ", columns);
    }
    return out;
}

}  // namespace

std::string list_topics_as_text(std::span<const Topic> topics, std::size_t columns) {
    if (columns < kMiddle + kLeastName + kLeastQuery)
        return list_in_blocks(topics, std::max<std::size_t>(columns, 20));
    std::size_t longest = 4;
    for (const Topic& topic : topics) longest = std::max(longest, display_width(topic.name));
    const std::size_t room = columns - kMiddle;
    const std::size_t name_columns = std::min(longest, std::max(room / 3, kLeastName));
    const std::size_t query_columns = room - name_columns;
    std::string out;
    append_row(out, "name", "weight", "limit", "query", name_columns, query_columns);
    for (const Topic& topic : topics) {
        append_row(out, topic.name, weight_of(topic), topic.limit ? std::to_string(*topic.limit) : "",
                   clean_line(topic.written), name_columns, query_columns);
    }
    return out;
}

std::string list_topics_as_json(std::span<const Topic> topics) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("topics").begin_array();
    for (const Topic& topic : topics) {
        json.break_line();
        json.begin_object();
        json.field("name", topic.name);
        json.field("query", topic.written);
        json.field("weight", topic.weight);
        if (topic.limit) json.field("limit", *topic.limit);
        json.field("mute", topic.mute);
        json.field_if_known("place", topic.place);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

void print_topics(std::span<const Topic> topics, bool is_json, const Session& session) {
    if (topics.empty() && !is_json && !session.global.quiet)
        report("there are no topics; write [[topic]] with name and match into the configuration");
    if (topics.empty() && !is_json) return;
    write_to_descriptor(
        STDOUT_FILENO, is_json ? list_topics_as_json(topics) : list_topics_as_text(topics, screen_columns()));
}

}  // namespace offprint
