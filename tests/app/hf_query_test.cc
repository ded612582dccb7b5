// What Hugging Face's search is asked for: words that every match has.
#include "offprint/app/hf_query.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "offprint/base/fold.h"
#include "offprint/query/match.h"
#include "query/random_query.h"

namespace offprint {
namespace {

using Searches = std::vector<std::string>;

Searches said(const std::string& written) {
    const NamedQuery named[] = {{"Sound", "audio OR speech"}};
    return to_hf_searches(parse_query(written, {*parse_instant("2026-01-09T08:00:00Z"), Zone(), named}));
}

TEST(HfQuery, SaysTheWordsThatEveryMatchHas) {
    const struct {
        const char* written;
        Searches expected;
    } kCases[] = {
        {"koopman", {"koopman"}},
        {"ti:Koopman abs:audio", {"koopman audio"}},
        {"\"dynamic mode decomposition\"", {"dynamic mode decomposition"}},
        {"koopman -survey upvotes>3 cat:cs.LG", {"koopman"}},
        {"koopman OR edmd", {"koopman", "edmd"}},
        {"(koopman OR edmd) (audio OR speech)",
         {"koopman audio", "koopman speech", "edmd audio", "edmd speech"}},
        {"koopman koopman", {"koopman"}},
        {"koopman operat*", {"koopman"}},
        {"audio NEAR/3 (koopman OR edmd)", {"audio koopman", "audio edmd"}},
        {"@Sound", {"audio", "speech"}},
        {"koopman (audio OR upvotes>3)", {"koopman"}},
        {"(a OR b OR c) (d OR e OR f) koopman", {"a koopman", "b koopman", "c koopman"}},
    };
    for (const auto& c : kCases) EXPECT_EQ(said(c.written), c.expected) << c.written;
}

TEST(HfQuery, IsEmptyWhereItCannotBeAsked) {
    for (const char* written : {"*", "-survey", "upvotes>3", "koopman OR upvotes>3", "oper*", "au:lecun",
                                "cat:cs.LG", "/koop/", "a OR b OR c OR d OR e OR f OR g OR h OR i"})
        EXPECT_EQ(said(written), Searches()) << written;
}

TEST(HfQuery, AsksForAsManyWordsAsTheServiceTakes) {
    std::string query;
    for (int i = 0; i < 60; ++i) query += "word" + std::to_string(i) + " ";
    const Searches searches = said(query);
    ASSERT_EQ(searches.size(), 1u);
    EXPECT_LE(searches[0].size(), 250u);
    EXPECT_GE(searches[0].size(), 240u);
    EXPECT_EQ(said(std::string(400, 'x'))[0].size(), 250u);
}

Searches stems_of(const std::string& text) {
    Searches all;
    for (const FoldedWord& word : fold_words(text)) all.push_back(stem(word.text));
    return all;
}

TEST(HfQuery, ShutsNoMatchOut) {
    RandomSource random(9);
    std::vector<Paper> papers;
    for (int i = 0; i < 100; ++i) {
        Paper paper = random_paper(random);
        paper.keywords.clear();
        paper.ai_summary.clear();
        papers.push_back(std::move(paper));
    }
    std::size_t matched = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = random_query_text(random, 2);
        const Query query = parse_query(text, {*parse_instant("2026-01-09T08:00:00Z"), Zone()});
        const Searches searches = to_hf_searches(query);
        if (searches.empty()) continue;
        for (const Paper& paper : papers) {
            if (!matches(query, FoldedPaper(paper))) continue;
            ++matched;
            const Searches has = stems_of(paper.title + " " + paper.abstract);
            const bool is_found =
                std::any_of(searches.begin(), searches.end(), [&](const std::string& words) {
                    const Searches wanted = stems_of(words);
                    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
                        return std::find(has.begin(), has.end(), word) != has.end();
                    });
                });
            ASSERT_TRUE(is_found) << text << "\n"
                                  << searches[0] << "\n"
                                  << paper.title << " | " << paper.abstract;
        }
    }
    EXPECT_GT(matched, 1000u);
}

}  // namespace
}  // namespace offprint
