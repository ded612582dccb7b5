// Where the product goes and what can be done there: format, width, colour, pager.
//
//     Output output = open_output(arguments.output, session);
//     output.write(render_digest(digest, output.templates, output.render));
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "offprint/cli/options.h"
#include "offprint/cli/session.h"
#include "offprint/render/render.h"
#include "offprint/render/template_set.h"

namespace offprint {

struct Output {
    RenderOptions render;
    TemplateSet templates;
    std::string path;        ///< empty: standard output
    bool use_pager = false;  ///< standard output is a terminal and the format is for it
    bool is_mail = false;    ///< a digest is to be written as a mail

    /// Writes it whole. A reader that closed the pipe before the end is no error: false. Throws
    /// Error(kOutput) otherwise.
    bool write(std::string_view text) const;
    /// The same for a page that `make` makes, of which a pipe or a terminal is given the beginning while the
    /// rest is made.
    bool write_page(const std::function<std::string(const RenderOptions&)>& make) const;
};

enum class MailFormat { kRefused, kAllowed };  ///< what to do with `--format email`, which only a digest has

/// What `--color` says, and where it says nothing whether a person at a terminal likes colour.
bool wants_color(const std::string& when, bool on_terminal);

/// The ending of a file, in lower case with its dot, that promises something which no format is; else empty.
std::string foreign_ending(std::string_view path);

/// Columns of the terminal, else what COLUMNS says, else 80.
std::size_t screen_columns();

/// Throws Error(kUsage) for an unknown format, Error(kTemplate) for a template that is missing or wrong.
Output open_output(const OutputOptions& options, const Session& session,
                   MailFormat mail = MailFormat::kRefused);

}  // namespace offprint
