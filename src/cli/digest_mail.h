// A digest as a mail: written out, handed over, or told what would be handed over.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "new_papers.h"
#include "offprint/app/compose.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/mail/transport.h"

namespace offprint {

/// `--send` and `--send-with` write no file and imply `--format email`. Throws Error(kUsage) for options that
/// say otherwise.
OutputOptions resolve_mail_output(const DigestArguments& arguments);

class DigestMail {
  public:
    /// Nothing unless the output is a mail. Throws Error(kUsage) for addresses and options that are wrong,
    /// Error(kConfig) when there is no such way to send.
    static std::optional<DigestMail> resolve(const DigestArguments& arguments, const Session& session,
                                             const Output& output);

    /// It is handed over, or would be, and not written out.
    bool is_sent() const { return transport_ != nullptr || is_trial_; }
    Message compose(const Digest& digest, const Output& output) const;
    /// Hands the digest over, or tells what would be. What it shows is held before that, and shown from now
    /// on when it was accepted. The status is kExitDone when it was accepted.
    ExitStatus deliver(const Digest& digest, const Output& output, NewPapers& new_papers);

  private:
    DigestMail(MailOptions options, const Session& session)
        : options_(std::move(options)), session_(session) {}

    ExitStatus tell_failure(const Outcome& outcome, const NewPapers& new_papers) const;
    std::string describe_trial(const Digest& digest, const Message& message) const;

    MailOptions options_;
    const Session& session_;
    std::string way_;
    std::unique_ptr<Transport> transport_;
    bool is_trial_ = false;  ///< --dry-run
};

}  // namespace offprint
