// Listings as they are read: nothing is merged, matched or ordered. JSON lines on standard output are written
// while they are read, so that a listing of any length takes constant memory.
#include <unistd.h>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"

namespace offprint {
namespace {

constexpr std::size_t kPapersAtOnce = 64;

struct PipeClosed {};  // nobody reads on: the rest of the listing need not be read either

class PaperLines {
  public:
    explicit PaperLines(const Output& output) : output_(output) {}

    void add(Paper&& paper) {
        batch_.papers.push_back(std::move(paper));
        if (batch_.papers.size() == kPapersAtOnce) write();
    }

    void write() {
        const std::string lines = render_listings({&batch_, 1}, output_.templates, output_.render);
        batch_.papers.clear();
        if (!write_to_descriptor(STDOUT_FILENO, lines)) throw PipeClosed();
    }

  private:
    const Output& output_;
    Listing batch_;
};

int list_as_lines(const ListArguments& arguments, const Session& session, const Output& output) {
    PaperLines lines(output);
    try {
        const Collected collected =
            collect_input(arguments.input, session, {[&](Paper&& paper) { lines.add(std::move(paper)); }});
        lines.write();
        return exit_status_of(collected);
    } catch (const PipeClosed&) {
        return kExitDone;
    }
}

}  // namespace

int run_command(const ListArguments& arguments, const Session& session) {
    if (arguments.input.listings.empty()) {
        throw Error(
            ErrorKind::kUsage, "list: a LISTING is needed",
            "a file, - for standard input, a URL, hf, hf:2026-01-09, or the name of a configured source");
    }
    const Output output = open_output(arguments.output, session);
    if (output.render.format == OutputFormat::kJsonl && output.path.empty())
        return list_as_lines(arguments, session, output);
    const Collected collected = collect_input(arguments.input, session);
    if (!collected.listings.empty()) {
        output.write_page([&](const RenderOptions& render) {
            return render_listings(collected.listings, output.templates, render);
        });
    }
    return exit_status_of(collected);
}

}  // namespace offprint
