// A page of a command: what help says, then the section of docs/offprint.md that is about it.
#include "man_page.h"

#include <algorithm>

#include "command_table.h"
#include "help.h"
#include "markdown_man.h"

namespace offprint {
namespace {

struct Details {
    std::string_view command, heading;
};

/// Where docs/offprint.md tells more.
constexpr Details kDetails[] = {
    {"", "LISTING: where papers come from"},
    {"", "What is kept of answers"},
    {"", "Exit status"},
    {"digest", "Options of digest"},
    {"digest", "What was shown"},
    {"search", "Options of search"},
    {"topics", "Topics"},
    {"fetch", "The archive"},
    {"import", "The archive"},
    {"show", "The archive"},
    {"archive", "The archive"},
    {"ack", "What was shown"},
    {"subscribe", "Subscriptions"},
    {"unsubscribe", "Subscriptions"},
    {"subscriptions", "Subscriptions"},
    {"template", "Templates"},
    {"config", "The configuration"},
    {"completion", "The tab key"},
    {"doctor", "The doctor"},
};

std::string upper(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

std::string title_line(const std::string& name, int section, const std::string& date) {
    return ".TH " + man_text(upper(name)) + ' ' + std::to_string(section) + " \"" + date + "\" \"offprint " +
           OFFPRINT_VERSION + "\" \"offprint\"\n";
}

std::string name_section(const std::string& name, std::string_view what) {
    return ".SH NAME\n" + man_text(name) + " \\- " + man_text(what) + '\n';
}

std::string example_block(std::string_view text) { return ".EX\n" + man_lines(text) + ".EE\n"; }

std::string option_list(const OptionList& options) {
    std::string out;
    for (const OptionInfo& option : options.all()) {
        if (option.is_words) continue;
        const std::string_view names(option.names);
        const std::size_t comma = names.find(',');
        out += ".TP\n";
        if (comma != names.npos) out += "\\fB" + man_text(names.substr(0, comma)) + "\\fR, ";
        out += "\\fB" + man_text(names.substr(comma == names.npos ? 0 : comma + 1)) + "\\fR";
        if (*option.value != '\0') out += " \\fI" + man_text(option.value) + "\\fR";
        out += '\n' + man_line(option.what) + '\n';
    }
    return out;
}

std::string global_options() {
    OptionList options;
    GlobalOptions global;
    describe_global(options, global);
    return option_list(options);
}

std::string details_of(std::string_view command, const std::string& manual) {
    std::string out;
    for (const Details& details : kDetails)
        if (details.command == command) out += man_from_markdown(markdown_section(manual, details.heading));
    return out;
}

std::string usage_section(const HelpText& help) {
    return ".SH SYNOPSIS\n.nf\n" + man_line(help.usage) + "\n.fi\n.SH DESCRIPTION\n" +
           man_line(help.summary) + '\n';
}

ManPage program_page(const ManSources& sources) {
    const HelpText& help = help_text("");
    ManPage page{"offprint", 1, title_line("offprint", 1, sources.date)};
    page.text += name_section("offprint", "a digest of the day's research papers, by your topics");
    page.text += usage_section(help) + ".SH EXAMPLES\n" + example_block(help.examples) + ".SH COMMANDS\n";
    for (const CommandEntry& entry : command_table())
        page.text += ".TP\n.BR offprint\\-" + man_text(entry.name) + " (1)\n" + man_line(entry.what) + '\n';
    page.text += ".SH OPTIONS\n" + global_options();
    page.text += ".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nexamples and options, also of a command\n";
    page.text += ".TP\n\\fB\\-\\-version\\fR\nthe version; with \\fB\\-v\\fR also libraries\n";
    page.text += details_of("", sources.program);
    page.text +=
        ".SH SEE ALSO\n.BR offprint\\-config (5),\n.BR offprint\\-query (7),\n.BR offprint\\-templates (7)\n";
    return page;
}

ManPage command_page(const CommandEntry& entry, const ManSources& sources) {
    const std::string name = std::string("offprint-") + entry.name;
    ManPage page{name, 1, title_line(name, 1, sources.date)};
    page.text += name_section(name, entry.what) + usage_section(help_text(entry.name));
    page.text += ".SH EXAMPLES\n" + example_block(help_text(entry.name).examples);
    AllArguments arguments;
    OptionList options;
    entry.describe(arguments, options);
    const std::string own = option_list(options);
    if (!own.empty()) page.text += ".SH OPTIONS\n" + own;
    page.text +=
        ".SH OPTIONS OF EVERY COMMAND\n" + global_options() + details_of(entry.name, sources.program);
    page.text += ".SH SEE ALSO\n.BR offprint (1),\n.BR offprint\\-config (5),\n.BR offprint\\-query (7)\n";
    return page;
}

ManPage document_page(const std::string& name, int section, std::string_view what,
                      const std::string& markdown, const std::string& date) {
    return {name, section,
            title_line(name, section, date) + name_section(name, what) + ".SH DESCRIPTION\n" +
                man_from_markdown(without_title(markdown)) + ".SH SEE ALSO\n.BR offprint (1)\n"};
}

}  // namespace

std::vector<ManPage> make_man_pages(const ManSources& sources) {
    std::vector<ManPage> pages = {program_page(sources)};
    for (const CommandEntry& entry : command_table()) pages.push_back(command_page(entry, sources));
    pages.push_back(document_page("offprint-config", 5, "the configuration file of offprint", sources.config,
                                  sources.date));
    pages.push_back(
        document_page("offprint-query", 7, "the query language of offprint", sources.query, sources.date));
    pages.push_back(
        document_page("offprint-templates", 7, "how a digest looks", sources.templates, sources.date));
    return pages;
}

}  // namespace offprint
