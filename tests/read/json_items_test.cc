// Lists that do not fit into the window at once. What is read of a document in memory, which is all in the
// window, tells what must be read of the same document in a file.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "offprint/base/error.h"
#include "query/random_query.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

constexpr std::size_t kWindow = 65536;

std::string read_file_text(const std::string& bytes) {
    const std::string path = testing::TempDir() + "offprint-items-" + std::to_string(::getpid());
    std::ofstream(path, std::ios::binary) << bytes;
    Input input = Input::open_file(path);
    ReadOptions options;
    options.format = Format::kHfJson;
    options.today = *make_date(2026, 1, 20);
    const std::string text = to_text(read_listing(input, options));
    std::filesystem::remove(path);
    return text;
}

std::string read_memory_text(const std::string& bytes) {
    ReadOptions options;
    options.format = Format::kHfJson;
    return to_text(read_text(bytes, options));
}

std::string item(int number, std::size_t abstract_length) {
    return "{\"paper\":{\"id\":\"2601." + std::to_string(10'000 + number) +
           "\",\n\"authors\":[{\"name\":\"A \\\"B\\\" É\",\"hidden\":false}],\"upvotes\":" +
           (number % 5 == 0 ? "\"many\"" : std::to_string(number)) + ",\"summary\":\"" +
           std::string(abstract_length, 'x') + "\"},\"title\":\"Paper " + std::to_string(number) + "\"}";
}

/// The window ends at every byte of `text`, which follows what is longer than what the reader looks ahead.
void expect_the_same_wherever_the_window_ends(const std::string& begun, const std::string& text) {
    const std::string head = "[" + item(1, 1000) + ",";
    const std::size_t taken = head.size() + begun.size();
    for (std::size_t before = 0; before < text.size() + 2; before++) {
        const std::string blanks(kWindow - taken - before, ' ');
        const std::string document = head + blanks + begun + text;
        ASSERT_EQ(read_file_text(document), read_memory_text(document)) << before;
    }
}

TEST(JsonItems, AreTheSameWhereverTheWindowEnds) {
    const std::string rest = item(2, 20).substr(1) + " ,\n7, \"word\", null,\n" + item(3, 10) + " ] \n";
    expect_the_same_wherever_the_window_ends("", "{" + rest);
    expect_the_same_wherever_the_window_ends("{\"unread\":\"" + std::string(17'000, 'x') + "\",", rest);
    expect_the_same_wherever_the_window_ends(std::string(17'000, '1'), "234, null]");
    expect_the_same_wherever_the_window_ends("\"" + std::string(17'000, 'x'), "yz\\\"\", null]");
}

TEST(JsonItems, MayBeLongerThanTheWindow) {
    std::string text = "[";
    for (const std::size_t length : {10, 70'000, 100, 300'000, 65'536, 1'000'000}) {
        if (text.size() > 1) text += ",";
        text += item(static_cast<int>(length % 1000), 10);
        text.insert(text.size() - 1, ",\"unread\":\"" + std::string(length, 'y') + "\"");
    }
    text += "]";
    const std::string read = read_file_text(text);
    EXPECT_EQ(read, read_memory_text(text));
    EXPECT_EQ(std::count(read.begin(), read.end(), '\n'), 7);  // six papers, one note
}

TEST(JsonItems, AreSavedFromALongDocumentThatIsDamaged) {
    RandomSource random(7);
    std::string whole = "\xEF\xBB\xBF[";
    for (int number = 0; number < 300; number++) whole += (number > 0 ? ",\n" : "") + item(number, 700);
    whole += "]";
    EXPECT_EQ(read_file_text(whole), read_memory_text(whole));
    for (int i = 0; i < 60; i++) {
        std::string text = whole;
        for (std::size_t times = 1 + random.below(3); times > 0; times--) {
            constexpr std::string_view kBytes = "{}[],:\"\\\n\0x\xC3";
            text[200 + random.below(text.size() - 200)] = kBytes[random.below(kBytes.size())];
        }
        if (random.chance(3)) text.resize(200 + random.below(text.size() - 200));
        ASSERT_EQ(read_file_text(text), read_memory_text(text)) << i;
    }
}

TEST(JsonItems, NameTheLineAcrossWindows) {
    std::string text = "[";
    for (int number = 1; number < 3000; number++) text += item(number * 5 + 1, 20) + ",\n";
    text += "{\"paper\":7}]\n\nrest";
    const std::string read = read_file_text(text);
    const std::string notes = read.substr(read.find("note "));
    EXPECT_EQ(notes,
              "note 5999: entry 3000: \"paper\" is a number, not an object; left out\n"
              "note 5999: entry 3000: no title; skipped\n"
              "note 6001: text after the end of the document is ignored\n");
}

}  // namespace
}  // namespace offprint
