#include "offprint/base/utf8.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(CleanLine, TakesTheTeethFromTerminalSequences) { EXPECT_EQ(clean_line("Two\n  lines\x1b[2J"), "Two lines[2J"); }

}  // namespace
}  // namespace offprint
