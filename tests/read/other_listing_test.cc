// Files that somebody joined, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/file.h"
#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kBibtex = "@article{a, title={From BibTeX}}\n";
const std::string kRis = "TY  - JOUR\nTI  - From RIS\nER  - \n";
const std::string kMedline = "PMID- 40012345\nTI  - From MEDLINE\nFAU - Okafor, Ada\n";
const std::string kRefer = "%0 Journal Article\n%T From Refer\n%K bees\nbuses\n";
const std::string kWos = "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI From WoS\nER\n\nEF\n";
const std::string kRss =
    "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>F</title><item><title>From RSS</title>"
    "<link>https://x.example/1</link></item></channel></rss>\n";
const std::string kAtom =
    "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><entry>"
    "<title>From Atom</title><id>tag:x,1</id></entry></feed>\n";
const std::string kCsl =
    "[{\"id\":\"x\",\"type\":\"book\",\"title\":\"From CSL\",\"issued\":{\"date-parts\":[[2026]]}}]\n";
const std::string kJsonl =
    "{\"id\":\"2601.00001\",\"title\":\"From JSON\",\"abstract\":\"A.\",\"authors\":[\"Ada Okafor\"]}\n";
const std::string kArxiv =
    "\\\\\narXiv:2601.01234\nDate: Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)\n\nTitle: From arXiv\n"
    "Authors: J. Roe\n\\\\\n  A.\n\\\\ ( https://arxiv.org/abs/2601.01234 ,  223kb)\n" +
    std::string(78, '-') + "\n";

/// The titles, and the notes with their lines.
std::string said_of(const std::string& text) {
    std::string out;
    const Listing listing = read_text(text);
    for (const Paper& paper : listing.papers) out += paper.title + "; ";
    for (const Note& note : listing.notes) out += std::to_string(note.line) + ": " + note.text + "; ";
    return out;
}

/// Seconds of the processor that reading takes, whatever comes of it.
double seconds_to_detect(const std::string& text) {
    const double start = cpu_seconds();
    read_error(text);
    return cpu_seconds() - start;
}

TEST(OtherListing, BehindTheFirstIsRead) {
    const std::string texts[] = {kBibtex, kRis, kMedline, kRefer, kWos, kRss, kAtom, kCsl};
    for (const std::string& first : texts) {
        for (const std::string& second : texts) {
            if (&first != &second) {
                EXPECT_EQ(said_of(first + second), said_of(first) + said_of(second));
            }
        }
    }
    for (const std::string& first : {kBibtex, kRis, kMedline, kRefer, kWos, kRss, kAtom, kCsl})
        EXPECT_EQ(said_of(first + "\n\n" + kJsonl), said_of(first) + "From JSON; ");
}

TEST(OtherListing, IsReadBetweenTwoOfAKind) {
    EXPECT_EQ(said_of(kBibtex + kRis + "@book{b, title={Second}}"), "From BibTeX; From RIS; Second; ");
    EXPECT_EQ(said_of(kRis + kBibtex + kRefer + "TY  - GEN\nTI  - Second\nER  - \n"),
              "From RIS; From BibTeX; From Refer; Second; ");
    EXPECT_EQ(said_of(kRss + kAtom + kRss), "From RSS; From Atom; From RSS; ");
    EXPECT_EQ(said_of(kAtom + kAtom), "From Atom; From Atom; ");
    for (const std::string& text : {kRss, kAtom, kCsl, kBibtex + kRis, kRss + kMedline})
        EXPECT_EQ(said_of(repeated(text, 20)), repeated(said_of(text), 20)) << text;
}

TEST(OtherListing, NotesHaveTheLinesOfTheWhole) {
    EXPECT_EQ(said_of(kBibtex + "\nTY  - GEN\nER  - \n" + kRis),
              "From BibTeX; From RIS; 3: entry 1: no title; skipped; ");
    EXPECT_EQ(said_of(kRis + "\n\n@misc{b, note={c}}\n"), "From RIS; 6: entry 1: no title; skipped; ");
    EXPECT_EQ(said_of(kRss + "\n" + "TY  - GEN\nER  - \n" + kRis),
              "From RSS; From RIS; 4: entry 1: no title; skipped; ");
}

TEST(OtherListing, IsReadBehindAFileWithoutALineEnd) {
    const std::string open = kRis.substr(0, kRis.size() - 1);
    EXPECT_EQ(said_of(open + kRis), "From RIS; From RIS; ");
    EXPECT_EQ(said_of(open + kBibtex + kMedline), "From RIS; From BibTeX; From MEDLINE; ");
    EXPECT_EQ(said_of(open + "TY  - GEN\nER  - \n" + kRis),
              "From RIS; From RIS; 3: entry 2: no title; skipped; ");
}

TEST(OtherListing, MayBeThePageAsTextOrAMailbox) {
    const std::string text = read_file(OFFPRINT_SOURCE_DIR "/examples/page.txt"),
                      mails = read_file(OFFPRINT_SOURCE_DIR "/examples/inbox.mbox");
    for (const std::string& other : {text, mails}) {
        const std::size_t papers = read_text(other).papers.size();
        ASSERT_GT(papers, 3U);
        EXPECT_EQ(read_text(kBibtex + other).papers.size(), papers + 1);
    }
    EXPECT_EQ(read_text(text + kBibtex).papers.size(), read_text(text).papers.size() + 1);
}

TEST(OtherListing, IsANoteWhenItIsAPageOfItsOwn) {
    const std::string page =
        "<html><head><title>cs new</title></head><body>\n<dl id=\"articles\"><h3>New submissions</h3>\n"
        "<dt><a href=\"/abs/2601.01234\">arXiv:2601.01234</a></dt><dd><div class='list-title'>From "
        "arXiv</div></dd></dl></body></html>\n";
    ASSERT_EQ(said_of(page), "From arXiv; ");
    EXPECT_EQ(
        said_of(kBibtex + page),
        "From BibTeX; 2: another listing begins here, which is not read: put it into a file of its own; ");
}

TEST(OtherListing, IsReadBesideAnAnswerOfArxiv) {
    const std::string api =
        "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        "<title>ArXiv Query: a</title>\n<id>http://arxiv.org/api/x</id>\n<entry>\n"
        "<id>http://arxiv.org/abs/2601.00001v1</id>\n<title>From arXiv</title></entry></feed>\n";
    EXPECT_EQ(said_of(api + kBibtex + api + "TY  - GEN\nAU  - A\n"),
              "From arXiv; From BibTeX; From arXiv; 16: entry 1: without its line ER; "
              "16: entry 1: no title; skipped; ");
    EXPECT_EQ(said_of(kRis + api), "From RIS; From arXiv; ");
}

TEST(OtherListing, BesideArxivsMailIsANote) {
    const std::string note =
        ": another listing begins here, which is not read: put it into a file of its own; ";
    for (const std::string& other : {kBibtex, kRis, kMedline, kRefer, kWos, kCsl, kJsonl})
        EXPECT_EQ(said_of(kArxiv + other), "From arXiv; 11" + note) << other;
    EXPECT_EQ(said_of(kRis + kRis + kArxiv), "From arXiv; 1" + note);
    // What begins with BibTeX is that.
    EXPECT_EQ(said_of(kBibtex + kBibtex + kArxiv), "From BibTeX; From BibTeX; From arXiv; ");
}

TEST(OtherListing, IsReadWhenItIsQuoted) {
    EXPECT_EQ(said_of(kRis + "\nAnn wrote:\n> TY  - GEN\n> TI  - Second\n> ER  -\n"), "From RIS; Second; ");
}

TEST(OtherListing, CountsForTheMostPapersThatAreWanted) {
    ReadOptions options;
    options.max_papers = 1;
    const Listing listing = read_text(kBibtex + kRis + kRis, options);
    EXPECT_EQ(listing.papers.size(), 1U);
    ASSERT_EQ(listing.notes.size(), 1U);
    EXPECT_EQ(listing.notes[0].text, "only the first 1 papers were read; the rest is left out");
}

TEST(OtherListing, TakesTimeInProportionToHowManyThereAre) {
    for (const std::string& text :
         {kRss, kAtom, kBibtex + kRis, kRss + kBibtex, kCsl + "\n", kMedline + kRss})
        EXPECT_LT(seconds_to_detect(repeated(text, 2'000)), 5) << text;
    std::string quoted, marks;
    for (int i = 0; i < 500; ++i) {
        quoted += marks + "TY  - GEN\n" + marks + "TI  - T\n" + marks + "ER  -\n";
        marks += "> ";
    }
    EXPECT_LT(seconds_to_detect(quoted), 5);
}

TEST(OtherListing, IsNotSeenInOtherWords) {
    EXPECT_EQ(
        said_of("% Encoding: UTF-8\n<not a feed>\n{ } [1]\nTY for all\n" + kBibtex + "\n@ann likes it\n"),
        "From BibTeX; ");
    EXPECT_EQ(said_of(kRss + "<!-- made in 0.1 s -->\n"), "From RSS; ");
    EXPECT_EQ(said_of("TY  - GEN\nTI  - T\nAB  - mail\n@ann and {us}\n<?php?>\n[1] x\nER  - \n"), "T; ");
    EXPECT_EQ(said_of(kCsl + "words\n"), "From CSL; 2: text after the end of the document is ignored; ");
}

}  // namespace
}  // namespace offprint
