// The papers are held in the ledger before the mail leaves, and shown once it was accepted: a run that is
// killed in between, and a mail in doubt, leave them held, for `ack`, and the next run shows them again.
#include "digest_mail.h"

#include <fmt/format.h>

#include "offprint/base/error.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {
namespace {

bool is_sending(const MailArguments& mail) { return mail.send || !mail.send_with.empty(); }

ErrorKind kind_of(Verdict verdict) {
    return verdict == Verdict::kRetryLater ? ErrorKind::kTemporary : ErrorKind::kOutput;
}

std::string hint_of(const Outcome& outcome, const NewPapers& new_papers) {
    if (outcome.verdict != Verdict::kInDoubt) return outcome.hint;
    return "it may have arrived" + (new_papers.is_wanted() ? ": then `offprint ack " + new_papers.name() +
                                                                 "`, else the next run sends its papers again"
                                                           : std::string());
}

}  // namespace

OutputOptions resolve_mail_output(const DigestArguments& arguments) {
    OutputOptions output = arguments.output;
    const MailArguments& mail = arguments.mail;
    if (!is_sending(mail)) {
        if (mail.dry_run)
            throw Error(ErrorKind::kUsage, "--dry-run goes with --send or --send-with only",
                        "`--new --no-commit` shows what is new and marks nothing");
        const std::string ending = output.format.empty() ? foreign_ending(output.path) : "";
        if (arguments.only_new && !ending.empty())  // else the day would be remembered as shown
            throw Error(ErrorKind::kUsage, "-o: no format has the ending " + ending,
                        "--format says what is to be written");
        return output;
    }
    const std::string option = mail.send ? "--send" : "--send-with";
    if (mail.send && !mail.send_with.empty())
        throw Error(ErrorKind::kUsage, "--send and --send-with contradict each other",
                    "--send is for what [mail] of the configuration says");
    if (!output.format.empty() && output.format != "email")
        throw Error(ErrorKind::kUsage, option + " sends a mail: --format " + output.format + " is none");
    if (!output.path.empty())
        throw Error(ErrorKind::kUsage, option + " writes no file: leave out -o, or use --format email -o");
    if (arguments.mark_seen)
        throw Error(ErrorKind::kUsage, "--mark-seen shows nothing: there is nothing to send");
    output.format = "email";
    return output;
}

std::optional<DigestMail> DigestMail::resolve(const DigestArguments& arguments, const Session& session,
                                              const Output& output) {
    if (!output.is_mail) {
        refuse_mail_options(arguments.mail);
        return std::nullopt;
    }
    DigestMail mail(resolve_mail(arguments.mail, session), session);
    if (!is_sending(arguments.mail)) return mail;
    const TransportSettings settings = resolve_transport(arguments.mail.send_with, session.config.mail);
    mail.transport_ = make_transport(settings);
    mail.way_ = describe(settings);
    mail.is_trial_ = arguments.mail.dry_run;
    return mail;
}

Message DigestMail::compose(const Digest& digest, const Output& output) const {
    return compose_mail(digest, output.templates, options_);
}

std::string DigestMail::describe_trial(const Digest& digest, const Message& message) const {
    return fmt::format("Would send \"{}\"\nfrom   {}\nto     {}\nby     {}\npapers {}\nbytes  {}\n",
                       message.subject, message.from.spec(), message.to.spec(), way_, digest.counts.shown,
                       to_rfc5322(message, LineEnds::kLf).size());
}

ExitStatus DigestMail::tell_failure(const Outcome& outcome, const NewPapers& new_papers) const {
    std::string text = "send to " + options_.to.spec() + ": " + outcome.reason;
    if (!outcome.words.empty()) text += ": \"" + outcome.words + '"';
    report_error(Error(kind_of(outcome.verdict), text, hint_of(outcome, new_papers)));
    switch (outcome.verdict) {
        case Verdict::kRetryLater:
            return kExitTryLater;
        case Verdict::kInDoubt:
            return kExitPartlyFailed;
        default:
            return kExitFailed;
    }
}

ExitStatus DigestMail::deliver(const Digest& digest, const Output& output, NewPapers& new_papers) {
    const Message message = compose(digest, output);
    if (is_trial_) {
        output.write(describe_trial(digest, message));
        return kExitDone;
    }
    new_papers.hold(digest, session_.today());
    const Outcome outcome = transport_->send(seal(message));
    if (outcome.verdict != Verdict::kAccepted) {
        if (outcome.verdict != Verdict::kInDoubt) new_papers.release(session_.today());
        return tell_failure(outcome, new_papers);
    }
    new_papers.confirm();
    if (!outcome.reason.empty())  // a mail that nobody read may be lost
        report("send to " + options_.to.spec() + ": " + outcome.reason);
    if (session_.global.verbose) report("sent to " + options_.to.spec() + " by " + way_);
    return kExitDone;
}

}  // namespace offprint
