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

/// Where the lists of the answer at `at` begin; npos for one that is not there.
struct Lists {
    std::size_t messages = std::string_view::npos, collection = std::string_view::npos;

    Lists(std::string_view text, std::size_t at) {
        for (const JsonField& field : scan_json_fields(text, at)) {
            if (field.begin >= text.size() || text[field.begin] != '[') continue;
            if (field.key == "messages" && messages == text.npos) messages = field.begin;
            if (field.key == "collection" && collection == text.npos) collection = field.begin;
        }
    }

    bool are_an_answer(std::string_view text) const {
        return collection != text.npos ||
               (messages != text.npos && !read_messages(text, messages).status.empty());
    }
};

bool says_nothing_found(std::string_view status) {
    const std::string lower = ascii_lower(status);
    return lower.starts_with("no ") && lower.find("found") != lower.npos;
}

}  // namespace

bool looks_like_biorxiv_api(std::string_view head) {
    const std::size_t at = start_of(head);
    if (at >= head.size() || head[at] != '{') return false;
    return Lists(head, at).are_an_answer(head);
}

bool read_biorxiv_api(Input& input, Intake& intake, Listing& listing) {
    JsonText text(input);
    text.next_byte();
    text.grow_to_end();
    if (!text.view().substr(text.at()).starts_with('{')) return false;
    const Lists lists(text.view(), text.at());
    if (!lists.are_an_answer(text.view())) return false;
    const Answer answer = read_messages(text.view(), lists.messages);
    if (says_nothing_found(answer.status)) {
        intake.notes.add(0, "the answer says: " + short_line(answer.status, kMaxQuoted));
    } else if (!answer.status.empty() && !equals_ignoring_case(answer.status, "ok")) {
        throw Error(ErrorKind::kInput, fmt::format("read {}: bioRxiv answered with an error: {}",
                                                   listing.source, short_line(answer.status, kMaxQuoted)));
    }
    if (lists.collection == text.view().npos) return true;
    text.move_to(lists.collection);
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
