// A word that names a file or a configured source is a listing, though it looks like an id.
#include "topic_query.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "offprint/app/choose_topics.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/report.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"
#include "offprint/query/absent_fields.h"
#include "offprint/store/archive.h"
#include "resolve.h"

namespace offprint {
namespace {

/// The id of a paper in the form of PaperId, from any form that people paste; nothing for a LISTING.
std::optional<std::string> parse_asked_id(const std::string& word) {
    if (const auto arxiv = parse_arxiv_id(word)) return "arxiv:" + arxiv->id;
    if (const auto doi = parse_doi(word)) return "doi:" + *doi;
    if (const auto pmid = parse_pmid(word)) return "pmid:" + *pmid;
    if (word.starts_with("title:") || word.starts_with("url:")) return word;
    return std::nullopt;
}

bool is_called(const Paper& paper, const std::string& id) {
    if (paper.id.value == id) return true;
    const std::optional<ArxivId> arxiv = arxiv_id_of(paper);
    if (arxiv && "arxiv:" + arxiv->id == id) return true;
    const std::optional<std::string> doi = doi_of(paper);
    if (doi && "doi:" + *doi == id) return true;
    const std::optional<std::string> pmid = pmid_of(paper);
    return pmid && "pmid:" + *pmid == id;
}

bool is_listing(const std::string& word, const Config& config) {
    std::error_code ignored;
    return std::filesystem::exists(word, ignored) ||
           std::any_of(config.sources.begin(), config.sources.end(),
                       [&](const SourceConfig& source) { return source.name == word; });
}

}  // namespace

void check_topics_action(const TopicsArguments& arguments) {
    static constexpr std::string_view kActions[] = {"", "list", "check", "test", "explain", "which"};
    const std::string& action = arguments.action;
    if (action != "test")
        for (const auto& [option, value] :
             {std::pair("--against", &arguments.against), std::pair("--limit", &arguments.limit)})
            if (!value->empty())
                throw Error(ErrorKind::kUsage, std::string(option) + " goes with topics test");
    if (std::find(std::begin(kActions), std::end(kActions), action) != std::end(kActions)) return;
    const std::string near = nearest_name(action, kActions);
    throw Error(ErrorKind::kUsage, "topics: '" + clean_line(action) + "' is not known",
                near.empty() ? "known: list, check, test, explain, which" : "did you mean '" + near + "'?");
}

bool wants_json(const std::string& format) {
    if (format.empty() || format == "text") return false;
    if (format == "json") return true;
    throw Error(ErrorKind::kUsage, "--format: '" + clean_line(format) + "' is not known", "known: text json");
}

Topic resolve_topic(const std::string& written, const std::string& option, std::span<const Topic> topics,
                    const Session& session) {
    if (clean_line(written).empty())
        throw Error(ErrorKind::kUsage, option + ": a query is needed, or the name of a topic",
                    "write * to match every paper");
    const auto known =
        std::find_if(topics.begin(), topics.end(), [&](const Topic& topic) { return topic.name == written; });
    if (known != topics.end()) {
        report_warnings(session, {&*known, 1});
        return *known;
    }
    std::vector<std::string_view> names;
    for (const Topic& topic : topics) names.push_back(topic.name);
    // `@name` is one as it stands.
    const std::string near = written.starts_with('@') ? "" : nearest_name(written, names);
    if (!near.empty() && !session.global.quiet)
        report("'" + clean_line(written) + "' is searched as a query; did you mean the topic '" +
               clean_line(near) + "'?");
    Topic topic = make_topic(clean_line(written), written, option, with_topics(session.context(), topics));
    report_warnings(session, {&topic, 1});
    return topic;
}

void report_reasons(const Topic& topic, std::size_t matched, std::span<const Paper> papers,
                    const Session& session) {
    if (session.global.quiet) return;
    const std::string absent = describe_absent_fields(topic.query, papers);
    if (!absent.empty()) report(absent);
    if (matched > 0) return;
    for (const std::string& doubt : query_doubts(topic.written)) report(doubt);
}

AskedPapers sort_words(std::span<const std::string> words, const Config& config) {
    AskedPapers asked;
    for (const std::string& word : words) {
        const auto id = is_listing(word, config) ? std::nullopt : parse_asked_id(word);
        (id ? asked.ids : asked.listings).push_back(id ? *id : word);
    }
    return asked;
}

std::vector<Paper> pick_papers(std::vector<Paper>&& papers, std::span<const std::string> ids,
                               const std::string& action) {
    std::vector<Paper> picked;
    for (const std::string& id : ids) {
        const auto found = std::find_if(papers.begin(), papers.end(),
                                        [&](const Paper& paper) { return is_called(paper, id); });
        if (found == papers.end()) {
            throw Error(
                ErrorKind::kUsage,
                fmt::format("topics {}: none of {} papers is {}", action, papers.size(), clean_line(id)),
                "name the listing that has it; `offprint list --format ids` prints the ids of one");
        }
        picked.push_back(*found);
    }
    return picked;
}

std::vector<Paper> find_in_archive(std::span<const std::string> ids, const Session& session) {
    if (ids.empty() || session.state_folder.empty() || !is_there(archive_path(session))) return {};
    const Archive archive = Archive::open_to_read(archive_path(session));
    std::vector<Paper> papers;
    for (const std::string& id : ids) {
        std::optional<Paper> paper = archive.find(id);
        if (!paper) return {};
        papers.push_back(*std::move(paper));
    }
    return papers;
}

}  // namespace offprint
