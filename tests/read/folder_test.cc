// Folders of saved listings, with invented papers.
#include "offprint/read/folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "offprint/base/error.h"
#include "offprint/model/merge.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

std::string record(const std::string& id, const std::string& listed = "") {
    return "{\"id\": \"" + id + "\", \"title\": \"T " + id + "\", \"abstract\": \"A\"" +
           (listed.empty() ? "" : ", \"listed\": \"" + listed + "\"") + "}\n";
}

class Folder : public testing::Test {
  protected:
    Folder() { std::filesystem::create_directory(path_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ + '/' + name, std::ios::binary) << text;
    }
    /// The ids, the format, then the notes.
    std::string read(ReadOptions options = {}) const {
        std::string out;
        options.source = "saved";
        const Listing listing =
            read_folder(path_, options, [&](Paper&& paper) { out += paper.id.value.substr(6) + " "; });
        out += std::string(format_name(listing.format)) + "\n";
        for (const Note& note : listing.notes) out += std::to_string(note.line) + " " + note.text + "\n";
        return out;
    }

    TemporaryFolder folder_;
    std::string path_ = folder_ / "files";
};

TEST_F(Folder, IsReadFileByFileInTheOrderOfNames) {
    write("b.jsonl", record("2601.00002"));
    write("a.ris", "TY  - JOUR\nTI  - One\nUR  - https://arxiv.org/abs/2601.00001\nER  - \n");
    write("B", record("2601.00003") + record("2601.00004"));
    write(".hidden", record("2601.00005"));
    std::filesystem::create_directory(path_ + "/c");
    write("c/d.jsonl", record("2601.00006"));
    EXPECT_EQ(read(), "2601.00003 2601.00004 2601.00001 2601.00002 jsonl\n");
    EXPECT_TRUE(is_folder(path_));
    EXPECT_FALSE(is_folder(path_ + "/B"));
    EXPECT_FALSE(is_folder(folder_ / "none"));
}

TEST_F(Folder, NamesTheFileThatEachPaperIsIn) {
    write("a.jsonl", record("2601.00001"));
    write("b.jsonl", record("2601.00002"));
    std::string sources;
    ReadOptions options;
    options.source = "saved";
    const Listing listing = read_folder(path_, options, [&](Paper&& paper) {
        for (const std::string& source : paper.sources) sources += source + " ";
    });
    EXPECT_EQ(sources, "saved/a.jsonl saved/b.jsonl ");
    EXPECT_EQ(listing.source, "saved");
    options.source = "saved/";
    read_folder(path_, options,
                [&](Paper&& paper) { EXPECT_TRUE(paper.sources.front().starts_with("saved/")); });
    Paper paper;
    paper.sources = {"saved/a.jsonl"};
    name_source(paper, "saved");
    name_source(paper, "save");
    EXPECT_EQ(paper.sources, (std::vector<std::string>{"saved/a.jsonl", "save"}));
}

TEST_F(Folder, NotesWhatIsNoListing) {
    write("a.txt", "Nothing of the kind.\n");
    write("b.jsonl", record("2601.00002") + "{\"id\": 3, \"tit\n" + record("2601.00004"));
    const std::string read_all = read();
    EXPECT_TRUE(read_all.starts_with("2601.00002 2601.00004 jsonl\n0 a.txt: ")) << read_all;
    EXPECT_NE(read_all.find("\n0 b.jsonl:2: "), std::string::npos) << read_all;
}

TEST_F(Folder, WithoutAnyListingIsAnErrorAndWithoutFilesEmpty) {
    EXPECT_EQ(read(), "hf-json\n0 the folder is empty\n");
    std::filesystem::create_directory(path_ + "/inner");
    EXPECT_THROW(read(), Error);
    write("a.txt", "Nothing of the kind.\n");
    write("b.txt", "Nothing either.\n");
    try {
        read();
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("no papers listing in any of its 2 files; a.txt: "),
                  std::string::npos)
            << error.what();
    }
    EXPECT_THROW(read_folder(folder_ / "none", {}, [](Paper&&) {}), Error);
}

TEST_F(Folder, IsNotReadOnWhenItsPapersCannotBeTaken) {
    write("a", record("2601.00001"));
    write("b", record("2601.00002"));
    std::size_t count = 0;
    const auto take = [&](Paper&&) {
        ++count;
        throw Error(ErrorKind::kOutput, "the disk is full");
    };
    try {
        read_folder(path_, {}, take);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kOutput);
    }
    EXPECT_EQ(count, 1u);
}

TEST_F(Folder, EndsWhereNoMorePapersAreWanted) {
    write("a", record("2601.00001"));
    write("b", record("2601.00002") + record("2601.00003"));
    write("c", record("2601.00004"));
    ReadOptions options;
    options.max_papers = 2;
    EXPECT_TRUE(read(options).starts_with("2601.00001 2601.00002 jsonl\n")) << read(options);
}

}  // namespace
}  // namespace offprint
