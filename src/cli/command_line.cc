// CLI11 parses; its messages and its help page are replaced by ours: examples first, and a suggestion for
// what is unknown.
#include "offprint/cli/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "command_table.h"
#include "help.h"
#include "libraries.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "query_help.h"

namespace offprint {
namespace {

class HelpPage final : public CLI::Formatter {
  public:
    std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
        const HelpText& text = help_text(app->get_parent() == nullptr ? "" : app->get_name());
        std::string out = std::string(text.summary) + "\n\nUsage: " + std::string(text.usage) +
                          "\n\nExamples:\n" + std::string(text.examples) + '\n';
        if (app->get_parent() == nullptr) out += "Commands:\n" + make_commands(app) + '\n';
        out += "Options:\n" + make_options(app);
        if (app->get_parent() != nullptr)
            out += "\nOptions of every command:\n" + make_options(app->get_parent());
        if (app->get_parent() == nullptr)
            out +=
                "\n`offprint COMMAND --help` tells about one command, `offprint help query` about queries.\n";
        return out;
    }

  private:
    static std::string row(std::string left, const std::string& right) {
        constexpr std::size_t kLeftColumn = 28, kWidestText = 100 - kLeftColumn;
        left = "  " + left;
        if (left.size() + 2 > kLeftColumn) {
            left += '\n' + std::string(kLeftColumn, ' ');
        } else {
            left.resize(kLeftColumn, ' ');
        }
        std::string lines;  // what names many values takes several
        for (const TextSpan& line : wrap_text(right, kWidestText)) {
            lines += lines.empty() ? "" : '\n' + std::string(kLeftColumn, ' ');
            lines += right.substr(line.begin, line.end - line.begin);
        }
        return left + lines + '\n';
    }

    static std::string make_commands(const CLI::App* app) {
        std::string out;
        for (const CLI::App* command : app->get_subcommands({})) {
            out += row(command->get_name(), command->get_description());
        }
        return out;
    }

    static std::string make_options(const CLI::App* app) {
        std::string out;
        for (const CLI::Option* option : app->get_options()) {
            const bool is_told_below = app->get_parent() != nullptr && option == app->get_help_ptr();
            if (option->get_positional() || is_told_below) continue;
            std::string names = option->get_snames().empty() ? "" : "-" + option->get_snames()[0] + ", ";
            names += "--" + option->get_lnames()[0];
            if (option->get_items_expected_max() > 0) names += ' ' + option->get_type_name();
            out += row(names, option->get_description());
        }
        return out;
    }
};

/// The options that one reading of the command line knows. Adding all of them costs more than a tenth of a
/// short run, so the first reading knows only those whose names stand on the command line. It cannot
/// understand a line otherwise than a reading that knows all; where it fails, that one tells why.
class OptionSet {
  public:
    OptionSet(std::span<const char* const> words, bool is_whole) : words_(words), is_whole_(is_whole) {}

    bool is_whole() const { return is_whole_; }

    void add(CLI::App& app, const OptionList& options) const {
        for (const OptionInfo& option : options.all())
            std::visit([&](auto* target) { add(app, option, *target); }, option.target);
    }

    /// `name` stands on the command line, perhaps as a value.
    bool is_needed(std::string_view names) const {
        if (is_whole_) return true;
        const std::size_t comma = names.find(',');  // "-o,--output"
        const std::string_view name = names.substr(comma == names.npos ? 0 : comma + 1);
        return std::any_of(words_.begin(), words_.end(), [&](std::string_view word) {
            const bool is_short = word.size() > 1 && word[0] == '-' && word[1] != '-';
            return word.substr(0, word.find('=')) == name || (is_short && comma != names.npos);
        });
    }

  private:
    template <class Target>
    void add(CLI::App& app, const OptionInfo& option, Target& target) const {
        if (option.is_words) {
            app.add_option(option.names, target, "");
        } else if (!is_needed(option.names)) {
            return;
        } else if constexpr (std::is_same_v<Target, bool>) {
            app.add_flag(option.names, target, option.what);
        } else {  // One value each time: what follows is a listing.
            app.add_option(option.names, target, option.what)
                ->type_name(option.value)
                ->allow_extra_args(false);
        }
    }

    std::span<const char* const> words_;
    bool is_whole_;
};

/// The options of a command are added when it is met on the command line: those of all commands together cost
/// a tenth of a start.
struct Command {
    const CommandEntry* entry;
    CLI::App* app;
    std::function<void()> add_options;
};

std::vector<Command> add_commands(CLI::App& app, const OptionSet& options, AllArguments& all) {
    std::vector<Command> commands;
    for (const CommandEntry& entry : command_table()) {
        if (!options.is_needed(entry.name)) continue;
        CLI::App* const command = app.add_subcommand(entry.name, entry.what);
        const auto add = [command, &entry, &options, &all] {
            OptionList own;
            entry.describe(all, own);
            options.add(*command, own);
        };
        command->preparse_callback([add](std::size_t) { add(); });
        commands.push_back({&entry, command, add});
    }
    return commands;
}

std::string nearest_command(const std::string& word, const CLI::App& app) {
    std::vector<std::string_view> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return nearest_name(word, names);
}

std::string nearest_option(const std::string& word, const CLI::App& app, const CLI::App* command) {
    std::vector<std::string> names;
    for (const CLI::App* level : {&app, command}) {
        if (level == nullptr) continue;
        for (const CLI::Option* option : level->get_options()) {
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        }
    }
    return nearest_name(word.substr(0, word.find('=')),
                        std::vector<std::string_view>(names.begin(), names.end()));
}

[[noreturn]] void fail(const std::string& problem, const std::string& near, const CLI::App* command) {
    const std::string help =
        command == nullptr ? "offprint --help" : "offprint " + command->get_name() + " --help";
    throw Error(ErrorKind::kUsage, problem,
                near.empty() ? "`" + help + "` lists what there is" : "did you mean '" + near + "'?");
}

bool is_option_of_a_command(const std::string& word, std::span<const Command> commands) {
    const std::string name = word.substr(0, word.find('='));
    for (const Command& command : commands) {
        if (command.app->parsed()) continue;
        command.add_options();
        if (command.app->get_option_no_throw(name) != nullptr) return true;
    }
    return false;
}

const CLI::App* chosen_command(const CLI::App& app) {
    for (const CLI::App* command : app.get_subcommands({})) {
        if (command->parsed()) return command;
    }
    return nullptr;
}

/// `-video`, of which `-v` was taken for an option, as it was written; nothing when the word is no such one.
std::optional<std::size_t> find_written(const std::string& left, std::span<const char* const> words) {
    for (std::size_t at = 1; at < words.size(); ++at) {
        const std::string_view word = words[at];
        if (word == "--") break;
        const bool is_short = word.size() > 2 && word.starts_with('-') && !word.starts_with("--");
        if (is_short && (left.empty() || word == left ||
                         (left.size() > 1 && word.ends_with(std::string_view(left).substr(1)))))
            return at;
    }
    return std::nullopt;
}

/// The commands that take a query, with what stands between them and it.
std::string before_query(const CLI::App& command, std::span<const char* const> words) {
    if (command.get_name() != "topics") return command.get_name();
    for (std::string_view word : words)
        if (word == "test" || word == "explain") return "topics " + std::string(word);
    return "topics test";
}

bool takes_query(const CLI::App* command) {
    return command != nullptr && (command->get_name() == "search" || command->get_name() == "topics" ||
                                  command->get_name() == "stats");
}

/// `search agent -video` and `search -video`: a query that was taken for options.
[[noreturn]] void fail_query(const CLI::App& command, std::size_t at, std::span<const char* const> words) {
    const std::string problem = "unknown option '" + clean_line(words[at]) + "'";
    std::size_t begin = at;
    while (begin > 1 && words[begin - 1][0] != '-' && words[begin - 1] != command.get_name()) --begin;
    const bool is_search = command.get_name() == "search" && words[begin - 1] == command.get_name();
    if (!is_search || begin == at)
        throw Error(ErrorKind::kUsage, problem,
                    "a query that begins with - goes behind --: offprint " + before_query(command, words) +
                        " -- '" + clean_line(words[at]) + "'");
    std::string query;
    for (; begin <= at; ++begin) query += (query.empty() ? "" : " ") + std::string(words[begin]);
    throw Error(ErrorKind::kUsage, problem,
                "a query of several words goes into quotes: offprint search '" + clean_line(query) + "'");
}

bool stands_before(const std::string& option, const CLI::App* command, std::span<const char* const> words) {
    if (command == nullptr) return true;
    const auto at = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) - words.begin();
    };
    return at(option) < at(command->get_name());
}

[[noreturn]] void fail_unknown(const CLI::App& app, const CLI::App* command,
                               std::span<const Command> commands, std::span<const char* const> words) {
    const std::vector<std::string> left = app.remaining(true);
    const std::string word = left.empty() ? "" : left.front();
    const bool is_option = word.size() > 1 && word.starts_with('-');
    if (is_option && stands_before(word, command, words) && is_option_of_a_command(word, commands)) {
        throw Error(ErrorKind::kUsage, "option '" + clean_line(word) + "' stands before the command",
                    "put it behind: offprint COMMAND " + clean_line(word) + " …");
    }
    if (is_option) {
        const auto written = word.starts_with("--") ? std::nullopt : find_written(word, words);
        if (written && takes_query(command)) fail_query(*command, *written, words);
        const std::string name = word.substr(0, word.find('='));
        if (command != nullptr && command->get_name() == "search" && (name == "--since" || name == "--until"))
            throw Error(ErrorKind::kUsage, "search: there is no option " + name,
                        "days are a part of the query: listed>=2026-01-01, published<2024, since:7d");
        fail("unknown option '" + clean_line(word) + "'", nearest_option(word, app, command), command);
    }
    if (command != nullptr && stands_before(word, command, words))
        if (const std::string near = nearest_command(word, app); !near.empty())
            fail("unknown command '" + clean_line(word) + "'", near, nullptr);
    if (command != nullptr)
        throw Error(
            ErrorKind::kUsage, command->get_name() + ": '" + clean_line(word) + "' is one argument too many",
            takes_query(command) ? "a query of several words goes into quotes; `offprint " +
                                       command->get_name() + " --help` says what it takes"
                                 : "`offprint " + command->get_name() + " --help` says what it takes");
    fail("unknown command '" + clean_line(word) + "'", nearest_command(word, app), nullptr);
}

/// Who asks for help gets it, whatever else is wrong with the line.
bool asks_for_help(std::span<const char* const> words) {
    const auto end = std::find(words.begin(), words.end(), std::string_view("--"));
    return std::any_of(words.begin(), end,
                       [](std::string_view word) { return word == "-h" || word == "--help"; });
}

/// The page that was asked for, or an error that says what is wrong.
std::string answer_to(const CLI::Error& error, const CLI::App& app, std::span<const Command> commands,
                      std::span<const char* const> words) {
    const CLI::App* const command = chosen_command(app);
    if (asks_for_help(words)) return command == nullptr ? app.help() : command->help();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) fail_unknown(app, command, commands, words);
    // `-has:code`: its `-h` was taken for a call for help.
    if (const auto at = find_written("", words); at && dynamic_cast<const CLI::Success*>(&error) != nullptr) {
        if (takes_query(command)) fail_query(*command, *at, words);
        fail("unknown option '" + clean_line(words[*at]) + "'", "", command);
    }
    fail(clean_line(error.what()), "", command);
}

/// A variable of a script that is not set must not be an option that was not given: `--send-with "$PROGRAM"`.
void refuse_empty_values(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        const std::vector<std::string>& values = option->results();
        const bool is_empty = std::find(values.begin(), values.end(), "") != values.end();
        const bool has_own_words = option->check_lname("match") || option->check_lname("topic");
        if (!is_empty || has_own_words || option->get_positional() || option->get_items_expected_max() == 0)
            continue;
        throw Error(ErrorKind::kUsage, "--" + option->get_lnames()[0] + ": nothing stands behind it",
                    "leave the option out, or look why the value is empty");
    }
}

/// The command line as far as the options know it; nothing when a whole set is needed to say what is wrong.
std::optional<CommandLine> try_command_line(std::span<const char* const> words, const OptionSet& options) {
    CommandLine line;
    AllArguments all;
    CLI::App app("offprint", "offprint");
    app.fallthrough();
    app.require_subcommand(0, 1);  // `template list` and `search list`: the second word is no command
    if (options.is_whole()) {
        app.formatter(std::make_shared<HelpPage>());
        app.set_help_flag("-h,--help", "this page")->configurable(false);
    }
    if (options.is_needed("--version"))
        app.set_version_flag("--version", std::string("offprint ") + OFFPRINT_VERSION,
                             "the version; with -v also libraries");
    OptionList global;
    describe_global(global, line.global);
    options.add(app, global);
    const std::vector<Command> commands = add_commands(app, options, all);
    try {
        app.parse(static_cast<int>(words.size()), words.data());
    } catch (const CLI::CallForVersion& version) {
        line.answer = std::string(version.what()) + '\n';
        const auto asks = [](std::string_view word) { return word == "-v" || word == "--verbose"; };
        if (std::any_of(words.begin(), words.end(), asks)) line.answer += describe_libraries();
        return line;
    } catch (const CLI::Error& error) {
        if (!options.is_whole()) return std::nullopt;
        line.answer = answer_to(error, app, commands, words);
        return line;
    }
    const CLI::App* command = chosen_command(app);
    for (const CLI::App* one : {const_cast<const CLI::App*>(&app), command})
        if (one != nullptr) refuse_empty_values(*one);
    if (command == nullptr) {
        line.answer = help_text("").summary;
        line.answer.append("\n\nTry:\n").append(help_text("").examples);
        line.answer.append("\n`offprint --help` lists the commands and options.\n");
    } else if (command->get_name() == "search" && command->get_option("QUERY")->empty()) {
        fail("search: a query is needed", "", command);
    }
    for (const Command& one : commands)
        if (one.app == command) line.command = one.entry->take(all);
    return line;
}

}  // namespace

namespace {

std::string hint_for_help(std::string_view topic) {
    std::vector<std::string_view> names = {"query"};
    for (const CommandEntry& entry : command_table()) names.push_back(entry.name);
    const std::string near = nearest_name(topic, names);
    return near.empty() ? "`offprint --help` lists the commands; `offprint help query` is about queries"
                        : "did you mean '" + near + "'?";
}

/// `help`, `help COMMAND` and `help query`, as people try them; nothing for any other line.
std::optional<CommandLine> try_help(std::span<const char* const> words) {
    if (words.size() < 2 || words[1] != std::string_view("help")) return std::nullopt;
    if (words.size() == 2) {
        const char* const line[] = {words[0], "--help"};
        return try_command_line(line, OptionSet(line, true));
    }
    const std::string_view topic = words[2];
    if (topic == "query") {
        CommandLine line;
        line.answer = query_help();
        return line;
    }
    if (help_text(topic).command != topic)
        throw Error(ErrorKind::kUsage, "help: there is no command '" + clean_line(topic) + "'",
                    hint_for_help(topic));
    const char* const line[] = {words[0], words[2], "--help"};
    return try_command_line(line, OptionSet(line, true));
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
    const std::span words(argv, static_cast<std::size_t>(argc));
    if (auto line = try_help(words)) return *std::move(line);
    if (auto line = try_command_line(words, OptionSet(words, false))) return *std::move(line);
    return *try_command_line(words, OptionSet(words, true));
}

}  // namespace offprint
