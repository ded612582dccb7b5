// Comma-separated values (RFC 4180), as spreadsheets read and write them.
//
//     std::vector<CsvRow> rows = parse_csv("a,\"b\n\"\"c\"\"\"\n");
//     rows[0].cells == {"a", "b\n\"c\""}
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct CsvRow {
    std::size_t line = 0;  ///< on which it begins, from 1
    std::vector<std::string> cells;
};

/// Rows end in LF or CR LF; empty lines are left out, and so is a byte order mark. Throws Error(kInput) with
/// the line of a quote that is not closed, or that something else follows.
std::vector<CsvRow> parse_csv(std::string_view text, char separator = ',');

/// What parts the cells: the comma, semicolon or tab that its first line has most of, outside of quotes. A
/// line `sep=;`, as spreadsheets write it, is taken off the text.
char find_csv_separator(std::string_view& text);

/// One cell, quoted where it has to be. What a spreadsheet would take for a formula, because it begins with
/// `=`, `+`, `-`, `@` or a tab, gets an apostrophe before it, and so does what begins with one.
std::string write_csv_cell(std::string_view text);

/// The text of a cell that write_csv_cell() may have written, without that apostrophe.
std::string read_csv_cell(std::string_view cell);

}  // namespace offprint
