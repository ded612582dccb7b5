// The ledger is opened only when it is asked for: a digest without `--new` does not change what was shown,
// and reads it only for topics that ask.
#include "new_papers.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/hash.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {

namespace {
constexpr const char* kUnnamed = "default";
}

std::string resolve_digest_name(const std::string& written) {
    if (written.empty()) return kUnnamed;
    const std::string name = clean_line(written);
    if (name.empty() || name != written || count_characters(name) > 100)
        throw Error(ErrorKind::kUsage, "'" + name + "' is no name for a digest",
                    "a name is one line of at most 100 characters");
    return name;
}

namespace {

/// `is:seen` and `is:unseen` are about what any digest without a name showed.
bool asks_what_was_shown(const Node& node) {
    const auto* state = std::get_if<PaperState>(&node.clause.test);
    if (node.kind == NodeKind::kClause && state != nullptr)
        return *state == PaperState::kSeen || *state == PaperState::kUnseen;
    return std::any_of(node.children.begin(), node.children.end(), asks_what_was_shown);
}

std::chrono::milliseconds resolve_wait(const DigestArguments& arguments) {
    const std::string& written = arguments.wait;
    if (written.empty()) return {};
    const auto count = parse_digits(std::string_view(written).substr(0, written.size() - 1));
    constexpr int kMost = 1440;
    if (!count || *count > kMost || (written.back() != 's' && written.back() != 'm'))
        throw Error(ErrorKind::kUsage, "--wait: '" + clean_line(written) + "' is no time",
                    "such as --wait 30s or --wait 10m");
    if (!arguments.only_new || (!arguments.mail.send && arguments.mail.send_with.empty()))
        throw Error(ErrorKind::kUsage, "--wait goes with --new and --send or --send-with only",
                    "only runs that send a digest keep others from doing so");
    return std::chrono::seconds(*count * (written.back() == 'm' ? 60 : 1));
}

/// What the digest shows, and what a limit cut.
std::vector<const Paper*> papers_of(const Digest& digest) {
    std::vector<const Paper*> papers;
    for (const DigestSection& section : digest.sections)
        for (const DigestPaper& shown : section.papers) papers.push_back(&shown.paper);
    for (const Paper& paper : digest.cut) papers.push_back(&paper);
    return papers;
}

/// Papers that no topic asks for are not marked, since a new topic is to find them.
std::string describe_unmarked(const DigestCounts& counts) {
    const std::size_t count = counts.unmatched;
    if (count == 0) return {};
    return "; " + std::to_string(count) +
           (count == 1 ? " that no topic matches is not" : " that no topic matches are not") +
           ", which `--rest` changes";
}

}  // namespace

NewPapers::NewPapers(const DigestArguments& arguments, std::span<const Topic> topics, const Session& session)
    : name_(resolve_digest_name(arguments.name)),
      holds_(arguments.no_commit),
      only_marks_(arguments.mark_seen),
      is_trial_(arguments.mail.dry_run) {
    const bool is_wanted = arguments.only_new || arguments.mark_seen;
    const std::chrono::milliseconds wait = resolve_wait(arguments);
    if (!is_wanted && (!arguments.name.empty() || arguments.no_commit))
        throw Error(ErrorKind::kUsage,
                    std::string(arguments.no_commit ? "--no-commit" : "--name") + " goes with --new only",
                    "--new shows only papers that no earlier digest of that name showed");
    if (arguments.mark_seen && arguments.no_commit)
        throw Error(ErrorKind::kUsage, "--mark-seen and --no-commit contradict each other");
    only_new_ = is_wanted;
    if (!is_wanted)
        ledger_ = open_ledger_if_asked(topics, session);
    else if (!is_trial_)
        ledger_ = Ledger::open_to_write(ledger_path(session));
    else if (is_there(ledger_path(session)))
        ledger_ = Ledger::open_to_read(ledger_path(session));
    // Two runs at once would both find the papers new, and both send them.
    const bool sends = arguments.mail.send || !arguments.mail.send_with.empty();
    if (is_wanted && sends && !is_trial_)
        lock_.emplace(RunLock::take(session.state_folder + "/send-" + fingerprint(name_) + ".lock",
                                    "another run sends the digest '" + name_ + "' now", wait,
                                    [&](const std::string& reason) {
                                        if (!session.global.quiet)
                                            report(reason + "; waiting " + arguments.wait);
                                    }));
}

std::optional<Ledger> open_ledger_if_asked(std::span<const Topic> topics, const Session& session) {
    const bool is_asked = std::any_of(topics.begin(), topics.end(), [](const Topic& topic) {
        return asks_what_was_shown(topic.query.root);
    });
    if (!is_asked || session.state_folder.empty() || !is_there(ledger_path(session))) return std::nullopt;
    return Ledger::open_to_read(ledger_path(session));
}

bool is_shown(const Ledger& ledger, const Paper& paper) { return ledger.has_shown(kUnnamed, paper); }

void NewPapers::prepare(DigestOptions& options) const {
    if (!ledger_ && !only_new_) return;
    options.keep_cut = options.only_new = options.catch_up = only_new_;
    options.has_shown = [this](const Paper& paper) { return ledger_ && ledger_->has_shown(name_, paper); };
}

bool NewPapers::keeps(const std::string& path) const {
    std::error_code ignored;
    return only_new_ && std::filesystem::is_regular_file(path, ignored);
}

void NewPapers::remember(const Digest& digest, Date day) {
    if (!only_new_ || is_trial_) return;
    const std::vector<const Paper*> papers = papers_of(digest);
    if (holds_) return ledger_->hold(name_, papers, day, digest.cut.size());
    ledger_->commit(name_, papers, day, digest.cut.size());
    if (only_marks_)
        report(std::to_string(papers.size()) + (papers.size() == 1 ? " paper is" : " papers are") +
               " marked as shown" + describe_unmarked(digest.counts));
}

void NewPapers::hold(const Digest& digest, Date day) {
    if (only_new_) ledger_->hold(name_, papers_of(digest), day, digest.cut.size());
}

void NewPapers::confirm() {
    if (only_new_ && !holds_) ledger_->acknowledge(name_);
}

void NewPapers::release(Date day) {
    if (only_new_) ledger_->hold(name_, {}, day);
}

}  // namespace offprint
