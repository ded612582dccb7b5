#include "offprint/fetch/arxiv.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

Error refused(std::string_view written) {
    try {
        parse_arxiv_categories(written);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kUsage);
        return error;
    }
    ADD_FAILURE() << written;
    return Error(ErrorKind::kUsage, "");
}

TEST(Arxiv, KnowsCategoriesInAnyCase) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(parse_arxiv_categories("cs.CL+cs.LG"), (Names{"cs.CL", "cs.LG"}));
    EXPECT_EQ(parse_arxiv_categories("CS.cl, cs.CL,,HEP-TH"), (Names{"cs.CL", "hep-th"}));
    EXPECT_EQ(parse_arxiv_categories("Cond-Mat.Stat-Mech"), Names{"cond-mat.stat-mech"});
    EXPECT_EQ(parse_arxiv_categories("cs"), Names{"cs"});
}

TEST(Arxiv, SuggestsTheCategoryThatWasMeant) {
    EXPECT_STREQ(refused("cs.CL+cs.LK").what(), "'cs.LK' is no category of arXiv's");
    EXPECT_EQ(refused("stat.MLL").hint, "did you mean 'stat.ML'?");
    EXPECT_EQ(refused("stats.ML").hint, "did you mean 'stat.ML'?");
    EXPECT_EQ(refused("hep-th.XX").hint, "did you mean 'hep-th'?");
    EXPECT_EQ(refused("quantph").hint, "did you mean 'quant-ph'?");
    EXPECT_EQ(refused("q-bio.ZZZ").hint, "q-bio has: BM CB GN MN NC OT PE QM SC TO");
    EXPECT_TRUE(refused("sound").hint.starts_with("such as cs.CL, or a whole archive: astro-ph cond-mat cs"));
    EXPECT_STREQ(refused("a\x1b[2J").what(), "'a[2J' is no category of arXiv's");
}

TEST(Arxiv, RefusesNoCategoryAtAll) {
    for (const char* odd : {"", "+", " , "})
        EXPECT_STREQ(refused(odd).what(), "no category of arXiv's is named") << odd;
}

TEST(Arxiv, HasItsFeedsAndItsSearchAtTwoHosts) {
    EXPECT_EQ(arxiv_feed_url("", {"cs.CL", "cs.LG"}), "https://rss.arxiv.org/atom/cs.CL+cs.LG");
    EXPECT_EQ(arxiv_feed_url("http://127.0.0.1:1", {"cs"}), "http://127.0.0.1:1/atom/cs");
    EXPECT_EQ(arxiv_search_url("", "ti:\"a b\" AND cat:cs.*", 500),
              "https://export.arxiv.org/api/query?search_query=ti:%22a+b%22+AND+cat:cs.*"
              "&sortBy=submittedDate&sortOrder=descending&start=500&max_results=500");
}

TEST(Arxiv, EncodesWhateverAQueryHolds) {
    EXPECT_EQ(arxiv_search_url("", "all:\xC3\xBC&=+#%\n", 0).substr(35, 45),
              "search_query=all:%C3%BC%26%3D%2B%23%25%0A&sor");
}

}  // namespace
}  // namespace offprint
