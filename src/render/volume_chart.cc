// A bar is one of eight blocks: the highest of a topic is the whole block, and only nothing is a blank.
#include "offprint/render/volume_chart.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/render/json_writer.h"
#include "phrases.h"
#include "terminal_style.h"

namespace offprint {
namespace {

constexpr std::string_view kBars[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::size_t kLongestName = 28;

std::string_view bar_of(std::size_t count, std::size_t peak) {
    return count == 0 ? kBars[0] : kBars[std::max<std::size_t>(1, (count * 8 + peak / 2) / peak)];
}

/// Sums of `each` counts.
std::vector<std::size_t> put_together(const std::vector<std::size_t>& counts, std::size_t each) {
    std::vector<std::size_t> sums((counts.size() + each - 1) / each);
    for (std::size_t i = 0; i < counts.size(); ++i) sums[i / each] += counts[i];
    return sums;
}

/// Cut to so many columns, filled up with blanks.
std::string fit_name(std::string_view text, std::size_t columns) {
    std::string name = clean_line(text);
    if (display_width(name) > columns) {
        std::size_t characters = count_characters(name);
        while (characters > 0 && display_width(cut_characters(name, characters)) + 1 > columns) --characters;
        name = std::string(cut_characters(name, characters)) + "…";
    }
    return name + std::string(columns - std::min(columns, display_width(name)), ' ');
}

class Chart {
  public:
    Chart(const Volume& volume, std::size_t columns, bool color)
        : volume_(volume), style_{color, false, false}, columns_(std::clamp<std::size_t>(columns, 20, 200)) {
        std::size_t most = 0;
        for (const VolumeTopic& topic : volume.topics) {
            names_ = std::max(names_, display_width(clean_line(topic.name)));
            most = std::max(most, topic.total);
        }
        numbers_ = std::max<std::size_t>(5, std::to_string(most).size());
        const std::size_t others = 2 + volume.starts.size() + 2 * (numbers_ + 1);
        const std::size_t left = columns_ - std::min(columns_, others);
        names_ = std::min({names_, kLongestName, std::max(columns_ / 4, left)});
        const std::size_t taken = names_ + 2 + 2 * (numbers_ + 1);
        room_ = columns_ > taken ? columns_ - taken : 1;
        each_ = std::max<std::size_t>(1, (volume.starts.size() + room_ - 1) / room_);
        bars_ = (volume.starts.size() + each_ - 1) / each_;
    }

    std::string draw() const {
        const std::string_view step = time_step_name(volume_.step);
        std::string out = fmt::format("{}Papers per {}{}\n", style_.bold(), step, style_.off());
        append_wrapped(out, describe());
        if (volume_.starts.empty()) return out;
        out += fmt::format("\n{:{}}  {:{}} {:>{}} {:>{}}\n", "", names_, axis(), bars_, "peak", numbers_,
                           "total", numbers_);
        for (const VolumeTopic& topic : volume_.topics) append_row(out, topic);
        return out;
    }

  private:
    std::string describe() const {
        std::string text = count_of(volume_.total, "paper");
        if (!volume_.starts.empty()) {
            text += " · " + describe_step(volume_.starts.front(), volume_.step);
            if (volume_.starts.size() > 1) text += " – " + describe_step(volume_.starts.back(), volume_.step);
        }
        if (each_ > 1) text += fmt::format(" · a bar is {} {}s", each_, time_step_name(volume_.step));
        if (volume_.undated > 0) text += fmt::format(" · {} without a day", volume_.undated);
        return text;
    }
    void append_wrapped(std::string& out, const std::string& text) const {
        for (const TextSpan& line : wrap_text(text, columns_))
            (out += text.substr(line.begin, line.end - line.begin)) += '\n';
    }
    /// The first and the last start, where there is room.
    std::string axis() const {
        std::string first = describe_step(volume_.starts.front(), volume_.step);
        const std::string last = describe_step(volume_.starts.back(), volume_.step);
        if (first.size() + last.size() + 2 > bars_) return first.size() <= bars_ ? first : "";
        return first + std::string(bars_ - first.size() - last.size(), ' ') + last;
    }
    void append_row(std::string& out, const VolumeTopic& topic) const {
        const std::vector<std::size_t> sums = put_together(topic.counts, each_);
        const std::size_t peak = *std::max_element(sums.begin(), sums.end());
        out += fit_name(topic.name, names_) + "  ";
        out += style_.accent();
        for (const std::size_t sum : sums) out += bar_of(sum, peak);
        out += style_.off();
        out += fmt::format(" {:>{}} {:>{}}\n", peak, numbers_, topic.total, numbers_);
    }

    const Volume& volume_;
    TerminalStyle style_;
    std::size_t columns_, names_ = 0, numbers_ = 0, room_ = 0, each_ = 1, bars_ = 0;
};

}  // namespace

std::string volume_as_chart(const Volume& volume, std::size_t columns, bool color) {
    return Chart(volume, columns, color).draw();
}

std::string volume_as_json(const Volume& volume) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("stats").begin_object();
    json.field("by", time_step_name(volume.step));
    json.field("total", volume.total);
    json.field("undated", volume.undated);
    json.key("starts").begin_array();
    for (const Date start : volume.starts) json.value(start.to_string());
    json.end_array();
    const auto write_counts = [&json](std::string_view name, const std::vector<std::size_t>& counts) {
        json.key(name).begin_array();
        for (const std::size_t count : counts) json.value(count);
        json.end_array();
    };
    write_counts("all", volume.papers);
    json.key("topics").begin_array();
    for (const VolumeTopic& topic : volume.topics) {
        json.break_line();
        json.begin_object();
        json.field("name", topic.name);
        json.field_if_known("query", topic.query);
        json.field("total", topic.total);
        write_counts("papers", topic.counts);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_object();
    return json.take() + '\n';
}

std::string volume_as_tsv(const Volume& volume) {
    std::string out = "start\ttopic\tpapers\tof\n";
    for (std::size_t i = 0; i < volume.starts.size(); ++i) {
        for (const VolumeTopic& topic : volume.topics) {
            std::string name = clean_line(topic.name);
            if (!name.empty() && std::string_view("=+-@").find(name[0]) != std::string_view::npos)
                name = '\'' + name;
            out += fmt::format("{}\t{}\t{}\t{}\n", volume.starts[i].to_string(), name, topic.counts[i],
                               volume.papers[i]);
        }
    }
    return out;
}

}  // namespace offprint
