// What publishers write around the abstracts of their feeds. The papers are invented.
#include "../../src/read/publisher_text.h"

#include <gtest/gtest.h>

#include "support/listing_text.h"
#include "support/papers.h"

namespace offprint {
namespace {

Paper bees() {
    Paper paper = PaperBuilder("What Bees Say").author("Ada Okafor").author("Lena Brandt").build();
    paper.doi = "10.1234/bees";
    return paper;
}

TEST(PublisherText, IsTakenOffAbstracts) {
    const char* const texts[] = {
        "Nature, Published online: 09 January 2026; doi:10.1038/s1-2 We report bees.",
        "Author(s): Ada Okafor and Lena Brandt We report bees. [Phys. Rev. B 105, 012345] Published Fri Jan "
        "09, "
        "2026",
        "Authors: Ada Okafor, Lena Brandt We report bees.",
        "by Ada Okafor, Lena Brandt We report bees.",
        "Bees, Vol. 3, Pages 12: What Bees Say Bees doi: 10.3390/bees3010012 Authors: Ada Okafor Lena Brandt "
        "We "
        "report bees.",
        "We report bees.",
    };
    for (const char* text : texts) EXPECT_EQ(publisher_abstract(text, bees()), "We report bees.") << text;
}

TEST(PublisherText, MayBeAllThereIs) {
    for (const char* text : {"Nature, Published online: 09 January 2026; doi:10.1038/s1-2",
                             "Nature, Published online: 09 January 2026; doi:10.1038/s1-2 What Bees Say",
                             "by Ada Okafor, Lena Brandt", "Journal of Bees DOI: 10.1234/BEES"})
        EXPECT_EQ(publisher_abstract(text, bees()), "") << text;
}

TEST(PublisherText, IsBehindAHeading) {
    const std::pair<const char*, const char*> cases[] = {
        {"<h2>ABSTRACT</h2>\n<p>Bees talk.</p>", "<p>Bees talk.</p>"},
        {"<div class=\"boxTitle\">Abstract</div>Bees talk.", "Bees talk."},
        {"<p>J Bees. 2026.</p><p><b>ABSTRACT</b></p><p>Bees talk.</p>", "<p>Bees talk.</p>"},
        {"<p><strong>Abstract:</strong> Bees talk.</p>", "Bees talk.</p>"},
        {"<p>J Bees. 2026.</p><p><b>NO ABSTRACT</b></p><p>PMID: 1</p>", ""},
    };
    for (const auto& [html, abstract] : cases) EXPECT_EQ(behind_abstract_heading(html), abstract) << html;
    for (const char* html : {"", "<p>Abstract bees talk.</p>", "<p>We give an abstract</p>", "abstract",
                             "<abstract", "<p>Bees talk to <i>abstract</i> buses.</p>"})
        EXPECT_FALSE(behind_abstract_heading(html)) << html;
}

TEST(PublisherText, MayOnlyBeAPlace) {
    for (const char* text : {"Journal of Bees, Volume 12, Issue 2, Page 101-112, February 2026.",
                             "Science, Volume 391, Issue 6780, January 2026.", "Journal of Bees, EarlyView.",
                             "Journal of Bees, Ahead of Print."})
        EXPECT_TRUE(is_place_in_journal(text)) << text;
    for (const char* text : {"", ".", "Bees talk, Volume 3 says. They did in 2026.", "Bees talk.", "In 2026.",
                             "Bees grow, Volume 3, and we measured it in hives"})
        EXPECT_FALSE(is_place_in_journal(text)) << text;
}

TEST(PublisherText, IsLeftWhereItIsNotSure) {
    for (const char* text : {"", "by Ada Okafor, Mio Sato We report bees.", "by Ada Okafor",
                             "by and by bees talk", "Authors: who asks for them does not get a summary.",
                             "Vol. 3: What Bees Say", "The data were, Published online: 2026, kept",
                             "We cite [1] Published or not, what follows is longer than a "
                             "place would be: bees talk to buses about the roads that both of them take, and "
                             "what they say is heard by us "
                             "when we listen.",
                             "See DOI: 10.1234/other", "What Bees Say"})
        EXPECT_EQ(publisher_abstract(text, bees()), text) << text;
    EXPECT_EQ(publisher_abstract("by We report bees.", PaperBuilder("T").build()), "by We report bees.");
}

TEST(PublisherText, IsTakenOffInFeeds) {
    const Listing listing = read_text(
        "<rss><channel><item><title>What Bees Say</title><link>https://x.example/1</link>"
        "<description>&lt;p&gt;Author(s): Ada Okafor and Lena Brandt&lt;/p&gt;&lt;p&gt;We report "
        "bees.&lt;/p&gt;"
        "&lt;br/&gt;[Phys. Rev. B 105, 012345] Published Fri Jan 09, 2026</description>"
        "<dc:creator>Ada Okafor and Lena Brandt</dc:creator></item></channel></rss>");
    EXPECT_EQ(listing.papers.at(0).abstract, "We report bees.");
    EXPECT_EQ(listing.papers.at(0).authors, (std::vector<std::string>{"Ada Okafor", "Lena Brandt"}));
}

}  // namespace
}  // namespace offprint
