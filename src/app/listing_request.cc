// A name is looked for among the configured sources first, then among the services, so that a source can take
// the place of a service: a mirror, or a stand-in.
#include "offprint/app/listing_request.h"

#include <algorithm>

#include "offprint/app/arxiv_query.h"
#include "offprint/app/hf_query.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/fetch/arxiv.h"
#include "offprint/fetch/biorxiv.h"
#include "offprint/model/paper_id.h"

namespace offprint {
namespace {

using Kind = ListingRequest::Kind;

constexpr std::string_view kSearch = "search:";

/// The services that need no configuration.
const SourceConfig* find_service(std::string_view name) {
    static const SourceConfig kServices[] = {{"hf", SourceKind::kHuggingFace},
                                             {"arxiv", SourceKind::kArxiv},
                                             {"biorxiv", SourceKind::kBiorxiv},
                                             {"medrxiv", SourceKind::kMedrxiv}};
    for (const SourceConfig& service : kServices)
        if (service.name == name) return &service;
    return nullptr;
}

const SourceConfig* find_source(const Config& config, std::string_view name) {
    for (const SourceConfig& source : config.sources)
        if (source.name == name) return &source;
    return find_service(name);
}

/// `arxiv:`, or the name of the source that stands in for it.
std::string prefix_of(const SourceConfig& source) { return clean_line(source.name) + ":"; }

Query parse_search(const ListingRequest& request, const std::string& written, const ConfigContext& context) {
    try {
        return parse_query(written, {context.now, context.zone, context.topics});
    } catch (const SyntaxError& error) {
        throw Error(ErrorKind::kQuery, describe_syntax_error(error, written, request.source + ":search"));
    }
}

void set_arxiv_search(ListingRequest& request, const std::string& written, const ConfigContext& context) {
    request.query = parse_search(request, written, context);
    request.kind = Kind::kArxivSearch;
    request.searches = {to_arxiv_query(request.query)};
    const std::string& search = request.searches.front();
    if (search.empty())
        throw Error(ErrorKind::kQuery,
                    clean_line(request.name) + ": arXiv's search cannot be asked for any of this",
                    "it knows words, names, categories and days: add one, such as cat:cs.LG");
    if (arxiv_search_url(request.api, search, kMostArxivFound).size() > kMaxUrlLength)
        throw Error(ErrorKind::kQuery, clean_line(request.name) + ": this is too long for arXiv's search",
                    "split it into several listings");
}

void set_hf_search(ListingRequest& request, const std::string& written, const ConfigContext& context) {
    request.query = parse_search(request, written, context);
    request.kind = Kind::kHuggingFaceSearch;
    request.searches = to_hf_searches(request.query);
    if (request.searches.empty())
        throw Error(ErrorKind::kQuery,
                    clean_line(request.name) + ": Hugging Face's search cannot be asked for this",
                    "it knows words of titles and abstracts, and few alternatives: add a word, or split it");
}

void set_arxiv(ListingRequest& request, const SourceConfig& source, std::string_view selection,
               const ConfigContext& context) {
    if (selection.starts_with(kSearch))
        return set_arxiv_search(request, std::string(selection.substr(kSearch.size())), context);
    if (parse_arxiv_id(selection))
        throw Error(ErrorKind::kUsage, "'" + clean_line(request.name) + "' is a paper and no listing",
                    "`offprint show " + clean_line(selection) + "` prints it when the archive has it");
    if (selection.empty() && source.categories.empty())
        throw Error(ErrorKind::kUsage, clean_line(request.name) + ": which categories?",
                    prefix_of(source) + "cs.CL+cs.LG, or " + prefix_of(source) + "search:QUERY");
    request.location = arxiv_feed_url(
        request.api, selection.empty() ? source.categories : parse_arxiv_categories(selection));
}

void set_preprints(ListingRequest& request, const SourceConfig& source, std::string_view selection) {
    const PreprintServer server =
        source.kind == SourceKind::kBiorxiv ? PreprintServer::kBiorxiv : PreprintServer::kMedrxiv;
    const bool is_configured = selection.empty() && !source.categories.empty();
    request.location = preprint_feed_url(
        server, request.api, is_configured ? source.categories : parse_preprint_subjects(server, selection));
}

ListingRequest request_source(const SourceConfig& source, std::string_view written,
                              std::string_view selection, const ConfigContext& context) {
    ListingRequest request;
    request.name = written;
    request.source = source.name;
    request.api = source.api;
    request.service = source.kind;
    request.kind = Kind::kUrl;
    switch (source.kind) {
        case SourceKind::kFile:
            request.kind = Kind::kFile;
            request.location = source.path;
            break;
        case SourceKind::kFeed:
            request.location = source.url;
            break;
        case SourceKind::kHuggingFace:
            if (selection.starts_with(kSearch)) {
                set_hf_search(request, std::string(selection.substr(kSearch.size())), context);
                break;
            }
            request.kind = Kind::kHuggingFace;
            request.selection = parse_hf_selection(selection, context.zone.date_at(context.now));
            break;
        case SourceKind::kArxiv:
            set_arxiv(request, source, selection, context);
            break;
        case SourceKind::kBiorxiv:
        case SourceKind::kMedrxiv:
            set_preprints(request, source, selection);
            break;
    }
    return request;
}

/// `archive:90d`, `archive:2w`, `archive:all`.
std::optional<int> parse_archive_days(std::string_view selection, std::string_view written) {
    constexpr int kUsual = 31;
    if (selection == "all") return std::nullopt;
    if (selection.empty()) return kUsual;
    const char unit = selection.back();
    const auto count = parse_digits(selection.substr(0, selection.size() - 1));
    if (!count || *count < 1 || *count > 9999 || (unit != 'd' && unit != 'w'))
        throw Error(ErrorKind::kUsage, "'" + clean_line(written) + "' is no part of the archive",
                    "archive:7d, archive:4w or archive:all; archive alone is archive:31d");
    return static_cast<int>(*count) * (unit == 'w' ? 7 : 1);
}

/// For a word that is neither a source nor, it seems, a file.
std::string advise(std::string_view written, const Config& config) {
    std::vector<std::string_view> names = {"hf", "arxiv", "biorxiv", "medrxiv"};
    for (const SourceConfig& source : config.sources)
        if (std::find(names.begin(), names.end(), source.name) == names.end()) names.push_back(source.name);
    const std::string near = nearest_name(written, names);
    if (!near.empty()) return "did you mean the source '" + near + "'?";
    std::string hint = "no source has that name either; there is";
    for (std::string_view name : names) hint.append(name == names.front() ? " " : ", ").append(name);
    return hint + ". A query of several words goes into quotes";
}

}  // namespace

ListingRequest resolve_listing(std::string_view written, const Config& config, const ConfigContext& context) {
    ListingRequest request;
    request.name = request.source = request.location = written;
    if (written == "-") {
        request.kind = Kind::kStandardInput;
        request.name = request.source = "standard input";
        return request;
    }
    if (written.starts_with("https://") || written.starts_with("http://")) {
        request.kind = Kind::kUrl;
        return request;
    }
    const std::size_t colon = written.find(':');
    const std::string_view name = written.substr(0, colon);
    const std::string_view selection = colon == written.npos ? "" : written.substr(colon + 1);
    if (const SourceConfig* source = find_source(config, name)) {
        const bool is_one_listing = source->kind == SourceKind::kFile || source->kind == SourceKind::kFeed;
        if (selection.empty() || !is_one_listing) return request_source(*source, written, selection, context);
    }
    if (name == "archive") {
        request.kind = Kind::kArchive;
        request.archive_days = parse_archive_days(selection, written);
        return request;
    }
    if (written.starts_with('-'))
        request.hint = "what stands behind -- is a listing; options go before it";
    else if (name.find_first_of("./") == name.npos)
        request.hint = advise(name, config);
    return request;
}

std::vector<ListingRequest> resolve_listings(std::span<const std::string> written, const Config& config,
                                             const ConfigContext& context) {
    std::vector<ListingRequest> requests;
    for (const std::string& name : written) requests.push_back(resolve_listing(name, config, context));
    if (!requests.empty()) return requests;
    for (const SourceConfig& source : config.sources)
        requests.push_back(request_source(source, source.name, "", context));
    if (requests.empty()) requests.push_back(resolve_listing("hf", config, context));
    return requests;
}

}  // namespace offprint
