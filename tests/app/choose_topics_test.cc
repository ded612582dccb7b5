#include "offprint/app/choose_topics.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
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
    for (const Topic& topic : choose_topics(choice, configured(), kContext).topics) {
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

}  // namespace
}  // namespace offprint
