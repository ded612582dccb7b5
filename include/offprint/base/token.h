// Tokens that only we can make, for links and mails that leave us: who shows one shows that we gave it to
// them for that purpose.
//
//     TokenKey key = open_token_key(state_folder + "/token.key");
//     std::string token = make_token(key, {"papers.example.org", "me@example.org"});
#pragma once
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace offprint {

struct TokenKey {
    std::array<unsigned char, 32> bytes{};
};

/// The key in that file, which is made of random bytes, for its owner alone, when there is none. Throws
/// Error(kOutput) when it cannot be made, Error(kConfig) when it is no key or others may read it.
TokenKey open_token_key(const std::string& path);

/// HMAC-SHA256 (RFC 2104) over the parts, each with its length before it, so that no two lists of parts are
/// the same bytes; the first 160 bits as 40 lower-case hexadecimal digits.
std::string make_token(const TokenKey& key, std::initializer_list<std::string_view> parts);

/// Takes the same time whatever is wrong.
bool is_same_token(std::string_view token, std::string_view other);

}  // namespace offprint
