// Who gets digests: listed, shown, paused, written out and read in.
#include <unistd.h>

#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/mail/address.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {
namespace {

std::vector<Subscription> read_all(const Session& session) {
    std::error_code ignored;
    const std::string path = ledger_path(session);
    if (!std::filesystem::exists(path, ignored)) return {};
    return Subscriptions::open_to_read(path).all();
}

int list(const SubscriptionsArguments& arguments, const Session& session) {
    const std::vector<Subscription> all = read_all(session);
    if (arguments.format == "json") {
        write_to_descriptor(STDOUT_FILENO, to_json(all, session));
        return kExitDone;
    }
    std::string text;
    for (const Subscription& one : all) text += describe(one, session) + '\n';
    write_to_descriptor(STDOUT_FILENO, text);
    if (all.empty() && !session.global.quiet) report("nobody is subscribed");
    return kExitDone;
}

/// The subscription of that address; throws when there is none.
Subscription find(const Subscriptions& subscriptions, const std::string& written) {
    const std::string address = parse_address(written).spec();
    if (auto found = subscriptions.find(address)) return *std::move(found);
    throw Error(ErrorKind::kUsage, "nobody is subscribed as " + address,
                "`offprint subscriptions` lists who is");
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

/// `until` nothing: they are not paused any more.
int pause(const SubscriptionsArguments& arguments, const Session& session, std::optional<Date> until) {
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    std::vector<Subscription> changed;
    std::string text;
    for (const std::string& word : arguments.words) {
        changed.push_back(find(subscriptions, word));
        changed.back().paused_until = until;
        text += describe(changed.back(), session) + '\n';
    }
    subscriptions.save(changed);
    write_to_descriptor(STDOUT_FILENO, text);
    return kExitDone;
}

int import(const SubscriptionsArguments& arguments, const Session& session) {
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    const std::vector<Subscription> known = subscriptions.all();
    for (const std::string& file : arguments.words) {
        const std::vector<Subscription> read = from_csv(file, read_file(file), known, session);
        subscriptions.save(read);
        if (!session.global.quiet)
            report(file + ": " + std::to_string(read.size()) +
                   (read.size() == 1 ? " subscription" : " subscriptions"));
    }
    return kExitDone;
}

}  // namespace

int run_command(const SubscriptionsArguments& arguments, const Session& session) {
    constexpr std::string_view kActions[] = {"list", "show", "pause", "resume", "export", "import"};
    const std::string& action = arguments.action;
    const bool is_json = arguments.format == "json";
    if (!is_json && !arguments.format.empty() && arguments.format != "text")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text, json");
    if (action != "pause" && !arguments.until.empty())
        throw Error(ErrorKind::kUsage, "--until goes with `subscriptions pause` only");
    const bool is_about_all = action.empty() || action == "list" || action == "export";
    if (is_about_all != arguments.words.empty())
        throw Error(ErrorKind::kUsage, is_about_all ? "subscriptions " + action + ": no address is needed"
                                                    : "subscriptions " + action + ": " +
                                                          (action == "import" ? "a file" : "an address") +
                                                          " is needed");
    if (action.empty() || action == "list") return list(arguments, session);
    if (action == "show") return show(arguments, session);
    if (action == "resume") return pause(arguments, session, std::nullopt);
    if (action == "import") return import(arguments, session);
    if (action == "pause") {
        const auto until = resolve_date(arguments.until, "--until", session);
        return pause(arguments, session, until ? until : make_date(9999, 12, 31));
    }
    if (action == "export") {
        write_to_descriptor(STDOUT_FILENO, to_csv(read_all(session)));
        return kExitDone;
    }
    const std::string near = nearest_name(action, kActions);
    throw Error(
        ErrorKind::kUsage, "subscriptions: '" + clean_line(action) + "' is not known",
        near.empty() ? "known: list, show, pause, resume, export, import" : "did you mean '" + near + "'?");
}

}  // namespace offprint
