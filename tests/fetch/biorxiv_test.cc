#include "offprint/fetch/biorxiv.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

using Names = std::vector<std::string>;

std::string hint_for(PreprintServer server, std::string_view written) {
    try {
        parse_preprint_subjects(server, written);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kUsage);
        return std::string(error.what()) + "; " + error.hint;
    }
    return "no error";
}

TEST(Preprints, KnowSubjectsInAnySpelling) {
    EXPECT_EQ(parse_preprint_subjects(PreprintServer::kBiorxiv, "Genomics+Plant Biology,cell-biology"),
              (Names{"genomics", "plant_biology", "cell_biology"}));
    EXPECT_EQ(parse_preprint_subjects(PreprintServer::kMedrxiv, ""), Names{"all"});
}

TEST(Preprints, SuggestTheSubjectThatWasMeant) {
    EXPECT_EQ(hint_for(PreprintServer::kBiorxiv, "genomic"),
              "'genomic' is no subject of bioRxiv's; did you mean 'genomics'?");
    EXPECT_EQ(hint_for(PreprintServer::kMedrxiv, "genomics").substr(0, 56),
              "'genomics' is no subject of medRxiv's; known: all addict");
}

TEST(Preprints, HaveTheirFeedsAtTwoHosts) {
    EXPECT_EQ(preprint_feed_url(PreprintServer::kBiorxiv, "", {"genomics", "ecology"}),
              "https://connect.biorxiv.org/biorxiv_xml.php?subject=genomics+ecology");
    EXPECT_EQ(preprint_feed_url(PreprintServer::kMedrxiv, "", {"all"}),
              "https://connect.medrxiv.org/medrxiv_xml.php?subject=all");
    EXPECT_EQ(preprint_feed_url(PreprintServer::kMedrxiv, "http://127.0.0.1:1", {"all"}),
              "http://127.0.0.1:1/medrxiv_xml.php?subject=all");
}

}  // namespace
}  // namespace offprint
