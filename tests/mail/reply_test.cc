// What is believed of a mail that came back, and what is not.
#include "offprint/mail/reply.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

const std::string kToken(40, 'a');

std::string report(const std::string& action, const std::string& status) {
    return "Subject: unsubscribe " + kToken +
           "\nContent-Type: multipart/report; report-type=delivery-status;\n boundary=b\n"
           "Auto-Submitted: auto-replied\n\n--b\nContent-Type: text/plain\n\nIt failed.\n--b\n"
           "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
           "Final-Recipient: rfc822; me@example.org\nAction: " +
           action + "\nStatus: " + status +
           " (no such user)\n\n--b\nContent-Type: text/rfc822-headers\n\nSubject: Daily Papers\n"
           "Message-ID:\n <id@example.org>\nList-Unsubscribe: <mailto:p@example.org?subject=unsubscribe%20" +
           kToken + ">\n--b--\n";
}

TEST(MailReply, HasATokenInItsSubjectOnly) {
    struct Case {
        std::string mail, token;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"From: me@x.org\r\nSubject: unsubscribe " + kToken + "\r\n\r\n", kToken},
             {"subject: Re: UNSUBSCRIBE\n " + kToken + "\n\nBye\n", kToken},
             {"Subject: =?utf-8?q?unsubscribe_" + kToken + "?=\n\n", kToken},
             {"Subject: unsubscribe " + kToken + "0\n\n", ""},
             {"Subject: unsubscribe " + std::string(40, 'g') + "\n\n", ""},
             {"Subject: Re: Daily Papers\n\nunsubscribe " + kToken + "\n", ""},
             {"Subject: Re: Daily Papers\n\n> Unsubscribe: mailto:p@x?subject=unsubscribe%20" + kToken, ""},
             {"Subject: x\n\nSubject: unsubscribe " + kToken + "\n", ""},
             {"", ""},
             {"Subject:", ""},
             {std::string("\0\xff\n\n", 4), ""},
         })
        EXPECT_EQ(read_reply(c.mail).token, c.token) << c.mail;
}

TEST(MailReply, WantsToLeaveWhenItBeginsSo) {
    struct Case {
        std::string mail;
        bool wants;
    };
    const std::string head = "Subject: Re: Daily Papers\nIn-Reply-To: <id@example.org>\n";
    for (const Case& c : std::initializer_list<Case>{
             {head + "\nUnsubscribe, please.\n", true},
             {head + "Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nunsubscribe\n", true},
             {head + "\nThanks!\n\nunsubscribe is a word\n", false},
             {head + "\n> unsubscribe\nNo, thanks.\n", false},
             {head + "\nHi,\n\nplease unsubscribe me. Thank you!\n", true},
             {head + "\nHello Papers team,\r\nI would like to unsubscribe.\r\n", true},
             {head + "\nCould you please remove me from this list?\n", true},
             {head + "\nStop sending me this.\n", true},
             {head + "\nSTOP\n", true},
             {head + "\nStop the press, a great issue.\n", false},
             {head + "\n\"Unsubscribe\"\n", true},
             {head + "\n*unsubscribe*\n", true},
             {head + "\n\xE2\x80\x9EUnsubscribe\xE2\x80\x9C bitte\n", true},
             {head + "\nunsubscribed papers I never got, what is that?\n", false},
             {"Subject: AW: Unsubscribe\nReferences: <id@example.org>\n\nBest\n", true},
             {"Subject: please unsubscribe\nReferences: <id@example.org>\n\nBest\n", true},
             {"Subject: Unsubscribe please\nReferences: <id@example.org>\n\nBest, Vera\n", true},
             {head + "\nPlease do not unsubscribe me!\n", false},
             {head + "\nI did not want to unsubscribe.\n", false},
             {head + "\nHow do I unsubscribe?\n", false},
             {head + "\nOn Fri, Papers wrote:\n> a paper\n\nunsubscribe\n", true},
             {head + "Content-Transfer-Encoding: base64\n\nVW5zdWJzY3JpYmU=\n", true},
             {head + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
                     "<html><head><style>p {}</style></head><body><div "
                     "dir=3D\"ltr\">Un=\nsubscribe&nbsp;me</div>",
              true},
             {head + "Content-Type: text/html\n\n<p>Nice paper!</p><div>unsubscribe</div>", false},
             {head + "Content-Type: text/html\n\n<blockquote><p>x</p>unsubscribe</blockquote><p>No</p>",
              false},
             {head + "Content-Type: text/html\n\n<div class=\"gmail_quote\">unsubscribe</div>", false},
             {head + "Content-Type: multipart/mixed; boundary=\"o\"\n\n--o\nContent-Type: "
                     "multipart/alternative;\n"
                     " boundary=i\n\n--i\nContent-Type: text/html\n\n<p>Hello</p><p>x\n--i\nContent-Type: "
                     "text/plain\n\n"
                     "Dear all,\nPlease unsubscribe\n--i--\n--o--\n",
              true},
             {head + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: "
                     "text/html\n\n<b>Unsubscribe</b>\n",
              true},
             {"Subject: unsubscribe\nReferences: <id@example.org>\n\n", true},
             {"Subject: How do I unsubscribe?\nReferences: <id@example.org>\n\nHello\n", false},
             {head + "\nRemove me from the Robots topic\n", false},
             {head + "\nStop sending me the Robots topic, please\n", false},
             {head + "\nUnsubscribe me from Robots but keep Sound\n", false},
             {head + "\nUnsubscribe me from Robots\n", false},
             {head + "\nunsubscribe? No way, I love it\n", false},
             {head + "\nPlease unsubscribe my colleague Bob instead\n", false},
             {head + "\nUnsubscribe me from this mailing list, I do not want it any more\n", true},
             {head + "\nunsubscribe, I never asked for this\n", true},
             {head + "\nPlease remove me from all your lists\n", true},
         }) {
        EXPECT_EQ(read_reply(c.mail).wants_to_leave, c.wants) << c.mail;
        EXPECT_EQ(read_reply(c.mail).message_ids, std::vector<std::string>{"id@example.org"});
    }
}

TEST(MailReply, ConfirmsBySubjectOrFirstLine) {
    struct Case {
        std::string mail, token;
        bool wants;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"Subject: confirm " + kToken + "\n\n", kToken, false},
             {"Subject: Re: Confirm " + kToken + "\n\nunsubscribed, I think\n", kToken, false},
             {"Subject: confirm " + kToken + "a\n\n", "", false},
             {"Subject: unsubscribe " + kToken + "\n\n", "", false},
             {"Subject: Re: Please confirm: Daily Papers\n\nConfirm.\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\n> confirm\nWhat is this?\n", "", false},
             {"Subject: confirm\n\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\nYes please!\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\nYes, I got this, but I do not want it\n", "",
              false},
             {"Subject: Re: Please confirm: Daily Papers\n\nYes? Who are you\n", "", false},
             {"Subject: Re: Please confirm: Daily Papers\n\nYes and remove me\n", "", false},
             {"Subject: Re: Please confirm: Daily Papers\n\nconfirm? What is this\n", "", false},
             {"Subject: Re: Please confirm: Daily Papers\n\nI do not confirm\n", "", false},
             {"Subject: Re: Please confirm: Daily Papers\n\nI confirm.\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\nConfirmed, thanks!\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\nconfirm (bitte)\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\nYes, please subscribe me. Thank you\n", "", true},
             {"Subject: Re: Please confirm: Daily Papers\n\nYesterday I asked for nothing\n", "", false},
         }) {
        const MailReply reply = read_reply(c.mail);
        EXPECT_EQ(reply.confirm_token, c.token) << c.mail;
        EXPECT_EQ(reply.wants_to_confirm, c.wants) << c.mail;
        EXPECT_EQ(reply.token.empty(), c.mail.find("unsubscribe " + kToken) == c.mail.npos) << c.mail;
    }
    const std::string bounced = report("failed", "5.1.1");
    const MailReply reply = read_reply("Subject: confirm " + kToken + bounced.substr(bounced.find('\n')));
    EXPECT_TRUE(reply.is_failure);
    EXPECT_EQ(reply.confirm_token, "");
}

TEST(MailReply, OfAReportIsAFailureForGoodOnly) {
    const MailReply failed = read_reply(report("failed", "5.1.1"));
    EXPECT_TRUE(failed.is_report && failed.is_failure && failed.is_automatic);
    EXPECT_EQ(failed.status, "5.1.1");
    EXPECT_EQ(failed.message_ids, std::vector<std::string>{"id@example.org"});
    EXPECT_EQ(failed.token, "");
    EXPECT_FALSE(failed.wants_to_leave);
    EXPECT_FALSE(read_reply(report("delayed", "4.4.1")).is_failure);
    EXPECT_FALSE(read_reply(report("delayed", "5.1.1")).is_failure);
    EXPECT_FALSE(read_reply(report("failed", "4.4.1")).is_failure);
}

TEST(MailReply, ReadsWhatIsCutAnywhere) {
    const std::string whole = report("failed", "5.1.1");
    for (std::size_t size = 0; size <= whole.size(); ++size) read_reply(whole.substr(0, size));
    EXPECT_LE(read_reply("References: " + std::string(200'000, '<') + ">\n\n").message_ids.size(), 100u);
    read_reply(std::string(3 << 20, '\n'));
    read_reply("Subject: " + std::string(3 << 20, 'x'));
}

}  // namespace
}  // namespace offprint
