// Every query that the page shows is one.
#include "query_help.h"

#include <gtest/gtest.h>

#include "offprint/query/field.h"
#include "offprint/query/query.h"

namespace offprint {
namespace {

TEST(QueryHelp, ShowsOnlyQueriesThatCanBeRead) {
    const NamedQuery named[] = {{"Robot arms", "robot"}};
    QueryContext context;
    context.topics = named;
    for (const QueryExample& example : query_examples())
        EXPECT_NO_THROW(parse_query(example.query, context)) << example.query;
}

TEST(QueryHelp, NamesEveryFieldAndAlias) {
    const std::string page = query_help();
    for (const FieldInfo& info : all_fields()) {
        EXPECT_NE(page.find(info.name), page.npos) << info.name;
        for (const std::string_view alias : info.aliases) EXPECT_NE(page.find(alias), page.npos) << alias;
    }
}

}  // namespace
}  // namespace offprint
