// Titles and names as PubMed writes them.
#include "../../src/read/pubmed_text.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(PubmedText, TakesTitlesOutOfTheirFurniture) {
    EXPECT_EQ(bare_pubmed_title(" [What bees say]. "), "What bees say");
    EXPECT_EQ(bare_pubmed_title("And so on..."), "And so on...");
    EXPECT_EQ(bare_pubmed_title("[18F] tracers."), "[18F] tracers");
    EXPECT_EQ(bare_pubmed_title(""), "");
}

TEST(PubmedText, SaysNamesInTheirOrder) {
    EXPECT_EQ(pubmed_name("Okafor AB"), "A. B. Okafor");
    EXPECT_EQ(pubmed_name("van der Berg J"), "J. van der Berg");
    EXPECT_EQ(pubmed_name("Okafor A Jr"), "A. Okafor Jr");
    EXPECT_EQ(pubmed_name("Okafor III"), "I. I. I. Okafor");
    EXPECT_EQ(pubmed_name("Quiet Collaboration"), "Quiet Collaboration");
    EXPECT_EQ(pubmed_name("Okafor"), "Okafor");
    EXPECT_EQ(pubmed_name(""), "");
}

TEST(PubmedText, SaysWholeNamesInTheirOrder) {
    EXPECT_EQ(pubmed_full_name("Okafor, Ada B"), "Ada B Okafor");
    EXPECT_EQ(pubmed_full_name("Okafor, Ada B Jr"), "Ada B Okafor Jr");
    EXPECT_EQ(pubmed_full_name("van der Berg, Jan 3rd"), "Jan van der Berg 3rd");
    EXPECT_EQ(pubmed_full_name("Okafor, Jr"), "Okafor, Jr");
    EXPECT_EQ(pubmed_full_name("Okafor, Ada, Jr"), "Ada Okafor Jr");
    EXPECT_EQ(pubmed_full_name("Sky Jr"), "Sky Jr");
    EXPECT_EQ(pubmed_full_name(""), "");
}

TEST(PubmedText, TakesLinesOfNamesApart) {
    const PubmedNames all = pubmed_names("Okafor AB, Brandt L; Quiet Group.");
    EXPECT_EQ(all.names, (std::vector<std::string>{"A. B. Okafor", "L. Brandt", "Quiet Group"}));
    EXPECT_FALSE(all.has_more);
    for (const char* line : {"Okafor AB, et al.", "Okafor AB et al."}) {
        const PubmedNames some = pubmed_names(line);
        EXPECT_EQ(some.names, std::vector<std::string>{"A. B. Okafor"}) << line;
        EXPECT_TRUE(some.has_more) << line;
    }
    EXPECT_TRUE(pubmed_names(" . ").names.empty());
}

}  // namespace
}  // namespace offprint
