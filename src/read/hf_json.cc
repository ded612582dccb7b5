// What the root of a document may be:
//
//   [record, …]                               the API's answer, a search answer, an archive of flat papers
//   {…, "data": [record, …]}                  a wrapper, perhaps with "date" or "dateString"; the list may
//   also
//                                             be called "dailyPapers" or "papers"
//   {"paper": …} or {"id": …, "title": …, …}  one paper
//   {"status": "no_data", "message": …}       a saved empty day
#include "hf_json.h"

#include <algorithm>
#include <span>

#include "csl_json.h"
#include "hf_item.h"
#include "json_items.h"
#include "offprint/base/utf8.h"
#include "other_listing.h"

namespace offprint {
namespace {

constexpr std::string_view kListKeys[] = {"dailyPapers", "data", "papers"};
constexpr std::string_view kPaperKeys[] = {"id", "summary", "authors", "publishedAt", "upvotes"};
constexpr std::string_view kServiceKeys[] = {"publishedAt", "upvotes", "ai_summary", "submittedOnDailyAt"};
constexpr std::string_view kOwnIds[] = {"\"arxiv:", "\"doi:", "\"pmid:", "\"url:", "\"title:"};
constexpr std::size_t kMaxMessage = 200;  ///< characters
constexpr std::size_t kLookedAt = 20;     ///< items among which one must look like a paper

std::size_t start_of(std::string_view text) {
    return skip_json_blanks(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool has_key(const std::vector<JsonField>& fields, std::string_view key) {
    return std::any_of(fields.begin(), fields.end(), [&](const JsonField& f) { return f.key == key; });
}

bool has_any_key(const std::vector<JsonField>& fields, std::span<const std::string_view> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return has_key(fields, key); });
}

using IsPaper = bool (*)(std::string_view text, const std::vector<JsonField>& fields);

/// Whether these fields can be read as a paper.
bool may_be_paper(std::string_view, const std::vector<JsonField>& fields) {
    return has_key(fields, "paper") || (has_key(fields, "title") && has_any_key(fields, kPaperKeys));
}

/// Whether they are what the service writes, and neither another archive's nor our own.
bool is_paper(std::string_view text, const std::vector<JsonField>& fields) {
    if (has_key(fields, "paper")) return true;
    // The service calls it summary: whoever has an abstract kept papers in a way of their own.
    if (!has_key(fields, "title") || !has_any_key(fields, kServiceKeys) || has_key(fields, "abstract") ||
        is_csl_item(text, fields))
        return false;
    return std::none_of(fields.begin(), fields.end(), [&](const JsonField& field) {
        const std::string_view value = text.substr(std::min(field.begin, text.size()));
        return field.key == "id" && std::any_of(std::begin(kOwnIds), std::end(kOwnIds),
                                                [&](std::string_view own) { return value.starts_with(own); });
    });
}

/// Whether the list that starts at `at` is empty or holds papers.
bool is_paper_list(std::string_view text, std::size_t at, IsPaper is_wanted) {
    at = skip_json_blanks(text, at + 1);
    if (at_or_nul(text, at) == ']') return true;
    for (std::size_t i = 0; i < kLookedAt && at < text.size(); i++) {
        if (text[at] == '{' && is_wanted(text, scan_json_fields(text, at))) return true;
        const JsonExtent extent = scan_json_value(text, at);
        at = skip_json_blanks(text, extent.end);
        if (!extent.whole || at_or_nul(text, at) != ',') return false;
        at = skip_json_blanks(text, at + 1);
    }
    return false;
}

const JsonField* find_list(std::string_view text, const std::vector<JsonField>& fields, IsPaper is_wanted) {
    if (has_key(fields, "offprint")) return nullptr;
    for (const std::string_view key : kListKeys)
        for (const JsonField& field : fields)
            if (field.key == key && at_or_nul(text, field.begin) == '[' &&
                is_paper_list(text, field.begin, is_wanted))
                return &field;
    return nullptr;
}

/// The text of a string field, cleaned; empty when there is none.
std::string text_of(std::string_view text, const std::vector<JsonField>& fields, std::string_view key) {
    std::string out;
    for (const JsonField& field : fields)
        if (field.key == key && at_or_nul(text, field.begin) == '"' && field.extent.whole)
            append_unescaped(out, text.substr(field.begin + 1, field.extent.end - field.begin - 2));
    return clean_line(out);
}

bool says_no_data(std::string_view text, const std::vector<JsonField>& fields) {
    return text_of(text, fields, "status") == "no_data";
}

/// The day a wrapper is about, from "date" (`2024-08-01` or `2024-08-01T00:00:00.000Z`) or "dateString".
std::optional<Date> date_of(std::string_view text, const std::vector<JsonField>& fields) {
    for (const std::string_view key : {"date", "dateString"})
        if (const std::optional<Date> date = parse_date(text_of(text, fields, key).substr(0, 10)))
            return date;
    return std::nullopt;
}

/// One past the object's last bracket, or the end of the text when it does not close.
std::size_t end_of_object(std::string_view text, std::size_t at, const std::vector<JsonField>& fields) {
    if (!fields.empty() && fields.back().extent.whole) {
        const std::size_t end = skip_json_blanks(text, fields.back().extent.end);
        if (at_or_nul(text, end) == '}') return end + 1;
    }
    const JsonExtent extent = scan_json_value(text, at);
    return extent.whole ? extent.end : text.size();
}

/// The rest of the document is looked at first, because the day may stand behind the list.
bool read_object(JsonText& text, Intake& intake, Listing& listing) {
    text.grow_to_end();
    const std::string_view view = text.view();
    const std::vector<JsonField> fields = scan_json_fields(view, text.at());
    listing.date = date_of(view, fields);
    HfItemReader reader(intake, listing.date);
    const auto use = [&](JsonValue item) { reader.read(item); };
    const bool is_empty = says_no_data(view, fields);
    const JsonField* const list = is_empty ? nullptr : find_list(view, fields, may_be_paper);
    if (!is_empty && list == nullptr) return read_json_object(text, intake, use);
    const std::size_t end = end_of_object(view, text.at(), fields);
    if (is_empty) {
        const std::string message = text_of(view, fields, "message");
        intake.notes.add(text.line(), message.empty()
                                          ? "the document says that there are no papers"
                                          : "the document says: " + short_line(message, kMaxMessage));
    } else {
        text.move_to(list->begin);
        read_json_items(text, intake, use);
    }
    text.move_to(std::max(end, text.at()));
    return true;
}

bool read_list(JsonText& text, Intake& intake, Listing& listing) {
    HfItemReader reader(intake, std::nullopt);
    const bool is_read = read_json_items(text, intake, [&](JsonValue item) { reader.read(item); });
    listing.date = intake.options.asked_date ? intake.options.asked_date : reader.common_day();
    return is_read;
}

/// Whether the text goes on behind the object that starts at `at`.
bool is_followed(std::string_view text, std::size_t at) {
    const JsonExtent extent = scan_json_value(text, at);
    return extent.whole && at_or_nul(text, skip_json_blanks(text, extent.end)) == '{';
}

/// An error answer may have an empty list beside it.
bool is_error(std::string_view text, const std::vector<JsonField>& fields) {
    return !text_of(text, fields, "error").empty() ||
           std::any_of(fields.begin(), fields.end(), [&](const JsonField& field) {
               return field.key == "error" && at_or_nul(text, field.begin) == '{';
           });
}

bool looks_right(std::string_view head, IsPaper is_wanted) {
    const std::size_t at = start_of(head);
    if (at_or_nul(head, at) == '[') return is_paper_list(head, at, is_wanted);
    if (at_or_nul(head, at) != '{') return false;
    const std::vector<JsonField> fields = scan_json_fields(head, at);
    if (is_error(head, fields)) return false;
    return is_wanted(head, fields) || says_no_data(head, fields) ||
           find_list(head, fields, is_wanted) != nullptr;
}

/// Answers that were written one behind the other.
bool begins_another(JsonText& text) {
    while (!looks_right(text.view().substr(text.at()), may_be_paper))
        if (!text.grow()) return false;
    return true;
}

}  // namespace

bool looks_like_hf_json(std::string_view head) {
    const std::size_t at = start_of(head);
    return looks_right(head, is_paper) && !(at_or_nul(head, at) == '{' && is_followed(head, at));
}

bool read_hf_json(Input& input, Intake& intake, Listing& listing) {
    JsonText text(input);
    while (!looks_right(text.view(), may_be_paper))
        if (!text.grow()) return false;
    for (bool is_first = true;; is_first = false) {
        const std::optional<Date> before = listing.date;
        const bool is_list = text.next_byte() == '[';
        const bool is_read = is_list ? read_list(text, intake, listing) : read_object(text, intake, listing);
        if (!is_first && before != listing.date) listing.date.reset();
        if (!is_read) return true;
        text.next_byte();
        if (text.is_at_end()) return true;
        if (!begins_another(text)) break;
    }
    read_behind_json(text, intake);
    return true;
}

}  // namespace offprint
