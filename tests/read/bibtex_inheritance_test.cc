// What entries of BibTeX take from others, with invented papers.
#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

/// What is said of the first paper behind its title.
std::string said_of(const std::string& text) {
    const std::string said = to_text(read_text(text).papers.at(0));
    const std::size_t title = said.find("title=T");
    return title == said.npos ? said : said.substr(title + 7);
}

TEST(BibtexInheritance, GoesOverSeveralSteps) {
    const std::string others =
        "@proceedings{b, title={Talks on Bees}, crossref={c}}\n@proceedings{c, title={Bees}, year=2026, "
        "crossref={d}}\n@proceedings{d, year=1999, editor={A. One}, crossref={b}}\n";
    EXPECT_EQ(said_of("@inproceedings{a, title={T}, crossref={b}}\n" + others),
              "; journal=Talks on Bees; published=2026-01-01");
    EXPECT_EQ(said_of("@inproceedings{a, title={T}, crossref={d}}\n" + others),
              "; journal=Talks on Bees; published=1999-01-01");
}

TEST(BibtexInheritance, TakesWhatAVolumeTakesFromXdata) {
    EXPECT_EQ(said_of("@inbook{a, title={T}, crossref={b}}\n@book{b, title={Bees}, xdata={x}}\n"
                      "@xdata{x, date={2026-01-09}, author={A. One}}\n"),
              "; authors=A. One; author_count=1; journal=Bees; published=2026-01-09");
}

TEST(BibtexInheritance, FindsEntriesByTheirOtherNames) {
    EXPECT_EQ(said_of("@inbook{a, title={T}, crossref={Old}}\n@book{b, ids={older, old}, title={Bees}}\n"),
              "; journal=Bees");
    EXPECT_EQ(said_of("@misc{a, title={T}, xdata={old}}\n@xdata{b, ids={old}, journal={Bees}}\n"),
              "; journal=Bees");
    EXPECT_EQ(said_of("@misc{a, title={T}, crossref={old}}\n@book{old, title={Bees}}\n"
                      "@book{c, ids={old}, title={Wasps}}\n"),
              "; journal=Bees");
}

TEST(BibtexInheritance, PutsSinglePiecesIn) {
    const std::string common =
        "@xdata{our-names, author={A. One and Two, B.}, title={Bees and {Wasps}}, journal={J}}\n";
    const auto authors = [&](const std::string& value) {
        return said_of("@misc{a, title={T}, author={" + value + "}}\n" + common);
    };
    EXPECT_EQ(authors("xdata=our-names-author-2"), "; authors=B. Two; author_count=1");
    EXPECT_EQ(authors("C. Three and {xdata=our-names-author-1}"),
              "; authors=C. Three, A. One; author_count=2");
    EXPECT_EQ(authors("xdata={our-names-author}"), "; authors=A. One, B. Two; author_count=2");
    for (const char* nothing : {"xdata=our-names-author-3", "xdata=nowhere-author-1", "xdata=x", "xdata="})
        EXPECT_EQ(authors(nothing), "; authors=" + std::string(nothing) + "; author_count=1");
    EXPECT_EQ(read_text("@misc{a, title={xdata=our-names-title}}\n" + common).papers.at(0).title,
              "Bees and Wasps");
}

}  // namespace
}  // namespace offprint
