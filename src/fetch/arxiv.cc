// Both services take what is asked for in the address.
#include "offprint/fetch/arxiv.h"

#include <algorithm>

#include "offprint/base/arxiv_category.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"

namespace offprint {

std::vector<std::string> parse_arxiv_categories(std::string_view written) {
    std::vector<std::string> categories;
    for (std::string_view rest = written; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of("+,"), rest.size());
        const std::string_view name = trim_blanks(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (name.empty()) continue;
        std::optional<std::string> category = find_arxiv_category(name);
        if (!category)
            throw Error(ErrorKind::kUsage, "'" + clean_line(name) + "' is no category of arXiv's",
                        suggest_arxiv_category(name));
        if (std::find(categories.begin(), categories.end(), *category) == categories.end())
            categories.push_back(*std::move(category));
    }
    if (categories.empty())
        throw Error(ErrorKind::kUsage, "no category of arXiv's is named",
                    "arxiv:cs.CL, arxiv:cs.CL+cs.LG or arxiv:search:QUERY");
    return categories;
}

std::string arxiv_feed_url(const std::string& api, const std::vector<std::string>& categories) {
    std::string url = (api.empty() ? "https://rss.arxiv.org" : api) + "/atom/";
    for (const std::string& category : categories)
        url.append(&category == &categories.front() ? "" : "+").append(category);
    return url;
}

std::string arxiv_search_url(const std::string& api, std::string_view search_query, std::size_t first) {
    std::string url = (api.empty() ? "https://export.arxiv.org" : api) + "/api/query?search_query=";
    append_query_value(url, search_query);
    return url + "&sortBy=submittedDate&sortOrder=descending&start=" + std::to_string(first) +
           "&max_results=" + std::to_string(kArxivPageSize);
}

}  // namespace offprint
