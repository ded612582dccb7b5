#include "offprint/model/paper_id.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(ParseArxivId, TakesTheVersionOff) {
    EXPECT_EQ(parse_arxiv_id("https://arxiv.org/pdf/2401.01234v2"), (ArxivId{"2401.01234", 2}));
}

}  // namespace
}  // namespace offprint
