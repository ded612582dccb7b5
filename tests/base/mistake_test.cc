#include "offprint/base/mistake.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(Mistake, IsToldWithItsPlaceInTheOrderOfTheDocument) {
    const std::vector<Mistake> mistakes = {{{6, 9}, "no such word", ""}, {{0, 2}, "é is small", "write É"}};
    EXPECT_EQ(describe_mistakes("é one\ntwo", "page", mistakes),
              "page:1:1: é is small\n  é one\n  ^ write É\npage:1:6: no such word\n  é one\n       ^");
    EXPECT_EQ(describe_mistakes("é one\ntwo", "page", {{{7, 10}, "no such word", ""}}),
              "page:2:1: no such word\n  two\n  ^~~");
    EXPECT_EQ(describe_mistakes("é one\ntwo", "page", {}), "");
}

TEST(Mistake, IsCountedWhenThereAreTooMany) {
    const std::vector<Mistake> mistakes(5, {{0, 1}, "wrong", ""});
    EXPECT_EQ(describe_mistakes("a", "page", mistakes, 1), "page:1:1: wrong\n  a\n  ^\npage: and 4 more");
}

}  // namespace
}  // namespace offprint
