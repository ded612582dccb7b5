#include "offprint/base/scratch_file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "offprint/base/error.h"

namespace offprint {
namespace {

class ScratchFolder : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_);
        ::setenv("TMPDIR", folder_.c_str(), 1);
    }
    void TearDown() override {
        ::unsetenv("TMPDIR");
        std::filesystem::remove_all(folder_);
    }

    std::string folder_ = testing::TempDir() + "offprint-scratch";
};

TEST_F(ScratchFolder, GivesBackWhatWasAppended) {
    ScratchFile file;
    file.append("one");
    file.append(std::string("\0two", 4));
    EXPECT_EQ(file.size(), 7u);
    EXPECT_EQ(file.read(3, 4), std::string("\0two", 4));
    EXPECT_EQ(file.read(0, 7), std::string("one\0two", 7));
    EXPECT_EQ(file.read(7, 0), "");
}

TEST_F(ScratchFolder, HasNoName) {
    ScratchFile file;
    file.append("x");
    EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(ScratchFolder, StaysWithWhomItWasMovedTo) {
    ScratchFile file;
    file.append("x");
    ScratchFile other = std::move(file);
    other.append("y");
    EXPECT_EQ(other.read(0, 2), "xy");
}

TEST_F(ScratchFolder, SaysWhatToDoWithoutAFolder) {
    const std::string missing = folder_ + "/missing";
    ::setenv("TMPDIR", missing.c_str(), 1);
    ScratchFile file;
    try {
        file.append("x");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kOutput);
        EXPECT_EQ(error.what(), "write to " + missing + ": no such file or directory");
        EXPECT_EQ(error.hint,
                  "a long listing needs as much room there as it has text; TMPDIR may name another folder");
    }
}

TEST_F(ScratchFolder, SaysThatWhatIsNotThereCannotBeRead) {
    ScratchFile file;
    file.append("xy");
    EXPECT_THROW(file.read(1, 2), Error);
}

}  // namespace
}  // namespace offprint
