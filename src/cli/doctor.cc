// Each check is by itself: one that fails says so and the others go on. Folders that are not there yet are
// right when they can be made.
#include "doctor.h"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "libraries.h"
#include "offprint/app/collect.h"
#include "offprint/base/utf8.h"
#include "offprint/fetch/http_fetcher.h"
#include "offprint/mail/transport.h"
#include "offprint/net/reachable.h"
#include "offprint/render/template_set.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;
using Found = Checkup::State;

Checkup check_configuration(const Session& session) {
    Checkup checkup{"configuration", Found::kOk, clean_line(session.config_path), ""};
    std::error_code ignored;
    if (session.mistake) {
        checkup.state = Found::kFailure;
        checkup.text += ": there are mistakes in it";
        checkup.hint = "`offprint config check` tells them";
    } else if (!session.config_path.empty() && fs::exists(session.config_path, ignored)) {
        checkup.text +=
            fmt::format(": {} topic{}, {} source{}", session.config.topics.size(),
                        session.config.topics.size() == 1 ? "" : "s", session.config.sources.size(),
                        session.config.sources.size() == 1 ? "" : "s");
    } else {
        checkup.state = Found::kWarning;
        checkup.text = "none: `offprint digest` shows all papers of hf";
        checkup.hint = "`offprint config init` writes one";
    }
    return checkup;
}

/// The first folder above that is there.
std::string nearest_folder(std::string path) {
    std::error_code ignored;
    while (!path.empty() && path != "/" && !fs::exists(path, ignored))
        path = fs::path(path).parent_path().string();
    return path.empty() ? "/" : path;
}

Checkup check_folder(const std::string& name, const std::string& path, bool is_private) {
    if (path.empty()) return {name, Found::kFailure, "there is no place for it", "set HOME"};
    Checkup checkup{name, Found::kOk, clean_line(path), ""};
    struct stat status {};
    const bool is_there = stat(path.c_str(), &status) == 0;
    const std::string nearest = nearest_folder(path);
    if (access(nearest.c_str(), W_OK | X_OK) != 0) {
        checkup.state = Found::kFailure;
        checkup.text += ": not writable";
        checkup.hint = "change the owner or the mode of " + clean_line(nearest);
    } else if (is_there && !S_ISDIR(status.st_mode)) {
        checkup.state = Found::kFailure;
        checkup.text += ": no folder";
        checkup.hint = "move it away";
    } else if (is_there && is_private && (status.st_mode & 077) != 0) {
        checkup.state = Found::kWarning;
        checkup.text += ": others may look into it";
        checkup.hint = "chmod 700 " + clean_line(path);
    } else if (!is_there) {
        checkup.text += ": is made when it is needed";
    }
    return checkup;
}

Checkup check_templates_of(const Session& session) {
    const DigestConfig& digest = session.config.digest;
    Checkup checkup{"templates", Found::kOk, digest.template_name, ""};
    if (checkup.text.empty()) checkup.text = "the built-in ones";
    try {
        if (!digest.template_name.empty())
            load_templates(digest.template_name, session.templates_folder, digest.raw);
    } catch (const Error&) {
        checkup.state = Found::kFailure;
        checkup.text += ": cannot be used";
        checkup.hint = "`offprint template check` tells why";
    }
    return checkup;
}

bool names_utc(std::string_view zone) {
    constexpr std::string_view kNames[] = {"",    "UTC",  "UTC0", ":UTC", "Etc/UTC",
                                           "GMT", "GMT0", "Zulu", "UCT",  "Universal"};
    return std::find(std::begin(kNames), std::end(kNames), zone) != std::end(kNames);
}

Checkup check_zone(const Session& session) {
    Checkup checkup{"timezone", Found::kOk,
                    session.config.zone.name() + ": today is " + session.today().to_string(), ""};
    const char* folder = std::getenv("TZDIR");
    std::error_code ignored;
    if (!fs::exists(folder == nullptr ? "/usr/share/zoneinfo" : folder, ignored)) {
        checkup.state = Found::kWarning;
        checkup.text += "; the system has no zones but UTC";
        checkup.hint = "install tzdata";
    }
    const char* wanted = std::getenv("TZ");
    if (wanted != nullptr && session.config.zone.name() == "UTC" && !names_utc(wanted)) {
        checkup.state = Found::kWarning;
        checkup.text += "; TZ is '" + clean_line(wanted) + "', which is no zone";
        checkup.hint = "write it as Europe/Berlin, or set timezone in the configuration";
    }
    return checkup;
}

void check_libraries(std::vector<Checkup>& all) {
    for (const LoadedLibrary& library : find_libraries()) {
        if (library.version.empty())
            all.push_back({library.name, Found::kFailure, "not found; needed for " + library.needed,
                           "install " + library.package});
        else
            all.push_back({library.name, Found::kOk, library.version, ""});
    }
}

Checkup check_source(const SourceConfig& source, const Session& session) {
    Checkup checkup{"source " + clean_line(source.name), Found::kOk, "", ""};
    const std::string names[] = {source.name};
    const auto requests = resolve_listings(names, session.config, session.context());
    if (session.global.offline && requests.front().is_fetched()) {
        checkup.text = "not asked: --offline";
        return checkup;
    }
    const std::string pace = session.cache_folder.empty() ? "" : session.cache_folder + "/pace";
    HostGate gate(pace);
    HttpFetcher fetcher({}, &gate);
    std::size_t papers = 0;
    CollectOptions options{std::nullopt, session.today(), Zone().date_at(session.now)};
    options.papers.take = [&](Paper&&) {
        ++papers;
        return true;
    };
    const Collected collected = collect(requests, fetcher, options);
    if (!collected.failures.empty()) {
        checkup.state = Found::kFailure;
        checkup.text = collected.failures.front().what();
        checkup.hint = collected.failures.front().hint;
    } else {
        checkup.text = fmt::format("{} paper{}", papers, papers == 1 ? "" : "s");
    }
    return checkup;
}

/// `smtp://HOST:PORT` as parse_transport() leaves it.
std::optional<std::string> find_server_problem(const std::string& place) {
    const std::size_t host = place.find("://") + 3, colon = place.rfind(':');
    std::string name = place.substr(host, colon - host);
    if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);
    return find_connection_problem(name, place.substr(colon + 1), std::chrono::seconds(10));
}

bool is_program(const std::string& name) {
    if (name.find('/') != name.npos) return access(name.c_str(), X_OK) == 0;
    const char* variable = std::getenv("PATH");
    std::string_view folders = variable == nullptr ? "" : variable;
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        const std::string path = std::string(folders.substr(0, end)) + '/' + name;
        if (access(path.c_str(), X_OK) == 0) return true;
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return false;
}

Checkup check_mail(const Session& session) {
    const MailConfig& mail = session.config.mail;
    Checkup checkup{"mail", Found::kOk, "", ""};
    if (!mail.from) {
        checkup.text = "not set up; --format email and --send need it";
        return checkup;
    }
    try {
        checkup.text = describe(mail.transport);
        make_transport(mail.transport);
        if (mail.transport.kind == TransportKind::kCommand && !is_program(mail.transport.command.front())) {
            checkup.state = Found::kFailure;
            checkup.text += ": there is no such program";
            checkup.hint = "install it, or name it with its folder in [mail] command";
        }
        if (mail.transport.kind != TransportKind::kSmtp) return checkup;
        if (session.global.offline) {
            checkup.text += ": not asked: --offline";
        } else if (const auto problem = find_server_problem(mail.transport.place)) {
            checkup.state = Found::kFailure;
            checkup.text += ": " + *problem;
            checkup.hint = "check the name and the port, and whether a firewall is in the way";
        } else {
            checkup.text += ": takes connections";
        }
    } catch (const Error& error) {
        checkup.state = Found::kFailure;
        checkup.text = error.what();
        checkup.hint = error.hint;
    }
    return checkup;
}

/// Whom `deliver` could make no digest for: topics of the configuration get other names, or go.
void check_subscribers(std::vector<Checkup>& all, const Session& session) {
    if (session.state_folder.empty() || !is_there(ledger_path(session))) return;
    std::size_t count = 0;
    std::map<std::string, std::vector<std::string>> broken;  // by what is wrong, addresses
    for (const Subscription& one : Subscriptions::open_to_read(ledger_path(session)).all()) {
        if (one.state == SubscriptionState::kUnsubscribed) continue;
        ++count;
        try {
            check_topics(one.topics, session);
            zone_of(one, session);
        } catch (const Error& error) {
            broken[error.what()].push_back(one.address);
        }
    }
    for (const auto& [what, addresses] : broken) {  // a topic that is gone may be many readers'
        const std::string more =
            addresses.size() > 1 ? fmt::format(" and {} more", addresses.size() - 1) : std::string();
        all.push_back(
            {"subscriber " + addresses.front() + more, Found::kFailure, what,
             "`offprint subscriptions edit ADDRESS` changes what they get; until then they get nothing"});
    }
    if (count > 0 && !session.config.mail.from)
        all.push_back({"subscribers", Found::kFailure,
                       fmt::format("{}, and nobody says who sends them mails", count),
                       "set from under [mail] in the configuration"});
    const bool has_key = is_there(token_key_path(session));
    if (!has_key && Subscriptions::open_to_read(ledger_path(session)).last_mail() > 0)
        all.push_back({"token.key", Found::kFailure, "it is gone: no link to leave in earlier mails works",
                       "put it back beside ledger.db from a backup"});
    if (broken.empty() && count > 0)
        all.push_back(
            {"subscribers", Found::kOk, fmt::format("{}, all with topics that there are", count), ""});
}

}  // namespace

std::string_view name_of(Checkup::State state) {
    switch (state) {
        case Found::kOk:
            return "ok";
        case Found::kWarning:
            return "warn";
        case Found::kFailure:
            return "fail";
    }
    return "fail";
}

std::vector<Checkup> examine(const Session& session) {
    const char* scratch = std::getenv("TMPDIR");
    std::vector<Checkup> all = {check_configuration(session),
                                check_templates_of(session),
                                check_folder("state", session.state_folder, true),
                                check_folder("cache", session.cache_folder, true),
                                check_folder("scratch", scratch == nullptr ? "/var/tmp" : scratch, false),
                                check_zone(session)};
    check_libraries(all);
    for (const SourceConfig& source : session.config.sources) {
        try {
            all.push_back(check_source(source, session));
        } catch (const Error& error) {
            all.push_back({"source " + clean_line(source.name), Found::kFailure, error.what(), error.hint});
        }
    }
    if (session.config.sources.empty())
        all.push_back({"sources", Found::kOk, "none is configured; no server was asked", ""});
    all.push_back(check_mail(session));
    try {
        check_subscribers(all, session);
    } catch (const Error& error) {
        all.push_back({"subscribers", Found::kFailure, error.what(), error.hint});
    }
    return all;
}

}  // namespace offprint
