// The newest mails, of all readers or of some, and all of one.
#include "deliveries_list.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <limits>

#include "delivery_text.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {
namespace {

bool is_asked_for(const Issue& issue, const std::vector<std::string>& addresses) {
    return std::any_of(addresses.begin(), addresses.end(), [&](const std::string& address) {
        return equals_ignoring_case(address, issue.address);
    });
}

std::string describe_nothing(const std::string& ledger) {
    const bool was_due = is_there(ledger) && Subscriptions::open_to_read(ledger).last_mail() > 0;
    return was_due ? "no mail was made yet: what was due had nothing new" : "nothing was delivered yet";
}

std::int64_t resolve_number(const std::string& written) {
    const auto number = parse_digits(written);
    if (number) return *number;
    throw Error(ErrorKind::kUsage, "deliveries: '" + clean_line(written) + "' is no ID of a mail",
                "`offprint deliveries` lists them");
}

}  // namespace

int list_deliveries(const DeliveriesArguments& arguments, const Session& session) {
    constexpr std::size_t kUsual = 50;
    constexpr std::size_t kAll = std::numeric_limits<std::int64_t>::max();
    const std::size_t most = resolve_count(arguments.limit, "--limit", kUsual).value();
    const bool asks = !arguments.words.empty();
    std::error_code ignored;
    const std::string path = ledger_path(session);
    std::vector<Issue> all;
    if (std::filesystem::exists(path, ignored)) all = Issues::open_to_read(path).list(asks ? kAll : most);
    if (asks) {
        std::erase_if(all, [&](const Issue& issue) { return !is_asked_for(issue, arguments.words); });
        all.resize(std::min(all.size(), most));
    }
    write_to_descriptor(STDOUT_FILENO,
                        arguments.format == "json" ? deliveries_as_json(all) : describe_deliveries(all));
    if (all.empty() && !session.global.quiet)
        report(asks ? "there was nothing to deliver to " + clean_line(arguments.words.front()) +
                          " yet; `offprint subscriptions show` tells what is due"
                    : describe_nothing(path));
    return kExitDone;
}

IssueMail find_delivery(const Issues& issues, const std::string& written) {
    if (auto mail = issues.find(resolve_number(written))) return *std::move(mail);
    throw Error(ErrorKind::kUsage, "deliveries: there is no mail " + written,
                "`offprint deliveries` lists them");
}

void fail_not_kept(const std::string& word) {
    throw Error(ErrorKind::kUsage, "deliveries: mail " + word + " is not kept any more",
                "of those that were sent, the last one to each address is");
}

int show_deliveries(const DeliveriesArguments& arguments, const Session& session) {
    const Issues issues = Issues::open_to_read(ledger_path(session));
    const bool is_json = arguments.format == "json";
    std::string text;
    std::vector<Issue> all;
    for (const std::string& word : arguments.words) {
        const IssueMail mail = find_delivery(issues, word);
        all.push_back(mail.issue);
        if (!arguments.raw) {
            text +=
                (text.empty() ? "" : "\n") + describe_whole(mail.issue, issues.papers_of(mail.issue.number));
            continue;
        }
        if (mail.bytes.empty()) fail_not_kept(word);
        text += mail.bytes;
    }
    write_to_descriptor(STDOUT_FILENO, is_json ? deliveries_as_json(all, &issues) : text);
    return kExitDone;
}

}  // namespace offprint
