#include "offprint/base/script_text.h"

#include <gtest/gtest.h>

#include "offprint/base/fold.h"

namespace offprint {
namespace {

TEST(ScriptText, HasRaisedCharactersWhereAllOfItHasThem) {
    const std::pair<const char*, const char*> cases[] = {
        {"1", "¹"},   {"-3", "⁻³"}, {"\u22123", "⁻³"},   {"2+", "²⁺"},      {"th", "ᵗʰ"},
        {" 2 ", "²"}, {"KO", "ᴷᴼ"}, {"fl/fl", "^fl/fl"}, {"1,2", "^1,2"},   {"®", "®"},
        {"†", "†"},   {"", ""},     {"QC", "^QC"},       {"a b", "^(a b)"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(raised_text(text), expected) << text;
}

TEST(ScriptText, HasLoweredCharactersWhereAllOfItHasThem) {
    const std::pair<const char*, const char*> cases[] = {
        {"2", "₂"},      {"max", "ₘₐₓ"},  {"cat", "cat"}, {"50", "₅₀"},
        {"2.5", "_2.5"}, {"i,j", "_i,j"}, {"", ""},       {"∞", "∞"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(lowered_text(text), expected) << text;
}

TEST(ScriptText, IsFoundByItsWords) {
    EXPECT_EQ(fold_key("CO" + lowered_text("2")), fold_key("CO2"));
    EXPECT_EQ(fold_key("V" + lowered_text("max")), fold_key("Vmax"));
    EXPECT_EQ(fold_key("k" + lowered_text("cat")), fold_key("kcat"));
    EXPECT_EQ(fold_key("Ca" + raised_text("2+")), fold_key("Ca2+"));
    EXPECT_EQ(fold_key("Rag1" + raised_text("-/-")), fold_key("Rag1-/-"));
}

}  // namespace
}  // namespace offprint
