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

#include "hf_item.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kListKeys[] = {"dailyPapers", "data", "papers"};
constexpr std::string_view kPaperKeys[] = {"id", "summary", "authors", "publishedAt", "upvotes"};
constexpr std::size_t kMaxMessage = 200;  ///< characters
constexpr std::size_t kLookedAt = 20;     ///< items among which one must look like a paper

std::size_t start_of(std::string_view text) {
    return skip_json_blanks(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool has_key(const std::vector<JsonField>& fields, std::string_view key) {
    return std::any_of(fields.begin(), fields.end(), [&](const JsonField& f) { return f.key == key; });
}

bool is_paper(const std::vector<JsonField>& fields) {
    return has_key(fields, "paper") ||
           (has_key(fields, "title") &&
            std::any_of(std::begin(kPaperKeys), std::end(kPaperKeys),
                        [&](std::string_view key) { return has_key(fields, key); }));
}

/// Whether the list that starts at `at` is empty or holds papers.
bool is_paper_list(std::string_view text, std::size_t at) {
    at = skip_json_blanks(text, at + 1);
    if (at_or_nul(text, at) == ']') return true;
    for (std::size_t i = 0; i < kLookedAt && at < text.size(); i++) {
        if (text[at] == '{' && is_paper(scan_json_fields(text, at))) return true;
        const JsonExtent extent = scan_json_value(text, at);
        at = skip_json_blanks(text, extent.end);
        if (!extent.whole || at_or_nul(text, at) != ',') return false;
        at = skip_json_blanks(text, at + 1);
    }
    return false;
}

const JsonField* find_list(std::string_view text, const std::vector<JsonField>& fields) {
    for (const std::string_view key : kListKeys)
        for (const JsonField& field : fields)
            if (field.key == key && at_or_nul(text, field.begin) == '[' && is_paper_list(text, field.begin))
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

/// Returns where the object ends.
std::size_t read_object(JsonText& text, std::size_t at, Intake& intake, Listing& listing) {
    const std::vector<JsonField> fields = scan_json_fields(text.view(), at);
    listing.date = date_of(text.view(), fields);
    HfItemReader reader(text, intake, listing.date);
    const auto use = [&](JsonValue item) { reader.read(item); };
    if (says_no_data(text.view(), fields)) {
        const std::string message = text_of(text.view(), fields, "message");
        intake.notes.add(at + 1, message.empty() ? "the document says that there are no papers"
                                                 : "the document says: " +
                                                       std::string(cut_characters(message, kMaxMessage)));
    } else if (const JsonField* list = find_list(text.view(), fields)) {
        read_json_items(text, list->begin, intake, use);
    } else {
        return read_json_object(text, at, intake, use);
    }
    const JsonExtent extent = scan_json_value(text.view(), at);
    return extent.whole ? extent.end : text.view().size();
}

void note_trailing_text(const JsonText& text, std::size_t at, NoteBook& notes) {
    at = skip_json_blanks(text.view(), at);
    if (at < text.view().size()) notes.add(at + 1, "text after the end of the document is ignored");
}

}  // namespace

bool looks_like_hf_json(std::string_view head) {
    const std::size_t at = start_of(head);
    if (at_or_nul(head, at) == '[') return is_paper_list(head, at);
    if (at_or_nul(head, at) != '{') return false;
    const std::vector<JsonField> fields = scan_json_fields(head, at);
    return is_paper(fields) || says_no_data(head, fields) || find_list(head, fields) != nullptr;
}

bool read_hf_json(std::string bytes, Intake& intake, Listing& listing) {
    JsonText text(std::move(bytes), intake.notes);
    if (!looks_like_hf_json(text.view())) return false;
    const std::size_t at = start_of(text.view());
    std::size_t end = 0;
    if (text.view()[at] == '{') {
        end = read_object(text, at, intake, listing);
    } else {
        HfItemReader reader(text, intake, std::nullopt);
        end = read_json_items(text, at, intake, [&](JsonValue item) { reader.read(item); });
        listing.date = intake.options.asked_date ? intake.options.asked_date : reader.common_day();
    }
    note_trailing_text(text, end, intake.notes);
    intake.notes.offsets_to_lines([&](std::size_t offset) { return text.line_at(offset); });
    return true;
}

}  // namespace offprint
