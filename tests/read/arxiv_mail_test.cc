// arXiv's mail and listing files, with invented papers.
#include <gtest/gtest.h>

#include <algorithm>

#include "offprint/base/error.h"
#include "offprint/model/paper_id.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kRule = std::string(78, '-') + "\n";
const std::string kMark = "\\\\\n";

const std::string kHead =
    kRule + kRule + "Send any comments regarding submissions directly to submitter.\n" + kRule +
    " Submissions to:\nSound\nMachine Learning\n received from  Wed  7 Jan 26 19:00:00 GMT  to  "
    "Thu  8 Jan 26 19:00:00 GMT\n" +
    kRule + kRule;

const std::string kNew = kMark +
                         "arXiv:2601.01234\n"
                         "Date: Wed, 7 Jan 2026 20:43:30 GMT   (223kb,D)\n"
                         "\n"
                         "Title: Spectra That Listen: Koopman Operators for\n"
                         "  Audio\n"
                         "Authors: A. Okafor (Lagos), L. Br\\\"andt and M. Sato\n"
                         "Categories: cs.SD cs.LG\n"
                         "Comments: 12 pages,\n"
                         "  3 figures\n"
                         "Report-no: LAG-26/1\n"
                         "Journal-ref: J. Sound 3 (2026) 1-12\n"
                         "DOI: 10.1234/ABC.5\n"
                         "License: http://creativecommons.org/licenses/by/4.0/\n" +
                         kMark +
                         "  The Koopman operator turns a nonlinear system\n"
                         "into a linear one.\n"
                         "  A second paragraph.\n"
                         "\\\\ ( https://arxiv.org/abs/2601.01234 ,  223kb)\n" +
                         kRule;

const std::string kCross =
    "%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-\n" + kRule + kMark +
    "arXiv:2601.00007 (*cross-listing*)\n"
    "Date: Tue, 6 Jan 2026 01:00:00 GMT   (1kb)\n\n"
    "Title: A Cross-Listed Paper\nAuthors: J. Roe\nCategories: math.OC cs.SD\n" +
    kMark + "  Abstract.\n\\\\ ( https://arxiv.org/abs/2601.00007 ,  1kb)\n" + kRule;

const std::string kReplaced =
    "%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%\n" + kRule + kMark +
    "arXiv:2511.00001\n"
    "replaced with revised version Thu, 8 Jan 2026 11:43:55 GMT   (380kb)\n\n"
    "Title: A Paper Again\nAuthors: J. Roe\nCategories: cs.SD\n"
    "\\\\ ( https://arxiv.org/abs/2511.00001 ,  380kb)\n" +
    kRule + kMark +
    "arXiv:2511.00002 (*cross-listing*)\n"
    "replaced with revised version Thu, 8 Jan 2026 12:00:00 GMT   (380kb)\n\n"
    "Title: Another One Again\nAuthors: J. Roe\nCategories: math.OC cs.SD\n"
    "\\\\ ( https://arxiv.org/abs/2511.00002 ,  380kb)\n"
    "%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---\n";

const std::string kNewText =
    "id=arxiv:2601.01234; title=Spectra That Listen: Koopman Operators for Audio; "
    "abstract=The Koopman operator turns a nonlinear system into a linear one. A second paragraph.; "
    "url=https://arxiv.org/abs/2601.01234; pdf=https://arxiv.org/pdf/2601.01234; "
    "authors=A. Okafor, L. Brändt, M. Sato; author_count=3; affiliations=Lagos; categories=cs.SD, cs.LG; "
    "primary=cs.SD; doi=10.1234/abc.5; journal=J. Sound 3 (2026) 1-12; report=LAG-26/1; "
    "license=http://creativecommons.org/licenses/by/4.0/; comment=12 pages, 3 figures; published=2026-01-07; "
    "listed=2026-01-09; announce=new\n";

/// `ID announce published updated listed`, a line each.
std::string days(const Listing& listing) {
    std::string text;
    for (Paper paper : listing.papers) {
        Paper kept;
        kept.id = paper.id;
        kept.announce = paper.announce;
        kept.published = paper.published;
        kept.updated = paper.updated;
        kept.listed = paper.listed;
        kept.version = paper.version;
        text += to_text(kept) + '\n';
    }
    return text;
}

TEST(ArxivMail, ReadsAllFieldsOfAnEntry) {
    const Listing listing = read_text(kHead + kNew);
    EXPECT_EQ(listing.format, Format::kArxivMail);
    EXPECT_EQ(listing.title, "Sound, Machine Learning");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(to_text(listing), kNewText);
}

TEST(ArxivMail, KeepsNewCrossListedAndReplacedPapersApart) {
    EXPECT_EQ(days(read_text(kHead + kNew + kCross + kReplaced)),
              "id=arxiv:2601.01234; published=2026-01-07; listed=2026-01-09; announce=new\n"
              "id=arxiv:2601.00007; published=2026-01-06; listed=2026-01-09; announce=cross\n"
              "id=arxiv:2511.00001; updated=2026-01-08; listed=2026-01-09; announce=replace\n"
              "id=arxiv:2511.00002; updated=2026-01-08; listed=2026-01-09; announce=replace-cross\n");
}

TEST(ArxivMail, ReadsLineEndsOfEitherKindAlike) {
    std::string text = kHead + kNew + kCross + kReplaced, with_returns;
    for (const char c : text) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_EQ(to_text(read_text(with_returns)), to_text(read_text(text)));
}

TEST(ArxivMail, ReadsLinesThatEndInCr) {
    const std::string text = kHead + kNew + kCross;
    std::string other = text;
    std::replace(other.begin(), other.end(), '\n', '\r');
    EXPECT_EQ(to_text(read_text(other)), to_text(read_text(text)));
}

TEST(ArxivMail, ReadsAPasteThatLostItsBlanks) {
    std::string pasted;
    bool at_start = true;
    for (const char c : kHead + kNew + kCross) {
        if (at_start && (c == ' ' || c == '\n')) continue;
        pasted += c;
        at_start = c == '\n';
    }
    EXPECT_EQ(to_text(read_text(pasted)), to_text(read_text(kHead + kNew + kCross)));
}

TEST(ArxivMail, ReadsAPasteWhoseBlanksAreOthers) {
    const std::string text = kHead + kNew + kCross + kReplaced;
    std::string collapsed, spaced, no_break;
    char before = '\n';
    for (const char c : text) {
        if (c != ' ' || (before != ' ' && before != '\n')) collapsed += c;
        spaced += c == '\n' ? "  \n \n" : std::string(1, c);
        no_break += c == ' ' && (before == '\n' || before == ' ') ? "\u00A0" : std::string(1, c);
        before = c;
    }
    const std::string read = to_text(read_text(text));
    EXPECT_EQ(to_text(read_text(collapsed)), read);
    EXPECT_EQ(to_text(read_text(spaced)), read);
    EXPECT_EQ(to_text(read_text(no_break)), read);
}

TEST(ArxivMail, ReadsBytesOfLatin1) {
    EXPECT_EQ(read_text(kMark + "arXiv:2601.00001\nTitle: Caf\xE9\n" + kMark).papers.at(0).title, "Café");
}

TEST(ArxivMail, ReadsAPasteOfAMailWithItsHeader) {
    const Listing listing = read_text(
        "From: no-reply@arxiv.org\nTo: cs@example.org\nDate: Sat, 10 Jan 26 00:44:20 GMT\n"
        "Subject: cs daily\n" +
        kNew);
    EXPECT_EQ(listing.title, "cs daily");
    EXPECT_EQ(listing.date, make_date(2026, 1, 10));
    EXPECT_EQ(listing.papers.size(), 1u);
    const Listing pasted = read_text(
        "cs daily\nSubject: cs daily Subj-class mailing\nDate: Sat, 10 Jan 26 00:44:20 GMT\n" + kNew);
    EXPECT_EQ(pasted.title, "cs daily Subj-class mailing");
    EXPECT_EQ(pasted.date, make_date(2026, 1, 10));
}

TEST(ArxivMail, IsOfMondayWhenItTellsOfFriday) {
    std::string head = kHead;
    head.replace(head.find("Thu  8 Jan"), 10, "Fri  9 Jan");
    EXPECT_EQ(read_text(head + kNew).date, make_date(2026, 1, 12));
}

TEST(ArxivMail, TakesTheDayOfTheHeaderThatItWasSavedWith) {
    const Listing listing = read_text(
        "Date: Sat, 10 Jan 26 00:44:20 GMT\nSubject: cs.SD daily Subj-class mailing\n\n" + kHead + kNew);
    EXPECT_EQ(listing.date, make_date(2026, 1, 10));
    EXPECT_EQ(listing.papers.at(0).listed, make_date(2026, 1, 10));
}

TEST(ArxivMail, ReadsTheFileOfAWeekWithItsDays) {
    const std::string entry = "Title: One\nAuthors: J. Roe\nCategories: cs.SD\n" + kMark;
    EXPECT_EQ(days(read_text(kRule + kMark + "/* Fri, 9 Jan 2026 */\n" + kMark + kRule + kMark +
                             "arXiv:2601.00001\n" + entry + kRule + kMark + "/* Thu, 8 Jan 2026 */\n" +
                             kMark + kRule + kMark + "arXiv:2601.00002 (*cross-listing*)\n" + entry)),
              "id=arxiv:2601.00001; listed=2026-01-09; announce=new\n"
              "id=arxiv:2601.00002; listed=2026-01-08; announce=cross\n");
}

TEST(ArxivMail, KnowsThePapersOfADailyFileAsNew) {
    EXPECT_EQ(
        days(read_text("Date: Fri, 9 Jan 26 00:31:14 GMT\nSubject: cs daily 1 new +  crosses received\n\n" +
                       kRule + kRule +
                       "received from  Wed 7 Jan 26 19:00:00 GMT  to  Thu 8 Jan 26 19:00:00 GMT\n" + kRule +
                       kMark + "arXiv:2601.00001\nTitle: One\nAuthors: J. Roe\nCategories: cs.SD\n" + kMark)),
        "id=arxiv:2601.00001; listed=2026-01-09; announce=new\n");
}

TEST(ArxivMail, ReadsTheListingFilesOfTheNineties) {
    const Listing listing = read_text(
        kRule + kRule + "\nPapers received as of Fri Jan  1 01:06:04 MET 1993.\n\n" + kRule + kRule + kMark +
        "Paper: astro-ph/9301001\n"
        "From: Jane Roe  <roe@example.org>\n"
        "Date: Thu, 7 Jan 1993 17:29:20 GMT   (23kb)\n"
        "Date (revised v2): Fri, 8 Jan 1993 20:39:38 GMT\n"
        "Date (revised v3): Mon, 1 Feb 1993 10:00:00 GMT   (24kb)\n\n"
        "Title: Peculiar Profiles\nAuthors: J. Roe, et al.\nCategories: astro-ph\n" +
        kMark + kRule + kMark +
        "Paper (*cross-listing*): hep-ph/9301239\nTitle: Two\nCategories: hep-ph astro-ph\n" + kMark);
    EXPECT_EQ(
        to_text(listing),
        "id=arxiv:astro-ph/9301001; title=Peculiar Profiles; url=https://arxiv.org/abs/astro-ph/9301001; "
        "pdf=https://arxiv.org/pdf/astro-ph/9301001; authors=J. Roe; categories=astro-ph; primary=astro-ph; "
        "submitter=Jane Roe; published=1993-01-07; updated=1993-02-01; announce=new; version=3\n"
        "id=arxiv:hep-ph/9301239; title=Two; url=https://arxiv.org/abs/hep-ph/9301239; "
        "pdf=https://arxiv.org/pdf/hep-ph/9301239; categories=hep-ph, astro-ph; primary=hep-ph; "
        "announce=cross\n");
    EXPECT_EQ(listing.date, std::nullopt);
}

TEST(ArxivMail, ReadsAnAbsFile) {
    EXPECT_EQ(to_text(read_text(kRule + kMark +
                                "arXiv:0704.0600\nFrom: J. Roe <r@example.org>\n"
                                "Date: Wed, 4 Apr 2007 15:57:06 GMT   (28kb)\n\nTitle: Weak Sets\n"
                                "Authors: J. Roe\nCategories: math.CO\n" +
                                kMark + "  We introduce sets.\n" + kMark)),
              "id=arxiv:0704.0600; title=Weak Sets; abstract=We introduce sets.; "
              "url=https://arxiv.org/abs/0704.0600; "
              "pdf=https://arxiv.org/pdf/0704.0600; authors=J. Roe; author_count=1; categories=math.CO; "
              "primary=math.CO; submitter=J. Roe; published=2007-04-04\n");
}

TEST(ArxivMail, CleansNamesThatLostSomethingInTheirMiddle) {
    const std::string text = to_text(read_text(
        kHead + kMark +
        "arXiv:2601.00001\nTitle: One\nAuthors: A. (Kiel) Roe, B. Doe (1), C. Moe ((1) Lima, Peru)\n" +
        kMark + "  Text.\n" + kMark));
    EXPECT_NE(text.find("authors=A. Roe, B. Doe, C. Moe;"), text.npos) << text;
}

TEST(ArxivMail, NotesWhatIsWrongWithAnEntryAndReadsOn) {
    EXPECT_EQ(
        to_text(read_text(kHead + kMark + "arXiv:2601.00001\nAuthors: J. Roe\n" + kMark + "  Text.\n" +
                          "\\\\ ( x )\n" + kRule + kMark + "arXiv:none\nDate: soon\nTitle: Two\n" + kMark)),
        "id=title:" + title_id("Two").value.substr(6) +
            "; title=Two; listed=2026-01-09; announce=new\n"
            "note 11: entry 1: no title; skipped\n"
            "note 18: entry 2: no arXiv id that can be read\n"
            "note 18: entry 2: a date that cannot be read; left out\n");
}

TEST(ArxivMail, NotesAnEntryThatBreaksOff) {
    EXPECT_EQ(to_text(read_text(kMark + "arXiv:2601.00001\nTitle: One\n")),
              "id=arxiv:2601.00001; title=One; url=https://arxiv.org/abs/2601.00001; "
              "pdf=https://arxiv.org/pdf/2601.00001\nnote 1: entry 1: cut off by the end of the document\n");
}

TEST(ArxivMail, ReadsADocumentCutAtEveryByte) {
    const std::string text = kHead + kNew + kCross + kReplaced;
    ReadOptions options;
    options.format = Format::kArxivMail;
    std::size_t most = 0;
    for (std::size_t size = 0; size <= text.size(); ++size) {
        if (read_error(text.substr(0, size), options) != "no error") continue;
        const Listing listing = read_text(text.substr(0, size), options);
        EXPECT_GE(listing.papers.size() + listing.notes.size(), most) << size;
        most = listing.papers.size();
    }
    EXPECT_EQ(most, 4u);
}

TEST(ArxivMail, StopsAtTheMostPapersThatAreWanted) {
    ReadOptions options;
    options.max_papers = 2;
    const Listing listing = read_text(kHead + kNew + kCross + kReplaced, options);
    EXPECT_EQ(listing.papers.size(), 2u);
    ASSERT_EQ(listing.notes.size(), 1u);
    EXPECT_EQ(listing.notes[0].text, "only the first 2 papers were read; the rest is left out");
}

TEST(ArxivMail, RefusesWhatHasNoEntries) {
    ReadOptions options;
    options.format = Format::kArxivMail;
    EXPECT_EQ(read_error("just text\n", options).substr(0, 62),
              "read test: no papers in the format arxiv-mail: text that start");
}

TEST(ArxivMail, FindsTheDayInEveryFormOfDate) {
    const std::pair<const char*, const char*> cases[] = {
        {"Wed, 7 Jan 2026 20:43:30 GMT   (223kb,D)", "2026-01-07"},
        {"Thu  8 Jan 26 19:00:00 GMT", "2026-01-08"},
        {"Mon, 13 Apr 1992 18:20:01 GMT", "1992-04-13"},
        {"31 Dec 99", "1999-12-31"},
        {"Fri, 30 Feb 2026", "none"},
        {"Fri, 7 Jan 202", "none"},
        {"soon", "none"},
        {"", "none"},
    };
    for (const auto& [text, day] : cases) {
        const Listing listing =
            read_text(kMark + "arXiv:2601.00001\nDate: " + text + "\nTitle: One\n" + kMark);
        const std::optional<Date> found = listing.papers.at(0).published;
        EXPECT_EQ(found ? found->to_string() : "none", day) << text;
    }
}

/// `text` with `before` on each line.
std::string with_before(const std::string& before, std::string text) {
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) text.insert(at, before);
    return text;
}

TEST(ArxivMail, IsReadFromAReplyThatQuotesIt) {
    const std::string mail = kHead + kNew + kCross + kReplaced;
    const std::string plain = to_text(read_text(mail));
    for (const char* quote : {"> ", ">", "> > ", ">> ", "| ", "    ", "\t", "> \t"})
        EXPECT_EQ(to_text(read_text("See below.\n\n" + with_before(quote, mail))), plain) << quote;
    std::string bare = with_before("> ", mail);  // as programs leave the empty lines
    for (std::size_t at = bare.find("> \n"); at != bare.npos; at = bare.find("> \n")) bare.erase(at + 1, 1);
    EXPECT_EQ(to_text(read_text(bare)), plain);
}

TEST(ArxivMail, IsReadFromAMailInHtml) {
    const std::string mail = kHead + kNew + kCross + kReplaced;
    const std::string plain = to_text(read_text(mail));
    std::string breaks = "<html><head><style>p { }</style></head><body>", blocks = "<html><body>";
    for (std::string_view rest = mail; !rest.empty();) {
        const std::string line(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(line.size() + 1);
        breaks += line + "<br>\n";
        blocks += "<p class=MsoNormal>" + (line.empty() ? "<o:p>&nbsp;</o:p>" : line) + "</p>\r\n";
    }
    EXPECT_EQ(to_text(read_text("<html><body><pre>" + mail + "</pre></body></html>")), plain);
    EXPECT_EQ(to_text(read_text(breaks)), plain);
    EXPECT_EQ(to_text(read_text(blocks)), plain);
    const std::string header = "From: a@example.org\nSubject: cs daily\nContent-Type: text/html\n\n";
    EXPECT_EQ(to_text(read_text(header + blocks)), plain);
}

TEST(ArxivMail, EachOfSeveralMailsBeginsWithNewPapers) {
    const std::string mail = kHead + kNew + kCross + kReplaced;
    EXPECT_EQ(to_text(read_text(mail + mail)), to_text(read_text(mail)) + to_text(read_text(mail)));
    const std::string bare = mail.substr(mail.find(" received from"));
    EXPECT_EQ(to_text(read_text(bare + bare)), to_text(read_text(bare)) + to_text(read_text(bare)));
    EXPECT_EQ(read_text(bare).papers.at(0).announce, Announce::kNew);
}

TEST(ArxivMail, TheSubmittersNameMayStandBehindTheAddress) {
    const auto submitter = [](const std::string& from) {
        const std::string head = kMark + "Paper: hep-th/9710001\nFrom: " + from + "\nTitle: T\n" + kMark;
        return read_text(head + kRule).papers.at(0).submitter;
    };
    EXPECT_EQ(submitter("j@example.org (Jane Roe)"), "Jane Roe");
    EXPECT_EQ(submitter("Jane Roe <j@example.org>"), "Jane Roe");
    EXPECT_EQ(submitter("Jane (J.) Roe"), "Jane (J.) Roe");
    EXPECT_EQ(submitter("Jane Roe (Lagos) <j@example.org>"), "Jane Roe (Lagos)");
}

TEST(ArxivMail, AByteOrderMarkBeforeTheFirstEntryIsPassed) {
    EXPECT_EQ(to_text(read_text("\xEF\xBB\xBF" + kNew)), to_text(read_text(kNew)));
}

TEST(ArxivMail, TheLineAboveTheFirstEntryMayBeMissing) {
    const std::string entry =
        "arXiv:2601.01234\nDate: Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)\n\nTitle: A Paper\n" + kMark +
        "  Abstract.\n";
    const std::string end = "\\\\ ( https://arxiv.org/abs/2601.01234 ,  223kb)\n";
    EXPECT_EQ(to_text(read_text("\n\n" + entry + end + kRule)),
              to_text(read_text("\n" + kMark + entry + end + kRule)));
    EXPECT_EQ(read_text(entry).papers.at(0).abstract, "Abstract.");
    EXPECT_EQ(read_text("Paper: hep-th/9901001\nTitle: A Paper\n").papers.size(), 1U);
    EXPECT_THROW(read_text("arXiv:2601.01234\nis a nice paper\n"), Error);
}

TEST(ArxivMail, TheFirstEntryMayHaveLostItsId) {
    const std::string rest = "Title: A Paper\nAuthors: J. Roe\nCategories: cs.SD\n" + kMark + "  Abstract.\n";
    const std::string end = "\\\\ ( https://arxiv.org/abs/2601.01234 ,  223kb)\n";
    const std::string said =
        "; title=A Paper; abstract=Abstract.; url=https://arxiv.org/abs/2601.01234; "
        "pdf=https://arxiv.org/pdf/2601.01234; authors=J. Roe; author_count=1; categories=cs.SD; "
        "primary=cs.SD\n";
    EXPECT_EQ(to_text(read_text("\n" + rest + end + kRule)), "id=arxiv:2601.01234" + said);
    EXPECT_EQ(to_text(read_text("Look:\n" + rest + end + kRule + kNew)).substr(0, said.size() + 19),
              "id=arxiv:2601.01234" + said);
    const std::string date = "Date: Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)\n\n";
    EXPECT_EQ(read_text(date + rest + end).papers.at(0).published->to_string(), "2026-01-09");
    const Listing without_end = read_text(rest);
    EXPECT_EQ(without_end.papers.at(0).title, "A Paper");
    ASSERT_EQ(without_end.notes.size(), 2U);
    EXPECT_EQ(without_end.notes[1].text, "entry 1: no arXiv id that can be read");
}

TEST(ArxivMail, SaysThatTheBeginningOfAnEntryIsMissing) {
    const std::string end = "\\\\ ( https://arxiv.org/abs/2601.01111 ,  223kb)\n" + kRule;
    const std::string note = "note 3: the beginning of the entry is missing; left out\n";
    EXPECT_EQ(to_text(read_text(kMark + "  of bees.\n" + end + kNew)), to_text(read_text(kNew)) + note);
    EXPECT_EQ(to_text(read_text("of\nbees.\n" + end + kNew)), to_text(read_text(kNew)) + note);
}

TEST(ArxivMail, ATitleInOtherWordsBeginsNoEntry) {
    EXPECT_EQ(to_text(read_text("Title: our papers\n\n" + kNew)), to_text(read_text(kNew)));
    EXPECT_THROW(read_text("Title: A Paper\nAuthors: J. Roe\n\nWords.\n"), Error);
}

TEST(ArxivMail, ACommentMayCiteAPaperAtTheStartOfALine) {
    const Listing listing = read_text(kMark +
                                      "arXiv:2601.01234\nTitle: A Paper\nComments: overlaps with\n"
                                      "arXiv:2501.00001\n" +
                                      kMark + "Abstract.\n" + kRule);
    ASSERT_EQ(listing.papers.size(), 1U);
    EXPECT_EQ(listing.papers[0].id.value, "arxiv:2601.01234");
    EXPECT_EQ(listing.papers[0].comment, "overlaps with arXiv:2501.00001");
}

}  // namespace
}  // namespace offprint
