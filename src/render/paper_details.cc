// Lists are joined with semicolons where their items may hold commas.
#include "paper_details.h"

#include <fmt/format.h>

#include "phrases.h"

namespace offprint {
namespace {

std::string all_authors(const Paper& paper) {
    std::string text = join_texts(paper.authors, "; ");
    const std::size_t known = paper.author_count ? static_cast<std::size_t>(*paper.author_count) : 0;
    if (known > paper.authors.size())
        text += paper.authors.empty() ? fmt::format("{} not named", known)
                                      : fmt::format("; and {} not named", known - paper.authors.size());
    return text;
}

std::string organization_of(const Paper& paper) {
    if (!paper.organization) return {};
    const Organization& organization = *paper.organization;
    return organization.handle.empty() ? organization.name
                                       : fmt::format("{} ({})", organization.name, organization.handle);
}

std::string announced(const Paper& paper) {
    constexpr std::string_view kKinds[] = {"new", "cross-list", "replaced", "replaced cross-list"};
    return paper.announce ? std::string(kKinds[static_cast<std::size_t>(*paper.announce)]) : std::string();
}

class Details {
  public:
    void add(std::string_view label, std::string text) {
        if (!text.empty()) details.push_back({label, std::move(text)});
    }
    void add_count(std::string_view label, const std::optional<int>& count) {
        if (count) add(label, std::to_string(*count));
    }
    void add_day(std::string_view label, const std::optional<Date>& day,
                 DatePrecision precision = DatePrecision::kDay) {
        if (day) add(label, to_string(*day, precision));
    }

    std::vector<PaperDetail> details;
};

}  // namespace

std::vector<PaperDetail> paper_details(const Paper& paper) {
    Details all;
    all.add("Id", paper.id.value);
    all.add_count("Version", paper.version);
    all.add("Authors", all_authors(paper));
    all.add("Affiliations", join_texts(paper.affiliations, "; "));
    all.add("Organization", organization_of(paper));
    all.add("Submitter", paper.submitter);
    all.add("Primary", paper.primary);
    all.add("Categories", join_texts(paper.categories, ", "));
    all.add("Keywords", join_texts(paper.keywords, "; "));
    all.add_day("Published", paper.published, paper.published_precision);
    all.add_day("Updated", paper.updated);
    all.add_day("Listed", paper.listed);
    all.add("Announced", announced(paper));
    all.add_count("Upvotes", paper.upvotes);
    all.add_count("Comments", paper.comments);
    all.add_count("Stars", paper.stars);
    all.add("Page", paper.url);
    all.add("PDF", paper.pdf);
    all.add("Code", paper.code);
    all.add("Project", paper.project);
    all.add("DOI", paper.doi);
    all.add("PMID", paper.pmid);
    all.add("PMCID", paper.pmcid);
    all.add("Journal", paper.journal);
    all.add("Report", paper.report);
    all.add("Comment", paper.comment);
    all.add("License", paper.license);
    all.add("Summary", paper.ai_summary);
    all.add("Sources", join_texts(paper.sources, ", "));
    all.add("TeX title", paper.title_raw);
    all.add("TeX abstract", paper.abstract_raw);
    return std::move(all.details);
}

}  // namespace offprint
