// What is a listing, and what is said about bytes that are none.
#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

struct SeenCase {
    std::string bytes, seen;
};

TEST(Detection, SaysWhatItSawInsteadOfAListing) {
    const SeenCase cases[] = {
        {"", "an empty document"},
        {" \n\t\r\n", "an empty document"},
        {"\xEF\xBB\xBF", "an empty document"},
        {"1", "text that starts with \"1\""},
        {"null", "text that starts with \"null\""},
        {"Dear reader,\n\nno papers today", "text that starts with \"Dear reader, no papers today\""},
        {"a\x1b[2Jb\xFF" + std::string(100, 'x'),
         "text that starts with \"a[2Jb\uFFFD" + std::string(34, 'x') + "…\""},
        {"%PDF-1.5\n%\xE2\xE3", "a PDF document"},
        {"PK\x03\x04xyz", "a ZIP archive"},
        {"\x89PNG\r\n\x1A\n", "a PNG picture"},
        {std::string("ab\0cd", 5), "binary data"},
        {std::string("\xFF\xFE[\0", 4), "a JSON list that breaks off at once"},
        {std::string("\xFF\xFEh\0i\0", 6), "text that starts with \"hi\""},
        {"<?xml version=\"1.0\"?><opml>",
         "an XML document that starts with \"<?xml version=\"1.0\"?><opml>\""},
        {"{}", "a JSON object without keys"},
        {"{\"error\":\"Invalid\\u0007 date\"}", "an error answer: \"Invalid date\""},
        {"{\"a\":1,\"b\":[]}", "a JSON object with the keys \"a\" and \"b\""},
        {"{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7}",
         "a JSON object with the keys \"a\", \"b\", \"c\", \"d\", \"e\", \"f\" and others"},
        {"{\"data\":[1,2]}",
         "a JSON object with the key \"data\"; \"data\" is a JSON list that starts with \"1\""},
        {"[1,2]", "a JSON list that starts with \"1\""},
        {"[\"a\"]", "a JSON list of strings"},
        {"[[1]]", "a JSON list of lists"},
        {"[{\"x\":1}]", "a JSON list of objects with the key \"x\""},
        {"[", "a JSON list that breaks off at once"},
        {"[\"{'paper': {'id': 1}}\"]", "a list of Python literals, not JSON"},
        {"[{'paper': {'id': 1}}]", "a list of Python literals, not JSON"},
        {"{'paper': 1}", "a list of Python literals, not JSON"},
    };
    for (const SeenCase& c : cases)
        EXPECT_EQ(read_error(c.bytes), "read test: no papers listing: " + c.seen) << c.bytes;
}

TEST(Detection, GoesByTheVeryStartOfAReadingList) {
    const std::string bibtex = "@misc{a, title = {What Bees Say}}\n", wos = "PT J\nTI What Bees Say\nER\n",
                      ris = "TY  - JOUR\nTI  - To Buses\nER  - \n";
    for (const std::string& start : {bibtex, "\n" + bibtex, "\xEF\xBB\xBF" + bibtex, wos})
        EXPECT_EQ(read_text(start + ris).papers.at(0).title, "What Bees Say") << start;
    EXPECT_EQ(read_text("A letter\n" + ris + bibtex).papers.at(0).title, "To Buses");
}

TEST(Detection, UnpacksBeforeItLooks) {
    EXPECT_EQ(read_error(std::string("\x1F\x8B\x08\0", 4)), "read test: unpack: the data ends early");
}

TEST(Detection, HintsAtWhatIsUnderstood) {
    try {
        read_text("nothing");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kInput);
        EXPECT_EQ(error.hint, "`offprint formats` lists what is read");
    }
}

TEST(Detection, RefusesReadingListsOfWhichNothingCanBeRead) {
    const std::pair<const char*, const char*> cases[] = {
        {"@article{x,\n author = {Ada Okafor}\n}\n", "entry 1: no title; skipped"},
        {"@article{x, title = {T", "entry 1: not closed before the next entry or the end; skipped"},
        {"TY  - JOUR\nAU  - Okafor, A.\nER  - \nTY  - JOUR\nER  - \n", "entries 1 and 2: no title; skipped"},
        {"%0 Journal Article\n%A Okafor, Ada\n", "entry 1: no title; skipped"},
    };
    for (const auto& [text, why] : cases)
        EXPECT_EQ(read_error(text), "read test: no paper can be read in it; " + std::string(why)) << text;
    const std::string many =
        "@misc{a}\n@string{x}\n@misc{b, c}\n@misc{d, e=}\n@misc{f, \"}\n@preamble{y\n@misc{g, h={i}\n";
    const std::string message = read_error(many);
    EXPECT_EQ(message.substr(message.rfind(", ")), ", and 2 more") << message;
    EXPECT_EQ(read_error("@comment{jabref-meta: none yet}\n"), "no error") << "an empty list is one";
    EXPECT_EQ(read_text("@misc{x}\n@misc{y, title = {T}}\n").papers.size(), 1U);
}

/// A tar archive of one file.
std::string tar_of(const std::string& name, const std::string& content) {
    std::string tar = name + std::string(257 - name.size(), '\0') + "ustar";
    tar.resize(512);
    tar += content;
    tar.resize(tar.size() + 1024);
    return tar;
}

TEST(Detection, SaysHowToUnpackArchives) {
    const std::string ris = "TY  - JOUR\nTI  - T\nER  - \n";
    const std::pair<std::string, const char*> cases[] = {
        {tar_of("list.ris", ris), "a tar archive"},
        {tar_of("2601.04101.json", R"([{"title":"T","id":"2601.04101"}])"), "a tar archive"},
        {"PK\x03\x04" + ris, "a ZIP archive"},
        {"BZh91AY" + ris, "bzip2-compressed data"},
    };
    for (const auto& [bytes, what] : cases) {
        EXPECT_EQ(read_error(bytes), "read test: no papers listing: " + std::string(what));
        ReadOptions forced;
        forced.format = Format::kRis;
        EXPECT_EQ(read_error(bytes, forced), "read test: no papers in the format ris: " + std::string(what));
    }
    try {
        read_text(tar_of("list.ris", ris));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.hint, "unpack it first with `tar -xf`; a folder of files can be read, too");
    }
}

TEST(Detection, IsOverruledByAForcedFormat) {
    ReadOptions json;
    json.format = Format::kHfJson;
    EXPECT_EQ(read_error("T\n\nA\n\n• 2 authors\n·\nJan 9, 2026\n", json),
              "read test: no papers in the format hf-json: text that starts with \"T A • 2 authors · Jan 9, "
              "2026\"");
    ReadOptions text;
    text.format = Format::kHfPageText;
    EXPECT_EQ(read_text("[T]\n\nA\n\n• 2 authors\n·\nJan 9, 2026\n", text).papers[0].title, "[T]");
    EXPECT_EQ(read_error("[]", text), "read test: no papers in the format hf-page-text: an empty JSON list");
}

TEST(Detection, CallsListingAndPapersByTheNameOfTheSource) {
    ReadOptions named;
    named.source = "hf:2026-01-09";
    const Listing listing = read_text(R"([{"title":"T","id":"1"}])", named);
    EXPECT_EQ(listing.source, "hf:2026-01-09");
    EXPECT_EQ(listing.papers[0].sources, std::vector<std::string>{"hf:2026-01-09"});
}

TEST(Format, NamesAreTheirOwnInverse) {
    for (const FormatInfo& info : format_table()) {
        EXPECT_EQ(format_name(info.format), info.name);
        EXPECT_EQ(format_from_name(info.name), info.format);
        EXPECT_FALSE(info.what.empty() || info.recognised_by.empty());
    }
    EXPECT_EQ(format_from_name("json"), std::nullopt);
    EXPECT_EQ(format_from_name(""), std::nullopt);
}

}  // namespace
}  // namespace offprint
