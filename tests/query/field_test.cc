#include "offprint/query/field.h"

#include <gtest/gtest.h>

#include <set>

#include "offprint/base/file.h"
#include "query_support.h"

namespace offprint {
namespace {

TEST(FieldTable, EveryExampleIsAQueryAboutItsField) {
    for (const FieldInfo& info : all_fields()) {
        if (info.type == FieldType::kTopic) continue;  // stands for the query of a topic
        Query query = parse(info.example);
        ASSERT_EQ(query.root.kind, NodeKind::kClause) << info.example;
        Field expected = info.field == Field::kHas ? Field::kCode : info.field;
        EXPECT_EQ(query.root.clause.field, expected) << info.example;
        EXPECT_FALSE(info.meaning.empty());
    }
}

TEST(FieldTable, NoNameStandsTwice) {
    std::set<std::string> names;
    for (const FieldInfo& info : all_fields()) {
        if (!info.name.empty()) {
            EXPECT_TRUE(names.insert(std::string(info.name)).second) << info.name;
        }
        for (std::string_view alias : info.aliases) {
            if (!alias.empty()) {
                EXPECT_TRUE(names.insert(std::string(alias)).second) << alias;
            }
        }
    }
    EXPECT_GT(names.size(), 60u);
}

TEST(FieldTable, EveryNameFindsItsFieldWhateverTheCase) {
    for (const FieldInfo& info : all_fields()) {
        EXPECT_EQ(&field_info(info.field), &info);
        EXPECT_EQ(find_field(info.name), info.name.empty() ? nullptr : &info);
        for (std::string_view alias : info.aliases)
            EXPECT_EQ(find_field(alias), alias.empty() ? nullptr : &info);
    }
    EXPECT_EQ(find_field("SubmittedDATE")->field, Field::kPublished);
    EXPECT_EQ(find_field("autor"), nullptr);
}

TEST(FieldTable, IsThatOfTheManual) {
    const std::string page = read_file(OFFPRINT_SOURCE_DIR "/docs/query.md");
    for (const FieldInfo& info : all_fields()) {
        if (info.name.empty()) continue;
        const std::string name = info.field == Field::kLast ? "first" : std::string(info.name);
        const std::size_t begin = page.find("\n| `" + name + "`", page.find("## Fields"));
        ASSERT_NE(begin, page.npos) << info.name;
        const std::string line = page.substr(begin + 1, page.find('\n', begin + 1) - begin);
        EXPECT_NE(line.find("`" + std::string(info.name) + "`"), page.npos) << info.name;
        for (std::string_view alias : info.aliases) {
            if (alias.empty() || info.field == Field::kAll) continue;
            EXPECT_NE(line.find("`" + std::string(alias) + "`"), page.npos) << info.name << " is " << alias;
        }
    }
}

}  // namespace
}  // namespace offprint
