#include "offprint/model/pubmed_id.h"

#include <gtest/gtest.h>

#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"
#include "support/papers.h"

namespace offprint {
namespace {

TEST(PubmedId, IsOneInEveryWrittenForm) {
    for (const char* text :
         {"PMID: 40012345", "pmid:40012345", "PMID 40012345", "pubmed:40012345", "MEDLINE:40012345",
          " https://pubmed.ncbi.nlm.nih.gov/40012345/ ", "pubmed.ncbi.nlm.nih.gov/40012345",
          "https://pubmed.ncbi.nlm.nih.gov/40012345/?utm_source=Chrome&fc=2026&v=2.18",
          "http://www.ncbi.nlm.nih.gov/pubmed/40012345", "https://europepmc.org/article/MED/40012345",
          "https://europepmc.org/abstract/med/40012345#free-full-text", "info:pmid/40012345",
          "https://identifiers.org/pubmed:40012345", "PMID: 040012345"})
        EXPECT_EQ(parse_pmid(text), "40012345") << text;
    for (const char* text : {"", "40012345", "PMID:", "PMID: 4001x", "PMID: 0", "pmid:1234567890",
                             "https://pubmed.ncbi.nlm.nih.gov/?term=bees", "PMC1234567",
                             "https://pubmed.ncbi.nlm.nih.gov.example.org/40012345"})
        EXPECT_FALSE(parse_pmid(text)) << text;
    EXPECT_EQ(parse_pmid_field("40012345"), "40012345");
    EXPECT_EQ(parse_pmid_field("PMID: 40012345"), "40012345");
    EXPECT_FALSE(parse_pmid_field("10.1234/x"));
}

TEST(PubmedId, OfPubmedCentralIsOneInEveryWrittenForm) {
    for (const char* text : {"PMC1234567", "pmc1234567", "PMC1234567.2", "PMCID: PMC1234567",
                             "pmcid:PMC1234567", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/",
                             "https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/pdf/main.pdf",
                             "https://europepmc.org/article/PMC/PMC1234567",
                             "https://europepmc.org/articles/PMC1234567?pdf=render"})
        EXPECT_EQ(parse_pmcid(text), "PMC1234567") << text;
    for (const char* text : {"", "PMC", "1234567", "PMCX1", "PMC12.x"})
        EXPECT_FALSE(parse_pmcid(text)) << text;
}

TEST(PubmedId, IsFoundInNotes) {
    const PubmedIds ids = find_pubmed_ids("Place: England\nPMID: 40012345\nPMCID: PMC1234567");
    EXPECT_EQ(ids.pmid, "40012345");
    EXPECT_EQ(ids.pmcid, "PMC1234567");
    EXPECT_EQ(find_pubmed_ids("we compare pmids of papers").pmid, "");
}

TEST(PubmedId, IsThePapersWhereItHasNoStrongerOne) {
    Paper paper = PaperBuilder("Bees That Listen").build();
    paper.pmid = "40012345";
    EXPECT_EQ(make_paper_id(paper).value, "pmid:40012345");
    paper.url = "https://papers.example.org/bees";
    EXPECT_EQ(make_paper_id(paper).value, "pmid:40012345");
    paper.doi = "10.1234/bees.5";
    EXPECT_EQ(make_paper_id(paper).value, "doi:10.1234/bees.5");
    Paper by_address = PaperBuilder("Bees").build();
    by_address.id = {};
    by_address.url = "https://www.ncbi.nlm.nih.gov/pubmed/40012345";
    EXPECT_EQ(make_paper_id(by_address).value, "pmid:40012345");
}

/// A paper in PubMed under that title, author and year.
Paper in_pubmed(const char* pmid, const char* doi = "") {
    Paper paper =
        PaperBuilder("Bees That Listen to Rooms").author("Ada Okafor").published("2026-01-09").build();
    paper.pmid = pmid;
    paper.doi = doi;
    return paper;
}

TEST(PubmedId, DecidesWhetherRecordsAreOneWork) {
    Paper renamed = in_pubmed("40012345");
    renamed.title = "Bienen";
    EXPECT_TRUE(same_work(in_pubmed("40012345"), renamed));
    EXPECT_FALSE(same_work(in_pubmed("40012345"), in_pubmed("40099999")));
    EXPECT_TRUE(same_work(in_pubmed("40012345", "10.1234/x"), in_pubmed("40099999", "10.1234/x")));
    EXPECT_TRUE(same_work(in_pubmed("40012345", "10.1234/x"), in_pubmed("40099999", "10.1101/2025.01.02.1")))
        << "its preprint, which PubMed has too";
    EXPECT_EQ(merge_records({in_pubmed("40012345"), renamed}).duplicates, 1u);
    Paper central = PaperBuilder("Bienen").build();
    central.pmcid = "PMC1234567";
    Paper both = in_pubmed("40012345");
    both.pmcid = "PMC1234567";
    EXPECT_TRUE(same_work(central, both));
}

}  // namespace
}  // namespace offprint
