#include "offprint/model/paper_id.h"

#include <gtest/gtest.h>

#include "support/papers.h"

namespace offprint {
namespace {

TEST(ParseArxivId, KnowsEveryWrittenForm) {
    struct Case {
        const char* text;
        const char* id;
        std::optional<int> version;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"2401.01234", "2401.01234", {}},
             {"2401.01234v2", "2401.01234", 2},
             {"2401.01234V12", "2401.01234", 12},
             {" 2401.01234 \n", "2401.01234", {}},
             {"0706.0001v2", "0706.0001", 2},
             {"1412.9999", "1412.9999", {}},
             {"1501.00001v1", "1501.00001", 1},
             {"arXiv:2401.01234v2", "2401.01234", 2},
             {"ARXIV: 2401.01234", "2401.01234", {}},
             {"arXiv:2401.01234v2 [cs.CL]", "2401.01234", 2},
             {"oai:arXiv.org:2401.01234", "2401.01234", {}},
             {"https://arxiv.org/abs/2401.01234", "2401.01234", {}},
             {"http://arxiv.org/abs/2401.01234v3", "2401.01234", 3},
             {"https://www.arxiv.org/pdf/2401.01234.pdf", "2401.01234", {}},
             {"https://arxiv.org/pdf/2401.01234v2", "2401.01234", 2},
             {"https://export.arxiv.org/abs/2401.01234", "2401.01234", {}},
             {"https://arxiv.org/html/2401.01234v1/", "2401.01234", 1},
             {"http://de.arxiv.org/abs/2401.01234v1", "2401.01234", 1},
             {"https://ar5iv.labs.arxiv.org/html/2401.01234", "2401.01234", {}},
             {"https://arxiv.org/e-print/2401.01234v1", "2401.01234", 1},
             {"https://arxiv.org/src/2401.01234", "2401.01234", {}},
             {"http://arxiv.org/ps/hep-th/9901001", "hep-th/9901001", {}},
             {"http://xxx.lanl.gov/abs/hep-th/9901001", "hep-th/9901001", {}},
             {"https://scirate.com/arxiv/2401.01234", "2401.01234", {}},
             {"cond-mat.supr-con/0601001v2", "cond-mat/0601001", 2},
             {"https://arxiv.org/abs/2401.01234?context=cs#top", "2401.01234", {}},
             {"arxiv.org/abs/2401.01234", "2401.01234", {}},
             {"HTTPS://HUGGINGFACE.CO/papers/2401.01234?utm_source=digest", "2401.01234", {}},
             {"10.48550/arXiv.2401.01234", "2401.01234", {}},
             {"doi:10.48550/arXiv.2401.01234", "2401.01234", {}},
             {"https://doi.org/10.48550/ARXIV.2401.01234", "2401.01234", {}},
             {"hep-th/9901001", "hep-th/9901001", {}},
             {"HEP-TH/9901001v3", "hep-th/9901001", 3},
             {"math.CA/0611800v2", "math/0611800", 2},
             {"math/0611800", "math/0611800", {}},
             {"arXiv:cond-mat.str-el/0102345", "cond-mat/0102345", {}},
             {"cond-mat.x/0102345", nullptr, {}},
             {"https://arxiv.org/abs/math.AG/0611800v1", "math/0611800", 1},
             {"oai:arXiv.org:hep-th/9901001", "hep-th/9901001", {}},
         }) {
        const std::optional<ArxivId> id = parse_arxiv_id(c.text);
        if (!c.id) {
            EXPECT_EQ(id, std::nullopt) << c.text;
            continue;
        }
        ASSERT_TRUE(id) << c.text;
        EXPECT_EQ(id->id, c.id) << c.text;
        EXPECT_EQ(id->version, c.version) << c.text;
        EXPECT_EQ(parse_arxiv_id(id->id)->id, c.id);
    }
}

TEST(ParseArxivId, RefusesWhatIsNone) {
    for (const char* text : {"",
                             "v2",
                             "arXiv:",
                             "2401",
                             "2401.",
                             "2401.0123",
                             "2401.012345",
                             "1412.00001",
                             "2413.01234",
                             "2400.01234",
                             "0703.0001",
                             "2401.01234v",
                             "2401.01234v0",
                             "2401.01234vx",
                             "2401.01234v10000",
                             "2401.01234v2v",
                             "hep-th/9901001v0",
                             "hep-th/9901001v2x",
                             "v/9901001",
                             "/9901001",
                             "10.1234/9901001",
                             "2401.01234 and more",
                             "see 2401.01234",
                             "x2401.01234",
                             "20.04",
                             "3.14159",
                             "foo/9901001",
                             "hep-th/990100",
                             "hep-th/9913001",
                             "hep-th/99010011",
                             "math.C/0611800",
                             "https://example.org/abs/2401.01234",
                             "https://arxiv.org/list/cs.CL/new",
                             "https://arxiv.org/",
                             "https://notarxiv.org/abs/2401.01234",
                             "https://arxiv.org.example/abs/2401.01234",
                             "https://.arxiv.org.example/abs/2401.01234",
                             "math.CA.x",
                             "https://example.org/?u=https://arxiv.org/abs/2401.01234",
                             "10.1234/arXiv.2401.01234",
                             "２４０１.01234"}) {
        EXPECT_EQ(parse_arxiv_id(text), std::nullopt) << text;
    }
}

TEST(ParseDoi, KnowsEveryWrittenForm) {
    struct Case {
        const char* text;
        const char* doi;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"10.1234/ABC", "10.1234/abc"},
             {"doi:10.1234/abc", "10.1234/abc"},
             {"DOI: 10.1234/abc", "10.1234/abc"},
             {"DOI 10.1234/abc", "10.1234/abc"},
             {"urn:doi:10.1234/abc", "10.1234/abc"},
             {"info:doi/10.1234/abc", "10.1234/abc"},
             {"https://doi.org/10.1234/abc", "10.1234/abc"},
             {"http://dx.doi.org/10.1234/abc", "10.1234/abc"},
             {"doi.org/10.1234/abc", "10.1234/abc"},
             {"https://doi.org/10.1234/abc?x=1#y", "10.1234/abc"},
             {"10.1000.10/123456", "10.1000.10/123456"},
             {"10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
              "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"},
             {"https://doi.org/10.1002/(SICI)1%3C2%3E3", "10.1002/(sici)1<2>3"},
             {"10.1234/abc.", "10.1234/abc"},
             {"https://doi.org/10.1234/abc%2C,", "10.1234/abc"},
             {"https://doi.org/10.1234/abc%3B%2e", "10.1234/abc"},
             {" 10.1234/a%20b ", "10.1234/a%20b"},
         }) {
        EXPECT_EQ(parse_doi(c.text), c.doi) << c.text;
    }
    for (const char* text : {"", "doi:", "10.", "10.1234", "10.1234/", "10./abc", "10.12/x", "10.abcd/x",
                             "11.1234/abc", "10.1234/a b", "10.1234/a\nb", "https://example.org/10.1234/abc",
                             "https://doi.org/10.1234/a%20b", "see 10.1234/abc", "10..../x"}) {
        EXPECT_EQ(parse_doi(text), std::nullopt) << text;
    }
}

TEST(DoiInAddress, IsFoundBehindThePlacesOfPublishers) {
    const std::pair<const char*, const char*> cases[] = {
        {"https://link.springer.com/article/10.1007/S10115-026-1?a=b#c", "10.1007/s10115-026-1"},
        {"https://link.springer.com/10.1007/978-3-031-1_2", "10.1007/978-3-031-1_2"},
        {"https://www.biorxiv.org/content/10.1101/2026.01.05.123456v2.full.pdf", "10.1101/2026.01.05.123456"},
        {"https://www.biorxiv.org/cgi/content/short/10.1101/2026.01.05.123456v1",
         "10.1101/2026.01.05.123456"},
        {"https://pubs.example.org/doi/abs/10.1021/acs.x5c01", "10.1021/acs.x5c01"},
        {"https://onlinelibrary.example.com/doi/10.1002/x.1/full", "10.1002/x.1"},
        {"https://iop.example.org/article/10.1088/1361-6633/ad1/meta", "10.1088/1361-6633/ad1"},
        {"https://journals.example.org/plosone/article?id=10.1371/journal.pone.1", "10.1371/journal.pone.1"},
        {"https://dl.example.org/doi/10.1145%2F1234.5", "10.1145/1234.5"},
    };
    for (const auto& [url, doi] : cases) EXPECT_EQ(doi_in_address(url), doi) << url;
    for (const char* url : {"", "10.1007/x", "/doi/10.1007/x", "https://example.org/files/10.1007/x",
                            "https://example.org/doi/10.2/notes", "https://example.org/doi/10.1007/",
                            "https://example.org/doi/", "https://example.org/release?id=10.1007"})
        EXPECT_EQ(doi_in_address(url), std::nullopt) << url;
}

TEST(CanonicalUrl, ForgetsWhatDoesNotTellPagesApart) {
    struct Case {
        const char* url;
        const char* canonical;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"HTTPS://Example.ORG/Path", "https://example.org/Path"},
             {"https://example.org/a/", "https://example.org/a"},
             {"https://example.org/", "https://example.org"},
             {"https://example.org:443/a", "https://example.org/a"},
             {"http://example.org:80/a", "http://example.org/a"},
             {"http://example.org:8080/a", "http://example.org:8080/a"},
             {"https://example.org/a#part", "https://example.org/a"},
             {"https://example.org/a?utm_source=x&id=3&utm_medium=y", "https://example.org/a?id=3"},
             {"https://example.org/a?utm_source=x", "https://example.org/a"},
             {"https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"},
             {"https://example.org/a/?b=1", "https://example.org/a?b=1"},
             {"https://example.org?b=1", "https://example.org?b=1"},
             {" https://example.org/a\n", "https://example.org/a"},
             {"no url", "no url"},
             {"", ""},
             {"://", "://"},
             {"https:#//://x", "https:#//://x"},
             {"ftp://Example.org/", "ftp://Example.org/"},
             {"https://e.org/a b/", "https://e.org/a b/"},
             {"https://e.org?utm_source=x&&b", "https://e.org?b"},
         }) {
        EXPECT_EQ(canonical_url(c.url), c.canonical);
        EXPECT_EQ(canonical_url(c.canonical), c.canonical);
    }
}

TEST(WorkUrl, IsNoneOfAPlaceInAPage) {
    const auto url_of = [](const char* url) {
        Paper paper;
        paper.url = url;
        return work_url_of(paper).value_or("none");
    };
    EXPECT_EQ(url_of("https://example.org/list#one"), "none");
    EXPECT_EQ(url_of("https://example.org/list?page=2#sec-1.2"), "none");
    for (const char* behind : {"", "#", "#a", "#rss", "#Comments", "#utm_source=x", "#utm-x", "#/route",
                               "#:~:text=a", "#xtor=RSS-1"})
        EXPECT_EQ(url_of(("https://example.org/a" + std::string(behind)).c_str()), "https://example.org/a")
            << behind;
}

TEST(TitleId, IsTheSameForEver) {
    // Users' archives hold these values.
    EXPECT_EQ(title_id("Spectra That Listen").value, "title:423e4f4c2ab9f808c6bbc96c83d07705");
    EXPECT_EQ(title_id("Schölkopf's C++ Models: L² in ½ Time").value,
              "title:bf70faa8464a08c10c94355cbdd625c9");
    EXPECT_EQ(title_id("深層学習の한국어").value, "title:dd9870662e12285bb731a7990e03abf3");
    EXPECT_EQ(title_id("").value, "title:0e5751c026e543b2e8ab2eb06099daa1");
    EXPECT_EQ(title_id("?!").value, "title:3147f4871a9f2750a9883cd6e715c033");
}

Paper titled(const std::string& title, const std::string& author, const std::string& day,
             const std::string& journal = "") {
    PaperBuilder builder(title);
    if (!author.empty()) builder.author(author);
    if (!day.empty()) builder.published(day);
    Paper paper = builder.build();
    paper.journal = journal;
    paper.id.value.clear();
    paper.id = make_paper_id(paper);
    return paper;
}

TEST(TitleId, OfATitleThatManyWorksHaveNamesItsAuthorDayAndJournal) {
    const std::string preface = titled("Preface", "Ada Okafor", "2026-01-09", "Journal of Sound").id.value;
    EXPECT_EQ(preface, titled("PREFACE.", "Okafor, A.", "2026-01-09", "Journal of sound").id.value);
    EXPECT_NE(preface, titled("Preface", "Lena Brandt", "2026-01-09", "Journal of Sound").id.value);
    EXPECT_NE(preface, titled("Preface", "Ada Okafor", "2026-02-09", "Journal of Sound").id.value);
    EXPECT_NE(preface, titled("Preface", "Ada Okafor", "2026-01-09", "Journal of Rooms").id.value);
    EXPECT_NE(preface, titled("Editorial", "Ada Okafor", "2026-01-09", "Journal of Sound").id.value);
    EXPECT_NE(titled("Editorial", "", "", "Journal of Sound").id, titled("Editorial", "", "", "Rooms").id);
    EXPECT_EQ(titled("Preface", "", "").id, title_id("Preface"));
}

TEST(TitleId, OfAWordOrTwoNamesWhatMergingLooksAt) {
    const PaperId forests = titled("Random Forests", "Leo Breiman", "2001-10-01").id;
    EXPECT_EQ(forests, titled("Random forests", "Breiman, L.", "2001-01-01", "Machine Learning").id);
    EXPECT_NE(forests, titled("Random Forests", "Leo Breiman", "2002-01-01").id);
    EXPECT_NE(forests, titled("Random Forests", "Ada Okafor", "2001-10-01").id);
    EXPECT_EQ(titled("Random Forests", "", "2001-10-01").id, title_id("Random Forests"));
    EXPECT_EQ(titled("Random Forests of Sound", "Ada Okafor", "2001-10-01").id,
              title_id("Random Forests of Sound"))
        << "the title is enough";
    EXPECT_EQ(titled("Noise", "Jörg Müller", "2001-10-01").id,
              titled("Noise", "J. Mueller", "2001-01-01").id);
}

TEST(TitleId, OfATitleThatManyWorksHaveIsTheSameForEver) {
    EXPECT_EQ(titled("Preface", "Ada Okafor", "2026-01-09", "Journal of Sound").id.value,
              "title:604a496fee24138c9efeaab5fafe2b31");
    EXPECT_EQ(titled("Random Forests", "Leo Breiman", "2001-10-01").id.value,
              "title:f2e9ee45d8f9dcd79de87fd457dc839d");
}

TEST(TitleId, FollowsTheWordsOfTheTitle) {
    EXPECT_EQ(title_id("Sch{\\\"o}lkopf --- $L^2$ Norms"), title_id("scholkopf: L² norms!"));
    EXPECT_EQ(title_id("A self-supervised model"), title_id("a SELF–SUPERVISED Model"));
    EXPECT_NE(title_id("Model"), title_id("Models"));
    EXPECT_NE(title_id("?"), title_id("!"));
}

TEST(MakePaperId, TakesTheStrongestId) {
    Paper paper;
    paper.title = "Spectra That Listen";
    EXPECT_EQ(make_paper_id(paper), title_id(paper.title));
    paper.url = "https://lab.example.org/";
    EXPECT_EQ(make_paper_id(paper), title_id(paper.title)) << "a front page is no id";
    paper.url = "https://Lab.example.org/spectra/?utm_source=x";
    EXPECT_EQ(make_paper_id(paper).value, "url:https://lab.example.org/spectra");
    paper.doi = "10.1234/ABC";
    EXPECT_EQ(make_paper_id(paper).value, "doi:10.1234/abc");
    paper.pdf = "https://arxiv.org/pdf/2401.01234v2";
    EXPECT_EQ(make_paper_id(paper).value, "arxiv:2401.01234");
    paper.doi = "10.48550/arXiv.2401.05678";
    EXPECT_EQ(make_paper_id(paper).value, "arxiv:2401.05678");
    paper.url = "https://huggingface.co/papers/2402.00001";
    EXPECT_EQ(make_paper_id(paper).value, "arxiv:2402.00001");
    paper.id = {"math.CA/0611800v2"};
    EXPECT_EQ(make_paper_id(paper).value, "arxiv:math/0611800");
}

TEST(MakePaperId, KeepsAnIdThatItMade) {
    for (const char* id : {"arxiv:2401.01234", "arxiv:math/0611800", "doi:10.1234/abc"}) {
        Paper paper;
        paper.id = {id};
        EXPECT_EQ(make_paper_id(paper).value, id);
    }
}

}  // namespace
}  // namespace offprint
