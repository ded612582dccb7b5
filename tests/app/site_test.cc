#include "offprint/app/site.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "render/html_tree.h"
#include "support/papers.h"
#include "support/topics.h"

namespace offprint {
namespace {

using Files = std::map<std::string, std::string>;

Paper paper(const std::string& title, const char* id, const char* listed) {
    return PaperBuilder(title).arxiv(id).author("Ada Okafor").listed(listed).abstract("Words.").build();
}

std::vector<Paper> some_papers() {
    return {paper("Audio of Bells", "2601.00001", "2025-12-31"),
            paper("Audio of Doors", "2601.00002", "2026-01-02"),
            paper("Robots That Let Go", "2601.00003", "2026-01-02"),
            paper("A Survey of Audio", "2601.00004", "2026-01-08"),
            paper("Audio and Robots", "2601.00005", "2026-02-03")};
}

Files build(const std::vector<Paper>& papers, std::vector<Topic> topics = {}, SiteOptions options = {}) {
    SitePapers all;
    for (const Paper& one : papers) all.add(one);
    const RuleSet rules(std::move(topics));
    Files files;
    build_site(all, rules, options, TemplateSet(), [&](const std::string& path, const std::string& bytes) {
        EXPECT_TRUE(files.emplace(path, bytes).second) << path << " is written twice";
    });
    return files;
}

Files build_two_topics() {
    return build(some_papers(),
                 {topic("Sound", "audio"), topic("Robots", "robots"), topic("Never", "survey", true)});
}

std::string join_names(const Files& files) {
    std::string names;
    for (const auto& [name, bytes] : files) names += name + '\n';
    return names;
}

bool has(const Files& files, const std::string& name, std::string_view text) {
    const auto file = files.find(name);
    return file != files.end() && file->second.find(text) != std::string::npos;
}

TEST(Site, HasAPageForEachDayWeekMonthAndTopic) {
    EXPECT_EQ(join_names(build_two_topics()),
              "day/2025-12-31.html\nday/2026-01-02.html\nday/2026-01-08.html\nday/2026-02-03.html\n"
              "index.html\n"
              "month/2025-12.html\nmonth/2026-01.html\nmonth/2026-02.html\n"
              "search.js\nsearch/2025-12.js\nsearch/2026-01.js\nsearch/2026-02.js\n"
              "stats.narrow.svg\nstats.svg\n"
              "topic/robots.atom\ntopic/robots.html\ntopic/robots.narrow.svg\ntopic/robots.svg\n"
              "topic/sound.atom\ntopic/sound.html\ntopic/sound.narrow.svg\ntopic/sound.svg\n"
              "week/2026-W01.html\nweek/2026-W02.html\nweek/2026-W06.html\n");
}

TEST(Site, OfAnEmptyArchiveIsAFirstPageThatSaysSo) {
    const Files files = build({}, {topic("Sound", "audio")});
    EXPECT_EQ(join_names(files), "index.html\nsearch.js\ntopic/sound.atom\ntopic/sound.html\n");
    EXPECT_TRUE(has(files, "index.html", "No papers yet."));
    EXPECT_TRUE(has(files, "topic/sound.html", "No papers were listed."));
    EXPECT_EQ(join_names(build({})), "index.html\nsearch.js\n");
}

TEST(Site, OfOneDayHasNoNeighbours) {
    const Files files = build({paper("Audio", "2601.00001", "2026-01-09")});
    EXPECT_EQ(join_names(files),
              "day/2026-01-09.html\nindex.html\nmonth/2026-01.html\nsearch.js\nsearch/2026-01.js\n"
              "stats.narrow.svg\nstats.svg\nweek/2026-W02.html\n");
    EXPECT_TRUE(has(files, "day/2026-01-09.html", "<a href=\"../index.html\">All days</a></p>"));
    EXPECT_FALSE(has(files, "day/2026-01-09.html", "rel=\"prev\""));
    EXPECT_FALSE(has(files, "day/2026-01-09.html", "rel=\"next\""));
}

TEST(Site, LinksEachDayWeekAndMonthToThoseBesideIt) {
    const Files files = build_two_topics();
    EXPECT_TRUE(has(files, "day/2026-01-02.html", "rel=\"prev\" href=\"2025-12-31.html\""));
    EXPECT_TRUE(has(files, "day/2026-01-02.html", "rel=\"next\" href=\"2026-01-08.html\""));
    EXPECT_TRUE(has(files, "week/2026-W02.html", "rel=\"next\" href=\"2026-W06.html\""));
    EXPECT_TRUE(has(files, "month/2026-02.html", "rel=\"prev\" href=\"2026-01.html\""));
}

TEST(Site, CountsWeeksAsIso8601HasThem) {
    const std::pair<const char*, const char*> kWeeks[] = {
        {"2024-12-30", "2025-W01"}, {"2021-01-03", "2020-W53"}, {"2026-01-01", "2026-W01"},
        {"2027-01-01", "2026-W53"}, {"2023-01-01", "2022-W52"}, {"2018-12-31", "2019-W01"}};
    for (const auto& [day, week] : kWeeks) {
        const Files files = build({paper("Audio", "2601.00001", day)});
        EXPECT_TRUE(files.contains("week/" + std::string(week) + ".html")) << day << '\n'
                                                                           << join_names(files);
    }
}

/// Addresses of links, pictures and scripts of a page.
std::set<std::string> addresses_of(const std::string& html) {
    std::set<std::string> addresses;
    for (const test::HtmlNode& node : test::read_html(html).nodes)
        for (const auto& [name, value] : node.attributes)
            if (name == "href" || name == "src" || name == "srcset") addresses.insert(value);
    return addresses;
}

/// `day/../index.html` is `index.html`.
std::string resolve(const std::string& page, std::string address) {
    address.erase(std::min(address.find('#'), address.size()));
    if (address.empty()) return page;
    const std::size_t slash = page.find('/');
    if (slash == page.npos) return address;
    return address.starts_with("../") ? address.substr(3) : page.substr(0, slash + 1) + address;
}

TEST(Site, LinksToNothingThatIsNotThere) {
    const Files files = build_two_topics();
    std::set<std::string> reached = {"index.html"};
    for (const auto& [name, bytes] : files) {
        if (!name.ends_with(".html")) continue;
        for (const std::string& address : addresses_of(bytes)) {
            if (address.starts_with("https://arxiv.org/abs/")) continue;
            EXPECT_TRUE(files.contains(resolve(name, address))) << name << ": " << address;
            reached.insert(resolve(name, address));
        }
    }
    for (const auto& [name, bytes] : files)
        EXPECT_TRUE(reached.contains(name) || name.starts_with("search/"))
            << name << " is linked from nowhere";
}

TEST(Site, IsTheSameWhateverTheOrderOfItsPapers) {
    std::vector<Paper> papers = some_papers();
    const Files before = build(papers, {topic("Sound", "audio")});
    EXPECT_EQ(build(papers, {topic("Sound", "audio")}), before);
    std::reverse(papers.begin(), papers.end());
    EXPECT_EQ(build(papers, {topic("Sound", "audio")}), before);
}

TEST(Site, ChangesOnlyThePagesThatANewPaperConcerns) {
    const std::vector<Topic> topics = {topic("Sound", "audio"), topic("Robots", "robots")};
    std::vector<Paper> papers = some_papers();
    const Files before = build(papers, topics);
    papers.push_back(paper("Audio of Kettles", "2601.00006", "2026-02-04"));
    std::string changed;
    for (const auto& [name, bytes] : build(papers, topics))
        if (!before.contains(name) || before.at(name) != bytes) changed += name + '\n';
    EXPECT_EQ(changed,
              "day/2026-02-03.html\nday/2026-02-04.html\nindex.html\nmonth/2026-02.html\nsearch/2026-02.js\n"
              "stats.narrow.svg\nstats.svg\n"
              "topic/robots.html\ntopic/robots.narrow.svg\ntopic/robots.svg\n"
              "topic/sound.atom\ntopic/sound.html\ntopic/sound.narrow.svg\ntopic/sound.svg\n"
              "week/2026-W06.html\n");
}

TEST(Site, HidesWhatAMuteHidesEverywhere) {
    for (const auto& [name, bytes] : build_two_topics())
        EXPECT_EQ(bytes.find("A Survey of Audio"), bytes.npos) << name;
    const Files files = build_two_topics();
    EXPECT_TRUE(has(files, "index.html", "3 of 5 papers match 2 topics") ||
                has(files, "index.html", "4 of 5 papers match 2 topics"));
    EXPECT_TRUE(has(files, "day/2026-01-08.html", "1 muted by &quot;Never&quot;"));
}

TEST(Site, FindsAPaperOnThePageOfItsDay) {
    const Files files = build_two_topics();
    EXPECT_TRUE(has(files, "search/2026-01.js",
                    "{\"month\":\"2026-01\",\"topics\":[\"Sound\",\"Robots\"],\"papers\":[\n"
                    "[2,1,\"Audio of Doors\",\"Ada Okafor\",\"https://arxiv.org/abs/2601.00002\",0],\n"
                    "[2,2,\"Robots That Let Go\",\"Ada Okafor\",\"https://arxiv.org/abs/2601.00003\",1]\n"));
    EXPECT_TRUE(has(files, "search/2026-02.js", "\"https://arxiv.org/abs/2601.00005\",0,1]") ||
                has(files, "search/2026-02.js", "\"https://arxiv.org/abs/2601.00005\",1,0]"));
    EXPECT_TRUE(has(files, "day/2026-01-02.html", "<article id=\"paper-2\">"));
}

TEST(Site, PutsTheDaysOfATopicUnderEachOther) {
    const Files files = build_two_topics();
    const std::string& page = files.at("topic/sound.html");
    const std::size_t newest = page.find("<a href=\"../day/2026-02-03.html\">Tuesday 3 February 2026</a>"),
                      oldest = page.find("<a href=\"../day/2025-12-31.html\">Wednesday 31 December 2025</a>");
    EXPECT_LT(newest, oldest);
    EXPECT_NE(oldest, page.npos);
    EXPECT_TRUE(has(files, "topic/sound.html", "<h1 dir=\"auto\">Sound</h1>"));
    EXPECT_TRUE(has(files, "topic/sound.html", "3 of 5 papers match &quot;Sound&quot;, listed on 3 days"));
}

TEST(Site, NamesFilesOfTopicsInLettersThatNeedNoEncoding) {
    const Files files =
        build(some_papers(), {topic("深層学習", "audio"), topic("C++", "audio"), topic("C#", "robots")});
    std::size_t pages = 0;
    for (const auto& [name, bytes] : files) {
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./W"), name.npos) << name;
        if (name.starts_with("topic/") && name.ends_with(".html")) ++pages;
    }
    EXPECT_EQ(pages, 3U);
}

TEST(Site, MakesAFeedThatChangesWithItsPapersAlone) {
    SiteOptions options;
    options.url = "https://example.org/papers/";
    const Files files = build(some_papers(), {topic("Sound", "audio -survey")}, options);
    EXPECT_TRUE(has(files, "topic/sound.atom", "<updated>2026-02-03T00:00:00Z</updated>"));
    EXPECT_TRUE(has(files, "topic/sound.atom", "<id>https://example.org/papers/topic/sound.atom</id>"));
    EXPECT_TRUE(has(files, "topic/sound.atom", "<title type=\"text\">Daily Papers: Sound</title>"));
    EXPECT_TRUE(has(files, "topic/sound.atom", "<subtitle type=\"text\">3 papers</subtitle>"));
    std::vector<Paper> papers = some_papers();
    papers.push_back(paper("Tides", "2601.00009", "2026-02-20"));
    EXPECT_EQ(build(papers, {topic("Sound", "audio -survey")}, options).at("topic/sound.atom"),
              files.at("topic/sound.atom"));
}

/// Elements with the names of their attributes.
std::string elements_of(const std::string& html) {
    std::string elements;
    for (const test::HtmlNode& node : test::read_html(html).nodes) {
        if (node.tag == "#text" || node.tag == "mark") continue;
        elements += node.tag;
        for (const auto& [name, value] : node.attributes) elements += ' ' + name;
        elements += '\n';
    }
    return elements;
}

TEST(Site, ShowsHostileTextsAsText) {
    const char* kTexts[] = {"</script><script>alert(1)</script>", "<!--", "a\u2028b", "\"]});alert(1)//",
                            "<img src=x onerror=alert(1)>",       "]]>",  "{{title}}"};
    const auto shape_with = [](const std::string& text) {
        Paper hostile = paper("Audio " + text, "2601.00001", "2026-01-09");
        hostile.abstract = hostile.authors[0] = text;
        hostile.code = "javascript:alert(1)";
        Files files = build({hostile}, {topic("T " + text, "audio")});
        std::string shape;
        for (const auto& [name, bytes] : files) {
            if (name.ends_with(".html")) shape += elements_of(bytes);
            if (name.ends_with(".js") && name != "search.js") {
                EXPECT_EQ(bytes.find("</"), bytes.npos) << bytes;
                EXPECT_EQ(bytes.find("\u2028"), bytes.npos) << bytes;
            }
        }
        return shape;
    };
    const std::string plain = shape_with("text");
    for (const char* text : kTexts) EXPECT_TRUE(shape_with(text) == plain) << text;
}

TEST(Site, LinksToNoAddressThatIsNotOfTheWeb) {
    for (const char* address :
         {"javascript:alert(1)", "data:text/html,x", "//evil.example", " ", "file:///etc/passwd"}) {
        Paper hostile = paper("Audio", "2601.00001", "2026-01-09");
        hostile.url = hostile.code = hostile.project = hostile.pdf = address;
        for (const auto& [name, bytes] : build({hostile}, {topic("Sound", "audio")})) {
            if (!name.ends_with(".html")) continue;
            for (const std::string& found : addresses_of(bytes)) EXPECT_NE(found, address) << name;
        }
        EXPECT_TRUE(has(build({hostile}), "search/2026-01.js", "[9,1,\"Audio\",\"Ada Okafor\",\"\"]"));
    }
}

TEST(Site, CutsWeeksAndMonthsWithoutALimit) {
    std::vector<Paper> papers;
    for (int i = 0; i < 250; ++i)
        papers.push_back(
            paper("Audio " + std::to_string(i), ("2601.1" + std::to_string(1000 + i)).c_str(), "2026-01-09"));
    const Files files = build(papers);
    EXPECT_TRUE(has(files, "day/2026-01-09.html", "<p dir=\"auto\">250 papers.</p>"));
    EXPECT_TRUE(has(files, "week/2026-W02.html", "<p dir=\"auto\">200 of 250 papers.</p>"));
    EXPECT_TRUE(has(files, "month/2026-01.html", "<p dir=\"auto\">200 of 250 papers.</p>"));
    const Files by_topic = build(papers, {topic("Sound", "audio")});
    EXPECT_TRUE(
        has(by_topic, "topic/sound.html",
            "250 of 250 papers match &quot;Sound&quot;, listed on 1 day, the newest first; 50 of them "
            "cut by a limit"));
}

TEST(Site, KeepsTheNewestPapersOfATopicOfAnySize) {
    std::vector<Paper> papers;
    Date day = *parse_date("2024-01-01");
    for (int i = 0; i < 1000; ++i, ++day.days)
        papers.push_back(paper("Audio " + std::to_string(i), ("2601.1" + std::to_string(1000 + i)).c_str(),
                               day.to_string().c_str()));
    const Files files = build(papers, {topic("Sound", "audio")});
    for (const int number : {999, 900, 800})
        EXPECT_TRUE(has(files, "topic/sound.html", "Audio</mark> " + std::to_string(number) + "<")) << number;
    EXPECT_FALSE(has(files, "topic/sound.html", "Audio</mark> 799<"));
    EXPECT_TRUE(has(files, "topic/sound.html", "1000 of 1000 papers match"));
}

TEST(SitePapers, AreInTheOrderOfTheirDays) {
    SitePapers papers;
    Paper undated = paper("Undated", "2601.00001", "2026-01-09");
    undated.listed.reset();
    papers.add(undated);
    undated.published = parse_date("2026-01-02");
    papers.add(paper("Third", "2601.00002", "2026-01-09"));
    papers.add(undated);
    papers.add(paper("Fourth", "2601.00003", "2026-01-09"));
    std::string order;
    papers.visit([&](Date day, Paper&& one) { order += day.to_string() + ' ' + one.title + '\n'; });
    EXPECT_EQ(order, "2026-01-02 Undated\n2026-01-09 Third\n2026-01-09 Fourth\n");
    EXPECT_EQ(papers.size(), 3U);
    EXPECT_EQ(papers.undated(), 1U);
}

}  // namespace
}  // namespace offprint
