// Where entries of BibTeX begin in other text, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

TEST(BibtexMarks, EntriesMayStandInLists) {
    for (const char* before :
         {"", "  ", "\n", "1. ", "\n12) ", "[3] ", "(4)", "text\n  - ", "* ", "\u2022 ", "\xEF\xBB\xBF"})
        EXPECT_EQ(read_text(std::string(before) + "@article{a, title={T}}").papers.size(), 1U) << before;
    for (const char* between : {"", " ", ",", ", ", "\n;\n", "\n2. ", "; \n[2] "}) {
        const Listing listing =
            read_text("@article{a, title={T}}" + std::string(between) + "@misc{b, title={U}}");
        EXPECT_EQ(listing.papers.size(), 2U) << between;
        EXPECT_TRUE(listing.notes.empty()) << between;
    }
    for (const char* before :
         {"see ", "% ", "a.", "-- ", "1", "[a] ", "(1] ", "x 1. ", ", ", "a; ", "1234567. "})
        EXPECT_NE(read_error(std::string(before) + "@article{a, title={T}}"), "no error") << before;
}

TEST(BibtexMarks, TakeLinearTimeOnHostileText) {
    for (const char* piece : {"@", "1.@a{b,", "}, @", "- @", " "})
        EXPECT_LT(seconds_to_read(repeated(piece, 200'000) + "\n@a{b,title={c}}", Format::kBibtex), 5)
            << piece;
}

}  // namespace
}  // namespace offprint
