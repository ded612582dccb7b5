// Listings into the archive: what became of each, what a second run does, what a failure leaves.
#include "offprint/app/keep.h"

#include <gtest/gtest.h>

#include "offprint/base/file.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};  // 2026-01-09
const ConfigContext kContext{{std::int64_t{kToday.days} * 86'400}, Zone()};

/// Answers from memory; what is not there fails.
struct MemoryFetcher final : Fetcher {
    std::string address, body;
    std::function<void()> on_keep;

    Response get(const Request& request) override {
        if (request.url != address) throw Error(ErrorKind::kNetwork, "fetch " + request.url + ": not there");
        Response response{body, request.url, {}};
        response.keep = on_keep;
        return response;
    }
};

std::string line(int number) {
    return R"({"id":"2601.)" + std::to_string(10'000 + number) + R"(","title":"Paper number )" +
           std::to_string(number) +
           R"(","abstract":"Text."})"
           "\n";
}

std::string lines(int from, int to) {
    std::string all;
    for (int i = from; i < to; ++i) all += line(i);
    return all;
}

class KeepTest : public testing::Test {
  protected:
    std::vector<Kept> keep(const std::vector<std::string>& written, const KeepOptions& options) {
        return keep_listings(resolve_listings(written, Config(), kContext), fetcher_,
                             {std::nullopt, kToday, kToday}, archive_, options);
    }

    TemporaryFolder folder_;
    MemoryFetcher fetcher_;
    Archive archive_ = Archive::open_to_write(folder_ / "archive.db");
};

TEST_F(KeepTest, CountsWhatIsNew) {
    write_file_atomically(folder_ / "a", lines(0, 3));
    fetcher_.address = "https://e.org/b";
    fetcher_.body = lines(2, 5);
    const std::vector<Kept> kept =
        keep({folder_ / "a", "https://e.org/b", "https://e.org/c"}, {.seen = kToday});
    ASSERT_EQ(kept.size(), 3u);
    EXPECT_EQ(kept[0].counts, (AddedCounts{3, 0, 0}));
    EXPECT_EQ(kept[0].source.status, "ok");
    EXPECT_EQ(kept[0].source.listed, 3u);
    EXPECT_EQ(kept[1].counts, (AddedCounts{2, 1, 0}));  // one paper has another source now
    EXPECT_TRUE(kept[2].failure.has_value());
    EXPECT_EQ(kept[2].source.status, "failed");
    EXPECT_EQ(archive_.facts().papers, 5u);
}

TEST_F(KeepTest, KeepsAnAnswerOnlyWhenItsPapersAreInTheArchive) {
    fetcher_.address = "https://e.org/b";
    fetcher_.body = lines(0, 3);
    std::vector<std::size_t> papers_then;
    fetcher_.on_keep = [&] { papers_then.push_back(archive_.facts().papers); };
    keep({"https://e.org/b"}, {.seen = kToday});
    EXPECT_EQ(papers_then, std::vector<std::size_t>{3});
    fetcher_.body = "<html>Log in</html>";
    EXPECT_TRUE(keep({"https://e.org/b"}, {.seen = kToday})[0].failure);
    EXPECT_EQ(papers_then.size(), 1u);
}

TEST_F(KeepTest, ReadsOnWhereAnImportEnded) {
    write_file_atomically(folder_ / "a", lines(0, 2500));
    EXPECT_EQ(keep({folder_ / "a"}, {.seen = {}, .resume = true})[0].counts, (AddedCounts{2500, 0, 0}));
    const Kept again = keep({folder_ / "a"}, {.seen = {}, .resume = true})[0];
    EXPECT_EQ(again.passed_over, 2500u);
    EXPECT_EQ(again.counts, AddedCounts());
    EXPECT_EQ(again.source.listed, 2500u);
    write_file_atomically(folder_ / "a", lines(0, 2501));  // another file now
    EXPECT_EQ(keep({folder_ / "a"}, {.seen = {}, .resume = true})[0].counts, (AddedCounts{1, 0, 2500}));
}

TEST_F(KeepTest, CallsTheDaysOfOneSourceByOneName) {
    fetcher_.address = "https://huggingface.co/api/daily_papers?date=2026-01-08&limit=100&p=0";
    fetcher_.body = R"([{"paper":{"id":"2601.00001","title":"One","publishedAt":"2026-01-05T00:00:00Z"}}])";
    EXPECT_EQ(keep({"hf:2026-01-08"}, {.seen = kToday})[0].counts.added, 1u);
    EXPECT_EQ(archive_.find("2601.00001").value().sources, std::vector<std::string>{"hf"});
}

}  // namespace
}  // namespace offprint
