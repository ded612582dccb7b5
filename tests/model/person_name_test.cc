#include "offprint/model/person_name.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(PersonName, IsTakenApartAsItIsSaid) {
    struct Row {
        const char *written, *family, *given, *suffix;
    };
    constexpr Row kRows[] = {
        {"Ada Okafor", "Okafor", "Ada", ""},
        {"Ludwig van Beethoven", "van Beethoven", "Ludwig", ""},
        {"María de la Cruz", "de la Cruz", "María", ""},
        {"J. R. R. Tolkien", "Tolkien", "J. R. R.", ""},
        {"Martin Luther King Jr.", "King", "Martin Luther", "Jr."},
        {"Henry Ford II", "Ford", "Henry", "II"},
        {"Jean-Pierre Serre", "Serre", "Jean-Pierre", ""},
        {"Okafor, Ada", "Okafor", "Ada", ""},
        {"van Beethoven, Ludwig", "van Beethoven", "Ludwig", ""},
        {"Li Wei V", "Wei", "Li", "V"},
        {"bell hooks", "hooks", "bell", ""},
        {"A II", "II", "A", ""},
    };
    for (const Row& row : kRows) {
        const PersonName name = split_name(row.written);
        EXPECT_EQ(name.family, row.family) << row.written;
        EXPECT_EQ(name.given, row.given) << row.written;
        EXPECT_EQ(name.suffix, row.suffix) << row.written;
        EXPECT_EQ(name.literal, "") << row.written;
    }
}

TEST(PersonName, OfAGroupStaysWhole) {
    for (const char* name : {"ATLAS Collaboration", "Plato", "DeepSeek-AI", "Institute of Sound",
                             "The Qwen Team", "World Health Organization", "Deutsche Forschungsgemeinschaft",
                             "King, Jr., Martin Luther", "Okafor,", "Sound and Vision"})
        EXPECT_EQ(split_name(name).literal, name);
    EXPECT_EQ(split_name("").literal, "");
    EXPECT_EQ(split_name(" , ").literal, ",");
}

}  // namespace
}  // namespace offprint
