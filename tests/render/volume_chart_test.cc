#include "offprint/render/volume_chart.h"

#include <gtest/gtest.h>

#include "attacks.h"
#include "json_text.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "terminal_text.h"

namespace offprint {
namespace {

Volume make_volume(std::vector<std::size_t> counts, TimeStep step = TimeStep::kDay) {
    Volume volume;
    volume.step = step;
    for (Date start = start_of_step(*parse_date("2026-01-01"), step); volume.starts.size() < counts.size();
         start = next_step(start, step))
        volume.starts.push_back(start);
    volume.papers.assign(counts.size(), 20);
    volume.total = 20 * counts.size();
    std::size_t total = 0;
    for (const std::size_t count : counts) total += count;
    volume.topics.push_back({"Sound", "audio OR speech", counts, total});
    volume.topics.push_back({"Nothing", "zebra", std::vector<std::size_t>(counts.size()), 0});
    return volume;
}

TEST(VolumeChart, DrawsARowOfBarsATopic) {
    EXPECT_EQ(volume_as_chart(make_volume({0, 1, 2, 3, 4, 5, 6, 7, 8, 16}), 60, false),
              "Papers per day\n"
              "200 papers · 1 Jan 2026 – 10 Jan 2026\n"
              "\n"
              "         1 Jan 2026  peak total\n"
              "Sound     ▁▁▂▂▃▃▄▄█    16    52\n"
              "Nothing                 0     0\n");
}

TEST(VolumeChart, PutsStepsTogetherWhereThereAreMoreThanColumns) {
    const std::string chart = volume_as_chart(make_volume(std::vector<std::size_t>(100, 1)), 60, false);
    EXPECT_NE(chart.find("a bar is 3 days"), chart.npos) << chart;
    EXPECT_NE(chart.find("1 Jan 2026             10 Apr 2026  peak total"), chart.npos) << chart;
    EXPECT_NE(chart.find(" 3   100\n"), chart.npos) << chart;
}

TEST(VolumeChart, FitsEveryWidth) {
    for (std::size_t columns = 20; columns <= 210; ++columns) {
        for (const std::size_t steps : {0U, 1U, 7U, 40U, 1000U}) {
            Volume volume = make_volume(std::vector<std::size_t>(steps, 3), TimeStep::kMonth);
            volume.topics[0].name = "A topic with quite a long name 深層学習";
            const std::string chart = volume_as_chart(volume, columns, false);
            for (std::size_t begin = 0; begin < chart.size();) {
                const std::size_t end = chart.find('\n', begin);
                EXPECT_LE(display_width(chart.substr(begin, end - begin)),
                          std::min<std::size_t>(columns, 200))
                    << chart;
                begin = end + 1;
            }
        }
    }
}

TEST(VolumeChart, AsATableHasALineAStepAndTopic) {
    EXPECT_EQ(volume_as_tsv(make_volume({2, 3})),
              "start\ttopic\tpapers\tof\n"
              "2026-01-01\tSound\t2\t20\n"
              "2026-01-01\tNothing\t0\t20\n"
              "2026-01-02\tSound\t3\t20\n"
              "2026-01-02\tNothing\t0\t20\n");
}

TEST(VolumeChart, AsJsonHasACountAStep) {
    EXPECT_EQ(volume_as_json(make_volume({2, 3})),
              "{\"offprint\":1,\"stats\":{\"by\":\"day\",\"total\":40,\"undated\":0,\"starts\":[\"2026-01-"
              "01\",\"2026-01-02\"],"
              "\"all\":[20,20],\"topics\":[\n"
              "{\"name\":\"Sound\",\"query\":\"audio OR speech\",\"total\":5,\"papers\":[2,3]},\n"
              "{\"name\":\"Nothing\",\"query\":\"zebra\",\"total\":0,\"papers\":[0,0]}]}}\n");
}

TEST(VolumeChart, AsAPictureHasABarAStepWithPapers) {
    const std::string svg = volume_as_svg(make_volume({2, 0, 4}));
    EXPECT_NE(svg.find("<title>1 Jan 2026: 2 papers</title>"), svg.npos) << svg;
    EXPECT_EQ(svg.find("2 Jan 2026: "), svg.npos) << svg;
    EXPECT_NE(svg.find("height=\"40\">\n    <title>3 Jan 2026: 4 papers</title>"), svg.npos) << svg;
    EXPECT_NE(svg.find("Papers per day; Sound: 6; Nothing: 0"), svg.npos) << svg;
}

TEST(Attack, ChartsHoldOnlyText) {
    for (const std::string& text : test::attack_texts()) {
        Volume volume = make_volume({1, 2});
        volume.topics[0].name = volume.topics[0].query = text;
        for (const std::size_t columns : {20U, 80U})
            EXPECT_EQ(test::read_terminal(volume_as_chart(volume, columns, true)).problem, "") << text;
        const std::string table = volume_as_tsv(volume);
        EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 5) << table;
        EXPECT_EQ(std::count(table.begin(), table.end(), '\t'), 15) << table;
        const std::string svg = volume_as_svg(volume);
        for (const char* mark : {"<script", "onload=\"", "]]>", "<!", "<h1", "<image", "<a ", "<use"})
            EXPECT_EQ(svg.find(mark), svg.npos) << svg;
        for (const char c : svg) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ');
        EXPECT_NE(svg.find("</svg>\n"), svg.npos);
        ValueStore store;
        EXPECT_EQ(test::parse_json(volume_as_json(volume), store)
                      .find("stats")
                      ->find("topics")
                      ->items()[0]
                      .find("name")
                      ->as_text(),
                  to_valid_utf8(text));
    }
}

TEST(VolumeSvg, IsAsWideAsAskedAndCutsNamesThatAreTooLong) {
    Volume volume = make_volume({1, 2, 3});
    volume.topics[0].name = "A topic with quite a long name that no phone has room for";
    const std::string wide = volume_as_svg(volume), narrow = volume_as_svg(volume, {328, 0});
    EXPECT_NE(wide.find("width=\"720\""), wide.npos);
    EXPECT_NE(wide.find(">A topic with quite a long name that no phone has room for</text>"), wide.npos);
    EXPECT_NE(narrow.find("viewBox=\"0 0 328 "), narrow.npos);
    EXPECT_EQ(narrow.find("has room for</text>"), narrow.npos) << narrow;
    EXPECT_NE(narrow.find(">A topic with quite a long name t"), narrow.npos) << narrow;
    EXPECT_NE(narrow.find("x2=\"328\""), narrow.npos);
}

}  // namespace
}  // namespace offprint
