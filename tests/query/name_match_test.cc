#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

struct Named {
    const char* query;
    const char* author;
    bool matches;
};

void expect_named(std::initializer_list<Named> cases) {
    for (const Named& named : cases) {
        Paper paper = titled("Title");
        paper.authors = {named.author};
        EXPECT_EQ(asks(named.query, paper), named.matches) << named.query << " is " << named.author;
    }
}

TEST(Names, MatchInAnyOrder) {
    expect_named({{"au:lecun", "Yann LeCun", true},
                  {"au:\"Yann LeCun\"", "LeCun, Yann", true},
                  {"au:\"LeCun, Yann\"", "Yann LeCun", true},
                  {"au:\"LeCun Yann\"", "Yann LeCun", true},
                  {"au:\"Yann LeCun\"", "Yann A. LeCun", true},
                  {"au:lecun_y", "Yann LeCun", true}});
}

TEST(Names, MatchByInitialsOnEitherSide) {
    expect_named({{"au:\"Y LeCun\"", "Yann LeCun", true},
                  {"au:\"Y. LeCun\"", "LeCun, Yann", true},
                  {"au:\"Yann LeCun\"", "Y. LeCun", true},
                  {"au:\"Yann LeCun\"", "LeCun Y", true},
                  {"au:\"W Li\"", "Li Wei", true},
                  {"au:\"G Hinton\"", "Geoffrey E. Hinton", true},
                  {"au:\"J.-B. Alayrac\"", "Jean-Baptiste Alayrac", true}});
}

TEST(Names, OfOtherPeopleDoNotMatch) {
    expect_named({{"au:Li", "Liu Wei", false},
                  {"au:Li", "Fei-Fei Li", true},
                  {"au:\"Y LeCun\"", "Andre LeCun", false},
                  {"au:\"Wei Li\"", "Li W. Zhang", false},
                  {"au:\"Wei Li\"", "Wen Li", false},
                  {"au:\"E Hinton\"", "Geoffrey E. Hinton", false},
                  {"au:Banks", "Ann Bank", false},
                  {"au:\"Fei Fei\"", "Fei Wang", false},
                  {"au:\"Ann Bob\"", "Ann", false}});
}

TEST(Names, MatchWhateverTheDiacriticsAndHyphens) {
    expect_named({{"au:Schölkopf", "Bernhard Scholkopf", true},
                  {"au:Scholkopf", "Bernhard Sch{\\\"o}lkopf", true},
                  {"au:\"Xiao-Ming Li\"", "Xiaoming Li", true},
                  {"au:\"Xiaoming Li\"", "Xiao-Ming Li", true},
                  {"au:obrien", "Pat O'Brien", true},
                  {"au:\"O’Brien\"", "Pat O'Brien", true},
                  {"au:李明", "李明", true}});
}

TEST(Names, LeaveOutAffiliationsAndJunior) {
    expect_named({{"au:\"J Smith\"", "John Smith Jr.", true},
                  {"au:\"J Smith\"", "Smith, John, III", true},
                  {"au:\"W Li\"", "Wei Li (Example University)", true},
                  {"au:example", "Wei Li (Example University)", false}});
}

TEST(Names, AreWholeAndWrittenOutWhenExact) {
    expect_named({{"au:=\"Yann LeCun\"", "LeCun, Yann", true},
                  {"au:=\"Yann LeCun\"", "Yann A. LeCun", false},
                  {"au:=\"Y LeCun\"", "Yann LeCun", false},
                  {"au:=lecun", "Yann LeCun", false}});
}

TEST(Names, MayBeTheStartOfAName) {
    expect_named({{"au:lecu*", "Yann LeCun", true},
                  {"au:\"Yann Le*\"", "Yann LeCun", true},
                  {"au:lecu*", "Yann Le", false}});
}

TEST(Names, WithParticlesMatchWithAndWithoutThem) {
    expect_named({{"au:\"van der Maaten\"", "Laurens van der Maaten", true},
                  {"au:\"van der Maaten, L\"", "Laurens van der Maaten", true},
                  {"au:\"L. van der Maaten\"", "van der Maaten, Laurens", true},
                  {"au:maaten", "Laurens van der Maaten", true},
                  {"au:\"Laurens Maaten\"", "Laurens van der Maaten", true},
                  {"au:\"L Maaten\"", "Laurens van der Maaten", true},
                  {"au:del_maestro", "Adrian Del Maestro", true},
                  {"au:\"von der Malsburg\"", "Christoph von der Malsburg", true},
                  {"au:\"de Freitas\"", "Nando de Freitas", true},
                  {"au:\"van Gogh\"", "Vincent Vangogh", false},
                  {"au:\"van der Berg\"", "Laurens van der Maaten", false}});
}

TEST(Names, OfPeopleWithSeveralNames) {
    expect_named({{"au:\"J. J. Hopfield\"", "John Joseph Hopfield", true},
                  {"au:\"JJ Hopfield\"", "John Joseph Hopfield", true},
                  {"au:\"Hopfield JJ\"", "J. J. Hopfield", true},
                  {"au:\"John Hopfield\"", "J. J. Hopfield", true},
                  {"au:\"García Márquez\"", "Gabriel Garcia Marquez", true},
                  {"au:\"Martin Luther King, Jr.\"", "Martin Luther King", true},
                  {"au:king", "Martin Luther King Jr.", true},
                  {"au:\"Müller\"", "Hans Mueller", false},
                  {"au:\"Lukasz Kaiser\"", "Łukasz Kaiser", true},
                  {"au:\"Soren Larsen\"", "Søren Larsen", true},
                  {"au:\"B. Sch{\\\"o}lkopf\"", "Bernhard Schölkopf", true},
                  {"au:\"Jean Pierre Dupont\"", "Jean-Pierre Dupont", true},
                  {"au:\"AB Smith\"", "Ann Carla Smith", false},
                  {"au:Li", "Lisa Wang", false}});
}

TEST(Names, OfTheFirstAndLastAuthorAreAskedForByPlace) {
    Paper paper = titled("Title");
    paper.authors = {"Ann Alpha", "Bob Beta", "Cy Gamma"};
    EXPECT_TRUE(asks("first:alpha last:gamma au:beta", paper));
    EXPECT_FALSE(asks("first:beta OR last:beta", paper));
    EXPECT_FALSE(asks("au:\"Ann Beta\"", paper));
    paper.author_count = 9;  // the list is cut, so its end is not the last author
    EXPECT_FALSE(asks("last:gamma", paper));
    EXPECT_TRUE(asks("last:none first:alpha", paper));
    EXPECT_FALSE(asks("au:alpha", titled("Title")));
}

}  // namespace
}  // namespace offprint
