// What is given is checked before the ledger is opened.
#include "subscription_wish.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/app/issue_writer.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/mail/address.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {

bool SubscriptionWish::changes() const {
    return !topics.empty() || schedule || limit || is_text_only || drops_topics || drops_limit;
}

Subscription SubscriptionWish::apply_to(Subscription subscription) const {
    if (drops_topics) subscription.topics.clear();
    if (!topics.empty()) subscription.topics = topics;
    if (schedule) {
        const std::string zone = schedule->zone.empty() ? subscription.schedule.zone : schedule->zone;
        subscription.schedule = *schedule;
        subscription.schedule.zone = zone;
    }
    if (drops_limit) subscription.limit.reset();
    if (limit) subscription.limit = limit;
    if (is_text_only) subscription.is_text_only = *is_text_only;
    return subscription;
}

SubscriptionWish read_wish(const SubscriptionSettings& settings, const Session& session) {
    SubscriptionWish wish;
    wish.topics = settings.topics;
    try {
        check_topics(wish.topics, session);
    } catch (const Error& error) {  // nothing but topics can be subscribed to
        const bool is_unknown = error.hint.find("--match") != error.hint.npos;
        throw Error(
            error.kind, error.what(),
            is_unknown ? "--topic 'NAME=QUERY' makes a topic, such as --topic 'Code=has:code'" : error.hint);
    }
    wish.limit = resolve_count(settings.limit, "--limit", std::nullopt);
    if (wish.limit.value_or(0) > kMostPapersOfIssue)
        throw Error(ErrorKind::kUsage,
                    "--limit: a mail shows " + std::to_string(kMostPapersOfIssue) + " papers at most");
    if (!settings.schedule.empty()) wish.schedule = parse_schedule(settings.schedule);
    if (!settings.format.empty()) {
        wish.is_text_only = parse_mail_format(settings.format);
        if (!wish.is_text_only)
            throw Error(ErrorKind::kUsage,
                        "--format: mails are not made as '" + clean_line(settings.format) + "'",
                        "known: html (with a text part), text (nothing else)");
    }
    wish.drops_topics = settings.no_topics;
    wish.drops_limit = settings.no_limit;
    if (wish.drops_topics && !wish.topics.empty())
        throw Error(ErrorKind::kUsage, "--topic and --no-topics contradict each other");
    if (wish.drops_limit && wish.limit)
        throw Error(ErrorKind::kUsage, "--limit and --no-limit contradict each other");
    return wish;
}

void check_action(const SubscriptionsArguments& arguments) {
    constexpr std::string_view kActions[] = {"list", "show", "edit", "pause", "resume", "export", "import"};
    const std::string action = arguments.action.empty() ? "list" : arguments.action;
    if (std::find(std::begin(kActions), std::end(kActions), action) == std::end(kActions)) {
        if (action.find('@') != action.npos)
            throw Error(ErrorKind::kUsage, "subscriptions: what of " + clean_line(action) + "?",
                        "offprint subscriptions show " + clean_line(action));
        for (const auto& [other, command] :
             {std::pair("add", "subscribe"), std::pair("remove", "unsubscribe"),
              std::pair("delete", "unsubscribe --erase")})
            if (action == other)
                throw Error(ErrorKind::kUsage, "subscriptions: '" + action + "' is not known",
                            std::string("`offprint ") + command + " ADDRESS` does that");
        const std::string near = nearest_name(action, kActions);
        throw Error(ErrorKind::kUsage, "subscriptions: '" + clean_line(action) + "' is not known",
                    near.empty() ? "known: list, show, edit, pause, resume, export, import"
                                 : "did you mean '" + near + "'?");
    }
    const SubscriptionSettings& settings = arguments.settings;
    const bool edits = (!settings.topics.empty() && action != "list") || !settings.schedule.empty() ||
                       !settings.limit.empty() || settings.no_topics || settings.no_limit;
    const auto goes_with = [&](bool is_given, std::string_view options, std::string_view wanted) {
        if (!is_given || action == wanted) return;
        throw Error(ErrorKind::kUsage, fmt::format("{} with `subscriptions {}` only", options, wanted));
    };
    goes_with(!arguments.until.empty(), "--until goes", "pause");
    goes_with(arguments.confirm || arguments.dry_run || !arguments.send_with.empty(),
              "--confirm, --send-with and --dry-run go", "import");
    goes_with(edits, "topics, schedules and limits go", "edit");
    if (action != "edit" && !settings.format.empty() && settings.format != "json" &&
        settings.format != "text")
        throw Error(ErrorKind::kUsage, "--format: '" + clean_line(settings.format) + "' is not known",
                    "known: text, json; mails are made as html or text by `subscriptions edit`");
    if (settings.format == "json" && action != "list" && action != "edit")
        throw Error(ErrorKind::kUsage, "--format json goes with `subscriptions list` only",
                    "`subscriptions list ADDRESS --format json` is about one");
    if (action == "list") {
        return;
    } else if (action == "export") {
        if (!arguments.words.empty())
            throw Error(ErrorKind::kUsage, "subscriptions " + action + ": no address is needed");
    } else if (arguments.words.empty()) {
        throw Error(ErrorKind::kUsage, "subscriptions " + action + ": " +
                                           (action == "import" ? "a file" : "an address") + " is needed");
    }
}

Date resolve_end_of_pause(const std::string& written, const Session& session) {
    const Date today = session.today();
    if (written.empty()) return make_date(9999, 12, 31).value();
    std::optional<Date> day = parse_date(written);
    if (written == "tomorrow") day = Date{today.days + 1};
    if (const auto weekday = weekday_from_name(written))
        day = Date{today.days + 1 + (*weekday - today.weekday() + 6) % 7};
    if (const auto before = date_before(written, today)) day = Date{2 * today.days - before->days};
    if (!day)
        throw Error(ErrorKind::kUsage, "--until: '" + clean_line(written) + "' is no day",
                    "write it as 2026-12-24, tomorrow, friday, or 2w for two weeks from today");
    if (*day <= today)
        throw Error(ErrorKind::kUsage, "--until " + day->to_string() + " is not after today",
                    "it is the day on which mails go on; `offprint subscriptions resume` ends a pause");
    return *day;
}

std::vector<Subscription> choose(std::vector<Subscription> all, const SubscriptionsArguments& arguments) {
    std::vector<std::string> addresses;
    for (const std::string& word : arguments.words) addresses.push_back(parse_address(word).spec());
    const std::vector<std::string>& names = arguments.settings.topics;
    std::erase_if(all, [&](const Subscription& one) {
        const auto is_it = [&](const std::string& address) {
            return equals_ignoring_case(address, one.address);
        };
        const auto has = [&](const std::string& name) {
            return std::any_of(one.topics.begin(), one.topics.end(), [&](const std::string& topic) {
                return equals_ignoring_case(topic.substr(0, topic.find('=')), name);
            });
        };
        return (!addresses.empty() && std::none_of(addresses.begin(), addresses.end(), is_it)) ||
               (!names.empty() && std::none_of(names.begin(), names.end(), has));
    });
    return all;
}

std::optional<bool> parse_mail_format(const std::string& name) {
    if (name == "html") return false;
    if (name == "text") return true;
    return std::nullopt;
}

}  // namespace offprint
