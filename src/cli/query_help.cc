// Forms and fields side by side with what they mean; a test parses every query on the page.
#include "query_help.h"

#include <fmt/core.h>

#include "offprint/query/field.h"

namespace offprint {
namespace {

constexpr QueryExample kExamples[] = {
    {"both words", "koopman video"},
    {"either word", "koopman OR video"},
    {"one and not the other", "video -survey"},
    {"a group", "(koopman OR spectral) audio"},
    {"words next to each other", "\"representation learning\""},
    {"in order, up to 3 words in between", "\"robot arm\"~3"},
    {"near each other, in either order", "robot NEAR/5 arm"},
    {"words that begin so", "transform*"},
    {"not its plural", "=\"agent\""},
    {"a regular expression", "/gpt-?[0-9]/"},
    {"what another topic asks for, too", "@\"Robot arms\" -survey"},
    {"in one field", "ti:(koopman OR spectral)"},
    {"in several fields", "ti,abs:koopman"},
    {"more than, between", "upvotes>=20 stars:100..500"},
    {"days", "published:2025-10..2026-01-09"},
    {"the last seven days", "newer_than:7d"},
    {"with code; without", "has:code -has:doi"},
    {"every paper", "*"},
};

constexpr std::size_t kNamesWidth = 46;

std::string names_of(const FieldInfo& info) {
    std::string names(info.name.empty() ? std::string_view("(none)") : info.name);
    for (const std::string_view alias : info.aliases)
        if (!alias.empty()) names.append(", ").append(alias);
    return names;
}

}  // namespace

std::span<const QueryExample> query_examples() { return kExamples; }

std::string query_help() {
    std::string page =
        "The query language of topics, mutes and search. AND, OR, NOT, ANDNOT and NEAR are written in upper "
        "case;\n"
        "terms side by side mean AND. Words match whole words, with their plurals, whatever their case and "
        "accents.\n\n";
    for (const QueryExample& example : kExamples)
        page += fmt::format("  {:<36} {}\n", example.wanted, example.query);
    page += "\nFields, with their other names:\n";
    for (const FieldInfo& info : all_fields()) {
        std::string names = names_of(info);
        if (names.size() > kNamesWidth) {
            page += "  " + names + "\n";
            names.clear();
        }
        page += fmt::format("  {:<{}} {}\n  {:<{}} {}\n", names, kNamesWidth, info.meaning, "", kNamesWidth,
                            info.example);
    }
    return page +
           "\n`offprint topics explain QUERY` shows how a query is read, `topics test QUERY LISTING` what it "
           "finds.\n";
}

}  // namespace offprint
