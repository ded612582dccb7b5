// The tables of docs/query.md hold what they say: every query in them is read, what is pasted is read as the
// query beside it, and what is warned of is warned of.
#include <gtest/gtest.h>

#include <fstream>

#include "query_support.h"

namespace offprint {
namespace {

using Strings = std::vector<std::string>;

/// The code in each cell of a row, bars unescaped.
std::vector<Strings> code_in_cells(const std::string& line) {
    std::vector<Strings> cells(1);
    std::string code;
    bool inside = false;
    for (std::size_t at = 1; at < line.size(); ++at) {
        const bool is_escaped = line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|';
        if (is_escaped) ++at;
        if (line[at] == '`') {
            if (inside) cells.back().push_back(code);
            inside = !inside;
            code.clear();
        } else if (line[at] == '|' && !is_escaped) {
            cells.emplace_back();
        } else if (inside) {
            code += line[at];
        }
    }
    cells.pop_back();
    return cells;
}

/// The rows of the tables with this header.
std::vector<std::vector<Strings>> rows_under(const std::string& header) {
    std::ifstream page(std::string(OFFPRINT_SOURCE_DIR) + "/docs/query.md");
    std::vector<std::vector<Strings>> rows;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line == header) inside = true;
        if (!line.starts_with("|")) inside = false;
        if (inside && line != header && !line.starts_with("|--")) rows.push_back(code_in_cells(line));
    }
    return rows;
}

std::string read_as(const std::string& query) {
    static constexpr std::string_view kTopics[] = {"Robots", "Robot arms"};
    std::vector<NamedQuery> named;
    for (std::string_view name : kTopics) named.push_back({std::string(name), "robot"});
    QueryContext context = friday();
    context.topics = named;
    return to_text(parse_query(query, context));
}

TEST(QueryManual, EveryFormAtAGlanceIsRead) {
    const auto rows = rows_under("| you want | write |");
    EXPECT_GE(rows.size(), 18u);
    for (const auto& row : rows) {
        ASSERT_EQ(row.size(), 2u);
        EXPECT_FALSE(row[1].empty());
        for (const std::string& query : row[1]) {
            EXPECT_NO_THROW(read_as(query)) << query;
            EXPECT_EQ(query_warnings(query), Strings{}) << query;
        }
    }
}

TEST(QueryManual, WhatIsPastedIsReadAsTheManualSays) {
    const auto rows = rows_under("| pasted | read as |");
    EXPECT_GE(rows.size(), 12u);
    for (const auto& row : rows) {
        ASSERT_EQ(row.size(), 2u);
        ASSERT_TRUE(row[1].size() == 1 || row[0].size() == row[1].size()) << row[0].front();
        for (std::size_t i = 0; i < row[0].size(); ++i) {
            const std::string& meant = row[1][row[1].size() == 1 ? 0 : i];
            EXPECT_EQ(read_as(row[0][i]), read_as(meant)) << row[0][i];
            EXPECT_EQ(query_warnings(row[0][i]), Strings{}) << row[0][i];
        }
    }
}

TEST(QueryManual, WhatIsWarnedOfIsWarnedOf) {
    const auto rows = rows_under("| written | why | write |");
    EXPECT_GE(rows.size(), 7u);
    for (const auto& row : rows) {
        ASSERT_EQ(row.size(), 3u);
        for (const std::string& query : row[0]) EXPECT_EQ(query_warnings(query).size(), 1u) << query;
        for (const std::string& query : row[2]) {
            EXPECT_NO_THROW(read_as(query)) << query;
            EXPECT_EQ(query_warnings(query), Strings{}) << query;
        }
    }
}

}  // namespace
}  // namespace offprint
