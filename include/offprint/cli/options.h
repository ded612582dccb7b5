// What the user typed, as it was typed: nothing here is checked or resolved yet.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "offprint/cli/archive_options.h"
#include "offprint/cli/setup_options.h"
#include "offprint/cli/shared_options.h"
#include "offprint/cli/subscription_options.h"

namespace offprint {

struct MailArguments {
    std::string from, to, subject;  ///< empty: the configured ones, the digest's title
    bool send = false, dry_run = false;
    std::string send_with;  ///< a program and its arguments, as in a shell; empty: none
};

struct DigestArguments {
    InputOptions input;
    OutputOptions output;
    std::vector<std::string> topics, matches;
    std::string topics_file;
    bool rest = false;
    bool show_hidden = false;
    bool explain = false;
    std::string date, since, until;
    std::string sort;
    std::string limit, per_topic;
    std::string title;
    std::string empty = "skip";
    bool only_new = false, no_commit = false, mark_seen = false;
    bool by_day = false;
    std::string wait;   ///< for another run that sends the same digest; empty: not at all
    std::string again;  ///< an issue of this digest: its number, its day, or `last`; empty: a new one
    std::string name;   ///< of the digest; empty: `default`
    MailArguments mail;
};

struct SearchArguments {
    std::string query;
    InputOptions input;
    OutputOptions output;
    bool explain = false;
    std::string sort;
    std::string limit;
    bool online = false;  ///< the services are asked
};

struct ListArguments {
    InputOptions input;
    OutputOptions output;
};

struct FormatsArguments {
    std::string format = "text";  ///< or `json`
};

struct TemplateArguments {
    std::string action;  ///< `list`, `show`, `check`, `names`
    std::vector<std::string> names;
    std::string format;  ///< empty: `text`; or `json`
};

struct TopicsArguments {
    std::string action;              ///< `list` (also when empty), `check`, `test`, `explain`, `which`
    std::vector<std::string> words;  ///< what follows it: the query, listings, ids
    std::string input_format;
    std::string format;  ///< empty: `text`; or `json`
    std::string topics_file;
    std::string against;  ///< test: the query before the change
    std::string limit;    ///< test: as typed
};

struct AckArguments {
    std::vector<std::string> names;  ///< of digests; none: `default`
    bool undo = false;               ///< forget the last issue instead
};

struct OpmlArguments {
    std::string action;              ///< `export`, `import`
    std::vector<std::string> files;  ///< import: `-` is standard input
};

struct StatusArguments {
    std::string format;  ///< empty: `text`; or `json`
};

using CommandArguments =
    std::variant<DigestArguments, SearchArguments, ListArguments, FormatsArguments, TemplateArguments,
                 TopicsArguments, FetchArguments, ImportArguments, ShowArguments, ArchiveArguments,
                 AckArguments, StatusArguments, SubscribeArguments, ConfirmArguments, UnsubscribeArguments,
                 SubscriptionsArguments, ConfigArguments, DeliverArguments, DeliveriesArguments,
                 CompletionArguments, OpmlArguments, DoctorArguments, StatsArguments, SiteArguments>;

}  // namespace offprint
