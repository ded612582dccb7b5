// Records of papers in JSON: archives with their many key names, and what we write ourselves. The papers are
// invented.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "offprint/base/error.h"
#include "offprint/render/render.h"
#include "support/listing_text.h"
#include "support/papers.h"

namespace offprint {
namespace {

constexpr std::string_view kSnapshotLine =
    R"({"id":"2510.01234","submitter":"Ad\\`ele Okafor","authors":"Ad\\`ele Okafor (Lagos), L. Brandt Jr",)"
    R"("title":"Spectra That Listen:\n  $\\times$ Koopman","comments":"12 pages","journal-ref":"J. Sound 3 (2025) 1",)"
    R"("doi":"10.5555/SPECTRA.1","report-no":"LAB-7","categories":"cs.SD cs.LG","license":null,)"
    R"("abstract":"  We decompose\noperators.\n","versions":[{"version":"v1","created":"Tue, 14 Oct 2025 17:59:00 GMT"},)"
    R"({"version":"v2","created":"Fri, 9 Jan 2026 01:00:00 GMT"}],"update_date":"2026-01-12",)"
    R"("authors_parsed":[["Okafor","Adèle","","Lagos"],["Brandt","L.","Jr"]]})";
constexpr std::string_view kSnapshotPaper =
    "id=arxiv:2510.01234; title=Spectra That Listen: × Koopman; title_raw=Spectra That Listen: $\\times$ "
    "Koopman; "
    "abstract=We decompose operators.; url=https://arxiv.org/abs/2510.01234; "
    "pdf=https://arxiv.org/pdf/2510.01234; "
    "authors=Adèle Okafor, L. Brandt Jr; author_count=2; affiliations=Lagos; categories=cs.SD, cs.LG; "
    "primary=cs.SD; "
    "submitter=Adèle Okafor; doi=10.5555/spectra.1; journal=J. Sound 3 (2025) 1; report=LAB-7; comment=12 "
    "pages; "
    "published=2025-10-14; updated=2026-01-09; version=2\n";

ReadOptions forced() {
    ReadOptions options;
    options.format = Format::kJsonl;
    return options;
}

std::string read_file_text(const std::string& bytes) {
    const std::string path = testing::TempDir() + "offprint-lines-" + std::to_string(::getpid());
    std::ofstream(path, std::ios::binary) << bytes;
    Input input = Input::open_file(path);
    ReadOptions options = forced();
    options.today = *make_date(2026, 1, 20);
    const std::string text = to_text(read_listing(input, options));
    std::filesystem::remove(path);
    return text;
}

std::string titled(int number) {
    return R"({"id":"2601.)" + std::to_string(10'000 + number) + R"(","title":"Paper )" +
           std::to_string(number) + R"("})";
}

/// The numbers of the papers that were read, and the notes.
std::string numbers_and_notes(const std::string& bytes) {
    const Listing listing = read_text(bytes, forced());
    std::string text;
    for (const Paper& paper : listing.papers)
        text += paper.title.substr(std::min<std::size_t>(6, paper.title.size())) + " ";
    for (const Note& note : listing.notes) text += "| " + std::to_string(note.line) + " " + note.text + " ";
    return text;
}

TEST(JsonLines, ReadEveryFieldOfTheSnapshot) {
    const Listing listing = read_text(std::string(kSnapshotLine) + "\n");
    EXPECT_EQ(listing.format, Format::kJsonl);
    EXPECT_EQ(to_text(listing), kSnapshotPaper);
    EXPECT_EQ(listing.papers[0].sources, std::vector<std::string>{"test"});
}

TEST(JsonLines, KnowTheKeysOfOtherArchives) {
    const std::pair<const char*, const char*> cases[] = {
        {R"({"id":"2601.00001","abs":"https://arxiv.org/abs/2601.00001v3","pdf":"https://arxiv.org/pdf/2601.00001","authors":["A. Okafor","Brandt, L."],"title":"T","categories":["cs.SD"],"comment":null,"summary":"S"})",
         "id=arxiv:2601.00001; title=T; abstract=S; url=https://arxiv.org/abs/2601.00001; "
         "pdf=https://arxiv.org/pdf/2601.00001; authors=A. Okafor, L. Brandt; author_count=2; "
         "categories=cs.SD; "
         "primary=cs.SD\n"},
        {R"({"arxiv_id":"2601.00001v2","title":"T","authors":[{"name":"A. Okafor","affiliation":"Lagos"},{"given":"L.","family":"Brandt"}],"published":"2026-01-09T03:04:05Z","link":"https://lab.example.org/t"})",
         "id=arxiv:2601.00001; title=T; url=https://lab.example.org/t; pdf=https://arxiv.org/pdf/2601.00001; "
         "authors=A. Okafor, L. Brandt; author_count=2; affiliations=Lagos; published=2026-01-09; "
         "version=2\n"},
        {R"({"title":"T","doi":"https://doi.org/10.5555/ABC","authors":"Okafor, A.; Brandt, L.","date":"9 Jan 2026","venue":"J","tags":"sound, light","tldr":{"model":"m@1","text":"Short"}})",
         "id=doi:10.5555/abc; title=T; url=https://doi.org/10.5555/abc; authors=A. Okafor, L. Brandt; "
         "author_count=2; "
         "keywords=sound, light; ai_summary=Short; doi=10.5555/abc; journal=J; published=2026-01-09\n"},
        {R"j({"url":"http://arxiv.org/abs/2601.00001v1","title":"T","primary_category":"Subjects: Sound (cs.SD)","pdf_link":null,"pdf_url":"http://arxiv.org/pdf/2601.00001v1","comments":"","comment":"3 pages","date":"2026-01-09","updated":1767952800})j",
         "id=arxiv:2601.00001; title=T; url=https://arxiv.org/abs/2601.00001; "
         "pdf=https://arxiv.org/pdf/2601.00001; "
         "categories=cs.SD; primary=cs.SD; comment=3 pages; published=2026-01-09; updated=2026-01-09; "
         "version=1\n"},
        {R"j({"title":"T","categories":["math.MG","41A55 (primary), 05B30 (secondary)","Sound (cs.SD)"]})j",
         "id=title:bea4bbfe44f2db4c9e32775c1178c391; title=T; categories=math.MG, 41A55 (primary), 05B30 "
         "(secondary), cs.SD; "
         "primary=math.MG\n"},
        {R"({"paper":{"id":"2601.00001","title":"T","upvotes":4,"organization":{"name":"lab","fullname":"The Lab"}},"numComments":2,"author":{"name":"A. Okafor"}})",
         "id=arxiv:2601.00001; title=T; url=https://arxiv.org/abs/2601.00001; "
         "pdf=https://arxiv.org/pdf/2601.00001; "
         "authors=A. Okafor; author_count=1; organization=The Lab (lab); upvotes=4; comments=2\n"},
        {R"({"doi":"10.1101/2026.01.05.123456","title":"T","authors":"Okafor, A.; Brandt, L.; ","date":"2026-01-09","version":"2","type":"new results","license":"cc_by","category":"systems biology","published":"10.5555/J.1","server":"bioRxiv","author_corresponding_institution":"Lab, Lagos"})",
         "id=doi:10.1101/2026.01.05.123456; title=T; "
         "url=https://www.biorxiv.org/content/10.1101/2026.01.05.123456v2; "
         "authors=A. Okafor, L. Brandt; author_count=2; affiliations=Lab, Lagos; categories=systems biology; "
         "primary=systems biology; doi=10.1101/2026.01.05.123456; journal=doi:10.5555/j.1; license=cc_by; "
         "updated=2026-01-09; version=2\n"},
    };
    for (const auto& [json, paper] : cases) EXPECT_EQ(to_text(read_text(json, forced())), paper) << json;
}

TEST(JsonLines, AreTakenOutOfTheAnswersOfServices) {
    const std::string paper =
        R"({"title":"T","abstract":"A.","authors":[{"name":"Ada Okafor"}],"year":2026})";
    const std::string said =
        "title=T; abstract=A.; authors=Ada Okafor; author_count=1; published=2026-01-01\n";
    for (const char* key : {"data", "results", "papers", "items", "records", "articles"}) {
        const Listing listing =
            read_text(R"({"total":1,")" + std::string(key) + "\":[" + paper + "],\"next\":2}");
        EXPECT_EQ(listing.format, Format::kJsonl) << key;
        const std::string text = to_text(listing);
        EXPECT_EQ(text.substr(text.find("title=")), said) << key;
    }
    EXPECT_NE(read_error(R"({"results":[{"name":"Ada"}]})"), "no error");
}

TEST(JsonLines, ReadWhatIndexesOfPapersSay) {
    EXPECT_EQ(to_text(read_text(
                  R"({"results":[{"id":"https://api.openalex.org/W1","doi":"https://doi.org/10.1234/X",)"
                  R"("title":"T","publication_year":2026,"publication_date":"2026-01-09","type":"article",)"
                  R"("authorships":[{"author":{"display_name":"Ada Okafor"}},{"author":{}}],)"
                  R"("abstract_inverted_index":{"again.":[3],"We":[0],"show":[1],"it":[2]}}]})")),
              "id=doi:10.1234/x; title=T; abstract=We show it again.; url=https://doi.org/10.1234/x; "
              "authors=Ada Okafor; author_count=1; doi=10.1234/x; published=2026-01-09\n");
    EXPECT_EQ(
        to_text(read_text(
            R"({"data":[{"paperId":"649d","title":"T","abstract":"A.","year":2026,)"
            R"("externalIds":{"ArXiv":"2601.04101","DOI":"10.1234/x"},)"
            R"("journal":{"name":"J","volume":"3"},"authors":[{"authorId":"1","name":"Ada Okafor"}]}]})")),
        "id=arxiv:2601.04101; title=T; abstract=A.; url=https://arxiv.org/abs/2601.04101; "
        "pdf=https://arxiv.org/pdf/2601.04101; authors=Ada Okafor; author_count=1; doi=10.1234/x; "
        "journal=J; published=2026-01-01\n");
}

TEST(JsonLines, ReadWhereOpenAlexHasAWork) {
    const std::string work =
        R"({"id":"https://openalex.org/W1","doi":"https://doi.org/10.1234/x","title":"T",)"
        R"("authorships":[{"author":{"display_name":"Ada Okafor"}}],)"
        R"("primary_location":{"is_oa":false,"landing_page_url":"https://doi.org/10.1234/x","pdf_url":null,)"
        R"("source":{"id":"https://openalex.org/S1","display_name":"Journal of Bees","type":"journal"}},)"
        R"("best_oa_location":{"pdf_url":"https://repository.example/x.pdf","source":{"display_name":)"
        R"("Lagos Repository","type":"repository"}}})";
    const Paper paper = read_text(work).papers.at(0);
    EXPECT_EQ(paper.journal, "Journal of Bees");
    EXPECT_EQ(paper.pdf, "https://repository.example/x.pdf");
    EXPECT_EQ(paper.url, "https://doi.org/10.1234/x");
}

TEST(JsonLines, KnowPubmedsNumberOfEveryIndex) {
    for (
        const char* record :
        {R"({"id":"40012345","source":"MED","pmid":"40012345","pmcid":"PMC1234567","title":"T.","authorString":"Okafor A."})",
         R"({"id":"https://openalex.org/W1","title":"T","ids":{"openalex":"https://openalex.org/W1","pmid":"https://pubmed.ncbi.nlm.nih.gov/40012345","pmcid":"https://www.ncbi.nlm.nih.gov/pmc/articles/1234567"}})",
         R"({"paperId":"649d","title":"T","externalIds":{"PubMed":"40012345","PubMedCentral":"1234567"}})"}) {
        const Paper paper = read_text(record).papers.at(0);
        EXPECT_EQ(paper.pmid, "40012345") << record;
        EXPECT_EQ(paper.pmcid, "PMC1234567") << record;
        EXPECT_EQ(paper.id.value, "pmid:40012345") << record;
    }
}

TEST(JsonLines, MayBeOfTwoBytesACharacter) {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string(R"({"id":"2601.04101","title":"T","abstract":"A."})")) wide += {c, '\0'};
    EXPECT_EQ(read_text(wide).papers.at(0).id.value, "arxiv:2601.04101");
}

TEST(JsonLines, NoteWhatIsOfAWrongType) {
    EXPECT_EQ(
        to_text(read_text(
            R"({"title":"T","id":{},"authors":7,"upvotes":"many","stars":-1,"keywords":[3],"date":"soon","organization":3,"url":"javascript:x"}
{"title":"","id":"2601.00001"}
[{"title":"U"}, 7])",
            forced())),
        "id=title:bea4bbfe44f2db4c9e32775c1178c391; title=T\n"
        "id=title:55d76c985d5ce84e5b3456261fa645f4; title=U\n"
        "note 1: entry 1: \"id\" is an object, not a string; left out\n"
        "note 1: entry 1: \"authors\" is a number, not a list; left out\n"
        "note 1: entry 1: \"upvotes\" is a string, not a number; left out\n"
        "note 1: entry 1: \"stars\" is no count; left out\n"
        "note 1: entry 1: \"keywords\" is a number, not a string; left out\n"
        "note 1: entry 1: \"organization\" is a number, not an object; left out\n"
        "note 1: entry 1: the record's address is no usable link; left out\n"
        "note 1: entry 1: the published date cannot be read; left out\n"
        "note 2: entry 2: no title; skipped\n"
        "note 3: entry 4: a number, not a paper; skipped\n");
}

TEST(JsonLines, AreReadInEveryArrangement) {
    const std::string a = titled(1), b = titled(2), c = titled(3);
    const std::string spread =
        "{\n  \"id\": \"2601.00009\",\n  \"title\": \"Paper 9\",\n  \"authors\": [\n    {\n      \"name\": "
        "\"A\"\n    }\n  ]\n}";
    const std::pair<std::string, std::string> cases[] = {
        {a + "\n" + b + "\r\n\n" + c, "1 2 3 "},
        {"[" + a + "," + b + "]", "1 2 "},
        {"[\n " + a + ",\n " + b + "\n]\n[" + c + "]", "1 2 3 "},
        {spread + "\n" + spread, "9 9 "},
        {a + b + c, "1 2 3 "},
        {"\x1E" + a + "\n\x1E" + b + "\n", "1 2 "},
        {"\xEF\xBB\xBF" + a + ",\n" + b + ",\n", "1 2 "},
        {"", ""},
        {" \n", ""},
        {"[]", ""},
    };
    for (const auto& [json, expected] : cases) EXPECT_EQ(numbers_and_notes(json), expected) << json;
}

TEST(JsonLines, LoseNoMoreThanTheBrokenOne) {
    const std::string a = titled(1), b = titled(2), c = titled(3);
    const std::pair<std::string, std::string> cases[] = {
        {a + "\n{\"id\":\"x\",\"title\":\"never closed\n" + b + "\n" + c,
         "1 2 3 | 2 entry 2: broken JSON; skipped "},
        {a + "\n{\"id\":\"x\",\"title\":\n" + b,
         "1 2 | 2 entry 2: \"title\" is an object, not a string; left out | 2 entry 2: cut off by the end of "
         "the document; skipped "},
        {a + "\noops\n" + b, "1 2 | 2 entry 2: broken JSON; skipped "},
        {a + "\n" + b.substr(0, 20), "1 | 2 entry 2: cut off by the end of the document; skipped "},
        {"[" + a + ",{\"id\":]," + b + "]", "1 2 | 1 entry 2: broken JSON; skipped "},
        {"[" + a + "," + b, "1 2 | 1 the document breaks off after entry 2 "},
        {a + "\n7\n\"word\"\n" + b,
         "1 2 | 2 entry 2: a number, not a paper; skipped | 3 entry 3: a string, not a paper; skipped "},
        {a + "\n{\"title\":" + std::string(100, '[') + std::string(100, ']') + "}\n" + b,
         "1 2 | 2 entry 2: broken JSON; skipped "},
    };
    for (const auto& [json, expected] : cases) {
        EXPECT_EQ(numbers_and_notes(json), expected) << json;
        EXPECT_EQ(read_file_text(json), to_text(read_text(json, forced()))) << json;
    }
}

TEST(JsonLines, ThatEndInTheMiddleBreakOff) {
    const std::string a = titled(1), b = titled(2), own = "{\"offprint\":1,\"listings\":[{\"papers\":[" + a;
    const std::pair<std::string, bool> cases[] = {
        {a, false},
        {a + "\n" + b, false},
        {a + "\n" + b.substr(0, 20), true},
        {"[" + a + "]", false},
        {"[" + a + "," + b, true},
        {"[" + a + "," + b.substr(0, 9), true},
        {own, true},
        {own + "]", true},
        {own + "]}]}", false},
        {a + "\noops", true},
        {a + "\noops\n" + b, false},
    };
    for (const auto& [json, is_cut] : cases) EXPECT_EQ(read_text(json, forced()).is_cut, is_cut) << json;
    EXPECT_THROW(read_text(a.substr(0, 20), forced()), Error);
}

TEST(JsonLines, MayBeEightMegabytesLong) {
    const std::size_t limit = std::size_t{8} << 20;
    const std::string before = titled(1) + "\n{\"title\":\"Paper 2\",\"other\":\"", after = "\"}";
    for (const std::size_t over : {0, 1}) {
        const std::size_t filled = limit + over - (before.size() - titled(1).size() - 1) - after.size();
        const std::string text =
            read_file_text(before + std::string(filled, 'x') + after + "\n" + titled(3) + "\n");
        EXPECT_EQ(text.find("title=Paper 2") != text.npos, over == 0);
        EXPECT_NE(text.find("title=Paper 3"), text.npos);
        EXPECT_EQ(text.find("note 2: entry 2: longer than 8 MB; skipped") != text.npos, over == 1) << over;
    }
}

TEST(JsonLines, AreTheSameWhereverTheWindowEnds) {
    constexpr std::size_t kWindow = 65536;
    const std::string line = std::string(kSnapshotLine) + "\n", filler = titled(1) + "\n";
    for (std::size_t before = 0; before < line.size() + 2; before += 3) {
        const std::string document = filler + std::string(kWindow - filler.size() - before, ' ') + "\n" +
                                     line + line.substr(0, 99) + "\n" + filler;
        ASSERT_EQ(read_file_text(document), to_text(read_text(document, forced()))) << before;
    }
}

TEST(JsonLines, AreReadUpToWhereTheyAreCutOff) {
    const std::string document = titled(1) + "\n" + std::string(kSnapshotLine) + "\n";
    for (std::size_t size = titled(1).size(); size < document.size(); size++) {
        const Listing listing = read_text(document.substr(0, size), forced());
        const bool is_whole = size >= document.size() - 1;
        ASSERT_EQ(listing.papers.size(), is_whole ? 2u : 1u) << size;
        ASSERT_EQ(listing.notes.size(), is_whole || size <= titled(1).size() + 1 ? 0u : 1u) << size;
    }
}

Listing full_listing() {
    Listing listing;
    listing.source = "saved";
    listing.title = "Daily Papers";
    listing.date = make_date(2026, 1, 9);
    Paper full = PaperBuilder("Spectra × \\emph{Koopman} $x^2$").arxiv("2510.01234").build();
    full.title_raw = "Spectra $\\times$ {\\emph{Koopman}}";
    full.abstract = "We \\textbf{decompose} \"operators\".";
    full.abstract_raw = "We {\\textbf{decompose}} ``operators''.";
    full.pdf = "https://arxiv.org/pdf/2510.01234";
    full.code = "https://github.com/example/spectra";
    full.project = "https://spectra.example/";
    full.doi = "10.5555/spectra.1";
    full.pmid = "40012345";
    full.pmcid = "PMC1234567";
    full.authors = {"Okafor, Adèle", "L. Brandt \\& M. Sato"};
    full.author_count = 7;
    full.organization = Organization{"Example Lab", "example-lab"};
    full.categories = {"cs.SD", "cs.LG"};
    full.primary = "cs.SD";
    full.keywords = {"Koopman operator", "audio, video"};
    full.affiliations = {"Lagos"};
    full.ai_summary = "It listens.";
    full.submitter = "Ida \\'Holm";
    full.comment = "12 \\'pages";
    full.journal = "J. Sound 3";
    full.report = "LAB-7";
    full.license = "http://creativecommons.org/licenses/by/4.0/";
    full.published = make_date(2025, 10, 14);
    full.updated = make_date(2026, 1, 8);
    full.listed = make_date(2026, 1, 9);
    full.announce = Announce::kReplaceCross;
    full.version = 2;
    full.upvotes = 41, full.comments = 0, full.stars = 120;
    full.sources = {"hf", "page.txt"};
    listing.papers.push_back(full);
    for (Paper paper : {PaperBuilder("No Id At All").build(), PaperBuilder("0").build()}) {
        paper.id = make_paper_id(paper);
        paper.sources = {"saved"};
        listing.papers.push_back(paper);
    }
    Paper with_doi = PaperBuilder("By DOI").build();
    with_doi.doi = "10.5555/other";
    Paper with_url = PaperBuilder("By Address").build();
    with_url.url = "https://lab.example.org/paper?x=1";
    Paper in_pubmed = PaperBuilder("In PubMed.").build();
    in_pubmed.pmid = "40012345";
    for (Paper* paper : {&with_doi, &with_url, &in_pubmed}) {
        paper->id = make_paper_id(*paper);
        paper->sources = {"saved"};
        listing.papers.push_back(*paper);
    }
    return listing;
}

TEST(JsonLines, ReadOurOwnOutputBackWithoutLoss) {
    const Listing listing = full_listing();
    for (const OutputFormat format : {OutputFormat::kJsonl, OutputFormat::kJson}) {
        const std::string text = render_listings(std::vector{listing}, TemplateSet(), {format});
        const Listing read = read_text(text);
        EXPECT_EQ(read.format, Format::kJsonl);
        EXPECT_EQ(read.papers, listing.papers) << to_text(read);
        EXPECT_EQ(read.notes, std::vector<Note>());
        if (format == OutputFormat::kJson) {
            EXPECT_EQ(read.title, listing.title);
            EXPECT_EQ(read.date, listing.date);
        }
    }
}

TEST(JsonLines, ReadEveryPaperOfOurDocuments) {
    const std::string a = R"({"id":"arxiv:2601.00001","title":"A"})", b = R"({"id":"title:0","title":"B"})";
    const std::pair<std::string, std::size_t> cases[] = {
        {R"({"offprint":1,"query":"x","papers":[)" + a + "," + b + "]}", 2},
        {R"({"offprint":1,"query":"x","papers":[]})", 0},
        {R"({"offprint":1,"listings":[{"source":"s","papers":[)" + a +
             R"(],"notes":[{"text":"t"}]},{"papers":[)" + b + "]}]}",
         2},
        {R"({"offprint":1,"digest":{"title":"D","counts":{"listed":2},"sections":[{"name":"N","papers":[)" +
             a + R"(]}],"muted":[],"hidden_papers":[)" + b + "]}}",
         2},
        {R"({ "offprint" : 1 , "papers" : [ )" + a + " ] }\n" + R"({"offprint":1,"papers":[)" + b + "]}\n" +
             a,
         3},
    };
    for (const auto& [json, count] : cases) {
        const Listing listing = read_text(json);
        EXPECT_EQ(listing.papers.size(), count) << json;
        EXPECT_EQ(listing.notes, std::vector<Note>()) << json;
    }
}

TEST(JsonLines, GoOnBehindDamageInOurDocuments) {
    const std::string a = R"({"id":"arxiv:2601.00001","title":"A"})";
    const Listing listing =
        read_text("{\"offprint\":1,\"listings\":[\n{\"source\":x\"y\",\"papers\":[\n" + a + "\n]}]}\n");
    ASSERT_EQ(listing.papers.size(), 1u);
    EXPECT_EQ(listing.notes.front(), (Note{2, "the document is damaged here"}));
}

TEST(JsonLines, AreToldApartFromHuggingFacesAnswers) {
    const std::pair<const char*, Format> cases[] = {
        {R"({"id":"2601.00001","title":"T","summary":"S"})", Format::kJsonl},
        {R"([{"id":"2601.00001","title":"T","summary":"S"}])", Format::kJsonl},
        {R"({"id":"2601.00001","title":"T","summary":"S","publishedAt":"2026-01-09T00:00:00.000Z"})",
         Format::kHfJson},
        {"{\"id\":\"2601.00001\",\"title\":\"T\",\"upvotes\":1}\n{\"id\":\"2601.00002\",\"title\":\"U\","
         "\"upvotes\":1}",
         Format::kJsonl},
        {R"({"id":"arxiv:2601.00001","title":"T","upvotes":1})", Format::kJsonl},
        {R"([{"paper":{"id":"2601.00001","title":"T"}}])", Format::kHfJson},
        {"[]", Format::kHfJson},
    };
    for (const auto& [json, format] : cases) EXPECT_EQ(read_text(json).format, format) << json;
}

TEST(JsonLines, AreNoErrorAnswers) {
    EXPECT_EQ(read_error(R"({"error":"Not found"})"),
              "read test: no papers listing: an error answer: \"Not found\"");
    EXPECT_EQ(read_error(R"({"error":{"code":5,"message":"Bad"},"papers":[]})"),
              "read test: no papers listing: an error answer: \"Bad\"");
    EXPECT_EQ(read_error(R"({"error":"Not found"})", forced()),
              "read test: no papers in the format jsonl: an error answer: \"Not found\"");
    EXPECT_EQ(read_error("7", forced()),
              "read test: no papers in the format jsonl: text that starts with \"7\"");
}

TEST(JsonLines, EndAlsoWhereTheFirstValueIsNoRecord) {
    ReadOptions options;
    options.format = Format::kJsonl;
    const std::string text = R"("sect" :[{"p"ra:[{"id"] "sect" :[{"title":"T","abstract":"A","sect")";
    for (std::size_t size = 0; size <= text.size(); ++size) read_error(text.substr(0, size), options);
}

}  // namespace
}  // namespace offprint
