// The ledger knows which papers an issue showed, and the archive what they are; of what was never archived
// the ledger has id, title and address. They stand under the topics of today, because those of then are not
// kept.
#include "again.h"

#include <fmt/core.h>

#include "new_papers.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/report.h"
#include "offprint/store/archive.h"
#include "offprint/store/ledger.h"
#include "resolve.h"

namespace offprint {
namespace {

void refuse_options(const DigestArguments& arguments) {
    const MailArguments& mail = arguments.mail;
    if (arguments.only_new || arguments.mark_seen || mail.send || !mail.send_with.empty())
        throw Error(ErrorKind::kUsage, "--again shows what was shown: it goes with neither --new nor --send");
    if (!arguments.input.listings.empty())
        throw Error(ErrorKind::kUsage, "--again takes no LISTING",
                    "`offprint digest --again last --name NAME` is for the digest of that name");
    if (!arguments.date.empty() || !arguments.since.empty() || !arguments.until.empty())
        throw Error(ErrorKind::kUsage, "--again goes with neither --date nor --since nor --until");
}

/// A number, a day, or `last`.
ShownIssue find_issue(const std::vector<ShownIssue>& issues, const std::string& written,
                      const std::string& name) {
    if (issues.empty())
        throw Error(ErrorKind::kUsage, "the digest '" + name + "' has no issue yet",
                    "`offprint status` names digests");
    if (written == "last") return issues.back();
    const auto number = parse_digits(written);
    const auto day = parse_date(written);
    if (!number && !day)
        throw Error(ErrorKind::kUsage, "--again: '" + clean_line(written) + "' is no issue",
                    "a number, a day such as 2026-01-09, or last");
    for (auto issue = issues.rbegin(); issue != issues.rend(); ++issue)
        if (day ? issue->day == *day : issue->number == static_cast<std::size_t>(*number)) return *issue;
    throw Error(ErrorKind::kUsage, fmt::format("the digest '{}' has no issue {}", name, clean_line(written)),
                fmt::format("the last one is {} of {}", issues.back().number, issues.back().day.to_string()));
}

std::vector<Paper> complete(std::vector<Paper> papers, const Session& session) {
    if (!is_there(archive_path(session))) {
        if (!session.global.quiet)
            report(
                "there is no archive to take the papers from, so only their titles and addresses are known; "
                "`offprint fetch` keeps what it brings");
        return papers;
    }
    const Archive archive = Archive::open_to_read(archive_path(session));
    for (Paper& paper : papers)
        if (std::optional<Paper> whole = archive.find(paper.id.value)) paper = std::move(*whole);
    return papers;
}

}  // namespace

Digest digest_again(const DigestArguments& arguments, const Session& session, std::vector<Topic> topics,
                    DigestOptions options) {
    refuse_options(arguments);
    const std::string name = resolve_digest_name(arguments.name);
    const Ledger ledger = Ledger::open_to_read(ledger_path(session));
    const ShownIssue issue = find_issue(ledger.issues(name), arguments.again, name);
    std::vector<Paper> papers = complete(ledger.papers_of(name, issue.number), session);
    std::erase_if(topics, [](const Topic& topic) { return topic.mute; });
    for (Topic& topic : topics) topic.limit.reset();
    options.limit.reset();
    options.per_topic.reset();
    options.rest = true;
    options.date = issue.day;
    options.sources = {{fmt::format("issue {} of '{}'", issue.number, name), "ok", papers.size(), {}}};
    return build_digest(std::move(papers), RuleSet(std::move(topics)), options);
}

}  // namespace offprint
