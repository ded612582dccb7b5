// Org text as its manual reads it: what begins a line, and what begins an object, is ours or is broken by a
// zero-width space.
#include <gtest/gtest.h>

#include "attacks.h"
#include "offprint/base/utf8.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

std::string write(const Paper& paper) {
    Listing listing;
    listing.source = "test";
    listing.papers = {paper};
    return render_listings({&listing, 1}, TemplateSet(), {OutputFormat::kOrg});
}

std::string title_line(const std::string& title, const std::string& url = "") {
    Paper paper;
    paper.title = title;
    paper.url = url;
    const std::string org = write(paper);
    const std::size_t begin = org.find("\n** ") + 4;
    return org.substr(begin, org.find('\n', begin) - begin);
}

std::string first_line_of_abstract(const std::string& abstract) {
    Paper paper;
    paper.title = "T";
    paper.abstract = abstract;
    const std::string org = write(paper);
    const std::size_t begin = org.find(":END:\n\n") + 7;
    return org.substr(begin, org.find('\n', begin) - begin);
}

std::string without_spaces(std::string text) {
    for (const std::string_view space : {"\u200B", "\u2060"})
        for (std::size_t at = text.find(space); at != text.npos; at = text.find(space))
            text.erase(at, space.size());
    return text;
}

TEST(Org, WritesAHeadlineAPaper) {
    Paper paper;
    paper.id = {"arxiv:2601.04101"};
    paper.title = "Listening to Soil: Earthworms";
    paper.abstract = "We listen.";
    paper.authors = {"A. Okafor", "L. Brandt"};
    paper.published = parse_date("2026-01-07");
    paper.upvotes = 3;
    paper.url = "https://arxiv.org/abs/2601.04101";
    paper.pdf = "https://arxiv.org/pdf/2601.04101";
    EXPECT_EQ(write(paper),
              "#+title: test\n"
              "#+options: *:nil ^:nil -:nil ':nil e:nil f:nil tex:verbatim\n"
              "\n"
              "* test (1)\n"
              "** [[https://arxiv.org/abs/2601.04101][Listening to Soil: Earthworms]]\n"
              ":PROPERTIES:\n"
              ":ID: arxiv:2601.04101\n"
              ":AUTHORS: A. Okafor, L. Brandt\n"
              ":PUBLISHED: 2026-01-07\n"
              ":UPVOTES: 3\n"
              ":END:\n"
              "[[https://arxiv.org/pdf/2601.04101][PDF]]\n"
              "\n"
              "We listen.\n");
}

TEST(Org, BreaksWhatWouldDoSomething) {
    EXPECT_EQ(title_line("[[file:x]]"), "[\u200B[\u200Bfile\u200B:x]\u200B]\u200B");
    EXPECT_EQ(title_line("#+INCLUDE: x"), "#\u200B\u2060+INCLUDE: x");
    EXPECT_EQ(title_line("* h"), "* h");
    EXPECT_EQ(title_line("TODO x"), "\u200BTODO x");
    EXPECT_EQ(title_line("x :tag:"), "x \u200B:tag\u200B:");
    EXPECT_EQ(title_line("{{{x}}}"), "{\u200B{\u200B{\u200Bx}}}");
    EXPECT_EQ(title_line("a src_sh{id}"), "a src\u200B_sh{\u200Bid}");
    EXPECT_EQ(title_line("see file:/etc"), "see file\u200B:\u2060/etc");
    EXPECT_EQ(title_line("see elisp:(x)"), "see elisp\u200B:(x)");
    EXPECT_EQ(title_line("<2026-01-09 Fri>"), "<\u200B2026-01-09 Fri>");
    EXPECT_EQ(first_line_of_abstract("#+INCLUDE: x"), "\u200B#\u200B\u2060+INCLUDE: x");
    EXPECT_EQ(first_line_of_abstract("* h"), "\u200B* h");
    EXPECT_EQ(first_line_of_abstract("| a |"), "\u200B| a |");
    EXPECT_EQ(first_line_of_abstract("1. x"), "\u200B1. x");
    EXPECT_EQ(first_line_of_abstract("a) x"), "\u200Ba) x");
    EXPECT_EQ(first_line_of_abstract("CLOCK: x"), "\u200BCLOCK: x");
    EXPECT_EQ(first_line_of_abstract("We: 1. x"), "We: 1. x");
    EXPECT_EQ(title_line("A plain title: with 1 < 2 and R&D"), "A plain title: with 1 < 2 and R&D");
    EXPECT_EQ(title_line("*b* =c= a_{b} C++ a/b snake_case -/i/"),
              "\u2060*b* \u2060=c= a_\u200B{\u200Bb} C++ a/b snake_case -\u2060/i/");
    EXPECT_EQ(title_line("x", "https://e.example/a[1]"), "[[https://e.example/a%5B1%5D][x]]");
    EXPECT_EQ(title_line("x [y]", "https://e.example/"), "x [\u200By]\u200B") << "the link stands below";
}

bool is_own_line(std::string_view line) {
    return line.starts_with("#+title: ") || line.starts_with("#+date: ") || line.starts_with("#+options: ") ||
           line.starts_with("* ") || line.starts_with("** ");
}

TEST(Attack, OrgHoldsNothingButText) {
    for (const std::string& text : test::attack_texts()) {
        const Listing listing = test::make_attack_listing(text);
        for (const std::string& org :
             {render_listings({&listing, 1}, TemplateSet(), {OutputFormat::kOrg}),
              render_digest(test::make_attack_digest(text), TemplateSet(), {OutputFormat::kOrg}),
              render_search(test::make_attack_digest(text), TemplateSet(), {OutputFormat::kOrg})}) {
            EXPECT_TRUE(is_valid_utf8(org));
            std::size_t ends = 0;
            for (std::size_t begin = 0; begin < org.size();) {
                const std::size_t end = org.find('\n', begin);
                const std::string_view line = std::string_view(org).substr(begin, end - begin);
                if (line.starts_with('#') || line.starts_with('*')) {
                    EXPECT_TRUE(is_own_line(line)) << org;
                }
                ends += line == ":END:";
                begin = end + 1;
            }
            EXPECT_EQ(ends, org.find("Left out") == org.npos ? 1U : 2U) << org;
            for (std::size_t at = org.find("[["); at != org.npos; at = org.find("[[", at + 1))
                EXPECT_TRUE(std::string_view(org).substr(at + 2).starts_with("http")) << org;
            EXPECT_NE(without_spaces(org).find(test::harmless("T " + text)), org.npos) << org;
        }
    }
}

}  // namespace
}  // namespace offprint
