// One column a property; topics stand in one cell, a line each.
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "offprint/base/ascii.h"
#include "offprint/base/csv.h"
#include "offprint/base/encoding.h"
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
                    "known: active, unconfirmed, unsubscribed; a pause is a day in the column paused_until");
    }
}

void read_cell(Subscription& subscription, std::string_view column, const std::string& text,
               const Session& session, bool is_new) {
    if (column == "name") subscription.name = clean_line(text);
    if (column == "schedule" && !text.empty()) subscription.schedule = parse_schedule(text);
    if (column == "state") read_state(subscription, text, is_new);
    if (column == "topics") {
        subscription.topics = lines_of(text);
        try {
            check_topics(subscription.topics, session);  // the names of the configuration are known here
        } catch (const Error& error) {
            throw Error(error.kind, error.what(),
                        "one topic a line in the cell: NAME=QUERY, or a name of the configuration");
        }
    }
    if (column == "format" && !text.empty()) {
        const auto is_text_only = parse_mail_format(ascii_lower(text));
        if (!is_text_only)
            throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no format of a mail",
                        "known: html, text");
        subscription.is_text_only = *is_text_only;
    }
    if (column == "limit") {
        const auto limit = parse_digits(text);
        if (!text.empty() && (!limit || *limit < 1))
            throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no limit",
                        "a whole number of at least 1, or nothing");
        subscription.limit = limit ? std::optional(static_cast<std::size_t>(*limit)) : std::nullopt;
    }
    if (column == "paused_until") {
        subscription.paused_until = parse_date(text);
        if (!text.empty() && !subscription.paused_until)
            throw Error(ErrorKind::kInput, "'" + clean_line(text) + "' is no day",
                        "such as 2026-02-01; 9999-12-31 is for good");
    }
}

class CsvImport {
  public:
    CsvImport(std::span<const Subscription> known, const Session& session) : session_(session) {
        for (const Subscription& one : known) known_.emplace(ascii_lower(one.address), &one);
    }

    void read_head(const CsvRow& row) {
        for (const std::string& cell : row.cells) {
            std::string name = ascii_lower(trim_blanks(cell));
            if (name == "e-mail" || name == "email" || name == "mail" || name == "e-mail address")
                name = "address";
            const bool is_known = std::find(kColumns.begin(), kColumns.end(), name) != kColumns.end();
            const std::string near = is_known ? "" : nearest_name(name, kColumns);
            if (!near.empty())
                throw Error(ErrorKind::kInput, "no column is called '" + clean_line(name) + "'",
                            "did you mean '" + near + "'?");
            if (!is_known && !name.empty())
                notes_.push_back("the column '" + clean_line(cell) + "' is not used");
            columns_.push_back(is_known ? name : "");
        }
        const auto address = std::find(columns_.begin(), columns_.end(), "address");
        if (address == columns_.end())
            throw Error(ErrorKind::kInput, "there is no column 'address'",
                        "the first line names the columns: address, name, topics, schedule, limit, state, "
                        "paused_until, format");
        address_ = static_cast<std::size_t>(address - columns_.begin());
    }

    /// Nothing for a row with mistakes in its cells, which are told. Throws for one that is none at all.
    std::optional<Subscription> read_row(const CsvRow& row, std::vector<Error>& mistakes) {
        if (row.cells.size() != columns_.size())
            throw Error(ErrorKind::kInput, "columns: " + std::to_string(columns_.size()) +
                                               ", cells here: " + std::to_string(row.cells.size()));
        const Address address = parse_address(trim_blanks(read_csv_cell(row.cells[address_])));
        Subscription subscription;
        subscription.address = address.spec();
        subscription.since = session_.now;
        const auto before = known_.find(ascii_lower(address.spec()));
        const bool is_new = before == known_.end();
        if (!is_new) subscription = *before->second;
        if (!address.name().empty()) subscription.name = address.name();
        const std::size_t before_row = mistakes.size();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            try {
                read_cell(subscription, columns_[i], read_csv_cell(row.cells[i]), session_, is_new);
            } catch (const Error& error) {
                mistakes.emplace_back(
                    error.kind, subscription.address + ", " + columns_[i] + ": " + error.what(), error.hint);
            }
        }
        if (mistakes.size() > before_row) return std::nullopt;
        note_line(subscription.address, row.line);
        if (!is_new && before->second->state == SubscriptionState::kUnsubscribed)
            note_left(subscription, row);
        return subscription;
    }

    std::vector<std::string> take_notes() {
        if (left_.empty()) return std::move(notes_);
        constexpr std::size_t kNamed = 5;
        std::string names;
        for (std::size_t i = 0; i < std::min(left_.size(), kNamed); ++i)
            names += (i == 0 ? "" : ", ") + left_[i];
        if (left_.size() > kNamed) names += " and " + std::to_string(left_.size() - kNamed) + " more";
        notes_.push_back(names + (left_.size() == 1 ? " has" : " have") +
                         " unsubscribed, which no table changes; `offprint subscribe " + left_.front() +
                         "` brings one back");
        return std::move(notes_);
    }

  private:
    void note_line(const std::string& address, std::size_t line) {
        const auto [before, is_first] = lines_.emplace(ascii_lower(address), line);
        if (is_first) return;
        notes_.push_back("line " + std::to_string(line) + " takes the place of line " +
                         std::to_string(before->second) + ": both are of " + address);
        before->second = line;
    }

    /// Who left does not come back by a table.
    void note_left(const Subscription& subscription, const CsvRow& row) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i] == "state" && read_csv_cell(row.cells[i]) == "unsubscribed") return;
        left_.push_back(subscription.address);
    }

    std::unordered_map<std::string, const Subscription*> known_;  ///< by address in lower case
    const Session& session_;
    std::vector<std::string> columns_;
    std::size_t address_ = 0;
    std::vector<std::string> notes_;
    std::vector<std::string> left_;             ///< addresses in the table of people who have unsubscribed
    std::map<std::string, std::size_t> lines_;  ///< by address in lower case
};

bool is_blank(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return trim_blanks(cell).empty(); });
}

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
    const DecodedText decoded = decode_text(std::string(csv));
    if (decoded.encoding != "utf-8" || decoded.damaged)
        read.notes.push_back("the table is no UTF-8; it is read as " + decoded.encoding +
                             (decoded.damaged ? ", and some bytes of it mean nothing there" : ""));
    std::string_view table = decoded.text;
    const char separator = find_csv_separator(table);
    std::vector<CsvRow> rows;
    try {
        rows = parse_csv(table, separator);
        if (!rows.empty()) reading.read_head(rows.front());
    } catch (const Error& error) {
        throw mistake_in(line, error);
    }
    if (rows.empty()) throw Error(ErrorKind::kInput, "import " + file + ": it is empty");
    for (const CsvRow& row : std::span(rows).subspan(1)) {
        if (is_blank(row)) continue;
        std::vector<Error> mistakes;
        try {
            if (auto one = reading.read_row(row, mistakes)) read.subscriptions.push_back(*std::move(one));
        } catch (const Error& error) {
            mistakes.push_back(error);
        }
        for (const Error& error : mistakes) read.mistakes.push_back(mistake_in(row.line, error));
    }
    for (std::string& note : reading.take_notes()) read.notes.push_back(std::move(note));
    return read;
}

}  // namespace offprint
