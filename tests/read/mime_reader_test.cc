// The parts of a mail, however they are packed, and of hostile ones.
#include "../../src/read/mime_reader.h"

#include <gtest/gtest.h>

#include "support/cpu_time.h"

namespace offprint {
namespace {

struct Taken {
    std::vector<MimePart> parts;
    bool too_deep = false, too_long = false;
    Envelope envelope;
};

Taken take(std::string_view text) {
    Taken taken;
    MimeReader reader([&](MimePart&& part) { taken.parts.push_back(std::move(part)); });
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        reader.take(text.substr(0, end), ++number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    reader.finish();
    taken.too_deep = reader.was_too_deep();
    taken.too_long = reader.was_too_long();
    taken.envelope = reader.envelope();
    return taken;
}

/// `LINE:text` of every part, `*` behind the line when lines are not the mail's own, `#N` for an alternative.
std::string parts_of(std::string_view text) {
    std::string all;
    for (const MimePart& part : take(text).parts) {
        all += std::to_string(part.line) + (part.has_own_lines ? "" : "*");
        if (part.alternative > 0) all += "#" + std::to_string(part.alternative);
        all += ":" + part.bytes + "|";
    }
    return all;
}

TEST(Mime, GivesTheBodyOfAPlainMail) {
    EXPECT_EQ(parts_of("Subject: a\n\none\ntwo\n"), "3:one\ntwo\n|");
    EXPECT_EQ(parts_of("Subject: a\nno empty line\ntwo\n"), "2:no empty line\ntwo\n|");
    EXPECT_EQ(parts_of("Subject: a\n"), "");
    EXPECT_EQ(parts_of("Subject: a\n\n"), "");
    EXPECT_EQ(parts_of(""), "");
}

TEST(Mime, DecodesWhatIsEncoded) {
    EXPECT_EQ(
        parts_of(
            "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: Quoted-Printable\n\n"
            "Gr=FC=\n=DFe\n"),
        "4*:Grüße\n|");
    EXPECT_EQ(
        parts_of("Content-Type: text/plain;\n charset=\"koi8-r\"\nContent-Transfer-Encoding: base64 (so)\n\n"
                 "8NLJ\n18XU\n"),
        "5*:Привет|");
    EXPECT_EQ(parts_of("Content-Transfer-Encoding: 8bit\n\ncaf\xE9\n"), "3:café\n|");
    EXPECT_EQ(parts_of("Content-Type: application/xml; charset=utf-8\n\ncaf\xE9\n"), "3:caf\xE9\n|");
    EXPECT_EQ(
        parts_of("Content-Type: text/xml; charset=utf-16\n\n<?xml version='1.0' encoding='koi8-r'?>\xF0\n"),
        "3:<?xml version='1.0' encoding='koi8-r'?>\xF0\n|");
}

TEST(Mime, JoinsFlowedLines) {
    EXPECT_EQ(parts_of("Content-Type: text/plain; format=flowed\n\na \nb\n From c\n-- \nd\n"),
              "3*:a b\nFrom c\n-- \nd\n|");
    EXPECT_EQ(parts_of("Content-Type: text/plain; format=Flowed; delsp=yes\n\na \nb\n"), "3*:ab\n|");
    EXPECT_EQ(parts_of("Content-Type: text/plain; format=flowed\n\n> a \n> b\n> \n>> c \n> d \ne\n"),
              "3*:> a b\n> \n>> c \n> d \ne\n|");
    EXPECT_EQ(parts_of("Content-Type: text/plain; format=flowed\n\n> ER  - \n> TY  - GEN\nER  - \nb\n"),
              "3*:> ER  - \n> TY  - GEN\nER  - \nb\n|");
}

const std::string kMixed =
    "Subject: a\nContent-Type: multipart/mixed; boundary=\"=_o\"\n\npreamble\n"
    "--=_o\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\nplain\n--i \nContent-Type: "
    "text/html\n\n<p>\n--i--\nbetween\n"
    "--=_o\nContent-Type: application/json\n\n[]\n--=_o--\nepilogue\n";

TEST(Mime, GivesThePartsOfAMultipart) {
    EXPECT_EQ(parts_of(kMixed), "10#1:plain|14#1:<p>|20:[]|");
    EXPECT_EQ(parts_of("Content-Type: multipart/mixed\n\n--x\n\nno boundary\n"), "3:--x\n\nno boundary\n|");
    EXPECT_EQ(parts_of("Content-Type: multipart/mixed; "
                       "boundary=ab\n\n--abc\n--a\n--ab\n\none\n--abc\n--ab\n--ab\n\ntwo"),
              "7:one\n--abc|12:two\n|");
}

TEST(Mime, EndsInnerPartsWithTheOuterBoundaryAndAllWithTheMail) {
    EXPECT_EQ(
        parts_of(
            "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/mixed; boundary=i\n\n"
            "--i\n\none\n--o\n\ntwo\n"),
        "8:one|11:two\n|");
    EXPECT_EQ(parts_of("Content-Type: multipart/mixed; boundary=o\n\n--o\n\none\n--o--\n--o\n\ntwo\n"),
              "5:one|");
}

TEST(Mime, PassesOverWhatHoldsNoListing) {
    EXPECT_EQ(parts_of("Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: "
                       "IMAGE/png\nContent-Transfer-Encoding: base64\n\n"
                       "AAAA\n--o\nContent-Type: application/pdf\n\n%PDF\n--o\nContent-Type: "
                       "text/calendar\n\nBEGIN\n--o--\n"),
              "");
}

TEST(Mime, OpensMailsInMailsWithTheirOwnHeaders) {
    const std::string text =
        "Subject: Fwd\nDate: Fri, 9 Jan 2026 20:00:00 -0500\nContent-Type: multipart/mixed; "
        "boundary=o\n\n--o\n\nlook\n--o\n"
        "Content-Type: message/rfc822\n\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n and more\nDate: Thu, 8 Jan "
        "2026 01:00:00 GMT\n\ninside\n"
        "--o\nContent-Type: multipart/digest; boundary=d\n\n--d\n\nSubject: one\n\n1\n--d\nContent-Type: "
        "text/plain\n\n2\n--d--\n--o\n\nlast\n--o--\n";
    std::string all;
    for (const MimePart& part : take(text).parts)
        all += part.bytes + " in " + part.envelope.subject +
               (part.envelope.day ? " of " + part.envelope.day->to_string() : "") + "|";
    EXPECT_EQ(all,
              "look in Fwd of 2026-01-10|inside in Grüße and more of 2026-01-08|1 in one|2 in Fwd of "
              "2026-01-10|last in Fwd of 2026-01-10|");
    EXPECT_EQ(take(text).envelope.subject, "Fwd");
    EXPECT_EQ(
        parts_of("Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nSubject: a\n\nbody\n"),
        "7:body\n|");
}

TEST(Mime, CutsAPartThatIsTooLong) {
    std::string text = "Subject: a\n\n";
    for (std::size_t i = 0; i < kMaxPartBytes / 64 + 10; ++i) text += std::string(63, 'x') + "\n";
    const Taken taken = take(text);
    EXPECT_TRUE(taken.too_long);
    ASSERT_EQ(taken.parts.size(), 1u);
    EXPECT_EQ(taken.parts[0].bytes.size(), kMaxPartBytes);
}

std::string nested(int depth) {
    std::string text = "Subject: deep\n";
    for (int i = 0; i < depth; ++i) {
        const std::string boundary = "b" + std::to_string(i);
        text += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    return text + "\ninside\n";
}

TEST(Mime, ReadsSixtyFourLevelsAndNoMore) {
    EXPECT_EQ(take(nested(64)).parts.size(), 1u);
    EXPECT_FALSE(take(nested(64)).too_deep);
    EXPECT_EQ(take(nested(65)).parts.size(), 0u);
    EXPECT_TRUE(take(nested(65)).too_deep);
}

TEST(Mime, TakesTimeInProportionToHostileMails) {
    std::string mails_in_mails;
    for (int i = 0; i < 20000; ++i) mails_in_mails += "Content-Type: message/rfc822\n\n";
    std::string boundaries = nested(64);
    for (int i = 0; i < 200000; ++i) boundaries += "--b" + std::to_string(i) + "\n";
    std::string fields;
    for (int i = 0; i < 200000; ++i) fields += "Subject: " + std::to_string(i) + "\n";
    const std::string cases[] = {nested(10000),
                                 mails_in_mails,
                                 boundaries,
                                 fields,
                                 "Subject: " + std::string(1 << 20, 'x') + "\n\nbody\n",
                                 "Subject: a\n" + std::string(1 << 20, ' ') + "\n\nbody\n",
                                 "Content-Type: " + std::string(1 << 20, ';') + "\n\nbody\n",
                                 "Subject: " + std::string(200000, '=') + "?\n\nbody\n",
                                 std::string(1 << 20, '\r') + "\n\nbody\n",
                                 std::string(1 << 20, '\0') + "\n\nbody\n"};
    for (const std::string& text : cases) {
        const double begin = cpu_seconds();
        take(text);
        EXPECT_LT(cpu_seconds() - begin, 2.0) << text.substr(0, 60);
    }
}

TEST(Mime, ReadsAMailCutAtEveryByte) {
    for (std::size_t size = 0; size <= kMixed.size(); ++size)
        EXPECT_LE(take(std::string_view(kMixed).substr(0, size)).parts.size(), 3u) << size;
}

}  // namespace
}  // namespace offprint
