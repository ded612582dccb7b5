// What offprint writes for other programs is read back by its own readers of these formats, which are tested
// with what those programs write.
#include <gtest/gtest.h>

#include <algorithm>

#include "attacks.h"
#include "offprint/base/utf8.h"
#include "offprint/read/read_listing.h"
#include "offprint/render/render.h"
#include "sample_digest.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string write(const Paper& paper, OutputFormat format) {
    Listing listing;
    listing.papers.push_back(paper);
    return render_listings({&listing, 1}, TemplateSet(), {format});
}

Paper make_paper() {
    Paper paper;
    paper.id = {"arxiv:2601.04101"};
    paper.title = "LoRA & Koopman: 50% of $\\mathbb{Z}_2$ for $1 or C# in {braces}";
    paper.abstract = "A_b ~ c^2 \\input{/etc/passwd} $\\input{x}$ $\\frac{a}{b}$.";
    paper.authors = {"Ludwig van Beethoven", "Søren Ødegaard", "Martin Luther King Jr.",
                     "ATLAS Collaboration", "Plato"};
    paper.author_count = 5;
    paper.published = parse_date("2026-01-07");
    paper.primary = "cs.LG";
    paper.categories = {"cs.LG"};
    paper.doi = "10.1000/a_b";
    paper.url = "https://arxiv.org/abs/2601.04101";
    paper.pdf = "https://arxiv.org/pdf/2601.04101";
    paper.keywords = {"sound", "operators"};
    paper.comment = "12 pages";
    return paper;
}

TEST(ReferenceFormats, BibtexIsAsPeopleWriteIt) {
    EXPECT_EQ(write(make_paper(), OutputFormat::kBibtex),
              "@misc{beethoven2026lora,\n"
              "  author = {van Beethoven, Ludwig and Ødegaard, Søren and King, Jr., Martin Luther and {ATLAS "
              "Collaboration} and {Plato}},\n"
              "  title = {{LoRA} \\& Koopman: 50\\% of $\\mathbb{Z}_2$ for \\$1 or C\\# in "
              "\\{braces\\}},\n"
              "  year = {2026},\n"
              "  month = jan,\n"
              "  eprint = {2601.04101},\n"
              "  archiveprefix = {arXiv},\n"
              "  primaryclass = {cs.LG},\n"
              "  doi = {10.1000/a_b},\n"
              "  url = {https://arxiv.org/abs/2601.04101},\n"
              "  keywords = {sound, operators},\n"
              "  note = {12 pages},\n"
              "  abstract = {A\\_b {\\textasciitilde} c{\\textasciicircum}2 "
              "{\\textbackslash}input\\{/etc/passwd\\} "
              "\\${\\textbackslash}input\\{x\\}\\$ $\\frac{a}{b}$.}\n"
              "}\n");
}

TEST(ReferenceFormats, BibtexSaysThatThereAreOthers) {
    for (const char* others : {"", " and others"}) {
        const std::string authors = std::string("author = {Okafor, Ada and Brandt, Lena") + others + "}";
        const Listing listing = read_text("@misc{a, title={Bees}, " + authors + "}");
        EXPECT_NE(write(listing.papers.at(0), OutputFormat::kBibtex).find(authors), std::string::npos);
    }
    Paper paper = make_paper();
    paper.author_count = 6;
    EXPECT_NE(write(paper, OutputFormat::kBibtex).find("{Plato} and others}"), std::string::npos);
}

TEST(ReferenceFormats, RisIsAsPeopleWriteIt) {
    Paper paper = make_paper();
    paper.title = "Listening";
    paper.abstract = "Text.";
    EXPECT_EQ(write(paper, OutputFormat::kRis),
              "TY  - UNPB\n"
              "AU  - van Beethoven, Ludwig\n"
              "AU  - Ødegaard, Søren\n"
              "AU  - King, Martin Luther, Jr.\n"
              "AU  - ATLAS Collaboration\n"
              "AU  - Plato\n"
              "TI  - Listening\n"
              "PY  - 2026\n"
              "DA  - 2026/01/07\n"
              "AN  - arXiv:2601.04101\n"
              "DO  - 10.1000/a_b\n"
              "UR  - https://arxiv.org/abs/2601.04101\n"
              "L1  - https://arxiv.org/pdf/2601.04101\n"
              "KW  - sound\n"
              "KW  - operators\n"
              "N1  - 12 pages\n"
              "AB  - Text.\n"
              "ER  - \n");
}

TEST(ReferenceFormats, AreReadBackAsTheyWereWritten) {
    Paper paper = make_paper();
    paper.abstract = "Plain text, 5 % of it.";
    paper.title = "LoRA & Koopman: 50% of it";
    for (const auto& [format, read_as] :
         {std::pair(OutputFormat::kBibtex, Format::kBibtex), std::pair(OutputFormat::kRis, Format::kRis),
          std::pair(OutputFormat::kCslJson, Format::kCslJson)}) {
        for (const char* journal : {"", "Journal of Sound & Vibration"}) {
            paper.journal = journal;
            paper.pmid = "40012345";
            paper.pmcid = "PMC1234567";
            const std::string written = write(paper, format);
            const Listing listing = read_text(written);
            ASSERT_EQ(listing.papers.size(), 1U) << written;
            EXPECT_EQ(listing.format, read_as);
            EXPECT_TRUE(listing.notes.empty()) << listing.notes[0].text;
            const Paper& read = listing.papers[0];
            EXPECT_EQ(read.id, paper.id) << written;
            EXPECT_EQ(read.title, paper.title) << written;
            EXPECT_EQ(read.authors, paper.authors) << written;
            EXPECT_EQ(read.abstract, paper.abstract) << written;
            EXPECT_EQ(read.doi, paper.doi) << written;
            EXPECT_EQ(read.pmid, format == OutputFormat::kRis ? "" : paper.pmid) << "there AN is arXiv's";
            EXPECT_EQ(read.pmcid, paper.pmcid) << written;
            EXPECT_EQ(read.url, paper.url) << written;
            EXPECT_EQ(read.journal, paper.journal) << written;
            EXPECT_EQ(read.keywords, paper.keywords) << written;
            EXPECT_EQ(read.comment, paper.comment) << written;
            EXPECT_EQ(read.published->to_string().substr(0, 7), "2026-01") << written;
        }
    }
}

TEST(ReferenceFormats, SayNoMoreOfADayThanIsKnown) {
    Paper paper;
    paper.title = "Sound";
    paper.published = parse_date("2011-04-01");
    paper.published_precision = DatePrecision::kMonth;
    EXPECT_NE(write(paper, OutputFormat::kBibtex).find("  month = apr"), std::string::npos);
    EXPECT_NE(write(paper, OutputFormat::kRis).find("DA  - 2011/04\n"), std::string::npos);
    EXPECT_NE(write(paper, OutputFormat::kCslJson).find("[[2011,4]]"), std::string::npos);
    EXPECT_NE(write(paper, OutputFormat::kMarkdown).find("Apr 2011"), std::string::npos);
    paper.published = parse_date("2011-01-01");
    paper.published_precision = DatePrecision::kYear;
    EXPECT_EQ(write(paper, OutputFormat::kBibtex).find("month"), std::string::npos);
    EXPECT_NE(write(paper, OutputFormat::kRis).find("DA  - 2011\n"), std::string::npos);
    EXPECT_NE(write(paper, OutputFormat::kCslJson).find("[[2011]]"), std::string::npos);
    EXPECT_NE(write(paper, OutputFormat::kTsv).find("\t2011\t"), std::string::npos);
    const std::string json = write(paper, OutputFormat::kJsonl);
    EXPECT_NE(json.find("\"published\":\"2011\""), std::string::npos);
    const Listing read = read_text(json);
    EXPECT_EQ(read.papers.at(0).published, paper.published);
    EXPECT_EQ(read.papers.at(0).published_precision, DatePrecision::kYear);
}

TEST(ReferenceFormats, OfNothingAreEmptyDocuments) {
    const Listing nothing;
    const auto written = [&](OutputFormat format) {
        return render_listings({&nothing, 1}, TemplateSet(), {format});
    };
    EXPECT_EQ(written(OutputFormat::kBibtex), "");
    EXPECT_EQ(written(OutputFormat::kRis), "");
    EXPECT_EQ(written(OutputFormat::kCslJson), "[]\n");
    EXPECT_EQ(written(OutputFormat::kIds), "");
    EXPECT_EQ(written(OutputFormat::kTsv),
              "id\tlisted\tpublished\tupvotes\ttitle\tauthors\tcategories\ttopics\turl\n");
}

std::vector<std::string> keys_of(std::string_view bibtex) {
    std::vector<std::string> keys;
    for (std::size_t at = bibtex.find('{'); at != bibtex.npos; at = bibtex.find("\n@", at)) {
        at = bibtex.find('{', at);
        keys.emplace_back(bibtex.substr(at + 1, bibtex.find(',', at) - at - 1));
    }
    return keys;
}

TEST(CitationKeys, AreAsciiAndUnique) {
    Listing listing;
    const auto add = [&](const char* author, const char* title, const char* year) {
        Paper paper;
        if (*author != '\0') paper.authors.push_back(author);
        paper.title = title;
        if (*year != '\0') paper.published = parse_date(std::string(year) + "-01-01");
        listing.papers.push_back(paper);
    };
    add("Søren Ødegaard", "On the Sound of a Drum", "2026");
    add("S. Ødegaard", "Sounds", "2026");
    add("S. Ødegaard", "Sound", "2026");
    add("S. Ødegaard", "Sound", "2026");
    add("李明", "漢字", "");
    add("", "A", "");
    add("", "The \\end{document}", "2026");
    add("Anna O'Brien-Smith, PhD", "GPT-4", "2026");
    add("S. Ødegaardb", "", "");
    EXPECT_EQ(keys_of(render_listings({&listing, 1}, TemplateSet(), {OutputFormat::kBibtex})),
              (std::vector<std::string>{"odegaard2026sound", "odegaard2026sounds", "odegaard2026soundb",
                                        "odegaard2026soundc", "paper", "anon", "anon2026end",
                                        "obriensmith2026gpt", "odegaardb"}));
}

TEST(CitationKeys, GoOnBehindZ) {
    Listing listing;
    Paper paper;
    paper.title = "Sound";
    paper.authors = {"A. Okafor"};
    listing.papers.assign(60, paper);
    const std::vector<std::string> keys =
        keys_of(render_listings({&listing, 1}, TemplateSet(), {OutputFormat::kBibtex}));
    ASSERT_EQ(keys.size(), 60U);
    EXPECT_EQ(keys[25], "okaforsoundz");
    EXPECT_EQ(keys[26], "okaforsoundaa");
    EXPECT_EQ(keys[59], "okaforsoundbh");
}

bool has_balanced_braces(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

TEST(Attack, ReferenceFormatsHoldOnePaperWhateverItSays) {
    for (const std::string& text : test::attack_texts()) {
        const Paper paper = test::make_attack_paper(text);
        const std::string bibtex = write(paper, OutputFormat::kBibtex);
        EXPECT_TRUE(has_balanced_braces(bibtex)) << bibtex;
        EXPECT_TRUE(bibtex.starts_with('@')) << bibtex;
        EXPECT_EQ(bibtex.find("\\input"), bibtex.npos) << bibtex;
        EXPECT_EQ(bibtex.find("\n@"), bibtex.npos) << bibtex;
        const std::string ris = write(paper, OutputFormat::kRis);
        EXPECT_TRUE(ris.starts_with("TY  - ")) << ris;
        EXPECT_EQ(ris.find("\nTY  -"), ris.npos) << ris;
        EXPECT_EQ(ris.find("\nER  -"), ris.size() - 8) << ris;
        for (const std::string& written : {bibtex, ris, write(paper, OutputFormat::kCslJson)}) {
            const Listing read = read_text(written);
            EXPECT_EQ(read.papers.size(), 1U) << written;
        }
        const std::string tsv = write(paper, OutputFormat::kTsv);
        EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\n'), 2) << tsv;
        EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\t'), 16) << tsv;
        EXPECT_EQ(write(paper, OutputFormat::kIds), clean_line(paper.id.value) + "\n");
    }
}

TEST(Table, CellsAreNoFormulas) {
    for (const char* title : {"=1+1", "+1", "-1", "@SUM(A1)"}) {
        Paper paper;
        paper.title = title;
        EXPECT_NE(write(paper, OutputFormat::kTsv).find("\t'" + std::string(title) + "\t"),
                  std::string::npos);
    }
}

}  // namespace
}  // namespace offprint
