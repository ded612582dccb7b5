// Everything that can be wrong with the arguments is found before anything is read or fetched. Then: collect,
// compose, render, write.
#include "again.h"
#include "digest_mail.h"
#include "digest_rules.h"
#include "empty_digest.h"
#include "new_papers.h"
#include "offprint/app/compose.h"
#include "offprint/app/digest_composer.h"
#include "offprint/base/error.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"

namespace offprint {
namespace {

enum class WhenEmpty { kSkip, kSend, kFail };

WhenEmpty resolve_empty(const std::string& written) {
    if (written == "skip") return WhenEmpty::kSkip;
    if (written == "send") return WhenEmpty::kSend;
    if (written == "fail") return WhenEmpty::kFail;
    throw Error(ErrorKind::kUsage, "--empty: '" + written + "' is not known", "known: skip, send, fail");
}

/// What an earlier issue showed goes where a digest goes.
ExitStatus write_again(const DigestArguments& arguments, const Session& session, DigestOptions wanted) {
    std::vector<Topic> topics = resolve_digest_topics(arguments, session);
    const Output output = open_output(resolve_mail_output(arguments), session, MailFormat::kAllowed);
    const std::optional<DigestMail> mail = DigestMail::resolve(arguments, session, output);
    const Digest again = digest_again(arguments, session, std::move(topics), std::move(wanted));
    output.write(mail ? to_rfc5322(mail->compose(again, output), LineEnds::kLf)
                      : render_digest(again, output.templates, output.render));
    return kExitDone;
}

struct Read {
    Output output;
    std::optional<DigestMail> mail;
    Collected collected;
};

/// The rules of the digest may be prepared meanwhile: what is wrong with them is told before anything else.
Read read_papers(const DigestArguments& arguments, const Session& session, DigestComposer& composer) try {
    Output output = open_output(resolve_mail_output(arguments), session, MailFormat::kAllowed);
    std::optional<DigestMail> mail = DigestMail::resolve(arguments, session, output);
    return {std::move(output), std::move(mail), collect_input(arguments.input, session, composer.taker())};
} catch (...) {
    composer.know_rules();
    throw;
}

}  // namespace

int run_command(const DigestArguments& arguments, const Session& session) {
    DigestOptions wanted = resolve_digest_options(arguments, session);
    const WhenEmpty when_empty = resolve_empty(arguments.empty);
    if (!arguments.again.empty()) return write_again(arguments, session, std::move(wanted));
    std::optional<NewPapers> news;
    const auto prepare = [&] { return resolve_digest_rules(arguments, session, wanted, news); };
    // Neither is ever freed: the process ends right after, and taking a thousand papers apart is 3 % of its
    // work.
    DigestComposer& composer =
        has_long_file(arguments.input) ? *new DigestComposer(prepare) : *new DigestComposer(prepare());
    Read read = read_papers(arguments, session, composer);
    const Output& output = read.output;
    std::optional<DigestMail>& mail = read.mail;
    const Collected& collected = read.collected;
    NewPapers& new_papers = *news;
    const ExitStatus status = exit_status_of(collected);
    if (collected.listings.empty()) return status;
    DigestOptions& options = composer.options();
    options.sources = collected.sources;
    const bool one_day = options.since && options.since == options.until;
    options.date = one_day ? *options.since : day_of(collected.listings, session.today());
    if (!options.since && !options.until) options.period = period_of(collected.listings);
    parse_page(output.templates, output.render.format);  // while papers are matched
    const Digest& digest = *new Digest(composer.compose());

    const bool is_empty = digest.counts.shown == 0 && digest.hidden.empty();
    bool is_written = true;
    const bool keeps_file = is_empty && new_papers.keeps(output.path);
    const bool is_wanted =
        !is_empty || when_empty == WhenEmpty::kSend || (is_for_programs(output.render.format) && !keeps_file);
    if (mail && mail->is_sent() && is_wanted) {
        const ExitStatus sent = mail->deliver(digest, output, new_papers);
        return sent == kExitDone ? status : sent;
    }
    if (new_papers.only_marks()) {
        // what it would show is told by the same command with --new
    } else if (is_wanted) {
        is_written = mail ? output.write(to_rfc5322(mail->compose(digest, output), LineEnds::kLf))
                          : output.write_page([&](const RenderOptions& render) {
                                return render_digest(digest, output.templates, render);
                            });
    } else if (!session.global.quiet && (!mail || when_empty != WhenEmpty::kSkip || arguments.mail.dry_run)) {
        const std::string absent = digest.counts.unmatched > 0 ? composer.describe_absent_fields() : "";
        report(describe_nothing(digest.counts) + (absent.empty() ? "" : "; " + absent));
    }
    if (is_empty && !session.global.quiet) tell_if_silent(digest.counts, output.render.format);
    if (is_written) new_papers.remember(digest, session.today());
    if (is_empty && when_empty == WhenEmpty::kFail && status == kExitDone) return kExitNothingFound;
    return status;
}

}  // namespace offprint
