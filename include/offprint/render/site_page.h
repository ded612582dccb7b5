// The pages of a site that are no digests: the first one, and what its search box needs.
//
//     write("index.html", render_site_index(index, templates));
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/base/date.h"
#include "offprint/render/site_place.h"
#include "offprint/render/template_set.h"

namespace offprint {

/// A month of the first page, which has the links to its days and weeks.
struct SiteMonth {
    std::string key;  ///< `2026-01`, as its papers for the search box are called
    SiteLink page;
    std::vector<SiteLink> days, weeks;  ///< in their order
};

struct SiteIndex {
    std::string title;
    std::size_t papers = 0, matched = 0;  ///< all there are, and those that some topic asked for
    std::optional<Date> first, last;      ///< days that have papers
    std::vector<SiteLink> topics;
    std::vector<SiteLink> latest;   ///< days, the newest first
    std::vector<SiteMonth> months;  ///< the newest first
    SitePicture picture;
};

/// What the search box finds: a paper on the page of its day.
struct SitePaper {
    std::string title, authors;
    int day = 0;             ///< of the month
    std::size_t number = 0;  ///< on that page
    std::string url;         ///< from safe_url(), or empty
    std::vector<std::size_t> topics;
};

/// Throws Error(kTemplate) as render_digest() does.
std::string render_site_index(const SiteIndex& index, const TemplateSet& templates);
/// The script of its search box; throws the same.
std::string render_site_script(const TemplateSet& templates);

/// A script that hands the papers of a month to the search box; `topics` is what they count in. A script,
/// because a page that was opened as a file may load scripts that lie beside it, but no data.
std::string write_site_papers(std::string_view month, std::span<const std::string> topics,
                              std::span<const SitePaper> papers);

/// For each name the name of a file, made of `a`–`z`, `0`–`9` and `-`: its words, and where these are not
/// enough to know it by a fingerprint. It depends on the name alone, unless another one has the same words.
std::vector<std::string> make_file_names(std::span<const std::string> names);

}  // namespace offprint
