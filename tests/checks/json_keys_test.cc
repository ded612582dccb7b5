// Whatever key the program writes into JSON stands in the schema and in its manual: those in the calls of the
// one JSON writer, whether or not a listing of the tests makes it write them. Files that write what others
// defined, as CSL-JSON, have no "offprint".
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "checks/source_tree.h"

namespace offprint_test {
namespace {

std::string page(const std::string& path) {
    std::ifstream file(std::string(OFFPRINT_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Adds every quoted text that stands right behind `call`.
void add_quoted(const std::string& text, const std::string& call, std::set<std::string>& keys) {
    const std::string begins = call + "\"";
    for (std::size_t at = text.find(begins); at != text.npos; at = text.find(begins, at + 1)) {
        const std::size_t begin = at + begins.size();
        keys.insert(text.substr(begin, text.find('"', begin) - begin));
    }
}

std::set<std::string> keys_written() {
    std::set<std::string> keys;
    for (const SourceFile& file : files_under({"src/cli", "src/render", "src/app"}))
        if (file.text.find(".field(\"offprint\", 1)") != std::string::npos)
            for (const char* call : {".field(", ".field_if_known(", ".key(", "(json, "})
                add_quoted(file.text, call, keys);
    return keys;
}

TEST(JsonKeys, AreThoseOfTheSchemaAndItsManual) {
    const std::string schema = page("docs/schema/offprint-1.json"), manual = page("docs/json.md");
    const std::set<std::string> keys = keys_written();
    EXPECT_GT(keys.size(), 80u);
    for (const std::string& key : keys) {
        EXPECT_NE(schema.find("\"" + key + "\": {"), schema.npos) << key << " is not in the schema";
        const bool is_told =
            manual.find("`" + key + "`") != manual.npos || manual.find("\"" + key + "\"") != manual.npos;
        EXPECT_TRUE(is_told) << key << " is not in docs/json.md";
    }
}

}  // namespace
}  // namespace offprint_test
