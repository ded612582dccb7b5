// Copied papers pages in every variation that was met, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

/// An abstract of a usual length that begins with the given words.
std::string abstract(const std::string& start) {
    std::string text = start;
    while (text.size() < 300) text += " and more words about the matter at hand";
    return text + ".";
}

std::string entry(const std::string& title, const std::string& meta = "  • 7 authors\n·\nOct 14, 2025\n") {
    return title + "\n\n" + abstract("We study " + title) + "\n\n" + meta + "\n";
}

const std::string kHead =
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research "
    "community\n\nJan 9\n\n";

std::string id_of(const Paper& paper) { return paper.id.value; }

/// The papers without ids and abstracts, which are the same everywhere.
std::string brief(Listing listing) {
    for (Paper& paper : listing.papers) {
        paper.id.value.clear();
        paper.abstract.clear();
    }
    return to_text(listing);
}

std::string read_brief(const std::string& text) { return brief(read_text(text)); }

TEST(HfPageText, ReadsTheEntriesOfACopiedPage) {
    const Listing listing =
        read_text(kHead + entry("Spectra That Listen") +
                  entry("Quiet Gradients: A Study", "  • 1 authors\n·\nJan 15, 2025 3\n") +
                  entry("Maps of Maps", "example-lab Example Lab\n·\nSep 26, 2025 2\n"));
    EXPECT_EQ(listing.format, Format::kHfPageText);
    EXPECT_EQ(listing.title, "Daily Papers");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(
        brief(listing),
        "title=Spectra That Listen; author_count=7; published=2025-10-14\n"
        "title=Quiet Gradients: A Study; author_count=1; published=2025-01-15; comments=3\n"
        "title=Maps of Maps; organization=Example Lab (example-lab); published=2025-09-26; comments=2\n");
    EXPECT_EQ(listing.papers[0].abstract, abstract("We study Spectra That Listen"));
    EXPECT_TRUE(id_of(listing.papers[0]).starts_with("title:")) << id_of(listing.papers[0]);
    EXPECT_NE(id_of(listing.papers[0]), id_of(listing.papers[1]));
}

struct PageCase {
    const char* name;
    std::string text, read;
};

TEST(HfPageText, ReadsEveryVariationOfAnEntry) {
    const std::string a = abstract("We study it"),
                      plain = "title=T One; author_count=7; published=2025-10-14\n";
    const std::string body = "T One\n\n" + a + "\n\n";
    const std::string meta = "  • 7 authors\n·\nOct 14, 2025\n";
    const std::string second = "\n" + entry("T Two");
    const std::string two = "title=T Two; author_count=7; published=2025-10-14\n";
    const PageCase cases[] = {
        {"bare", body + meta, plain},
        {"no final line feed", body + "  • 7 authors\n·\nOct 14, 2025", plain},
        {"star bullet", body + "  * 7 authors\n·\nOct 14, 2025\n", plain},
        {"dash bullet", body + "  - 7 authors\n·\nOct 14, 2025\n", plain},
        {"no bullet", body + "7 authors\n·\nOct 14, 2025\n", plain},
        {"no-break spaces",
         body + "\u00A0\u00A0•\u00A07\u00A0authors\n\u00A0·\u00A0\nOct\u00A014,\u00A02025\n", plain},
        {"one line", body + "• 7 authors · Oct 14, 2025\n", plain},
        {"dot before the date", body + "• 7 authors\n· Oct 14, 2025\n", plain},
        {"published on", body + "• 7 authors\n· Published on Oct 14, 2025\n", plain},
        {"dot lost", body + "• 7 authors\nOct 14, 2025\n", plain},
        {"blank lines around the dot", body + "• 7 authors\n\n·\n\nOct 14, 2025\n", plain},
        {"full month", body + "• 7 authors\n·\nOctober 14, 2025\n", plain},
        {"day first", body + "• 7 authors\n·\n14 Oct 2025\n", plain},
        {"authors right below the abstract", "T One\n\n" + a + "\n• 7 authors\n·\nOct 14, 2025\n", plain},
        {"no blank line below the title", "T One\n" + a + "\n\n" + meta, plain},
        {"wrapped title", "T\nOne\n\n" + a + "\n\n" + meta, plain},
        {"wrapped abstract", "T One\n\nWe wrap\n" + a + "\nover lines.\n\n" + meta, plain},
        {"abstract in paragraphs", "T One\n\nIn short: it works.\n\n" + a + "\n\nThe end.\n\n" + meta, plain},
        {"no abstract", "T One\n\n" + meta, plain},
        {"short abstract", "T One\n\nVery short.\n\n" + meta, plain},
        {"comments", body + "• 7 authors\n·\nOct 14, 2025 12\n",
         "title=T One; author_count=7; published=2025-10-14; comments=12\n"},
        {"comments below", body + "• 7 authors\n·\nOct 14, 2025\n12\n" + second,
         "title=T One; author_count=7; published=2025-10-14; comments=12\n" + two},
        {"no year", body + "• 7 authors\n·\nJan 9\n", "title=T One; author_count=7; published=2026-01-09\n"},
        {"no year, last year's", body + "• 7 authors\n·\nJul 9 4\n",
         "title=T One; author_count=7; published=2025-07-09; comments=4\n"},
        {"no year, today", body + "• 7 authors\n·\nJan 20\n",
         "title=T One; author_count=7; published=2026-01-20\n"},
        {"no year, tomorrow", body + "• 7 authors\n·\nJan 21\n",
         "title=T One; author_count=7; published=2025-01-21\n"},
        {"no year, leap day", body + "• 7 authors\n·\nFeb 29\n",
         "title=T One; author_count=7; published=2024-02-29\n"},
        {"upvotes above", "23\nT One\n\n" + a + "\n\n" + meta,
         "title=T One; author_count=7; published=2025-10-14; upvotes=23\n"},
        {"upvotes in a paragraph", "1,204\n\n" + body + meta,
         "title=T One; author_count=7; published=2025-10-14; upvotes=1204\n"},
        {"thousands", "3.29k\n\n" + body + meta,
         "title=T One; author_count=7; published=2025-10-14; upvotes=3290\n"},
        {"no upvotes", "-\n\n" + body + meta, plain},
        {"a number as title", "42\n\n" + a + "\n\n" + meta,
         "title=42; author_count=7; published=2025-10-14\n"},
        {"upvotes in a later entry", body + meta + "\n7\n\n" + entry("T Two"),
         plain + "title=T Two; author_count=7; published=2025-10-14; upvotes=7\n"},
        {"buttons below", body + meta + "\nUpvote 23\n\nGitHub 110k\n\narXiv Page\n" + second,
         "title=T One; author_count=7; published=2025-10-14; upvotes=23; stars=110000\n" + two},
        {"buttons with counts below them", body + meta + "\nUpvote\n23\n\nGitHub\n1.5k\n" + second,
         "title=T One; author_count=7; published=2025-10-14; upvotes=23; stars=1500\n" + two},
        {"buttons without counts", body + meta + "\nUpvote\n\n-\n\nGitHub\n\narXiv Page\n" + second,
         plain + two},
        {"buttons at the end", body + meta + "\nUpvote 5\n",
         "title=T One; author_count=7; published=2025-10-14; upvotes=5\n"},
        {"submitter", "Submitted by\n\nida-holm\n\n" + body + meta,
         "title=T One; author_count=7; submitter=ida-holm; published=2025-10-14\n"},
        {"submitter and upvotes", "Submitted by ida\n23\nT One\n\n" + a + "\n\n" + meta,
         "title=T One; author_count=7; submitter=ida; published=2025-10-14; upvotes=23\n"},
        {"organisation twice", body + "MTX MTX\n·\nOct 14, 2025\n",
         "title=T One; organization=MTX (MTX); published=2025-10-14\n"},
        {"organisation with blanks, twice", body + "Example Lab Example Lab\n·\nOct 14, 2025\n",
         "title=T One; organization=Example Lab (Example Lab); published=2025-10-14\n"},
        {"handle spelt otherwise", body + "Example-Lab Example Lab\n·\nOct 14, 2025\n",
         "title=T One; organization=Example Lab (Example-Lab); published=2025-10-14\n"},
        {"handle unlike the name", body + "exlab University of Example\n·\nOct 14, 2025\n",
         "title=T One; organization=University of Example (exlab); published=2025-10-14\n"},
        {"one word", body + "Example\n·\nOct 14, 2025\n",
         "title=T One; organization=Example (); published=2025-10-14\n"},
        {"organisation with a bullet", body + "  • exlab Example\n·\nOct 14, 2025\n",
         "title=T One; organization=Example (exlab); published=2025-10-14\n"},
        {"neither", body + "·\nOct 14, 2025\n", "title=T One; published=2025-10-14\n"},
        {"many authors", body + "• 1,204 authors\n·\nOct 14, 2025\n",
         "title=T One; author_count=1204; published=2025-10-14\n"},
        {"TeX", "Learning $\\alpha$ -- Now\n\n" + a + "\n\n" + meta,
         "title=Learning α – Now; title_raw=Learning $\\alpha$ -- Now; author_count=7; "
         "published=2025-10-14\n"},
        {"a date and bullets inside an abstract",
         "T One\n\nOn\nOct 3, 2024\nwe saw\n• 3 authors\nand " + a + "\n\n" + meta, plain},
        {"foot of the page", body + meta + "\nPrevious\nNext\n\nCompany\n\nTOS\nPrivacy\n", plain},
    };
    for (const PageCase& c : cases) EXPECT_EQ(read_brief(c.text), c.read) << c.name;
}

TEST(HfPageText, ReadsTheSameWithCarriageReturns) {
    const std::string text = kHead + entry("T One") + entry("T Two", "MTX MTX\n·\nSep 26, 2025 2\n");
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(to_text(read_text(crlf)), to_text(read_text(text)));
}

struct HeadCase {
    std::string head, title, date;
};

TEST(HfPageText, ReadsWindows1252) {
    const Listing listing = read_text(
        "A Title of Caf\xE9s\n\nAn abstract \x97 with a dash.\n\n  \x95 7 authors\n\xB7\nOct 14, 2025\n");
    ASSERT_EQ(listing.papers.size(), 1U);
    EXPECT_EQ(listing.papers[0].title, "A Title of Cafés");
    EXPECT_EQ(listing.papers[0].abstract, "An abstract — with a dash.");
    EXPECT_EQ(listing.papers[0].author_count, 7);
}

TEST(HfPageText, PassesOverWhatStandsBeforeTheFirstEntry) {
    const HeadCase cases[] = {
        {"", "", ""},
        {kHead, "Daily Papers", "2026-01-09"},
        {"Daily Papers\nby AK and the research community\n\nDec 24\n\n", "Daily Papers", "2025-12-24"},
        {"Get trending papers in your email inbox once a day!\n\nGet trending papers in your email "
         "inbox!\n\nSubscribe\n\n"
         "Trending Papers\n\n",
         "Trending Papers", ""},
        {"Hugging Face\nModels\nDatasets\nSpaces\nDocs\nPricing\nLog In\nSign Up\n\nDaily "
         "Papers\n\nDaily\nWeekly\nMonthly\n\nJan 9\n\nSearch\n\n",
         "Daily Papers", "2026-01-09"},
        {"Daily Papers\n\nFeb 28, 2024\n\n", "Daily Papers", "2024-02-28"},
        {"Some Banner Nobody Foresaw\n\nClick here\n\n", "", ""},
    };
    for (const HeadCase& c : cases) {
        const Listing listing = read_text(c.head + entry("T One"));
        EXPECT_EQ(listing.title, c.title) << c.head;
        EXPECT_EQ(listing.date, parse_date(c.date)) << c.head;
        EXPECT_EQ(brief(listing), "title=T One; author_count=7; published=2025-10-14\n") << c.head;
    }
}

TEST(HfPageText, IsNoLetterThatBeginsWithItsDay) {
    const std::string letter =
        "\nAda Okafor, Lena Brandt and 4 others · Jan 9, 2026\n\nBees talk to buses. They do.\n";
    EXPECT_THROW(read_text(letter), Error);
    EXPECT_THROW(read_text("My notes\n" + letter), Error);
    EXPECT_EQ(read_text("What bees say\n\n4 authors · Jan 9, 2026\n").papers.at(0).title, "What bees say");
}

TEST(HfPageText, KeepsOneOfTheDoubledEntriesOfATrendingPage) {
    const std::string one =
        entry("T One", "MTX MTX\n· Published on Sep 16, 2025\n\nUpvote 23\n\nGitHub 110k\n\narXiv Page\n");
    const std::string two =
        entry("T Two", "• 3 authors\n· Published on Sep 17, 2025\n\nUpvote -\n\narXiv Page\n");
    EXPECT_EQ(
        read_brief("Trending Papers\n\nSubmitted by\nida\n\n" + one + "Submitted by\nida\n\n" + one + two +
                   two),
        "title=T One; organization=MTX (MTX); submitter=ida; published=2025-09-16; upvotes=23; stars=110000\n"
        "title=T Two; author_count=3; published=2025-09-17\n");
}

TEST(HfPageText, FindsTheLinksOfAnAbstract) {
    const struct {
        const char *sentence, *code, *project;
    } cases[] = {
        {"Code at https://github.com/example/spectra.", "https://github.com/example/spectra", ""},
        {"Code (https://github.com/example/spectra), too.", "https://github.com/example/spectra", ""},
        {"See https://example.github.io/spectra/ and http://github.com/a/b;", "http://github.com/a/b",
         "https://example.github.io/spectra/"},
        {"Project Page: https://spectra.example/x_(y).", "", "https://spectra.example/x_%28y%29"},
        {"See https://other.example/ for https://github.com/ and https://github.com", "", ""},
        {"Not javascript:alert(1) nor https://evil@github.com/a/b nor https:// nor httpsx", "", ""},
        {"Two: https://github.com/a/b https://github.com/c/d", "https://github.com/a/b", ""},
    };
    for (const auto& c : cases) {
        const Listing listing =
            read_text("T\n\n" + abstract("x") + " " + c.sentence + "\n\n• 7 authors\n·\nOct 14, 2025\n");
        ASSERT_EQ(listing.papers.size(), 1u);
        EXPECT_EQ(listing.papers[0].code, c.code) << c.sentence;
        EXPECT_EQ(listing.papers[0].project, c.project) << c.sentence;
        EXPECT_TRUE(listing.notes.empty());
    }
}

TEST(HfPageText, NotesDamagedEntriesWithTheirLineAndGoesOn) {
    const std::string good = entry("T Good");
    const std::string after = "title=T Good; author_count=7; published=2025-10-14\n";
    const PageCase cases[] = {
        {"the date is broken", entry("T Bad", "• 3 authors\n·\nOctember 14, 2025\n") + good,
         "title=T Bad; author_count=3\n" + after + "note 1: entry 1: no date that can be read\n"},
        {"the end is missing", entry("T Bad", "") + "\n" + good,
         "title=T Bad\n" + after + "note 1: entry 1: no date that can be read\n"},
        {"the dot and date are missing", entry("T Bad", "• 3 authors\n") + good,
         "title=T Bad; author_count=3\n" + after + "note 1: entry 1: no date that can be read\n"},
        {"nothing before a date", good + "·\nOct 14, 2025\n\n",
         after + "note 9: entry 2: no title; skipped\n"},
        {"cut off", good + "T Bad\n\n" + abstract("Cut"),
         after + "title=T Bad\nnote 9: entry 2: no date that can be read\n"},
    };
    for (const PageCase& c : cases) EXPECT_EQ(read_brief(c.text), c.read) << c.name;
}

TEST(HfPageText, SurvivesBeingCutAtEveryByte) {
    const std::string text =
        kHead + entry("T One") + entry("Tschüß", "MTX MTX\n·\nSep 26, 2025 2\n\nUpvote 3\n");
    std::size_t most = 0;
    for (std::size_t length = 0; length <= text.size(); length++) {
        try {
            const Listing listing = read_text(text.substr(0, length));
            EXPECT_GE(listing.papers.size(), most) << length;
            most = std::max(most, listing.papers.size());
        } catch (const std::runtime_error&) {
            EXPECT_EQ(most, 0u) << length;
        }
    }
    EXPECT_EQ(most, 2u);
}

TEST(HfPageText, SurvivesHostileText) {
    const std::string hostile = "\x1b]0;t\a\u202E<script>\xFF\u200B {{x}}";
    const Listing listing =
        read_text(hostile + "\n\n" + abstract(hostile) + "\n\n" + hostile + "\n·\nOct 14, 2025 2\n");
    ASSERT_EQ(listing.papers.size(), 1u);
    EXPECT_EQ(listing.papers[0].title, "]0;t<script>\uFFFD {{x}}");
    std::string many;
    for (int i = 0; i < 20'000; i++) many += "·\n";
    EXPECT_NO_THROW(read_text(many + entry("T")));
    EXPECT_NO_THROW(read_text(std::string(900'000, 'x') + "\n\n" + entry("T")));
    EXPECT_NO_THROW(read_text(std::string(200'000, '\n') + entry("T")));
}

TEST(HfPageText, StopsAtTheNumberOfPapersThatIsWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(brief(read_text(entry("T One") + entry("T Two"), one)),
              "title=T One; author_count=7; published=2025-10-14\n"
              "note 0: only the first 1 papers were read; the rest is left out\n");
}

}  // namespace
}  // namespace offprint
