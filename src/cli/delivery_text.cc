// Times are in UTC, as the ledger has them.
#include "delivery_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/mail/address.h"
#include "offprint/render/json_writer.h"

namespace offprint {

std::string describe_deliveries(std::span<const Issue> issues) {
    std::string text;
    for (const Issue& issue : issues) {
        text += fmt::format("{:>6}  {}  {:<7}  {:>3} paper{}  {}", issue.number, to_string(issue.due),
                            issue_state_name(issue.state), issue.papers, issue.papers == 1 ? " " : "s",
                            issue.address);
        if (!issue.reason.empty()) text += "  " + short_line(issue.reason, 100);
        text += '\n';
    }
    return text;
}

std::string describe_whole(const Issue& issue, std::span<const HeldPaper> papers) {
    std::string text = fmt::format("id        {}\n", issue.number);
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) text += fmt::format("{:<10}{}\n", name, clean_line(value));
    };
    add("address", issue.address);
    add("due", to_string(issue.due));
    add("state", std::string(issue_state_name(issue.state)));
    add("since", to_string(issue.changed));
    add("reason", issue.reason);
    if (issue.next) add("next", to_string(*issue.next));
    add("papers", std::to_string(issue.papers));
    add("attempts", std::to_string(issue.attempts));
    if (issue.doubts > 0) add("doubts", std::to_string(issue.doubts));
    add("frozen", to_string(issue.frozen));
    add("from", issue.sender);
    add("subject", issue.subject);
    add("mail id", issue.message_id);
    for (const HeldPaper& held : papers)
        add(held.is_cut ? "cut" : "shown",
            held.paper.title +
                (held.paper.id.value.starts_with("title:") ? "" : " (" + held.paper.id.value + ")"));
    return text;
}

namespace {

void write_papers(JsonWriter& json, std::span<const HeldPaper> papers, bool cut) {
    json.key(cut ? "cut" : "shown").begin_array();
    for (const HeldPaper& held : papers) {
        if (held.is_cut != cut) continue;
        json.begin_object();
        json.field("id", held.paper.id.value);
        json.field("title", held.paper.title);
        json.field_if_known("url", held.paper.url);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string deliveries_as_json(std::span<const Issue> issues, const Issues* papers_of) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("deliveries").begin_array();
    for (const Issue& issue : issues) {
        json.break_line();
        json.begin_object();
        json.field("id", static_cast<std::size_t>(issue.number));
        json.field("address", issue.address);
        json.field("due", to_string(issue.due));
        json.field("state", issue_state_name(issue.state));
        json.field("papers", issue.papers);
        json.field("attempts", static_cast<std::size_t>(std::max(issue.attempts, 0)));
        json.field("doubts", static_cast<std::size_t>(issue.doubts));
        if (issue.next) json.field("next", to_string(*issue.next));
        json.field_if_known("reason", issue.reason);
        json.field("frozen", to_string(issue.frozen));
        json.field("changed", to_string(issue.changed));
        json.field("subject", issue.subject);
        json.field("message_id", issue.message_id);
        if (papers_of != nullptr) {
            const std::vector<HeldPaper> papers = papers_of->papers_of(issue.number);
            json.field("from", issue.sender);
            write_papers(json, papers, false);
            write_papers(json, papers, true);
        }
        json.end_object();
    }
    json.break_line();
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

std::vector<std::string> resolve_subscribed(std::span<const std::string> all_written,
                                            const Subscriptions& subscriptions) {
    std::vector<std::string> addresses;
    for (const std::string& written : all_written) {
        const std::string address = ascii_lower(parse_address(written).spec());
        if (!subscriptions.find(address))
            throw Error(ErrorKind::kUsage, "nobody is subscribed as " + address,
                        "`offprint subscriptions` lists who is");
        addresses.push_back(address);
    }
    return addresses;
}

RunLock take_delivery_lock(const Session& session) {
    return RunLock::take(session.state_folder + "/deliver.lock", "another run delivers now");
}

}  // namespace offprint
