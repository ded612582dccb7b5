// What is stored is found again, what is damaged is not, and nothing that lies about in the folder does harm.
#include "offprint/fetch/response_cache.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "offprint/base/file.h"
#include "offprint/base/hash.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

const std::string kUrl = "https://example.org/papers";

KeptResponse sample(std::string body = "[\n\n]\0x") {
    return {*parse_instant("2026-01-09T08:00:00Z"),
            3,
            "max-age=60",
            {"W/\"a: b\"", "Fri, 09 Jan 2026 08:00:00 GMT"},
            kUrl,
            "utf-8",
            std::move(body)};
}

class ResponseCacheTest : public testing::Test {
  protected:
    std::string folder() const { return folder_ / "cache/http"; }
    std::string path(const std::string& url = kUrl) const { return folder() + "/" + fingerprint(url); }

    TemporaryFolder folder_;
};

TEST_F(ResponseCacheTest, FindsWhatWasStored) {
    const ResponseCache cache(folder());
    EXPECT_EQ(cache.find(kUrl), std::nullopt);
    const KeptResponse kept = sample(std::string("\0\n\nbody\xFF", 8));
    cache.store(kUrl, kept);
    EXPECT_EQ(cache.find(kUrl), kept);
    EXPECT_EQ(cache.find(kUrl + "/"), std::nullopt);
    cache.store(kUrl, sample("new"));
    EXPECT_EQ(cache.find(kUrl)->body, "new");
    cache.remove(kUrl);
    EXPECT_EQ(cache.find(kUrl), std::nullopt);
}

TEST_F(ResponseCacheTest, IsForTheUserAlone) {
    ResponseCache(folder()).store(kUrl, sample());
    for (const std::string& made : {folder_ / "cache", folder()}) {
        struct stat status {};
        ASSERT_EQ(stat(made.c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0700u) << made;
    }
}

TEST_F(ResponseCacheTest, TakesADamagedFileForNone) {
    const ResponseCache cache(folder());
    cache.store(kUrl, sample());
    const std::string whole = read_file(path());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        std::ofstream(path(), std::ios::binary) << damaged;
        EXPECT_EQ(cache.find(kUrl), std::nullopt) << i;
        std::ofstream(path(), std::ios::binary) << whole.substr(0, i);
        EXPECT_EQ(cache.find(kUrl), std::nullopt) << i;
    }
    std::ofstream(path(), std::ios::binary) << whole;
    EXPECT_EQ(cache.find(kUrl), sample());
}

TEST_F(ResponseCacheTest, TakesAFileOfAnotherAddressForNone) {
    const ResponseCache cache(folder());
    cache.store(kUrl, sample());
    fs::copy_file(path(), path("https://example.org/other"));
    EXPECT_EQ(cache.find("https://example.org/other"), std::nullopt);
}

TEST_F(ResponseCacheTest, ReadsAndWritesNothingThatIsNoFile) {
    const ResponseCache cache(folder());
    cache.store("https://example.org/", sample());
    ASSERT_EQ(mkfifo(path().c_str(), 0600), 0);
    EXPECT_EQ(cache.find(kUrl), std::nullopt);
    cache.store(kUrl, sample());
    EXPECT_EQ(cache.find(kUrl), sample());

    cache.remove(kUrl);
    std::ofstream(folder_ / "precious") << "mine";
    fs::create_symlink(folder_ / "precious", path());
    EXPECT_EQ(cache.find(kUrl), std::nullopt);
    cache.store(kUrl, sample());
    EXPECT_EQ(read_file(folder_ / "precious"), "mine");

    cache.remove(kUrl);
    fs::create_directories(path() + "/full");
    cache.store(kUrl, sample());
    EXPECT_EQ(cache.find(kUrl), std::nullopt);
}

TEST_F(ResponseCacheTest, WorksWithoutAFolder) {
    ResponseCache("").store(kUrl, sample());
    EXPECT_EQ(ResponseCache("").find(kUrl), std::nullopt);
    ResponseCache("").remove(kUrl);
    ResponseCache("/proc/none/cache").store(kUrl, sample());
    EXPECT_EQ(ResponseCache("/proc/none/cache").find(kUrl), std::nullopt);
    std::ofstream(folder_ / "file") << "x";
    ResponseCache(folder_ / "file/http").store(kUrl, sample());
}

TEST_F(ResponseCacheTest, ForgetsTheOldestWhenItGrowsTooLarge) {
    const ResponseCache cache(folder(), 4000);
    const std::string body(1000, 'x');
    for (const char* name : {"a", "b", "c"}) {
        cache.store(name, sample(body));
        const auto age = std::chrono::minutes(10 - (name[0] - 'a'));
        fs::last_write_time(path(name), fs::file_time_type::clock::now() - age);
    }
    cache.store("d", sample(body));
    EXPECT_EQ(cache.find("a"), std::nullopt);
    for (const char* name : {"b", "c", "d"}) EXPECT_TRUE(cache.find(name)) << name;
    cache.store("e", sample(std::string(5000, 'x')));
    EXPECT_EQ(cache.find("e"), std::nullopt);
    EXPECT_TRUE(cache.find("d"));
}

TEST_F(ResponseCacheTest, ClearsAwayWhatAStoppedRunLeft) {
    const ResponseCache cache(folder());
    cache.store(kUrl, sample());
    for (const char* name : {"/.offprint-1-0", "/.offprint-2-0"}) std::ofstream(folder() + name) << "x";
    fs::last_write_time(folder() + "/.offprint-1-0",
                        fs::file_time_type::clock::now() - std::chrono::hours(2));
    cache.store(kUrl, sample());
    EXPECT_FALSE(fs::exists(folder() + "/.offprint-1-0"));
    EXPECT_TRUE(fs::exists(folder() + "/.offprint-2-0"));  // another run may be writing it
}

}  // namespace
}  // namespace offprint
