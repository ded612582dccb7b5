#include "offprint/base/base64.h"

#include <gtest/gtest.h>

#include "support/mime_decoding.h"

namespace offprint {
namespace {

TEST(Base64, GivesTheExamplesOfTheStandard) {  // RFC 4648 §10
    EXPECT_EQ(encode_base64(""), "");
    EXPECT_EQ(encode_base64("f"), "Zg==");
    EXPECT_EQ(encode_base64("fo"), "Zm8=");
    EXPECT_EQ(encode_base64("foo"), "Zm9v");
    EXPECT_EQ(encode_base64("foob"), "Zm9vYg==");
    EXPECT_EQ(encode_base64("fooba"), "Zm9vYmE=");
    EXPECT_EQ(encode_base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(encode_base64("\xFB\xFF\xFE"), "+//+");
}

TEST(Base64, BreaksLinesAfter76Characters) {
    EXPECT_EQ(encode_base64_lines(""), "");
    EXPECT_EQ(encode_base64_lines(std::string(57, 'w')), encode_base64(std::string(57, 'w')) + "\n");
    EXPECT_EQ(encode_base64_lines(std::string(58, 'w')), encode_base64(std::string(57, 'w')) + "\ndw==\n");
}

TEST(Base64, ComesBackAsItWas) {
    std::string bytes;
    for (int i = 0; i < 1000; ++i) {
        std::string problem;
        EXPECT_EQ(test::decode_base64(encode_base64_lines(bytes), problem), bytes);
        EXPECT_EQ(problem, "");
        EXPECT_EQ(encode_base64(bytes).size(), base64_size(bytes.size()));
        bytes += static_cast<char>(i * 7 % 256);
    }
}

}  // namespace
}  // namespace offprint
