#include "offprint/base/hash.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

// Ids of papers are made from it: these values must never change. (BLAKE2b-256; the first agrees with `b2sum
// -l 256`.)
TEST(Fingerprint, StaysTheSameForEver) {
    EXPECT_EQ(fingerprint(""), "0e5751c026e543b2e8ab2eb06099daa1");
    EXPECT_EQ(fingerprint("abc"), "bddd813c634239723171ef3fee98579b");
}

}  // namespace
}  // namespace offprint
