// Papers of the archive by their ids, written like a listing.
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/input.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {

namespace {

constexpr std::size_t kUsualNeighbours = 10;

std::vector<Paper> find(const Archive& archive, const std::string& id, const ShowArguments& arguments,
                        std::size_t limit) {
    if (arguments.records) return archive.records_of(id);
    std::optional<Paper> paper = archive.find(id);
    if (!paper) return {};
    if (!arguments.similar) return {std::move(*paper)};
    return archive.similar_to(*paper, limit);
}

/// `-` stands for those on standard input, between blanks, as `list --format ids` prints them.
void add_ids(std::vector<std::string>& ids, const std::string& word) {
    if (word != "-") return ids.push_back(word);
    const std::string text = Input::standard_input().read_all();
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !is_ascii_blank(text[end])) ++end;
        if (end > at) ids.push_back(text.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

int run_command(const ShowArguments& arguments, const Session& session) {
    if (arguments.ids.empty())
        throw Error(ErrorKind::kUsage, "show: an ID is needed",
                    "an arXiv id, a DOI, a PMID or an address, such as 2401.01234");
    if (!arguments.limit.empty() && !arguments.similar)
        throw Error(ErrorKind::kUsage, "--limit goes with --similar only");
    if (arguments.similar && arguments.records)
        throw Error(ErrorKind::kUsage, "--similar and --records contradict each other");
    const std::size_t limit = *resolve_count(arguments.limit, "--limit", kUsualNeighbours);
    std::vector<std::string> ids;
    for (const std::string& word : arguments.ids) add_ids(ids, word);
    Output output = open_output(arguments.output, session);
    output.render.whole = !arguments.similar;  // few papers, and looked at closely
    const Archive archive = Archive::open_to_read(archive_path(session));
    Listing listing;
    listing.source = "archive";
    listing.format = Format::kJsonl;
    std::size_t missing = 0;
    for (const std::string& id : ids) {
        std::vector<Paper> papers = find(archive, id, arguments, limit);
        if (papers.empty() && arguments.similar && archive.find(id)) {
            ++missing;
            report("the archive has no paper near '" + clean_line(id) + "'");
        } else if (papers.empty()) {
            ++missing;
            const bool is_words = id.find_first_of("0123456789:/.") == id.npos;
            report("the archive has no paper '" + clean_line(id) + "'" +
                   (is_words ? "; `offprint search " + clean_line(id) + "` looks for words" : ""));
        }
        for (Paper& paper : papers) listing.papers.push_back(std::move(paper));
    }
    if (!listing.papers.empty())
        output.write(render_listings({&listing, 1}, output.templates, output.render));
    return missing > 0 ? kExitNothingFound : kExitDone;
}

}  // namespace offprint
