// OfferedWords of command lines, and that whatever is defined is told everywhere.
#include "completion.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "command_table.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/command_line.h"
#include "offprint/query/field.h"
#include "offprint/query/query.h"
#include "offprint/render/render.h"

namespace offprint {
namespace {

using Words = std::vector<std::string>;

Words texts(const OfferedWords& candidates) {
    Words all;
    for (const OfferedWord& one : candidates.all) all.push_back(one.text);
    return all;
}

Words complete(const Words& words, const Session& session = {}) {
    return texts(find_candidates(words, session));
}

bool contains(const Words& all, const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

Topic topic(const char* name, const char* written) {
    Topic made;
    made.name = name;
    made.written = written;
    return made;
}

TEST(Completion, BeginsWithCommandsAndHelp) {
    const Words all = complete({""});
    for (const CommandEntry& entry : command_table()) EXPECT_TRUE(contains(all, entry.name)) << entry.name;
    EXPECT_TRUE(contains(all, "help"));
    EXPECT_EQ(complete({"dig"}), Words{"digest"});
    EXPECT_EQ(complete({"--offline", "-q", "--now", "2026-01-09", "dig"}), Words{"digest"});
    EXPECT_EQ(complete({}), complete({""}));
}

/// Every option of every command, and what the help page says of it.
TEST(Completion, KnowsEveryOptionAndSoDoesHelp) {
    AllArguments arguments;
    GlobalOptions global_options;
    OptionList global;
    describe_global(global, global_options);
    for (const CommandEntry& entry : command_table()) {
        const char* line[] = {"offprint", entry.name, "--help"};
        const std::string page =
            clean_line(parse_command_line(3, line).answer);  // what was wrapped as one line
        OptionList options = global;
        entry.describe(arguments, options);
        const Words offered = complete({entry.name, "--"});
        for (const OptionInfo& option : options.all()) {
            if (option.is_words) continue;
            const std::string name = "--" + std::string(option.long_name());
            EXPECT_TRUE(contains(offered, name)) << entry.name << ' ' << name;
            EXPECT_NE(page.find(name + ' '), page.npos) << entry.name << ' ' << name;
            EXPECT_NE(page.find(option.what), page.npos) << entry.name << ' ' << name;
        }
    }
}

TEST(Completion, TheHelpOfFormatNamesEveryFormat) {
    AllArguments arguments;
    for (const CommandEntry& entry : command_table()) {
        OptionList options;
        entry.describe(arguments, options);
        for (const OptionInfo& option : options.all()) {
            const bool is_digests = option.choices == kAnyDigestFormat;
            if (!is_digests && option.choices != kAnyFormat) continue;
            const std::string what = std::string(option.what) + ',';
            for (const OutputFormatInfo& info : output_formats()) {
                const std::string name(info.name);
                EXPECT_TRUE(what.find(name + ',') != what.npos || what.find(name + " or") != what.npos)
                    << entry.name << " does not name " << name;
            }
            EXPECT_EQ(what.find("email,") != what.npos, is_digests) << entry.name;
        }
    }
}

TEST(Completion, OffersTheValuesOfAnOption) {
    EXPECT_EQ(complete({"digest", "--sort", "up"}), Words{"upvotes"});
    EXPECT_EQ(complete({"digest", "--sort=up"}), Words{"--sort=upvotes"});
    EXPECT_EQ(complete({"digest", "-f", "mark"}), Words{"markdown"});
    EXPECT_EQ(complete({"digest", "-f", "em"}), Words{"email"});
    EXPECT_EQ(complete({"list", "-f", "em"}), Words{});
    EXPECT_EQ(complete({"--color", "al"}), Words{"always"});
    EXPECT_TRUE(find_candidates(Words{"digest", "-o", ""}, {}).files);
    EXPECT_EQ(complete({"digest", "--title", "x"}), Words{});
}

TEST(Completion, OffersActionsThenTheirWords) {
    EXPECT_EQ(complete({"topics", "te"}), Words{"test"});
    EXPECT_EQ(complete({"topics", "test", "te"}), Words{});
    EXPECT_TRUE(contains(complete({"digest", "a.txt", "hf:"}), "hf:yesterday"));
    EXPECT_EQ(complete({"digest", "--", "--so"}), Words{});
}

TEST(Completion, OffersEveryFieldWhereOneMayBegin) {
    const Words all = complete({"search", ""});
    for (const FieldInfo& info : all_fields()) {
        const bool is_offered = info.name.empty() || contains(all, std::string(info.name) + ':');
        EXPECT_TRUE(is_offered) << info.name;
    }
    EXPECT_EQ(complete({"search", "a OR (tit"}), Words{"a OR (title:"});
    EXPECT_EQ(complete({"search", "-tit"}), Words{});  // an option, until a query
}

TEST(Completion, OffersTheValuesOfFieldsThatHaveFew) {
    Session session;
    session.config.sources.push_back({"lab"});
    EXPECT_EQ(complete({"search", "audio -has:co"}),
              (Words{"audio -has:comment", "audio -has:comments", "audio -has:code"}));
    EXPECT_EQ(complete({"search", "(cat:cond-mat.s"}),
              (Words{"(cat:cond-mat.soft", "(cat:cond-mat.stat-mech", "(cat:cond-mat.str-el",
                     "(cat:cond-mat.supr-con"}));
    EXPECT_EQ(complete({"search", "is:re"}), Words{"is:replaced"});
    EXPECT_EQ(complete({"search", "announce:replace-"}), Words{"announce:replace-cross"});
    EXPECT_EQ(complete({"search", "source:l"}, session), Words{"source:lab"});
    EXPECT_EQ(complete({"search", "listed:y"}), Words{"listed:yesterday"});
    EXPECT_EQ(complete({"search", "title:y"}), Words{});
    EXPECT_EQ(complete({"search", "none:y"}), Words{});
    EXPECT_EQ(complete({"search", "cat:cs.LG au"}), (Words{"cat:cs.LG author:", "cat:cs.LG authors:"}));
    EXPECT_EQ(complete({"topics", "test", "has:cod"}), Words{"has:code"});
    EXPECT_EQ(complete({"digest", "arxiv:cs.LG+q-fin.E"}), Words{"arxiv:cs.LG+q-fin.EC"});
}

/// What is offered is understood.
TEST(Completion, OffersNothingThatAQueryRefuses) {
    for (const FieldInfo& info : all_fields()) {
        if (info.name.empty()) continue;
        for (const std::string& query : complete({"search", std::string(info.name) + ':'}))
            EXPECT_NO_THROW(parse_query(query, {})) << query;
    }
    for (const char* field : {"has:", "is:", "announce:", "category:", "after:", "published:"})
        EXPECT_FALSE(complete({"search", field}).empty()) << field;
}

TEST(Completion, OffersTopicsAndSourcesOfTheConfiguration) {
    Session session;
    session.config.sources.push_back({"lab"});
    session.config.topics.push_back(topic("Sound waves", "audio"));
    session.config.topics.push_back(topic("Never", "survey"));
    session.config.topics.back().mute = true;
    EXPECT_EQ(complete({"digest", "la"}, session), Words{"lab"});
    EXPECT_EQ(complete({"digest", "--topic", ""}, session), Words{"Sound waves"});
}

TEST(Completion, HasNoLineEndsAndTabsInACandidate) {
    Session session;
    session.config.topics.push_back(topic("A", "a\nb\tc"));
    EXPECT_EQ(find_candidates(Words{"digest", "--topic", ""}, session).all[0].meaning, "a b c");
}

TEST(Completion, HasAScriptForThreeShells) {
    for (const char* shell : {"bash", "zsh", "fish"})
        EXPECT_NE(completion_script(shell).find("completion candidates --"), std::string_view::npos);
    EXPECT_THROW(completion_script("tcsh"), Error);
}

}  // namespace
}  // namespace offprint
