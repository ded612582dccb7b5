// Topics are tried as `digest --topic` tries them, so that the file is one without mistakes.
#include "config_start.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "offprint/app/choose_topics.h"
#include "offprint/app/reading_terms.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/config/starter.h"

namespace offprint {
namespace {

StarterTopic topic_of_list(const std::string& file, const Session& session) {
    InputOptions input;
    input.listings = {file};
    const Collected collected = collect_input(input, session);
    if (!collected.failures.empty())  // why was told when it was read
        throw Error(collected.failures.front().kind,
                    "config init: " + clean_line(file) + " was not read, so nothing is written");
    std::vector<Paper> papers;
    for (const Listing& listing : collected.listings)
        papers.insert(papers.end(), listing.papers.begin(), listing.papers.end());
    const ReadingTerms terms = find_reading_terms(papers);
    if (papers.empty())
        throw Error(ErrorKind::kInput, "config init: there is no paper in " + clean_line(file),
                    "name your topics with --topic");
    if (terms.query.empty())
        throw Error(
            ErrorKind::kInput, "config init: no word marks " + clean_line(file),
            fmt::format(
                "its titles ({}) share no word that others do not have; name your topics with --topic",
                papers.size()));
    const std::string name = std::filesystem::path(file).stem().string();
    const std::string remark = fmt::format(
        "Words that mark {}: {} of its {} titles have one. A draft: `offprint topics test` shows what it "
        "brings.",
        clean_line(file), terms.covered, terms.papers);
    return {clean_line(name.empty() || name == "-" ? "Reading list" : name), terms.query, remark};
}

/// `refs.bib` of two folders: the second is called after its folder, else by a number.
void make_different(std::vector<StarterTopic>& topics, const std::string& file) {
    std::string& name = topics.back().name;
    const auto is_taken = [&] {
        return std::any_of(topics.begin(), topics.end() - 1,
                           [&](const StarterTopic& topic) { return equals_ignoring_case(topic.name, name); });
    };
    if (!is_taken()) return;
    const std::string stem = name;
    const std::string folder = clean_line(std::filesystem::absolute(file).parent_path().filename().string());
    if (!folder.empty()) name = stem + " of " + folder;
    for (int number = 2; is_taken(); ++number) name = fmt::format("{} {}", stem, number);
}

}  // namespace

std::string make_config(const ConfigArguments& arguments, const Session& session) {
    std::vector<StarterTopic> topics;
    for (const std::string& written : arguments.topics)
        if (written.find('=') == written.npos)
            throw Error(ErrorKind::kUsage, "--topic: '" + clean_line(written) + "' has no query",
                        "write it as 'Sound=audio OR speech'");
    const std::vector<Topic> chosen = choose_topics({arguments.topics, {}, ""}, Config{}, session.context());
    report_warnings(session, chosen);
    for (const Topic& topic : chosen) topics.push_back({topic.name, topic.written, ""});
    for (const std::string& file : arguments.from) {
        topics.push_back(topic_of_list(file, session));
        make_different(topics, file);
    }
    std::string text = write_starter(topics);
    parse_config(text, "config init", {session.now, session.config.zone});  // two topics of one name
    return text;
}

}  // namespace offprint
