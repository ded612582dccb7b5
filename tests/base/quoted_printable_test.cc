#include "offprint/base/quoted_printable.h"

#include <gtest/gtest.h>

#include "offprint/base/utf8.h"
#include "support/mime_decoding.h"

namespace offprint {
namespace {

/// As a strict reader has it, or what is wrong with it.
std::string read_back(const std::string& text) {
    std::string problem;
    const std::string decoded = test::decode_quoted_printable(encode_quoted_printable(text), problem);
    return problem.empty() ? decoded : problem;
}

struct Case {
    std::string text, encoded;
};

TEST(QuotedPrintable, WritesWhatTheStandardAsksFor) {
    const std::string w74(74, 'w'), w75 = w74 + "w", w76 = w75 + "w";
    const Case cases[] = {
        {"", ""},
        {"plain\n", "plain\n"},
        {"no line end", "no line end"},
        {"\n\n", "\n\n"},
        {"1 + 1 = 2", "1 + 1 =3D 2"},
        {"Grüße", "Gr=C3=BC=C3=9Fe"},
        // RFC 2045 §6.7 (3): blanks at the end of a line
        {"a \nb\t\n ", "a=20\nb=09\n=20"},
        {"a\tb", "a\tb"},
        {"a \r\nb\r\n", "a=20\nb\n"},
        {"a\rb", "a=0Db"},
        {std::string("\0\x7f", 2), "=00=7F"},
        {"\xFF\xFE", "=FF=FE"},
        // (5): at most 76 characters, the `=` of a soft break counted
        {w76, w76},
        {w76 + "w", w75 + "=\nww"},
        {w75 + "ü", w75 + "=\n=C3=BC"},
        {w74 + " \n", w74 + "=\n=20\n"},
        {w74 + " w\n", w74 + " w\n"},
        // a character stands on one line
        {std::string(70, 'w') + "深", std::string(70, 'w') + "=\n=E6=B7=B1"},
        // what ends a message to SMTP and sendmail, and what begins one in an mbox file
        {".", "=2E"},
        {"a\n.\nb\n", "a\n=2E\nb\n"},
        {".a\n..\n", ".a\n..\n"},
        {". \n", ".=20\n"},
        {"From here\nFrom\n From \n", "=46rom here\nFrom\n From=20\n"},
        {"From ", "=46rom=20"},
        {w75 + "From here", w75 + "=\n=46rom here"},
        {w75 + "..", w75 + "=\n.."},
        {w76 + ".", w75 + "=\nw."},
    };
    for (const Case& tried : cases) {
        EXPECT_EQ(encode_quoted_printable(tried.text), tried.encoded) << tried.text;
    }
}

TEST(QuotedPrintable, ComesBackAsItWas) {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    for (std::size_t begin = 0; begin < 90; ++begin) {  // every alignment with the line
        const std::string lead(begin, 'x');
        for (const std::string& text : {lead + all, lead + " .\n.", lead + "From a", lead + "Đ€𝄞=\t \n"}) {
            EXPECT_EQ(read_back(text), text) << begin;
        }
    }
}

TEST(QuotedPrintable, BreaksAnyLine) {
    for (const char c : {'w', '.', ' ', '=', '\t', '\0', '\xFF'}) {
        const std::string line(1'000'000, c);
        EXPECT_EQ(read_back(line), line);
    }
    std::string han;
    while (han.size() < 100'000) han += "深";
    EXPECT_EQ(read_back(han), han);
    const std::string encoded = encode_quoted_printable(han);
    for (std::size_t at = encoded.find('\n'); at != encoded.npos; at = encoded.find('\n', at + 1)) {
        EXPECT_EQ(encoded.substr(at + 1, 9), "=E6=B7=B1") << "a character was split";
    }
}

TEST(QuotedPrintable, IsReadBack) {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"Gr=C3=BC=C3=9Fe\n", "Grüße\n"},
        {"Gr=c3=bc=\n=C3=9Fe", "Grüße"},
        {"soft =\r\nbreak\r\n", "soft break\r\n"},
        {"soft = \t\nbreak", "soft break"},
        {"blanks  \t\nat ends ", "blanks\nat ends"},
        {"kept=20\n", "kept \n"},
        {"a = b, =4, =4G, 100=", "a = b, =4, =4G, 100"},
        {"\xC3\xA9 raw", "\xC3\xA9 raw"},
        {std::string("a\0"
                     "b",
                     3),
         std::string("a\0"
                     "b",
                     3)},
    };
    for (const auto& [encoded, text] : cases) EXPECT_EQ(decode_quoted_printable(encoded), text) << encoded;
}

TEST(QuotedPrintable, ReadsWhatItWrote) {
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        if (i != '\r') bytes.append(3, static_cast<char>(i));
    const std::string text = "From me\n.\nblank \n\ttab\t\n" + std::string(300, 'x') + "\n" + bytes;
    EXPECT_EQ(decode_quoted_printable(encode_quoted_printable(text)), text);
}

}  // namespace
}  // namespace offprint
