// What is written, what holds, and what a new file says about both.
#include "offprint/config/settings.h"

#include <gtest/gtest.h>

#include "offprint/config/config.h"
#include "offprint/config/keys.h"
#include "offprint/config/starter.h"

namespace offprint {
namespace {

const Setting& find(const std::vector<Setting>& all, const std::string& key) {
    for (const Setting& setting : all)
        if (setting.key == key) return setting;
    ADD_FAILURE() << key << " is not told";
    return all.front();
}

TEST(Settings, NameTheLineOfWhatIsWrittenAndTheDefaultOfTheRest) {
    const auto all = list_settings(
        "[digest]\nlimit = 20\n[source.ml]\nkind = 'arxiv'\ncategories = ['cs.CL']\n", "c.toml");
    EXPECT_EQ(find(all, "digest.limit").value, "20");
    EXPECT_EQ(find(all, "digest.limit").origin, "c.toml:2");
    EXPECT_EQ(find(all, "digest.title").value, "\"Daily Papers\"");
    EXPECT_EQ(find(all, "digest.title").origin, "default");
    EXPECT_EQ(find(all, "source.ml.categories").value, "['cs.CL']");
    EXPECT_EQ(find(all, "mail.from").value, "");
}

TEST(Settings, HideALogin) {
    const auto all = list_settings("[mail]\ntransport = 'smtp://a:b@c'\n", "c.toml");
    EXPECT_EQ(find(all, "mail.transport").value, "(hidden)");
}

/// The table of keys says what the loader does.
TEST(Settings, DefaultsAreThoseOfTheLoader) {
    std::string toml;
    for (const char* table : {"digest", "mail"}) {
        toml += '[' + std::string(table) + "]\n";
        for (const ConfigKey& key : kConfigKeys)
            if (key.table == table && !key.standard.empty() && key.name != "insecure" && key.name != "raw")
                toml += std::string(key.name) + " = " + std::string(key.standard) + '\n';
    }
    const Config written = parse_config(toml, "c.toml", {}), silent = parse_config("", "c.toml", {});
    EXPECT_EQ(written.digest.title, silent.digest.title);
    EXPECT_EQ(written.digest.sort, silent.digest.sort);
    EXPECT_EQ(written.digest.rest, silent.digest.rest);
    EXPECT_EQ(written.mail.transport.kind, silent.mail.transport.kind);
    EXPECT_EQ(written.mail.transport.time_limit, silent.mail.transport.time_limit);
}

TEST(Starter, IsADocumentWithoutMistakes) {
    const StarterTopic topics[] = {{"Sound", "audio OR \"room acoustics\"", "why"},
                                   {"It's", "au:\"O'Neil\" a\\b", ""}};
    const std::string text = write_starter(topics);
    const Config config = parse_config(text, "c.toml", {});
    ASSERT_EQ(config.topics.size(), 2u);
    EXPECT_EQ(config.topics[0].written, topics[0].query);
    EXPECT_EQ(config.topics[1].written, topics[1].query);
    EXPECT_EQ(config.topics[1].name, "It's");
}

/// Each example by itself, since some contradict each other.
TEST(Starter, EveryCommentedSettingCanBeTakenUp) {
    for (const ConfigKey& key : kConfigKeys) {
        if (key.table == "topic" || key.table == "source.NAME") continue;
        const std::string line = std::string(key.name) + " = " + std::string(key.example);
        EXPECT_NE(write_starter({}).find("# " + line), std::string::npos) << line;
        std::string toml = (key.table.empty() ? "" : '[' + std::string(key.table) + "]\n") + line + '\n';
        const bool needs_server =
            key.name == "insecure" || key.name == "user" || key.name.starts_with("password");
        if (needs_server) toml += "transport = \"smtp://mail.example.org\"\n";
        if (key.name.starts_with("password")) toml += "user = \"me\"\n";
        if (key.name == "user") toml += "password_file = \"secret\"\n";
        EXPECT_NO_THROW(parse_config(toml, "c.toml", {})) << toml;
    }
}

}  // namespace
}  // namespace offprint
