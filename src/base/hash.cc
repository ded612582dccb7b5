// BLAKE2b by libsodium. sodium_init() is not called: it picks a faster implementation of the same function
// and opens the random device, and neither is worth the time at the start of a program that hashes some
// titles.
#include "offprint/base/hash.h"

#include <sodium/crypto_generichash_blake2b.h>

#include <array>

namespace offprint {

std::string fingerprint(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    crypto_generichash_blake2b(digest.data(), digest.size(),
                               reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                               0);
    constexpr std::size_t kShown = 16;
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * kShown);
    for (std::size_t i = 0; i < kShown; ++i) {
        text += kDigits[digest[i] >> 4];
        text += kDigits[digest[i] & 15];
    }
    return text;
}

}  // namespace offprint
