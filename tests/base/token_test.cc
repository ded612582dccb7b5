#include "offprint/base/token.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

TokenKey key_of(unsigned char first) {
    TokenKey key;
    for (std::size_t i = 0; i < key.bytes.size(); ++i) key.bytes[i] = static_cast<unsigned char>(first + i);
    return key;
}

TEST(Token, IsTheHmacOfItsPartsWithTheirLengths) {
    // printf '1:a2:bc' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f
    EXPECT_EQ(make_token(key_of(0), {"a", "bc"}), "8050bda2077373f7984d76b1bfa6afade57060b4");
}

TEST(Token, DependsOnEveryPartAndTheKey) {
    const std::string token = make_token(key_of(0), {"list", "me@example.org"});
    EXPECT_NE(token, make_token(key_of(1), {"list", "me@example.org"}));
    EXPECT_NE(token, make_token(key_of(0), {"lis", "tme@example.org"}));
    EXPECT_NE(token, make_token(key_of(0), {"list", "me@example.or"}));
    EXPECT_NE(token, make_token(key_of(0), {"list", "me@example.org", ""}));
    EXPECT_TRUE(is_same_token(token, make_token(key_of(0), {"list", "me@example.org"})));
    EXPECT_FALSE(is_same_token(token, token.substr(1)));
    EXPECT_FALSE(is_same_token(token, ""));
}

TEST(TokenKey, IsMadeOnceForItsOwnerAlone) {
    const TemporaryFolder folder;
    const std::string path = folder / "token.key";
    const TokenKey key = open_token_key(path);
    EXPECT_EQ(open_token_key(path).bytes, key.bytes);
    struct stat status {};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600u);
    EXPECT_NE(open_token_key(folder / "other.key").bytes, key.bytes);
}

TEST(TokenKey, IsRefusedWhenItCannotBeTrusted) {
    const TemporaryFolder folder;
    const std::string path = folder / "token.key";
    open_token_key(path);
    chmod(path.c_str(), 0640);
    EXPECT_THROW(open_token_key(path), Error);
    chmod(path.c_str(), 0600);
    std::ofstream(path, std::ios::app) << "x";
    EXPECT_THROW(open_token_key(path), Error);
    EXPECT_THROW(open_token_key(folder / ""), Error);
    EXPECT_THROW(open_token_key(folder / "no/token.key"), Error);
}

}  // namespace
}  // namespace offprint
