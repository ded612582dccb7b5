// Reading lists that a reply quotes or a copy indents, with invented papers.
#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kBibtex =
    "@article{a,\n  title = {What Bees Say},\n  author = {Okafor, Ada},\n  abstract = {Bees talk.\n\nA "
    "lot.},\n"
    "}\n\n@misc{b, title={Spectra}}\n";
const std::string kRis =
    "TY  - JOUR\nAU  - Okafor, Ada\nTI  - What Bees Say\nAB  - Bees talk\nall day.\nER  - \n\n"
    "TY  - JOUR\nTI  - Spectra\nER  - \n";
const std::string kMedline = "PMID- 40012345\nTI  - What Bees\n      Say\nFAU - Okafor, Ada\n";
const std::string kWos =
    "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Okafor, A\n   Brandt, L\nTI What Bees\n   Say\n"
    "ER\n\nEF\n";
const std::string kRefer = "%0 Journal Article\n%A Okafor, Ada\n%T What Bees Say\n%K bees\nbuses\n";

std::string quoted(std::string text, const std::string& quote, const std::string& on_empty_line) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += (end == 0 ? on_empty_line : quote) + text.substr(0, end + 1);
        text.erase(0, end + 1);
    }
    return out;
}

TEST(QuotedList, IsReadAsItWas) {
    for (const std::string& text : {kBibtex, kRis, kMedline, kWos, kRefer}) {
        const Listing plain = read_text(text);
        for (const auto& [quote, on_empty_line] :
             {std::pair("> ", "> "), std::pair("> ", ">"), std::pair(">> ", ">>"), std::pair("| ", "|"),
              std::pair(">", ">"), std::pair("    ", ""), std::pair("\t", "")}) {
            const Listing listing = read_text("Hello,\n\n" + quoted(text, quote, on_empty_line) + "\nBye\n");
            EXPECT_EQ(listing.format, plain.format) << quote << text;
            EXPECT_EQ(to_text(listing), to_text(plain)) << quote << text;
        }
    }
}

TEST(QuotedList, IsReadInAReply) {
    const std::string head =
        "From: a@example.org\nTo: b@example.org\nSubject: Re: bees\n"
        "Date: Fri, 9 Jan 2026 10:00:00 +0000\n";
    const std::string reply =
        "\nOn Monday Ann wrote:\n" + quoted(kRis, "> ", ">") + "\nNice, thanks!\n-- \nBob\n";
    EXPECT_EQ(to_text(read_text(head + reply)), to_text(read_text(kRis)));
    EXPECT_EQ(to_text(read_text(head + "Content-Type: text/plain; format=flowed\n" + reply)),
              to_text(read_text(kRis)));
}

TEST(QuotedList, LeavesOutWhatIsSaidBetween) {
    EXPECT_EQ(
        to_text(read_text("> TY  - JOUR\n> TI  - One\n> AB  - Bees that were\nwrapped.\n\nI like it!\n\n"
                          "> KW  - bees\n> ER  - \n\nAnd this?\n\n>> TY  - JOUR\n>> TI  - Two\n>> ER  -\n")),
        "id=title:d01c06cb09606bc4b2cedf4266a3a20e; title=One; abstract=Bees that were wrapped.; "
        "keywords=bees\nid=title:7a52b251a3428a1b64967851157047d2; title=Two\n");
}

TEST(QuotedList, IsReadFromWhatHtmlShows) {
    const std::string head =
        "From: a@example.org\nTo: b@example.org\nSubject: Fwd: bees\nDate: Fri, 9 Jan 2026 10:00:00 +0000\n"
        "Content-Type: text/html; charset=UTF-8\n\n";
    const std::string bibtex =
        "<div>Forwarded:<br><br>@article{a,<br>&nbsp; title = {Bees &amp; Do},<br>\n&nbsp; "
        "year=2026<br>}</div>";
    const Listing listing = read_text(head + bibtex);
    EXPECT_EQ(listing.format, Format::kBibtex);
    EXPECT_EQ(to_text(listing), to_text(read_text("@article{a, title = {Bees & Do}, year=2026}")));
    EXPECT_EQ(read_text("<html><body>" + bibtex).papers.size(), 1U);
    EXPECT_EQ(
        to_text(read_text(head + "<p class=MsoNormal>TY&nbsp; - JOUR<o:p></o:p></p>\n<p>TI - Bees</p><p>ER - "
                                 "</p>")),
        to_text(read_text("TY  - JOUR\nTI  - Bees\nER  -\n")));
}

TEST(QuotedList, IsReadWhenTheFormatIsForced) {
    ReadOptions forced;
    forced.format = Format::kRis;
    EXPECT_EQ(to_text(read_text(quoted(kRis, "> ", ">"), forced)), to_text(read_text(kRis)));
    EXPECT_NE(read_error(quoted(kBibtex, "> ", ">"), forced), "no error");
}

TEST(QuotedList, IsNotSeenInOtherText) {
    for (const char* text :
         {"> @ann: look at this\n> TY for it\n", "  @media (print) { a { b: c } }\n", "> PT J\n> AU me\n"})
        EXPECT_NE(read_error(text), "no error") << text;
}

}  // namespace
}  // namespace offprint
