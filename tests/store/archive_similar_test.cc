// The papers nearest to one are those that share its rare words.
#include <gtest/gtest.h>

#include "offprint/store/archive.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};

class ArchiveSimilarTest : public testing::Test {
  protected:
    void add(const std::string& title, const std::string& abstract) {
        Paper paper =
            PaperBuilder(title).arxiv("2601." + std::to_string(10'000 + ++count_)).abstract(abstract).build();
        archive_.add(std::vector{paper}, kToday);
    }
    std::vector<std::string> near(const char* id, std::size_t limit) {
        std::vector<std::string> titles;
        for (const Paper& paper : archive_.similar_to(archive_.find(id).value(), limit))
            titles.push_back(paper.title);
        return titles;
    }

    TemporaryFolder folder_;
    Archive archive_ = Archive::open_to_write(folder_ / "archive.db");
    int count_ = 0;
};

using Titles = std::vector<std::string>;

TEST_F(ArchiveSimilarTest, ThatShareRareWordsComeFirst) {
    add("Koopman Operators for Audio", "We study the spectrum of Koopman operators on audio signals.");
    for (int i = 0; i < 20; ++i)
        add("A Study of Things " + std::to_string(i), "We study the things that we study.");
    add("Audio of Kitchens", "We study audio.");
    add("Operators That Listen: Koopman Spectra", "The spectrum of a Koopman operator tells of signals.");
    EXPECT_EQ(near("2601.10001", 2), (Titles{"Operators That Listen: Koopman Spectra", "Audio of Kitchens"}));
    EXPECT_EQ(near("2601.10001", 100).front(), "Operators That Listen: Koopman Spectra");
}

TEST_F(ArchiveSimilarTest, AreNeverThePaperItself) {
    add("Koopman Operators for Audio", "Audio.");
    EXPECT_EQ(near("2601.10001", 5), Titles());
}

TEST_F(ArchiveSimilarTest, AreNoneForAPaperWithoutWords) {
    add("…", "");
    add("Koopman Operators", "Audio.");
    EXPECT_EQ(near("2601.10001", 5), Titles());
}

TEST_F(ArchiveSimilarTest, AreTheSameEachTime) {
    for (int i = 0; i < 30; ++i) add("Koopman Operators " + std::to_string(i), "Audio and signals.");
    const Titles first = near("2601.10007", 8);
    EXPECT_EQ(first.size(), 8u);
    EXPECT_EQ(near("2601.10007", 8), first);
}

}  // namespace
}  // namespace offprint
