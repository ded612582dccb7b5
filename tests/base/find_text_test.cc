// Parts of texts, at every place of a lane, against the standard library's search.
#include "offprint/base/find_text.h"

#include <gtest/gtest.h>

#include <string>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

const std::string kText =
    "a \"DC.Title\" and \"dc.creator\" AND @[` {list-title} llist-tit list-titlE \x80\xFF\x80";

TEST(FindText, FindsWhatASearchByteByByteFinds) {
    for (const char* part : {"",           "a",    "\"dc",     "and",      "dc.creator\" and",
                             "title\"",    "x",    "andy",     "\"",       "\"x",
                             "list-title", "li",   "ll",       "@[",       "`{",
                             "` {",        "\x80", "\x80\xFF", "\xFF\x80", "\x80\x80",
                             "\xFF"}) {
        EXPECT_EQ(find_text(kText, part), kText.find(part)) << part;
        EXPECT_EQ(find_ignoring_case(kText, part), ascii_lower(kText).find(part)) << part;
        EXPECT_EQ(find_text("", part), std::string().find(part)) << part;
        EXPECT_EQ(find_ignoring_case("", part), std::string().find(part)) << part;
    }
}

TEST(FindOneOf, FindsTheFirstOfTheSigns) {
    for (const std::string_view text : {"", "a", "?", "#", "ab#c?", "ab?#", "a??"})
        EXPECT_EQ((find_one_of<'?', '#'>(text)), text.find_first_of("?#")) << text;
}

TEST(FindText, FindsItWhereverItStands) {
    for (std::size_t size = 4; size < 150; ++size)
        for (std::size_t place = 0; place + 4 <= size; ++place) {
            std::string text(size, 'l');
            text.replace(place, 4, "list");
            EXPECT_EQ(find_text(text, "list"), place) << text;
            EXPECT_EQ(find_text(text.substr(0, place + 3), "list"), text.npos) << text;
            text[place + 2] = 'S';
            EXPECT_EQ(find_text(text, "list"), text.npos) << text;
            EXPECT_EQ(find_ignoring_case(text, "list"), place) << text;
        }
}

}  // namespace
}  // namespace offprint
