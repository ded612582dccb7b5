// The HTML part of a mail, and how it is shortened.
#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

std::string mail_of(const Digest& digest, std::size_t max_bytes) {
    static const TemplateSet templates;
    return render_mail_html(digest, templates, {}, max_bytes);
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST(MailHtml, KeepsEveryBoundAndAsManyPapersAsFit) {
    const Digest digest = test::make_large_digest(12);
    const std::size_t full = mail_of(digest, 90'000).size();
    std::size_t papers = 0;
    for (std::size_t bytes = 2'500; bytes <= full; bytes += 97) {
        const std::string html = mail_of(digest, bytes);
        EXPECT_LE(html.size(), bytes);
        EXPECT_GE(count(html, "<h3"), papers) << "more room, fewer papers, at " << bytes;
        papers = count(html, "<h3");
        EXPECT_EQ(papers < 12, html.find("the plain text of this mail has all of them") != html.npos);
    }
    EXPECT_EQ(mail_of(digest, full).size(), full);
}

TEST(MailHtml, ShortensAbstractsBeforeItDropsWhatStandsAroundThem) {
    const Digest digest = test::make_large_digest(12);
    const std::string full = mail_of(digest, 90'000);
    const std::string shorter = mail_of(digest, full.size() - 1);
    EXPECT_EQ(count(shorter, "<p "), count(full, "<p "));
    EXPECT_LT(shorter.size(), full.size());
}

TEST(MailHtml, SaysWhenItFitsInNoWay) {
    try {
        mail_of(test::make_large_digest(3), 100);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kTemplate);
        EXPECT_TRUE(std::string_view(error.what()).starts_with("template mail.html: takes ")) << error.what();
    }
}

}  // namespace
}  // namespace offprint
