// One column a property; topics stand in one cell, a line each.
#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/csv.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/mail/address.h"
#include "subscription_text.h"
#include "subscription_wish.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 8> kColumns = {"address", "name",  "topics",       "schedule",
                                                      "limit",   "state", "paused_until", "format"};

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim_blanks(text.substr(begin, end - begin));
        if (!line.empty()) lines.emplace_back(line);
        begin = end + 1;
    }
    return lines;
}

/// Who left, or did not confirm, stays so; who confirmed does, too.
void read_state(Subscription& subscription, const std::string& text, bool is_new) {
    if (text == "unsubscribed") {
        subscription.state = SubscriptionState::kUnsubscribed;
    } else if (text == "unconfirmed") {
        if (is_new) subscription.state = SubscriptionState::kUnconfirmed;
    } else if (!text.empty() && text != "active") {
        throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no state",
                    "known: active, unconfirmed, unsubscribed");
    }
}

void read_cell(Subscription& subscription, std::string_view column, const std::string& text,
               const Session& session, bool is_new) {
    if (column == "name") subscription.name = clean_line(text);
    if (column == "schedule" && !text.empty()) subscription.schedule = parse_schedule(text);
    if (column == "state") read_state(subscription, text, is_new);
    if (column == "topics") {
        subscription.topics = lines_of(text);
        check_topics(subscription.topics, session);  // the names of the configuration are known here
    }
    if (column == "format" && !text.empty()) {
        const auto is_text_only = parse_mail_format(text);
        if (!is_text_only)
            throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no format of a mail",
                        "known: html, text");
        subscription.is_text_only = *is_text_only;
    }
    if (column == "limit") {
        const auto limit = parse_digits(text);
        if (!text.empty() && (!limit || *limit < 1))
            throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no limit");
        subscription.limit = limit ? std::optional(static_cast<std::size_t>(*limit)) : std::nullopt;
    }
    if (column == "paused_until") {
        subscription.paused_until = parse_date(text);
        if (!text.empty() && !subscription.paused_until)
            throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no day");
    }
}

class CsvImport {
  public:
    CsvImport(std::span<const Subscription> known, const Session& session)
        : known_(known), session_(session) {}

    void read_head(const CsvRow& row) {
        for (const std::string& cell : row.cells) {
            const std::string name = ascii_lower(trim_blanks(cell));
            if (std::find(kColumns.begin(), kColumns.end(), name) == kColumns.end()) {
                const std::string near = nearest_name(name, kColumns);
                throw Error(ErrorKind::kInput, "no column is called '" + clean_line(name) + "'",
                            near.empty()
                                ? "known: address, name, topics, schedule, limit, state, paused_until, format"
                                : "did you mean '" + near + "'?");
            }
            columns_.push_back(name);
        }
        const auto address = std::find(columns_.begin(), columns_.end(), "address");
        if (address == columns_.end()) throw Error(ErrorKind::kInput, "there is no column 'address'");
        address_ = static_cast<std::size_t>(address - columns_.begin());
    }

    Subscription read_row(const CsvRow& row) const {
        if (row.cells.size() != columns_.size())
            throw Error(ErrorKind::kInput, "columns: " + std::to_string(columns_.size()) +
                                               ", cells here: " + std::to_string(row.cells.size()));
        const Address address = parse_address(read_csv_cell(row.cells[address_]));
        Subscription subscription;
        subscription.address = address.spec();
        subscription.since = session_.now;
        const auto is_it = [&](const Subscription& one) {
            return equals_ignoring_case(one.address, address.spec());
        };
        const auto before = std::find_if(known_.begin(), known_.end(), is_it);
        const bool is_new = before == known_.end();
        if (!is_new) subscription = *before;
        if (!address.name().empty()) subscription.name = address.name();
        for (std::size_t i = 0; i < columns_.size(); ++i)
            read_cell(subscription, columns_[i], read_csv_cell(row.cells[i]), session_, is_new);
        return subscription;
    }

  private:
    std::span<const Subscription> known_;
    const Session& session_;
    std::vector<std::string> columns_;
    std::size_t address_ = 0;
};

}  // namespace

std::string to_csv(std::span<const Subscription> subscriptions) {
    std::string csv;
    for (const std::string_view column : kColumns) csv.append(csv.empty() ? "" : ",").append(column);
    csv += '\n';
    for (const Subscription& one : subscriptions) {
        std::string topics;
        for (const std::string& topic : one.topics) topics += (topics.empty() ? "" : "\n") + topic;
        const std::string cells[] = {one.address,
                                     one.name,
                                     topics,
                                     to_text(one.schedule),
                                     one.limit ? std::to_string(*one.limit) : "",
                                     std::string(state_name(one)),
                                     one.paused_until ? one.paused_until->to_string() : "",
                                     one.is_text_only ? "text" : "html"};
        for (const std::string& cell : cells) csv += write_csv_cell(cell) + ',';
        csv.back() = '\n';
    }
    return csv;
}

CsvSubscriptions from_csv(const std::string& file, std::string_view csv, std::span<const Subscription> known,
                          const Session& session) {
    const auto mistake_in = [&](std::size_t line, const Error& error) {
        const bool has_line = std::string_view(error.what()).starts_with("line ");
        return Error(ErrorKind::kInput,
                     "import " + file + ": " +
                         (has_line ? std::string() : "line " + std::to_string(line) + ": ") + error.what(),
                     error.hint);
    };
    CsvSubscriptions read;
    std::size_t line = 1;
    CsvImport reading(known, session);
    std::vector<CsvRow> rows;
    try {
        rows = parse_csv(csv);
        if (!rows.empty()) reading.read_head(rows.front());
    } catch (const Error& error) {
        throw mistake_in(line, error);
    }
    if (rows.empty()) throw Error(ErrorKind::kInput, "import " + file + ": it is empty");
    for (const CsvRow& row : std::span(rows).subspan(1)) {
        try {
            read.subscriptions.push_back(reading.read_row(row));
        } catch (const Error& error) {
            read.mistakes.push_back(mistake_in(row.line, error));
        }
    }
    return read;
}

}  // namespace offprint
