// Which lines belong to which mail, in every kind of mbox.
#include "../../src/read/mailbox.h"

#include <gtest/gtest.h>

#include <vector>

namespace offprint {
namespace {

using Mails = std::vector<std::string>;

Mails split(std::string text) {
    Input input = Input::from_memory(std::move(text), "test");
    Mailbox box(input);
    Mails mails;
    while (box.next_mail()) {
        mails.emplace_back();
        while (const std::optional<std::string_view> line = box.next_line())
            mails.back().append(*line) += '|';
    }
    return mails;
}

const std::string kFrom = "From jane@example.org Fri Jan  9 01:02:03 2026\n";

TEST(Mailbox, HoldsOneMailWithoutASeparator) {
    EXPECT_EQ(split("Subject: a\n\nFrom me Fri Jan  9 01:02:03 2026\nTo: x\n>From you\n"),
              Mails{"Subject: a||From me Fri Jan  9 01:02:03 2026|To: x|>From you|"});
    EXPECT_EQ(split("\xEF\xBB\xBF\r\n\r\nSubject: a\r\n\r\nb"), Mails{"Subject: a||b|"});
    EXPECT_EQ(split(""), Mails{});
    EXPECT_EQ(split("\n\n"), Mails{});
}

TEST(Mailbox, IsSplitWhereADatedLineStandsAboveAHeader) {
    EXPECT_EQ(split(kFrom + "Subject: a\n\nbody\n\n" + kFrom + "Subject: b\n\nbody\n"),
              (Mails{"Subject: a||body||", "Subject: b||body|"}));
    EXPECT_EQ(split(kFrom + "Subject: a\n\nbody\n" + kFrom + "Subject: b\n"),
              (Mails{"Subject: a||body|", "Subject: b|"}));
    for (const std::string date :
         {"Fri Jan  9 01:02:03 2026", "Fri, 9 Jan 2026 01:02:03 +0000", "Mon Jan 05 12:00 CET 1998"})
        EXPECT_EQ(
            split("From - " + date + "\nSubject: a\n\n\nFrom ???@??? " + date + "\nSubject: b\n").size(), 2u)
            << date;
}

TEST(Mailbox, IsNotSplitAtProseThatBeginsLikeASeparator) {
    for (const std::string line :
         {"From Monday on: rest\nNote: x\n", "From 2026 on\nNote: x\n", "From now, 10:30\nNote: x\n",
          "From Fri Jan  9 01:02:03 2026\nto the end of time\n", "From: x 01:02:03 2026\nTo: y\n",
          "from me Fri Jan  9 01:02:03 2026\nTo: y\n"})
        EXPECT_EQ(split(kFrom + "Subject: a\n\n" + line).size(), 1u) << line;
}

TEST(Mailbox, UnquotesLinesThatBeginWithFrom) {
    EXPECT_EQ(split(kFrom + "Subject: a\n\n>From me\n>>From you\n> From us\n>Fromage\n"),
              Mails{"Subject: a||From me|>From you|> From us|>Fromage|"});
}

TEST(Mailbox, ReadsLineEndsOfEitherKindAlike) {
    const std::string text = kFrom + "Subject: a\n\n>From me\n\n" + kFrom + "Subject: b\n\nbody\n";
    std::string with_returns;
    for (const char c : text) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_EQ(split(with_returns), split(text));
}

TEST(Mailbox, BelievesAContentLengthThatEndsAtAMail) {
    const std::string quoted = "text\n" + kFrom + "Subject: inside\n\nmore\n";
    const std::string head = "Content-Length: " + std::to_string(quoted.size()) + "\nSubject: a\n\n";
    const std::string body =
        "Subject: a||text|From jane@example.org Fri Jan  9 01:02:03 2026|Subject: inside||more|";
    const std::string length = "Content-Length: " + std::to_string(quoted.size()) + "|";
    EXPECT_EQ(split(kFrom + head + quoted + "\n" + kFrom + "Subject: b\n\n"),
              (Mails{length + body + "|", "Subject: b||"}));
    EXPECT_EQ(split(kFrom + head + quoted + kFrom + "Subject: b\n\n"),
              (Mails{length + body, "Subject: b||"}));
    EXPECT_EQ(split(kFrom + head + quoted), Mails{length + body});
    EXPECT_EQ(split(kFrom + head + quoted + "\n"), Mails{length + body + "|"});
}

TEST(Mailbox, DoesNotBelieveAWrongContentLength) {
    for (const std::string length : {"1", "17", "999", "99999999999", "-3", "x", ""})
        EXPECT_EQ(
            split(kFrom + "Content-Length: " + length + "\n\ntext\n\n" + kFrom + "Subject: b\n\n").size(), 2u)
            << length;
}

TEST(Mailbox, FollowsSeparatorsOverTheEndsOfBlocks) {
    const std::string path = testing::TempDir() + "mailbox_test.mbox";
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        const std::string body(static_cast<std::size_t>(i * 7 % 301), 'x');
        text += kFrom + "Subject: " + std::to_string(i) +
                "\nContent-Length: " + std::to_string(body.size() + 1) + "\n\n" + body + "\n\n";
    }
    FILE* file = std::fopen(path.c_str(), "w");
    ASSERT_NE(file, nullptr);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
    Input input = Input::open_file(path);
    Mailbox box(input);
    int mails = 0;
    while (box.next_mail()) {
        EXPECT_EQ(box.next_line(), "Subject: " + std::to_string(mails));
        EXPECT_EQ(box.line_number(), static_cast<std::size_t>(mails) * 6 + 2);
        ++mails;
    }
    EXPECT_EQ(mails, 2000);
    std::remove(path.c_str());
}

TEST(Mailbox, IsKnownByItsBeginning) {
    const std::pair<std::string, bool> cases[] = {
        {"From: a@example.org\nSubject: x\n\nbody", true},
        {"\n\nReceived: by x\n with y\nDate: today\n", true},
        {"from: a\nSUBJECT: x", true},
        {"Subject : x\nTo : y\n", true},
        {kFrom + "Subject: x\n\n", true},
        {kFrom + ">From me Fri Jan  9 01:02:03 2026\nSubject: x\n", true},
        {"X-Spam: no\nX-Other: 1\nFrom: a\nTo: b\n", true},
        {"Subject: x\n\nbody", false},
        {"Title: x\nAuthors: y\nDate: z\n", false},
        {"From here to there\nTo: be\n", true},
        {"From here to there\nis a long way: x\n", false},
        {"Dear all,\nFrom: a\nTo: b\n", false},
        {" From: a\nTo: b\n", false},
        {"{\"From\": 1}", false},
        {"<a>", false},
        {"", false},
    };
    for (const auto& [head, is_mail] : cases) EXPECT_EQ(looks_like_mail(head), is_mail) << head;
}

}  // namespace
}  // namespace offprint
