// All core tests of the published Mustache specification, read from the corpus of recorded data when that
// lies beside the project.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "json_text.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/render/mustache.h"

namespace offprint {
namespace {

const std::string kSuite = OFFPRINT_SOURCE_DIR "/../shared/corpus/suites/mustache/";

std::string field(const Value& map, std::string_view name) {
    const Value* value = map.find(name);
    return value != nullptr ? std::string(value->as_text()) : std::string();
}

std::string render_case(const Value& test) {
    std::map<std::string, Template, std::less<>> partials;
    if (const Value* given = test.find("partials")) {
        for (const ValueField& partial : given->fields()) {
            const std::string name(partial.name);
            partials.emplace(name,
                             Template::parse(std::string(partial.value.as_text()), name, RawTags::kAllowed));
        }
    }
    const auto find = [&](std::string_view name) {
        const auto found = partials.find(name);
        return found != partials.end() ? &found->second : nullptr;
    };
    const Template page = Template::parse(field(test, "template"), "spec", RawTags::kAllowed);
    return render_template(page, *test.find("data"), Markup::kHtml, find);
}

TEST(MustacheSpecification, PassesEveryCoreTest) {
    if (!std::filesystem::exists(kSuite)) GTEST_SKIP() << "no corpus at " << kSuite;
    int count = 0;
    for (const char* file : {"comments", "delimiters", "interpolation", "inverted", "partials", "sections"}) {
        ValueStore store;
        const std::string text = read_file(kSuite + file + ".json");
        const Value suite = test::parse_json(text, store);
        for (const Value& test : suite.find("tests")->items()) {
            ++count;
            try {
                EXPECT_EQ(render_case(test), field(test, "expected")) << file << ": " << field(test, "name");
            } catch (const Error& error) {
                ADD_FAILURE() << file << ": " << field(test, "name") << ": " << error.what();
            }
        }
    }
    EXPECT_EQ(count, 136);
}

}  // namespace
}  // namespace offprint
