// The HTML part of a mail, and how it is shortened.
#include <gtest/gtest.h>

#include <algorithm>

#include "html_tree.h"
#include "offprint/base/error.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

using test::HtmlNode, test::HtmlPage, test::read_html;

constexpr std::size_t kGmail = 90'000;

std::string mail_of(const Digest& digest, std::size_t max_bytes) {
    static const TemplateSet templates;
    return render_mail_html(digest, templates, {}, max_bytes);
}

/// Papers with an abstract of many sentences each, numbered in the title.
Digest make_long_digest(std::size_t papers) {
    Digest digest = test::make_large_digest(papers);
    std::size_t number = 0;
    for (DigestPaper& entry : digest.sections.front().papers) {
        Paper& paper = entry.paper;
        paper.title = "Paper " + std::to_string(++number);
        while (paper.abstract.size() < 1500) paper.abstract += " One more sentence stands here.";
    }
    return digest;
}

/// What a reader finds on it.
struct Seen {
    std::size_t papers = 0;   ///< titles
    std::size_t whole = 0;    ///< papers with a line of facts below
    std::size_t longest = 0;  ///< bytes of the longest abstract
    std::string more;
};

Seen look_at(const std::string& html) {
    Seen seen;
    const HtmlPage page = read_html(html);
    for (std::size_t i = 0; i < page.nodes.size(); ++i) {
        const std::string text = text_below(page, i);
        seen.papers += page.nodes[i].tag == "h3";
        if (page.nodes[i].tag != "p") continue;
        seen.whole += text.starts_with("A. Okafor");
        if (text.starts_with("The Koopman operator")) seen.longest = std::max(seen.longest, text.size());
        if (text.starts_with("And ")) seen.more = text;
    }
    return seen;
}

TEST(MailHtml, WhatFitsIsNotShortened) {
    const Seen seen = look_at(mail_of(make_long_digest(20), kGmail));
    EXPECT_EQ(seen.papers, 20U);
    EXPECT_EQ(seen.whole, 20U);
    EXPECT_EQ(seen.longest, 487U) << "the abstract of 1,500 bytes at its ninety words";
    EXPECT_EQ(seen.more, "");
}

TEST(MailHtml, OneByteTooManyIsShortened) {
    Digest digest = make_long_digest(60);
    const std::size_t full = mail_of(digest, 1'000'000).size();
    ASSERT_LT(full, kGmail);
    auto& papers = digest.sections.front().papers;
    for (std::size_t i = full; i < kGmail; ++i) papers[i % papers.size()].paper.title += 't';
    const Seen whole = look_at(mail_of(digest, kGmail));
    EXPECT_EQ(mail_of(digest, kGmail).size(), kGmail);
    EXPECT_EQ(whole.longest, 487U);
    papers.front().paper.title += 't';
    const Seen shortened = look_at(mail_of(digest, kGmail));
    EXPECT_LT(shortened.longest, 487U);
    EXPECT_EQ(shortened.whole, 60U);
}

TEST(MailHtml, AbstractsAreShortenedFirst) {
    const Digest digest = make_long_digest(20);
    const std::size_t full = mail_of(digest, kGmail).size();
    const std::string html = mail_of(digest, full - 1000);
    const Seen seen = look_at(html);
    EXPECT_EQ(seen.whole, 20U);
    EXPECT_LT(seen.longest, look_at(mail_of(digest, kGmail)).longest);
    EXPECT_GT(html.size(), full - 5000) << "not shorter than it has to be";
}

TEST(MailHtml, ThenTheLastPapersBecomeTitleLines) {
    const Digest digest = make_long_digest(140);
    const Seen seen = look_at(mail_of(digest, kGmail));
    EXPECT_EQ(seen.papers, 140U);
    EXPECT_GT(seen.whole, 20U);
    EXPECT_LT(seen.whole, 140U);
    EXPECT_LT(seen.longest, 160U);
    EXPECT_EQ(seen.more, "");
}

TEST(MailHtml, ThenTheRestIsCounted) {
    const Digest digest = make_long_digest(1000);
    const Seen seen = look_at(mail_of(digest, kGmail));
    EXPECT_EQ(seen.whole, 0U);
    EXPECT_GT(seen.papers, 100U);
    EXPECT_EQ(seen.more, "And " + std::to_string(1000 - seen.papers) +
                             " more papers: the plain text of this mail has all of them.");
}

TEST(MailHtml, EveryBoundIsKept) {
    Digest digest = make_long_digest(12);
    digest.hidden.push_back({digest.sections[0].papers[0].paper, "muted by \"Never\""});
    const std::size_t full = mail_of(digest, kGmail).size();
    std::size_t papers = 0;
    for (std::size_t bytes = 3'500; bytes <= full; bytes += 97) {
        const std::string html = mail_of(digest, bytes);
        EXPECT_LE(html.size(), bytes);
        const Seen seen = look_at(html);
        EXPECT_GE(seen.papers, papers) << "more room, fewer papers, at " << bytes;
        papers = seen.papers;
        EXPECT_TRUE(seen.whole == 0 || seen.more.empty());
    }
    EXPECT_EQ(mail_of(digest, full).size(), full);
}

TEST(MailHtml, HiddenPapersGoBeforeAnyOther) {
    Digest digest = make_long_digest(5);
    digest.hidden.assign(200, {digest.sections[0].papers[0].paper, "muted by \"Never\""});
    EXPECT_NE(mail_of(digest, kGmail).find("Hidden (200)"), std::string::npos);
    const std::string html = mail_of(digest, 20'000);
    EXPECT_EQ(html.find("Hidden (200)"), std::string::npos);
    EXPECT_EQ(look_at(html).whole, 5U);
}

TEST(MailHtml, SectionsWithoutAPaperLeftHaveNoHeading) {
    Digest digest = make_long_digest(50);
    digest.sections.push_back(digest.sections.front());
    digest.sections.back().name = "The last topic";
    EXPECT_NE(mail_of(digest, kGmail).find("The last topic"), std::string::npos);
    const std::string html = mail_of(digest, 10'000);
    EXPECT_EQ(html.find("The last topic"), std::string::npos);
}

TEST(MailHtml, LongNamesAndTitlesAreCut) {
    Digest digest = make_long_digest(1);
    DigestPaper& entry = digest.sections.front().papers.front();
    entry.paper.title.assign(100'000, 't');
    entry.paper.authors.assign(5, std::string(100'000, 'a'));
    entry.paper.code = "no address" + std::string(100'000, 'c');
    entry.matched = {std::string(100'000, 'm')};
    digest.sources.front().note.assign(100'000, 's');
    digest.sections.front().name.assign(100'000, 'n');
    digest.title.assign(100'000, 'd');
    const std::string html = mail_of(digest, 20'000);
    EXPECT_EQ(look_at(html).papers, 1U);
    EXPECT_NE(html.find("ttt…"), std::string::npos);
}

TEST(MailHtml, WhatFitsInNoWayIsAnError) {
    try {
        mail_of(make_long_digest(3), 100);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kTemplate);
        const std::string message = error.what();
        EXPECT_TRUE(message.starts_with("template mail.html: takes ")) << message;
        EXPECT_TRUE(message.ends_with(" bytes without any paper; at most 100 fit")) << message;
    }
}

TEST(MailHtml, ThePreheaderComesFirstAndTellsWhatIsInside) {
    const HtmlPage page = read_html(mail_of(test::make_sample_digest(), kGmail));
    const auto body = std::find_if(page.nodes.begin(), page.nodes.end(),
                                   [](const HtmlNode& node) { return node.tag == "body"; });
    const auto first = std::find_if(body, page.nodes.end(), [](const HtmlNode& node) {
        return node.tag == "#text" && node.text.find_first_not_of(" \n") != std::string::npos;
    });
    EXPECT_EQ(
        first->text,
        "4 of 42 papers match 3 topics: Spectra That Listen: Koopman Operators for Audio; What *Exactly* "
        "Is a Representation? 1 < 2, R&D and the [Unknown] snake_case of…");
}

TEST(MailHtml, IsTheSameEveryTime) {
    const Digest digest = make_long_digest(60);
    EXPECT_EQ(mail_of(digest, kGmail), mail_of(digest, kGmail));
}

}  // namespace
}  // namespace offprint
