// What the answer says of itself is looked at before the records, wherever it stands: an error has an empty
// list beside it. An answer is a page of at most a hundred records.
#include "biorxiv_api.h"

#include <fmt/format.h>

#include <algorithm>

#include "json_records.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "record_paper.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxQuoted = 200;  // characters of the service's words in a message

std::size_t start_of(std::string_view text) {
    return skip_json_blanks(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

/// The list that the object at `at` has under this key; npos when there is none.
std::size_t find_list(std::string_view text, std::size_t at, std::string_view key) {
    for (const JsonField& field : scan_json_fields(text, at))
        if (field.key == key && field.begin < text.size() && text[field.begin] == '[') return field.begin;
    return text.npos;
}

/// What the messages say, each value as text.
struct Answer {
    std::string status, total;
};

Answer read_messages(std::string_view text, std::size_t list) {
    Answer answer;
    if (list == text.npos) return answer;
    const std::size_t object = skip_json_blanks(text, list + 1);
    if (object >= text.size() || text[object] != '{') return answer;
    for (const JsonField& field : scan_json_fields(text, object)) {
        if (!field.extent.whole) continue;
        std::string_view value = text.substr(field.begin, field.extent.end - field.begin);
        if (value.starts_with('"')) value = value.substr(1, value.size() - 2);
        std::string words;
        append_unescaped(words, value);
        if (field.key == "status") answer.status = clean_line(words);
        if (field.key == "total") answer.total = clean_line(words);
    }
    return answer;
}

bool says_nothing_found(std::string_view status) {
    const std::string lower = ascii_lower(status);
    return lower.starts_with("no ") && lower.find("found") != lower.npos;
}

}  // namespace

bool looks_like_biorxiv_api(std::string_view head) {
    const std::size_t at = start_of(head);
    if (at >= head.size() || head[at] != '{') return false;
    const std::size_t messages = find_list(head, at, "messages");
    return find_list(head, at, "collection") != head.npos ||
           (messages != head.npos && !read_messages(head, messages).status.empty());
}

bool read_biorxiv_api(Input& input, Intake& intake, Listing& listing) {
    JsonText text(input);
    text.next_byte();
    text.grow_to_end();
    if (!looks_like_biorxiv_api(text.view().substr(text.at()))) return false;
    const Answer answer = read_messages(text.view(), find_list(text.view(), text.at(), "messages"));
    if (says_nothing_found(answer.status)) {
        intake.notes.add(0, "the answer says: " + short_line(answer.status, kMaxQuoted));
    } else if (!answer.status.empty() && !equals_ignoring_case(answer.status, "ok")) {
        throw Error(ErrorKind::kInput, fmt::format("read {}: bioRxiv answered with an error: {}",
                                                   listing.source, short_line(answer.status, kMaxQuoted)));
    }
    const std::size_t list = find_list(text.view(), text.at(), "collection");
    if (list == text.view().npos) return true;
    text.move_to(list);
    RecordReader reader(intake);
    JsonRecords records(
        text, intake, [&](JsonValue item) { reader.gather(item); }, [&] { reader.deliver(); });
    records.read_list();
    const std::optional<int> total = parse_digits(answer.total);
    if (total && *total > 0 && static_cast<std::size_t>(*total) > records.count())
        intake.notes.add(0, fmt::format("this is one page of {} records", *total));
    return true;
}

}  // namespace offprint
