// Texts with the marks of bioRxiv's typesetters.
#include "../../src/read/biorxiv_text.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(BiorxivText, ReadsMarksAndNamesOfLetters) {
    EXPECT_EQ(biorxiv_text("O_ST_ABSSummaryC_ST_ABSWe add 5 {micro}M at 37 {degrees}C."),
              " Summary We add 5 µM at 37 °C.");
    EXPECT_EQ(biorxiv_text("O_LIOne C_LIO_LITwo C_LI"), " One   Two  ");
    EXPECT_EQ(biorxiv_text("Before.O_FIG O_LINKSMALLFIG SRC=\"x.gif\"C_FIG After."), "Before.  After.");
    EXPECT_EQ(biorxiv_text("CO<sub>2</sub> &amp; {beta}-cells"), "CO₂ & β-cells");
}

TEST(BiorxivText, LeavesOtherTextsAsTheyAre) {
    for (const char* text : {"", "We read {what} stands {", "O_ is no mark", "{{beta", "a {beta"})
        EXPECT_EQ(biorxiv_text(text), text);
    EXPECT_FALSE(has_biorxiv_marks("the O_2 of {beta}"));
    EXPECT_TRUE(has_biorxiv_marks("O_LIx"));
}

TEST(BiorxivText, TakesLinearTimeOnHostileText) {
    constexpr int kTimes = 100'000;
    for (const std::string mark : {"{", "{beta}", "O_FIG", "O_FIG C_FIG", "O_LI", "O_TBL{"}) {
        std::string text;
        for (int i = 0; i < kTimes; ++i) text += mark;
        EXPECT_LE(biorxiv_text(text + '}').size(), text.size() + 1);
    }
}

}  // namespace
}  // namespace offprint
