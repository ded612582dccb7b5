// The people of one text, in the many ways that feeds and reference files write them. The names are invented.
#include "../../src/read/creator_names.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

std::string split(std::string_view text) {
    std::string joined;
    for (const std::string& name : split_creators(text)) joined += (joined.empty() ? "" : "|") + name;
    return joined;
}

TEST(SplitCreators, KnowsHowNamesAreJoined) {
    const std::pair<const char*, const char*> cases[] = {
        {"Ada Okafor", "Ada Okafor"},
        {"Ada Okafor, Lena Brandt", "Ada Okafor|Lena Brandt"},
        {"Ada Okafor and Lena Brandt", "Ada Okafor|Lena Brandt"},
        {"Ada Okafor, Lena Brandt, and Mio Sato", "Ada Okafor|Lena Brandt|Mio Sato"},
        {"Okafor, Ada; Brandt, Lena", "Ada Okafor|Lena Brandt"},
        {"Okafor, Ada", "Ada Okafor"},
        {"Okafor, A., Brandt, L.", "A. Okafor|L. Brandt"},
        {"Okafor, A. and Brandt, L.", "A. Okafor|L. Brandt"},
        {"Okafor, Ada and Brandt, Lena", "Ada Okafor|Lena Brandt"},
    };
    for (const auto& [text, names] : cases) EXPECT_EQ(split(text), names) << text;
}

TEST(SplitCreators, TurnsSurnamesOfSeveralWords) {
    EXPECT_EQ(split("van der Berg, Jan"), "Jan van der Berg");
    EXPECT_EQ(split("GARCIA MARQUEZ, Gabriela"), "Gabriela GARCIA MARQUEZ");
    EXPECT_EQ(split("Okafor, A., Jr."), "A. Okafor Jr.");
}

TEST(TurnName, KnowsWhereSuffixesAndParticlesStand) {
    const std::pair<const char*, const char*> cases[] = {
        {"Okafor, Ada, Jr.", "Ada Okafor Jr."},
        {"Okafor, Jr., Ada", "Ada Okafor Jr."},
        {"Okafor, II", "II Okafor"},
        {"Ada Okafor, II", "Ada Okafor, II"},
        {"Okafor, Jr.", "Okafor, Jr."},
        {"Sato, Mio d'", "Mio d'Sato"},
        {"Sato, Mio D'", "Mio D' Sato"},
    };
    for (const auto& [text, name] : cases) EXPECT_EQ(turn_name(text), name) << text;
}

TEST(TurnInitials, TurnsASurnameWithInitialsBehindIt) {
    EXPECT_EQ(turn_initials("Okafor A.B."), "A.B. Okafor");
    EXPECT_EQ(turn_initials("de la Cruz M."), "M. de la Cruz");
    for (const char* name : {"Ada Okafor", "Okafor", "A. B. Okafor", "A. Okafor B.", "Okafor A", "Bees Inc.",
                             "USA A.", "Okafor, A.", ""})
        EXPECT_EQ(turn_initials(name), name);
}

TEST(SplitCreators, LeavesOutWhatIsNoName) {
    EXPECT_EQ(split("by Ada Okafor"), "Ada Okafor");
    EXPECT_EQ(split("Authors: Ada Okafor, Lena Brandt"), "Ada Okafor|Lena Brandt");
    EXPECT_EQ(split("Ada Okafor, Lena Brandt, et al."), "Ada Okafor|Lena Brandt");
    EXPECT_EQ(split("Ada Okafor, Ph.D., Lena Brandt, M.D."), "Ada Okafor|Lena Brandt");
    EXPECT_EQ(split("Okafor, Ada, PhD; Brandt, Lena"), "Ada Okafor|Lena Brandt");
}

}  // namespace
}  // namespace offprint
