// A band a topic: its name and total, below them bars to the scale of its own peak, below all of them the
// days. Numbers are whole, so that the bytes are the same everywhere.
#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/width.h"
#include "offprint/render/volume_chart.h"
#include "phrases.h"
#include "xml_writer.h"

namespace offprint {
namespace {

constexpr std::size_t kRoomForTotal = 60, kWidthOfColumn = 8;  // of a letter, about
constexpr std::size_t kBand = 76, kBars = 40, kHead = 44, kFoot = 32;

/// Readable on light and on dark, and of nothing else on a page into which a picture is copied.
constexpr std::string_view kStyle =
    ".offprint text { font: 14px system-ui, sans-serif; fill: #1f2328; } .offprint .name { font-weight: 600; "
    "} "
    ".offprint .small { font-size: 12px; fill: #59636e; } .offprint rect { fill: #1a5fb4; } .offprint .page "
    "{ fill: "
    "#ffffff; } .offprint line { stroke: #8c959f; } @media (prefers-color-scheme: dark) { .offprint text { "
    "fill: "
    "#e3e6ea; } .offprint .small { fill: #a3abb5; } .offprint rect { fill: #78aeed; } .offprint .page { "
    "fill: "
    "#16181c; } }";

std::string number(std::size_t value) { return std::to_string(value); }

void write_bars(XmlWriter& xml, const VolumeTopic& topic, const Volume& volume, std::size_t bottom,
                const PictureSize& size) {
    const std::size_t steps = volume.starts.size(), room = size.width - 2 * size.margin;
    const std::size_t peak = *std::max_element(topic.counts.begin(), topic.counts.end());
    for (std::size_t i = 0; i < steps; ++i) {
        if (topic.counts[i] == 0) continue;
        const std::size_t left = room * i / steps, right = room * (i + 1) / steps;
        const std::size_t gap = right - left > 3 ? 1 : 0;
        const std::size_t height = std::max<std::size_t>(1, topic.counts[i] * kBars / peak);
        xml.open("rect", {{"x", number(size.margin + left)},
                          {"y", number(bottom - height)},
                          {"width", number(std::max<std::size_t>(1, right - left - gap))},
                          {"height", number(height)}});
        xml.text("title", fmt::format("{}: {}", describe_step(volume.starts[i], volume.step),
                                      count_of(topic.counts[i], "paper")));
        xml.close();
    }
    xml.empty("line", {{"x1", number(size.margin)},
                       {"y1", number(bottom)},
                       {"x2", number(size.width - size.margin)},
                       {"y2", number(bottom)}});
}

void write_text(XmlWriter& xml, std::string_view text, std::string_view kind, std::size_t x, std::size_t y,
                bool at_end) {
    xml.text(
        "text", text,
        {{"class", kind}, {"x", number(x)}, {"y", number(y)}, {"text-anchor", at_end ? "end" : "start"}});
}

}  // namespace

std::string volume_as_svg(const Volume& volume, const PictureSize& size) {
    const std::size_t left = size.margin, right = size.width - size.margin;
    const std::size_t most_columns = (right - left - kRoomForTotal) / kWidthOfColumn;
    const std::size_t height = kHead + volume.topics.size() * kBand + kFoot;
    const std::string title = fmt::format("Papers per {}", time_step_name(volume.step));
    std::string all = title;
    for (const VolumeTopic& topic : volume.topics) all += fmt::format("; {}: {}", topic.name, topic.total);
    XmlWriter xml;
    xml.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                     {"width", number(size.width)},
                     {"height", number(height)},
                     {"viewBox", fmt::format("0 0 {} {}", size.width, height)},
                     {"role", "img"},
                     {"class", "offprint"},
                     {"aria-label", all}});
    xml.text("title", all);
    xml.text("style", kStyle);
    xml.empty("rect", {{"class", "page"}, {"width", number(size.width)}, {"height", number(height)}});
    write_text(xml, title, "name", left, 26, false);
    write_text(xml, count_of(volume.total, "paper"), "small", right, 26, true);
    for (std::size_t i = 0; i < volume.topics.size(); ++i) {
        const VolumeTopic& topic = volume.topics[i];
        const std::size_t top = kHead + i * kBand;
        write_text(xml, cut_to_width(topic.name, most_columns), "name", left, top + 14, false);
        write_text(xml, number(topic.total), "small", right, top + 14, true);
        if (!volume.starts.empty()) write_bars(xml, topic, volume, top + 22 + kBars, size);
    }
    if (!volume.starts.empty()) {
        write_text(xml, describe_step(volume.starts.front(), volume.step), "small", left, height - 12, false);
        write_text(xml, describe_step(volume.starts.back(), volume.step), "small", right, height - 12, true);
    }
    return xml.take();
}

}  // namespace offprint
