// What was typed for the commands about subscribers and what is sent to them.
//
//     SubscribeArguments{.addresses = {"me@example.org"}, .topics = {}, .schedule = "daily at 7"}
#pragma once
#include <string>
#include <vector>

namespace offprint {

/// What a subscription is to be from now on.
struct SubscriptionSettings {
    std::vector<std::string> topics;
    std::string schedule, limit, format;  ///< format: `html` or `text`
    bool no_topics = false, no_limit = false;
};

struct SubscribeArguments {
    std::vector<std::string> addresses;  ///< one
    SubscriptionSettings settings = {};
    bool confirm = false, dry_run = false;
    std::string send_with;  ///< a program and its arguments, as in a shell; empty: what is configured
};

struct ConfirmArguments {
    std::vector<std::string> words;  ///< tokens; `-` is a mail on standard input
};

struct UnsubscribeArguments {
    std::vector<std::string> words;  ///< addresses and tokens
    bool erase = false;
};

struct SubscriptionsArguments {
    std::string action;  ///< `list` (also when empty), `show`, `edit`, `pause`, `resume`, `export`, `import`
    std::vector<std::string> words;         ///< addresses or files
    std::string until;                      ///< pause: a day
    SubscriptionSettings settings = {};     ///< edit; list: the format, empty: `text`; or `json`
    bool confirm = false, dry_run = false;  ///< import
    std::string send_with;                  ///< import: as in SubscribeArguments
};

struct DeliverArguments {
    std::vector<std::string> addresses;
    bool dry_run = false, no_fetch = false;
};

struct DeliveriesArguments {
    std::string action;                              ///< `list` (also when empty), `show`, `resend`, `settle`
    std::vector<std::string> words;                  ///< numbers of issues
    std::string limit, format;                       ///< list; the format also of show
    bool raw = false, sent = false, failed = false;  ///< show: the mail; settle: what became of it
};

}  // namespace offprint
