#include "offprint/base/input.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "offprint/base/error.h"

namespace offprint {
namespace {

std::string test_bytes(std::size_t count) {
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) bytes += static_cast<char>('a' + i * 31 % 26);
    return bytes;
}

class TestFile {
  public:
    explicit TestFile(const std::string& bytes)
        : path_(testing::TempDir() + "offprint-input-" + std::to_string(::getpid())) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TestFile() { std::filesystem::remove(path_); }
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

constexpr std::size_t kSizes[] = {0, 1, 4095, 65536, 65537, 300000};

TEST(Input, ReadsAllOfAFile) {
    for (const std::size_t size : kSizes) {
        const TestFile file(test_bytes(size));
        Input input = Input::open_file(file.path());
        EXPECT_EQ(input.name(), file.path());
        EXPECT_EQ(input.read_all(), test_bytes(size));
        EXPECT_EQ(input.read_all(), "");
        EXPECT_EQ(input.read_block(), "");
    }
}

TEST(Input, PeeksWithoutTaking) {
    for (const std::size_t size : kSizes) {
        const TestFile file(test_bytes(size));
        for (const std::size_t count : {0, 1, 4096, 70000, 1000000}) {
            Input input = Input::open_file(file.path());
            const std::string_view head = input.peek(count);
            EXPECT_GE(head.size(), std::min(count, size));
            EXPECT_EQ(head, test_bytes(size).substr(0, head.size()));
            EXPECT_EQ(input.read_all(), test_bytes(size));
        }
    }
}

TEST(Input, GivesItsBytesInBlocks) {
    for (const std::size_t size : kSizes) {
        const TestFile file(test_bytes(size));
        Input input = Input::open_file(file.path());
        std::string all;
        for (std::string_view block = input.read_block(); !block.empty(); block = input.read_block()) {
            EXPECT_LE(block.size(), 65536U);
            all += block;
            input.peek(10);
        }
        EXPECT_EQ(all, test_bytes(size));
    }
}

TEST(Input, MovesAWindowWithANulBehindIt) {
    for (const std::size_t step : {1, 1000, 65536, 100000}) {
        const TestFile file(test_bytes(300000));
        Input input = Input::open_file(file.path());
        std::string all;
        for (std::string_view window = input.peek(step); !window.empty(); window = input.peek(step)) {
            ASSERT_EQ(window.data()[window.size()], '\0');
            const std::size_t taken = std::min(step, window.size());
            all += window.substr(0, taken);
            input.skip(taken);
        }
        EXPECT_EQ(all, test_bytes(300000)) << step;
    }
}

TEST(Input, ReadsAFileThatGrewAfterItWasOpened) {
    const TestFile file(test_bytes(10));
    Input input = Input::open_file(file.path());
    std::ofstream(file.path(), std::ios::binary) << test_bytes(200000);
    EXPECT_EQ(input.read_all(), test_bytes(200000));
}

TEST(Input, MixesBlocksAndTheRest) {
    const TestFile file(test_bytes(200000));
    Input input = Input::open_file(file.path());
    std::string all(input.read_block());
    EXPECT_FALSE(all.empty());
    all += input.read_all();
    EXPECT_EQ(all, test_bytes(200000));
}

TEST(Input, ReadsFromMemory) {
    Input input = Input::from_memory("some text", "a test");
    EXPECT_EQ(input.name(), "a test");
    EXPECT_EQ(input.peek(4), "some text");
    Input moved = std::move(input);
    EXPECT_EQ(moved.read_block(), "some text");
    EXPECT_EQ(moved.read_block(), "");
    EXPECT_EQ(Input::from_memory("x", "a test").read_all(), "x");
}

TEST(Input, ReadsAPipeThatIsWrittenSlowlyAndWithoutBlocking) {
    int ends[2];
    ASSERT_EQ(::pipe2(ends, O_NONBLOCK), 0);
    const int before = ::dup(STDIN_FILENO);
    ::dup2(ends[0], STDIN_FILENO);
    std::thread writer([&] {
        for (int i = 0; i < 10; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            ASSERT_EQ(::write(ends[1], "0123456789", 10), 10);
        }
        ::close(ends[1]);
    });
    Input input = Input::standard_input();
    EXPECT_EQ(input.name(), "standard input");
    EXPECT_GE(input.peek(15).size(), 15U);
    EXPECT_EQ(input.read_all().size(), 100U);
    writer.join();
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    ::close(ends[0]);
}

TEST(Input, GoesOnAfterASignal) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const int before = ::dup(STDIN_FILENO);
    ::dup2(ends[0], STDIN_FILENO);
    static volatile std::sig_atomic_t signals = 0;
    struct sigaction count {};
    count.sa_handler = [](int) { signals = signals + 1; };  // without SA_RESTART
    struct sigaction old {};
    ::sigaction(SIGALRM, &count, &old);
    const pthread_t reader = ::pthread_self();
    std::jthread writer([&] {
        while (signals < 3) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            ::pthread_kill(reader, SIGALRM);
        }
        ASSERT_EQ(::write(ends[1], "after", 5), 5);
        ::close(ends[1]);
    });
    EXPECT_EQ(Input::standard_input().read_all(), "after");
    writer.join();
    ::sigaction(SIGALRM, &old, nullptr);
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    ::close(ends[0]);
}

TEST(Input, SaysWhyAFileCannotBeOpened) {
    struct Case {
        std::string path, message, hint;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"/no/such/file", "read /no/such/file: no such file or directory",
              "check the path; '-' is standard input"},
             {"/", "read /: is a directory", "name a file in it"},
             {"", "read : no such file or directory", "check the path; '-' is standard input"},
         }) {
        try {
            Input::open_file(c.path);
            FAIL() << c.path;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kInput);
            EXPECT_EQ(error.what(), c.message);
            EXPECT_EQ(error.hint, c.hint);
        }
    }
}

TEST(Input, TellsOfTheBytesOfEachBlock) {
    for (const std::size_t size : kSizes) {
        const TestFile file(test_bytes(size));
        Input input = Input::open_file(file.path());
        std::size_t told = 0;
        input.watch([&](std::size_t bytes) { told += bytes; });
        Input moved = std::move(input);
        moved.peek(1);
        EXPECT_EQ(told == 0, size == 0);
        moved.read_all();
        EXPECT_EQ(told, size);
    }
}

// `printf '[1,2]' | gzip -9n`
const std::string kPacked(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x8b\x36\xd4\x31\x8a\x05\x00\xbf\x50\x8b\x08\x05\x00\x00\x00",
    25);

std::string repeat(const std::string& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

TEST(Input, UnpacksBlockByBlock) {
    const std::size_t members = 60'000;
    const TestFile file(repeat(kPacked, members));
    Input input = Input::unpack(Input::open_file(file.path()));
    EXPECT_EQ(input.name(), file.path());
    EXPECT_EQ(input.peek(7).substr(0, 7), "[1,2][1");
    std::string all;
    std::size_t longest = 0;
    while (true) {
        const std::string_view block = input.read_block();
        if (block.empty()) break;
        longest = std::max(longest, block.size());
        all += block;
    }
    EXPECT_TRUE(all == repeat("[1,2]", members));
    EXPECT_LE(longest, 64u * 1024);
    EXPECT_EQ(Input::unpack(Input::from_memory(kPacked + kPacked, "m")).read_all(), "[1,2][1,2]");
}

TEST(Input, SaysWhatCannotBeUnpacked) {
    const std::string many = repeat(kPacked, 9000);
    const std::pair<std::string, std::string> kCases[] = {
        {many.substr(0, many.size() - 3), "read m: unpack: the data ends early"},
        {many + "and more", "read m: unpack: the data is damaged"},
        {"", "read m: unpack: no data"},
    };
    for (const auto& [packed, message] : kCases) {
        Input input = Input::unpack(Input::from_memory(packed, "m"));
        try {
            input.read_all();
            FAIL() << message;
        } catch (const Error& error) {
            EXPECT_EQ(error.what(), message);
        }
    }
    const TestFile file(kPacked);
    EXPECT_EQ(Input::unpack(Input::open_file(file.path())).read_all(), "[1,2]");
}

TEST(Input, TellsOfPackedBytesWhileItUnpacks) {
    const TestFile file(repeat(kPacked, 100));
    Input packed = Input::open_file(file.path());
    std::size_t told = 0;
    packed.watch([&](std::size_t bytes) { told += bytes; });
    Input::unpack(std::move(packed)).read_all();
    EXPECT_EQ(told, 2500u);
}

}  // namespace
}  // namespace offprint
