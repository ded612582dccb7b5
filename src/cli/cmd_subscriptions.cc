// Who gets digests: listed, shown, changed, paused, written out and read in.
#include <unistd.h>

#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/mail/address.h"
#include "resolve.h"
#include "subscription_import.h"
#include "subscription_text.h"
#include "subscription_wish.h"

namespace offprint {
namespace {

std::vector<Subscription> read_all(const Session& session) {
    std::error_code ignored;
    const std::string path = ledger_path(session);
    if (!std::filesystem::exists(path, ignored)) return {};
    return Subscriptions::open_to_read(path).all();
}

int list(const SubscriptionsArguments& arguments, const Session& session) {
    const std::vector<Subscription> all = choose(read_all(session), arguments);
    if (arguments.settings.format == "json") {
        write_to_descriptor(STDOUT_FILENO, to_json(all, session));
        return kExitDone;
    }
    std::string text;
    for (const Subscription& one : all) text += describe(one, session) + '\n';
    write_to_descriptor(STDOUT_FILENO, text);
    const bool is_chosen = !arguments.words.empty() || !arguments.settings.topics.empty();
    if (all.empty() && !session.global.quiet)
        report(is_chosen ? "nobody is subscribed like that" : "nobody is subscribed");
    return kExitDone;
}

/// The subscription of that address; throws when there is none.
Subscription find(const Subscriptions& subscriptions, const std::string& written) {
    const std::string address = parse_address(written).spec();
    if (auto found = subscriptions.find(address)) return *std::move(found);
    throw Error(ErrorKind::kUsage, "nobody is subscribed as " + address,
                "`offprint subscriptions` lists who is");
}

/// The same, unless they have left: then nothing that is changed would have an effect.
Subscription find_reader(const Subscriptions& subscriptions, const std::string& written) {
    Subscription found = find(subscriptions, written);
    if (found.state != SubscriptionState::kUnsubscribed) return found;
    throw Error(ErrorKind::kUsage, found.address + " has unsubscribed; nothing is changed",
                "`offprint subscribe " + found.address + "` subscribes them again");
}

int show(const SubscriptionsArguments& arguments, const Session& session) {
    const Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    const TokenKey key = open_token_key(token_key_path(session));
    std::string text;
    for (const std::string& word : arguments.words)
        text += (text.empty() ? "" : "\n") + describe_whole(find(subscriptions, word), session, key);
    write_to_descriptor(STDOUT_FILENO, text);
    return kExitDone;
}

int save(Subscriptions& subscriptions, std::span<const Subscription> changed, const Session& session) {
    subscriptions.save(changed);
    const Issues issues = Issues::open_to_read(ledger_path(session));
    std::string text;
    for (const Subscription& one : changed) text += describe(one, session, &issues) + '\n';
    write_to_descriptor(STDOUT_FILENO, text);
    return kExitDone;
}

/// `until` nothing: they are not paused any more.
int pause(const SubscriptionsArguments& arguments, const Session& session, std::optional<Date> until) {
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    std::vector<Subscription> changed;
    for (const std::string& word : arguments.words) {
        changed.push_back(find_reader(subscriptions, word));
        changed.back().paused_until = until;
        changed.back().pause_reason.clear();
        if (!until) changed.back().forgiven = subscriptions.last_mail();  // who refuses again has three more
    }
    return save(subscriptions, changed, session);
}

int edit(const SubscriptionsArguments& arguments, const Session& session) {
    const SubscriptionWish wish = read_wish(arguments.settings, session);
    if (!wish.changes())
        throw Error(ErrorKind::kUsage, "subscriptions edit: nothing is to be changed",
                    "say what, such as --schedule 'weekdays at 7:30', --topic NAME=QUERY, --no-limit");
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    std::vector<Subscription> changed;
    for (const std::string& word : arguments.words)
        changed.push_back(wish.apply_to(find_reader(subscriptions, word)));
    return save(subscriptions, changed, session);
}

}  // namespace

int run_command(const SubscriptionsArguments& arguments, const Session& session) {
    const std::string& action = arguments.action;
    check_action(arguments);
    if (action.empty() || action == "list") return list(arguments, session);
    if (action == "show") return show(arguments, session);
    if (action == "edit") return edit(arguments, session);
    if (action == "resume") return pause(arguments, session, std::nullopt);
    if (action == "import") return import_subscriptions(arguments, session);
    if (action == "pause") {
        return pause(arguments, session, resolve_end_of_pause(arguments.until, session));
    }
    write_to_descriptor(STDOUT_FILENO, to_csv(read_all(session)));
    return kExitDone;
}

}  // namespace offprint
