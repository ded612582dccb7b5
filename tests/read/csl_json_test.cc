// CSL-JSON of reference managers, of Zotero's interface and of Crossref, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kItem =
    R"({"id":"okafor","type":"article-journal","title":"Spectra <i>That</i> Listen",)"
    R"("author":[{"family":"Okafor","given":"Adaeze"},)"
    R"({"family":"Berg","given":"Jan","non-dropping-particle":"van der","suffix":"Jr."},{"literal":"Deep Sky Lab"}],)"
    R"("issued":{"date-parts":[[2026,1,9]]},"DOI":"10.1234/ABC.5","URL":"https://example.org/1",)"
    R"("abstract":"<jats:title>Abstract</jats:title><jats:p>If x &lt; <jats:italic>y</jats:italic>.</jats:p>",)"
    R"("container-title":"Journal of Sound","keyword":"koopman, sound","note":"12 pages"})";

const std::string kSaid =
    "id=doi:10.1234/abc.5; title=Spectra That Listen; abstract=If x < y.; url=https://example.org/1; "
    "authors=Adaeze Okafor, Jan van der Berg Jr., Deep Sky Lab; author_count=3; keywords=koopman, sound; "
    "doi=10.1234/abc.5; journal=Journal of Sound; comment=12 pages; published=2026-01-09\n";

/// What is said of an item `{"title":"T","type":"article","id":"k",…}`, but for its id and title.
std::string said_of(const std::string& fields) {
    const std::string text =
        to_text(read_text(R"([{"title":"T","type":"article","id":"k",)" + fields + "}]"));
    return text.substr(text.find("; title=T") + 9);
}

TEST(CslJson, ReadsAllFieldsOfAnItem) {
    for (const std::string& text :
         {"[" + kItem + "]", kItem, R"({"items":[)" + kItem + "]}", "\xEF\xBB\xBF [\n" + kItem + "\n]\n"}) {
        const Listing listing = read_text(text);
        EXPECT_EQ(listing.format, Format::kCslJson);
        EXPECT_EQ(to_text(listing), kSaid);
    }
}

TEST(CslJson, IsToldFromOtherJson) {
    for (const char* item :
         {R"({"title":"T","issued":{"raw":"2026"}})", R"({"title":"T","container-title":"J"})",
          R"({"title":"T","author":[{"family":"A"}]})", R"({"title":"T","author":[{"literal":"A"}]})",
          R"({"id":1,"type":"book","title":"T"})", R"({"title":"T","citation-key":"k"})"})
        EXPECT_EQ(read_text("[" + std::string(item) + "]").format, Format::kCslJson) << item;
    for (const char* item : {R"({"id":"2601.00001","title":"T"})",
                             R"({"id":"2601.00001","title":"T","authors":[{"name":"A"}],"type":"paper"})"})
        EXPECT_EQ(read_text("[" + std::string(item) + "]").format, Format::kJsonl) << item;
    EXPECT_EQ(read_text(R"([{"paper":{"title":"T"},"title":"T"}])").format, Format::kHfJson);
}

TEST(CslJson, ASuffixMayStandBehindTheGivenName) {
    EXPECT_EQ(
        said_of(
            R"("author":[{"family":"Okafor","given":"Ada B., Jr."},{"family":"Roe","given":"Max, Lee"}])"),
        "; authors=Ada B. Okafor Jr., Max, Lee Roe; author_count=2\n");
}

TEST(CslJson, ReadsDaysInEveryForm) {
    const std::pair<const char*, const char*> cases[] = {
        {R"({"date-parts":[[2026,10,14],[2026,11,1]]})", "2026-10-14"},
        {R"({"date-parts":[["2026","10"]]})", "2026-10-01"},
        {R"({"date-parts":[[2026]]})", "2026-01-01"},
        {R"({"date-parts":[[2026,13,1]]})", "2026-01-01"},
        {R"({"raw":"2026-10-14"})", "2026-10-14"},
        {R"({"raw":"14 October 2026"})", "2026-10-14"},
        {R"({"year":2026,"month":"10","day":14})", "2026-10-14"},
        {R"({"literal":"Spring 2026"})", "2026-01-01"},
        {R"("2026-10")", "2026-10-01"},
    };
    for (const auto& [issued, day] : cases)
        EXPECT_EQ(said_of("\"issued\":" + std::string(issued)), "; published=" + std::string(day) + "\n")
            << issued;
    for (const char* issued :
         {"{}", "null", R"({"date-parts":[[null]]})", R"({"date-parts":[]})", R"({"date-parts":7})"})
        EXPECT_EQ(said_of("\"issued\":" + std::string(issued)), "\n") << issued;
}

TEST(CslJson, ReadsNamesInEveryForm) {
    EXPECT_EQ(
        said_of(R"("author":[{"family":"Okafor"},{"given":"Ada"},{"name":"A Lab"},"L. Brandt",{},null])"),
        "; authors=Okafor, Ada, A Lab, L. Brandt; author_count=4\n");
    EXPECT_EQ(said_of(R"("author":"A. One")"), "; authors=A. One; author_count=1\n");
    EXPECT_EQ(
        said_of(
            R"("author":[{"given":"Jean","dropping-particle":"de","non-dropping-particle":"la","family":"Fontaine"}])"),
        "; authors=Jean de la Fontaine; author_count=1\n");
    EXPECT_EQ(said_of(R"("author":[{"given":"Jean","dropping-particle":"d'","family":"Brandt"},)"
                      R"({"given":"Mio","non-dropping-particle":"al-","family":"Sato"}])"),
              "; authors=Jean d'Brandt, Mio al-Sato; author_count=2\n");
    EXPECT_EQ(said_of(R"("editor":[{"family":"E"}])"), "; authors=E; author_count=1\n");
    EXPECT_EQ(said_of(R"("editor":[{"family":"E"}],"author":[{"family":"A"}])"),
              "; authors=A; author_count=1\n");
}

TEST(CslJson, FindsArxivIdsWhereverTheyStand) {
    for (const char* fields :
         {R"("number":"arXiv:2601.01234")", R"("archive":"arXiv","archive_location":"2601.01234")",
          R"("note":"arXiv:2601.01234 [cs]")", R"("DOI":"10.48550/arXiv.2601.01234")",
          R"("URL":"http://arxiv.org/abs/2601.01234v1")"}) {
        const std::string item = R"([{"title":"T","type":"article","id":"k",)" + std::string(fields) + "}]";
        EXPECT_EQ(read_text(item).papers[0].id.value, "arxiv:2601.01234") << fields;
    }
}

TEST(CslJson, TakesTheFirstOfCrossrefsLists) {
    EXPECT_EQ(
        to_text(
            read_text(
                R"({"title":["A Title","Another"],"container-title":["J","K"],"author":[{"family":"A"}],"page":"1"})"))
            .substr(43),
        "title=A Title; authors=A; author_count=1; journal=J\n");
}

TEST(CslJson, ReadsCrossrefsAnswers) {
    const std::string work =
        R"({"DOI":"10.1234/x","type":"journal-article","title":["On <i>Bees</i>"],)"
        R"("author":[{"given":"Ada","family":"Okafor"}],"issued":{"date-parts":[[2026,1]]}})";
    const std::string said =
        "id=doi:10.1234/x; title=On Bees; url=https://doi.org/10.1234/x; authors=Ada Okafor; "
        "author_count=1; doi=10.1234/x; published=2026-01-01\n";
    for (const std::string& answer :
         {R"({"status":"ok","message-type":"work","message":)" + work + "}",
          R"({"status":"ok","message":{"total-results":1,"items":[)" + work + "]}}"}) {
        EXPECT_EQ(read_text(answer).format, Format::kCslJson) << answer;
        EXPECT_EQ(to_text(read_text(answer)), said) << answer;
    }
}

TEST(CslJson, PutsCrossrefsSubtitleBehindTheTitle) {
    const auto title_of = [](const std::string& fields) {
        return read_text(
                   "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.1234/"
                   "x\",\"issued\":"
                   "{\"date-parts\":[[2026]]}," +
                   fields + "}}")
            .papers.at(0)
            .title;
    };
    EXPECT_EQ(title_of(R"("title":["What Bees Say"],"subtitle":["A Survey of Hives"])"),
              "What Bees Say: A Survey of Hives");
    EXPECT_EQ(title_of(R"("subtitle":["A Survey"],"title":["What Do Bees Say?"])"),
              "What Do Bees Say? A Survey");
    EXPECT_EQ(title_of(R"("title":["What Bees Say: A Survey"],"subtitle":["a survey"])"),
              "What Bees Say: A Survey");
    EXPECT_EQ(title_of(R"("title":["What Bees Say"],"subtitle":[])"), "What Bees Say");
}

TEST(CslJson, StripsTheMarkupOfAbstracts) {
    const std::pair<const char*, const char*> cases[] = {
        {"<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One. Two."},
        {"<jats:sec><jats:title>Aims</jats:title><jats:p>To H<jats:sub>2</jats:sub>O</jats:p></jats:sec>",
         "Aims To H₂O"},
        {"<p>One &amp; two</p>", "One & two"},
        {"if x <y and <think> too", "if x <y and <think> too"},
        {"<jats:p", "<jats:p"},
        {"a <mml:math><mml:mi>x</mml:mi></mml:math> b", "a x b"},
        {"<mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>4</mml:mn></mml:msup></mml:math> cells",
         "10⁴ cells"},
    };
    for (const auto& [html, text] : cases)
        EXPECT_EQ(said_of("\"abstract\":\"" + std::string(html) + '"'),
                  "; abstract=" + std::string(text) + "\n")
            << html;
}

TEST(CslJson, NotesWhatCannotBeReadAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text("[" + kItem + R"(,
7,
{"id":"x","issued":null},
{"title":"broken" "x"},
)" + kItem + "]")),
              kSaid + kSaid +
                  "note 2: entry 2: no object, not an item; skipped\nnote 3: entry 3: no title; skipped\n"
                  "note 4: entry 4: broken JSON; skipped\n");
}

TEST(CslJson, SurvivesBeingCutAtEveryByte) {
    read_at_every_length("[" + kItem + "," + kItem + "]", Format::kCslJson);
}

TEST(CslJson, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"{\"title\":\"T\"},", "[", "{\"author\":[", "\"a\",", "{", "{\"issued\":{\"date-parts\":[[1,"})
        EXPECT_LT(seconds_to_read("[" + repeated(piece, 100'000), Format::kCslJson), 5) << piece;
    for (const char* piece : {"<jats:", "<jats:p>", "<", "<mml:a ", "&"})
        EXPECT_LT(seconds_to_read(R"([{"title":"T","abstract":")" + repeated(piece, 100'000) + "\"}]",
                                  Format::kCslJson),
                  5)
            << piece;
}

}  // namespace
}  // namespace offprint
