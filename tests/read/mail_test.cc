// Listings in mails and mbox files, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/base64.h"
#include "offprint/base/quoted_printable.h"
#include "offprint/mail/message.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string entry(const std::string& id, const std::string& title) {
    return "\\\\\narXiv:" + id + "\nDate: Wed, 7 Jan 2026 20:43:30 GMT   (1kb)\n\nTitle: " + title +
           "\nAuthors: J. Roe\nCategories: cs.SD\n\\\\\n  From the first to the last.\n\\\\ ( "
           "https://arxiv.org/abs/" +
           id + " ,  1kb)\n" + std::string(78, '-') + "\n";
}

const std::string kBody = std::string(78, '-') +
                          "\n Submissions to:\nSound\n received from  Wed  7 Jan 26 19:00:00 GMT  to  "
                          "Thu  8 Jan 26 19:00:00 GMT\n" +
                          entry("2601.00001", "One");
const std::string kHead =
    "From: no-reply@arxiv.org\nTo: me@example.org\nSubject: cs daily\nDate: Fri, 9 Jan 2026 01:10:00 GMT\n";
const std::string kFrom = "From no-reply@arxiv.org Fri Jan  9 01:10:03 2026\n";
const std::string kLunch = "From: jane@example.org\nSubject: Lunch?\n\nAt noon.\n\n";
const std::string kHtml = "Content-Type: text/html\n\n<html><p>One</p></html>\n";
const std::string kRss =
    "<rss "
    "version=\"2.0\"><channel><item><title>Fed</title><link>https://lab.example.org/1</link></item></"
    "channel></rss>\n";

/// `FORMAT "TITLE" DATE: ID listed DAY, …` and the notes.
std::string summary(const std::string& text, ReadOptions options = {}) {
    const Listing listing = read_text(text, options);
    std::string out(format_name(listing.format));
    out += " \"" + listing.title + "\" " + (listing.date ? listing.date->to_string() : "-") + ":";
    for (const Paper& paper : listing.papers)
        out += " " + paper.id.value + (paper.listed ? "@" + paper.listed->to_string() : "");
    for (const Note& note : listing.notes) out += "\n" + std::to_string(note.line) + ": " + note.text;
    return out;
}

const std::string kOne = "arxiv-mail \"Sound\" 2026-01-09: arxiv:2601.00001@2026-01-09";

TEST(Mail, IsReadAsItsBodyIs) {
    EXPECT_EQ(to_text(read_text(kHead + "\n" + kBody)), to_text(read_text(kBody)));
    EXPECT_EQ(summary(kHead + "\n" + kBody), kOne);
}

TEST(Mail, IsReadInEveryPackaging) {
    const std::string text = "Content-Type: text/plain; charset=us-ascii\n";
    const std::string alternative =
        "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n";
    for (const std::string& mail :
         {kHead + text + "\n" + kBody,
          kHead + text + "Content-Transfer-Encoding: quoted-printable\n\n" + encode_quoted_printable(kBody),
          kHead + text + "Content-Transfer-Encoding: base64\n\n" + encode_base64(kBody),
          kHead + alternative + text + "\n" + kBody + "--b\n" + kHtml + "--b--\n",
          kHead + alternative + kHtml + "--b\n" + text + "\n" + kBody,
          kHead + alternative + text + "\n" + kBody + "--b\nContent-Type: text/html\n\n<p>" + kRss +
              "--b--\n",
          kFrom + kHead + "\n" + kBody,
          "X-Forwarded: yes\nTo: you\nContent-Type: message/rfc822\n\n" + kHead + "\n" + kBody}) {
        EXPECT_EQ(summary(mail), kOne) << mail;
    }
}

TEST(Mail, GivesDayAndTitleWhereTheListingHasNone) {
    EXPECT_EQ(summary("Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nDate: Fri, 9 Jan 2026 20:10:00 -0500\n\n" +
                      entry("2601.00001", "One")),
              "arxiv-mail \"Grüße\" 2026-01-10: arxiv:2601.00001@2026-01-10");
    EXPECT_EQ(
        summary("Subject: a feed\nDate: Fri, 9 Jan 2026 20:10:00 GMT\nContent-Type: application/rss+xml\n\n" +
                kRss),
        "feed \"a feed\" 2026-01-09: url:https://lab.example.org/1");
    EXPECT_EQ(summary("Subject: page\nDate: Fri, 9 Jan 2026 20:10:00 GMT\n\nThe Title\n\nThe abstract.\n\n• "
                      "2 authors\n·\nJan 8, 2026\n")
                  .substr(0, 32),
              "hf-page-text \"page\" 2026-01-09: ");
}

TEST(Mail, GivesTheDayOfTheAnnouncementWithinAWeekendAndHolidays) {
    const auto day = [](const std::string& sent, const std::string& last) {
        return read_text("Subject: cs\nDate: " + sent +
                         "\n\n received from  Wed  7 Jan 26 19:00:00 GMT  to  " + last + " 19:00:00 GMT\n" +
                         entry("2601.00001", "One"))
            .date->to_string();
    };
    EXPECT_EQ(day("Fri, 9 Jan 2026 01:00:00 GMT", "Thu  8 Jan 26"), "2026-01-09");
    EXPECT_EQ(day("Thu, 8 Jan 2026 20:00:00 -0500", "Thu  8 Jan 26"), "2026-01-09");
    EXPECT_EQ(day("Mon, 12 Jan 2026 01:00:00 GMT", "Fri  9 Jan 26"), "2026-01-12");
    EXPECT_EQ(day("Tue, 13 Jan 2026 01:00:00 GMT", "Fri  9 Jan 26"), "2026-01-13");
    EXPECT_EQ(day("Thu, 15 Jan 2026 01:00:00 GMT", "Fri  9 Jan 26"), "2026-01-12");  // sent on by somebody
    EXPECT_EQ(day("Wed, 7 Jan 2026 01:00:00 GMT", "Thu  8 Jan 26"), "2026-01-09");
    EXPECT_EQ(day("some day", "Fri  9 Jan 26"), "2026-01-12");
}

TEST(Mail, ReadsAllListingsOfAMail) {
    EXPECT_EQ(
        summary(kHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nTwo lists for you.\n--b\n\n" +
                kBody + "--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n" +
                encode_base64(kRss) + "\n--b--\n"),
        "mail \"\" 2026-01-09: arxiv:2601.00001@2026-01-09 url:https://lab.example.org/1");
}

TEST(Mail, OfManyInAnMboxReadsWhatItCan) {
    EXPECT_EQ(summary(kFrom + kHead + "\n" + kBody + "\n" + kFrom + kLunch + kFrom + kHead + "\n" +
                      entry("2601.00002", "Two")),
              "arxiv-mail \"\" 2026-01-09: arxiv:2601.00001@2026-01-09 arxiv:2601.00002@2026-01-09\n"
              "23: mail 2: no listing, but \"Lunch?\"");
    EXPECT_EQ(
        summary(kFrom + kHead + "\n" + kBody + kFrom + "Subject: feed\nContent-Type: text/xml\n\n" + kRss +
                "\n" + kFrom + "To: me\n\nhi\n"),
        "mail \"\" -: arxiv:2601.00001@2026-01-09 url:https://lab.example.org/1\n28: mail 3: no listing");
}

TEST(Mail, UnquotesAbstractsInAnMbox) {
    std::string quoted = kBody;
    quoted.replace(quoted.find("  From the first"), 2, ">");
    EXPECT_EQ(read_text(kFrom + kHead + "\n" + quoted).papers.at(0).abstract, "From the first to the last.");
}

TEST(Mail, PutsNotesAtTheLinesOfTheFile) {
    const std::string bad = "\\\\\narXiv:none\nTitle: Two\n\\\\\n";
    const std::string box = kFrom + kLunch + kFrom + kHead + "\n" + kBody + bad;
    EXPECT_EQ(read_text(box).notes,
              (std::vector<Note>{{1, "mail 1: no listing, but \"Lunch?\""},
                                 {28, "mail 2: entry 2: no arXiv id that can be read"}}));
    const Listing coded =
        read_text(kHead + "Content-Transfer-Encoding: base64\n\n" + encode_base64(kBody + bad));
    EXPECT_EQ(coded.notes, (std::vector<Note>{{7, "entry 2: no arXiv id that can be read"}}));
    const Listing raw = read_text(kHead + "\n" + kBody + bad);
    EXPECT_EQ(raw.notes, (std::vector<Note>{{21, "entry 2: no arXiv id that can be read"}}));
}

TEST(Mail, WithoutAListingIsAnErrorThatNamesIt) {
    EXPECT_EQ(read_error(kLunch),
              "read test: no papers listing: the mail \"Lunch?\" without a listing in it");
    EXPECT_EQ(read_error("From: a\nTo: b\n\nhi"),
              "read test: no papers listing: a mail without a listing in it");
    EXPECT_EQ(read_error(kFrom + kLunch),
              "read test: no papers listing: an mbox without a listing in its mails");
    ReadOptions feed;
    feed.format = Format::kFeed;
    EXPECT_EQ(read_error(kLunch, feed),
              "read test: no papers in the format feed: the mail \"Lunch?\" without a listing in it");
    ReadOptions mail;
    mail.format = Format::kMail;
    EXPECT_EQ(read_error("Dear all", mail),
              "read test: no papers in the format mail: text that starts with \"Dear all\"");
}

TEST(Mail, SaysWhatAServiceAnsweredInIt) {
    const std::string error =
        "Content-Type: text/xml\n\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>arXiv "
        "Query:</title><entry><id>http://arxiv.org/api/"
        "errors#x</id><title>Error</title><summary>incorrect id</summary></entry></feed>\n\n";
    EXPECT_EQ(read_error("Subject: x\nTo: y\n" + error),
              "read test: arXiv answered with an error: incorrect id");
    EXPECT_EQ(summary(kFrom + "Subject: x\nTo: y\n" + error + kFrom + kHead + "\n" + kBody),
              kOne + "\n1: mail 1: arXiv answered with an error: incorrect id");
}

TEST(Mail, HoldsOnlyTheFormatThatIsAskedFor) {
    ReadOptions options;
    options.format = Format::kFeed;
    const std::string box =
        kFrom + kHead + "\n" + kBody + kFrom + "Subject: feed\nContent-Type: text/xml\n\n" + kRss;
    EXPECT_EQ(summary(box, options),
              "feed \"feed\" -: url:https://lab.example.org/1\n1: mail 1: no listing, but \"cs daily\"");
    options.format = Format::kMail;
    EXPECT_EQ(summary("Subject: alone\n\n" + kBody, options), kOne);
    options.format = Format::kArxivMail;
    EXPECT_EQ(summary(kHead + "\n" + kBody, options), kOne);
    EXPECT_EQ(read_error(kLunch, options),
              "read test: no papers in the format arxiv-mail: the mail \"Lunch?\" without a listing in it");
}

TEST(Mail, StopsAtTheMostPapersThatAreWanted) {
    ReadOptions options;
    options.max_papers = 2;
    std::string box;
    for (int i = 1; i < 5; ++i)
        box += kFrom + kHead + "\n" + entry("2601.0000" + std::to_string(i), "A") + "\n";
    EXPECT_EQ(summary(box, options),
              "arxiv-mail \"cs daily\" 2026-01-09: arxiv:2601.00001@2026-01-09 arxiv:2601.00002@2026-01-09\n"
              "0: only the first 2 papers were read; the rest is left out");
    options.max_papers = 4;
    EXPECT_EQ(read_text(box, options).notes.size(), 0u);
}

TEST(Mail, KeepsAThousandNotes) {
    std::string box = kFrom + kHead + "\n" + kBody;
    for (int i = 0; i < 1200; ++i) box += kFrom + kLunch;
    const Listing listing = read_text(box);
    ASSERT_EQ(listing.notes.size(), 1001u);
    EXPECT_EQ(listing.notes.back(), (Note{0, "and 200 more notes about mails"}));
}

TEST(Mail, IsReadAsOurComposerWritesIt) {
    Message message{make_address("arXiv", "no-reply@example.org"),
                    make_address("", "me@example.org"),
                    "Grüße: " + std::string(120, 'x'),
                    {*parse_instant("2026-01-09T01:00:00Z"), -18000},
                    {},
                    {},
                    {{"text/plain", ""}, {"text/html", "<p>One</p>\n"}}};
    for (const std::string title : {"One", "Grüße aus Ulm", "深層学習", "From = to =3D"}) {
        for (const LineEnds ends : {LineEnds::kLf, LineEnds::kCrlf}) {
            message.parts[0].text = entry("2601.00001", title);
            message.id = make_message_id(message);
            const Listing listing = read_text(to_rfc5322(message, ends));
            EXPECT_EQ(listing.title, message.subject);
            EXPECT_EQ(listing.date, parse_date("2026-01-09"));
            EXPECT_EQ(listing.papers.at(0).title, title);
            EXPECT_EQ(listing.papers.at(0).abstract, "From the first to the last.");
        }
    }
}

TEST(Mail, IsReadCutAtEveryByte) {
    const std::string box = kFrom + kHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + kBody +
                            "--b\nContent-Type: text/xml\n\n" + kRss + "--b--\n\n" + kFrom + kLunch;
    std::size_t most = 0;
    for (std::size_t size = 0; size <= box.size(); ++size) {
        if (read_error(box.substr(0, size)) != "no error") continue;
        most = std::max(most, read_text(box.substr(0, size)).papers.size());
    }
    EXPECT_EQ(most, 2u);
}

}  // namespace
}  // namespace offprint
