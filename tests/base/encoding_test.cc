// What encoding bytes are in, and what they mean.
#include "offprint/base/encoding.h"

#include <gtest/gtest.h>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

struct EncodingCase {
    std::string bytes, declared, text, encoding;
    bool damaged = false;
};

std::string operator""_bytes(const char* text, std::size_t size) { return {text, size}; }

TEST(Encoding, IsFoundByMarkThenDeclarationThenLooks) {
    const EncodingCase cases[] = {
        {"", "", "", "utf-8"},
        {"plain", "", "plain", "utf-8"},
        {"\xEF\xBB\xBFna\xC3\xAFve", "koi8-r", "naïve", "utf-8"},
        {"\xFF\xFEh\0\xE9\0"_bytes, "utf-8", "hé", "utf-16le"},
        {"\xFE\xFF\0h\0\xE9"_bytes, "", "hé", "utf-16be"},
        {"\xFF\xFE\0\0h\0\0\0"_bytes, "", "h", "utf-32le"},
        {"\0\0\xFE\xFF\0\0\0h"_bytes, "", "h", "utf-32be"},
        {"<\0a\0>\0"_bytes, "", "<a>", "utf-16le"},
        {"\0<\0a\0>"_bytes, "", "<a>", "utf-16be"},
        {"\0\0\0<\0\0\0a"_bytes, "", "<a", "utf-32be"},
        {"<\0\0\0a\0\0\0"_bytes, "", "<a", "utf-32le"},
        {"caf\xE9", "", "café", "windows-1252"},
        {"caf\xE9 \x93x\x94", "ISO-8859-1", "café “x”", "windows-1252"},
        {"caf\xC3\xA9", "iso-8859-1", "café", "utf-8"},
        {"\xCD\xF1\xD4\xC2\xD0\xC7\xBE\xB3", "GB2312", "婉月星境", "gb2312"},
        {"\xF0\xD2\xC9\xD7\xC5\xD4", "koi8-r", "Привет", "koi8-r"},
        {"\xB3\xE2", "euc-kr", "년", "euc-kr"},
        {"caf\xE9", "no-such-encoding", "café", "utf-8", true},
        {"caf\xE9", "UTF-16", "café", "windows-1252"},
        {"caf\xE9", "unicode", "café", "windows-1252"},
        {"caf\xE9", "cp037", "café", "windows-1252"},
        {"caf\xE9", "utf-8//TRANSLIT", "café", "windows-1252"},
        {"caf\xC3\xA9 and caf\xE9", "", "café and café", "utf-8", true},
        {"\xB3", "euc-kr", "\uFFFD", "euc-kr", true},
        {"\xFF\xFEh\0x"_bytes, "", "h\uFFFD", "utf-16le", true},
        {"\xFF\xFE\0\xD8h\0"_bytes, "", "\uFFFDh", "utf-16le", true},
    };
    for (const EncodingCase& c : cases) {
        const DecodedText decoded = decode_text(c.bytes, c.declared);
        EXPECT_EQ(decoded.text, c.text) << c.bytes << " " << c.declared;
        EXPECT_EQ(decoded.encoding, c.encoding) << c.bytes << " " << c.declared;
        EXPECT_EQ(decoded.damaged, c.damaged) << c.bytes << " " << c.declared;
    }
}

TEST(Encoding, LongTextIsConvertedInBlocks) {
    std::string bytes = "\xFE\xFF", text;
    for (int i = 0; i < 100'000; ++i) {
        bytes += '\x20';
        bytes += '\xAC';
        text += "€";
    }
    EXPECT_EQ(decode_text(bytes).text, text);
}

TEST(Encoding, EverySingleByteBecomesUtf8) {
    for (int byte = 0; byte < 256; ++byte)
        for (const char* declared : {"", "utf-8", "shift_jis", "utf-7", "koi8-r", "hz", "iso-2022-jp"})
            EXPECT_TRUE(is_valid_utf8(decode_text(std::string(1, static_cast<char>(byte)), declared).text))
                << byte << declared;
}

TEST(XmlDeclaration, NamesAnEncoding) {
    EXPECT_EQ(declared_xml_encoding("<?xml version=\"1.0\" encoding=\"EUC-KR\"?><a/>"), "EUC-KR");
    EXPECT_EQ(declared_xml_encoding("\n<?xml version='1.0' encoding = 'x' ?>"), "x");
    EXPECT_EQ(declared_xml_encoding("<?xml version=\"1.0\"?><a encoding=\"x\">"), "");
    EXPECT_EQ(declared_xml_encoding("<?xml encoding=\"x"), "");
    EXPECT_EQ(declared_xml_encoding("<?xml encoding"), "");
    EXPECT_EQ(declared_xml_encoding(""), "");
}

TEST(WideText, IsKnownByMarkOrZeros) {
    EXPECT_TRUE(is_wide_text("\xFF\xFEx"));
    EXPECT_TRUE(is_wide_text("<\0?\0"_bytes));
    EXPECT_FALSE(is_wide_text("\xEF\xBB\xBF<?xml"));
    EXPECT_FALSE(is_wide_text("<?xml"));
    EXPECT_FALSE(is_wide_text(""));
}

TEST(Encoding, ReadsTheWiderOneOfThoseThatShareAName) {
    const std::tuple<std::string, std::string, std::string> cases[] = {
        {"Shift_JIS", "\\\x82\xA0~\x87\x40", "\\あ~①"},  // NEC's row 13
        {"gb2312", "\xC4\xE3\x94\x43", "你擟"},          // GBK's
        {"euc-kr", "\xB0\xA1\x81\x41", "가갂"},          // UHC's
        {"iso-8859-9", "\xFD\x80", "ı€"},
    };
    for (const auto& [name, bytes, text] : cases) {
        const DecodedText decoded = decode_text(bytes, name);
        EXPECT_EQ(decoded.text, text) << name;
        EXPECT_FALSE(decoded.damaged) << name;
    }
}

TEST(Encoding, IsUtf8WhereMuchOfItIsWhateverItSays) {
    const std::string text = "Теория сетей";
    for (const char* declared :
         {"koi8-r", "windows-1251", "iso-8859-15", "gb2312", "big5", "euc-kr", "shift_jis"}) {
        EXPECT_EQ(decode_text(text, declared).text, text) << declared;
        EXPECT_EQ(decode_text("\xD0\xA2", declared).encoding, declared) << "it may be an accident";
    }
}

TEST(Encoding, IsKnownByItsNamesOfTheWeb) {
    EXPECT_EQ(decode_text("\x82\xA0", "cp932").text, "あ");
    EXPECT_EQ(decode_text("\xC4\xE3", "x-gbk").text, "你");
    EXPECT_EQ(decode_text("\xA7\x41", "x-x-big5").text, "你");
    EXPECT_EQ(decode_text("\xB0\xA1", "ksc5601").text, "가");
    EXPECT_EQ(decode_text("\xFA", "iso-8859-8-i").text, "ת");
    EXPECT_EQ(decode_text("\x80", "x-mac-cyrillic").text, "А");
    EXPECT_EQ(decode_text("\x8E", "x-mac-roman").text, "é");
}

TEST(Encoding, IsGuessedForChinese) {
    const std::string bees = "\xC3\xDB\xB7\xE4\xB6\xD4\xB9\xAB\xBD\xBB\xB3\xB5\xCB\xB5\xB5\xC4\xBB\xB0";
    EXPECT_EQ(decode_text("Title: " + bees).encoding, "gb18030");
    EXPECT_EQ(decode_text("Title: " + bees).text, "Title: 蜜蜂对公交车说的话");
    EXPECT_NE(decode_text("Title: " + bees, "iso-8859-1").encoding, "gb18030") << "it says so";
    // Accents alone, a few of them, Cyrillic in Windows-1251, Korean in EUC-KR.
    for (const char* text :
         {"Caf\xE9 cr\xE8me br\xFBl\xE9"
          "e \xE0 la carte, d\xE9j\xE0 vu",
          "\xE4\xF6\xFC\xDF",
          "\xCF\xF7\xE5\xEB\xFB \xE3\xEE\xE2\xEE\xF0\xFF\xF2 \xF1 \xE0\xE2\xF2\xEE\xE1\xF3\xF1\xE0\xEC\xE8",
          "\xB2\xD9\xB9\xFA\xC0\xBA \xB9\xF6\xBD\xBA\xBF\xA1\xB0\xD4 \xB8\xBB\xC7\xD1\xB4\xD9"})
        EXPECT_NE(decode_text(text).encoding, "gb18030") << text;
}

TEST(Encoding, IsGuessedForJapaneseKoreanAndTraditionalChinese) {
    const std::tuple<std::string, std::string, std::string> cases[] = {
        {"\xCB\xAA\xA4\xAC\xA5\xD0\xA5\xB9\xA4\xCB\xB8\xC0\xA4\xA6\xA4\xB3\xA4\xC8\xA1\xA7\xB8\xF8\xB1\xE0"
         "\xA4\xCE",
         "euc-jp", "蜂がバスに言うこと：公園の"},
        {"\x96I\x82\xAA\x83o\x83X\x82\xC9\x8C\xBE\x82\xA4\x82\xB1\x82\xC6\x81\x46\x8C\xF6\x89\x80\x82\xCC",
         "shift_jis", "蜂がバスに言うこと：公園の"},
        {"\xB2\xDC\xB9\xFA\xC0\xCC \xB9\xF6\xBD\xBA\xBF\xA1\xB0\xD4 \xC7\xCF\xB4\xC2 \xB8\xBB", "euc-kr",
         "꿀벌이 버스에게 하는 말"},
        {"\xBB\x65\xB8\xC1\xB9\xEF\xA4\xBD\xA8\xAE\xBB\xA1\xAA\xBA\xB8\xDC\xA1\x41\xA6\x62\xA4\xBD\xB6\xE9"
         "\xB8\xCC",
         "big5", "蜜蜂對公車說的話，在公園裡"},
    };
    for (const auto& [bytes, encoding, text] : cases) {
        EXPECT_EQ(decode_text("Title: " + bytes).text, "Title: " + text);
        EXPECT_EQ(decode_text("Title: " + bytes).encoding, encoding);
        EXPECT_EQ(decode_text("Title: " + bytes, "UTF-8").encoding, encoding) << "it says what it is not";
        EXPECT_NE(decode_text("Title: " + bytes, "iso-8859-1").encoding, encoding) << "it says so";
        EXPECT_NE(decode_text("Title: " + bytes + " caf\xE9").encoding, encoding) << "it stands alone";
    }
}

TEST(Encoding, IsNotGuessedWherePairsAreNoWords) {
    std::string lines, units, currency, words;
    for (int i = 0; i < 20; ++i) {
        lines += "\xC4\xC4\xC4\xC4";
        units += i % 3 == 0 ? "20 \xB5m "
                            : "30 \xB0"
                              "C \xBBWort ";
        currency += "\xA4\xA4";
        words +=
            "B\xC3\xA4r, \xC3\x84pfel, \xC3\xBC"
            "ber ";
    }
    for (const std::string& text : {lines, units, currency})
        EXPECT_EQ(decode_text(text).encoding, "windows-1252");
    EXPECT_EQ(decode_text(words + "\xE4\xE4").encoding, "utf-8");
    EXPECT_EQ(
        decode_text(
            "\xC3\xA9t\xC3\xA9, \xC3\xA9l\xC3\xA8ve, m\xC3\xAAme, \xC3\xA9gal, \xC3\xA9t\xC3\xA9 \xE4\xE4")
            .encoding,
        "utf-8");
    // Russian in code page 866.
    const std::string dos =
        "\x91\xA5\xE2\xA8 \xAF\xE7\xA5\xAB \xA8 \xA0\xA2\xE2\xAE\xA1\xE3\xE1\xAE\xA2 \xA2 "
        "\xA3\xAE\xE0\xAE\xA4\xA5";
    EXPECT_EQ(decode_text(dos).encoding, "utf-8");
}

TEST(Encoding, IsGuessedForRussianAndUkrainian) {
    const std::string bees = "Пчёлы говорят с автобусами: наблюдения одного лета";
    const std::string koi =
        "\xF0\xDE\xA3\xCC\xD9 \xC7\xCF\xD7\xCF\xD2\xD1\xD4 \xD3 \xC1\xD7\xD4\xCF\xC2\xD5\xD3\xC1\xCD\xC9: "
        "\xCE\xC1\xC2\xCC\xC0\xC4\xC5\xCE\xC9\xD1 \xCF\xC4\xCE\xCF\xC7\xCF \xCC\xC5\xD4\xC1";
    EXPECT_EQ(decode_text(koi).text, bees);
    EXPECT_EQ(decode_text(koi, "utf-8").encoding, "koi8-u");
    EXPECT_EQ(
        decode_text("\xCF\xF7\xB8\xEB\xFB \xE3\xEE\xE2\xEE\xF0\xFF\xF2 \xF1 "
                    "\xE0\xE2\xF2\xEE\xE1\xF3\xF1\xE0\xEC\xE8: \xED\xE0\xE1\xEB\xFE\xE4\xE5\xED\xE8\xFF "
                    "\xEE\xE4\xED\xEE\xE3\xEE \xEB\xE5\xF2\xE0")
            .text,
        bees);
    EXPECT_EQ(
        decode_text(
            "\xE2\xC4\xD6\xCF\xCC\xC9 \xD2\xCF\xDA\xCD\xCF\xD7\xCC\xD1\xC0\xD4\xD8 \xDA "
            "\xC1\xD7\xD4\xCF\xC2\xD5\xD3\xC1\xCD\xC9: \xD3\xD0\xCF\xD3\xD4\xC5\xD2\xC5\xD6\xC5\xCE\xCE\xD1 "
            "\xCF\xC4\xCE\xCF\xC7\xCF \xCC\xA6\xD4\xC1")
            .text,
        "Бджоли розмовляють з автобусами: спостереження одного літа");
    for (const char* other :
         {"\xCF\xE9 \xEC\xDD\xEB\xE9\xF3\xF3\xE5\xF2 \xEC\xE9\xEB\xEF\xFD\xED \xF3\xF4\xE1 "
          "\xEB\xE5\xF9\xF6\xEF\xF1\xE5\xDF\xE1 \xDD\xED\xE1 \xEA\xE1\xEB\xEF\xEA\xE1\xDF\xF1\xE9",
          "\xE4\xE3\xE1\xE5\xF8\xE9\xED \xEE\xE3\xE1\xF8\xE5\xFA \xF2\xED "
          "\xE4\xE0\xE5\xE8\xE5\xE1\xE5\xF1\xE9\xED \xE1\xF7\xE9\xF5 \xE0\xE7\xE3 \xE0\xF8\xE5\xEA "
          "\xEE\xE0\xE5\xE3",
          "D\xE9j\xE0 vu \xE0 la for\xEAt: o\xF9 les abeilles pr\xE9"
          "f\xE8rent \xEAtre, \xE9t\xE9 apr\xE8s \xE9t\xE9, \xE0 c\xF4t\xE9"})
        EXPECT_EQ(decode_text(other).encoding, "windows-1252");
    EXPECT_NE(decode_text(koi.substr(0, 20)).encoding, "koi8-u");
}

}  // namespace
}  // namespace offprint
