// What a page of a site links to. Addresses are relative to the page, made of offprint's own words and of
// letters, digits, `-`, `.` and `/`, so that they need no encoding.
//
//     RenderOptions options{OutputFormat::kHtml};
//     options.site.home = "../index.html";
//     options.site.earlier = {.name = "Thursday 8 January 2026", .url = "2026-01-08.html"};
#pragma once
#include <string>

namespace offprint {

/// A page of a site; without an address there is none.
struct SiteLink {
    std::string name = {};   ///< `Friday 9 January 2026`, `Week 2026-W02`, a topic
    std::string label = {};  ///< the same where the month is known: `9`, `W02`
    std::string url = {};
    std::string note = {};  ///< `3 of 42`: how many papers
    std::string feed = {};  ///< the address of its feed, or empty
};

/// A picture for wide windows and one for narrow ones.
struct SitePicture {
    std::string url = {}, narrow = {};  ///< empty: there is none
    std::string text = {};              ///< what it shows, for those who hear it
};

/// The place of a digest in a site.
struct SitePlace {
    std::string home = {};  ///< the first page; empty: the digest is no part of a site
    SiteLink earlier = {}, later = {};
    std::string feed = {};  ///< of a topic's page: its feed
    SitePicture picture = {};
    bool is_topic = false;  ///< the page is of one topic: its name stands above, and not in each heading
};

}  // namespace offprint
