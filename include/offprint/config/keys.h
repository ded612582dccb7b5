// Every key that the configuration file may hold, in one table: the loader, its suggestions and the test that
// compares the manual with it read this and nothing else.
#pragma once
#include <array>
#include <string_view>

namespace offprint {

enum class KeyType { kString, kStrings, kNumber, kCount, kBoolean, kWords };

struct ConfigKey {
    std::string_view table;  ///< empty (top level), `source.NAME`, `topic`, `digest` or `mail`
    std::string_view name;
    KeyType type;
    std::string_view meaning;
    std::string_view example;     ///< a value as TOML
    std::string_view standard{};  ///< likewise, what holds when the file is silent; empty: nothing
};

inline constexpr std::array kConfigKeys = {
    ConfigKey{"", "timezone", KeyType::kString, "zone in which days begin; default: the system's",
              "\"Europe/Berlin\""},
    ConfigKey{"source.NAME", "kind", KeyType::kString, "huggingface, arxiv, biorxiv, medrxiv, feed or file",
              "\"huggingface\"", "\"huggingface\""},
    ConfigKey{"source.NAME", "categories", KeyType::kStrings,
              "arxiv: categories; biorxiv, medrxiv: subjects, all of them by default",
              "[\"cs.LG\", \"cs.CL\"]"},
    ConfigKey{"source.NAME", "url", KeyType::kString, "feed: its address",
              "\"https://lab.example.org/feed.xml\""},
    ConfigKey{"source.NAME", "api", KeyType::kString,
              "huggingface, arxiv, biorxiv, medrxiv: base address of the service, for a mirror",
              "\"https://mirror.example.org\""},
    ConfigKey{"source.NAME", "path", KeyType::kString, "file: where it is; ~/ is your home folder",
              "\"~/papers/today.txt\""},
    ConfigKey{"topic", "name", KeyType::kString, "the heading in the digest", "\"Never\""},
    ConfigKey{"topic", "match", KeyType::kString, "the query; papers that it matches stand under this topic",
              "'title:survey'"},
    ConfigKey{"topic", "weight", KeyType::kNumber, "multiplies the score; default 1", "2.0", "1"},
    ConfigKey{"topic", "limit", KeyType::kCount, "most papers under this topic", "10"},
    ConfigKey{"topic", "mute", KeyType::kBoolean, "hide the papers that it matches, and count them", "true",
              "false"},
    ConfigKey{"digest", "title", KeyType::kString, "the title; default: Daily Papers", "\"Daily Papers\"",
              "\"Daily Papers\""},
    ConfigKey{"digest", "sort", KeyType::kString, "score, upvotes, published, listed or title", "\"score\"",
              "\"score\""},
    ConfigKey{"digest", "limit", KeyType::kCount, "most papers in the digest", "60"},
    ConfigKey{"digest", "per_topic", KeyType::kCount, "most papers under a topic without a limit of its own",
              "10"},
    ConfigKey{"digest", "rest", KeyType::kBoolean, "add what no topic matched as a last section", "true",
              "false"},
    ConfigKey{"digest", "template", KeyType::kString, "a folder of templates/ beside this file",
              "\"my-digest\""},
    ConfigKey{"digest", "raw", KeyType::kBoolean, "let your templates write {{{values}}} unescaped", "true",
              "false"},
    ConfigKey{"mail", "from", KeyType::kString, "the sender of mails: Papers <papers@example.org>",
              "\"Papers <papers@example.org>\""},
    ConfigKey{"mail", "to", KeyType::kString, "who gets a digest as mail when --to does not say",
              "\"me@example.org\""},
    ConfigKey{"mail", "transport", KeyType::kString,
              "sendmail, smtp://HOST:PORT, smtps://HOST, maildir:PATH, mbox:PATH or eml:FOLDER",
              "\"smtp://mail.example.org:587\"", "\"sendmail\""},
    ConfigKey{"mail", "command", KeyType::kWords, "a program that takes a mail, instead of transport",
              "[\"msmtp\", \"-t\"]"},
    ConfigKey{"mail", "insecure", KeyType::kBoolean, "a mail server without TLS, or with any certificate",
              "true", "false"},
    ConfigKey{"mail", "user", KeyType::kString, "the login of a mail server", "\"me\""},
    ConfigKey{"mail", "password_command", KeyType::kWords, "a program that prints the password",
              "[\"pass\", \"show\", \"smtp\"]"},
    ConfigKey{"mail", "password_file", KeyType::kString, "a file that holds the password",
              "\"~/.config/offprint/password\""},
    ConfigKey{"mail", "time_limit", KeyType::kCount, "seconds until a mail is given up; default 300", "300",
              "300"},
    ConfigKey{"mail", "list_id", KeyType::kString,
              "deliver: what names the list to mail programs: papers.example.org", "\"papers.example.org\""},
    ConfigKey{"mail", "unsubscribe_mail", KeyType::kString,
              "deliver: who gets the mails of those who leave or confirm; default: from",
              "\"papers-leave@example.org\""},
    ConfigKey{"mail", "unsubscribe_url", KeyType::kString, "deliver: an https page on which {token} leaves",
              "\"https://papers.example.org/leave/{token}\""},
    ConfigKey{"mail", "confirm_url", KeyType::kString,
              "subscribe --confirm: an https page on which {token} confirms",
              "\"https://papers.example.org/confirm/{token}\""},
    ConfigKey{"mail", "doubt", KeyType::kString,
              "deliver: resend or hold a mail that may have arrived; default: resend", "\"resend\"",
              "\"resend\""},
};

}  // namespace offprint
