// Papers of the archive by their ids, written like a listing.
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"

namespace offprint {

int run_command(const ShowArguments& arguments, const Session& session) {
    if (arguments.ids.empty())
        throw Error(ErrorKind::kUsage, "show: an ID is needed",
                    "an arXiv id, a DOI or an address, such as 2401.01234");
    report_warnings(session, {});
    Output output = open_output(arguments.output, session);
    output.render.whole = true;  // few papers, and looked at closely
    const Archive archive = Archive::open_to_read(archive_path(session));
    Listing listing;
    listing.source = "archive";
    listing.format = Format::kJsonl;
    std::size_t missing = 0;
    for (const std::string& id : arguments.ids) {
        std::vector<Paper> papers;
        if (arguments.records)
            papers = archive.records_of(id);
        else if (std::optional<Paper> paper = archive.find(id))
            papers.push_back(std::move(*paper));
        if (papers.empty()) {
            ++missing;
            report("the archive has no paper '" + clean_line(id) + "'");
        }
        for (Paper& paper : papers) listing.papers.push_back(std::move(paper));
    }
    if (!listing.papers.empty())
        output.write(render_listings({&listing, 1}, output.templates, output.render));
    return missing > 0 ? kExitNothingFound : kExitDone;
}

}  // namespace offprint
