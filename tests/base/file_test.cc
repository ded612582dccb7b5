#include "offprint/base/file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "offprint/base/error.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone with it.
class File : public testing::Test {
  protected:
    File() : folder_(fs::temp_directory_path() / ("offprint-file-" + std::to_string(::getpid()))) {
        fs::remove_all(folder_);
        fs::create_directory(folder_);
    }
    ~File() override { fs::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    std::size_t files_in_folder() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    fs::path folder_;
};

template <typename Action>
std::string message_of(ErrorKind kind, Action action) {
    try {
        action();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, kind);
        return error.what();
    }
    return "no error";
}

TEST_F(File, WritesAndReadsBack) {
    const std::string bytes = std::string("a\0b\n", 4) + std::string(200000, 'x');
    write_file_atomically(path("new"), bytes);
    EXPECT_EQ(read_file(path("new")), bytes);
    write_file_atomically(path("new"), "");
    EXPECT_EQ(read_file(path("new")), "");
    EXPECT_EQ(files_in_folder(), 1U);
}

TEST_F(File, KeepsTheModeOfTheOldFileAndTheMaskForANewOne) {
    const auto mode_of = [&](const char* name) { return fs::status(path(name)).permissions(); };
    const mode_t before = ::umask(027);
    write_file_atomically(path("new"), "x");
    ::umask(before);
    EXPECT_EQ(mode_of("new"), fs::perms(0640));
    fs::permissions(path("new"), fs::perms(0600));
    write_file_atomically(path("new"), "y");
    EXPECT_EQ(mode_of("new"), fs::perms(0600));
}

TEST_F(File, FollowsSymbolicLinks) {
    fs::create_directory(folder_ / "sub");
    fs::create_symlink("sub/target", folder_ / "link");
    write_file_atomically(path("link"), "one");
    EXPECT_TRUE(fs::is_symlink(path("link")));
    EXPECT_EQ(read_file(path("sub/target")), "one");
    write_file_atomically(path("link"), "two");
    EXPECT_EQ(read_file(path("sub/target")), "two");
    fs::create_symlink("circle", folder_ / "circle");
    EXPECT_EQ(message_of(ErrorKind::kOutput, [&] { write_file_atomically(path("circle"), "x"); }),
              "write " + path("circle") + ": too many levels of symbolic links");
}

TEST_F(File, WritesIntoAFifoInsteadOfReplacingIt) {
    ASSERT_EQ(::mkfifo(path("fifo").c_str(), 0600), 0);
    std::string read;
    std::thread reader([&] { read = read_file(path("fifo")); });
    write_file_atomically(path("fifo"), "through");
    reader.join();
    EXPECT_EQ(read, "through");
    EXPECT_TRUE(fs::is_fifo(path("fifo")));
}

TEST_F(File, RefusesAFolderAndLeavesNothingBehind) {
    fs::create_directory(folder_ / "sub");
    EXPECT_EQ(message_of(ErrorKind::kOutput, [&] { write_file_atomically(path("sub"), "x"); }),
              "write " + path("sub") + ": is a directory");
    EXPECT_EQ(message_of(ErrorKind::kOutput, [&] { write_file_atomically(path("none/x"), "x"); }),
              "write " + path("none/x") + ": no such file or directory");
    EXPECT_EQ(files_in_folder(), 1U);
}

TEST_F(File, SaysWhyItCannotBeRead) {
    EXPECT_EQ(message_of(ErrorKind::kInput, [&] { read_file(path("none")); }),
              "read " + path("none") + ": no such file or directory");
    EXPECT_EQ(message_of(ErrorKind::kInput, [&] { read_file(folder_.string()); }),
              "read " + folder_.string() + ": is a directory");
}

TEST_F(File, MayBeAbsent) {
    EXPECT_EQ(read_file_if_present(path("none")), std::nullopt);
    EXPECT_EQ(read_file_if_present(path("none/deeper")), std::nullopt);
    write_file_atomically(path("there"), "x");
    EXPECT_EQ(read_file_if_present(path("there")), "x");
    EXPECT_EQ(read_file_if_present(path("there/deeper")), std::nullopt);
    EXPECT_EQ(message_of(ErrorKind::kInput, [&] { read_file_if_present(folder_.string()); }),
              "read " + folder_.string() + ": is a directory");
}

TEST(WriteToDescriptor, SaysWhenTheReaderIsGoneAndRaisesNoSignal) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    EXPECT_TRUE(write_to_descriptor(ends[1], "x"));
    ::close(ends[0]);
    EXPECT_FALSE(write_to_descriptor(ends[1], "x"));
    ::close(ends[1]);
}

TEST(WriteToDescriptor, WaitsForASlowReader) {
    int ends[2];
    ASSERT_EQ(::pipe2(ends, O_NONBLOCK), 0);
    const std::string bytes(1000000, 'x');
    std::size_t got = 0;
    std::thread reader([&] {
        char block[4096];
        while (got < bytes.size()) {
            const ssize_t count = ::read(ends[0], block, sizeof block);
            if (count > 0) got += static_cast<std::size_t>(count);
        }
    });
    EXPECT_TRUE(write_to_descriptor(ends[1], bytes));
    reader.join();
    EXPECT_EQ(got, bytes.size());
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST(WriteToDescriptor, ThrowsWhenTheDiskIsFull) {
    const int full = ::open("/dev/full", O_WRONLY);
    if (full < 0) GTEST_SKIP() << "no /dev/full here";
    EXPECT_EQ(message_of(ErrorKind::kOutput, [&] { write_to_descriptor(full, "x"); }),
              "write output: no space left on device");
    ::close(full);
    EXPECT_EQ(message_of(ErrorKind::kOutput, [] { write_file_atomically("/dev/full", "x"); }),
              "write /dev/full: no space left on device");
}

}  // namespace
}  // namespace offprint
