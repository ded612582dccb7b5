#include "offprint/base/logarithm.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offprint {
namespace {

TEST(NaturalLogarithm, AgreesWithTheLibrary) {
    for (double x = 1e-9; x < 1e12; x *= 1.00037)
        ASSERT_NEAR(natural_logarithm(x), std::log(x), 1e-14 * (1 + std::abs(std::log(x)))) << x;
    for (int x = 1; x < 20'000; ++x) ASSERT_NEAR(natural_logarithm(x), std::log(x), 1e-14) << x;
}

TEST(NaturalLogarithm, IsExactAtOne) { static_assert(natural_logarithm(1) == 0); }

}  // namespace
}  // namespace offprint
