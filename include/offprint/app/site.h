// A site of digests: pages by day, week and month, a page and a feed a topic, pictures of how much there was,
// and a first page with a search box. Pure: papers in, files out.
//
//     SitePapers papers;
//     archive.visit([&](Paper&& paper) { papers.add(paper); return true; });
//     build_site(papers, rules, options, templates, [&](const std::string& path, const std::string& bytes) {
//     … });
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "offprint/digest/build.h"
#include "offprint/model/paper_shelf.h"
#include "offprint/render/template_set.h"

namespace offprint {

/// Papers on the day on which they were listed, else published, in memory that does not grow with their
/// texts.
class SitePapers {
  public:
    /// In any order. Throws Error(kOutput) when there is no room to put it away.
    void add(const Paper& paper);
    std::size_t size() const { return days_.size(); }
    std::size_t undated() const { return undated_; }  ///< those without a day, which are nowhere else
    /// From the first day to the last; those of a day in the order in which they came.
    void visit(const std::function<void(Date day, Paper&& paper)>& use) const;

  private:
    PaperShelf shelf_;
    std::vector<std::pair<Date, std::uint32_t>> days_;  ///< with numbers on the shelf
    std::size_t undated_ = 0;
};

struct SiteOptions {
    DigestOptions digest;  ///< title, order, limits and what else holds for each page
    std::string url = {};  ///< of the folder on the web, from safe_url(), with a slash at its end; or empty
};

/// Called once a file. Paths are relative and made of `a`–`z`, `0`–`9`, `-`, `.` and `/`.
using SiteSink = std::function<void(const std::string& path, const std::string& bytes)>;

/// Weeks and months without a limit of their own have one.
inline constexpr std::size_t kSitePeriodLimit = 200;

/// The same papers and rules give the same files, whatever the time; a paper of one day changes no page of
/// another day. Throws Error(kTemplate) as rendering does, and what the sink throws.
void build_site(const SitePapers& papers, const RuleSet& rules, const SiteOptions& options,
                const TemplateSet& templates, const SiteSink& write);

}  // namespace offprint
