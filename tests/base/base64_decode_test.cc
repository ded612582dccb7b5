// Base64 back into bytes: the vectors of RFC 4648 §10, and damage.
#include "offprint/base/base64_decode.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(Base64, IsDecoded) {
    const struct {
        const char *text, *bytes;
    } cases[] = {{"", ""},
                 {"Zg==", "f"},
                 {"Zm8=", "fo"},
                 {"Zm9v", "foo"},
                 {"Zm9vYg==", "foob"},
                 {"Zm9vYmE=", "fooba"},
                 {"Zm9vYmFy", "foobar"},
                 {" Zm9v\r\n YmFy ", "foobar"},
                 {"Zg", "f"},
                 {"+/+/", "\xFB\xFF\xBF"}};
    for (const auto& c : cases) EXPECT_EQ(decode_base64(c.text), c.bytes) << c.text;
}

TEST(Base64, IsNothingWhenItHoldsOtherCharacters) {
    EXPECT_EQ(decode_base64("Zm9v!"), std::nullopt);
    EXPECT_EQ(decode_base64("Zg==Zg"), std::nullopt);
    EXPECT_EQ(decode_base64("Zm9v-_"), std::nullopt);
}

TEST(Base64, IsSalvagedAroundEveryOtherCharacter) {
    const struct {
        std::string text, bytes;
    } cases[] = {{"Zm9v!", "foo"},
                 {"Zg==Zg==", "ff"},
                 {"Zm9v\n-- \nYmFy", "foobar"},
                 {"=", ""},
                 {"Z", ""},
                 {"Zm9=vYmE", "fo\xBD\x89\x84"},
                 {std::string("Zm\0"
                              "9v",
                              5),
                  "foo"}};
    for (const auto& c : cases) EXPECT_EQ(salvage_base64(c.text), c.bytes) << c.text;
}

}  // namespace
}  // namespace offprint
