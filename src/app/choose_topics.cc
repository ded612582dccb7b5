// A NAME holds none of the characters that begin a comparison or a group, because `--topic 'upvotes>=20'` is
// far more often a query that was given to the wrong option than a topic called `upvotes>`.
#include "offprint/app/choose_topics.h"

#include <algorithm>

#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/query/query.h"

namespace offprint {
namespace {

constexpr std::string_view kNotInNames = ":<>=\"()";

const Topic* find_topic(const std::vector<Topic>& topics, std::string_view name) {
    for (const Topic& topic : topics) {
        if (topic.name == name) return &topic;
    }
    return nullptr;
}

[[noreturn]] void fail_unknown(const std::string& named, const std::vector<Topic>& topics) {
    std::vector<std::string_view> names;
    for (const Topic& topic : topics) names.push_back(topic.name);
    const std::string near = nearest_name(named, names);
    throw Error(ErrorKind::kUsage, "--topic: no topic is called '" + clean_line(named) + "'",
                near.empty() ? "--match '" + clean_line(named) +
                                   "' searches for words; --topic 'NAME=QUERY' makes a topic"
                             : "did you mean '" + near + "'?");
}

/// A topic that nobody wrote a query for is a slip; `*` says that every paper is meant.
void refuse_empty(const std::string& query, const std::string& option) {
    if (!clean_line(query).empty()) return;
    throw Error(ErrorKind::kQuery, option + ": empty query", "write * to match every paper");
}

}  // namespace

Topic make_topic(std::string name, const std::string& query, const std::string& option,
                 const ConfigContext& context) {
    Topic topic;
    topic.name = std::move(name);
    topic.written = query;
    try {
        topic.query = parse_query(query, {context.now, context.zone, context.topics});
    } catch (const SyntaxError& error) {
        throw Error(ErrorKind::kQuery, describe_syntax_error(error, query, option));
    }
    for (const std::string& warning : query_warnings(query))
        topic.warnings.push_back(option + ": " + warning);
    return topic;
}

namespace {

/// Adds the topic that `--topic NAME=QUERY` writes.
void add_written_topic(const std::string& named, std::size_t equals, const ConfigContext& context,
                       std::vector<Topic>& chosen) {
    const std::string name = clean_line(std::string_view(named).substr(0, equals));
    if (name.empty() || name.find_first_of(kNotInNames) != name.npos) {
        throw Error(ErrorKind::kUsage, "--topic: '" + name + "' is no name for a topic",
                    "a name holds none of : < > = \" ( ); a query without a name goes to --match");
    }
    refuse_empty(named.substr(equals + 1), "--topic");
    if (find_topic(chosen, name) != nullptr) {
        throw Error(ErrorKind::kUsage, "--topic: a second topic is called '" + name + "'",
                    "write one query with OR, or another name");
    }
    chosen.push_back(make_topic(name, named.substr(equals + 1), "--topic", context));
}

/// Topics that the command line writes may refer to each other, in any order.
void name_written_topics(const TopicChoice& choice, const std::vector<Topic>& known, ConfigContext& context) {
    std::vector<NamedQuery> written;
    for (const std::string& named : choice.named) {
        const std::size_t equals = named.find('=');
        if (equals == named.npos || find_topic(known, named) != nullptr) continue;
        written.push_back({clean_line(std::string_view(named).substr(0, equals)), named.substr(equals + 1)});
    }
    context.topics.insert(context.topics.begin(), written.begin(), written.end());
}

void add_named_topics(const TopicChoice& choice, const std::vector<Topic>& known,
                      const ConfigContext& context, std::vector<Topic>& chosen) {
    for (const std::string& named : choice.named) {
        if (const Topic* topic = find_topic(known, named)) {
            if (topic->mute)
                throw Error(ErrorKind::kUsage, "--topic: '" + clean_line(named) + "' is a mute",
                            "it hides what it matches, whatever topics are chosen; name a topic");
            if (find_topic(chosen, named) == nullptr) chosen.push_back(*topic);
            continue;
        }
        const std::size_t equals = named.find('=');
        if (equals == named.npos) fail_unknown(named, known);
        add_written_topic(named, equals, context, chosen);
    }
}

}  // namespace

std::vector<Topic> choose_topics(const TopicChoice& choice, const Config& config,
                                 const ConfigContext& outer) {
    std::vector<Topic> chosen;
    std::vector<Topic> known = config.topics;
    ConfigContext context = with_topics(outer, config.topics);
    if (!choice.file.empty()) {
        Config file = load_topics(choice.file, context);
        const auto is_in_file = [&](const std::string& name) {
            return find_topic(file.topics, name) != nullptr;
        };
        // What the command line writes is added to the file; a bare name picks one of it.
        if (std::none_of(choice.named.begin(), choice.named.end(), is_in_file)) {
            for (const Topic& topic : file.topics)
                if (!topic.mute) chosen.push_back(topic);
        }
        std::erase_if(known, [&](const Topic& topic) { return is_in_file(topic.name); });
        known.insert(known.begin(), file.topics.begin(), file.topics.end());
        context = with_topics(context, file.topics);
    } else if (choice.named.empty() && choice.matches.empty()) {
        return known;
    }
    name_written_topics(choice, known, context);
    add_named_topics(choice, known, context, chosen);
    for (const std::string& query : choice.matches) {
        refuse_empty(query, "--match");
        chosen.push_back(make_topic(clean_line(query), query, "--match", context));
    }
    for (Topic& topic : known) {
        if (topic.mute) chosen.push_back(std::move(topic));
    }
    return chosen;
}

}  // namespace offprint
