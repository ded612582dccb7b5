#include "offprint/net/mail_transfer.h"

#include <gtest/gtest.h>

#include <thread>

#include "offprint/base/error.h"
#include "support/smtp_server.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view kText = "Subject: x\r\n\r\n..a\r\nb\r\n";

MailServer server_at(const std::string& url, MailTls tls = MailTls::kOptional) {
    MailServer server;
    server.url = url;
    server.tls = tls;
    server.total_limit = milliseconds(1500);
    return server;
}

/// What becomes of one mail when the server answers so to the line that begins so.
MailTransfer transfer_with(const std::string& line, const std::string& answer,
                           std::string_view text = kText) {
    SmtpServer server([&](const std::string& asked) { return asked.starts_with(line) ? answer : ""; });
    MailConnection connection(server_at(server.place()));
    return connection.send("a@example.org", "b@example.org", text);
}

TEST(MailTransfer, SendsTheTextAsItIsOnOneConnection) {
    SmtpServer server;
    {
        MailConnection connection(server_at(server.place()));
        for (int i = 0; i < 3; ++i) {
            const MailTransfer transfer = connection.send("a@example.org", "b@example.org", kText);
            EXPECT_EQ(transfer.failure, MailFailure::kNone);
        }
    }
    // Nobody waits for the answer to QUIT, so the server may still be reading it.
    for (int i = 0; i < 200 && server.lines().size() < 12; ++i) std::this_thread::sleep_for(milliseconds(10));
    EXPECT_EQ(server.connections(), 1u);
    ASSERT_EQ(server.texts().size(), 3u);
    EXPECT_EQ(server.texts()[2], "Subject: x\r\n\r\n...a\r\nb\r\n") << "dots at the beginning are doubled";
    const std::vector<std::string> lines = server.lines();
    EXPECT_EQ(lines[2], "MAIL FROM:<a@example.org> SIZE=22");
    EXPECT_EQ(lines[3], "RCPT TO:<b@example.org>");
    EXPECT_EQ(lines.size(), 12u) << "connect, EHLO, three times MAIL, RCPT, DATA, and QUIT";
}

TEST(MailTransfer, TellsWhichStepWasRefusedAndInWhichWords) {
    struct Case {
        std::string line, answer;
        MailStep step;
        int code;
        std::string words;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"connect", "554 5.7.1 you are listed", MailStep::kGreeting, 554, "5.7.1 you are listed"},
             {"connect", "421 too many", MailStep::kGreeting, 421, "too many"},
             {"MAIL", "550-5.7.1 no\r\n550 5.7.1 relay", MailStep::kSender, 550, "5.7.1 no 5.7.1 relay"},
             {"RCPT", "452 4.2.2 full", MailStep::kRecipient, 452, "4.2.2 full"},
             {"DATA", "554 no", MailStep::kData, 554, "no"},
             {".", "552 too much", MailStep::kText, 552, "too much"},
             {".", "451 \x1b[2Jlater\x07", MailStep::kText, 451, "[2Jlater"},
         }) {
        const MailTransfer transfer = transfer_with(c.line, c.answer);
        EXPECT_EQ(transfer.failure, MailFailure::kRefused) << c.line;
        EXPECT_EQ(transfer.step, c.step) << c.line;
        EXPECT_EQ(transfer.code, c.code) << c.line;
        EXPECT_EQ(transfer.words, c.words);
        EXPECT_FALSE(transfer.may_have_arrived) << c.line;
    }
}

TEST(MailTransfer, IsInDoubtOnlyWhenTheWholeTextWasSent) {
    for (const char* how : {"drop", "hang", "what?"}) {
        const MailTransfer transfer = transfer_with(".", how);
        EXPECT_EQ(transfer.failure, MailFailure::kLost) << how;
        EXPECT_TRUE(transfer.may_have_arrived) << how;
    }
    for (const char* line : {"connect", "EHLO", "MAIL", "RCPT", "DATA"}) {
        const MailTransfer transfer = transfer_with(line, "drop");
        EXPECT_EQ(transfer.failure, MailFailure::kLost) << line;
        EXPECT_FALSE(transfer.may_have_arrived) << line;
        EXPECT_EQ(transfer.code, 0) << line;
    }
}

TEST(MailTransfer, IsNotInDoubtWhenTheConnectionEndsInTheMiddle) {
    std::string text = "STOP\r\n";
    for (int i = 0; i < 500'000; ++i) text += "a line of a long mail\r\n";
    const MailTransfer transfer = transfer_with("> STOP", "drop", text);
    EXPECT_EQ(transfer.failure, MailFailure::kLost);
    EXPECT_FALSE(transfer.may_have_arrived);
    EXPECT_EQ(transfer.step, MailStep::kText);
}

TEST(MailTransfer, MakesAKeptConnectionAnewThatTheServerEnded) {
    for (const std::string how : {"421 enough", "drop"}) {
        int mails = 0;
        SmtpServer server([&](const std::string& line) {
            return line.starts_with("MAIL") && ++mails == 2 ? how : std::string();
        });
        MailConnection connection(server_at(server.place()));
        for (int i = 0; i < 3; ++i)
            EXPECT_EQ(connection.send("a@example.org", "b@example.org", kText).failure, MailFailure::kNone);
        EXPECT_EQ(server.connections(), 2u) << how;
        EXPECT_EQ(server.texts().size(), 3u) << how;
    }
}

TEST(MailTransfer, TriesARefusalOnAFreshConnectionOnce) {
    SmtpServer server([](const std::string& line) { return line.starts_with("MAIL") ? "421 no" : ""; });
    MailConnection connection(server_at(server.place()));
    EXPECT_EQ(connection.send("a@example.org", "b@example.org", kText).code, 421);
    EXPECT_EQ(server.connections(), 1u);
}

TEST(MailTransfer, WantsTlsBeforeAnythingIsSaid) {
    SmtpServer server;
    MailConnection connection(server_at(server.place(), MailTls::kRequired));
    const MailTransfer transfer = connection.send("a@example.org", "b@example.org", kText);
    EXPECT_EQ(transfer.failure, MailFailure::kTls);
    EXPECT_EQ(transfer.problem, "the server offers no TLS");
    EXPECT_EQ(server.texts().size(), 0u);
}

TEST(MailTransfer, NeverQuotesAServerThatRepeatsTheLogin) {
    for (const char* words : {"535 bad AHdobwBoMHJzZQ==", "535 no, h0rse is wrong"}) {
        SmtpServer server([&](const std::string& line) {
            if (line == "AUTH PLAIN") return "334 ";
            return line.starts_with("AUTH") || line == "AHdobwBoMHJzZQ==" ? words : "";
        });
        MailServer settings = server_at(server.place());
        settings.user = "who";
        settings.password = "h0rse";
        MailConnection connection(settings);
        const MailTransfer transfer = connection.send("a@example.org", "b@example.org", kText);
        EXPECT_EQ(transfer.step, MailStep::kLogin);
        EXPECT_EQ(transfer.code, 535);
        EXPECT_EQ(transfer.words, "");
        EXPECT_EQ(transfer.problem.find("h0rse"), std::string::npos);
    }
}

TEST(MailTransfer, RefusesAddressesThatCouldCarryACommand) {
    MailConnection connection(server_at("smtp://127.0.0.1:9"));
    for (const char* address :
         {"a@x.org>\r\nRCPT TO:<evil@example.net", "a@x> SIZE=1", "", "a b@x", "a@\xc3\xa9"}) {
        EXPECT_THROW(connection.send("a@example.org", address, kText), Error) << address;
        EXPECT_THROW(connection.send(address, "a@example.org", kText), Error) << address;
    }
}

TEST(MailTransfer, SaysThatNobodyAnswers) {
    MailConnection connection(server_at("smtp://127.0.0.1:9"));
    const MailTransfer transfer = connection.send("a@example.org", "b@example.org", kText);
    EXPECT_EQ(transfer.failure, MailFailure::kUnreachable);
    EXPECT_EQ(transfer.problem, "the server cannot be reached");
}

TEST(MailTransfer, DoesNotWaitForAGoodbye) {
    SmtpServer server([](const std::string& line) { return line == "QUIT" ? "hang" : ""; });
    const auto begin = std::chrono::steady_clock::now();
    {
        MailConnection connection(server_at(server.place()));
        EXPECT_EQ(connection.send("a@example.org", "b@example.org", kText).failure, MailFailure::kNone);
    }
    SmtpServer refusing([](const std::string& line) {
        return line == "QUIT" ? "hang" : line.starts_with("RCPT") ? "550 no" : "";
    });
    MailConnection connection(server_at(refusing.place()));
    EXPECT_EQ(connection.send("a@example.org", "b@example.org", kText).code, 550);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

}  // namespace
}  // namespace offprint
