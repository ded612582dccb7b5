// A folder of pages from the archive.
#include <fmt/core.h>
#include <unistd.h>

#include "offprint/app/choose_topics.h"
#include "offprint/app/site.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/digest/volume.h"
#include "offprint/render/template_check.h"
#include "offprint/store/archive.h"
#include "resolve.h"
#include "site_folder.h"

namespace offprint {
namespace {

constexpr int kUsualMonths = 12;

std::string resolve_url(const std::string& written) {
    if (written.empty()) return written;
    std::optional<std::string> url = safe_url(written);
    if (!url || url->find_first_of("?#") != url->npos)
        throw Error(ErrorKind::kUsage, "--url: '" + clean_line(written) + "' is no address of a folder",
                    "such as https://example.org/papers/");
    if (!url->ends_with('/')) *url += '/';
    return *url;
}

/// Whole months, so that the pages of the first one change once a month and not each day.
Date resolve_since(const SiteArguments& arguments, const Session& session) {
    const Date usual = start_of_step(add_months(session.today(), -kUsualMonths), TimeStep::kMonth);
    return resolve_date(arguments.since, "--since", session).value_or(usual);
}

SiteOptions resolve_options(const SiteArguments& arguments, const Session& session) {
    const DigestConfig& config = session.config.digest;
    SiteOptions site;
    site.url = resolve_url(arguments.url);
    site.digest.title = arguments.title.empty() ? config.title : arguments.title;
    site.digest.sort = config.sort;
    site.digest.limit = config.limit;
    site.digest.per_topic = config.per_topic;
    site.digest.rest = config.rest;
    return site;
}

TemplateSet resolve_templates(const SiteArguments& arguments, const Session& session) {
    const DigestConfig& config = session.config.digest;
    const std::string& name =
        arguments.template_name.empty() ? config.template_name : arguments.template_name;
    if (name.empty()) return {};
    TemplateSet templates = load_templates(name, session.templates_folder, config.raw);
    if (templates.is_single_file())
        throw Error(ErrorKind::kTemplate,
                    "template " + name + ": a site has several pages, and this is one file",
                    "name a folder with digest.html.mustache, or --template default");
    if (session.global.quiet) return templates;
    TemplateCheck check;
    check.syntax = check.unused = false;
    check.pages = pages_of_site();
    check.most = 3;
    for (const std::string& text : check_templates(templates, check)) report(text);
    return templates;
}

void read_papers(const Session& session, Date since, SitePapers& papers) {
    Archive::open_to_read(archive_path(session)).visit([&](Paper&& paper) {
        const std::optional<Date>& day = paper.listed ? paper.listed : paper.published;
        if (!day || *day >= since) papers.add(paper);
        return true;
    });
    if (papers.undated() > 0 && !session.global.quiet)
        report(fmt::format("{} without a day {} on no page",
                           papers.undated() == 1 ? "a paper" : fmt::format("{} papers", papers.undated()),
                           papers.undated() == 1 ? "is" : "are"));
}

}  // namespace

int run_command(const SiteArguments& arguments, const Session& session) {
    if (arguments.folders.size() != 1)
        throw Error(ErrorKind::kUsage, "site: name one folder", "offprint site ~/public_html/papers");
    const SiteOptions options = resolve_options(arguments, session);
    const Date since = resolve_since(arguments, session);
    std::vector<Topic> topics =
        choose_topics({arguments.topics, {}, arguments.topics_file}, session.config, session.context());
    report_warnings(session, topics);
    const TemplateSet templates = resolve_templates(arguments, session);
    SiteFolder folder(arguments.folders.front());
    const RuleSet rules(std::move(topics));
    SitePapers papers;
    read_papers(session, since, papers);
    build_site(papers, rules, options, templates,
               [&](const std::string& name, const std::string& bytes) { folder.write(name, bytes); });
    if (!session.global.quiet) write_to_descriptor(STDOUT_FILENO, folder.tell());
    return kExitDone;
}

}  // namespace offprint
