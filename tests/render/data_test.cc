// What templates find: the sentences, short forms and links, seen through one-line templates.
#include <gtest/gtest.h>

#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

std::string render(const Digest& digest, const std::string& page, OutputFormat format = OutputFormat::kText) {
    TemplateSet set;
    set.replace_pages(Template::parse(page, "page"));
    return render_digest(digest, set, {format});
}

/// A value of the only paper of a digest.
std::string render(const Paper& paper, const std::string& page, OutputFormat format = OutputFormat::kText) {
    Digest digest;
    digest.sources = {{"outer", "ok", 1, ""}};
    DigestSection section;
    section.name = "A";
    section.papers.resize(1);
    section.papers.front().paper = paper;
    digest.sections.push_back(section);
    return render(digest, "{{#sections}}{{#papers}}" + page + "{{/papers}}{{/sections}}", format);
}

Paper paper_by(std::vector<std::string> authors, std::optional<int> count = {}) {
    Paper paper;
    paper.title = "T";
    paper.authors = std::move(authors);
    paper.author_count = count;
    return paper;
}

TEST(TemplateData, ShortensAuthors) {
    const auto shorten = [](std::vector<std::string> authors, std::optional<int> count = {}) {
        return render(paper_by(std::move(authors), count), "{{authors_short}}");
    };
    EXPECT_EQ(shorten({}), "");
    EXPECT_EQ(shorten({}, 1), "1 author");
    EXPECT_EQ(shorten({}, 7), "7 authors");
    EXPECT_EQ(shorten({}, -7), "");
    EXPECT_EQ(shorten({"A"}), "A");
    EXPECT_EQ(shorten({"A", "B"}), "A and B");
    EXPECT_EQ(shorten({"A", "B", "C"}), "A, B and C");
    EXPECT_EQ(shorten({"A", "B", "C", "D"}), "A, B, C and D");
    EXPECT_EQ(shorten({"A", "B", "C", "D", "E"}), "A, B, C and 2 others");
    EXPECT_EQ(shorten({"A", "B", "C"}, 15), "A, B, C and 12 others");
    EXPECT_EQ(shorten({"A", "B"}, 3), "A, B and 1 other");
    EXPECT_EQ(shorten({"A", "B", "C"}, 2), "A, B and C");
}

TEST(TemplateData, NamesAllAuthorsInOneText) {
    EXPECT_EQ(render(paper_by({}), "{{authors_all}}"), "");
    EXPECT_EQ(render(paper_by({"A. B", "C <d>", "E"}), "{{authors_all}}"), "A. B, C <d>, E");
}

TEST(TemplateData, ShortensAbstractsAtAboutNinetyWords) {
    const auto shorten = [](const std::string& abstract) {
        Paper paper = paper_by({});
        paper.abstract = abstract;
        return render(paper, "{{abstract_short}}");
    };
    std::string words, sentences, han;
    for (int i = 1; i <= 200; ++i) words += "word" + std::to_string(i) + " ";
    for (int i = 1; i <= 40; ++i) sentences += "One sentence has five words. ";
    for (int i = 1; i <= 500; ++i) han += "深層学習";
    words.pop_back();
    sentences.pop_back();
    EXPECT_EQ(shorten("Short."), "Short.");
    EXPECT_EQ(shorten(words), words.substr(0, words.find(" word91")) + " …");
    EXPECT_EQ(shorten(words.substr(0, words.find(" word100"))), words.substr(0, words.find(" word100")))
        << "hardly more is left";
    EXPECT_EQ(shorten(sentences), sentences.substr(0, 18 * 29 - 1) + " …");
    const std::string cut = shorten(han);
    EXPECT_TRUE(cut.ends_with(" …"));
    EXPECT_EQ(cut, han.substr(0, cut.size() - 4) + " …");
    EXPECT_LT(cut.size(), 1400U);
}

TEST(TemplateData, SaysWhyAPaperIsThere) {
    const std::string page = "{{#sections}}{{#papers}}[{{why}}]{{/papers}}{{/sections}}";
    EXPECT_EQ(render(test::make_sample_digest(), page),
              "[matched: koopman, representation learning · also in: Audio][matched: "
              "representation][matched: 音声][]");
}

TEST(TemplateData, OffersOnlySafeAddressesAsLinks) {
    const std::string page =
        "{{url}}|{{#links}}{{lead}}{{label}}={{url}}={{address}}{{#stars}}*{{.}}{{/stars}}{{/links}}";
    Paper paper = paper_by({});
    paper.url = "HTTPS://Example.org/a b";
    paper.code = "javascript:alert(1)";
    paper.stars = 7;
    paper.project = "https://p.example.org/";
    paper.doi = "10.5555/x";
    EXPECT_EQ(render(paper, page),
              "https://example.org/a%20b|code==javascript:alert(1)*7 · "
              "project=https://p.example.org/=https://p.example.org/"
              " · doi=https://doi.org/10.5555/x=https://doi.org/10.5555/x");
    paper = paper_by({});
    paper.url = "https://user@evil.example/";
    EXPECT_EQ(render(paper, page), "|link==https://user@evil.example/");
    paper.url = "https://doi.org/10.5555/x";
    paper.doi = "10.5555/x";
    EXPECT_EQ(render(paper, page), "https://doi.org/10.5555/x|") << "the same place is named once";
}

TEST(TemplateData, HasAddressesByTheirNames) {
    const std::string page = "{{code}}|{{project}}|{{pdf}}|{{#links}}{{label}} {{/links}}";
    Paper paper = paper_by({});
    paper.url = "https://arxiv.org/abs/2601.00001";
    paper.pdf = "https://arxiv.org/pdf/2601.00001";
    paper.code = "https://c.example.org/";
    paper.project = "javascript:alert(1)";
    EXPECT_EQ(render(paper, page), "https://c.example.org/||https://arxiv.org/pdf/2601.00001|code project ")
        << "arXiv's page leads to the PDF";
    paper.pdf = "https://p.example.org/a.pdf";
    EXPECT_EQ(render(paper, page), "https://c.example.org/||https://p.example.org/a.pdf|code project pdf ");
}

TEST(TemplateData, KeepsThePaperApartFromTheDigest) {
    EXPECT_EQ(
        render(paper_by({}), "{{#sources}}{{name}}{{/sources}}{{#authors}}x{{/authors}}{{#url}}x{{/url}}"),
        "");
    Paper paper = paper_by({"A"});
    paper.sources = {"inner"};
    EXPECT_EQ(render(paper, "{{#sources}}{{.}}{{/sources}}"), "inner");
}

TEST(TemplateData, HasTheFieldsOfTheJsonDocument) {
    Paper paper = paper_by({"A"}, 3);
    paper.id = {"arxiv:1"};
    paper.organization = Organization{"Lab", "lab"};
    paper.categories = {"cs.LG", "cs.CL"};
    paper.primary = "cs.LG";
    paper.published = parse_date("2025-10-14");
    paper.updated = parse_date("2025-10-15");
    paper.listed = parse_date("2026-01-09");
    paper.version = 2;
    paper.journal = "J";
    EXPECT_EQ(render(paper,
                     "{{number}} {{id}} {{author_count}} {{organization.name}} "
                     "{{#categories}}{{.}},{{/categories}} {{primary}} {{published}} "
                     "{{published_long}} {{published_short}} {{updated}} {{listed}} {{version}} {{journal}} "
                     "{{#authors}}{{.}}{{/authors}}"),
              "1 arxiv:1 3 Lab cs.LG,cs.CL, cs.LG 2025-10-14 Tuesday 14 October 2025 Oct 14, 2025 2025-10-15 "
              "2026-01-09 2 J A");
    EXPECT_EQ(
        render(
            test::make_sample_digest(),
            "{{title}} {{date}} {{counts.listed}} {{counts.matched}} {{counts.duplicates}} {{topic_count}} "
            "{{#sources}}{{name}}={{status}}={{listed}} {{/sources}}{{#muted}}{{name}}:{{count}} {{/muted}}"
            "{{#sections}}{{name}}({{count}}) {{/sections}}"),
        "Daily Papers 2026-01-09 42 4 2 3 hf=ok=40 lab=empty=0 ml=failed= Never:4 Surveys:1 "
        "Representation learning(3) 音声(1) Everything else(1) ");
}

TEST(TemplateData, CountsInPlainSentences) {
    struct Case {
        DigestCounts counts;
        std::size_t topics;
        std::string_view expected;
    };
    const Case cases[] = {
        {{42, 18, 18, 0, 0, 24, 0, 0}, 4, "18 of 42 papers match 4 topics|24 matched no topic"},
        {{42, 1, 1, 0, 0, 41, 0, 0}, 4, "1 of 42 papers matches 4 topics|41 matched no topic"},
        {{1, 1, 1, 0, 0, 0, 0, 0}, 1, "1 of 1 paper matches \"Speech\"|"},
        {{42, 0, 0, 0, 0, 42, 0, 0},
         4,
         "Nothing matched: none of 42 papers matches any of 4 topics|42 matched no topic"},
        {{42, 0, 0, 0, 0, 42, 0, 0},
         1,
         "Nothing matched: none of 42 papers matches \"Speech\"|42 matched no topic"},
        {{1, 0, 0, 0, 0, 1, 0, 0},
         2,
         "Nothing matched: the only paper listed does not match any of 2 topics|1 matched no topic"},
        {{0, 0, 0, 0, 0, 0, 0, 0}, 2, "No papers were listed|"},
        {{42, 42, 42, 0, 0, 0, 0, 0}, 0, "42 papers|"},
        {{42, 42, 20, 0, 22, 0, 0, 1}, 0, "20 of 42 papers|22 cut by a limit, 1 duplicate record"},
        {{9, 1, 1, 5, 0, 0, 3, 2, 1},
         2,
         "1 of 9 papers matches 2 topics|5 muted, 2 outside the dates, 1 without a listed day, 2 duplicate "
         "records"},
        {{9, 2, 2, 0, 0, 7, 0, 0, 0, 3},
         1,
         "2 of 9 papers match \"Speech\"|7 matched no topic, 3 replaced papers have no abstract here"},
        {{3, 2, 2, 0, 0, 1, 0, 0, 0, 1},
         1,
         "2 of 3 papers match \"Speech\"|1 matched no topic, 1 replaced paper has no abstract here"},
    };
    for (const Case& test : cases) {
        Digest digest;
        digest.counts = test.counts;
        digest.topic_count = test.topics;
        digest.sections.push_back({"Speech", "speech", 0, {}, false});
        EXPECT_EQ(render(digest, "{{summary}}|{{left_out}}"), test.expected);
    }
}

TEST(TemplateData, TellsTheHealthOfSources) {
    Digest digest;
    const std::string page = "{{sources_line}}|{{troubles}}";
    EXPECT_EQ(render(digest, page), "|");
    digest.sources = {{"hf", "ok", 1, ""}};
    EXPECT_EQ(render(digest, page), "Source: hf (1 paper)|");
    digest.sources = {{"hf", "ok", 42, "2 entries skipped"},
                      {"lab", "empty", {}, ""},
                      {"ml", "failed", {}, "HTTP 503"},
                      {"x", "failed", {}, ""}};
    EXPECT_EQ(
        render(digest, page),
        "Sources: hf (42 papers; 2 entries skipped), lab (nothing listed), ml (failed: HTTP 503), x (failed)|"
        "hf: 2 entries skipped; lab listed nothing; ml failed: HTTP 503; x failed");
}

TEST(TemplateData, NamesOfManySourcesThoseThatAreNotWell) {
    Digest digest;
    for (int i = 1; i <= 8; ++i) digest.sources.push_back({"f" + std::to_string(i), "ok", 10, ""});
    const std::string page = "{{sources_line}}";
    EXPECT_EQ(
        render(digest, page),
        "Sources: f1 (10 papers), f2 (10 papers), f3 (10 papers), f4 (10 papers), f5 (10 papers), f6 (10 "
        "papers), f7 (10 papers), f8 (10 papers)");
    digest.sources.push_back({"lab", "empty", {}, ""});
    digest.sources.push_back({"f9", "ok", 1, ""});
    digest.sources.push_back({"ml", "failed", {}, "HTTP 503"});
    EXPECT_EQ(render(digest, page),
              "Sources: f1 (10 papers), f2 (10 papers), f3 (10 papers), f4 (10 papers), f5 (10 papers), lab "
              "(nothing "
              "listed), ml (failed: HTTP 503), 4 others (31 papers)");
    digest.sources.resize(9);
    digest.sources.push_back({"f9", "ok", 1, ""});
    EXPECT_NE(render(digest, page).find("4 others (31 papers)"), std::string::npos);
}

}  // namespace
}  // namespace offprint
