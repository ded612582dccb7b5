// All mistakes of a file are told at once. Of two lines for one address the last holds.
#include "subscription_import.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "confirmation.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/input.h"
#include "offprint/cli/report.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {
namespace {

struct Change {
    std::optional<Subscription> before;
    Subscription after;

    bool is_new() const { return !before; }
    bool is_change() const { return !before || !(*before == after); }
    bool is_active() const { return before && before->state == SubscriptionState::kActive; }
};

struct Tally {
    std::size_t added = 0, changed = 0, same = 0;

    void add(const Change& change) { ++(change.is_new() ? added : change.is_change() ? changed : same); }
    std::string describe() const {
        std::string text;
        const auto add = [&](std::size_t count, std::string_view what) {
            if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
        };
        add(added, "new");
        add(changed, "changed");
        add(same, "unchanged");
        return text;
    }
};

/// In the order of the addresses' last lines; none when the file has mistakes, which are told.
std::vector<Change> read_changes(const std::string& file, const std::string& csv,
                                 std::span<const Subscription> known, const Session& session) {
    const CsvSubscriptions read = from_csv(file, csv, known, session);
    if (!session.global.quiet)
        for (const std::string& note : read.notes) report("import " + file + ": " + note);
    if (read.mistakes.size() == 1) throw read.mistakes.front();
    for (const Error& mistake : read.mistakes) report_error(mistake);
    if (!read.mistakes.empty())
        throw Error(ErrorKind::kInput,
                    fmt::format("import {}: {} mistakes; nothing is changed", file, read.mistakes.size()));
    std::unordered_map<std::string, const Subscription*> before;
    for (const Subscription& one : known) before.emplace(ascii_lower(one.address), &one);
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < read.subscriptions.size(); ++i)
        last[ascii_lower(read.subscriptions[i].address)] = i;
    std::vector<Change> changes;
    for (std::size_t i = 0; i < read.subscriptions.size(); ++i) {
        const Subscription& after = read.subscriptions[i];
        const std::string address = ascii_lower(after.address);
        if (last.at(address) != i) continue;
        const auto found = before.find(address);
        changes.push_back({found == before.end() ? std::nullopt : std::optional(*found->second), after});
    }
    return changes;
}

void tell_changes(std::span<const Change> changes, bool confirms, const Session& session) {
    std::string text;
    for (const Change& change : changes) {
        const bool is_asked = confirms && !change.is_active();
        if (!change.is_change() && !is_asked) continue;
        text +=
            fmt::format("{}  {}\n", change.is_new() ? "new    " : "changed", describe(change.after, session));
        if (!change.is_new()) text += fmt::format("    was  {}\n", describe(*change.before, session));
    }
    write_to_descriptor(STDOUT_FILENO, text);
}

class Importer {
  public:
    Importer(const SubscriptionsArguments& arguments, const Session& session)
        : arguments_(arguments), session_(session), mailer_(resolve_mailer(arguments, session)) {}

    ExitStatus import(const std::string& file) {
        const bool is_input = file == "-";
        const std::string name = is_input ? "standard input" : file;
        const std::string csv = is_input ? Input::standard_input().read_all() : read_file(file);
        std::vector<Change> changes = read_changes(name, csv, known(), session_);
        if (mailer_) leave_subscribed(changes, name);
        const std::size_t count = changes.size();
        const ExitStatus status = arguments_.dry_run ? kExitDone : apply(changes);
        if (arguments_.dry_run) tell_changes(changes, arguments_.confirm, session_);
        const std::size_t not_asked = count - changes.size();
        Tally tally;
        for (const Change& change : changes) tally.add(change);
        std::string counts = tally.describe();
        if (not_asked > 0)
            counts += fmt::format("{}{} could not be asked", counts.empty() ? "" : ", ", not_asked);
        if (!session_.global.quiet)
            report(fmt::format("{}: {} subscription{}{}{}{}", name, count, count == 1 ? "" : "s",
                               count == 0 ? "" : ": ", counts,
                               arguments_.dry_run ? "; nothing is changed (--dry-run)" : ""));
        return status;
    }

  private:
    static std::optional<ConfirmationMailer> resolve_mailer(const SubscriptionsArguments& arguments,
                                                            const Session& session) {
        SubscribeArguments asking;
        asking.confirm = arguments.confirm;
        asking.send_with = arguments.send_with;
        return ConfirmationMailer::resolve(asking, session);
    }

    /// A table of whom to ask changes nothing of those who need not be asked.
    void leave_subscribed(std::vector<Change>& changes, const std::string& name) const {
        std::size_t count = 0;
        for (Change& change : changes) {
            if (!change.is_active() || !change.is_change()) continue;
            change.after = *change.before;
            ++count;
        }
        if (count > 0 && !session_.global.quiet)
            report(
                fmt::format("import {}: {} subscribed already and not changed, as a table does without "
                            "--confirm",
                            name, count == 1 ? "one is" : fmt::format("{} are", count)));
    }

    std::vector<Subscription> known() const {
        const std::string path = ledger_path(session_);
        return is_there(path) ? Subscriptions::open_to_read(path).all() : std::vector<Subscription>();
    }

    /// Who is subscribed is not asked again, nor who unsubscribed. Forgets whom it could not ask.
    ExitStatus apply(std::vector<Change>& changes) {
        Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session_));
        std::vector<Subscription> saved;
        for (const Change& change : changes)
            if (!asks(change)) saved.push_back(change.after);
        subscriptions.save(saved);
        ExitStatus worst = kExitDone;
        std::erase_if(changes, [&](const Change& change) {
            const ExitStatus status = asks(change) ? ask(subscriptions, change) : kExitDone;
            worst = std::max(worst, status);
            return status == kExitTryLater || status == kExitFailed;
        });
        const bool has_done = std::any_of(changes.begin(), changes.end(),
                                          [&](const Change& one) { return one.is_change() || asks(one); });
        return worst != kExitDone && has_done ? kExitPartlyFailed : worst;
    }

    bool asks(const Change& change) const {
        const bool wants = change.after.state != SubscriptionState::kUnsubscribed;
        return mailer_ && wants && !change.is_active();
    }

    ExitStatus ask(Subscriptions& subscriptions, const Change& change) {
        try {
            return mailer_->ask(subscriptions, change.before, change.after);
        } catch (const Error& error) {  // the others are asked all the same
            report_error(error);
            return error.kind == ErrorKind::kTemporary ? kExitTryLater : kExitFailed;
        }
    }

    const SubscriptionsArguments& arguments_;
    const Session& session_;
    std::optional<ConfirmationMailer> mailer_;
};

}  // namespace

int import_subscriptions(const SubscriptionsArguments& arguments, const Session& session) {
    Importer importer(arguments, session);
    ExitStatus worst = kExitDone;
    for (const std::string& file : arguments.words) worst = std::max(worst, importer.import(file));
    return worst;
}

}  // namespace offprint
