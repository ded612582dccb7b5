// The recorded documents of the services, where they lie beside the source folder: as many papers as items,
// and no note that is not about a defect of the document.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/read/read_listing.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

class Corpus : public testing::Test {
  protected:
    static inline const fs::path kFolder = OFFPRINT_SOURCE_DIR "/../shared/corpus/hf";

    void SetUp() override {
        if (!fs::exists(kFolder)) GTEST_SKIP() << "recorded data is not there: " << kFolder;
    }

    static std::vector<fs::path> files(const std::string& folder) {
        std::vector<fs::path> paths;
        for (const fs::directory_entry& entry : fs::directory_iterator(kFolder / folder))
            paths.push_back(entry);
        std::sort(paths.begin(), paths.end());
        return paths;
    }

    static Listing read(const fs::path& path) {
        Input input = Input::open_file(path.string());
        ReadOptions options;
        options.today = *make_date(2026, 1, 20);
        return read_listing(input, options);
    }

    static std::string error_of(const fs::path& path) {
        try {
            read(path);
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    }

    /// Every record of the API has this key once, whatever its shape.
    static std::size_t count_records(const fs::path& path) {
        const std::string bytes = read_file(path.string());
        std::size_t count = 0;
        for (std::size_t at = 0; (at = bytes.find("\"paper\":", at)) != bytes.npos; at++) count++;
        return count;
    }
};

TEST_F(Corpus, EveryDayOfTheApiIsReadWhole) {
    std::size_t papers = 0;
    for (const fs::path& path : files("api")) {
        const Listing listing = read(path);
        EXPECT_EQ(listing.format, Format::kHfJson);
        EXPECT_EQ(listing.papers.size(), count_records(path)) << path;
        papers += listing.papers.size();
        EXPECT_EQ(listing.notes.size(), 0u) << path;
        for (const Paper& paper : listing.papers) {
            EXPECT_TRUE(paper.id.value.starts_with("arxiv:")) << path;
            EXPECT_FALSE(paper.title.empty() || paper.abstract.empty()) << path;
            EXPECT_TRUE(paper.published && paper.upvotes && paper.comments && paper.author_count) << path;
        }
    }
    EXPECT_EQ(papers, 1230u);
    EXPECT_EQ(read(kFolder / "api/2025-10-08.json").papers[12].code,  // broken over two lines there
              "https://github.com/sirano1004/Margin-Apative-Direct-Preference-Optimization");
}

TEST_F(Corpus, TheListedDayIsTheDayOfTheFile) {
    for (const fs::path& path : files("api")) {
        std::string name = path.stem().string();
        if (name.starts_with("exact-")) name.erase(0, 6);
        const bool says_no_day = name == "2025-03-11" || name == "2025-03-14";
        for (const Paper& paper : read(path).papers) {
            if (says_no_day) {
                EXPECT_EQ(paper.listed, std::nullopt) << path;
            } else {
                // Before March 2025 the listing of a day began on the evening before, in UTC.
                ASSERT_TRUE(paper.listed) << path;
                EXPECT_LE(std::abs(paper.listed->days - parse_date(name)->days), name < "2025-03-11" ? 1 : 0)
                    << path;
            }
        }
    }
}

TEST_F(Corpus, TheCopiedPageHasThirtyPapers) {
    const Listing listing = read(files("page-text").front());
    EXPECT_EQ(listing.format, Format::kHfPageText);
    EXPECT_EQ(listing.title, "Daily Papers");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(listing.notes, std::vector<Note>());
    ASSERT_EQ(listing.papers.size(), 30u);
    const auto count = [&](auto&& property) {
        return std::count_if(listing.papers.begin(), listing.papers.end(), property);
    };
    EXPECT_EQ(count([](const Paper& p) { return p.comments.has_value(); }), 4);
    EXPECT_EQ(count([](const Paper& p) { return p.organization == Organization{"MTSAIR", "MTSAIR"}; }), 1);
    EXPECT_EQ(count([](const Paper& p) { return p.author_count.has_value(); }), 29);
    EXPECT_EQ(count([](const Paper& p) { return p.published.has_value(); }), 30);
    EXPECT_EQ(count([](const Paper& p) { return p.listed.has_value() || p.upvotes.has_value(); }), 0);
    EXPECT_EQ(listing.papers[0].title, "Information Shapes Koopman Representation");
    EXPECT_EQ(listing.papers[0].author_count, 7);
    EXPECT_EQ(listing.papers[0].published, make_date(2025, 10, 14));
    EXPECT_EQ(listing.papers[1].comments, 3);
    EXPECT_EQ(listing.papers[29].published, make_date(2024, 2, 27));
}

TEST_F(Corpus, TheSavedPageHasThePapersOfItsData) {
    const Listing listing = read(files("html").front());
    EXPECT_EQ(listing.format, Format::kHfPageHtml);
    EXPECT_EQ(listing.title, "Daily Papers");
    EXPECT_EQ(listing.date, make_date(2024, 8, 1));
    EXPECT_EQ(listing.notes, std::vector<Note>());
    ASSERT_EQ(listing.papers.size(), 13u);
    EXPECT_EQ(listing.papers[0].id.value, "arxiv:2407.21783");
    EXPECT_GT(*listing.papers[0].author_count, 500);
    EXPECT_EQ(listing.papers[0].authors.size(), 200u);
}

TEST_F(Corpus, WhatRecordersLeftBehindIsToldApart) {
    EXPECT_TRUE(error_of(kFolder / "odd/2024-06-01_weekend.json")
                    .ends_with("no papers listing: text that starts with \"1\""));
    EXPECT_TRUE(error_of(kFolder / "odd/2024-12-11.json")
                    .ends_with("no papers listing: a list of Python literals, not JSON"));
    EXPECT_TRUE(error_of(kFolder / "odd/2025-01-10.json")
                    .ends_with("no papers listing: a JSON object with the keys \"status\", \"date\", "
                               "\"count\" and \"data\"; "
                               "\"data\" is a list of Python literals, not JSON"));
    const Listing empty = read(kFolder / "odd/2025-01-11_no_data.json");
    EXPECT_TRUE(empty.papers.empty());
    EXPECT_EQ(empty.date, make_date(2025, 1, 11));
    EXPECT_EQ(empty.notes, (std::vector<Note>{{1, "the document says: No papers found for this date"}}));
}

}  // namespace
}  // namespace offprint
