// Titles of one work that differ in writing, which must merge, and titles of two works that look alike, which
// must not. Nothing but title, first author and year is known of them.
#include <gtest/gtest.h>

#include "offprint/model/merge.h"
#include "support/papers.h"

namespace offprint {
namespace {

bool merge_by_title(const std::string& a, const std::string& b) {
    const Paper one = PaperBuilder(a).author("Ada Okafor").published("2026-01-09").build();
    const Paper two = PaperBuilder(b).author("A. Okafor").published("2025-12-30").build();
    EXPECT_EQ(same_work(one, two), same_work(two, one)) << a << " | " << b;
    Listing first, second;
    first.papers = {one};
    second.papers = {two};
    const bool merged = merge_papers(std::vector<Listing>{first, second}).duplicates == 1;
    EXPECT_EQ(merged, same_work(one, two)) << a << " | " << b;
    return merged;
}

TEST(SameTitle, IsFoundHoweverItIsWritten) {
    const std::pair<const char*, const char*> cases[] = {
        // Case.
        {"Attention Is Not All You Need", "ATTENTION IS NOT ALL YOU NEED"},
        {"Attention Is Not All You Need", "Attention is not all you need"},
        {"Learning with BERT and GPT", "Learning With Bert And Gpt"},
        // TeX and braces.
        {"The Schrödinger Bridge Problem", R"(The Schr\"odinger Bridge Problem)"},
        {"The Schrödinger Bridge Problem", R"(The Schr{\"o}dinger {B}ridge Problem)"},
        {"The Schrödinger Bridge Problem", "The Schrodinger Bridge Problem"},
        {"An α-Divergence for Everything", R"(An $\alpha$-Divergence for Everything)"},
        {"Fast L² Norms on ℝⁿ", R"(Fast $L^2$ Norms on $\mathbb{R}^n$)"},
        {"Only-IF: Revealing the Rest", R"($\textbf{Only-IF}$:Revealing the Rest)"},
        {"Sounds & Spectra in Rooms", R"(Sounds \& Spectra in Rooms)"},
        // Dashes, hyphens, quotes.
        {"Navier–Stokes in a Box", "Navier--Stokes in a Box"},
        {"Navier–Stokes in a Box", "Navier-Stokes in a Box"},
        {"Navier—Stokes in a Box", "Navier Stokes in a Box"},
        {"Pre-Training for Small Models", "Pre‐Training for Small Models"},
        {"Okafor’s “Second” Theorem", "Okafor's ``Second'' Theorem"},
        {"Okafor’s “Second” Theorem", "Okafor's \"Second\" Theorem"},
        // A subtitle, however it is parted from the title.
        {"Spectra That Listen: Koopman Operators for Audio",
         "Spectra That Listen — Koopman Operators for Audio"},
        {"Spectra That Listen: Koopman Operators for Audio",
         "Spectra That Listen. Koopman operators for audio"},
        {"Spectra That Listen: Koopman Operators for Audio",
         "Spectra That Listen (Koopman Operators for Audio)"},
        {"Spectra That Listen: Koopman Operators for Audio",
         "Spectra That Listen - Koopman Operators for Audio."},
        {"Spectra That Listen: Koopman Operators for Audio",
         "Spectra  That\n  Listen : Koopman Operators for Audio"},
        // Signs at the end, ligatures, wide letters.
        {"Do Networks Dream of Sheep?", "Do Networks Dream of Sheep"},
        {"Efficient Flow of Signals", "Eﬃcient ﬂow of signals"},
        {"Deep Nets for Sound", "Ｄｅｅｐ Nets for Sound"},
    };
    for (const auto& [a, b] : cases) EXPECT_TRUE(merge_by_title(a, b)) << a << " | " << b;
}

TEST(SameTitle, IsNotSeenInTwoWorksThatLookAlike) {
    const std::pair<const char*, const char*> cases[] = {
        // Parts, editions, versions.
        {"Notes on Large Systems I", "Notes on Large Systems II"},
        {"Notes on Large Systems", "Notes on Large Systems II"},
        {"Notes on Large Systems, Part One", "Notes on Large Systems, Part Two"},
        {"Notes on Large Systems. I. Sounds", "Notes on Large Systems. II. Sounds"},
        {"The Workshop of 2025 in Lagos", "The Workshop of 2026 in Lagos"},
        {"Murmur 1.5 Technical Report", "Murmur 15 Technical Report"},
        {"Murmur 2 Technical Report", "Murmur 3 Technical Report"},
        {"Murmur-V2 Technical Report", "Murmur-V3 Technical Report"},
        {"Models in 2D and Beyond", "Models in 3D and Beyond"},
        // One word more, less or other.
        {"Learning to Rank Papers", "Learning to Rank Papers Fast"},
        {"Spectra That Listen: Koopman Operators for Audio", "Spectra That Listen"},
        {"Spectra That Listen: Koopman Operators for Audio",
         "Spectra That Listen: Koopman Operators for Video"},
        {"On the Stability of Large Nets", "On the Instability of Large Nets"},
        {"A Reply to Okafor on Sound", "A Reply to Brandt on Sound"},
        {"Programs in C for Robots", "Programs in C++ for Robots"},
        {"A Paper on α-Decay", "A Paper on β-Decay"},
        // Titles that many works have.
        {"Preface", "Preface"},
        {"PREFACE", "Preface"},
        {"Editorial", "Editorial"},
        {"Erratum", "Erratum"},
        {"Introduction", "Introduction"},
        {"Deep Learning", "Deep Learning"},
        {"Introduction to the Special Issue", "Introduction to the Special Issue"},
        {"Message from the Editors", "Message from the Editors"},
        {"Front Matter, Volume 12", "Front Matter, Volume 12"},
        {"Proceedings, Volume 3, Number 2", "Proceedings, Volume 3, Number 2"},
    };
    for (const auto& [a, b] : cases) EXPECT_FALSE(merge_by_title(a, b)) << a << " | " << b;
}

TEST(SameTitle, CountsForNothingBesideOtherAuthorsOrYears) {
    const auto paper = [](const std::string& author, const std::string& day) {
        return PaperBuilder("A Title of Several Works").author(author).published(day).build();
    };
    EXPECT_TRUE(same_work(paper("Ada Okafor", "2026-01-09"), paper("Okafor, Ada", "2025-01-01")));
    EXPECT_FALSE(same_work(paper("Ada Okafor", "2026-01-09"), paper("Lena Brandt", "2026-01-09")));
    EXPECT_FALSE(same_work(paper("Ada Okafor", "2026-01-09"), paper("Ada Okafor", "2024-12-31")));
}

TEST(SameTitle, OfAWordOrTwoNeedsAuthorsAndTheSameYear) {
    const auto paper = [](const std::string& author, const std::string& day) {
        PaperBuilder builder("Random Forests");
        if (!author.empty()) builder.author(author);
        if (!day.empty()) builder.published(day);
        return builder.build();
    };
    EXPECT_TRUE(same_work(paper("Leo Breiman", "2001-10-01"), paper("L. Breiman", "2001-01-01")));
    EXPECT_FALSE(same_work(paper("Leo Breiman", "2001-10-01"), paper("Leo Breiman", "2002-01-01")));
    EXPECT_FALSE(same_work(paper("Leo Breiman", "2001-10-01"), paper("Leo Breiman", "")));
    EXPECT_FALSE(same_work(paper("Leo Breiman", "2001-10-01"), paper("", "2001-10-01")));
}

TEST(SameTitle, OfPeopleWhoseGivenNamesDifferIsOfTwoWorks) {
    const auto are_one = [](const char* a, const char* b) {
        const Paper one = PaperBuilder("A Title of Several Works").author(a).published("2026-01-09").build();
        const Paper two = PaperBuilder("A Title of Several Works").author(b).published("2026-01-09").build();
        EXPECT_EQ(same_work(one, two), same_work(two, one)) << a << " | " << b;
        return same_work(one, two);
    };
    const std::pair<const char*, const char*> same[] = {
        {"J. Smith", "John Smith"},
        {"Smith, JE", "John Edward Smith"},
        {"Smith, JE", "John Smith"},
        {"John Smith", "John E. Smith"},
        {"Alex Smith", "Alexander Smith"},
        {"Mike Smith", "Michael Smith"},
        {"Robert Smith", "J. Robert Smith"},
        {"Yi-Ting Chen", "Yiting Chen"},
        {"Dmitry Orlov", "Dmitrii Orlov"},
        {"Sergey Orlov", "Orlov, Sergei"},
        {"Wei Zhang", "Zhang Wei"},
        {"LI Wei", "Wei Li"},
        {"Smith", "John Smith"},
        {"Jörg Müller", "Joerg Mueller"},
        {"LB Brandt", "Lena Brandt"},
        {"ATLAS Collaboration", "Wei Zhang"},
        {"John Smith Jr.", "John Smith"},
        {"Smith, John, Jr.", "J. Smith"},
        {"Smith, J., III", "John Smith"},
        {"Wei Iida", "W. Iida"},
    };
    for (const auto& [a, b] : same) EXPECT_TRUE(are_one(a, b)) << a << " | " << b;
    const std::pair<const char*, const char*> other[] = {
        {"Wei Zhang", "Wen Zhang"},     {"Zhang, Wei", "Zhang, Wen"},  {"Yi Zhang", "Yu Zhang"},
        {"Xiaoming Li", "Xiaohong Li"}, {"John Smith", "James Smith"}, {"Jane Smith", "John Smith"},
        {"Maria Rossi", "Marco Rossi"},
    };
    for (const auto& [a, b] : other) EXPECT_FALSE(are_one(a, b)) << a << " | " << b;
}

}  // namespace
}  // namespace offprint
