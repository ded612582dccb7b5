// Every command with its options, defined once: the command line, help, manual pages and completions read
// this and nothing else.
//
//     for (const CommandEntry& command : command_table()) { OptionList options; command.describe(all,
//     options); }
#pragma once
#include <span>

#include "offprint/cli/options.h"
#include "option_list.h"

namespace offprint {

/// Of every command; those of one are taken.
struct AllArguments {
    DigestArguments digest;
    SearchArguments search;
    ListArguments list;
    FormatsArguments formats;
    TemplateArguments templates;
    TopicsArguments topics;
    FetchArguments fetch;
    ImportArguments import;
    ShowArguments show;
    ArchiveArguments archive;
    AckArguments ack;
    StatusArguments status;
    SubscribeArguments subscribe;
    ConfirmArguments confirm;
    UnsubscribeArguments unsubscribe;
    SubscriptionsArguments subscriptions;
    DeliverArguments deliver;
    DeliveriesArguments deliveries;
    ConfigArguments config;
    CompletionArguments completion;
    OpmlArguments opml;
    DoctorArguments doctor;
    StatsArguments stats;
    SiteArguments site;
};

struct CommandEntry {
    const char* name;
    const char* what;
    void (*describe)(AllArguments& all, OptionList& options);  ///< the options write into `all`
    CommandArguments (*take)(AllArguments& all);
};

std::span<const CommandEntry> command_table();

/// The options of every command.
void describe_global(OptionList& options, GlobalOptions& global);

}  // namespace offprint
