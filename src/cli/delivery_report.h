// What `deliver` tells: a line a mail, the counts, and the exit status that they come to.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "offprint/app/deliver.h"
#include "offprint/app/issue_writer.h"
#include "offprint/cli/commands.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

class DeliveryReport {
  public:
    explicit DeliveryReport(const Session& session) : session_(session) {}

    /// The sources that were fetched; failures are told.
    void add_fetch(std::span<const Kept> kept);
    /// Who cannot get what is due; told.
    void add_failures(std::span<const DueFailure> failures);
    /// Mails of earlier runs that are to be sent now.
    void add_waiting(std::size_t count) { waiting_ += count; }
    /// What came of those that are due; failures are told.
    void add_written(const WrittenIssues& written);
    /// What was made for one that is due.
    void add_issue(const NewIssue& issue);
    /// One mail: it is told when it did not simply leave.
    void add_mail(const Issue& issue, IssueState state, const Outcome& outcome);
    /// Pauses those whose address was refused too often, and tells so.
    void pause_refused(Subscriptions& subscriptions, const Issues& issues) const;

    /// The counts, on standard output unless quiet, and what stopped the run. Once, at the end.
    ExitStatus finish(const DeliveryCounts& counts) const;

    bool has_failed_source() const { return !fetched_.failures.empty(); }

  private:
    std::string describe_counts(const DeliveryCounts& counts) const;

    const Session& session_;
    Collected fetched_;                 ///< as far as exit_status_of() looks at it
    std::vector<std::string> refused_;  ///< addresses that a server knows nothing of
    bool fails_again_ = false;
    std::size_t due_ = 0, waiting_ = 0, broken_ = 0;
    std::size_t made_ = 0, empty_ = 0;  ///< of those due: issues, and those of them that nobody is sent
};

/// After three mails in a row that failed or came back nothing is sent any more, until somebody says so.
/// `why` is what the list of subscriptions tells. Whether that is so now.
bool pause_refused(Subscriptions& subscriptions, const std::string& address, std::size_t in_a_row,
                   const std::string& why);

}  // namespace offprint
