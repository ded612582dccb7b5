#include "../../src/read/json_cursor.h"

#include <gtest/gtest.h>

#include "query/random_query.h"
#include "support/json_oracle.h"

namespace offprint {
namespace {

const AsksForValue kAll = [](std::size_t) { return true; };
const AsksForValue kNone = [](std::size_t) { return false; };

/// Skips the number of values given, reads the others.
AsksForValue all_but(std::size_t unread) {
    return [unread](std::size_t number) { return number != unread; };
}

std::string nested(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

TEST(JsonCursor, ReadsEveryKindOfValue) {
    const struct {
        const char *text, *read;
    } cases[] = {
        {"[]", "[] at 2 line 1"},
        {" { } ", "{} at 4 line 1"},
        {"[1, -2.5e3 ,null]", "[1,-2.5e3,null,] at 17 line 1"},
        {"[true,\n false]\n", "[yes,no,] at 14 line 2"},
        {R"({"a":"b","c":[{"d":{}}]})", "{a:<b>c:[{d:{}}]} at 24 line 1"},
        {R"(["", "a \"quoted\" word", "\\"])", R"([<><\a \"quoted\" word><\\\>] at 31 line 1)"},
        {R"({"a\"b":1})", R"({a\"b:1,} at 10 line 1)"},
        {R"("a string longer than a lane, é")", "<a string longer than a lane, é> at 33 line 1"},
    };
    for (const auto& c : cases) EXPECT_EQ(read_by_cursor(c.text, kAll), c.read) << c.text;
}

TEST(JsonCursor, MeetsDamageWhereTheTextIsNoJson) {
    const char* const texts[] = {
        "",       "[",        "]",         "[1",       "[1,",        "[1,]",      "[,1]",  "[1 2]",
        "{",      "{\"a\"",   "{\"a\":",   "{\"a\":1", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{\"a\":}",
        "{1:2}",  "[1}",      "{\"a\":1]", "\"",       "\"a",        "\"a\\\"",   "\"a\\", "[tru]",
        "[TRUE]", "[falsey]", "[x]",       "[NaN]",    "[Infinity]", "[+1]",      "['a']", "[\"a\"\"b\"]",
    };
    for (const char* const text : texts) EXPECT_EQ(read_by_cursor(text, kAll), "damage") << text;
}

TEST(JsonCursor, PassesOverWhatNobodyAsksFor) {
    EXPECT_EQ(read_by_cursor(R"({"a":{"b":[1,"]",{}]},"c":2})", all_but(1)), "{a:c:2,} at 28 line 1");
    EXPECT_EQ(read_by_cursor("[[1\n,2],\n\"a\\\"]\"] ", kNone), " at 16 line 3");
    // Only brackets and strings are looked at there.
    EXPECT_EQ(read_by_cursor("[{\"a\" 1,,:x}]", all_but(1)), "[] at 13 line 1");
    for (const char* const text : {"[{]}]", "[[}]", "[\"a]", "[[1]", "[{\"a\":[}]"})
        EXPECT_EQ(read_by_cursor(text, all_but(1)), "damage") << text;
}

TEST(JsonCursor, GoesSixtyFourLevelsDeep) {
    for (const AsksForValue& asks : {kAll, kNone, all_but(60)}) {
        EXPECT_NE(read_by_cursor(nested(64), asks), "damage");
        EXPECT_EQ(read_by_cursor(nested(65), asks), "damage");
        EXPECT_EQ(read_by_cursor(nested(100'000), asks), "damage");
    }
}

TEST(JsonCursor, TellsOfControlsAndOfBytesThatAreNotUtf8) {
    EXPECT_EQ(read_by_cursor("[\"a\nb\"]", kAll), "[<\\a\nb>] at 7 line 2 controls");
    EXPECT_EQ(read_by_cursor("[\"a\nb\"]", kNone), " at 7 line 2 controls");
    EXPECT_EQ(read_by_cursor("[\"caf\xE9\"]", kAll), "[<caf\xE9>] at 8 line 1 bytes");
    EXPECT_EQ(read_by_cursor("[\"a\\\xE9\"]", kAll), "[<\\a\\\xE9>] at 7 line 1 bytes");
    EXPECT_EQ(read_by_cursor(std::string("[\"a\0b\"]", 7), kAll),
              std::string("[<\\a\0b>] at 7 line 1 controls", 29));
    EXPECT_EQ(read_by_cursor(std::string("[\0]", 3), kAll), "damage");
    EXPECT_EQ(read_by_cursor(std::string("[1\0]", 4), kAll), "damage");
}

/// Text of JSON, with some blanks and odd strings.
class RandomJson {
  public:
    explicit RandomJson(RandomSource& random) : random_(random) {}

    std::string value(int depth) {
        switch (random_.below(depth > 0 ? 8 : 5)) {
            case 0:
                return string();
            case 1:
                return pick({"true", "false", "null", "0", "-1.5e+10", "1e999", "12345678901234567890"});
            case 2:
            case 3:
                return string();
            case 4:
                return pick({"[]", "{}", "[ ]", "{\n}"});
            case 5:
                return inside('[', ']', depth);
            default:
                return inside('{', '}', depth);
        }
    }

  private:
    std::string pick(std::initializer_list<const char*> texts) {
        return *(texts.begin() + static_cast<std::ptrdiff_t>(random_.below(texts.size())));
    }
    std::string blank() { return random_.chance(4) ? pick({" ", "\n", "\r\n\t", "                  "}) : ""; }
    std::string string() {
        std::string text = "\"";
        for (std::size_t parts = random_.below(6); parts > 0; --parts)
            text += pick({"a", "word ", "fifteen bytes..", "\\\"", "\\\\", "\\u00e9", "é", "\n", "\xC3", "]",
                          "}", "a longer run of text than two lanes"});
        return text + '"';
    }
    std::string inside(char opener, char closer, int depth) {
        std::string text = opener + blank();
        for (std::size_t more = random_.below(4); more > 0; --more) {
            if (opener == '{') text += string() + blank() + ":" + blank();
            text += value(depth - 1) + blank() + (more > 1 ? "," + blank() : "");
        }
        return text + closer;
    }

    RandomSource& random_;
};

void damage(std::string& text, RandomSource& random) {
    constexpr std::string_view kBytes = "{}[],:\"\\ \n\0x1\xC3t";
    for (std::size_t times = random.below(3); times > 0 && !text.empty(); --times) {
        const std::size_t at = random.below(text.size());
        if (random.chance(3)) {
            text.erase(at, 1 + random.below(3));
        } else if (random.chance(2)) {
            text.insert(at, 1, kBytes[random.below(kBytes.size())]);
        } else {
            text[at] = kBytes[random.below(kBytes.size())];
        }
    }
}

TEST(JsonCursor, ReadsWhatTheSlowReaderReads) {
    RandomSource random(20260109);
    std::size_t whole = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = RandomJson(random).value(5);
        damage(text, random);
        if (random.chance(4)) text.resize(random.below(text.size() + 1));
        const std::size_t salt = random.below(1000);
        const AsksForValue some = [salt](std::size_t number) { return (number * 7 + salt) % 5 != 0; };
        for (const AsksForValue& asks : {kAll, some}) {
            const std::string read = read_slowly(text, asks);
            ASSERT_EQ(read_by_cursor(text, asks), read) << text;
            whole += read != "damage";
        }
    }
    EXPECT_GT(whole, 10'000u);
    EXPECT_LT(whole, 35'000u);
}

}  // namespace
}  // namespace offprint
