// What services answer in JSON, each in its own way, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

constexpr std::string_view kEuropePmc =
    R"({"version":"6.9","hitCount":1,"resultList":{"result":[{"id":"40012345","source":"MED","pmid":"40012345",)"
    R"("doi":"10.1234/BEES.5","title":"What <i>Apis</i> says.","authorString":"Okafor A, Brandt LB.",)"
    R"("authorList":{"author":[{"fullName":"Okafor A","firstName":"Ada","lastName":"Okafor","initials":"A"},)"
    R"({"collectiveName":"Quiet Group"}]},"journalInfo":{"issue":"1","journal":{"title":"Journal of bees"}},)"
    R"("pubYear":"2026","abstractText":"<h4>Background</h4>Bees talk.","keywordList":{"keyword":["bees","buses"]},)"
    R"("firstPublicationDate":"2026-01-09","isOpenAccess":"Y"},)"
    R"({"id":"7","source":"MED","pmid":"7","title":"Hives.","authorString":"Sato M, Roe J.",)"
    R"("journalTitle":"Hives","pubYear":"2025"}]}})";

constexpr std::string_view kInspire =
    R"({"hits":{"total":1,"hits":[{"id":"123","created":"2026-01-12T01:00:00Z","updated":"2026-02-01T01:00:00Z",)"
    R"("links":{"json":"https://x.example"},"metadata":{"control_number":123,"titles":[{"title":"What Bees Say",)"
    R"("source":"arXiv"}],"abstracts":[{"value":"Bees talk.","source":"arXiv"}],"authors":[{"full_name":)"
    R"("Okafor, Ada","affiliations":[{"value":"Lagos"}]},{"full_name":"Brandt, Lena"}],"author_count":2,)"
    R"("arxiv_eprints":[{"value":"2601.04101","categories":["hep-th","gr-qc"]}],"dois":[{"value":"10.1234/b"}],)"
    R"("publication_info":[{"journal_title":"J.Bees","year":2026}],"report_numbers":[{"value":"BEE-5"}],)"
    R"("preprint_date":"2026-01-09","earliest_date":"2026-01-09","keywords":[{"value":"bees"}],)"
    R"("public_notes":[{"value":"9 pages"}]}}]}})";

constexpr std::string_view kZenodo =
    R"({"hits":{"hits":[{"created":"2026-01-12T01:00:00Z","updated":"2026-02-01T01:00:00Z","id":5,"submitted":true,)"
    R"("doi":"10.5281/zenodo.5","title":"What Bees Say","metadata":{"title":"What Bees Say","doi":)"
    R"("10.5281/zenodo.5","publication_date":"2026-01-09","description":"<p>Bees&nbsp;talk.</p>","creators":)"
    R"([{"name":"Okafor, Ada","affiliation":"Lagos"},{"name":"Brandt, Lena","affiliation":null}],"keywords":["bees"],)"
    R"("license":{"id":"cc-by-4.0"},"journal":{"volume":"3","title":"J. Bees"}}}],"total":1}})";

constexpr std::string_view kDataCite =
    R"({"data":[{"id":"10.5281/zenodo.5","type":"dois","attributes":{"doi":"10.5281/zenodo.5","creators":)"
    R"([{"name":"Okafor, Ada","nameType":"Personal","givenName":"Ada","familyName":"Okafor","affiliation":["Lagos"]},)"
    R"({"name":"Quiet Group","affiliation":[]}],"titles":[{"title":"What Bees Say"}],"publisher":"Zenodo",)"
    R"("container":{},"publicationYear":2026,"subjects":[{"subject":"bees"}],"dates":[{"date":"2026-01-09",)"
    R"("dateType":"Issued"},{"date":"2026-01-08","dateType":"Submitted"}],"descriptions":[{"description":)"
    R"("About.","descriptionType":"Other"},{"description":"Bees talk.","descriptionType":"Abstract"}],"url":)"
    R"("https://zenodo.org/records/5","created":"2026-01-12T01:00:00Z","published":"2026",)"
    R"("updated":"2026-02-01T01:00:00Z","version":"1.1.0"}}],"meta":{"total":1}})";

constexpr std::string_view kOpenReview =
    R"({"notes":[{"id":"aBc1_2","forum":"aBc1_2","cdate":1767916800000,"mdate":1769000000000,"version":2,"content":)"
    R"({"title":{"value":"What Bees Say"},"authors":{"value":["Ada Okafor","Lena Brandt"]},"authorids":{"value":[]},)"
    R"("abstract":{"value":"Bees talk."},"keywords":{"value":["bees","buses"]},"pdf":{"value":"/pdf/5.pdf"},)"
    R"("venue":{"value":"BEES 2026"}}},{"id":"x","forum":"x","cdate":1767916800000,"pdate":1767830400000,)"
    R"("content":{"title":"Hives","authors":["M. Sato"],"abstract":"Hives hum."}}],"count":2})";

constexpr std::string_view kDblp =
    R"({"result":{"query":"bees","status":{"@code":"200","text":"OK"},"hits":{"@total":"2","@sent":"2","hit":)"
    R"([{"@score":"5","@id":"1","info":{"authors":{"author":[{"@pid":"1/2","text":"Ada Okafor 0001"},{"@pid":"3",)"
    R"("text":"Lena Brandt"}]},"title":"What Bees &amp; Buses Say.","venue":"BEES","year":"2026","type":"x",)"
    R"("doi":"10.1234/BEES.5","ee":"https://doi.org/10.1234/BEES.5","url":"https://dblp.org/rec/x"},"url":"URL#1"},)"
    R"({"@id":"2","info":{"authors":{"author":{"@pid":"4","text":"M. Sato"}},"title":"Hives.","venue":["A","B"],)"
    R"("year":"2025","url":"https://dblp.org/rec/y"},"url":"URL#2"}]}}})";

constexpr std::string_view kHal =
    R"({"response":{"numFound":1,"start":0,"docs":[{"docid":"5","uri_s":"https://hal.science/hal-5","title_s":)"
    R"(["What Bees Say"],"authFullName_s":["Ada Okafor","Lena Brandt"],"abstract_s":["Bees talk."],"doiId_s":)"
    R"("10.1234/BEES.5","producedDate_s":"2026-01-09","journalTitle_s":"J. Bees"}]}})";

TEST(JsonAnswers, ReadsEuropePmc) {
    const Listing listing = read_text(std::string(kEuropePmc));
    EXPECT_EQ(listing.format, Format::kJsonl);
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1234/bees.5; title=What Apis says; abstract=Background Bees talk.; "
        "url=https://doi.org/10.1234/bees.5; authors=Ada Okafor, Quiet Group; author_count=2; keywords=bees, "
        "buses; doi=10.1234/bees.5; pmid=40012345; journal=Journal of bees; published=2026-01-09\n"
        "id=pmid:7; title=Hives; url=https://pubmed.ncbi.nlm.nih.gov/7/; "
        "authors=M. Sato, J. Roe; author_count=2; journal=Hives; published=2025-01-01\n");
}

TEST(JsonAnswers, ReadsInspire) {
    EXPECT_EQ(to_text(read_text(std::string(kInspire))),
              "id=arxiv:2601.04101; title=What Bees Say; abstract=Bees talk.; "
              "url=https://arxiv.org/abs/2601.04101; "
              "pdf=https://arxiv.org/pdf/2601.04101; authors=Ada Okafor, Lena Brandt; author_count=2; "
              "categories=hep-th, gr-qc; primary=hep-th; keywords=bees; doi=10.1234/b; journal=J.Bees; "
              "report=BEE-5; "
              "comment=9 pages; published=2026-01-09\n");
    EXPECT_EQ(read_text(R"({"hits":{"hits":[{"metadata":{"control_number":123,"titles":[{"title":"T"}]}}]}})")
                  .papers.at(0)
                  .url,
              "https://inspirehep.net/literature/123");
}

TEST(JsonAnswers, TakeTheMarksOfFormulasOff) {
    EXPECT_EQ(
        read_text(
            R"({"hits":{"hits":[{"metadata":{"titles":[{"title":"T"}],"dois":[{"value":"10.1234/b"}],)"
            R"("abstracts":[{"value":"We use <inline-formula><mml:math><mml:mi>x</mml:mi></mml:math>)"
            R"(</inline-formula>, <italic>y</italic> and <math display=\"inline\"><mi>z</mi></math>."}]}}]}})")
            .papers.at(0)
            .abstract,
        "We use x, y and z.");
}

TEST(JsonAnswers, ReadsZenodo) {
    EXPECT_EQ(to_text(read_text(std::string(kZenodo))),
              "id=doi:10.5281/zenodo.5; title=What Bees Say; abstract=Bees talk.; "
              "url=https://doi.org/10.5281/zenodo.5; authors=Ada Okafor, Lena Brandt; author_count=2; "
              "affiliations=Lagos; keywords=bees; doi=10.5281/zenodo.5; journal=J. Bees; license=cc-by-4.0; "
              "published=2026-01-09\n");
}

TEST(JsonAnswers, ReadsDataCitesAnswerToADoi) {
    std::string one(kDataCite);
    one.replace(one.find('['), 1, "");  // of "data"
    one.erase(one.find("}}],\"meta\"") + 2, 1);
    EXPECT_TRUE(one.starts_with(R"({"data":{"id":)")) << one;
    EXPECT_EQ(to_text(read_text(one)), to_text(read_text(std::string(kDataCite))));
    EXPECT_NE(read_error(R"({"data":{"name":"Ada"}})"), "no error");
}

TEST(JsonAnswers, HaveTheCollaborationsOfInspire) {
    std::string answer(kInspire);
    const std::string before = R"("author_count":2,)";
    answer.insert(answer.find(before), R"("collaborations":[{"value":"BEES"}],)");
    const Paper paper = read_text(answer).papers.at(0);
    EXPECT_EQ(paper.authors, (std::vector<std::string>{"Ada Okafor", "Lena Brandt", "BEES Collaboration"}));
    EXPECT_EQ(paper.author_count, 3);
    std::string many = R"({"hits":{"hits":[{"metadata":{"titles":[{"title":"T"}],"authors":[)";
    for (int i = 0; i < 300; ++i) many += (i == 0 ? "" : ",") + std::string(R"({"full_name":"Okafor, Ada"})");
    many += R"(],"collaborations":[{"value":"BEES"}]}}]}})";
    EXPECT_EQ(read_text(many).papers.at(0).authors.back(), "BEES Collaboration");
    EXPECT_EQ(read_text(many).papers.at(0).authors.size(), 200U);
}

TEST(JsonAnswers, ReadsDataCite) {
    EXPECT_EQ(to_text(read_text(std::string(kDataCite))),
              "id=doi:10.5281/zenodo.5; title=What Bees Say; abstract=Bees talk.; "
              "url=https://zenodo.org/records/5; "
              "authors=Ada Okafor, Quiet Group; author_count=2; categories=bees; primary=bees; "
              "doi=10.5281/zenodo.5; published=2026-01-09\n");
}

TEST(JsonAnswers, ReadsOpenReviewOfBothGenerations) {
    EXPECT_EQ(
        to_text(read_text(std::string(kOpenReview))),
        "id=url:https://openreview.net/forum?id=aBc1_2; title=What Bees Say; abstract=Bees talk.; "
        "url=https://openreview.net/forum?id=aBc1_2; pdf=https://openreview.net/pdf/5.pdf; authors=Ada "
        "Okafor, "
        "Lena Brandt; author_count=2; keywords=bees, buses; journal=BEES 2026; published=2026-01-09\n"
        "id=url:https://openreview.net/forum?id=x; title=Hives; abstract=Hives hum.; "
        "url=https://openreview.net/forum?id=x; authors=M. Sato; author_count=1; published=2026-01-08\n");
}

TEST(JsonAnswers, ReadsDblp) {
    EXPECT_EQ(
        to_text(read_text(std::string(kDblp))),
        "id=doi:10.1234/bees.5; title=What Bees & Buses Say; url=https://doi.org/10.1234/BEES.5; authors=Ada "
        "Okafor, Lena Brandt; author_count=2; doi=10.1234/bees.5; journal=BEES; published=2026-01-01\n"
        "id=url:https://dblp.org/rec/y; title=Hives; url=https://dblp.org/rec/y; authors=M. Sato; "
        "author_count=1; journal=A; published=2025-01-01\n");
}

TEST(JsonAnswers, ReadsHal) {
    EXPECT_EQ(
        to_text(read_text(std::string(kHal))),
        "id=doi:10.1234/bees.5; title=What Bees Say; abstract=Bees talk.; url=https://hal.science/hal-5; "
        "authors=Ada Okafor, Lena Brandt; author_count=2; doi=10.1234/bees.5; journal=J. Bees; "
        "published=2026-01-09\n");
}

TEST(JsonAnswers, KeepTheTitlesOfHalInOtherLanguages) {
    std::string answer(kHal);
    answer.replace(answer.find(R"(["What Bees Say"])"), 17,
                   R"(["Ce que disent les abeilles","What Bees Say"])");
    const Paper paper = read_text(answer).papers.at(0);
    EXPECT_EQ(paper.title, "Ce que disent les abeilles");
    EXPECT_EQ(paper.comment, "Also titled: What Bees Say");
}

TEST(JsonAnswers, AreEmptyListingsWhereNothingWasFound) {
    for (const char* answer :
         {R"({"meta":{"count":0},"results":[],"group_by":[]})",
          R"({"hitCount":0,"resultList":{"result":[]}})", R"({"hits":{"hits":[],"total":0}})",
          R"({"notes":[],"count":0})", R"({"response":{"numFound":0,"start":0,"docs":[]}})",
          R"({"result":{"status":{"@code":"200"},"hits":{"@total":"0","@sent":"0"}}})",
          R"({"status":"ok","message-type":"work-list","message":{"total-results":0,"items":[]}})"}) {
        EXPECT_EQ(read_error(answer), "no error") << answer;
        EXPECT_EQ(to_text(read_text(answer)), "") << answer;
    }
}

TEST(JsonAnswers, StayErrorsWhereTheyTellOfOne) {
    for (const char* answer :
         {R"({"error":"no","meta":{},"results":[]})", R"({"errors":["no"],"hits":{"hits":[]}})",
          R"({"results":[]})", R"({"notes":[]})", R"({"response":{"docs":[]}})",
          R"({"result":{"hits":{"@total":"3"}}})", R"({"message":{}})", R"({"message":"x","items":[]})"})
        EXPECT_NE(read_error(answer), "no error") << answer;
}

TEST(JsonAnswers, ReadsWrappedRecordsALineEach) {
    EXPECT_EQ(read_text("{\"id\":\"1\",\"metadata\":{\"title\":\"One\",\"doi\":\"10.1234/a\"}}\n"
                        "{\"id\":\"2\",\"metadata\":{\"title\":\"Two\",\"doi\":\"10.1234/b\"}}\n")
                  .papers.size(),
              2U);
}

TEST(JsonAnswers, KeepsTextsUnderTheNamesOfWrappersOut) {
    EXPECT_EQ(
        to_text(read_text(R"([{"title":"T","doi":"10.1234/a","content":"x","info":5,"metadata":[1]}])")),
        "id=doi:10.1234/a; title=T; url=https://doi.org/10.1234/a; doi=10.1234/a\n");
    EXPECT_NE(read_error(R"({"title":"A blog","content":"Some words"})"), "no error");
}

TEST(JsonAnswers, SurviveBeingCutAtEveryByte) {
    for (const std::string_view answer : {kEuropePmc, kInspire, kZenodo, kDataCite, kOpenReview, kDblp, kHal})
        read_at_every_length(answer, Format::kJsonl);
}

TEST(JsonAnswers, TakeLinearTimeOnHostileText) {
    for (const char* piece : {R"({"metadata":)", R"({"value":)", R"({"author":[)", R"({"result":{"hits":)",
                              R"({"title":"T","authors":{"value":["A"]}},)", R"("hits":{"hits":[],)"})
        EXPECT_LT(seconds_to_read(R"({"hits":{"hits":[)" + repeated(piece, 50'000), Format::kJsonl), 5)
            << piece;
}

}  // namespace
}  // namespace offprint
