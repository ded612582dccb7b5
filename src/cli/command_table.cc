// A function a command and one for each group of options that several share; the table at the end names them.
#include "command_table.h"

#include <utility>

namespace offprint {

void describe_global(OptionList& options, GlobalOptions& global) {
    options.add("--config", global.config, "configuration file; none: defaults only", "FILE", kAnyFile);
    options.add("--now", global.now, "the time of this run, e.g. 2026-01-09T08:00Z", "TIME");
    options.add_flag("--offline", global.offline, "ask no server: what was fetched before, and the archive");
    options.add("--color", global.color, "colour: auto, always or never", "WHEN", "auto always never");
    options.add_flag("-q,--quiet", global.quiet, "no notes and warnings on standard error");
    options.add_flag("-v,--verbose", global.verbose, "all notes");
}

namespace {

void describe_input(OptionList& options, InputOptions& input) {
    options.add_words("LISTING", input.listings, kAnyListing);
    options.add("--input-format", input.input_format, "read the listings as this instead of detecting it",
                "NAME", kAnyInputFormat);
}

void describe_output(OptionList& options, OutputOptions& output, const char* formats, const char* choices) {
    options.add("-f,--format", output.format, formats, "FORMAT", choices);
    options.add("--template", output.template_name, "a template folder's name, or a file", "NAME",
                kAnyTemplate);
    options.add("-o,--output", output.path, "write to this file, whole or not at all", "FILE", kAnyFile);
    options.add_flag("--no-pager", output.no_pager, "never page, also on a terminal");
    options.add("--feed-url", output.feed_url, "atom, rss, jsonfeed: where the feed will be", "URL");
}

void describe_order(OptionList& options, std::string& sort, std::string& limit, bool& explain) {
    options.add("--sort", sort, "score, upvotes, published, listed or title", "KEY",
                "score upvotes published listed title");
    options.add("--limit", limit, "most papers to show", "N");
    options.add_flag("--explain", explain, "what each paper's score is made of");
}

/// For `--format email`.
void describe_mail(OptionList& options, MailArguments& mail) {
    options.add("--from", mail.from, "email: the sender, as in 'Papers <papers@example.org>'", "ADDRESS");
    options.add("--to", mail.to, "email: the recipient", "ADDRESS");
    options.add("--subject", mail.subject, "email: instead of the title and the day", "TEXT");
    options.add_flag("--send", mail.send, "send it as mail, as [mail] of the configuration says");
    options.add("--send-with", mail.send_with, "send it as mail, by this program: 'msmtp -t'", "COMMAND");
    options.add_flag("--dry-run", mail.dry_run, "with --send: only tell what would be sent");
}

constexpr const char* kFormats =
    "terminal, text, markdown, html, org, json, jsonl, bibtex, ris, csl-json, tsv, ids, atom, rss, "
    "jsonfeed or mbox";
constexpr const char* kDigestFormats =
    "terminal, text, markdown, html, org, email, json, jsonl, bibtex, ris, csl-json, tsv, ids, atom, rss, "
    "jsonfeed or mbox";

void describe(OptionList& options, DigestArguments& digest) {
    describe_input(options, digest.input);
    options.add("--topic", digest.topics, "a topic: NAME=QUERY, or one of the configuration", "TOPIC",
                kAnyTopic);
    options.add("--match", digest.matches, "a topic named after its query", "QUERY", kAnyQuery);
    options.add("--topics", digest.topics_file, "topics from another file", "FILE", kAnyFile);
    options.add_flag("--rest", digest.rest, "add what no topic matched as a last section");
    options.add_flag("--show-hidden", digest.show_hidden, "list what was left out, and why");
    options.add("--date", digest.date, "only papers listed on this day", "DATE");
    options.add("--since", digest.since, "only papers listed on this day or later", "DATE");
    options.add("--until", digest.until, "only papers listed on this day or earlier", "DATE");
    describe_order(options, digest.sort, digest.limit, digest.explain);
    options.add("--per-topic", digest.per_topic, "most papers under one topic", "N");
    options.add("--title", digest.title, "the title of the digest", "TEXT");
    options.add("--empty", digest.empty, "when there is nothing to show: skip, send or fail", "WHAT",
                "skip send fail");
    options.add_flag("--new", digest.only_new, "only papers that no earlier digest with --new showed");
    options.add("--name", digest.name, "with --new: which digest it is", "NAME");
    options.add_flag("--no-commit", digest.no_commit, "with --new: remember nothing until `ack`");
    options.add_flag("--mark-seen", digest.mark_seen, "show nothing, remember it as shown");
    options.add_flag("--by-day", digest.by_day, "by the day on which papers were listed, the newest first");
    options.add("--again", digest.again, "what an issue showed: its number, its day, or last", "ISSUE");
    options.add("--wait", digest.wait, "with --new --send: for another run that sends it, as in 10m", "TIME");
    describe_output(options, digest.output, kDigestFormats, kAnyDigestFormat);
    describe_mail(options, digest.mail);
}

void describe(OptionList& options, SearchArguments& search) {
    options.add_words("QUERY", search.query, kAnyQuery);
    describe_input(options, search.input);
    describe_order(options, search.sort, search.limit, search.explain);
    options.add_flag("--online", search.online, "ask the search of Hugging Face and of arXiv");
    describe_output(options, search.output, kFormats, kAnyFormat);
}

void describe(OptionList& options, KeepArguments& keep) {
    describe_input(options, keep.input);
    options.add("-f,--format", keep.format, "text or json", "FORMAT", "text json");
}

void describe(OptionList& options, FetchArguments& fetch) {
    describe(options, static_cast<KeepArguments&>(fetch));
    options.add_flag("--dry-run", fetch.dry_run, "fetch and read, and only tell what would be new");
}

void describe(OptionList& options, ShowArguments& show) {
    options.add_words("ID", show.ids);
    options.add_flag("--records", show.records, "what each source said, not what they say together");
    options.add_flag("--similar", show.similar, "the papers nearest to it, by the words they share");
    options.add("--limit", show.limit, "with --similar: how many; 10 unless you say so", "N");
    describe_output(options, show.output, kFormats, kAnyFormat);
}

void describe(OptionList& options, AckArguments& ack) {
    options.add_words("NAME", ack.names);
    options.add_flag("--undo", ack.undo, "forget the last issue, so that its papers are new again");
}

void describe(OptionList& options, StatusArguments& status) {
    options.add("-f,--format", status.format, "text or json", "FORMAT", "text json");
}

void describe_settings(OptionList& options, SubscriptionSettings& settings) {
    options.add("--topic", settings.topics, "a topic: NAME=QUERY, or one of the configuration", "TOPIC",
                kAnyTopic);
    options.add_flag("--no-topics", settings.no_topics, "those of the configuration again");
    options.add("--schedule", settings.schedule, "when: daily, weekly friday at 7:30, monthly 15 …", "WHEN");
    options.add("--limit", settings.limit, "most papers in one digest", "N");
    options.add_flag("--no-limit", settings.no_limit, "the limit of the configuration again");
}

void describe(OptionList& options, SubscribeArguments& subscribe) {
    options.add_words("ADDRESS", subscribe.addresses);
    describe_settings(options, subscribe.settings);
    options.add("-f,--format", subscribe.settings.format, "html, with a text part, or only text", "FORMAT",
                "html text");
    options.add_flag("--confirm", subscribe.confirm,
                     "ask by mail first; nothing is sent before they confirm");
    options.add("--send-with", subscribe.send_with, "with --confirm: send that mail by this program",
                "COMMAND");
    options.add_flag("--dry-run", subscribe.dry_run, "with --confirm: only show that mail");
}

void describe(OptionList& options, ConfirmArguments& confirm) { options.add_words("TOKEN", confirm.words); }

void describe(OptionList& options, UnsubscribeArguments& unsubscribe) {
    options.add_words("ADDRESS or TOKEN", unsubscribe.words);
    options.add_flag("--erase", unsubscribe.erase, "leave no trace of the address");
}

void describe(OptionList& options, SubscriptionsArguments& subscriptions) {
    options.add_words("ACTION", subscriptions.action, "list show edit pause resume export import");
    options.add_words("ADDRESS or FILE", subscriptions.words, kAnyFile);
    options.add("--until", subscriptions.until, "pause: the day on which it goes on", "DATE");
    options.add("-f,--format", subscriptions.settings.format,
                "list: text or json; edit: html or text, for mails", "FORMAT", "text json html");
    describe_settings(options, subscriptions.settings);
    options.add_flag("--dry-run", subscriptions.dry_run, "import: only tell what would be changed");
    options.add_flag("--confirm", subscriptions.confirm, "import: ask by mail who is not subscribed yet");
    options.add("--send-with", subscriptions.send_with, "with --confirm: send these mails by this program",
                "COMMAND");
}

void describe(OptionList& options, OpmlArguments& opml) {
    options.add_words("ACTION", opml.action, "export import");
    options.add_words("FILE", opml.files, kAnyFile);
}

void describe(OptionList& options, ArchiveArguments& archive) {
    options.add_words("ACTION", archive.action, "check export prune");
    options.add("-f,--format", archive.format, "text or json", "FORMAT", "text json");
    options.add("--older-than", archive.older_than, "prune: papers of before then, as in 2y or 2024-01-01",
                "TIME");
    options.add("--keep", archive.keep, "prune: but for so many of the newest papers", "N");
    options.add("--max-size", archive.max_size, "prune: the oldest, until the file is so small: 500M, 2G",
                "SIZE");
    options.add_flag("--dry-run", archive.dry_run, "prune: only tell what would be removed");
}

void describe(OptionList& options, StatsArguments& stats) {
    options.add_words("QUERY", stats.query, kAnyQuery);
    options.add("--topic", stats.topics, "a topic: NAME=QUERY, or one of the configuration", "TOPIC",
                kAnyTopic);
    options.add("--topics", stats.topics_file, "topics from another file", "FILE", kAnyFile);
    options.add("--since", stats.since, "only papers listed on this day or later", "DATE");
    options.add("--until", stats.until, "only papers listed on this day or earlier", "DATE");
    options.add("--by", stats.by, "day, week or month; by how long it is unless you say so", "STEP",
                "day week month");
    options.add("-f,--format", stats.format, "terminal, json, tsv or svg", "FORMAT", "terminal json tsv svg");
    options.add("-o,--output", stats.path, "write to this file, whole or not at all", "FILE", kAnyFile);
}

void describe(OptionList& options, SiteArguments& site) {
    options.add_words("FOLDER", site.folders, kAnyFile);
    options.add("--topic", site.topics, "a topic: NAME=QUERY, or one of the configuration", "TOPIC",
                kAnyTopic);
    options.add("--topics", site.topics_file, "topics from another file", "FILE", kAnyFile);
    options.add("--since", site.since, "papers of this day or later; else of this month and twelve before it",
                "DATE");
    options.add("--title", site.title, "the title of the site and its digests", "TEXT");
    options.add("--url", site.url, "where the folder will be on the web, for its feeds", "URL");
    options.add("--template", site.template_name, "a template folder's name or path", "NAME", kAnyTemplate);
}

void describe(OptionList& options, ListArguments& list) {
    describe_input(options, list.input);
    describe_output(options, list.output, kFormats, kAnyFormat);
}

void describe(OptionList& options, FormatsArguments& formats) {
    options.add("-f,--format", formats.format, "text or json", "FORMAT", "text json");
}

void describe(OptionList& options, TemplateArguments& templates) {
    options.add_words("ACTION", templates.action, "list show check names");
    options.add_words("NAME", templates.names, kAnyTemplate);
    options.add("-f,--format", templates.format, "list and names: text or json", "FORMAT", "text json");
}

void describe(OptionList& options, TopicsArguments& topics) {
    options.add_words("ACTION", topics.action, "list check test explain which");
    options.add_words("QUERY or LISTING", topics.words, kAnyTopicOrListing);
    options.add("--against", topics.against, "test: the query as it was, to see what changes", "QUERY");
    options.add("--limit", topics.limit, "test: show no more than N papers", "N");
    options.add("--topics", topics.topics_file, "topics from another file", "FILE", kAnyFile);
    options.add("--input-format", topics.input_format, "read the listings as this instead of detecting it",
                "NAME", kAnyInputFormat);
    options.add("-f,--format", topics.format, "text or json", "FORMAT", "text json");
}

void describe(OptionList& options, DeliverArguments& deliver) {
    options.add_words("ADDRESS", deliver.addresses);
    options.add_flag("--dry-run", deliver.dry_run, "only tell what would be sent to whom");
    options.add_flag("--no-fetch", deliver.no_fetch, "what the archive has, without asking sources");
}

void describe(OptionList& options, DeliveriesArguments& deliveries) {
    options.add_words("ACTION", deliveries.action, "list show resend settle");
    options.add_words("ID", deliveries.words);
    options.add("--limit", deliveries.limit, "list: most of them; 50 unless you say so", "N");
    options.add_flag("--raw", deliveries.raw, "show: the mail itself");
    options.add_flag("--sent", deliveries.sent, "settle: it arrived");
    options.add_flag("--failed", deliveries.failed, "settle: it did not, so its papers go into the next one");
    options.add("-f,--format", deliveries.format, "list and show: text or json", "FORMAT", "text json");
}

void describe(OptionList& options, ConfigArguments& config) {
    options.add_words("ACTION", config.action, "init check show path");
    options.add("--topic", config.topics, "init: a topic, as NAME=QUERY", "TOPIC");
    options.add("--from", config.from, "init: a topic of the words that mark this reading list", "FILE",
                kAnyFile);
    options.add("-o,--output", config.path, "init: write it here, - is standard output; never over a file",
                "FILE", kAnyFile);
    options.add_flag("--origin", config.origin, "show: also where each setting comes from");
    options.add("-f,--format", config.format, "check, show and path: text or json", "FORMAT", "text json");
}

void describe(OptionList& options, CompletionArguments& completion) {
    options.add_words("SHELL", completion.shell, "bash zsh fish candidates");
    options.add_words("WORD", completion.words);
}

void describe(OptionList& options, DoctorArguments& doctor) {
    options.add("-f,--format", doctor.format, "text or json", "FORMAT", "text json");
}

template <auto kMember>
constexpr CommandEntry entry(const char* name, const char* what) {
    return {name, what, [](AllArguments& all, OptionList& options) { describe(options, all.*kMember); },
            [](AllArguments& all) { return CommandArguments(std::move(all.*kMember)); }};
}

constexpr CommandEntry kCommands[] = {
    entry<&AllArguments::digest>("digest", "the papers of a listing under your topics"),
    entry<&AllArguments::search>("search", "the papers of a listing that a query matches"),
    entry<&AllArguments::list>("list", "every record of a listing, as read"),
    entry<&AllArguments::formats>("formats", "the formats that listings come in"),
    entry<&AllArguments::templates>("template", "templates: list, show, check, names"),
    entry<&AllArguments::topics>("topics", "topics: list, check, test, explain, which"),
    entry<&AllArguments::fetch>("fetch", "what the sources list now, into the archive"),
    entry<&AllArguments::import>("import", "files of papers, into the archive"),
    entry<&AllArguments::show>("show", "a paper of the archive"),
    entry<&AllArguments::archive>("archive", "the archive: what is in it, check, export, prune"),
    entry<&AllArguments::stats>("stats", "how many papers of each topic there were, over time"),
    entry<&AllArguments::site>("site",
                               "the digests of the archive as web pages, with feeds and a search box"),
    entry<&AllArguments::ack>("ack", "that arrived which `digest --no-commit` held"),
    entry<&AllArguments::status>("status", "what is known of sources, archive, digests and subscriptions"),
    entry<&AllArguments::subscribe>("subscribe", "who gets digests by mail, of what and when"),
    entry<&AllArguments::confirm>("confirm", "the token of a mail that `subscribe --confirm` sent"),
    entry<&AllArguments::unsubscribe>("unsubscribe", "by address or token"),
    entry<&AllArguments::subscriptions>("subscriptions", "list, show, edit, pause, resume, export, import"),
    entry<&AllArguments::deliver>("deliver", "what is due to those who subscribed, by mail"),
    entry<&AllArguments::deliveries>("deliveries", "what was sent: list, show, resend, settle"),
    entry<&AllArguments::config>("config", "the configuration: init, check, show, path"),
    entry<&AllArguments::completion>("completion", "the tab key in bash, zsh and fish"),
    entry<&AllArguments::opml>("opml", "feeds to and from other feed readers: export, import"),
    entry<&AllArguments::doctor>("doctor", "what is wrong around the program, and what to do"),
};

}  // namespace

std::span<const CommandEntry> command_table() { return kCommands; }

}  // namespace offprint
