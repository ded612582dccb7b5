#include "../../src/read/author_list.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "|") + part;
    return text;
}

/// `A|B (Place|Place) +`, or `+27`
std::string read(std::string_view line) {
    const AuthorList list = parse_author_list(line);
    std::string text = joined(list.names);
    if (!list.affiliations.empty()) text += " (" + joined(list.affiliations) + ")";
    if (list.unnamed > 0) return text + " +" + std::to_string(list.unnamed);
    return text + (list.has_more ? " +" : "");
}

struct Case {
    const char* line;
    const char* read;
};

TEST(AuthorList, TakesEveryWayOfWritingApart) {
    const Case cases[] = {
        {"", ""},
        {"A. Okafor", "A. Okafor"},
        {"A. Okafor and L. Brandt", "A. Okafor|L. Brandt"},
        {"A. Okafor, L. Brandt and M. Sato", "A. Okafor|L. Brandt|M. Sato"},
        {"A. Okafor, L. Brandt, and M. Sato", "A. Okafor|L. Brandt|M. Sato"},
        {"A. Okafor, L. Brandt, & M. Sato", "A. Okafor|L. Brandt|M. Sato"},
        {"A. Okafor; L. Brandt;", "A. Okafor|L. Brandt"},
        {"Alexander Anders, Sandip Andrade", "Alexander Anders|Sandip Andrade"},
        {"A. Okafor (Lagos)", "A. Okafor (Lagos)"},
        {"A. Okafor (Dept. of Sound, Lagos), L. Brandt (Kiel) and M. Sato",
         "A. Okafor|L. Brandt|M. Sato (Dept. of Sound, Lagos|Kiel)"},
        {"A. Okafor (Lagos), L. Brandt (Lagos)", "A. Okafor|L. Brandt (Lagos)"},
        {"A. Okafor(Lagos)and L. Brandt", "A. Okafor|L. Brandt (Lagos)"},
        {"A. Okafor (Univ. (West) Lagos)", "A. Okafor (Univ. (West) Lagos)"},
        {"A. Okafor (1 and 2), L. Brandt (1,3) ((1) Lagos, Nigeria, (2) Kiel and (3) The University of Lima)",
         "A. Okafor|L. Brandt (Lagos, Nigeria|Kiel|The University of Lima)"},
        {"A. Okafor (a), L. Brandt (b, *) ((a) Lagos, (b) Kiel (Germany))",
         "A. Okafor|L. Brandt (Lagos|Kiel (Germany))"},
        {"A. Okafor$^{1,2}$, L. Brandt$^3$", "A. Okafor|L. Brandt"},
        {"A. Okafor^1, L. Brandt^{1,2}, M. Sato^{*}", "A. Okafor|L. Brandt|M. Sato"},
        {"A. Okafor [1], L. Brandt[1,2] and M. Sato [12]", "A. Okafor|L. Brandt|M. Sato"},
        {"A. Okafor*, L. Brandt**, M. Sato†‡, E. Roe¹⁰", "A. Okafor|L. Brandt|M. Sato|E. Roe"},
        {"A. Okafor\\thanks{Of {Kiel}}, L. Brandt\\inst{1}\\fnref{a}, M. Sato "
         "\\textsuperscript{2,$\\dagger$}",
         "A. Okafor|L. Brandt|M. Sato"},
        {"A. Okafor (deceased), N. Ito (2900 authors)", "A. Okafor|N. Ito +"},
        {"A. Okaf\\^o, B. J\\'{o}, Team 7, C [x], D [Lagos", "A. Okaf\\^o|B. J\\'{o}|Team 7|C [x]|D [Lagos"},
        {"*", "*"},
        {"Deep Sky Collaboration: A. Okafor, L. Brandt", "Deep Sky Collaboration|A. Okafor|L. Brandt"},
        {"A. Okafor, L. Brandt, et al.", "A. Okafor|L. Brandt +"},
        {"A. Okafor et al", "A. Okafor +"},
        {"N. Ito, E. Roe, et al. (for the WIDE collaboration)", "N. Ito|E. Roe +"},
        {"N. Ito, for the WIDE Collaboration", "N. Ito"},
        {"N. Ito, et al, on behalf of the WIDE collaboration", "N. Ito +"},
        {"N. Ito on behalf of the WIDE and DEEP Collaborations, E. Roe", "N. Ito|E. Roe"},
        {"N. Ito (for the WIDE team), E. Roe", "N. Ito|E. Roe"},
        {"Center for the Study of Sound", "Center for the Study of Sound"},
        {"WIDE Collaboration, DEEP Collaboration: N. Ito", "WIDE Collaboration|DEEP Collaboration|N. Ito"},
        {"N.~Ito, Eva~Roe and Pe\\~na~Sol", "N. Ito|Eva Roe|Pe\\~na Sol"},
        {"N. Ito, et al. (27 additional authors not shown)", "N. Ito +27"},
        {"Pascal Petal", "Pascal Petal"},
        {"Andy Sand and Randa Holland, and", "Andy Sand|Randa Holland"},
        {"A. Okafor\tand\tL. Brandt", "A. Okafor|L. Brandt"},
        {"John Roe, Jr., Jane Doe III, Max Moe, IV", "John Roe Jr.|Jane Doe III|Max Moe IV"},
        {R"(J. Mel\'endez, M{\aa}ns H{\"o}lm and {Foo, Bar} Inc)",
         R"(J. Mel\'endez|M{\aa}ns H{\"o}lm|{Foo, Bar} Inc)"},
        {"A. Okafor (Lagos, L. Brandt", "A. Okafor (Lagos|L. Brandt"},
        {"A. Okafor), L. Brandt", "A. Okafor)|L. Brandt"},
        {", , and", ""},
        {"$5 Lab, Roe", "$5 Lab|Roe"},
    };
    for (const Case& one : cases) EXPECT_EQ(read(one.line), one.read) << one.line;
}

TEST(AuthorList, KnowsParenthesesBehindOneThatIsNeverClosed) {
    const AuthorList list = parse_author_list("A. B ((Kyoto), C. D (Lima), E. F");
    EXPECT_EQ(list.names, (std::vector<std::string>{"A. B (", "C. D", "E. F"}));
    EXPECT_EQ(list.affiliations, (std::vector<std::string>{"Kyoto", "Lima"}));
}

TEST(AuthorList, IsLinearInDeepAndLongLines) {
    EXPECT_EQ(parse_author_list(std::string(200'000, '(')).names.size(), 1u);
    EXPECT_EQ(parse_author_list(std::string(200'000, '{')).names.size(), 1u);
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "A (Place " + std::to_string(i % 7) + "), ";
    EXPECT_EQ(parse_author_list(many).names.size(), 20'000u);
    EXPECT_EQ(parse_author_list(many).affiliations.size(), 7u);
}

}  // namespace
}  // namespace offprint
