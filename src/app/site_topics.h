// The pages of the topics of a site: what is kept of each while its papers come by, and what is written of
// it.
#pragma once
#include <string>
#include <vector>

#include "offprint/app/site.h"
#include "offprint/digest/volume.h"
#include "offprint/render/site_place.h"

namespace offprint {

class SiteTopics {
  public:
    /// Topics that mute have no page. All of these must outlive it.
    SiteTopics(const RuleSet& rules, const SiteOptions& options, const TemplateSet& templates,
               const SiteSink& write);

    /// From the first day to the last.
    void add(Date day, const Paper& paper);
    /// Papers that some topic asked for and no mute hides; all where there is no topic.
    std::size_t matched() const { return matched_; }
    /// The names of the topics, in their order.
    const std::vector<std::string>& names() const { return names_; }

    /// Writes everything, and gives the links to the pages. Once, after all papers.
    std::vector<SiteLink> write_pages();
    /// Writes the picture of all topics.
    SitePicture write_picture();

  private:
    struct Kept {
        Topic topic;
        std::size_t count = 0;
        std::vector<Paper> newest;  ///< oldest first; somewhat more than a page has
    };

    SiteLink write_page(Kept& kept, const Volume& volume, std::size_t place);
    void write_feed(const Kept& kept, const RuleSet& rules, const std::string& path);
    SitePicture write_picture(const Volume& volume, const std::string& path);

    const RuleSet& rules_;
    const SiteOptions& options_;
    const TemplateSet& templates_;
    const SiteSink& write_;
    std::vector<std::string> names_, files_;
    std::vector<std::size_t> places_;  ///< rule → topic with a page; unused for mutes
    std::vector<Kept> topics_;
    VolumeCounter counter_;
    std::size_t matched_ = 0;
    std::optional<Date> first_, last_;
};

}  // namespace offprint
