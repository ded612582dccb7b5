// Folders of mails, with invented papers.
#include "offprint/read/maildir.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "offprint/base/error.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

std::string mail(const std::string& id) {
    return "From: a\nSubject: s\nDate: Fri, 9 Jan 2026 01:00:00 GMT\n\n\\\\\narXiv:" + id + "\nTitle: T" +
           id + "\n\\\\\n";
}

class Maildir : public testing::Test {
  protected:
    Maildir() : path_(testing::TempDir() + "offprint-maildir-" + std::to_string(::getpid())) {
        for (const char* folder : {"new", "cur", "tmp"}) fs::create_directories(path_ + "/" + folder);
    }
    ~Maildir() override { fs::remove_all(path_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ + "/" + name, std::ios::binary) << text;
    }

    /// The ids, then the notes.
    std::string read(ReadOptions options = {}) const {
        std::string out, notes;
        const Listing listing =
            read_maildir(path_, options, [&](Paper&& paper) { out += paper.id.value.substr(6) + " "; });
        for (const Note& note : listing.notes) notes += std::to_string(note.line) + " " + note.text + "\n";
        return out + std::string(format_name(listing.format)) + "\n" + notes;
    }

    std::string path_;
};

TEST_F(Maildir, IsReadInTheOrderOfDelivery) {
    write("cur/999.b.host:2,S", mail("2601.00001"));
    write("new/1000.a.host", mail("2601.00002"));
    write("cur/1000.b.host:2,RS", mail("2601.00003"));
    write("cur/notes", mail("2601.00000"));
    EXPECT_EQ(read(), "2601.00000 2601.00001 2601.00002 2601.00003 arxiv-mail\n");
}

TEST_F(Maildir, LeavesOutDraftsTrashHiddenAndUnfinishedMails) {
    write("cur/1.a:2,S", mail("2601.00001"));
    write("cur/2.a:2,ST", mail("2601.00002"));
    write("cur/3.a:2,D", mail("2601.00003"));
    write("cur/.4.a", mail("2601.00004"));
    write("tmp/5.a", mail("2601.00005"));
    fs::create_directory(path_ + "/cur/6.a");
    EXPECT_EQ(read(), "2601.00001 arxiv-mail\n");
}

TEST_F(Maildir, TakesAMailOnceThatIsMovedMeanwhile) {
    write("new/1.a", mail("2601.00001"));
    write("cur/1.a:2,S", mail("2601.00001"));
    EXPECT_EQ(read(), "2601.00001 arxiv-mail\n");
}

TEST_F(Maildir, NamesTheFilesInNotes) {
    write("new/1.a", mail("2601.00001"));
    write("new/2.a", "From: b\nSubject: Lunch?\n\nAt noon.\n");
    write("new/3.a", mail("none"));
    EXPECT_EQ(read(),
              "2601.00001 arxiv-mail\n0 new/2.a:1: no listing, but \"Lunch?\"\n0 new/3.a:1: no listing, but "
              "\"s\"\n");
}

TEST_F(Maildir, WithoutMailsIsAnEmptyListing) { EXPECT_EQ(read(), "mail\n"); }

TEST_F(Maildir, WithoutAListingInItsMailsIsAnError) {
    write("new/1.a", "From: b\nSubject: Lunch?\n\nAt noon.\n");
    try {
        read();
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kInput);
        EXPECT_EQ(std::string(error.what()),
                  "read " + path_ + ": no papers listing: a maildir without one in its mails");
    }
}

TEST_F(Maildir, StopsAtTheMostPapersThatAreWanted) {
    write("new/1.a", mail("2601.00001"));
    write("new/2.a", mail("2601.00002"));
    ReadOptions options;
    options.max_papers = 1;
    EXPECT_EQ(read(options),
              "2601.00001 arxiv-mail\n0 only the first 1 papers were read; the rest is left out\n");
}

TEST_F(Maildir, IsAFolderWithNewOrCur) {
    EXPECT_TRUE(is_maildir(path_));
    fs::remove_all(path_ + "/new");
    EXPECT_TRUE(is_maildir(path_));
    fs::remove_all(path_ + "/cur");
    EXPECT_FALSE(is_maildir(path_));
    EXPECT_FALSE(is_maildir(path_ + "/nowhere"));
}

}  // namespace
}  // namespace offprint
