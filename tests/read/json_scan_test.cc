#include "../../src/read/json_scan.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

std::string extent_text(std::string_view text) {
    const JsonExtent extent = scan_json_value(text, 0);
    return std::string(text.substr(0, extent.end)) + (extent.whole ? "" : " broken") +
           (extent.too_deep ? " deep" : "");
}

TEST(JsonScan, FindsWhereAValueEnds) {
    const struct {
        const char *text, *extent;
    } cases[] = {
        {"1,2", "1"},
        {"true ]", "true"},
        {"\"a\\\"b\" x", "\"a\\\"b\""},
        {"\"a\\\\\" x", "\"a\\\\\""},
        {"\"a", "\"a broken"},
        {"\"a\\\"", "\"a\\\" broken"},
        {"[1, {\"a\": \"]\"}] x", "[1, {\"a\": \"]\"}]"},
        {"[1, {\"a\": 2] x", "[1, {\"a\": 2 broken"},
        {"[[1]", "[[1] broken"},
        {"]", " broken"},
        {"", " broken"},
    };
    for (const auto& c : cases) EXPECT_EQ(extent_text(c.text), c.extent) << c.text;
}

TEST(JsonScan, CountsBracketsPastTheLimit) {
    const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
    EXPECT_EQ(extent_text(nested(64)), nested(64));
    EXPECT_EQ(extent_text(nested(65)), nested(65) + " deep");
    EXPECT_EQ(scan_json_value(nested(1'000'000), 0).end, 2'000'000u);
}

TEST(JsonScan, NamesTheFieldsOfAnObjectUpToTheDamage) {
    const auto keys = [](std::string_view text) {
        std::string out;
        for (const JsonField& field : scan_json_fields(text, 0))
            out += std::string(field.key) + "=" +
                   std::string(text.substr(field.begin, field.extent.end - field.begin)) + ";";
        return out;
    };
    EXPECT_EQ(keys(R"({"a": 1, "b" : [2, 3] ,"c\"":"d"})"), R"(a=1;b=[2, 3];c\"="d";)");
    EXPECT_EQ(keys(R"({"a":1 "b":2})"), "a=1;");
    EXPECT_EQ(keys(R"({"a":1,"b":[2)"), "a=1;b=[2;");
    EXPECT_EQ(keys(R"({"a")"), "");
    EXPECT_EQ(keys("{}"), "");
}

TEST(JsonString, IsUnescapedAndNeverFails) {
    const struct {
        const char *inside, *text;
    } cases[] = {
        {"plain", "plain"},
        {R"(\" \\ \/ \b\f\n\r\t)", "\" \\ / \b\f\n\r\t"},
        {R"(\u00e9\u2013\uD83D\uDE00)", "é–😀"},
        {R"(\ud800)", "\uFFFD"},
        {R"(\udc00x)", "\uFFFDx"},
        {R"(\ud800\u0041)", "\uFFFDA"},
        {R"(\ud800\ud800\udc00)", "\uFFFD\U00010000"},
        {R"(\u12)", "\\u12"},
        {R"(\uzzzz)", "\\uzzzz"},
        {R"(\q)", "\\q"},
        {"\\", "\\"},
    };
    for (const auto& c : cases) {
        std::string out;
        append_unescaped(out, c.inside);
        EXPECT_EQ(out, c.text) << c.inside;
    }
}

}  // namespace
}  // namespace offprint
