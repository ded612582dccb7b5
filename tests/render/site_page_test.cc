#include "offprint/render/site_page.h"

#include <gtest/gtest.h>

#include "attacks.h"
#include "html_tree.h"
#include "json_text.h"

namespace offprint {
namespace {

SiteIndex make_index() {
    SiteIndex index;
    index.title = "Daily Papers";
    index.papers = 42;
    index.matched = 3;
    index.first = parse_date("2025-12-30");
    index.last = parse_date("2026-01-09");
    index.topics = {{.name = "Sound", .url = "topic/sound.html", .note = "3", .feed = "topic/sound.atom"}};
    const SiteLink day{
        .name = "Friday 9 January 2026", .label = "9", .url = "day/2026-01-09.html", .note = "3 of 40"};
    index.latest = {day};
    index.months = {
        {"2026-01",
         {.name = "January 2026", .url = "month/2026-01.html", .note = "3 of 40"},
         {day},
         {{.name = "Week 2026-W02", .label = "W02", .url = "week/2026-W02.html", .note = "3 of 40"}}}};
    index.picture = {"stats.svg", "stats.narrow.svg", "Papers per day"};
    return index;
}

std::string render(const SiteIndex& index) { return render_site_index(index, TemplateSet()); }

std::vector<std::string> values_of(const test::HtmlPage& page, std::string_view tag,
                                   std::string_view attribute) {
    std::vector<std::string> values;
    for (const auto& node : page.nodes)
        if (node.tag == tag) values.emplace_back(node.attribute(attribute));
    return values;
}

using Texts = std::vector<std::string>;

TEST(SitePage, LinksToTopicsDaysWeeksAndMonths) {
    const auto page = test::read_html(render(make_index()));
    EXPECT_EQ(page.errors, 0U);
    EXPECT_EQ(values_of(page, "a", "href"),
              (Texts{"topic/sound.html", "topic/sound.atom", "day/2026-01-09.html", "month/2026-01.html",
                     "day/2026-01-09.html", "week/2026-W02.html"}));
    EXPECT_EQ(values_of(page, "link", "href"), Texts{"topic/sound.atom"});
    EXPECT_EQ(values_of(page, "script", "src"), Texts{"search.js"});
    EXPECT_EQ(values_of(page, "div", "data-months"), Texts{"2026-01 "});
    EXPECT_EQ(values_of(page, "img", "src"), Texts{"stats.svg"});
}

TEST(SitePage, SaysHowManyPapersOfWhichDays) {
    SiteIndex index = make_index();
    const auto says = [&](std::string_view text) { return render(index).find(text) != std::string::npos; };
    EXPECT_TRUE(says("<p>3 of 42 papers match 1 topic, 30 December 2025 – 9 January 2026.</p>"));
    index.matched = 1;
    index.first = index.last;
    EXPECT_TRUE(says("<p>1 of 42 papers matches 1 topic, 9 January 2026.</p>"));
    index.topics.clear();
    EXPECT_TRUE(says("<p>42 papers, 9 January 2026.</p>"));
    index = {};
    EXPECT_TRUE(says("<p>No papers yet.</p>"));
    EXPECT_FALSE(says("<input"));
}

TEST(SitePage, ShowsHostileNamesAsText) {
    SiteIndex index = make_index();
    for (const std::string& text : test::attack_texts()) {
        if (test::harmless(text).empty()) continue;
        index.title = index.topics[0].name = index.picture.text = text;
        const auto page = test::read_html(render(index));
        for (const auto& node : page.nodes)
            if (node.tag == "h1") {
                EXPECT_EQ(
                    test::harmless(text_below(page, static_cast<std::size_t>(&node - page.nodes.data()))),
                    test::harmless(text));
            }
        EXPECT_EQ(values_of(page, "a", "href").size(), 6U) << text;
        EXPECT_EQ(values_of(page, "script", "src").size(), 1U) << text;
    }
}

TEST(SitePage, WritesPapersForTheSearchAsRows) {
    const std::vector<std::string> topics = {"Sound", "Robots"};
    const std::vector<SitePaper> papers = {
        {"Spectra That Listen", "A. Okafor, L. Brandt", 9, 1, "https://arxiv.org/abs/2601.04101", {0, 1}},
        {"Bare", "", 8, 12, "", {}}};
    EXPECT_EQ(
        write_site_papers("2026-01", topics, papers),
        "add_papers({\"month\":\"2026-01\",\"topics\":[\"Sound\",\"Robots\"],\"papers\":[\n"
        "[9,1,\"Spectra That Listen\",\"A. Okafor, L. Brandt\",\"https://arxiv.org/abs/2601.04101\",0,1],\n"
        "[8,12,\"Bare\",\"\",\"\"]\n"
        "]});\n");
    EXPECT_EQ(write_site_papers("2026-01", {}, {}),
              "add_papers({\"month\":\"2026-01\",\"topics\":[],\"papers\":[]});\n");
}

TEST(SitePage, LetsNoTitleEndAScript) {
    std::vector<std::string> texts = test::attack_texts();
    texts.insert(texts.end(), {"</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c",
                               "\"]});alert(1);//", "\\\"]});alert(1)", "${alert(1)}`"});
    for (const std::string& text : texts) {
        const std::vector<std::string> topics = {text};
        const std::vector<SitePaper> papers = {{text, text, 9, 1, "", {0}}};
        const std::string script = write_site_papers("2026-01", topics, papers);
        for (const char* never : {"</", "<!", "\u2028", "\u2029", "\r"})
            EXPECT_EQ(script.find(never), script.npos) << script;
        ASSERT_TRUE(script.starts_with("add_papers(") && script.ends_with(");\n")) << script;
        ValueStore store;
        const Value root = test::parse_json(std::string_view(script).substr(11, script.size() - 14), store);
        ASSERT_EQ(root.find("papers")->items().size(), 1U) << script;
        EXPECT_EQ(root.find("papers")->items()[0].items()[2].as_text(),
                  root.find("topics")->items()[0].as_text());
    }
}

TEST(SitePage, NamesFilesAfterTheWordsOfTopics) {
    const std::vector<std::string> names = {"Sound", "Speech & sound", "Représentation",
                                            "Große Sprachmodelle"};
    EXPECT_EQ(make_file_names(names),
              (Texts{"sound", "speech-sound", "representation", "grosse-sprachmodelle"}));
}

TEST(SitePage, TellsFilesApartWhoseWordsAreTheSame) {
    const std::vector<std::string> names = {"C++",     "C#",     "c", "深層学習", "言語",
                                            "Robots!", "robots", "?", "!",        "?"};
    const std::vector<std::string> files = make_file_names(names);
    EXPECT_EQ(std::set<std::string>(files.begin(), files.end()).size(), names.size());
    for (const std::string& file : files) {
        EXPECT_EQ(file.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), file.npos) << file;
        EXPECT_FALSE(file.empty() || file.starts_with('-')) << file;
    }
    EXPECT_TRUE(files[0].starts_with("c-")) << files[0];
    const std::vector<std::string> one_way = {"Robots!", "robots"}, other_way = {"robots", "Robots!"};
    EXPECT_EQ(make_file_names(other_way), (Texts{make_file_names(one_way)[1], make_file_names(one_way)[0]}));
    // A name that can be told by its letters alone keeps its file, whatever stands around it.
    const std::vector<std::string> fewer = {"言語", "C#", "深層学習"};
    EXPECT_EQ(make_file_names(fewer), (Texts{files[4], files[1], files[3]}));
}

TEST(SitePage, CutsFileNamesOfLongTopics) {
    const std::vector<std::string> names = {std::string(300, 'a'), "b " + std::string(300, 'a'),
                                            std::string(40, 'a') + " " + std::string(40, 'b'),
                                            std::string(40, 'a') + " " + std::string(40, 'c')};
    const std::vector<std::string> files = make_file_names(names);
    EXPECT_EQ(std::set<std::string>(files.begin(), files.end()).size(), names.size());
    for (const std::string& file : files) EXPECT_LE(file.size(), 70U) << file;
}

TEST(SitePage, HasItsScriptAsATemplate) {
    const std::string script = render_site_script(TemplateSet());
    EXPECT_TRUE(script.starts_with("// The search box")) << script.substr(0, 40);
    EXPECT_EQ(script.find("{{"), script.npos);
}

}  // namespace
}  // namespace offprint
