// Files that are no archive, no longer one, or not ours to write: a clear message, and nothing is changed.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "database.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/store/archive.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};

std::string mistake_of(const std::string& path, bool write = true) {
    try {
        Archive archive = write ? Archive::open_to_write(path) : Archive::open_to_read(path);
        archive.facts();
        archive.search({}, {});
    } catch (const Error& error) {
        return std::string(error.what()) + " | " + error.hint;
    }
    return "";
}

TEST(ArchiveDamage, AFileOfAnotherKindIsLeftAsItIs) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.db", text = std::string(5000, 'x');
    write_file_atomically(path, text);
    EXPECT_EQ(mistake_of(path),
              "archive " + path +
                  ": it is no database (file is not a database) | move it away, and a new one is made");
    EXPECT_EQ(read_file(path), text);
}

TEST(ArchiveDamage, ADatabaseOfAnotherProgramIsLeftAsItIs) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.db";
    Database::open(path, OpenMode::kWrite).execute("CREATE TABLE theirs(x)");
    const std::string before = read_file(path);
    for (const bool write : {true, false})
        EXPECT_EQ(mistake_of(path, write), "archive " + path +
                                               ": it is a database of another program | nothing was "
                                               "changed; name another file");
    EXPECT_EQ(read_file(path), before);
}

TEST(ArchiveDamage, ANewerArchiveIsLeftAsItIs) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.db";
    Archive::open_to_write(path);
    Database::open(path, OpenMode::kWrite).execute("PRAGMA user_version = 99");
    EXPECT_EQ(mistake_of(path), "archive " + path +
                                    ": it was written by a newer offprint (schema 99, this one knows 6) | "
                                    "nothing was changed; use the newer program");
}

TEST(ArchiveDamage, AMissingArchiveIsSaidAndNotMade) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.db";
    EXPECT_EQ(mistake_of(path, false), "archive " + path +
                                           ": there is none yet | `offprint fetch` or `offprint import "
                                           "FILE` makes it");
    EXPECT_NE(access(path.c_str(), F_OK), 0);
}

TEST(ArchiveDamage, OverwrittenPagesAreFound) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.db";
    {
        Archive archive = Archive::open_to_write(path);
        std::vector<Paper> papers;
        for (int i = 0; i < 500; ++i) papers.push_back(PaperBuilder("Koopman " + std::to_string(i)).build());
        archive.add(papers, kToday);
    }
    std::string bytes = read_file(path);
    for (std::size_t at = 16'384 * 2; at + 64 < bytes.size(); at += 16'384)
        bytes.replace(at, 64, std::string(64, '\xEE'));
    write_file_atomically(path, bytes);
    const Archive archive = Archive::open_to_read(path);
    EXPECT_FALSE(archive.find_damage().empty());
    EXPECT_EQ(read_file(path), bytes);
}

TEST(ArchiveDamage, AFolderThatCannotBeMadeIsSaid) {
    const TemporaryFolder folder;
    write_file_atomically(folder / "file", "x");
    EXPECT_EQ(
        mistake_of(folder / "file/a/b.db"),
        "archive " + (folder / "file/a/b.db") +
            ": its folder cannot be made: Not a directory | check the folder above and its permissions");
}

TEST(ArchiveDamage, AFailedAddLeavesNothingBehind) {
    const TemporaryFolder folder;
    const std::string path = folder / "a.db";
    Archive archive = Archive::open_to_write(path);
    archive.add(std::vector{PaperBuilder("One").build()}, kToday);
    Database other = Database::open(path, OpenMode::kWrite);
    other.execute(
        "CREATE TRIGGER stop BEFORE INSERT ON paper WHEN (SELECT count(*) FROM paper) = 2 "
        "BEGIN SELECT RAISE(ABORT, 'stop'); END");
    EXPECT_THROW(archive.add(std::vector{PaperBuilder("Two").build(), PaperBuilder("Three").build()}, kToday),
                 Error);
    EXPECT_EQ(archive.facts().papers, 1u);
    EXPECT_TRUE(archive.search({}, {}).is_complete);
    EXPECT_EQ(archive.find("title"), std::nullopt);
    other.execute("DROP TRIGGER stop");
    EXPECT_EQ(archive.add(std::vector{PaperBuilder("Two").build()}, kToday).added, 1u);
}

TEST(ArchiveDamage, ItsFolderIsForTheUserAlone) {
    const TemporaryFolder folder;
    Archive::open_to_write(folder / "new/archive.db");
    struct stat status {};
    ASSERT_EQ(stat((folder / "new").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700u);
}

}  // namespace
}  // namespace offprint
