// CLI11 parses; its messages and its help page are replaced by ours: examples first, and a suggestion for
// what is unknown.
#include "offprint/cli/command_line.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <functional>
#include <span>

#include "help.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"

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
        if (app->get_parent() == nullptr) out += "\n`offprint COMMAND --help` tells about one command.\n";
        return out;
    }

  private:
    static std::string row(std::string left, const std::string& right) {
        constexpr std::size_t kLeftColumn = 28;
        left = "  " + left;
        if (left.size() + 2 > kLeftColumn) {
            left += '\n' + std::string(kLeftColumn, ' ');
        } else {
            left.resize(kLeftColumn, ' ');
        }
        return left + right + '\n';
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

void add_global_options(CLI::App& app, GlobalOptions& global) {
    app.add_option("--config", global.config, "configuration file; none: defaults only")->type_name("FILE");
    app.add_option("--now", global.now, "the time of this run, e.g. 2026-01-09T08:00Z")->type_name("TIME");
    app.add_option("--color", global.color, "colour: auto, always or never")->type_name("WHEN");
    app.add_flag("-q,--quiet", global.quiet, "no notes and warnings on standard error");
    app.add_flag("-v,--verbose", global.verbose, "all notes");
}

void add_input_options(CLI::App& command, InputOptions& input) {
    command.add_option("LISTING", input.listings, "");
    command
        .add_option("--input-format", input.input_format, "read the listings as this instead of detecting it")
        ->type_name("NAME");
}

void add_output_options(CLI::App& command, OutputOptions& output, const std::string& formats) {
    command.add_option("-f,--format", output.format, formats)->type_name("FORMAT");
    command.add_option("--template", output.template_name, "a template folder's name, or a file")
        ->type_name("NAME");
    command.add_option("-o,--output", output.path, "write to this file, whole or not at all")
        ->type_name("FILE");
    command.add_flag("--no-pager", output.no_pager, "never page, also on a terminal");
}

void add_order_options(CLI::App& command, std::string& sort, std::string& limit) {
    command.add_option("--sort", sort, "score, upvotes, published, listed or title")->type_name("KEY");
    command.add_option("--limit", limit, "most papers to show")->type_name("N");
}

/// For `--format email`.
void add_mail_options(CLI::App& command, MailArguments& mail) {
    command.add_option("--from", mail.from, "email: the sender, as in 'Papers <papers@example.org>'")
        ->type_name("ADDRESS");
    command.add_option("--to", mail.to, "email: the recipient")->type_name("ADDRESS");
    command.add_option("--subject", mail.subject, "email: instead of the title and the day")
        ->type_name("TEXT");
}

constexpr const char* kFormats = "terminal, text, markdown, html, json or jsonl";

void add_digest_options(CLI::App& command, DigestArguments& digest) {
    add_input_options(command, digest.input);
    command.add_option("--topic", digest.topics, "a topic: NAME=QUERY, or one of the configuration")
        ->type_name("TOPIC")
        ->allow_extra_args(false);  // one value each time: what follows is a listing
    command.add_option("--match", digest.matches, "a topic named after its query")
        ->type_name("QUERY")
        ->allow_extra_args(false);  // one value each time: what follows is a listing
    command.add_option("--topics", digest.topics_file, "topics from another file")->type_name("FILE");
    command.add_flag("--rest", digest.rest, "add what no topic matched as a last section");
    command.add_flag("--show-hidden", digest.show_hidden, "list what was left out, and why");
    command.add_option("--date", digest.date, "only papers listed on this day")->type_name("DATE");
    command.add_option("--since", digest.since, "only papers listed on this day or later")->type_name("DATE");
    command.add_option("--until", digest.until, "only papers listed on this day or earlier")
        ->type_name("DATE");
    add_order_options(command, digest.sort, digest.limit);
    command.add_option("--per-topic", digest.per_topic, "most papers under one topic")->type_name("N");
    command.add_option("--title", digest.title, "the title of the digest")->type_name("TEXT");
    command.add_option("--empty", digest.empty, "when there is nothing to show: skip, send or fail")
        ->type_name("WHAT");
    add_output_options(command, digest.output, "terminal, text, markdown, html, email, json or jsonl");
    add_mail_options(command, digest.mail);
}

void add_search_options(CLI::App& command, SearchArguments& search) {
    command.add_option("QUERY", search.query, "");
    add_input_options(command, search.input);
    add_order_options(command, search.sort, search.limit);
    add_output_options(command, search.output, kFormats);
}

void add_list_options(CLI::App& command, ListArguments& list) {
    add_input_options(command, list.input);
    add_output_options(command, list.output, kFormats);
}

void add_formats_options(CLI::App& command, FormatsArguments& formats) {
    command.add_option("-f,--format", formats.format, "text or json")->type_name("FORMAT");
}

/// The options of a command are added when it is met on the command line: those of all commands together cost
/// a tenth of a start.
struct Command {
    CLI::App* app;
    std::function<void()> add_options;
};

template <class Arguments>
Command add_command(CLI::App& app, std::string name, std::string what, Arguments& arguments,
                    void (*add_options)(CLI::App&, Arguments&)) {
    CLI::App* const command = app.add_subcommand(std::move(name), std::move(what));
    const auto add = [=, &arguments] { add_options(*command, arguments); };
    command->preparse_callback([add](std::size_t) { add(); });
    return {command, add};
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

[[noreturn]] void fail_unknown(const CLI::App& app, const CLI::App* command,
                               std::span<const Command> commands) {
    const std::vector<std::string> left = app.remaining(true);
    const std::string word = left.empty() ? "" : left.front();
    if (word.size() > 1 && word.starts_with('-') && is_option_of_a_command(word, commands)) {
        throw Error(ErrorKind::kUsage, "option '" + clean_line(word) + "' stands before the command",
                    "put it behind: offprint COMMAND " + clean_line(word) + " …");
    }
    if (word.size() > 1 && word.starts_with('-')) {
        const bool is_query =
            command != nullptr && command->get_name() == "search" && !word.starts_with("--");
        if (is_query) {
            throw Error(
                ErrorKind::kUsage, "unknown option '" + clean_line(word) + "'",
                "a query that begins with - goes behind --: offprint search -- '" + clean_line(word) + "'");
        }
        fail("unknown option '" + clean_line(word) + "'", nearest_option(word, app, command), command);
    }
    fail("unknown command '" + clean_line(word) + "'", nearest_command(word, app), nullptr);
}

const CLI::App* chosen_command(const CLI::App& app) {
    for (const CLI::App* command : app.get_subcommands({})) {
        if (command->parsed()) return command;
    }
    return nullptr;
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
    CommandLine line;
    DigestArguments digest;
    SearchArguments search;
    ListArguments list;
    FormatsArguments formats;
    CLI::App app("offprint", "offprint");
    app.formatter(std::make_shared<HelpPage>());
    app.set_help_flag("-h,--help", "this page")->configurable(false);
    app.set_version_flag("--version", std::string("offprint ") + OFFPRINT_VERSION, "the version");
    app.fallthrough();
    add_global_options(app, line.global);
    const Command commands[] = {
        add_command(app, "digest", "the papers of a listing under your topics", digest, add_digest_options),
        add_command(app, "search", "the papers of a listing that a query matches", search,
                    add_search_options),
        add_command(app, "list", "every record of a listing, as read", list, add_list_options),
        add_command(app, "formats", "the formats that listings come in", formats, add_formats_options)};
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const CLI::App* command = chosen_command(app);
        line.answer = command == nullptr ? app.help() : command->help();
        return line;
    } catch (const CLI::CallForVersion& version) {
        line.answer = std::string(version.what()) + '\n';
        return line;
    } catch (const CLI::ExtrasError&) {
        fail_unknown(app, chosen_command(app), commands);
    } catch (const CLI::ParseError& error) {
        fail(clean_line(error.what()), "", chosen_command(app));
    }
    const CLI::App* command = chosen_command(app);
    if (command == nullptr) {
        line.answer = help_text("").summary;
        line.answer.append("\n\nTry:\n").append(help_text("").examples);
        line.answer.append("\n`offprint --help` lists the commands and options.\n");
    } else if (command == commands[0].app) {
        line.command = std::move(digest);
    } else if (command == commands[1].app) {
        if (command->get_option("QUERY")->empty()) {
            fail("search: a query is needed", "", command);
        }
        line.command = std::move(search);
    } else if (command == commands[2].app) {
        line.command = std::move(list);
    } else {
        line.command = std::move(formats);
    }
    return line;
}

}  // namespace offprint
