#include "offprint/base/csv.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

using Cells = std::vector<std::string>;

TEST(Csv, ReadsQuotedAndPlainCells) {
    const std::vector<CsvRow> rows = parse_csv(
        "\xef\xbb\xbf"
        "a,b\r\n\n\"x\ny\",\"say \"\"hi\"\"\"\r\n,\nlast,\"\"");
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0].cells, (Cells{"a", "b"}));
    EXPECT_EQ(rows[1].cells, (Cells{"x\ny", "say \"hi\""}));
    EXPECT_EQ(rows[1].line, 3u);
    EXPECT_EQ(rows[2].cells, (Cells{"", ""}));
    EXPECT_EQ(rows[2].line, 5u);
    EXPECT_EQ(rows[3].cells, (Cells{"last", ""}));
    EXPECT_TRUE(parse_csv("").empty());
}

TEST(Csv, SaysWhereAQuoteIsWrong) {
    for (const auto& [text, message] : std::initializer_list<std::pair<const char*, const char*>>{
             {"a\n\"b\nc\n", "line 2: a quote is not closed"},
             {"\"a\"b\n", "line 1: something stands behind a closing quote"},
             {"\"", "line 1: a quote is not closed"}}) {
        try {
            parse_csv(text);
            ADD_FAILURE() << text;
        } catch (const Error& error) {
            EXPECT_STREQ(error.what(), message);
        }
    }
}

TEST(Csv, GivesBackEveryCellAndNoFormula) {
    for (const std::string& text : std::initializer_list<std::string>{
             "plain", "", "a,b", "a\"b", "a\nb", "a\r\nb", "=1+1", "+1", "-survey", "@x", "\tx", "'x", "'",
             "''=x", "it's", "=a,\"b\"\n"}) {
        const std::string cell = write_csv_cell(text);
        const std::vector<CsvRow> rows = parse_csv(cell + ",end\n");
        ASSERT_EQ(rows.size(), 1u) << text;
        EXPECT_EQ(read_csv_cell(rows[0].cells[0]), text);
        const std::string& shown = rows[0].cells[0];
        EXPECT_TRUE(shown.empty() || std::string("=+-@\t").find(shown[0]) == std::string::npos) << text;
    }
    EXPECT_EQ(write_csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(write_csv_cell("a,b"), "\"a,b\"");
}

TEST(Csv, ReadsEveryBeginningOfAFileWithoutHarm) {
    const std::string text = "a,\"b\"\"c\"\r\n\"d\ne\",f\n";
    for (std::size_t i = 0; i <= text.size(); ++i) {
        try {
            parse_csv(text.substr(0, i));
        } catch (const Error&) {  // cut inside of a quote
        }
    }
}

TEST(Csv, ACellMayBeginWithAByteOrderMark) {
    const std::string cell =
        "\xef\xbb\xbf"
        "a";
    EXPECT_EQ(parse_csv(write_csv_cell(cell) + ",end\n")[0].cells[0], cell);
    EXPECT_EQ(parse_csv(cell + ",end\n")[0].cells[0], "a");
}

}  // namespace
}  // namespace offprint
