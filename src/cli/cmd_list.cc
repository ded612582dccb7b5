// Listings as they are read: nothing is merged, matched or ordered.
#include "offprint/base/error.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"

namespace offprint {

int run_list(const ListArguments& arguments, const Session& session) {
    if (arguments.input.listings.empty()) {
        throw Error(
            ErrorKind::kUsage, "list: a LISTING is needed",
            "a file, - for standard input, a URL, hf, hf:2026-01-09, or the name of a configured source");
    }
    report_warnings(session, {});
    const Output output = open_output(arguments.output, session);
    const Collected collected = collect_input(arguments.input, session);
    if (!collected.listings.empty()) {
        output.write(render_listings(collected.listings, output.templates, output.render));
    }
    return exit_status_of(collected);
}

}  // namespace offprint
