// Answers of bioRxiv's and medRxiv's API, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

constexpr std::string_view kRecord =
    R"({"doi":"10.1101/2026.01.05.123456","title":"Cells that Count","authors":"Okafor, A.; Brandt, L. M.; Lab Consortium",)"
    R"("author_corresponding":"Adaeze Okafor","author_corresponding_institution":"University of Lagos","date":"2026-01-09",)"
    R"("version":"1","type":"new results","license":"cc_by_nc","category":"cell biology","jatsxml":"https://x.example/x.xml",)"
    R"("abstract":"We count.","published":"NA","server":"medRxiv"})";

std::string answer(const std::string& message, std::string_view records) {
    return R"({"messages":[{)" + message + R"(}],"collection":[)" + std::string(records) + "]}";
}

TEST(BiorxivApi, ReadsEveryFieldOfARecord) {
    const Listing listing = read_text(answer(R"("status":"ok","count":1,"total":"1")", kRecord));
    EXPECT_EQ(listing.format, Format::kBiorxivApi);
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1101/2026.01.05.123456; title=Cells that Count; abstract=We count.; "
        "url=https://www.medrxiv.org/content/10.1101/2026.01.05.123456v1; "
        "authors=A. Okafor, L. M. Brandt, Lab Consortium; author_count=3; affiliations=University of Lagos; "
        "categories=cell biology; primary=cell biology; doi=10.1101/2026.01.05.123456; license=cc_by_nc; "
        "published=2026-01-09; version=1\n");
}

TEST(BiorxivApi, TellsAnEmptyAnswerFromAnError) {
    EXPECT_EQ(to_text(read_text(answer(R"("status":"no posts found")", ""))),
              "note 0: the answer says: no posts found\n");
    EXPECT_EQ(to_text(read_text(answer(R"("status":"ok","count":0)", ""))), "");
    EXPECT_EQ(read_error(answer(R"("status":"Error: invalid interval")", "")),
              "read test: bioRxiv answered with an error: Error: invalid interval");
    EXPECT_EQ(read_error(R"({"messages":[{"status":"bad server"}]})"),
              "read test: bioRxiv answered with an error: bad server");
}

TEST(BiorxivApi, SaysThatTheListGoesOn) {
    EXPECT_EQ(
        to_text(read_text(
            R"({"collection":[{"title":"T","doi":"10.1101/1"}],"messages":[{"status":"ok","total":412}]})")),
        "id=doi:10.1101/1; title=T; url=https://doi.org/10.1101/1; doi=10.1101/1\n"
        "note 0: this is one page of 412 records\n");
}

TEST(BiorxivApi, IsReadUpToWhereItIsCutOff) {
    const std::string whole = answer(R"("status":"ok")", std::string(kRecord) + "," + std::string(kRecord));
    ReadOptions options;
    options.format = Format::kBiorxivApi;
    for (std::size_t size = whole.find("collection") + 14; size < whole.size(); ++size) {
        const std::string text = whole.substr(0, size);
        const std::size_t ends = whole.size() - 2;
        if (size < ends - kRecord.size() - 1) {
            EXPECT_THROW(read_text(text, options), Error) << size;  // before the end of the first paper
            continue;
        }
        const Listing listing = read_text(text, options);
        ASSERT_EQ(listing.papers.size(), size < ends ? 1u : 2u) << size;
        ASSERT_TRUE(listing.is_cut || size > ends) << size;
    }
}

}  // namespace
}  // namespace offprint
