#include "offprint/render/template_set.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

/// A folder of templates that is gone after the test.
class TemplateSetTest : public testing::Test {
  protected:
    void SetUp() override {
        root_ = fs::temp_directory_path() / ("offprint-templates-" + std::to_string(::getpid()));
        fs::create_directories(root_ / "mine");
        fs::create_directories(root_ / "other");
    }
    void TearDown() override { fs::remove_all(root_); }

    void put(const std::string& path, const std::string& text) {
        write_file_atomically((root_ / path).string(), text);
    }
    TemplateSet load(std::string_view name, bool raw = false) {
        return load_templates(name, root_.string(), raw);
    }
    std::string error_of(std::string_view name, bool raw = false) {
        try {
            load(name, raw);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kTemplate);
            std::string text = error.what() + (error.hint.empty() ? "" : " | " + error.hint);
            for (std::size_t at = text.find(root_.string()); at != text.npos;
                 at = text.find(root_.string())) {
                text.replace(at, root_.string().size(), "ROOT");
            }
            return text;
        }
        return "no error";
    }
    std::string render(const TemplateSet& set, OutputFormat format) {
        return render_digest(test::make_empty_digest(), set, {format});
    }

    fs::path root_;
};

TEST_F(TemplateSetTest, BuiltInTemplatesAreThoseOfTheSources) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(OFFPRINT_SOURCE_DIR "/templates/default")) {
        const std::string name = entry.path().stem().string();
        const auto all = builtin_templates();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const BuiltinTemplate& one) { return one.name == name; });
        ASSERT_NE(found, all.end()) << name;
        EXPECT_EQ(found->text, read_file(entry.path().string()));
        ++count;
    }
    EXPECT_EQ(builtin_templates().size(), count);
}

TEST_F(TemplateSetTest, AFolderReplacesPartsAndKeepsTheRest) {
    put("mine/digest.md.mustache", "mine: {{title}} {{>extra}}\n");
    put("mine/extra.mustache", "({{counts.listed}})");
    const TemplateSet set = load("mine");
    EXPECT_EQ(render(set, OutputFormat::kMarkdown), "mine: Daily Papers (42)\n");
    EXPECT_EQ(render(set, OutputFormat::kText), render(TemplateSet(), OutputFormat::kText));
    put("mine/left-out.txt.mustache", "left out: {{left_out}}\n");
    EXPECT_NE(render(load("mine"), OutputFormat::kText).find("left out: 42 matched no topic\n"),
              std::string::npos);
}

TEST_F(TemplateSetTest, AFileIsThePageOfWhateverFormat) {
    put("page.mustache", "{{#sections}}{{name}}{{/sections}}{{summary}} *{{title}}*");
    const TemplateSet set = load((root_ / "page.mustache").string());
    EXPECT_EQ(render(set, OutputFormat::kText),
              "Nothing matched: none of 42 papers matches \"Representation learning\" *Daily Papers*");
    EXPECT_EQ(render(set, OutputFormat::kMarkdown), render(set, OutputFormat::kTerminal));
}

TEST_F(TemplateSetTest, AFolderMayBeNamedByItsPath) {
    put("mine/digest.md.mustache", "mine: {{title}}");
    EXPECT_EQ(render(load((root_ / "mine").string()), OutputFormat::kMarkdown), "mine: Daily Papers");
    EXPECT_EQ(render(load((root_ / "mine/").string()), OutputFormat::kMarkdown), "mine: Daily Papers");
}

TEST_F(TemplateSetTest, DefaultIsBuiltInUnlessThereIsAFolder) {
    EXPECT_EQ(error_of("default"), "no error");
    EXPECT_EQ(render(load_templates("default", ""), OutputFormat::kText),
              render(TemplateSet(), OutputFormat::kText));
    fs::create_directory(root_ / "default");
    put("default/digest.txt.mustache", "x");
    EXPECT_EQ(render(load("default"), OutputFormat::kText), "x");
}

TEST_F(TemplateSetTest, MistakesAreToldWithTheirPlace) {
    EXPECT_EQ(error_of("none"),
              "template none: there is no such template | there are: default, mine, other; a file is named "
              "with a slash, as in ./page.mustache");
    EXPECT_EQ(error_of("mne"), "template mne: there is no such template | did you mean 'mine'?");
    put("mine/digest.md.mustache", "a\n {{>paper.mdd}}{{>what-is-it}}{{{title}}}");
    put("mine/extra.mustache", "{{#a}}");
    EXPECT_EQ(
        error_of("mine"),
        "ROOT/mine/digest.md.mustache:2:5: there is no partial 'paper.mdd'\n"
        "   {{>paper.mdd}}{{>what-is-it}}{{{title}}}\n"
        "      ^~~~~~~~~ did you mean 'paper.md'?\n"
        "ROOT/mine/digest.md.mustache:2:19: there is no partial 'what-is-it'\n"
        "   {{>paper.mdd}}{{>what-is-it}}{{{title}}}\n"
        "                    ^~~~~~~~~~ `offprint template list` names them\n"
        "ROOT/mine/digest.md.mustache:2:31: 'title' would be written without escaping\n"
        "   {{>paper.mdd}}{{>what-is-it}}{{{title}}}\n"
        "                                ^~~~~~~~~~~ write {{title}}, or set raw = true under [digest]\n"
        "ROOT/mine/extra.mustache:1:1: section 'a' is never closed\n"
        "  {{#a}}\n"
        "  ^~~~~~ end it with {{/a}}");
    put("mine/digest.md.mustache", "{{{title}}}");
    put("mine/extra.mustache", "");
    EXPECT_EQ(error_of("mine", true), "no error");
    put("mine/bad name.mustache", "");
    EXPECT_EQ(error_of("mine", true),
              "template mine/bad name.mustache: the file's name is no name of a template | letters, digits, "
              "'_', '-' and dots inside, as in digest.md.mustache");
    EXPECT_TRUE(error_of("./nowhere.mustache").starts_with("template ./nowhere.mustache: "));
    EXPECT_EQ(error_of(root_.string()),
              "template ROOT: the folder holds no template | its parts are files such as digest.md.mustache");
}

TEST_F(TemplateSetTest, NothingOutsideOfTheFolderIsRead) {
    put("secret.mustache", "secret");
    put("other/digest.md.mustache", "other");
    fs::create_symlink(root_ / "secret.mustache", root_ / "mine/digest.md.mustache");
    EXPECT_EQ(
        error_of("mine"),
        "template mine/digest.md.mustache: leads out of its folder | copy the file instead of linking it");
    fs::remove(root_ / "mine/digest.md.mustache");
    fs::create_symlink(root_ / "other/digest.md.mustache", root_ / "mine/digest.md.mustache");
    EXPECT_EQ(
        error_of("mine"),
        "template mine/digest.md.mustache: leads out of its folder | copy the file instead of linking it");
    fs::remove(root_ / "mine/digest.md.mustache");
    put("mine/a.mustache", "{{title}}!");
    fs::create_symlink("a.mustache", root_ / "mine/digest.md.mustache");
    EXPECT_EQ(render(load("mine"), OutputFormat::kMarkdown), "Daily Papers!");
    fs::create_directory_symlink("/", root_ / "out");
    EXPECT_EQ(error_of("out"), "template out: the folder leads out of ROOT");
    for (const char* name : {"..", ".", ".mine", "a\nb", ""})
        EXPECT_TRUE(error_of(name).find("no such template") != std::string::npos) << name;
    for (const char* name : {"../mine", "/mine", "mine/../mine"})
        EXPECT_TRUE(error_of(name).starts_with("template ")) << name;
}

TEST_F(TemplateSetTest, EveryBuiltInTemplateHasItsPartials) {
    const TemplateSet set;
    for (const BuiltinTemplate& builtin : builtin_templates()) {
        const Template* found = set.find(builtin.name);
        ASSERT_NE(found, nullptr) << builtin.name;
        for (const std::string_view partial : found->partials())
            EXPECT_NE(set.find(partial), nullptr) << builtin.name << " asks for " << partial;
    }
}

TEST_F(TemplateSetTest, MissingPagesAreNamed) {
    try {
        TemplateSet().page("digest.pdf");
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "template digest.pdf: there is no such template");
        EXPECT_TRUE(error.hint.starts_with("there are: digest.html, digest.md, digest.txt, ")) << error.hint;
    }
}

}  // namespace
}  // namespace offprint
