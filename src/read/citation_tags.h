// What the meta elements of a page say about the papers on it: Google Scholar's inclusion guidelines
// (`citation_title` and its like, first Highwire Press's), and Dublin Core, PRISM and Open Graph where those
// are silent.
//
//     CitationTags tags;
//     tags.take("citation_title", "What Bees Say");
//     tags.take("citation_author", "Okafor, Ada");
//     tags.papers().front().authors == {"Okafor, Ada"}
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reference.h"

namespace offprint {

/// One paper as its page describes it; texts are as written, perhaps with tags in them.
struct CitedPaper {
    std::string title, abstract, journal;
    std::string doi, arxiv, pmid, url, pdf;
    std::vector<std::string> authors, affiliations, keywords;
    ReferenceDate date, online;
    bool is_begun = false;  ///< more than its title is known
};

class CitationTags {
  public:
    /// A name in any case. What means nothing here is passed over.
    void take(std::string_view name, std::string_view content);

    /// Those with a title. What the page says in other words fills the gaps where there is one paper.
    std::vector<CitedPaper> papers() const;

  private:
    bool take_citation(std::string_view name, std::string_view content);
    void begin_paper(std::string_view title);

    std::vector<CitedPaper> papers_;
    CitedPaper page_;          ///< what Dublin Core and PRISM say
    std::string description_;  ///< of Open Graph and the like
};

}  // namespace offprint
