#include "../../src/read/note_book.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

std::string take(NoteBook& book) {
    std::string text;
    for (const Note& note : book.take()) text += std::to_string(note.line) + " " + note.text + "\n";
    return text;
}

TEST(NoteBook, GathersTheSameDefect) {
    NoteBook book;
    book.add_entry(1, 10, "no title; skipped");
    EXPECT_EQ(take(book), "10 entry 1: no title; skipped\n");
    for (const std::size_t entry : {1, 2}) book.add_entry(entry, entry * 10, "a");
    book.add_entry(2, 20, "b");
    book.add(7, "of the document");
    book.add(7, "of the document");
    EXPECT_EQ(take(book), "10 entries 1 and 2: a\n20 entry 2: b\n7 of the document\n7 of the document\n");
    for (std::size_t entry = 1; entry <= 5; entry++) book.add_entry(entry, entry, "a");
    EXPECT_EQ(take(book), "1 entries 1, 2, 3, 4 and 5: a\n");
    for (std::size_t entry = 1; entry <= 6; entry++) book.add_entry(entry, entry, "a");
    EXPECT_EQ(take(book), "1 entries 1, 2, 3, 4, 5 and 1 more: a\n");
}

TEST(NoteBook, CountsAnEntryOnceForEachDefect) {
    NoteBook book;
    for (int i = 0; i < 3; i++) book.add_entry(4, 40, "a");
    EXPECT_EQ(take(book), "40 entry 4: a\n");
}

TEST(NoteBook, ForgetsLines) {
    NoteBook book;
    book.add(3, "c");
    book.forget_lines();
    EXPECT_EQ(take(book), "0 c\n");
}

}  // namespace
}  // namespace offprint
