// Whether a service can be asked is known by resolving the listing that would ask it.
#include "search_input.h"

#include <filesystem>

#include "offprint/app/listing_request.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/report.h"

namespace offprint {
namespace {

bool is_file(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

}  // namespace

void refuse_file_as_query(const SearchArguments& arguments) {
    if (!is_file(arguments.query)) return;
    const std::vector<std::string>& listings = arguments.input.listings;
    const bool is_path = arguments.query.find_first_of("./") != std::string::npos;
    if (is_path && listings.size() == 1 && !is_file(listings[0]) &&
        listings[0].find_first_of("/:") == std::string::npos && listings[0] != "-")
        throw Error(ErrorKind::kUsage,
                    "search: '" + clean_line(arguments.query) + "' is a file, and the query comes first",
                    "offprint search '" + clean_line(listings[0]) + "' " + clean_line(arguments.query));
    if (!listings.empty()) return;
    throw Error(ErrorKind::kUsage, "search: '" + arguments.query + "' is a file, and the query is missing",
                "offprint search QUERY " + arguments.query);
}

InputOptions ask_services(const SearchArguments& arguments, const Session& session) {
    if (!arguments.input.listings.empty())
        throw Error(ErrorKind::kUsage, "search: --online asks the services, and listings are named too",
                    "leave out one of them; arxiv:search:QUERY is a listing");
    InputOptions input = arguments.input;
    std::string refused;
    for (const char* service : {"hf:search:", "arxiv:search:"}) {
        const std::string listing = service + arguments.query;
        try {
            resolve_listing(listing, session.config, session.context());
            input.listings.push_back(listing);
        } catch (const Error& error) {
            refused = clean_line(error.what());
        }
    }
    if (input.listings.empty())
        throw Error(ErrorKind::kQuery,
                    "search: neither Hugging Face's nor arXiv's search can be asked for this",
                    "they know words of titles and abstracts: add one");
    if (!refused.empty() && !session.global.quiet) report(refused);
    return input;
}

}  // namespace offprint
