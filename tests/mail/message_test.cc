#include "offprint/mail/message.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "support/mail_reader.h"

namespace offprint {
namespace {

using Names = std::vector<std::string>;

Message make_message(std::string subject = "Daily Papers, 9 January 2026") {
    Message message{parse_address("Papers <papers@example.org>"),
                    parse_address("me@example.org"),
                    std::move(subject),
                    {*parse_instant("2026-01-09T08:00:00Z"), 3600},
                    {},
                    {},
                    {}};
    message.parts = {{"text/plain", "Hello.\n"}, {"text/html", "<p>Hello.</p>\n"}};
    message.id = make_message_id(message);
    return message;
}

/// The lines of one header, as they stand.
std::string header_lines(const std::string& bytes, const std::string& name) {
    const std::size_t begin = ("\n" + bytes).find("\n" + name + ":");
    std::size_t end = bytes.find('\n', begin);
    while (bytes[end + 1] == ' ') end = bytes.find('\n', end + 1);
    return bytes.substr(begin, end + 1 - begin);
}

std::string subject_lines(const std::string& subject) {
    return header_lines(to_rfc5322(make_message(subject), LineEnds::kLf), "Subject");
}

std::string from_lines(const std::string& name) {
    Message message = make_message();
    message.from = make_address(name, "papers@example.org");
    return header_lines(to_rfc5322(message, LineEnds::kLf), "From");
}

TEST(Message, HasEveryHeaderOnceAndItsPartsInOrder) {
    EXPECT_EQ(to_rfc5322(make_message(), LineEnds::kLf),
              "From: Papers <papers@example.org>\n"
              "To: me@example.org\n"
              "Subject: Daily Papers, 9 January 2026\n"
              "Date: Fri, 9 Jan 2026 09:00:00 +0100\n"
              "Message-ID: <2834fa986b6a81423136967e9cf7805f@example.org>\n"
              "MIME-Version: 1.0\n"
              "Content-Type: multipart/alternative;\n"
              " boundary=\"=_11bec8af6248dc0c4a1891aa296ce75e\"\n"
              "\n"
              "--=_11bec8af6248dc0c4a1891aa296ce75e\n"
              "Content-Type: text/plain; charset=utf-8\n"
              "Content-Transfer-Encoding: quoted-printable\n"
              "\n"
              "Hello.\n"
              "\n"
              "--=_11bec8af6248dc0c4a1891aa296ce75e\n"
              "Content-Type: text/html; charset=utf-8\n"
              "Content-Transfer-Encoding: quoted-printable\n"
              "\n"
              "<p>Hello.</p>\n"
              "\n"
              "--=_11bec8af6248dc0c4a1891aa296ce75e--\n");
}

TEST(Message, HasLineEndsAsAsked) {
    const std::string lf = to_rfc5322(make_message("Grüße"), LineEnds::kLf);
    std::string crlf = to_rfc5322(make_message("Grüße"), LineEnds::kCrlf);
    EXPECT_EQ(lf.find('\r'), lf.npos);
    for (std::size_t at = crlf.find('\n'); at != crlf.npos; at = crlf.find('\n', at)) {
        ASSERT_EQ(crlf[at - 1], '\r');
        crlf.erase(at - 1, 1);
    }
    EXPECT_EQ(crlf, lf);
}

TEST(Message, EncodesOnlyTheWordsThatNeedIt) {
    const std::pair<std::string, std::string> cases[] = {
        {"", "Subject:\n"},
        {"Plain words.", "Subject: Plain words.\n"},
        {"Tägliche Papiere, Freitag", "Subject: =?utf-8?B?VMOkZ2xpY2hl?= Papiere, Freitag\n"},
        {"On Möbius and Erdős and the rest of géométrie in brief",
         "Subject: On =?utf-8?Q?M=C3=B6bius_and_Erd=C5=91s_and_the_rest_of_g=C3=A9om?=\n"
         " =?utf-8?Q?=C3=A9trie?= in brief\n"},
        // what looks encoded is shown literally
        {"=?utf-8?B?QmNjOiBldmls?=", "Subject: =?utf-8?B?PT91dGYtOD9CP1FtTmpPaUJsZG1scz89?=\n"},
        {"a =? b", "Subject: a =?utf-8?B?PT8=?= b\n"},
        {"a = ? b ?=", "Subject: a = ? b ?=\n"},
        // control characters and line separators
        {"x\r\nBcc: evil@example.net\r\n\r\nbody", "Subject: x Bcc: evil@example.net body\n"},
        {"x\xE2\x80\xA8y\xC2\x85z\xE2\x80\xAEw\x01", "Subject: x y zw\n"},
        {std::string("a\0b", 3), "Subject: ab\n"},
    };
    for (const auto& [subject, lines] : cases) EXPECT_EQ(subject_lines(subject), lines) << subject;
}

TEST(Message, FoldsHeadersBetweenWords) {
    const std::string w30(30, 'w'), w69(69, 'w'), w70(70, 'w');
    EXPECT_EQ(subject_lines(w30 + " " + w30 + " w w w"), "Subject: " + w30 + " " + w30 + " w w w\n");
    EXPECT_EQ(subject_lines(w30 + " " + w30 + " wwww www"), "Subject: " + w30 + " " + w30 + " wwww\n www\n");
    EXPECT_EQ(subject_lines(w69), "Subject: " + w69 + "\n");
    EXPECT_EQ(subject_lines(w70), "Subject:\n " + w70 + "\n");
    EXPECT_EQ(subject_lines(w70 + "w"), "Subject: =?utf-8?Q?" + std::string(55, 'w') + "?=\n =?utf-8?Q?" +
                                            std::string(16, 'w') + "?=\n");
    EXPECT_EQ(subject_lines(w30 + " " + w30 + " Grüße"),
              "Subject: " + w30 + " " + w30 + "\n =?utf-8?B?R3LDvMOfZQ==?=\n");
}

TEST(Message, WritesNamesAsTheyMayBeWritten) {
    const std::pair<std::string, std::string> cases[] = {
        {"", "From: papers@example.org\n"},
        {"Daily Papers", "From: Daily Papers <papers@example.org>\n"},
        {"J. Doe", "From: \"J. Doe\" <papers@example.org>\n"},
        {R"(a" <evil@x>, b\)", R"(From: "a\" <evil@x>, b\\" <papers@example.org>)"
                               "\n"},
        {"Jörg", "From: =?utf-8?B?SsO2cmc=?= <papers@example.org>\n"},
        {"=?utf-8?Q?x?=", "From: =?utf-8?B?PT91dGYtOD9RP3g/PQ==?= <papers@example.org>\n"},
        {"x\r\nBcc: evil@example.net", "From: \"x Bcc: evil@example.net\" <papers@example.org>\n"},
    };
    for (const auto& [name, lines] : cases) EXPECT_EQ(from_lines(name), lines) << name;
}

TEST(Message, PutsALongAddressOnALineOfItsOwn) {
    const std::string label(63, 'd'), domain = label + "." + label + "." + label + "." + std::string(63, 'e');
    Message message = make_message();
    message.from = message.to = make_address("", std::string(64, 'a') + "@" + domain);
    message.id = make_message_id(message);
    const std::string bytes = to_rfc5322(message, LineEnds::kLf);
    EXPECT_EQ(header_lines(bytes, "To"), "To:\n " + message.to.spec() + "\n");
    EXPECT_EQ(header_lines(bytes, "Message-ID"), "Message-ID:\n <" + message.id + ">\n");
    EXPECT_EQ(test::read_mail(bytes).problem, "");
}

TEST(Message, ChoosesTheShorterBodyEncoding) {
    Message message = make_message();
    std::string han;
    for (int i = 0; i < 100; ++i) han += "深層学習\n";
    message.parts = {{"text/plain", "Grüße aus Ulm\n"}, {"text/html", han}};
    const test::ReadMail mail = test::read_mail(to_rfc5322(message, LineEnds::kLf));
    EXPECT_EQ(mail.problem, "");
    ASSERT_EQ(mail.parts.size(), 2U);
    EXPECT_EQ(mail.parts[0].headers[1].second, "quoted-printable");
    EXPECT_EQ(mail.parts[1].headers[1].second, "base64");
    EXPECT_EQ(mail.parts[0].text, "Grüße aus Ulm\n");
    EXPECT_EQ(mail.parts[1].text, han);
}

TEST(Message, DatesAreEnglishAndInTheZoneOfTheReader) {
    const std::tuple<std::string, int, std::string> cases[] = {
        {"2026-01-09T08:00:00Z", 0, "Fri, 9 Jan 2026 08:00:00 +0000"},
        {"2026-01-09T23:30:59Z", 3600, "Sat, 10 Jan 2026 00:30:59 +0100"},
        {"2026-01-01T02:00:00Z", -12600, "Wed, 31 Dec 2025 22:30:00 -0330"},
        {"2026-01-09T08:00:00Z", 45900, "Fri, 9 Jan 2026 20:45:00 +1245"},
        {"1890-05-01T12:00:00Z", 3208, "Thu, 1 May 1890 12:53:00 +0053"},
        {"1890-05-01T12:00:00Z", -29, "Thu, 1 May 1890 12:00:00 +0000"},
        {"0009-01-01T00:00:00Z", 0, "Thu, 1 Jan 0009 00:00:00 +0000"},
        {"1969-12-31T23:59:59Z", 0, "Wed, 31 Dec 1969 23:59:59 +0000"},
    };
    for (const auto& [instant, offset, written] : cases) {
        EXPECT_EQ(to_mail_date({*parse_instant(instant), offset}), written);
    }
}

TEST(Message, HasAnIdOfItsOwn) {
    const Message message = make_message();
    EXPECT_EQ(make_message_id(make_message()), message.id) << "the same again";
    std::vector<Message> others(7, message);
    others[0].subject += "!";
    others[1].to = parse_address("you@example.org");
    others[2].date.instant.seconds += 1;
    others[3].parts[0].text += " ";
    others[4].parts[0].text.clear();
    others[5].more = {{"List-Id", "<papers.example.org>", false}};
    others[6].from = parse_address("Paper <papers@example.org>");
    for (const Message& other : others) EXPECT_NE(make_message_id(other), message.id);
    Message again = message;
    again.id = "x@y";
    EXPECT_EQ(make_message_id(again), message.id) << "its own id does not count";
}

TEST(Message, TakesMoreHeaders) {
    const std::string address = "<https://example.org/" + std::string(200, 'w') + ">";
    Message message = make_message();
    message.more = {{"List-Id", "<papers.example.org>", false},
                    {"List-Unsubscribe", "<mailto:leave@example.org>,  " + address, false},
                    {"X-Note", "Grüße aus Ulm", true}};
    const std::string bytes = to_rfc5322(message, LineEnds::kLf);
    const test::ReadMail mail = test::read_mail(bytes);
    EXPECT_EQ(mail.problem, "");
    EXPECT_EQ(mail.names(), (Names{"From", "To", "Subject", "Date", "Message-ID", "List-Id",
                                   "List-Unsubscribe", "X-Note", "MIME-Version", "Content-Type"}));
    EXPECT_EQ(header_lines(bytes, "List-Unsubscribe"),
              "List-Unsubscribe: <mailto:leave@example.org>,\n " + address + "\n");
    EXPECT_EQ(mail.text_of("X-Note"), "Grüße aus Ulm");
}

TEST(Message, RefusesHeadersThatWouldBreakIt) {
    const std::pair<HeaderField, std::string> cases[] = {
        {{"bcc", "x", true}, "header 'bcc': the message has its own"},
        {{"Content-type", "x", true}, "header 'Content-type': the message has its own"},
        {{"X-A: b\nX-C", "x", true}, "header 'X-A: b X-C': no name of a header"},
        {{"", "x", true}, "header '': no name of a header"},
        {{"X-A", "b\nc", false}, "header 'X-A': not printable ASCII"},
        {{"X-A", "é", false}, "header 'X-A': not printable ASCII"},
        {{"X-A", std::string(998, 'w'), false}, "header 'X-A': a word too long for a line"},
    };
    for (const auto& [field, said] : cases) {
        Message message = make_message();
        message.more = {field};
        try {
            to_rfc5322(message, LineEnds::kLf);
            ADD_FAILURE() << field.name;
        } catch (const Error& error) {
            EXPECT_EQ(error.what(), said);
        }
    }
    for (const char* id : {"", "a b@c", "a>\nX: y@c"}) {
        Message message = make_message();
        message.id = id;
        EXPECT_THROW(to_rfc5322(message, LineEnds::kLf), Error) << id;
    }
    Message message = make_message();
    message.parts[0].type = "text/plain\nX: y";
    EXPECT_THROW(to_rfc5322(message, LineEnds::kLf), Error);
}

}  // namespace
}  // namespace offprint
