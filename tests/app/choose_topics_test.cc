#include "offprint/app/choose_topics.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/query/query.h"

namespace offprint {
namespace {

const ConfigContext kContext{*parse_instant("2026-01-09T08:00:00Z"), Zone()};

Config configured() {
    return parse_config(
        "[[topic]]\nname = 'Video'\nmatch = 'ti:video'\n[[topic]]\nname = 'Speech'\nmatch = 'speech'\n"
        "[[topic]]\nname = 'Never'\nmatch = 'survey'\nmute = true\n",
        "config.toml", kContext);
}

using Names = std::vector<std::string>;

Names names(const TopicChoice& choice) {
    Names out;
    for (const Topic& topic : choose_topics(choice, configured(), kContext)) {
        out.push_back((topic.mute ? "mute " : "") + topic.name + ": " + to_text(topic.query));
    }
    return out;
}

Error failure_of(const TopicChoice& choice) {
    try {
        names(choice);
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "no failure";
    return {ErrorKind::kUsage, ""};
}

TEST(ChooseTopics, LetsTopicsReferToEachOtherInAnyOrder) {
    EXPECT_EQ(
        names({{"A=@B -x", "B=@video OR @Never"}, {}, {}}),
        (Names{"A: (title:video OR survey) AND NOT x", "B: title:video OR survey", "mute Never: survey"}));
    EXPECT_EQ(names({{}, {"@Speech y"}, {}}), (Names{"@Speech y: speech AND y", "mute Never: survey"}));
    EXPECT_STREQ(failure_of({{"A=x @A"}, {}, {}}).what(),
                 "--topic: topics refer to each other in a circle: A → A\n"
                 "  x @A\n"
                 "    ^~ take one of the references out");
}

TEST(ChooseTopics, TakesTheConfiguredOnesByDefault) {
    EXPECT_EQ(names({}), (Names{"Video: title:video", "Speech: speech", "mute Never: survey"}));
}

TEST(ChooseTopics, TakesConfiguredOnesByNameAndKeepsTheMutes) {
    EXPECT_EQ(names({{"Speech"}, {}, {}}), (Names{"Speech: speech", "mute Never: survey"}));
}

TEST(ChooseTopics, MakesTopicsFromTheCommandLine) {
    EXPECT_EQ(names({{"Big=upvotes>=20", " Two words = a OR b"}, {"ti:x"}, {}}),
              (Names{"Big: upvotes>=20", "Two words: a OR b", "ti:x: title:x", "mute Never: survey"}));
}

TEST(ChooseTopics, RefusesAQueryInThePlaceOfAName) {
    const Error error = failure_of({{"upvotes>=20"}, {}, {}});
    EXPECT_EQ(error.kind, ErrorKind::kUsage);
    EXPECT_STREQ(error.what(), "--topic: 'upvotes>' is no name for a topic");
    EXPECT_EQ(error.hint, "a name holds none of : < > = \" ( ); a query without a name goes to --match");
    for (const char* odd : {"=x", "a:b=x", "(a)=x", "\"a\"=x"}) {
        EXPECT_EQ(failure_of({{odd}, {}, {}}).kind, ErrorKind::kUsage) << odd;
    }
}

TEST(ChooseTopics, SuggestsTheNearestName) {
    EXPECT_STREQ(failure_of({{"Vidoe"}, {}, {}}).what(), "--topic: no topic is called 'Vidoe'");
    EXPECT_EQ(failure_of({{"Vidoe"}, {}, {}}).hint, "did you mean 'Video'?");
    EXPECT_EQ(failure_of({{"koopman"}, {}, {}}).hint,
              "--match 'koopman' searches for words; --topic 'NAME=QUERY' makes a topic");
}

TEST(ChooseTopics, PointsIntoAQueryThatIsNone) {
    const Error error = failure_of({{"X=a OR"}, {}, {}});
    EXPECT_EQ(error.kind, ErrorKind::kQuery);
    EXPECT_TRUE(std::string(error.what()).starts_with("--topic: ")) << error.what();
    EXPECT_EQ(failure_of({{"X="}, {}, {}}).kind, ErrorKind::kQuery);
}

class ChooseTopicsOfAFile : public ::testing::Test {
  protected:
    void SetUp() override {
        path_ = ::testing::TempDir() + "topics.toml";
        write_file_atomically(path_,
                              "[[topic]]\nname = 'Birds'\nmatch = 'bird'\n[[topic]]\nname = 'Fish'\n"
                              "match = 'fish'\n[[topic]]\nname = 'No ads'\nmatch = 'ad'\nmute = true\n");
    }
    TopicChoice of(std::vector<std::string> named, std::vector<std::string> matches = {}) const {
        return {std::move(named), std::move(matches), path_};
    }

    std::string path_;
};

TEST_F(ChooseTopicsOfAFile, ReplaceThoseOfTheConfiguration) {
    EXPECT_EQ(names(of({})), (Names{"Birds: bird", "Fish: fish", "mute No ads: ad", "mute Never: survey"}));
}

TEST_F(ChooseTopicsOfAFile, StandBesideQueriesOfTheCommandLine) {
    EXPECT_EQ(names(of({"Mice=mouse"}, {"rat"})),
              (Names{"Birds: bird", "Fish: fish", "Mice: mouse", "rat: rat", "mute No ads: ad",
                     "mute Never: survey"}));
    EXPECT_STREQ(failure_of(of({"Fish=herring"})).what(), "--topic: a second topic is called 'Fish'");
}

TEST_F(ChooseTopicsOfAFile, ArePickedByName) {
    EXPECT_EQ(names(of({"Fish", "Mice=mouse"})),
              (Names{"Fish: fish", "Mice: mouse", "mute No ads: ad", "mute Never: survey"}));
    EXPECT_EQ(names(of({"Video"})), (Names{"Birds: bird", "Fish: fish", "Video: title:video",
                                           "mute No ads: ad", "mute Never: survey"}));
}

TEST(ChooseTopics, TakesATopicThatIsNamedTwiceOnce) {
    EXPECT_EQ(names({{"Speech", "Speech"}, {}, {}}), (Names{"Speech: speech", "mute Never: survey"}));
}

}  // namespace
}  // namespace offprint
