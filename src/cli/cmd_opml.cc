// Feeds to and from other feed readers. The configuration is the user's own text: what is imported is
// printed, for the user to put there.
#include <fmt/core.h>
#include <unistd.h>

#include <set>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/input.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/read/opml.h"
#include "opml_text.h"

namespace offprint {
namespace {

/// The addresses of all configured sources that are one feed.
std::vector<ListingRequest> feeds_of(const Session& session) {
    std::vector<ListingRequest> feeds;
    for (const SourceConfig& source : session.config.sources) {
        if (source.kind == SourceKind::kArxiv && source.categories.empty()) continue;
        ListingRequest request = resolve_listing(source.name, session.config, session.context());
        if (request.kind == ListingRequest::Kind::kUrl) feeds.push_back(std::move(request));
    }
    return feeds;
}

int export_feeds(const Session& session) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n"
        "  <head><title>offprint</title></head>\n  <body>\n";
    for (const ListingRequest& feed : feeds_of(session))
        out += fmt::format("    <outline type=\"rss\" text=\"{}\" xmlUrl=\"{}\"/>\n", in_attribute(feed.name),
                           in_attribute(feed.location));
    write_to_descriptor(STDOUT_FILENO, out + "  </body>\n</opml>\n");
    return kExitDone;
}

int import_feeds(const OpmlArguments& arguments, const Session& session) {
    std::set<std::string> taken = {"archive", "arxiv", "biorxiv", "hf", "medrxiv"}, known;
    for (const SourceConfig& source : session.config.sources) taken.insert(source.name);
    for (const ListingRequest& feed : feeds_of(session)) known.insert(feed.location);
    std::string out;
    for (const std::string& file : arguments.files) {
        Listing notes;
        notes.source = file;
        Input input = file == "-" ? Input::standard_input() : Input::open_file(file);
        for (const OpmlFeed& feed : read_opml(input.read_all(), file, notes.notes)) {
            const std::optional<std::string> safe = safe_url(feed.url);
            const std::string url = safe.value_or("");
            if (!safe)
                report(clean_line(file) + ": " + clean_line(feed.url) + " is no address of a feed; left out");
            else if (!known.insert(url).second)
                report(clean_line(file) + ": " + clean_line(url) + " is a source already; left out");
            else
                out += fmt::format("{}[source.{}]\nkind = \"feed\"\nurl = {}\n", out.empty() ? "" : "\n",
                                   name_for(feed.title, url, taken), in_toml(url));
        }
        if (!session.global.quiet) report_notes({&notes, 1}, session.global.verbose);
    }
    write_to_descriptor(STDOUT_FILENO, out);
    return kExitDone;
}

}  // namespace

int run_command(const OpmlArguments& arguments, const Session& session) {
    if (arguments.action == "export" && arguments.files.empty()) return export_feeds(session);
    if (arguments.action == "import" && !arguments.files.empty()) return import_feeds(arguments, session);
    throw Error(ErrorKind::kUsage, "opml: export, or import FILE",
                "`offprint opml import feeds.opml` prints what to put into the configuration");
}

}  // namespace offprint
