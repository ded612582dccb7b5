#include "offprint/base/hex.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(EscapedBytes, BecomeBytesWhereTwoDigitsFollow) {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},         {"plain", "plain"},
        {"%41%62", "Ab"}, {"%e9%E9", "\xE9\xE9"},
        {"100%", "100%"}, {"%4", "%4"},
        {"%4g", "%4g"},   {"%%41", "%A"},
        {"%2541", "%41"}, {"%\xC3\xA9", "%\xC3\xA9"},
    };
    for (const auto& [text, bytes] : cases) {
        std::string out = ">";
        append_unescaped_bytes(out, text, '%');
        EXPECT_EQ(out, ">" + bytes) << text;
    }
}

}  // namespace
}  // namespace offprint
