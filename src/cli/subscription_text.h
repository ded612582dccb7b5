// Subscriptions as people, scripts and spreadsheets read them.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/token.h"
#include "offprint/cli/session.h"
#include "offprint/store/issues.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

/// The schedule's zone, else the configured one.
Zone zone_of(const Subscription& subscription, const Session& session);

/// `Sat 10 Jan 2026 08:00`, there.
std::string local_time(Instant instant, const Zone& zone);

/// `daily at 08:00, 2 topics`
std::string describe_wish(const Subscription& subscription);

/// `active`, `unconfirmed` or `unsubscribed`: paused or not.
std::string_view state_name(const Subscription& subscription);

/// Nothing is sent today.
bool is_paused(const Subscription& subscription, const Session& session);

/// `me@example.org  daily at 08:00, 2 topics; next: Sat 10 Jan 2026 08:00`, without a line end. With
/// `issues`, it is told when the next run sends one.
std::string describe(const Subscription& subscription, const Session& session,
                     const Issues* issues = nullptr);

/// Everything about one, in lines, with its token.
std::string describe_whole(const Subscription& subscription, const Session& session, const TokenKey& key);

std::string to_json(std::span<const Subscription> subscriptions, const Session& session);

std::string to_csv(std::span<const Subscription> subscriptions);
struct CsvSubscriptions {
    std::vector<Subscription> subscriptions;  ///< of the rows without a mistake
    std::vector<Error> mistakes;              ///< each with its line
    std::vector<std::string> notes;           ///< what was read otherwise than it stands, or not at all
};
/// Rows under a line of column names: `address` and any of the others that to_csv() writes. What a file does
/// not say of an address stays as it is in `known`, and who unsubscribed stays so. Throws Error(kInput) with
/// the line where the file is no such table.
CsvSubscriptions from_csv(const std::string& file, std::string_view csv, std::span<const Subscription> known,
                          const Session& session);

/// Throws Error(kOutput) unless somebody subscribed to the list of whoever runs this: an alias of a mail
/// server or a page that runs as another user must not begin a list of its own. The message begins with
/// `stage`.
void require_list(const std::string& stage, const Session& session);

/// Throws Error for a topic that is none: a query, NAME=QUERY, or the name of a configured topic.
void check_topics(std::span<const std::string> topics, const Session& session);

/// For links and mails: whoever shows it may unsubscribe this address.
std::string token_of(const Subscription& subscription, const TokenKey& key);
std::string token_key_path(const Session& session);

}  // namespace offprint
