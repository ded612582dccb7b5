// Due issues become finished mails: the new papers of the archive are gone through once, by the topics of all
// who are due; then each issue is made of the papers that its own topics ask for.
//
//     write_issues(due, archive, issues, settings, [&](const NewIssue& issue) { issues.freeze(issue); });
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "offprint/app/due_issues.h"
#include "offprint/digest/digest.h"
#include "offprint/render/template_set.h"
#include "offprint/store/archive.h"

namespace offprint {

/// That a mail shows, whatever limits say.
inline constexpr std::size_t kMostPapersOfIssue = 500;

struct IssueSettings {
    Instant now;
    const Config& config;  ///< with a sender
    const TemplateSet& templates;
    std::function<std::string(const Subscription&)> token_of;
    std::vector<SourceHealth> sources = {};  ///< what mails tell of the sources
    std::size_t at_once = 256;               ///< issues in memory
    std::size_t hits_in_memory = 500'000;    ///< papers that a topic matches; more wait in a scratch file
    bool leaves_empty = false;  ///< no issue without papers: some may be missing only because a source failed
};

struct WrittenIssues {
    std::size_t due = 0;  ///< failures among them
    std::vector<DueFailure> failures;
};

/// New to a subscription are papers that a fetch brought first since it began and after those that were
/// looked at for an earlier issue, those of an issue that failed, and none that is in another issue of it. At
/// most 500 are shown, or as many as the subscription or the configuration says. Where daily issues were
/// missed, papers stand by the day on which they were listed, at most 200 unless something else is said. With
/// papers go what is news of papers that earlier issues showed; that one was withdrawn goes without any, too.
/// Gives each issue to `write`; its papers live as long as that takes. An issue that cannot be made, since a
/// topic of theirs is none any more, say, is a failure; what `write` throws is thrown. Of all who are
/// due the rules of their topics are in memory, some hundred bytes a topic, and `at_once` issues.
WrittenIssues write_issues(DueQueue& due, const Archive& archive, const Issues& issues,
                           const IssueSettings& settings, const std::function<void(const NewIssue&)>& write);

}  // namespace offprint
