// Lines for people, JSON for scripts. A paused one has a day until which, or the last day there is.
#include "subscription_text.h"

#include <fmt/format.h>

#include "offprint/app/choose_topics.h"
#include "offprint/app/due_issues.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/mail/address.h"
#include "offprint/render/json_writer.h"
#include "resolve.h"

namespace offprint {
namespace {

/// The first due time that is not paused.
Instant next_sent(const Subscription& subscription, const Session& session, Instant after) {
    const Zone zone = zone_of(subscription, session);
    if (is_paused(subscription, session))
        after = std::max(after, {zone.start_of(*subscription.paused_until).seconds - 1});
    return next_due(subscription.schedule, zone, after);
}

bool is_for_good(Date day) { return day.year() == 9999; }

std::string describe_pause(const Subscription& subscription) {
    if (is_for_good(*subscription.paused_until))
        return subscription.pause_reason.empty() ? "paused" : "paused: " + subscription.pause_reason;
    return "paused until " + subscription.paused_until->to_string();
}

std::string count_topics(const Subscription& subscription) {
    const std::size_t count = subscription.topics.size();
    if (count == 0) return "the configured topics";
    return fmt::format("{} topic{}", count, count == 1 ? "" : "s");
}

}  // namespace

std::string local_time(Instant instant, const Zone& zone) {
    const std::int64_t minute = (instant.seconds + zone.offset_at(instant)) / 60 % 1440;
    return fmt::format("{} {:02}:{:02}", compact_date(zone.date_at(instant)), minute / 60, minute % 60);
}

std::string_view state_name(const Subscription& subscription) {
    switch (subscription.state) {
        case SubscriptionState::kActive:
            return "active";
        case SubscriptionState::kUnconfirmed:
            return "unconfirmed";
        default:
            return "unsubscribed";
    }
}

std::string describe_wish(const Subscription& subscription) {
    return to_text(subscription.schedule) + ", " + count_topics(subscription) +
           (subscription.limit ? fmt::format(", {} papers at most", *subscription.limit) : "") +
           (subscription.is_text_only ? ", text only" : "");
}

Zone zone_of(const Subscription& subscription, const Session& session) {
    const std::string& name = subscription.schedule.zone;
    return name.empty() ? session.config.zone : Zone::load(name);
}

bool is_paused(const Subscription& subscription, const Session& session) {
    return subscription.paused_until && *subscription.paused_until > session.today();
}

std::string describe(const Subscription& subscription, const Session& session, const Issues* issues) {
    std::string text = subscription.address + "  ";
    if (subscription.state == SubscriptionState::kUnsubscribed) return text + "unsubscribed";
    text += describe_wish(subscription) + "; ";
    if (subscription.state == SubscriptionState::kUnconfirmed)
        return text + "unconfirmed" +
               (subscription.asked ? ", asked " + local_time(*subscription.asked, session.config.zone) : "");
    if (is_paused(subscription, session)) {
        text += describe_pause(subscription);
        if (is_for_good(*subscription.paused_until)) return text;
        text += "; ";
    }
    if (issues != nullptr && is_due(subscription, *issues, session.config, session.now))
        return text + "next: with the next run";
    const Instant next = next_sent(subscription, session, session.now);
    return text + "next: " + local_time(next, zone_of(subscription, session));
}

std::string describe_whole(const Subscription& subscription, const Session& session, const TokenKey& key) {
    const bool is_active = subscription.state == SubscriptionState::kActive;
    std::string text = "address   " + subscription.address + '\n';
    if (!subscription.name.empty()) text += "name      " + subscription.name + '\n';
    const bool pauses = is_active && is_paused(subscription, session);
    text += fmt::format("state     {}\n", pauses ? describe_pause(subscription) : state_name(subscription));
    text += "schedule  " + to_text(subscription.schedule) + '\n';
    for (const std::string& topic : subscription.topics) text += "topic     " + topic + '\n';
    if (subscription.limit) text += fmt::format("limit     {}\n", *subscription.limit);
    text += fmt::format("format    {}\n", subscription.is_text_only ? "text" : "html");
    text += "since     " + to_string(subscription.since) + '\n';
    if (subscription.asked) text += "asked     " + to_string(*subscription.asked) + '\n';
    const bool is_sent =
        is_active && !(is_paused(subscription, session) && is_for_good(*subscription.paused_until));
    const Zone zone = zone_of(subscription, session);
    Instant due = session.now;
    for (int i = 0; is_sent && i < 3; ++i) {
        due = next_sent(subscription, session, due);
        text += "next      " + local_time(due, zone) + '\n';
    }
    return text + "token     " + token_of(subscription, key) + '\n';
}

std::string to_json(std::span<const Subscription> subscriptions, const Session& session) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("subscriptions").begin_array();
    for (const Subscription& one : subscriptions) {
        const bool is_active = one.state == SubscriptionState::kActive;
        const bool pauses = is_active && is_paused(one, session);
        json.break_line();
        json.begin_object();
        json.field("address", one.address);
        json.field_if_known("name", one.name);
        json.field("state", pauses ? "paused" : state_name(one));
        json.field("schedule", to_text(one.schedule));
        json.key("topics").begin_array();
        for (const std::string& topic : one.topics) json.value(topic);
        json.end_array();
        if (one.limit) json.field("limit", *one.limit);
        json.field("format", one.is_text_only ? "text" : "html");
        const bool is_sent = is_active && !(pauses && is_for_good(*one.paused_until));
        if (pauses) json.field_if_known("pause_reason", one.pause_reason);
        if (pauses && is_sent) json.field("paused_until", one.paused_until->to_string());
        json.field("since", to_string(one.since));
        if (one.asked) json.field("asked", to_string(*one.asked));
        if (is_sent) json.field("next", to_string(next_sent(one, session, session.now)));
        json.end_object();
    }
    json.break_line();
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

void check_topics(std::span<const std::string> topics, const Session& session) {
    if (topics.empty()) return;
    for (const std::string& topic : topics)
        if (topic.find('\n') != topic.npos) throw Error(ErrorKind::kUsage, "--topic: a topic is one line");
    choose_topics({{topics.begin(), topics.end()}, {}, ""}, session.config, session.context());
}

std::string token_of(const Subscription& subscription, const TokenKey& key) {
    return make_token(key, {"subscription", ascii_lower(subscription.address)});
}

std::string token_key_path(const Session& session) {
    if (session.state_folder.empty())
        throw Error(ErrorKind::kUsage, "token: there is no folder for its key", "set HOME or XDG_STATE_HOME");
    return session.state_folder + "/token.key";
}

void require_list(const std::string& stage, const Session& session) {
    const std::string path = ledger_path(session);
    if (is_there(path)) return;
    throw Error(ErrorKind::kOutput, stage + ": nobody has subscribed to a list in " + clean_line(path),
                "run it as the user who runs `offprint deliver`, with the same HOME or XDG_STATE_HOME");
}

}  // namespace offprint
