#include "offprint/config/config.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "offprint/query/query.h"

namespace offprint {
namespace {

const ConfigContext kContext{*parse_instant("2026-01-09T08:00:00Z"), Zone()};

Config parse(const std::string& toml) { return parse_config(toml, "config.toml", kContext); }

std::string mistakes_of(const std::string& toml) {
    try {
        parse(toml);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kConfig);
        return error.what();
    }
    return "";
}

TEST(Config, TopicsMayReferToOnesThatStandFurtherDown) {
    const Config config = parse_config(
        "[[topic]]\nname = 'A'\nmatch = '@\"B c\" x'\n[[topic]]\nname = 'B c'\nmatch = 'y OR z'\n",
        "config.toml", kContext);
    EXPECT_EQ(to_text(config.topics[0].query), "(y OR z) AND x");
}

TEST(Config, CirclesAndUnknownTopicsAreToldTogether) {
    try {
        parse_config(
            "[[topic]]\nname = 'A'\nmatch = 'x @B'\n[[topic]]\nname = 'B'\nmatch = '@A'\n"
            "[[topic]]\nname = 'C'\nmatch = '@D'\n",
            "config.toml", kContext);
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     "config.toml:3:12: topics refer to each other in a circle: B → A → B\n"
                     "  match = 'x @B'\n"
                     "             ^~ take one of the references out\n"
                     "config.toml:6:10: topics refer to each other in a circle: A → B → A\n"
                     "  match = '@A'\n"
                     "           ^~ take one of the references out\n"
                     "config.toml:9:10: no topic is called 'D'\n"
                     "  match = '@D'\n"
                     "           ^~ quote it to search for the word");
    }
}

TEST(Config, FileSourcesAreRelativeToTheFileThatNamesThem) {
    const std::string toml = "[source.a]\nkind = \"file\"\npath = \"papers/a.txt\"\n";
    EXPECT_EQ(parse_config(toml, "/home/me/offprint/config.toml", kContext).sources[0].path,
              "/home/me/offprint/papers/a.txt");
    EXPECT_EQ(parse_config(toml, "config.toml", kContext).sources[0].path, "papers/a.txt");
}

TEST(Config, HoldsServicesAndFeeds) {
    const Config config = parse(
        "[source.ml]\nkind = \"arxiv\"\ncategories = [\"cs.lg\", \"cs.CL\"]\n"
        "[source.bio]\nkind = \"biorxiv\"\ncategories = [\"Plant Biology\"]\napi = \"http://127.0.0.1:1/\"\n"
        "[source.med]\nkind = \"medrxiv\"\n"
        "[source.lab]\nkind = \"feed\"\nurl = \"HTTPS://Lab.example.org/a b\"\n");
    ASSERT_EQ(config.sources.size(), 4u);
    EXPECT_EQ(config.sources[0].kind, SourceKind::kArxiv);
    EXPECT_EQ(config.sources[0].categories, (std::vector<std::string>{"cs.LG", "cs.CL"}));
    EXPECT_EQ(config.sources[1].categories, std::vector<std::string>{"plant_biology"});
    EXPECT_EQ(config.sources[1].api, "http://127.0.0.1:1");
    EXPECT_EQ(config.sources[2].kind, SourceKind::kMedrxiv);
    EXPECT_EQ(config.sources[3].url, "https://lab.example.org/a%20b");
}

TEST(Config, HoldsSourcesTopicsAndDigestSettings) {
    const Config config = parse(R"(timezone = "Europe/Berlin"
[source.hf]
kind = "huggingface"
api = "http://127.0.0.1:8080/"
[source.saved]
kind = "file"
path = "/papers/today.txt"
[[topic]]
name = "Representation learning"
match = 'title:"representation learning" OR koopman'
weight = 2.0
limit = 10
[[topic]]
name = "Never"
match = 'survey'
mute = true
[digest]
title = "My papers"
sort = "upvotes"
limit = 60
per_topic = 5
rest = true
template = "mine"
raw = true
)");
    EXPECT_EQ(config.zone.name(), "Europe/Berlin");
    ASSERT_EQ(config.sources.size(), 2u);
    EXPECT_EQ(config.sources[0].api, "http://127.0.0.1:8080");
    EXPECT_EQ(config.sources[1].path, "/papers/today.txt");
    ASSERT_EQ(config.topics.size(), 2u);
    EXPECT_EQ(config.topics[0].weight, 2.0);
    EXPECT_EQ(config.topics[0].limit, 10u);
    EXPECT_TRUE(config.topics[1].mute);
    EXPECT_EQ(to_text(config.topics[0].query), "title:\"representation learning\" OR koopman");
    EXPECT_EQ(config.digest.title, "My papers");
    EXPECT_EQ(config.digest.sort, SortKey::kUpvotes);
    EXPECT_EQ(config.digest.limit, 60u);
    EXPECT_EQ(config.digest.per_topic, 5u);
    EXPECT_TRUE(config.digest.rest);
    EXPECT_EQ(config.digest.template_name, "mine");
    EXPECT_TRUE(config.digest.raw);
}

TEST(Config, IsEmptyByDefault) {
    const Config config = parse("");
    EXPECT_TRUE(config.topics.empty());
    EXPECT_EQ(config.digest.title, "Daily Papers");
}

TEST(Config, ReportsEveryMistakeAtOnceWithLineAndCaret) {
    EXPECT_EQ(mistakes_of(R"([[topic]]
name = "Faces"
match = 'autor:"He, Kaiming" AND cat:cs.CV'
wieght = 2
[[topic]]
name = "Talk"
match = 'speech'
limit = "ten"
[digest]
sort = "upvote"
)"),
              R"(config.toml:3:10: unknown field 'autor'
  match = 'autor:"He, Kaiming" AND cat:cs.CV'
           ^~~~~ did you mean 'author'?
config.toml:4:1: unknown key 'wieght' in topic
  wieght = 2
  ^~~~~~ did you mean 'weight'?
config.toml:8:9: 'limit' must be a whole number of at least 1
  limit = "ten"
          ^~~~~ this is a string
config.toml:10:8: unknown order 'upvote'
  sort = "upvote"
         ^~~~~~~~ did you mean 'upvotes'?)");
}

TEST(Config, PointsIntoQueriesOfEveryWayToWriteAString) {
    const struct {
        const char *toml, *place;
    } kCases[] = {
        {"[[topic]]\nname='a'\nmatch = 'x autor:y'\n", "config.toml:3:12: unknown field 'autor'"},
        {"[[topic]]\nname='a'\nmatch = \"x autor:y\"\n", "config.toml:3:12: unknown field 'autor'"},
        {"[[topic]]\nname='a'\nmatch = \"\\\"x\\\" \\u00e9 autor:y\"\n",
         "config.toml:3:23: unknown field 'autor'"},
        {"[[topic]]\nname='a'\nmatch = '''\nx\n autor:y'''\n", "config.toml:5:2: unknown field 'autor'"},
        {"[[topic]]\nname='a'\nmatch = \"\"\"\nx \\\n   autor:y\"\"\"\n",
         "config.toml:5:4: unknown field 'autor'"},
        {"[[topic]]\nname='a'\nmatch = 'é autor:y'\n", "config.toml:3:12: unknown field 'autor'"},
    };
    for (const auto& c : kCases) {
        const std::string message = mistakes_of(c.toml);
        EXPECT_EQ(message.substr(0, message.find('\n')), c.place) << c.toml;
    }
}

TEST(Config, NamesWhatIsMissingOrWrong) {
    const struct {
        const char *toml, *first_line;
    } kCases[] = {
        {"a = 1\n", "config.toml:1:1: unknown key 'a'"},
        {"timezone = 3\n", "config.toml:1:12: 'timezone' must be a string"},
        {"[[topic]]\nname='a'\n", "config.toml:1:1: this topic has no query"},
        {"[[topic]]\nmatch='a'\n", "config.toml:1:1: this topic has no name"},
        {"[topic]\nname='a'\n", "config.toml:1:2: 'topic' must be a list of tables"},
        {"[[topic]]\nname='a'\nmatch=' '\n", "config.toml:3:7: empty query"},
        {"[[topic]]\nname='a'\nmatch='x'\n[[topic]]\nname='a'\nmatch='y'\n",
         "config.toml:5:6: a second topic is called 'a'"},
        {"[[topic]]\nname='a'\nmatch='x'\nweight=0\n",
         "config.toml:4:8: 'weight' must be above 0 and at most 1000"},
        {"[[topic]]\nname='a'\nmatch='x'\nweight=nan\n",
         "config.toml:4:8: 'weight' must be above 0 and at most 1000"},
        {"[[topic]]\nname='a'\nmatch='x'\nlimit=0\n",
         "config.toml:4:7: 'limit' must be a whole number of at least 1"},
        {"source = 1\n", "config.toml:1:1: 'source' must be a table"},
        {"[source.a]\nkind='hugingface'\n", "config.toml:2:6: unknown kind of source 'hugingface'"},
        {"[source.a]\nkind='file'\n", "config.toml:1:9: a file source needs 'path'"},
        {"[source.a]\nkind='huggingface'\napi='ftp://x'\n",
         "config.toml:3:5: 'api' must be an http or https address"},
        {"[source.a]\nkind='arxiv'\n", "config.toml:1:9: an arxiv source needs 'categories'"},
        {"[source.a]\nkind='arxiv'\ncategories=[]\n", "config.toml:3:12: 'categories' names none"},
        {"[source.a]\nkind='arxiv'\ncategories='cs.CL'\n",
         "config.toml:3:12: 'categories' must be a list of strings"},
        {"[source.a]\nkind='arxiv'\ncategories=['cs.CL', 'cs.CLL']\n",
         "config.toml:3:22: 'cs.CLL' is no category of arXiv's"},
        {"[source.a]\nkind='medrxiv'\ncategories=['genomics']\n",
         "config.toml:3:13: 'genomics' is no subject of medRxiv's"},
        {"[source.a]\nkind='feed'\n", "config.toml:1:9: a feed source needs 'url'"},
        {"[source.a]\nkind='feed'\nurl='file:///etc/passwd'\n",
         "config.toml:3:5: 'url' must be an http or https address"},
        {"[source.a]\nkind='feed'\nurl='https://x.org/'\napi='https://x.org'\n",
         "config.toml:4:1: a feed source has no 'api'"},
        {"[source.a]\npath='x'\n", "config.toml:2:1: a huggingface source has no 'path'"},
        {"[source.'a:b']\nkind='huggingface'\n",
         "config.toml:1:9: a source's name is a word without ':' and '/'"},
        {"digest = 'x'\n", "config.toml:1:1: 'digest' must be a table"},
        {"mail = 'x'\n", "config.toml:1:1: 'mail' must be a table"},
        {"[mail]\nfrom='Papers'\n", "config.toml:2:6: 'Papers' is no mail address: there is no @ in it"},
        {"[mail]\nto=\"a@x.org\\nBcc: e\"\n",
         "config.toml:2:4: 'a@x.org Bcc: e' is no mail address: it holds a control character"},
    };
    for (const auto& c : kCases) {
        const std::string message = mistakes_of(c.toml);
        EXPECT_EQ(message.substr(0, message.find('\n')), c.first_line);
    }
}

TEST(Config, ReadsWhoSendsAndGetsMail) {
    const Config config =
        parse_config("[mail]\nfrom='Papers <papers@example.org>'\nto='me@example.org'\n", "c", {{0}, Zone()});
    EXPECT_EQ(config.mail.from, make_address("Papers", "papers@example.org"));
    EXPECT_EQ(config.mail.to, make_address("", "me@example.org"));
    EXPECT_EQ(parse_config("[mail]\n", "c", {{0}, Zone()}).mail.from, std::nullopt);
}

TEST(Config, ReadsByWhatMailIsSent) {
    const auto transport_of = [](const std::string& lines) {
        return parse_config("[mail]\n" + lines, "/home/me/c.toml", {{0}, Zone()}).mail.transport;
    };
    EXPECT_EQ(transport_of("").kind, TransportKind::kSendmail);
    EXPECT_EQ(transport_of("transport = 'maildir:Mail'").place, "/home/me/Mail");
    EXPECT_EQ(transport_of("command = ['msmtp', '-t']").command, (std::vector<std::string>{"msmtp", "-t"}));
    const TransportSettings server = transport_of(
        "transport = 'smtp://mail.example.org'\nuser = 'me'\npassword_file = 'secret'\ninsecure = true\n"
        "time_limit = 20\n");
    EXPECT_EQ(server.place, "smtp://mail.example.org:587");
    EXPECT_EQ(server.user, "me");
    EXPECT_EQ(server.password_file, "/home/me/secret");
    EXPECT_TRUE(server.insecure);
    EXPECT_EQ(server.time_limit, std::chrono::seconds(20));
}

TEST(Config, NamesWhatContradictsInTheMailTable) {
    const std::string smtp = "[mail]\ntransport = 'smtp://h'\n";
    struct Case {
        std::string toml, first_line;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"[mail]\ntransport = 'smpt://h'\n", "config.toml:2:13: no way to send mail is called 'smpt'"},
             {"[mail]\ncommand = 'msmtp -t'\n", "config.toml:2:11: 'command' must be a list of strings"},
             {"[mail]\ncommand = []\n", "config.toml:2:11: 'command' must be a list of strings"},
             {"[mail]\ncommand = ['a', 1]\n", "config.toml:2:11: 'command' must be a list of strings"},
             {"[mail]\ncommand = ['']\n", "config.toml:2:11: the first word of 'command' is the program"},
             {smtp + "command = ['msmtp']\n",
              "config.toml:3:1: 'command' and 'transport' contradict each other"},
             {"[mail]\nlist_id = 'papers'\n",
              "config.toml:2:11: 'list_id' must be words with dots between them"},
             {"[mail]\nlist_id = 'a..b'\n",
              "config.toml:2:11: 'list_id' must be words with dots between them"},
             {"[mail]\nlist_id = 'a.b>'\n",
              "config.toml:2:11: 'list_id' must be words with dots between them"},
             {"[mail]\nunsubscribe_url = 'http://e.org/{token}'\n",
              "config.toml:2:19: 'unsubscribe_url' must be an https address with {token} in it"},
             {"[mail]\nunsubscribe_url = 'https://e.org/'\n",
              "config.toml:2:19: 'unsubscribe_url' must be an https address with {token} in it"},
             {"[mail]\nunsubscribe_mail = 'x'\n",
              "config.toml:2:20: 'x' is no mail address: there is no @ in it"},
             {"[mail]\ndoubt = 'yes'\n", "config.toml:2:9: 'doubt' must be resend or hold"},
             {"[mail]\nuser = 'me'\n", "config.toml:2:1: 'user' goes with a mail server only"},
             {"[mail]\ninsecure = true\n", "config.toml:2:1: 'insecure' goes with a mail server only"},
             {smtp + "user = 'me'\n", "config.toml:3:1: there is a user and no password"},
             {smtp + "user = \"a\\nb\"\npassword_file = 'f'\n",
              "config.toml:3:8: 'user' must be one line without control characters"},
             {smtp + "password_file = 'f'\n", "config.toml:3:1: there is a password and no user"},
             {smtp + "user = 'me'\npassword_file = 'f'\npassword_command = ['p']\n",
              "config.toml:4:1: there are password_command and password_file"},
             {"[mail]\ntime_limit = 4000\n", "config.toml:2:14: 'time_limit' must be at most 3600 seconds"},
         }) {
        const std::string message = mistakes_of(c.toml);
        EXPECT_EQ(message.substr(0, message.find('\n')), c.first_line);
    }
}

TEST(Config, NeverShowsALineWithAPassword) {
    for (const char* line :
         {"password = 's3cret'", "Passwd='s3cret'", "mail_password = \"s3cret\" x", "password = \"s3cret",
          "transport = 'smtp://me:s3cret@h'", "password_command = 's3cret'", "'password' = 's3cret'"}) {
        const std::string message = mistakes_of("[mail]\n" + std::string(line) + "\n");
        EXPECT_NE(message, "");
        EXPECT_EQ(message.find("s3cret"), message.npos) << message;
    }
    EXPECT_EQ(mistakes_of("[mail]\npassword = 's3cret'\n"),
              "config.toml:2:1: unknown key 'password' in mail\n  known here: from to transport command "
              "insecure user "
              "password_command password_file time_limit list_id unsubscribe_mail unsubscribe_url "
              "confirm_url doubt");
    EXPECT_EQ(mistakes_of("mail = {password = 's3cret'}\n").find("s3cret"), std::string::npos);
    EXPECT_NE(mistakes_of("[[topic]]\nname = 'a'\nmatch = '(passage'\n").find("(passage"), std::string::npos);
}

TEST(Config, SaysWhereItIsNotToml) {
    const std::string message = mistakes_of("[digest]\ntitle = \"x\n");
    EXPECT_TRUE(message.starts_with("config.toml:2:11: not TOML: ")) << message;
}

TEST(Config, TakesHostileBytesWithoutHarm) {
    for (const char* toml :
         {"\xff\xfe", "a = \"\\u0000\"", "[[[[[", "\x1b[2J = 1", "a.b.c.d = {x = [[[[[]]]]]}"}) {
        const std::string message = mistakes_of(toml);
        EXPECT_FALSE(message.empty());
        EXPECT_EQ(message.find('\x1b'), message.npos);
    }
}

}  // namespace
}  // namespace offprint
