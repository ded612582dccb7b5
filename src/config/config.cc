// Every member of a table is held against the key table first: unknown names and wrong types are mistakes
// there, so that the functions below see values of the right type only. They check what a type cannot say:
// ranges, names, queries. Nothing stops at a mistake.
#include "offprint/config/config.h"

#include <algorithm>

#include "config_path.h"
#include "mail_table.h"
#include "mistakes.h"
#include "offprint/base/ascii.h"
#include "offprint/base/caret.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/config/keys.h"
#include "offprint/query/query.h"
#include "source_kinds.h"
#include "toml.h"

namespace offprint {
namespace {

constexpr double kMostWeight = 1000;

std::string quote(std::string_view text) { return "'" + clean_line(text) + "'"; }

bool has_type(const TomlNode& node, KeyType type) {
    switch (type) {
        case KeyType::kString:
            return node.kind == TomlKind::kString;
        case KeyType::kStrings:
            return node.kind == TomlKind::kArray &&
                   std::all_of(node.items.begin(), node.items.end(),
                               [](const TomlNode& item) { return item.kind == TomlKind::kString; });
        case KeyType::kBoolean:
            return node.kind == TomlKind::kBoolean;
        case KeyType::kCount:
            return node.kind == TomlKind::kInteger && node.integer >= 1;
        case KeyType::kNumber:
            return node.kind == TomlKind::kInteger || node.kind == TomlKind::kFloat;
        case KeyType::kWords:
            return node.kind == TomlKind::kArray && !node.items.empty() &&
                   std::all_of(node.items.begin(), node.items.end(),
                               [](const TomlNode& item) { return item.kind == TomlKind::kString; });
    }
    return false;
}

std::string_view describe(KeyType type) {
    switch (type) {
        case KeyType::kString:
            return "a string";
        case KeyType::kStrings:
            return "a list of strings";
        case KeyType::kBoolean:
            return "true or false";
        case KeyType::kCount:
            return "a whole number of at least 1";
        case KeyType::kNumber:
            return "a number";
        case KeyType::kWords:
            return "a list of strings";
    }
    return "a value";
}

TextSpan character_at(std::string_view text, std::size_t offset) {
    return {offset, offset < text.size() ? offset + code_point_at(text, offset).length : offset};
}

/// What to do about the commonest ways not to write TOML.
std::string advise(std::string_view problem, std::string_view found) {
    const auto says = [&](std::string_view words) { return problem.find(words) != problem.npos; };
    if (found == "“" || found == "”" || found == "‘" || found == "’") return "use straight quotes";
    if (says("utf-8")) return "save the file as UTF-8";
    if (says("expected a comment or whitespace")) {
        return "a query with quotes in it goes into 'single quotes', one with both kinds into '''three'''";
    }
    if (says("could not determine value type")) return "text goes into quotes; a switch is true or false";
    return "";
}

class ConfigReader {
  public:
    ConfigReader(std::string_view document, const std::string& name, const ConfigContext& context)
        : document_(document),
          file_(name),
          mistakes_(document, name),
          context_{context.now, context.zone},
          named_(context.topics) {
        config_.zone = context.zone;
    }

    Config read(bool topics_only) {
        read_document(topics_only);
        mistakes_.throw_if_any();
        return std::move(config_);
    }

    std::vector<ConfigFinding> check() {
        read_document(false);
        std::vector<ConfigFinding> found;
        for (const Mistake& mistake : mistakes_.take()) {
            const LineColumn at = line_column(document_, mistake.span.begin);
            found.push_back({at.line, at.column, mistake.problem, mistake.remark});
        }
        for (const Topic& topic : config_.topics)
            for (const std::string& warning : topic.warnings) found.push_back({0, 0, warning, "", true});
        return found;
    }

  private:
    void read_document(bool topics_only) {
        try {
            const TomlNode root = parse_toml(document_);
            read_root(root, topics_only);
        } catch (const TomlSyntaxError& error) {
            const TextSpan span = character_at(document_, error.offset);
            mistakes_.add(span, "not TOML: " + clean_line(error.problem),
                          advise(error.problem, document_.substr(span.begin, span.end - span.begin)));
        }
    }

    void read_root(const TomlNode& root, bool topics_only) {
        for (const TomlMember& member : root.members) {  // the zone first: dates in queries depend on it
            if (member.key == "timezone" && !topics_only && check(member, "")) read_timezone(member.value);
        }
        for (const TomlMember& member : root.members) {
            if (member.key == "topic") {
                read_topics(member);
            } else if (topics_only) {
                mistakes_.add(member.span, "a topics file holds [[topic]] tables only");
            } else if (member.key == "source") {
                read_sources(member);
            } else if (member.key == "digest") {
                read_digest(member);
            } else if (member.key == "mail") {
                read_mail(member);
            } else if (member.key == "mute") {
                mistakes_.add(member.span, "unknown key 'mute'", "a mute is a [[topic]] with mute = true");
            } else if (member.key != "timezone") {
                unknown(member, {"timezone", "source", "topic", "digest", "mail"}, "");
            }
        }
    }

    /// Whether the member is a known key of the table and of its type; says so when it is not.
    bool check(const TomlMember& member, std::string_view table) {
        std::vector<std::string_view> known;
        for (const ConfigKey& key : kConfigKeys) {
            if (key.table != table) continue;
            known.push_back(key.name);
            if (key.name != member.key) continue;
            if (has_type(member.value, key.type)) return true;
            mistakes_.add(member.value.span,
                          "'" + member.key + "' must be " + std::string(describe(key.type)),
                          "this is " + found(member.value));
            return false;
        }
        unknown(member, known, table);
        return false;
    }

    static std::string found(const TomlNode& node) {
        if (node.kind == TomlKind::kInteger) return std::to_string(node.integer);
        return std::string(offprint::describe(node.kind));
    }

    void unknown(const TomlMember& member, const std::vector<std::string_view>& known,
                 std::string_view table) {
        const std::string near = nearest_name(member.key, known);
        std::string remark = near.empty() ? "known here:" : "did you mean '" + near + "'?";
        if (near.empty()) {
            for (std::string_view name : known) remark.append(" ").append(name);
        }
        const std::string where = table.empty() ? "" : " in " + std::string(table);
        mistakes_.add(member.span, "unknown key " + quote(member.key) + where, remark);
    }

    bool is_table(const TomlMember& member, const std::string& how) {
        if (member.value.kind == TomlKind::kTable) return true;
        mistakes_.add(member.span, quote(member.key) + " must be a table", how);
        return false;
    }

    void read_timezone(const TomlNode& value) {
        try {
            config_.zone = Zone::load(value.text);
            context_.zone = config_.zone;
        } catch (const Error& error) {
            mistakes_.add(value.span, error.what(), error.hint);
        }
    }

    void read_sources(const TomlMember& sources) {
        if (!is_table(sources, "write [source.NAME]")) return;
        for (const TomlMember& member : sources.value.members) {
            if (is_table(member, "write [source.NAME]")) read_source(member);
        }
    }

    void read_source(const TomlMember& table) {
        SourceConfig source;
        source.name = table.key;
        if (source.name.empty() || source.name == "-" ||
            source.name.find_first_of(":/") != std::string::npos || clean_line(source.name) != source.name) {
            mistakes_.add(table.span, "a source's name is a word without ':' and '/'");
        }
        const SourceKindInfo* kind = &source_kinds().front();
        for (const TomlMember& member : table.value.members)
            if (member.key == "kind") kind = read_source_kind(member.value);
        if (kind != nullptr) source.kind = kind->kind;
        bool has_needed = kind == nullptr || kind->needed.empty();
        for (const TomlMember& member : table.value.members) {
            if (kind != nullptr && member.key == kind->needed) has_needed = true;
            if (!check(member, "source.NAME") || member.key == "kind" || kind == nullptr) continue;
            if (!kind->has_key(member.key)) {
                mistakes_.add(member.span,
                              std::string(kind->with_article()) + " source has no '" + member.key + "'");
                continue;
            }
            if (member.key == "api") source.api = read_api(member.value, *kind);
            if (member.key == "path") source.path = resolve_path(member.value.text, file_);
            if (member.key == "url") source.url = read_url(member.value);
            if (member.key == "categories") source.categories = read_categories(member.value, source.kind);
        }
        if (!has_needed)
            mistakes_.add(
                table.span,
                std::string(kind->with_article()) + " source needs '" + std::string(kind->needed) + "'",
                std::string(kind->advice));
        config_.sources.push_back(std::move(source));
    }

    /// Null when there is no such kind.
    const SourceKindInfo* read_source_kind(const TomlNode& value) {
        if (value.kind != TomlKind::kString) return nullptr;  // told as a wrong type
        std::vector<std::string_view> names;
        std::string known = "known:";
        for (const SourceKindInfo& kind : source_kinds()) {
            if (kind.name == value.text) return &kind;
            names.push_back(kind.name);
            known.append(" ").append(kind.name);
        }
        const std::string near = nearest_name(value.text, names);
        mistakes_.add(value.span, "unknown kind of source " + quote(value.text),
                      near.empty() ? known : "did you mean '" + near + "'?");
        return nullptr;
    }

    std::string read_api(const TomlNode& value, const SourceKindInfo& kind) {
        if (!safe_url(value.text) || value.text.find_first_of("?#") != std::string::npos) {
            mistakes_.add(value.span, "'api' must be an http or https address",
                          "such as " + std::string(kind.address));
        }
        std::string api = clean_line(value.text);
        while (api.ends_with('/')) api.pop_back();
        return api;
    }

    std::string read_url(const TomlNode& value) {
        const std::optional<std::string> url = safe_url(value.text);
        if (!url)
            mistakes_.add(value.span, "'url' must be an http or https address",
                          "such as https://lab.example.org/feed.xml");
        return url.value_or("");
    }

    std::vector<std::string> read_categories(const TomlNode& list, SourceKind kind) {
        std::vector<std::string> all;
        for (const TomlNode& item : list.items) {
            try {
                for (std::string& one : parse_categories(kind, item.text)) all.push_back(std::move(one));
            } catch (const Error& error) {
                mistakes_.add(item.span, error.what(), error.hint);
            }
        }
        if (list.items.empty() && kind == SourceKind::kArxiv)
            mistakes_.add(list.span, "'categories' names none", "such as [\"cs.CL\", \"cs.LG\"]");
        return all;
    }

    void read_topics(const TomlMember& topics) {
        if (topics.value.kind != TomlKind::kArray) {
            mistakes_.add(topics.span, "'topic' must be a list of tables",
                          "write [[topic]], with two brackets");
            return;
        }
        name_topics(topics.value.items);
        for (const TomlNode& item : topics.value.items) {
            if (item.kind == TomlKind::kTable) {
                read_topic(item);
            } else {
                mistakes_.add(item.span, "a topic must be a table", "write [[topic]]");
            }
        }
    }

    /// A topic may refer to one that stands further down.
    void name_topics(const std::vector<TomlNode>& items) {
        std::vector<NamedQuery> own;
        for (const TomlNode& item : items) {
            NamedQuery named;
            for (const TomlMember& member : item.members) {
                if (member.value.kind != TomlKind::kString) continue;
                if (member.key == "name") named.name = clean_line(member.value.text);
                if (member.key == "match") named.written = member.value.text;
            }
            if (!named.name.empty()) own.push_back(std::move(named));
        }
        named_.insert(named_.begin(), own.begin(), own.end());
        context_.topics = named_;
    }

    void read_topic(const TomlNode& table) {
        Topic topic;
        bool has_match = false;
        for (const TomlMember& member : table.members) {
            has_match |= member.key == "match";
            if (!check(member, "topic")) continue;
            const TomlNode& value = member.value;
            if (member.key == "name") topic.name = read_topic_name(value);
            if (member.key == "match") read_match(value, topic);
            if (member.key == "weight") topic.weight = read_weight(value);
            if (member.key == "limit") topic.limit = static_cast<std::size_t>(value.integer);
            if (member.key == "mute") topic.mute = value.boolean;
        }
        const TextSpan header{table.span.begin, table.span.begin + 1};
        if (topic.name.empty()) mistakes_.add(header, "this topic has no name", "add name = \"…\"");
        if (!has_match) mistakes_.add(header, "this topic has no query", "add match = '…'");
        config_.topics.push_back(std::move(topic));
    }

    std::string read_topic_name(const TomlNode& value) {
        std::string name = clean_line(value.text);
        const auto same = [&](const Topic& topic) { return equals_ignoring_case(topic.name, name); };
        const auto before = std::find_if(config_.topics.begin(), config_.topics.end(), same);
        if (!name.empty() && before != config_.topics.end())
            mistakes_.add(value.span, "a second topic is called " + quote(before->name),
                          before->name == name ? "" : "upper and lower case do not tell them apart");
        return name;
    }

    void read_match(const TomlNode& value, Topic& topic) {
        topic.written = value.text;
        const auto place = [&](std::size_t offset) { return place_in_string(document_, value, offset); };
        topic.place = mistakes_.place(place(0));
        if (clean_line(value.text).empty()) {
            mistakes_.add(value.span, "empty query", "write * to match every paper");
            return;
        }
        try {
            topic.query = parse_query(value.text, context_);
            for (const std::string& warning : query_warnings(value.text))
                topic.warnings.push_back(topic.place + ": " + warning);
        } catch (const SyntaxError& error) {
            mistakes_.add({place(error.span.begin), place(error.span.end)}, error.problem, error.hint);
        }
    }

    double read_weight(const TomlNode& value) {
        if (value.number > 0 && value.number <= kMostWeight) return value.number;
        mistakes_.add(value.span, "'weight' must be above 0 and at most 1000");
        return 1;
    }

    void read_digest(const TomlMember& table) {
        if (!is_table(table, "write [digest]")) return;
        DigestConfig& digest = config_.digest;
        for (const TomlMember& member : table.value.members) {
            if (!check(member, "digest")) continue;
            const TomlNode& value = member.value;
            if (member.key == "title") digest.title = clean_line(value.text);
            if (member.key == "sort") read_sort(value);
            if (member.key == "limit") digest.limit = static_cast<std::size_t>(value.integer);
            if (member.key == "per_topic") digest.per_topic = static_cast<std::size_t>(value.integer);
            if (member.key == "rest") digest.rest = value.boolean;
            if (member.key == "template") digest.template_name = value.text;
            if (member.key == "raw") digest.raw = value.boolean;
        }
    }

    void read_sort(const TomlNode& value) {
        if (const auto key = sort_key_from_name(value.text)) {
            config_.digest.sort = *key;
            return;
        }
        const std::string near = nearest_name(value.text, sort_key_names());
        mistakes_.add(value.span, "unknown order " + quote(value.text),
                      near.empty() ? "known: score, upvotes, published, listed, title"
                                   : "did you mean '" + near + "'?");
    }

    void read_mail(const TomlMember& table) {
        if (!is_table(table, "write [mail]")) return;
        std::vector<const TomlMember*> members;
        for (const TomlMember& member : table.value.members)
            if (check(member, "mail")) members.push_back(&member);
        config_.mail = read_mail_table(members, file_, mistakes_);
    }

    std::string_view document_;
    std::string file_;  ///< as the user named it
    Mistakes mistakes_;
    QueryContext context_;
    std::vector<NamedQuery> named_;  ///< what @name may mean: topics of this file first
    Config config_;
};

/// A file that the user named and that cannot be read is a mistake of the user, unlike a listing that cannot.
std::string read_named_file(const std::string& path) {
    try {
        return read_file(path);
    } catch (const Error& error) {
        throw Error(ErrorKind::kConfig, error.what(), "check the path");
    }
}

}  // namespace

ConfigContext with_topics(ConfigContext context, std::span<const Topic> topics) {
    std::vector<NamedQuery> named;
    for (const Topic& topic : topics) named.push_back({topic.name, topic.written});
    context.topics.insert(context.topics.begin(), named.begin(), named.end());
    return context;
}

Config parse_config(std::string_view toml, const std::string& name, const ConfigContext& context) {
    return ConfigReader(toml, name, context).read(false);
}

std::vector<ConfigFinding> check_config(std::string_view toml, const std::string& name,
                                        const ConfigContext& context) {
    return ConfigReader(toml, name, context).check();
}

Config load_config(const std::string& path, const ConfigContext& context) {
    return parse_config(read_named_file(path), path, context);
}

Config load_topics(const std::string& path, const ConfigContext& context) {
    const std::string toml = read_named_file(path);
    return ConfigReader(toml, path, context).read(true);
}

}  // namespace offprint
