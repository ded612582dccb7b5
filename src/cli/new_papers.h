// `digest --new`: what an earlier digest of that name showed is left out, and what this one shows is
// remembered when it was written.
#pragma once
#include <optional>
#include <span>

#include "offprint/base/run_lock.h"
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"
#include "offprint/digest/build.h"
#include "offprint/store/ledger.h"

namespace offprint {

class NewPapers {
  public:
    /// Throws Error(kUsage) for options that make no sense without each other.
    NewPapers(const DigestArguments& arguments, std::span<const Topic> topics, const Session& session);

    /// Lets the digest leave out what was shown before, when `--new` was asked for, and its topics ask about
    /// it.
    void prepare(DigestOptions& options) const;
    /// Nothing is printed: the papers are only remembered.
    bool only_marks() const { return only_marks_; }
    bool is_wanted() const { return only_new_; }
    /// Whether a digest without papers leaves that file as it is: what an earlier run wrote there is marked as
    /// shown. Not what is no file, such as /dev/stdout.
    bool keeps(const std::string& path) const;
    const std::string& name() const { return name_; }
    /// What was shown, and what a limit cut, is shown from now on, or held until `ack`.
    void remember(const Digest& digest, Date day);

    /// The same in steps, for a mail: it is held first, and shown from now on when the mail was accepted,
    /// unless it waits for `ack`; or let go.
    void hold(const Digest& digest, Date day);
    void confirm();
    void release(Date day);

  private:
    std::string name_;
    bool only_new_ = false, holds_ = false, only_marks_ = false, is_trial_ = false;
    std::optional<Ledger> ledger_;
    std::optional<RunLock> lock_;  ///< of a run that sends this digest
};

/// What digests without a name showed, for topics that ask about it (`is:seen`); nothing when none asks, or
/// nothing was shown yet.
std::optional<Ledger> open_ledger_if_asked(std::span<const Topic> topics, const Session& session);
bool is_shown(const Ledger& ledger, const Paper& paper);

/// The name of a digest, as it is written on the command line. Throws Error(kUsage) for one that is none.
std::string resolve_digest_name(const std::string& written);

}  // namespace offprint
