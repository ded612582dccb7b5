// Terms of small reading lists whose subject is plain to see.
#include "offprint/app/reading_terms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/papers.h"

namespace offprint {
namespace {

std::vector<Paper> titles(std::initializer_list<const char*> all) {
    std::vector<Paper> papers;
    for (const char* title : all) papers.push_back(PaperBuilder(title).build());
    return papers;
}

TEST(ReadingTerms, AreWordsThatSeveralTitlesShare) {
    const ReadingTerms terms =
        find_reading_terms(titles({"Audio and Speech", "Speech in Rooms", "A Study of Audio"}));
    EXPECT_EQ(terms.query, "audio OR speech");
    EXPECT_EQ(terms.covered, 3u);
    EXPECT_EQ(terms.papers, 3u);
}

TEST(ReadingTerms, TakeAPairBeforeItsWords) {
    const ReadingTerms terms = find_reading_terms(
        titles({"Koopman Operators for Sound", "Deep Koopman operator learning", "The Koopman operator"}));
    ASSERT_EQ(terms.terms.size(), 1u);
    EXPECT_EQ(terms.query, "\"koopman operator\"");
    EXPECT_EQ(terms.terms[0].papers, 3u);
}

TEST(ReadingTerms, LeaveOutWordsOfEveryField) {
    EXPECT_EQ(find_reading_terms(titles({"A New Method", "On the Method", "Methods, 2024"})).query, "");
    EXPECT_EQ(find_reading_terms({}).query, "");
}

TEST(ReadingTerms, LeaveOutWhatHalfOfTodaysPapersHave) {
    const ReadingTerms terms =
        find_reading_terms(titles({"Masked Diffusion Language Models", "Diffusion language models for code",
                                   "Language models and sparse autoencoders",
                                   "A sparse autoencoder of attention", "Attention in language models"}));
    EXPECT_EQ(terms.query, "\"diffusion language\" OR \"sparse autoencoder\"");
    EXPECT_EQ(terms.covered, 4u);
    // Where there is nothing else they have to do.
    EXPECT_EQ(find_reading_terms(titles({"Diffusion at work", "Work on diffusion"})).query, "diffusion");
}

TEST(ReadingTerms, AskForMorePapersInALongList) {
    std::vector<Paper> papers = titles({"Kettles in rooms", "Rooms of kettles"});
    EXPECT_FALSE(find_reading_terms(papers).terms.empty());
    for (int i = 0; i < 80; ++i) papers.push_back(PaperBuilder("Bells " + std::to_string(i)).build());
    EXPECT_EQ(find_reading_terms(papers).query, "bells");
}

TEST(ReadingTerms, DoNotDependOnTheOrder) {
    std::vector<Paper> papers =
        titles({"Bells in Fog", "Fog and Ships", "Ships and Bells", "Kettles, Bells, Fog"});
    const std::string query = find_reading_terms(papers).query;
    std::sort(papers.begin(), papers.end(), [](const Paper& a, const Paper& b) { return a.title < b.title; });
    do {
        EXPECT_EQ(find_reading_terms(papers).query, query);
    } while (std::next_permutation(papers.begin(), papers.end(),
                                   [](const Paper& a, const Paper& b) { return a.title < b.title; }));
}

TEST(ReadingTerms, QuoteWhatIsNoPlainWord) {
    EXPECT_EQ(find_reading_terms(titles({"C++ Templates", "Faster C++"})).query, "\"c++\"");
}

}  // namespace
}  // namespace offprint
