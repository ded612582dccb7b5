#include "offprint/query/match.h"

#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

struct Asked {
    const char* query;
    const char* title;
    bool matches;
};

void expect_answers(std::initializer_list<Asked> cases) {
    for (const Asked& asked : cases)
        EXPECT_EQ(asks(asked.query, titled(asked.title)), asked.matches)
            << asked.query << " in " << asked.title;
}

TEST(Words, AreWholeWords) {
    expect_answers({{"RL", "A world of RL", true},
                    {"RL", "A world model", false},
                    {"model", "Remodeling", false},
                    {"rl", "RL", true}});
}

TEST(Words, MatchTheirPluralOnBothSides) {
    expect_answers({{"model", "Large models", true},
                    {"models", "A model", true},
                    {"study", "Two studies", true},
                    {"studies", "One study", true},
                    {"caches", "A cache", true},
                    {"class", "Classes", true},
                    {"bus", "Bu", false},
                    {"loss", "los", false},
                    {"analysis", "analysi", false}});
}

TEST(Words, MatchTheirPluralInsidePhrases) {
    expect_answers({{"\"language model\"", "Large Language Models", true},
                    {"\"languages models\"", "A language model", true},
                    {"\"language model\"", "A model of language", false},
                    {"\"language model\"", "language, or model", false}});
}

TEST(Words, WithAnEqualsSignAreExact) {
    expect_answers({{"=model", "Large models", false},
                    {"=model", "A MODEL", true},
                    {"ti:=\"language models\"", "Language models", true},
                    {"ti:=\"language models\"", "Language model", false},
                    {"=schölkopf", "Scholkopf", true}});
}

TEST(Words, WithAStarMatchAnyEnding) {
    expect_answers({{"transform*", "Transformers", true},
                    {"studie*", "Studies", true},
                    {"studies*", "Study", false},
                    {"transformer*", "Transform", false},
                    {"\"vision transform*\"", "A vision transformer", true},
                    {"\"vision transform*\"", "A transformer of vision", false},
                    {"\"visions transform*\"", "A vision transformer", true},
                    {"=\"visions transform*\"", "A vision transformer", false}});
}

TEST(Words, WithHyphensArePhrases) {
    expect_answers({{"self-supervised", "Self supervised learning", true},
                    {"self-supervised", "Self-Supervised learning", true},
                    {"\"self supervised\"", "Self-supervised learning", true},
                    {"self-supervised", "supervised by self", false},
                    {"state-of-the-art", "State of the Art methods", true},
                    {"multi-agent", "multi‐agent", true}});
}

TEST(Words, OfTechnicalNamesWorkAsTyped) {
    expect_answers({{"C++", "Fast C++ code", true},
                    {"C++", "Vitamin C", false},
                    {"F#", "F# and C#", true},
                    {"f-divergence", "An f-divergence bound", true},
                    {"GPT-4o", "With GPT-4o", true},
                    {"GPT-4o", "With GPT-4", false},
                    {"20.04", "Ubuntu 20.04", true},
                    {"20.04", "Ubuntu 20 and 04", false}});
}

TEST(Words, FoldDiacriticsAndTex) {
    expect_answers({{"Schölkopf", "Scholkopf", true},
                    {"Scholkopf", "Schölkopf", true},
                    {"Sch{\\\"o}lkopf", "SCHÖLKOPF", true},
                    {"\"Erd\\H{o}s problem\"", "Erdős problems", true},
                    {"naive", "naïve", true}});
}

TEST(Words, OfCjkMatchBySubstring) {
    expect_answers(
        {{"学習", "深層学習", true}, {"深学", "深層学習", false}, {"\"深層 学習\"", "深層学習", true}});
}

TEST(Phrases, MayHaveOtherWordsInBetween) {
    expect_answers({{"\"graph network\"~1", "graph neural networks", true},
                    {"\"graph network\"~1", "graph neural or other networks", false},
                    {"\"graph network\"~3", "graph neural or other networks", true},
                    {"\"graph network\"~3", "network of a graph", false},
                    {"\"a c d\"~2", "a b c b d", true},
                    {"\"a c d\"~1", "a b c b d", false}});
}

TEST(Fields, TextFieldsReadTheirOwnText) {
    Paper paper = titled("Koopman operators", "A spectral method");
    paper.keywords = {"dynamics", "vision transformer"};
    paper.ai_summary = "short summary";
    paper.comment = "12 pages, accepted at a workshop";
    paper.journal = "Journal of Tests";
    paper.report = "CERN-TH-123";
    paper.organization = Organization{"Example Lab", "example"};
    paper.affiliations = {"University of Somewhere"};
    paper.authors = {"Ada Example"};
    for (const char* query : {"ti:koopman", "abs:spectral", "koopman spectral", "dynamics", "short",
                              "kw:dynamics", "kw:transformer", "kw:=\"vision transformer\"", "co:workshop",
                              "jr:tests", "rn:CERN*", "org:\"example lab\"", "lab:somewhere", "all:ada",
                              "all:workshop", "any:tests", "all:somewhere", "all:koopman", "ti,abs:spectral"})
        EXPECT_TRUE(asks(query, paper)) << query;
    for (const char* query :
         {"ti:spectral", "abs:koopman", "workshop", "ada", "kw:=transformer", "all:CERN",
          "kw:\"dynamics vision\"", "\"operators spectral\"", "org:\"example example\"", "somewhere"})
        EXPECT_FALSE(asks(query, paper)) << query;
}

TEST(Fields, BooleanOperatorsMeanWhatTheySay) {
    Paper paper = titled("alpha beta");
    for (const char* query : {"alpha beta", "alpha OR gamma", "-gamma", "alpha -gamma", "alpha ANDNOT gamma",
                              "NOT (alpha gamma)", "(gamma OR beta) alpha", "*", "", "ti:(alpha -gamma)"})
        EXPECT_TRUE(asks(query, paper)) << query;
    for (const char* query :
         {"gamma", "alpha gamma", "-alpha", "NOT *", "alpha ANDNOT beta", "gamma OR delta"})
        EXPECT_FALSE(asks(query, paper)) << query;
}

MatchedWords words_of(std::string_view query, const Paper& paper) {
    return find_matched_words(parse(query), FoldedPaper(paper));
}

using Strings = std::vector<std::string>;
using Spans = std::vector<TextSpan>;

TEST(MatchedWords, AreThoseThatHeldAsTheQueryWritesThem) {
    Paper paper = titled("Koopman models for models", "A koopman study");
    paper.authors = {"Yann LeCun"};
    paper.categories = {"cs.LG"};
    EXPECT_EQ(words_of("(MODEL OR edmd) Koopman -survey au:lecun cat:cs.LG", paper).words,
              (Strings{"MODEL", "Koopman", "lecun", "cs.LG"}));
    EXPECT_EQ(words_of("cat:CS.lg cat:cs pcat:none cat:c*", paper).words, (Strings{"cs.LG", "cs", "c*"}));
    EXPECT_EQ(words_of("stud* \"Koopman model\"", paper).words, (Strings{"stud*", "Koopman model"}));
    EXPECT_EQ(words_of("koopman OR Koopman OR ti:koopman", paper).words, Strings{"koopman"});
}

TEST(MatchedWords, OfBranchesThatDoNotHoldAreLeftOut) {
    Paper paper = titled("alpha beta");
    EXPECT_EQ(words_of("(alpha gamma) OR beta", paper).words, Strings{"beta"});
    EXPECT_EQ(words_of("alpha gamma", paper).words, Strings{});
    EXPECT_EQ(words_of("alpha NOT (beta gamma)", paper).words, Strings{"alpha"});
    EXPECT_EQ(words_of("*", paper).words, Strings{});
}

TEST(MatchedWords, HavePlacesInTitleAndAbstract) {
    Paper paper = titled("Koopman models for models", "Über Koopman models");
    MatchedWords found = words_of("model \"koopman models\"", paper);
    EXPECT_EQ(found.title, (Spans{{0, 14}, {19, 25}}));
    EXPECT_EQ(found.abstract, (Spans{{6, 20}}));
    EXPECT_EQ(words_of("ti:koopman", paper).abstract, Spans{});
    EXPECT_EQ(words_of("über", paper).abstract, (Spans{{0, 5}}));
}

TEST(MatchedWords, PlacesOfCplusplusHoldTheSigns) {
    EXPECT_EQ(words_of("C++", titled("In C++.")).title, (Spans{{3, 6}}));
}

}  // namespace
}  // namespace offprint
