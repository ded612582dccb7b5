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

#include "help.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
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

/// The options that one reading of the command line knows. Adding all of them costs more than a tenth of a
/// short run, so the first reading knows only those whose names stand on the command line. It cannot
/// understand a line otherwise than a reading that knows all; where it fails, that one tells why.
class OptionSet {
  public:
    OptionSet(std::span<const char* const> words, bool is_whole) : words_(words), is_whole_(is_whole) {}

    bool is_whole() const { return is_whole_; }

    template <class Target>
    void add(CLI::App& app, const char* names, Target& target, const char* what, const char* value) const {
        if (!is_needed(names)) return;
        // One value each time: what follows is a listing.
        app.add_option(names, target, what)->type_name(value)->allow_extra_args(false);
    }

    void add_flag(CLI::App& app, const char* names, bool& target, const char* what) const {
        if (is_needed(names)) app.add_flag(names, target, what);
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
    std::span<const char* const> words_;
    bool is_whole_;
};

void add_global_options(CLI::App& app, const OptionSet& options, GlobalOptions& global) {
    options.add(app, "--config", global.config, "configuration file; none: defaults only", "FILE");
    options.add(app, "--now", global.now, "the time of this run, e.g. 2026-01-09T08:00Z", "TIME");
    options.add_flag(app, "--offline", global.offline,
                     "ask no server: what was fetched before, and the archive");
    options.add(app, "--color", global.color, "colour: auto, always or never", "WHEN");
    options.add_flag(app, "-q,--quiet", global.quiet, "no notes and warnings on standard error");
    options.add_flag(app, "-v,--verbose", global.verbose, "all notes");
}

void add_input_options(CLI::App& command, const OptionSet& options, InputOptions& input) {
    command.add_option("LISTING", input.listings, "");
    options.add(command, "--input-format", input.input_format,
                "read the listings as this instead of detecting it", "NAME");
}

void add_output_options(CLI::App& command, const OptionSet& options, OutputOptions& output,
                        const char* formats) {
    options.add(command, "-f,--format", output.format, formats, "FORMAT");
    options.add(command, "--template", output.template_name, "a template folder's name, or a file", "NAME");
    options.add(command, "-o,--output", output.path, "write to this file, whole or not at all", "FILE");
    options.add_flag(command, "--no-pager", output.no_pager, "never page, also on a terminal");
}

void add_order_options(CLI::App& command, const OptionSet& options, std::string& sort, std::string& limit,
                       bool& explain) {
    options.add(command, "--sort", sort, "score, upvotes, published, listed or title", "KEY");
    options.add(command, "--limit", limit, "most papers to show", "N");
    options.add_flag(command, "--explain", explain, "what each paper's score is made of");
}

/// For `--format email`.
void add_mail_options(CLI::App& command, const OptionSet& options, MailArguments& mail) {
    options.add(command, "--from", mail.from, "email: the sender, as in 'Papers <papers@example.org>'",
                "ADDRESS");
    options.add(command, "--to", mail.to, "email: the recipient", "ADDRESS");
    options.add(command, "--subject", mail.subject, "email: instead of the title and the day", "TEXT");
    options.add_flag(command, "--send", mail.send, "send it as mail, as [mail] of the configuration says");
    options.add(command, "--send-with", mail.send_with, "send it as mail, by this program: 'msmtp -t'",
                "COMMAND");
    options.add_flag(command, "--dry-run", mail.dry_run, "with --send: only tell what would be sent");
}

constexpr const char* kFormats = "terminal, text, markdown, html, json or jsonl";

void add_options(CLI::App& command, const OptionSet& options, DigestArguments& digest) {
    add_input_options(command, options, digest.input);
    options.add(command, "--topic", digest.topics, "a topic: NAME=QUERY, or one of the configuration",
                "TOPIC");
    options.add(command, "--match", digest.matches, "a topic named after its query", "QUERY");
    options.add(command, "--topics", digest.topics_file, "topics from another file", "FILE");
    options.add_flag(command, "--rest", digest.rest, "add what no topic matched as a last section");
    options.add_flag(command, "--show-hidden", digest.show_hidden, "list what was left out, and why");
    options.add(command, "--date", digest.date, "only papers listed on this day", "DATE");
    options.add(command, "--since", digest.since, "only papers listed on this day or later", "DATE");
    options.add(command, "--until", digest.until, "only papers listed on this day or earlier", "DATE");
    add_order_options(command, options, digest.sort, digest.limit, digest.explain);
    options.add(command, "--per-topic", digest.per_topic, "most papers under one topic", "N");
    options.add(command, "--title", digest.title, "the title of the digest", "TEXT");
    options.add(command, "--empty", digest.empty, "when there is nothing to show: skip, send or fail",
                "WHAT");
    options.add_flag(command, "--new", digest.only_new,
                     "only papers that no earlier digest with --new showed");
    options.add(command, "--name", digest.name, "with --new: which digest it is", "NAME");
    options.add_flag(command, "--no-commit", digest.no_commit, "with --new: remember nothing until `ack`");
    options.add_flag(command, "--mark-seen", digest.mark_seen, "show nothing, remember it as shown");
    add_output_options(command, options, digest.output,
                       "terminal, text, markdown, html, email, json or jsonl");
    add_mail_options(command, options, digest.mail);
}

void add_options(CLI::App& command, const OptionSet& options, SearchArguments& search) {
    command.add_option("QUERY", search.query, "");
    add_input_options(command, options, search.input);
    add_order_options(command, options, search.sort, search.limit, search.explain);
    options.add_flag(command, "--online", search.online, "ask the search of Hugging Face and of arXiv");
    add_output_options(command, options, search.output, kFormats);
}

void add_options(CLI::App& command, const OptionSet& options, KeepArguments& keep) {
    add_input_options(command, options, keep.input);
    options.add(command, "-f,--format", keep.format, "text or json", "FORMAT");
}

void add_options(CLI::App& command, const OptionSet& options, ShowArguments& show) {
    command.add_option("ID", show.ids, "");
    options.add_flag(command, "--records", show.records, "what each source said, not what they say together");
    add_output_options(command, options, show.output, kFormats);
}

void add_options(CLI::App& command, const OptionSet&, AckArguments& ack) {
    command.add_option("NAME", ack.names, "");
}

void add_options(CLI::App& command, const OptionSet& options, StatusArguments& status) {
    options.add(command, "-f,--format", status.format, "text or json", "FORMAT");
}

void add_options(CLI::App& command, const OptionSet& options, SubscribeArguments& subscribe) {
    command.add_option("ADDRESS", subscribe.addresses, "");
    options.add(command, "--topic", subscribe.topics, "a topic: NAME=QUERY, or one of the configuration",
                "TOPIC");
    options.add(command, "--schedule", subscribe.schedule, "when: daily, weekly friday at 7:30, monthly 15 …",
                "WHEN");
    options.add(command, "--limit", subscribe.limit, "most papers in one digest", "N");
}

void add_options(CLI::App& command, const OptionSet& options, UnsubscribeArguments& unsubscribe) {
    command.add_option("ADDRESS or TOKEN", unsubscribe.words, "");
    options.add_flag(command, "--erase", unsubscribe.erase, "leave no trace of the address");
}

void add_options(CLI::App& command, const OptionSet& options, SubscriptionsArguments& subscriptions) {
    command.add_option("ACTION", subscriptions.action, "");
    command.add_option("ADDRESS or FILE", subscriptions.words, "");
    options.add(command, "--until", subscriptions.until, "pause: the day on which it goes on", "DATE");
    options.add(command, "-f,--format", subscriptions.format, "list: text or json", "FORMAT");
}

void add_options(CLI::App& command, const OptionSet& options, ArchiveArguments& archive) {
    command.add_option("ACTION", archive.action, "");
    options.add(command, "-f,--format", archive.format, "text or json", "FORMAT");
}

void add_options(CLI::App& command, const OptionSet& options, ListArguments& list) {
    add_input_options(command, options, list.input);
    add_output_options(command, options, list.output, kFormats);
}

void add_options(CLI::App& command, const OptionSet& options, FormatsArguments& formats) {
    options.add(command, "-f,--format", formats.format, "text or json", "FORMAT");
}

void add_options(CLI::App& command, const OptionSet& options, TemplateArguments& templates) {
    command.add_option("ACTION", templates.action, "");
    command.add_option("NAME", templates.names, "");
    options.add(command, "-f,--format", templates.format, "list and names: text or json", "FORMAT");
}

void add_options(CLI::App& command, const OptionSet& options, TopicsArguments& topics) {
    command.add_option("ACTION", topics.action, "");
    command.add_option("QUERY or LISTING", topics.words, "");
    options.add(command, "--against", topics.against, "test: the query as it was, to see what changes",
                "QUERY");
    options.add(command, "--topics", topics.topics_file, "topics from another file", "FILE");
    options.add(command, "--input-format", topics.input_format,
                "read the listings as this instead of detecting it", "NAME");
    options.add(command, "-f,--format", topics.format, "text or json", "FORMAT");
}

/// The options of a command are added when it is met on the command line: those of all commands together cost
/// a tenth of a start.
struct Command {
    CLI::App* app = nullptr;
    std::function<void()> add_options;
    std::function<void()> take;  ///< its arguments are what the line asks for
};

template <class Arguments>
Command add_command(CLI::App& app, const OptionSet& options, const char* name, const char* what,
                    Arguments& arguments, CommandLine& line) {
    if (!options.is_needed(name)) return {};
    CLI::App* const command = app.add_subcommand(name, what);
    const auto add = [=, &options, &arguments] { add_options(*command, options, arguments); };
    command->preparse_callback([add](std::size_t) { add(); });
    return {command, add, [&arguments, &line] { line.command = std::move(arguments); }};
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
        if (command.app == nullptr || command.app->parsed()) continue;
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
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) fail_unknown(app, command, commands);
    fail(clean_line(error.what()), "", command);
}

/// Of every command; those of one are taken.
struct AllArguments {
    DigestArguments digest;
    SearchArguments search;
    ListArguments list;
    FormatsArguments formats;
    TemplateArguments templates;
    TopicsArguments topics;
    FetchArguments fetch;
    ImportArguments import;
    ShowArguments show;
    ArchiveArguments archive;
    AckArguments ack;
    StatusArguments status;
    SubscribeArguments subscribe;
    UnsubscribeArguments unsubscribe;
    SubscriptionsArguments subscriptions;
};

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
        app.set_version_flag("--version", std::string("offprint ") + OFFPRINT_VERSION, "the version");
    add_global_options(app, options, line.global);
    const auto add = [&](const char* name, const char* what, auto& arguments) {
        return add_command(app, options, name, what, arguments, line);
    };
    const Command commands[] = {
        add("digest", "the papers of a listing under your topics", all.digest),
        add("search", "the papers of a listing that a query matches", all.search),
        add("list", "every record of a listing, as read", all.list),
        add("formats", "the formats that listings come in", all.formats),
        add("template", "templates: list, show, check, names", all.templates),
        add("topics", "topics: list, check, test, explain", all.topics),
        add("fetch", "what the sources list now, into the archive", all.fetch),
        add("import", "files of papers, into the archive", all.import),
        add("show", "a paper of the archive", all.show),
        add("archive", "the archive: what is in it, check, export", all.archive),
        add("ack", "what a digest with --no-commit held was delivered", all.ack),
        add("status", "what is known of sources, archive, digests and subscriptions", all.status),
        add("subscribe", "who gets digests by mail, of what and when", all.subscribe),
        add("unsubscribe", "by address or token", all.unsubscribe),
        add("subscriptions", "list, show, pause, resume, export, import", all.subscriptions)};
    try {
        app.parse(static_cast<int>(words.size()), words.data());
    } catch (const CLI::CallForVersion& version) {
        line.answer = std::string(version.what()) + '\n';
        return line;
    } catch (const CLI::Error& error) {
        if (!options.is_whole()) return std::nullopt;
        line.answer = answer_to(error, app, commands, words);
        return line;
    }
    const CLI::App* command = chosen_command(app);
    if (command == nullptr) {
        line.answer = help_text("").summary;
        line.answer.append("\n\nTry:\n").append(help_text("").examples);
        line.answer.append("\n`offprint --help` lists the commands and options.\n");
    } else if (command->get_name() == "search" && command->get_option("QUERY")->empty()) {
        fail("search: a query is needed", "", command);
    }
    for (const Command& one : commands)
        if (command != nullptr && one.app == command) one.take();
    return line;
}

}  // namespace

namespace {

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
                    "`offprint --help` lists the commands; `offprint help query` is about queries");
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
