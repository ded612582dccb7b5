// Every name that a template may use, in one table: `offprint template check` and `names` read it, the manual
// repeats it, and a test compares it with the data that is made for each page.
//
//     {{#sections}}{{name}}{{/sections}}      `sections` is a name of the root, `name` one of a section
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "offprint/render/render.h"

namespace offprint {

/// Sets of scopes: what a section has opened. The root is what a template starts with.
using ScopeSet = std::uint32_t;
inline constexpr ScopeSet kRootScope = 1U << 0, kSectionScope = 1U << 1, kPaperScope = 1U << 2,
                          kHiddenScope = 1U << 3, kSourceScope = 1U << 4, kMuteScope = 1U << 5,
                          kCountsScope = 1U << 6, kStyleScope = 1U << 7, kFactScope = 1U << 8,
                          kLinkScope = 1U << 9, kOrganizationScope = 1U << 10, kTitleLineScope = 1U << 11,
                          kListingScope = 1U << 12, kNoteScope = 1U << 13, kUpdateScope = 1U << 14,
                          kSiteLinkScope = 1U << 15, kSiteMonthScope = 1U << 16, kPictureScope = 1U << 17,
                          kDetailScope = 1U << 18;
inline constexpr ScopeSet kEveryScope = (1U << 19) - 1;

/// Sets of pages, in the order of template_pages().
using PageSet = std::uint16_t;
inline constexpr PageSet kEveryPage = (1U << 15) - 1;

enum class NameShape : std::uint8_t {
    kText,
    kNumber,
    kTruth,
    kTexts,  ///< a list: `{{#authors}}{{.}}{{/authors}}`
    kMaps,   ///< a list of things with names of their own
    kMap,    ///< one such thing: `{{counts.listed}}`
};

struct TemplateName {
    std::string_view name;
    ScopeSet scopes;  ///< where it stands
    NameShape shape;
    ScopeSet opens;  ///< the scope inside of it, or 0
    PageSet pages;   ///< for which it is made
    std::string_view meaning;
};
std::span<const TemplateName> template_names();

struct TemplateScope {
    ScopeSet scope;
    std::string_view opened_by;  ///< `{{#papers}}`; for things that are no list, how a name in it is written
    std::string_view heading;    ///< as the manual has it
};
std::span<const TemplateScope> template_scopes();

struct TemplatePage {
    std::string_view name;   ///< `digest.md`
    std::string_view makes;  ///< the command line that it makes
};
/// The templates that are written by themselves; all others are partials.
std::span<const TemplatePage> template_pages();

/// The page as a set of one; empty when there is none of that name.
PageSet page_named(std::string_view name);
/// The pages that are written for a format, whatever the command.
PageSet pages_of(OutputFormat format);
/// Those that a mail is made of.
PageSet pages_of_mail();
/// Those that a site is made of.
PageSet pages_of_site();
/// `text and terminal`: the formats of the pages; empty when they are of every format that their commands
/// have.
std::string describe_pages(PageSet pages);

}  // namespace offprint
