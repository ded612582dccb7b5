// Hostile and monstrous texts in every place of a mail: it stays one mail with the headers and parts that
// were given, in short lines of seven bits.
#include <gtest/gtest.h>

#include "offprint/base/utf8.h"
#include "offprint/mail/message.h"
#include "support/mail_reader.h"

namespace offprint {
namespace {

std::string every_byte() {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    return bytes;
}

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    while (times-- > 0) out.append(text);
    return out;
}

const std::vector<std::string>& attack_texts() {
    static const std::vector<std::string> texts = {
        "",
        "x\r\nBcc: evil@example.net\r\n\r\nbody",
        "x\nX-Evil: 1",
        "x\n X-Folded: 1",
        "x\rX-Evil: 1",
        "x\xE2\x80\xA8"
        "Bcc: e",
        "x\xE2\x80\xA9"
        "Bcc: e",
        "x\xC2\x85"
        "Bcc: e",
        "x\x0B\x0C"
        "Bcc: e",
        "=?utf-8?B?QmNjOiBldmls?=",
        "=?utf-8?Q?Bcc=3A_evil?= =?utf-8?Q?x?=",
        "=?utf-8?B?////?=",
        "=?",
        "?=",
        "a=?b?=c",
        "\"a\\\" <evil@x>, b\"",
        "a, b <c@d>; e: f;",
        "(comment) \\",
        std::string(998, 'w'),
        std::string(998, ' '),
        std::string(70, 'w') + " " + std::string(71, 'w') + " " + std::string(72, 'w'),
        ".",
        "\n.\nMAIL FROM:<evil@x>",
        "\r\n.\r\nQUIT\r\n",
        "From here",
        "a\nFrom here\n>From there\n",
        "trailing \nblanks\t\n \n",
        "--=_boundary\n--=_boundary--\n",
        "--\nContent-Type: text/html\n\n<h1>x</h1>\n",
        "Content-Type: text/html\n\n<h1>x</h1>\n",
        "a\x1b]0;t\x07"
        "b\x9B",
        "a\xE2\x80\xAE"
        "b\xE2\x81\xA6"
        "c",
        "\xFF\xFE",
        "\xED\xA0\x80",
        "\xF4\x90\x80\x80",
        "\xC3",
        "a" + repeat("\xCC\x81", 3000),
        std::string("a\0b", 3),
        every_byte(),
        repeat(every_byte(), 50),
        repeat("深層学習", 400),
        repeat("é ", 3000),
        "{{title}} %s%n ${HOME} $(id) =41 =\n =",
    };
    return texts;
}

Message make_message(const std::string& text) {
    Message message{make_address(text, "papers@example.org"),
                    make_address(text, "me@example.org"),
                    text,
                    {*parse_instant("2026-01-09T08:00:00Z"), 0},
                    {},
                    {{"X-Text", text, true}},
                    {}};
    message.parts = {{"text/plain", text}, {"text/html", text + "\n"}};
    message.id = make_message_id(message);
    return message;
}

/// What a body may keep of a text.
std::string harmless_body(const std::string& text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); ++at) {  // line ends first, as bytes
        if (text[at] != '\r')
            lines += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            lines += '\n';
    }
    std::string out;
    for (std::size_t at = 0; at < lines.size(); at += code_point_at(lines, at).length) {
        const char32_t point = code_point_at(lines, at).value;
        if (point == '\n' || point == '\t' || !is_unsafe(point)) append_utf8(out, point);
    }
    return out;
}

void expect_harmless(const std::string& text) {
    SCOPED_TRACE(text.substr(0, 100));
    const std::string bytes = to_rfc5322(make_message(text), LineEnds::kLf);
    const test::ReadMail mail = test::read_mail(bytes);
    ASSERT_EQ(mail.problem, "") << bytes.substr(0, 3000);
    EXPECT_EQ(mail.names(), (std::vector<std::string>{"From", "To", "Subject", "Date", "Message-ID", "X-Text",
                                                      "MIME-Version", "Content-Type"}));
    const std::string line = clean_line(text);
    EXPECT_EQ(mail.mailbox_of("From"), (std::pair<std::string, std::string>{line, "papers@example.org"}));
    EXPECT_EQ(mail.mailbox_of("To"), (std::pair<std::string, std::string>{line, "me@example.org"}));
    EXPECT_EQ(mail.text_of("Subject"), line);
    EXPECT_EQ(mail.text_of("X-Text"), line);
    ASSERT_EQ(mail.parts.size(), 2U);
    EXPECT_EQ(mail.parts[0].text, harmless_body(text));
    EXPECT_EQ(mail.parts[1].text, harmless_body(text + "\n"));
}

TEST(MailAttack, NoTextAddsAHeaderOrAPart) {
    for (const std::string& text : attack_texts()) expect_harmless(text);
}

TEST(MailAttack, NoTextIsTooLong) {
    for (const char* piece : {"w", ".", "=", " ", "a ", "\n", "é", "深", "\xFF", "=?"}) {
        expect_harmless(repeat(piece, 60'000));
    }
    expect_harmless(repeat("w", 1'000'000));
}

TEST(MailAttack, EveryLengthOfAWordKeepsTheLimits) {
    for (std::size_t length = 0; length < 160; ++length) {
        for (const char* piece : {"w", "é", "深"}) {
            expect_harmless(repeat(piece, length));
            expect_harmless(repeat("w", length) + " Grüße " + repeat(piece, 30) + " w");
            expect_harmless(repeat("ww ", length / 3) + repeat(piece, length));
        }
    }
}

}  // namespace
}  // namespace offprint
