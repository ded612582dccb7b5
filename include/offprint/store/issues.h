// Issues: one digest for one subscription and one due time each, as a finished mail, and what became of it.
// They are kept in the file of the ledger. A mail is written down whole before it is sent, and that it is
// being sent before the first byte of it leaves: whenever the program ends, the next run knows where it was.
//
//     issues.freeze({.address = "me@example.org", .due = due, …});
//     if (const auto mail = issues.claim(number, now))
//         issues.finish(number, IssueState::kSent, {.at = now});
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/date.h"
#include "offprint/model/paper.h"
#include "offprint/store/issue_state.h"
#include "offprint/store/sent_paper.h"

namespace offprint {

struct Issue {
    std::int64_t number = 0;
    std::string address;  ///< of the subscription
    Instant due, frozen;
    Instant changed;         ///< when its state did
    std::size_t papers = 0;  ///< that it shows
    IssueState state = IssueState::kQueued;
    int attempts = 0;             ///< how often it was begun to be sent
    int doubts = 0;               ///< how often nobody knew whether it arrived
    std::optional<Instant> next;  ///< of kRetry: not to be sent before
    std::string reason;           ///< of its state, or empty
    std::string message_id, sender, subject;
};

/// The mail of an issue.
struct IssueMail {
    Issue issue;
    std::string bytes;  ///< with LF line ends; empty when they are not kept any more
};

struct IssuePaper {
    const Paper* paper = nullptr;
    std::int64_t arrival = 0;  ///< its number in the archive
    bool is_cut = false;       ///< not shown, because a limit cut it
};

/// What is frozen.
struct NewIssue {
    std::string address;
    Instant due, frozen;
    std::int64_t examined = 0;       ///< the last arrival that was looked at for it
    std::vector<IssuePaper> papers;  ///< without any that it shows, and any that it tells of, it is kEmpty
    std::string message_id, sender, subject, bytes;
    std::vector<ToldPaper> told{};  ///< what is known to its reader with it
    std::size_t updates = 0;        ///< lines that tell of papers of earlier ones
};

/// What a subscription got so far.
struct IssueHistory {
    std::int64_t examined = 0;           ///< the last arrival that was looked at for any issue
    std::optional<Instant> last_due;     ///< of the last issue up to now
    std::string message_id;              ///< of the last one that has papers and did not fail, or empty
    std::vector<std::int64_t> released;  ///< arrivals that the last issue with papers showed, which failed
};

struct IssueEnd {
    Instant at;
    std::string reason{};
    std::optional<Instant> next{};  ///< of kRetry
};

struct IssueBounce {
    std::string address;
    std::size_t in_a_row = 0;  ///< of the last issues to it, this one included
};

/// Throws what Archive throws. What a function did is on the disk when it returns, whole or not at all.
class Issues {
  public:
    /// Makes the file and its folder (0700) when they are missing.
    static Issues open_to_write(const std::string& path);
    /// Throws Error(kInput) when there is none.
    static Issues open_to_read(const std::string& path);

    Issues(Issues&&) noexcept;
    Issues& operator=(Issues&&) noexcept;
    ~Issues();

    /// Of an address that subscribed. Due times after `now` are those of a clock that was wrong.
    IssueHistory history_of(std::string_view address, Instant now) const;
    /// Whether the paper, under whatever id, is in an issue of that subscription that neither failed nor was
    /// dropped.
    bool has_had(std::string_view address, const Paper& paper) const;
    /// Those that issues frozen since then show, and that have not failed, in the order of their arrivals.
    /// What an older offprint sent is not among them.
    std::vector<SentPaper> sent_papers(std::string_view address, Instant since) const;
    /// False, and nothing is done, when that subscription has an issue of that due time, or is gone.
    bool freeze(const NewIssue& issue);

    /// No other run sends now: what is kSending is in doubt.
    void doubt_what_was_left(Instant now);
    /// How many of the last mails to the address failed for good, one after the other, for whatever reason.
    std::size_t failures_in_a_row(std::string_view address) const;
    enum class Tried { kNever, kBefore };
    /// What is to be sent, in the order of freezing: what is queued, or else what is to be retried by now
    /// and, if `resends`, what was in doubt once. Nothing of those who pause. At most so many of those whose
    /// number is above `after`.
    std::vector<Issue> to_send(Instant now, Tried tried, bool resends, std::int64_t after,
                               std::size_t most) const;
    /// Makes it kSending and gives its mail. Nothing when its reader has left meanwhile, which makes it
    /// kDropped, when they pause, or when it is not to be sent any more.
    std::optional<IssueMail> claim(std::int64_t number, Instant now);
    /// Where kSending leads: kSent, kRetry, kFailed, kDoubt. What was in doubt before and fails now stays in
    /// doubt. Earlier mails of the subscription that were sent are not kept.
    void finish(std::int64_t number, IssueState state, const IssueEnd& end);
    /// finish() of one and claim() of the next, with one write to the disk.
    std::optional<IssueMail> finish_and_claim(std::int64_t number, IssueState state, const IssueEnd& end,
                                              std::int64_t next, Instant now);
    /// It is as it was before claim(), because no mail at all is taken now.
    void unclaim(std::int64_t number, Instant now, std::string_view reason);

    /// The newest first; those that were empty are left out.
    std::vector<Issue> list(std::size_t most) const;
    std::optional<IssueMail> find(std::int64_t number) const;
    /// What it shows, and what a limit cut, in the order of their arrivals: of each paper id, title and
    /// address.
    std::vector<HeldPaper> papers_of(std::int64_t number) const;
    /// Of the subscription that got the mail of this id.
    std::optional<std::string> address_of(std::string_view message_id) const;
    /// The mail of this id, which was accepted, came back: its issue failed. Nothing when there is none.
    std::optional<IssueBounce> note_bounce(std::string_view message_id, const IssueEnd& end);
    /// By hand: what became of it is known now.
    void settle(std::int64_t number, IssueState state, const IssueEnd& end);
    /// By hand: it is queued as if it had never been sent. False when its mail is not kept any more.
    bool requeue(std::int64_t number, Instant now);

  private:
    friend class IssueBatch;
    struct Tables;

    explicit Issues(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
