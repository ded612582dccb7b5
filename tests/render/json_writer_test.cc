#include "offprint/render/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

#include "json_text.h"

namespace offprint {
namespace {

std::string write(std::string_view text) {
    JsonWriter json;
    json.value(text);
    return json.take();
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
    JsonWriter json;
    json.begin_object();
    json.field("a", 1);
    json.key("b").begin_array();
    json.value("x");
    json.begin_object();
    json.end_object();
    json.value(true);
    json.value(std::size_t{18});
    json.end_array();
    json.key("c").begin_object();
    json.field("d", std::string("y"));
    json.end_object();
    json.field_if_known("e", "");
    json.end_object();
    EXPECT_EQ(json.take(), R"({"a":1,"b":["x",{},true,18],"c":{"d":"y"}})");
    EXPECT_EQ(json.take(), "");
}

TEST(JsonWriter, BreaksLinesWhereItIsTold) {
    JsonWriter json;
    json.begin_array();
    json.break_line();
    json.value(1);
    json.break_line();
    json.value(2);
    json.break_line();
    json.end_array();
    json.end_line();
    json.value(3);
    json.end_line();
    EXPECT_EQ(json.take(), "[\n1,\n2\n]\n3\n");
}

TEST(JsonWriter, EscapesWhatReadersTripOver) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"plain é 深 😀", "\"plain é 深 😀\""},
        {"\"\\/", R"("\"\\/")"},
        {"\n\r\t\b\f\x01\x7f", R"("\n\r\t\u0008\u000c\u0001\u007f")"},
        {"\xE2\x80\xA8\xE2\x80\xA9\xC2\x85\xE2\x80\xAE", R"("\u2028\u2029\u0085\u202e")"},
        {"a\xFF\xED\xA0\x80", "\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"</script><!-- a<b 1 < 2 <", R"("\u003c/script>\u003c!-- a<b 1 < 2 \u003c")"},
        {"\xF0\x9F\xBF\xBF", R"("\ud83f\udfff")"},
        {std::string_view("\0", 1), R"("\u0000")"},
    };
    for (const auto& [text, expected] : cases) {
        EXPECT_EQ(write(text), expected);
        ValueStore store;
        EXPECT_NO_THROW(test::parse_json(write(text), store));
    }
}

TEST(JsonWriter, WritesNumbersShortly) {
    const std::pair<double, std::string_view> cases[] = {{0, "0.0"},
                                                         {1, "1.0"},
                                                         {5.25, "5.25"},
                                                         {1.0 / 3, "0.3333"},
                                                         {-2.5, "-2.5"},
                                                         {1e6, "1000000.0"},
                                                         {std::numeric_limits<double>::quiet_NaN(), "0.0"},
                                                         {std::numeric_limits<double>::infinity(), "0.0"},
                                                         {1e300, "0.0"}};
    for (const auto& [number, expected] : cases) {
        JsonWriter json;
        json.value(number);
        EXPECT_EQ(json.take(), expected);
    }
}

TEST(JsonWriter, KeepsEveryTextWhereverItIsCut) {
    const std::string text = "aé深😀\"\\\n</x><!\xE2\x80\xA8";
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        const std::string padded = std::string(begin, 'x') + text.substr(begin);
        ValueStore store;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) continue;
        EXPECT_EQ(test::parse_json(write(padded), store).as_text(), padded);
    }
}

}  // namespace
}  // namespace offprint
