// The names that a paper's values have in templates, as a set: of a value that no template names nothing has
// to be made. A name that is not in the table does not compile.
//
//     PaperNames asked = names_asked(templates, "digest.md");
//     if (asked.have("abstract_short")) …
#pragma once
#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

#include "offprint/render/template_set.h"

namespace offprint {

inline constexpr auto kPaperNames = std::to_array<std::string_view>({
    "abstract",
    "abstract_lines",
    "abstract_marked",
    "abstract_raw",
    "abstract_short",
    "affiliations",
    "ai_summary",
    "author_count",
    "authors",
    "authors_all",
    "authors_short",
    "categories",
    "code",
    "comment",
    "comments",
    "detail_lines",
    "details",
    "doi",
    "facts",
    "has_abstract",
    "has_details",
    "has_links",
    "has_meta",
    "id",
    "is_brief",
    "journal",
    "keywords",
    "license",
    "link",
    "link_lines",
    "links",
    "listed",
    "matched",
    "matched_words",
    "meta_lines",
    "number",
    "organization",
    "other_topics",
    "pad",
    "pdf",
    "pmcid",
    "pmid",
    "primary",
    "project",
    "published",
    "published_long",
    "published_short",
    "report",
    "score",
    "score_line",
    "score_lines",
    "sources",
    "stars",
    "submitter",
    "title",
    "title_lines",
    "title_marked",
    "title_raw",
    "topics",
    "updated",
    "upvotes",
    "url",
    "version",
    "why",
    "why_lines",
});

class PaperName {
  public:
    consteval PaperName(const char* name) {
        while (kPaperNames[number_] != name) ++number_;  // no constant expression beyond the last
    }
    std::string_view text() const { return kPaperNames[number_]; }

  private:
    friend class PaperNames;
    std::size_t number_ = 0;
};

class PaperNames {
  public:
    static PaperNames all() {
        PaperNames names;
        names.set_.set();
        return names;
    }
    bool have(PaperName name) const { return set_[name.number_]; }
    /// Unless no paper has a value of that name.
    void add(std::string_view name) {
        const auto* const found = std::find(kPaperNames.begin(), kPaperNames.end(), name);
        if (found != kPaperNames.end()) set_.set(static_cast<std::size_t>(found - kPaperNames.begin()));
    }

  private:
    std::bitset<kPaperNames.size()> set_;
};

/// Of the values that the page, or a partial that it leads to, may ask for.
inline PaperNames names_asked(const TemplateSet& templates, std::string_view page) {
    PaperNames names;
    for (const Template* reached : templates.reached_from(page))
        for (const std::string_view name : reached->value_names()) names.add(name);
    return names;
}

}  // namespace offprint
