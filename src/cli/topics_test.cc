// A table of days, then for each paper its day, score and title, and under it the words and the id.
#include "topics_test.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

constexpr std::size_t kLeastTitle = 20;

std::string name_of(const std::optional<Date>& day) { return day ? day->to_string() : "no day"; }

std::string row(std::string_view name, const TrialDay& day, bool has_old) {
    if (!has_old) return fmt::format("{:<10}  {:>7}  {:>5}\n", name, day.matched, day.of);
    return fmt::format("{:<10}  {:>7}  {:>5}  {:>7}  {:>5}\n", name, day.matched, day.added, day.removed,
                       day.of);
}

std::string table(const Trial& trial, bool has_old) {
    std::string out =
        has_old ? "day         matched  added  removed     of\n" : "day         matched     of\n";
    for (const TrialDay& day : trial.days) out += row(name_of(day.day), day, has_old);
    return out + row("total", trial.total, has_old);
}

/// What each side of an OR brings: one that brings nothing alone may go.
std::string table_of_parts(std::span<const TrialPart> parts) {
    if (parts.empty()) return {};
    constexpr std::size_t kMostColumns = 44;
    std::size_t columns = 4;
    for (const TrialPart& part : parts) columns = std::max(columns, display_width(clean_line(part.text)));
    columns = std::min(columns, kMostColumns);
    const auto padded = [&](std::string_view text) {
        return std::string(text) + std::string(columns - std::min(display_width(text), columns), ' ');
    };
    std::string out = "\n" + padded("part") + "  matched  alone\n";
    for (const TrialPart& part : parts)
        out += fmt::format("{}  {:>7}  {:>5}\n", padded(clean_line(part.text)), part.matched, part.alone);
    return out;
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t columns,
                    std::string lead) {
    const std::string clean = clean_line(text);
    for (const TextSpan& span : wrap_text(clean, std::max(columns, indent + kLeastTitle) - indent)) {
        lead.resize(indent, ' ');
        out.append(lead).append(clean.substr(span.begin, span.end - span.begin)).append("\n");
        lead.clear();
    }
}

std::string_view sign_of(TrialChange change) {
    return change == TrialChange::kAdded ? "+ " : change == TrialChange::kRemoved ? "- " : "";
}

std::string remarks_on(const TrialPaper& found, const Paper& paper) {
    std::string text;
    for (const std::string& word : found.matched) text += (text.empty() ? "" : ", ") + word;
    if (paper.id.value.starts_with("title:")) return text;
    return text + (text.empty() ? "" : " · ") + paper.id.value;
}

void append_paper(std::string& out, const TrialPaper& found, const Paper& paper, std::size_t columns) {
    const std::string lead =
        fmt::format("{}{:<10}  {:>5.2f}  ", sign_of(found.change), name_of(paper.listed), found.score);
    append_wrapped(out, paper.title, lead.size(), columns, lead);
    const std::string remarks = remarks_on(found, paper);
    if (!remarks.empty()) append_wrapped(out, remarks, lead.size(), columns, "");
}

}  // namespace

std::string trial_as_text(const Trial& trial, const TrialQueries& queries, std::span<const Paper> papers,
                          std::size_t columns) {
    const bool has_old = queries.old != nullptr;
    std::string out = table(trial, has_old) + table_of_parts(trial.parts);
    std::string listed;
    std::size_t shown = 0;
    for (const TrialPaper& found : trial.papers) {
        if (has_old && found.change == TrialChange::kNone) continue;
        if (++shown <= queries.most) append_paper(listed, found, papers[found.paper], columns);
    }
    if (shown > queries.most) listed += fmt::format("\nand {} more\n", shown - queries.most);
    if (has_old && listed.empty()) return out + "\nno paper is added or removed\n";
    return listed.empty() ? out : out + '\n' + listed;
}

std::string trial_as_json(const Trial& trial, const TrialQueries& queries, std::span<const Paper> papers) {
    const bool has_old = queries.old != nullptr;
    JsonWriter json;
    const auto write_counts = [&](const TrialDay& day) {
        json.field("matched", day.matched);
        if (has_old) json.field("added", day.added);
        if (has_old) json.field("removed", day.removed);
        json.field("of", day.of);
    };
    json.begin_object();
    json.field("offprint", 1);
    json.field("query", queries.topic.written);
    if (has_old) json.field("against", queries.old->written);
    write_counts(trial.total);
    json.key("days").begin_array();
    for (const TrialDay& day : trial.days) {
        json.break_line();
        json.begin_object();
        if (day.day) json.field("day", day.day->to_string());
        write_counts(day);
        json.end_object();
    }
    json.end_array();
    json.key("parts").begin_array();
    for (const TrialPart& part : trial.parts) {
        json.begin_object();
        json.field("text", part.text);
        json.field("matched", part.matched);
        json.field("alone", part.alone);
        json.end_object();
    }
    json.end_array();
    json.key("papers").begin_array();
    for (const TrialPaper& found :
         std::span(trial.papers).first(std::min(trial.papers.size(), queries.most))) {
        const Paper& paper = papers[found.paper];
        json.break_line();
        json.begin_object();
        json.field("id", paper.id.value);
        json.field("title", paper.title);
        if (paper.listed) json.field("listed", paper.listed->to_string());
        json.key("matched").begin_array();
        for (const std::string& word : found.matched) json.value(word);
        json.end_array();
        json.field("score", found.score);
        if (found.change != TrialChange::kNone)
            json.field("change", found.change == TrialChange::kAdded ? "added" : "removed");
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
