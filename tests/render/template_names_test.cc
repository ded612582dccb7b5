// The table of names against the data that pages are written from: each names what the other makes, page by
// page. The manual repeats the table.
#include "offprint/render/template_names.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "../../src/render/digest_data.h"
#include "../../src/render/site_data.h"
#include "offprint/base/file.h"
#include "sample_digest.h"

namespace offprint {
namespace {

/// `papers/title`: what opened the map, and the name in it.
using Names = std::set<std::string>;

Paper make_full_paper() {
    Paper paper = test::make_sample_digest().sections[0].papers[0].paper;
    paper.title_raw = paper.abstract_raw = "raw";
    paper.organization = Organization{"Lab", "lab"};
    paper.categories = paper.keywords = paper.affiliations = {"x"};
    paper.primary = paper.journal = paper.report = paper.license = paper.comment = paper.ai_summary =
        paper.submitter = "x";
    paper.pdf = "https://papers.example.org/a.pdf";
    paper.doi = "10.5555/x";
    paper.pmid = "40012345";
    paper.pmcid = "PMC1234567";
    paper.updated = paper.listed = paper.published;
    paper.version = 2;
    return paper;
}

Digest make_full_digest() {
    Digest digest = test::make_sample_digest();
    digest.sections[0].papers[0].paper = make_full_paper();
    digest.sections[0].papers[0].score_parts = {{"koopman in the title", 4.5}};
    digest.hidden.push_back({make_full_paper(), "muted by \"Never\""});
    return digest;
}

/// The first page of a site with all that there may be.
const SiteIndex& full_site() {
    static const SiteIndex index = [] {
        const SiteLink link{"name", "label", "day/2026-01-09.html", "3 of 42", "feed.atom"};
        SiteIndex made;
        made.title = "Papers";
        made.first = made.last = parse_date("2026-01-09");
        made.topics = made.latest = {link};
        made.months = {{"2026-01", link, {link}, {link}}};
        made.picture = {"stats.svg", "stats.narrow.svg", "Papers per day"};
        return made;
    }();
    return index;
}

/// The data of a page, made as its name says.
Value make_data(ValueStore& store, const std::string& page, const Digest& digest,
                const std::vector<Listing>& listings, PageLayout& layout) {
    const auto ends = [&](std::string_view ending) { return page.ends_with(ending); };
    layout.format = ends("terminal") ? OutputFormat::kTerminal
                    : ends(".txt")   ? OutputFormat::kText
                    : ends(".html")  ? OutputFormat::kHtml
                                     : OutputFormat::kMarkdown;
    layout.columns = 80;
    layout.is_whole = true;
    layout.is_mail = page == "mail.html";
    if (layout.is_mail) layout.cut.papers = 2;
    layout.subscription = "daily at 08:00; Sound";
    layout.unsubscribe_url = "https://papers.example.org/leave/0";
    if (page == "site.html") return make_site_data(store, full_site());
    if (page == "site.js") return {};
    if (page == "digest.html") {
        const SiteIndex& site = full_site();
        layout.site = {"../index.html", site.latest[0], site.latest[0], "feed.atom", site.picture, true};
    }
    if (page.starts_with("list")) return make_listings_data(store, listings, layout);
    static const MailNews news{{{"An Earlier Paper", "https://arxiv.org/abs/2510.01234", "withdrawn"}}, 1};
    return page.starts_with("search") ? make_search_data(store, digest, layout)
                                      : make_digest_data(store, digest, layout, &news);
}

/// Those of a list whose items are made late stay in the store.
std::span<const Value> items_of(const Value& value, ValueStore& store) {
    const LateItems* const late = value.late_items();
    if (late == nullptr) return value.items();
    static std::vector<LateItems::Maker> makers;  // what is made lives as long as they do
    makers.push_back(late->begin(store));
    std::vector<Value> made;
    for (std::size_t i = 0; i < late->count; ++i) made.push_back(makers.back()(i));
    return store.list(made).items();
}

NameShape shape_of(const Value& value, ValueStore& store) {
    switch (value.kind()) {
        case Value::Kind::kBool:
            return NameShape::kTruth;
        case Value::Kind::kNumber:
            return NameShape::kNumber;
        case Value::Kind::kMap:
            return NameShape::kMap;
        case Value::Kind::kList:
            return items_of(value, store).front().kind() == Value::Kind::kMap ? NameShape::kMaps
                                                                              : NameShape::kTexts;
        default:
            return NameShape::kText;
    }
}

std::string written(ScopeSet scope, std::string_view name, NameShape shape) {
    for (const TemplateScope& known : template_scopes()) {
        if (known.scope == scope)
            return std::string(known.opened_by) + " " + std::string(name) + " " +
                   std::to_string(static_cast<int>(shape));
    }
    return "?";
}

ScopeSet opened_by(ScopeSet scope, std::string_view name) {
    for (const TemplateName& known : template_names()) {
        if (known.name == name && (known.scopes & scope) != 0 && known.opens != 0) return known.opens;
    }
    return 0;
}

/// What is made: nothing and the empty list have no shape and count as not made.
void add_made(Names& made, const Value& map, ScopeSet scope, ValueStore& store) {
    for (const ValueField& field : map.fields()) {
        const bool is_list = field.value.kind() == Value::Kind::kList;
        if (field.value.kind() == Value::Kind::kNull || (is_list && field.value.count() == 0)) continue;
        made.insert(written(scope, field.name, shape_of(field.value, store)));
        const ScopeSet inside = opened_by(scope, field.name);
        if (field.value.kind() == Value::Kind::kMap) add_made(made, field.value, inside, store);
        for (const Value& item : items_of(field.value, store)) add_made(made, item, inside, store);
    }
}

TEST(TemplateNames, AreThoseOfTheDataOfEveryPage) {
    const Digest digest = make_full_digest();
    const std::vector<Listing> listings = [] {
        std::vector<Listing> all = test::make_sample_listings();
        all[0].papers.push_back(make_full_paper());
        return all;
    }();
    for (const TemplatePage& page : template_pages()) {
        ValueStore store;
        PageLayout layout;
        Names made, known;
        add_made(made, make_data(store, std::string(page.name), digest, listings, layout), kRootScope, store);
        for (const TemplateName& name : template_names()) {
            if ((name.pages & page_named(page.name)) == 0) continue;
            for (const TemplateScope& scope : template_scopes()) {
                const bool is_reached = scope.scope != kHiddenScope || !page.name.starts_with("list");
                if ((name.scopes & scope.scope) != 0 && is_reached)
                    known.insert(written(scope.scope, name.name, name.shape));
            }
        }
        for (const std::string& name : made) EXPECT_TRUE(known.contains(name)) << page.name << ": " << name;
        for (const std::string& name : known) EXPECT_TRUE(made.contains(name)) << page.name << ": " << name;
    }
}

TEST(TemplateNames, ThatNoTemplateAsksForAreMissedOnNoPage) {
    const Digest digest = make_full_digest();
    const std::vector<Listing> listings = test::make_sample_listings();
    const TemplateSet set;
    for (const TemplatePage& page : template_pages()) {
        const auto render = [&](const PaperNames& asked) {
            ValueStore store;
            PageLayout layout;
            layout.asked = asked;
            const Value data = make_data(store, std::string(page.name), digest, listings, layout);
            const auto find = [&](std::string_view name) { return set.find(name); };
            return render_template(set.page(page.name), data, Markup::kPlain, find);
        };
        EXPECT_EQ(render(names_asked(set, page.name)), render(PaperNames::all())) << page.name;
    }
}

TEST(TemplateNames, AreAskedForByAPageAndItsPartials) {
    TemplateSet set;
    set.replace("digest.md", Template::parse("{{#papers}}{{title}}{{>mine}}{{/papers}}", "digest.md"));
    set.replace("mine", Template::parse("{{^doi}}{{link.url}}{{/doi}}{{>mine}}", "mine"));
    const PaperNames asked = names_asked(set, "digest.md");
    EXPECT_TRUE(asked.have("title") && asked.have("doi") && asked.have("link") && asked.have("url"));
    EXPECT_FALSE(asked.have("pdf") || asked.have("abstract"));
}

TEST(TemplateNames, HaveEveryPageThatIsBuiltIn) {
    std::set<std::string_view> pages, partials;
    for (const TemplatePage& page : template_pages()) pages.insert(page.name);
    const TemplateSet set;
    for (const BuiltinTemplate& builtin : builtin_templates()) {
        for (const std::string_view partial : set.find(builtin.name)->partials()) partials.insert(partial);
    }
    for (const BuiltinTemplate& builtin : builtin_templates())
        EXPECT_NE(pages.contains(builtin.name), partials.contains(builtin.name)) << builtin.name;
    for (const std::string_view page : pages) EXPECT_NE(set.find(page), nullptr) << page;
}

TEST(TemplateNames, SayForWhichFormatsTheyAre) {
    EXPECT_EQ(describe_pages(kEveryPage), "");
    EXPECT_EQ(describe_pages(page_named("digest.md") | page_named("mail.html")),
              "markdown and the HTML of a mail");
    EXPECT_EQ(describe_pages(pages_of(OutputFormat::kText) | pages_of(OutputFormat::kTerminal)),
              "text and terminal");
    EXPECT_EQ(pages_of_mail(), page_named("digest.txt") | page_named("mail.html"));
    EXPECT_EQ(describe_pages(page_named("site.html")), "the first page of a site");
    EXPECT_EQ(describe_pages(pages_of_site()), "html");
    EXPECT_EQ(page_named("digest.pdf"), 0);
}

/// As the manual has it: a heading a scope, and under it a row a name.
std::string make_manual() {
    std::string text;
    for (const TemplateScope& scope : template_scopes()) {
        const std::string heading(scope.heading);
        const std::size_t tag = heading.find("{{");
        text += "### " +
                (tag == heading.npos ? heading : heading.substr(0, tag) + '`' + heading.substr(tag) + '`');
        text += "\n\n| name | value |\n|---|---|\n";
        for (const TemplateName& name : template_names()) {
            if ((name.scopes & scope.scope) == 0) continue;
            if (scope.scope == kHiddenScope && (name.scopes & kPaperScope) != 0) continue;
            const std::string pages = describe_pages(name.pages);
            text.append("| `").append(name.name).append("` | ").append(name.meaning);
            text.append(pages.empty() ? "" : " (" + pages + ")").append(" |\n");
        }
        text += '\n';
    }
    text.pop_back();
    return text;
}

TEST(TemplateNames, StandInTheManualAsInTheTable) {
    const std::string manual = read_file(OFFPRINT_SOURCE_DIR "/docs/templates.md");
    const std::string expected = make_manual();
    EXPECT_NE(manual.find(expected), std::string::npos) << expected;
}

}  // namespace
}  // namespace offprint
