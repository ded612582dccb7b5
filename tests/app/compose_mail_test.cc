// A digest as a mail: what its parts are made of, whole messages, and hostile texts in every place of a
// digest and of the options.
#include <gtest/gtest.h>

#include <cstdlib>

#include "offprint/app/issue_mail.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/render/render.h"
#include "render/attacks.h"
#include "render/sample_digest.h"
#include "support/mail_reader.h"

namespace offprint {
namespace {

const TemplateSet& templates() {
    static const TemplateSet set;
    return set;
}

MailOptions make_options(std::string subject = {}) {
    return {parse_address("Papers <papers@example.org>"),
            parse_address("me@example.org"),
            std::move(subject),
            {*parse_instant("2026-01-09T08:00:00Z"), 3600}};
}

test::ReadMail read(const Message& message) { return test::read_mail(to_rfc5322(message, LineEnds::kLf)); }

TEST(ComposeMail, HoldsTheTextAndTheHtmlOfTheDigest) {
    const Digest digest = test::make_sample_digest();
    const test::ReadMail mail = read(compose_mail(digest, templates(), make_options()));
    EXPECT_EQ(mail.problem, "");
    ASSERT_EQ(mail.parts.size(), 2U);
    EXPECT_EQ(mail.parts[0].headers[0].second, "text/plain; charset=utf-8");
    EXPECT_EQ(mail.parts[0].text, render_digest(digest, templates(), {OutputFormat::kText}));
    EXPECT_EQ(mail.parts[1].headers[0].second, "text/html; charset=utf-8");
    EXPECT_EQ(mail.parts[1].text, render_mail_html(digest, templates(), {}, kMostMailHtml));
}

TEST(ComposeMail, IsCalledByTitleAndDayUnlessASubjectIsGiven) {
    Digest digest = test::make_sample_digest();
    EXPECT_EQ(compose_mail(digest, templates(), make_options()).subject, "Daily Papers, 9 January 2026");
    EXPECT_EQ(compose_mail(digest, templates(), make_options("Hello")).subject, "Hello");
    digest.period = "week 2026-W02";
    EXPECT_EQ(compose_mail(digest, templates(), make_options()).subject, "Daily Papers, week 2026-W02");
}

TEST(ComposeMail, OfALongDigestKeepsEveryPaperInTheText) {
    Digest digest = test::make_large_digest(1000);
    std::size_t number = 0;
    for (DigestPaper& entry : digest.sections[0].papers)
        entry.paper.title = "Paper" + std::to_string(++number);
    const test::ReadMail mail = read(compose_mail(digest, templates(), make_options()));
    EXPECT_EQ(mail.problem, "");
    ASSERT_EQ(mail.parts.size(), 2U);
    EXPECT_LE(mail.parts[1].text.size(), 90'000U);
    for (std::size_t i = 1; i <= 1000; ++i) {
        const std::string title = std::to_string(i) + ". Paper" + std::to_string(i) + "\n";
        EXPECT_NE(mail.parts[0].text.find(title), std::string::npos) << title;
    }
    EXPECT_NE(mail.parts[1].text.find("more papers"), std::string::npos);
}

TEST(ComposeMail, OfTheSameDigestIsTheSameToTheByte) {
    const auto expect_mail = [](const std::string& name, const Digest& digest) {
        const std::string path = OFFPRINT_SOURCE_DIR "/tests/cases/mail/" + name;
        const std::string mail = to_rfc5322(compose_mail(digest, templates(), make_options()), LineEnds::kLf);
        if (std::getenv("OFFPRINT_UPDATE_GOLDEN") != nullptr) write_file_atomically(path, mail);
        const std::optional<std::string> expected = read_file_if_present(path);
        ASSERT_TRUE(expected) << "no " << path;
        EXPECT_EQ(mail, *expected) << path;
    };
    expect_mail("digest.eml", test::make_sample_digest());
    expect_mail("empty.eml", test::make_empty_digest());
}

TEST(ComposeMail, TakesHostileTextsEverywhere) {
    for (const std::string& text : test::attack_texts()) {
        SCOPED_TRACE(text.substr(0, 100));
        const Digest digest = test::make_attack_digest(text);
        MailOptions options = make_options(text);
        options.from = make_address(text, "papers@example.org");
        const test::ReadMail mail = read(compose_mail(digest, templates(), options));
        ASSERT_EQ(mail.problem, "");
        EXPECT_EQ(mail.names(), (std::vector<std::string>{"From", "To", "Subject", "Date", "Message-ID",
                                                          "MIME-Version", "Content-Type"}));
        EXPECT_EQ(mail.text_of("Subject"), clean_line(text));
        EXPECT_EQ(mail.mailbox_of("From"),
                  (std::pair<std::string, std::string>{clean_line(text), "papers@example.org"}));
        EXPECT_EQ(mail.raw("To"), "me@example.org");
        ASSERT_EQ(mail.parts.size(), 2U);
        EXPECT_EQ(mail.parts[0].text, render_digest(digest, templates(), {OutputFormat::kText}));
        EXPECT_EQ(mail.parts[1].text, render_mail_html(digest, templates(), {}, kMostMailHtml));

        const MailNews news{{{text, text, text}}, 1};
        const test::ReadMail with_news = read(compose_issue_mail(digest, news, templates(), options));
        EXPECT_EQ(with_news.problem, "");
        EXPECT_EQ(with_news.names(), mail.names());
        EXPECT_EQ(with_news.parts.size(), 2U);

        const test::ReadMail titled = read(compose_mail(digest, templates(), make_options()));
        EXPECT_EQ(titled.problem, "");
        EXPECT_EQ(titled.text_of("Subject"), clean_line(text + ", 9 January 2026"));
    }
}

}  // namespace
}  // namespace offprint
