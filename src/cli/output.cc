// Colour, links and the pager are for a person at a terminal: each needs standard output to be one. `--color
// always` asks for colour elsewhere too, but never for links, which fewer programs understand.
#include "offprint/cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/process.h"
#include "offprint/base/suggest.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/report.h"
#include "offprint/render/template_check.h"

namespace offprint {
namespace {

constexpr std::size_t kUsualColumns = 80;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

struct Screen {
    std::size_t columns = kUsualColumns;
    std::size_t rows = 0;  ///< 0: not known
};

Screen measure_screen() {
    Screen screen;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return {size.ws_col, size.ws_row};
    }
    if (const auto columns = parse_digits(environment("COLUMNS")); columns && *columns > 0) {
        screen.columns = static_cast<std::size_t>(*columns);
    }
    return screen;
}

constexpr std::string_view kMailFormat = "email";

/// What the ending of a file says when nobody named a format.
std::optional<OutputFormat> format_of_ending(std::string_view path) {
    constexpr std::pair<std::string_view, OutputFormat> kEndings[] = {
        {".html", OutputFormat::kHtml},  {".htm", OutputFormat::kHtml},  {".txt", OutputFormat::kText},
        {".org", OutputFormat::kOrg},    {".json", OutputFormat::kJson}, {".jsonl", OutputFormat::kJsonl},
        {".bib", OutputFormat::kBibtex}, {".ris", OutputFormat::kRis},   {".tsv", OutputFormat::kTsv},
        {".atom", OutputFormat::kAtom},  {".rss", OutputFormat::kRss},   {".mbox", OutputFormat::kMbox},
    };
    for (const auto& [ending, format] : kEndings)
        if (path.size() > ending.size() &&
            equals_ignoring_case(path.substr(path.size() - ending.size()), ending))
            return format;
    return std::nullopt;
}

OutputFormat resolve_format(const OutputOptions& options, bool on_terminal, MailFormat mail) {
    const std::string& written = options.format;
    if (written.empty() && on_terminal) return OutputFormat::kTerminal;
    if (written.empty()) {
        const auto format = format_of_ending(options.path);
        if (const std::string ending = foreign_ending(options.path); !ending.empty())
            report("no format has the ending " + ending +
                   ", so that file is Markdown; --format says another");
        return format.value_or(OutputFormat::kMarkdown);
    }
    if (const auto format = output_format_from_name(written)) return *format;
    std::string known = "known:";
    std::vector<std::string_view> names;
    for (const OutputFormatInfo& info : output_formats()) {
        names.push_back(info.name);
        known.append(" ").append(info.name);
    }
    if (mail == MailFormat::kAllowed) {
        names.push_back(kMailFormat);
        known.append(" ").append(kMailFormat);
    }
    const std::string near = written == "md"    ? "markdown"
                             : written == "txt" ? "text"
                                                : nearest_name(written, names);
    throw Error(ErrorKind::kUsage, "--format: '" + written + "' is not known",
                near.empty() ? known : "did you mean '" + near + "'?");
}

std::string resolve_feed_url(const std::string& written, OutputFormat format) {
    if (written.empty()) return written;
    if (!is_feed(format))
        throw Error(ErrorKind::kUsage, "--feed-url goes with --format atom, rss and jsonfeed only");
    if (const auto url = safe_url(written)) return *url;
    throw Error(ErrorKind::kUsage, "--feed-url: '" + clean_line(written) + "' is no address of the web",
                "such as https://example.org/papers.xml");
}

/// Whether the terminal is known to follow OSC 8 links, so that a label may stand for an address. Others
/// ignore them.
bool knows_links() {
    if (!environment("TMUX").empty() || !environment("STY").empty()) return false;
    for (const char* name :
         {"VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID", "WEZTERM_PANE"}) {
        if (!environment(name).empty()) return true;
    }
    const std::string_view program = environment("TERM_PROGRAM");
    const std::string_view term = environment("TERM");
    return program == "iTerm.app" || program == "vscode" || program == "ghostty" ||
           term.starts_with("foot") || term.starts_with("alacritty");
}

/// The pager's words; none when the user wants none.
std::vector<std::string> find_pager() {
    for (const char* name : {"OFFPRINT_PAGER", "PAGER"}) {
        if (std::getenv(name) != nullptr) {
            std::vector<std::string> words = split_command(environment(name));
            return words == std::vector<std::string>{"cat"} ? std::vector<std::string>() : words;
        }
    }
    return {"less"};
}

/// False when there is no pager, or none is needed because the text fits on the screen.
bool page(std::string_view text) {
    const Screen screen = measure_screen();
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const std::vector<std::string> pager = find_pager();
    if (pager.empty() || lines < screen.rows) return false;
    // As git does: colours shown, short pages left on the screen. Options of one's own may not ask for
    // colours.
    const std::string own(environment("LESS"));
    const bool shows_colors = own.find_first_of("Rr") != own.npos || own.find("--") != own.npos;
    setenv("LESS", own.empty() ? "FRX" : shows_colors ? own.c_str() : (own + 'R').c_str(), 1);
    try {
        run_process(pager, text);
        return true;
    } catch (const Error&) {  // no such program: the text matters more than the pager
        return false;
    }
}

/// A name that nothing makes is empty on the page, as Mustache has it, but mostly it is a slip.
void warn_of_names(const Output& output) {
    TemplateCheck check;
    check.syntax = check.unused = false;
    check.pages = output.is_mail ? pages_of_mail() : pages_of(output.render.format);
    check.most = 3;
    for (const std::string& text : check_templates(output.templates, check)) report(text);
}

}  // namespace

std::string foreign_ending(std::string_view path) {
    if (format_of_ending(path)) return {};
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || dot == 0 || dot + 1 == name.size()) return {};
    const std::string ending = ascii_lower(name.substr(dot));
    const bool is_word = std::all_of(ending.begin() + 1, ending.end(), is_ascii_letter);
    return ending == ".md" || ending == ".markdown" || !is_word ? std::string() : ending;
}

bool wants_color(const std::string& when, bool on_terminal) {
    if (when != "auto") return when == "always";
    return on_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

bool Output::write(std::string_view text) const {
    if (!path.empty()) {
        write_file_atomically(path, text);
        return true;
    }
    return (use_pager && page(text)) || write_to_descriptor(STDOUT_FILENO, text);
}

bool Output::write_page(const std::function<std::string(const RenderOptions&)>& make) const {
    if (!path.empty() || use_pager) return write(make(render));
    RenderOptions in_pieces = render;
    bool is_taken = true;
    in_pieces.sink = [&is_taken](std::string_view piece) {
        is_taken = is_taken && write_to_descriptor(STDOUT_FILENO, piece);
    };
    const std::string rest = make(in_pieces);
    return is_taken && write_to_descriptor(STDOUT_FILENO, rest);
}

std::size_t screen_columns() { return measure_screen().columns; }

Output open_output(const OutputOptions& options, const Session& session, MailFormat mail) {
    Output output;
    const bool on_terminal = options.path.empty() && isatty(STDOUT_FILENO) == 1;
    output.path = options.path == "-" ? "" : options.path;
    output.is_mail = options.format == kMailFormat;
    if (output.is_mail && mail == MailFormat::kRefused) {
        throw Error(ErrorKind::kUsage, "--format: only a digest can be an email",
                    "offprint digest --match QUERY --format email");
    }
    output.render.format = output.is_mail ? OutputFormat::kText : resolve_format(options, on_terminal, mail);
    output.render.now = session.now;
    output.render.feed_url = resolve_feed_url(options.feed_url, output.render.format);
    output.render.columns = measure_screen().columns;
    output.render.color =
        output.render.format == OutputFormat::kTerminal && wants_color(session.global.color, on_terminal);
    output.render.links = output.render.color && on_terminal;
    output.render.labels = output.render.links && knows_links();
    output.use_pager = on_terminal && output.render.format == OutputFormat::kTerminal && !options.no_pager;
    const DigestConfig& digest = session.config.digest;
    const std::string& name = options.template_name.empty() ? digest.template_name : options.template_name;
    if (!name.empty()) output.templates = load_templates(name, session.templates_folder, digest.raw);
    if (!name.empty() && !session.global.quiet) warn_of_names(output);
    if (!options.template_name.empty() && !output.is_mail && is_for_programs(output.render.format))
        report("--template: this format is not made from templates");
    if (output.is_mail && output.templates.is_single_file()) {
        throw Error(ErrorKind::kTemplate, "template " + name + ": a mail has two parts, and this is one file",
                    "name a folder with digest.txt.mustache and mail.html.mustache");
    }
    return output;
}

}  // namespace offprint
