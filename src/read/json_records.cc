// Brackets of lists and commas between records are passed over as blanks are: whoever writes a line for each
// record may have cut a list into lines. A value that the window does not have all of is begun again in a
// longer one; whether it is cut off by the window or damaged is told by where reading it stopped.
#include "json_records.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace offprint {
namespace {

constexpr std::size_t kLongestWord = 8;             // a word or an escape that the end of the window may cut
constexpr std::size_t kLongestKey = 64;             // bytes of the first key that tell a record's start
constexpr std::string_view kOwnStart = "{\"id\":";  // of the records that we write, where none was met yet
constexpr std::size_t kMostIndent =
    100;  // blanks before the first record of those that have lines of their own

constexpr std::string_view kTooLongNote = "longer than 8 MB; skipped";

/// What may stand between records: brackets of lists, commas, the separators of RFC 7464.
bool is_between_records(char c) { return c == ',' || c == '[' || c == ']' || c == '\x1E'; }

}  // namespace

JsonRecords::Outcome JsonRecords::read_value(const JsonUse& use, const std::function<void()>& done) {
    text_.look_ahead();
    while (true) {
        JsonCursor cursor = text_.cursor();
        try {
            const JsonValue value = cursor.value();
            use(value);
            value.skip_if_unread();
            const bool may_be_cut = cursor.at() == text_.view().size() && value.type() >= JsonType::kNumber;
            if (may_be_cut && text_.grow()) continue;
            if (cursor.at() - text_.at() > kLongestRecord) {
                intake_.note(kTooLongNote);
            } else {
                done();
            }
            note_odd_strings(cursor);
            text_.move_to(cursor);
            return Outcome::kRead;
        } catch (const JsonDamage&) {
            if (cursor.at() + kLongestWord < text_.view().size()) return Outcome::kDamaged;
            if (text_.view().size() - text_.at() > kLongestRecord) return Outcome::kTooLong;
            if (!text_.grow(kLongestRecord + 1)) return Outcome::kCutOff;
        }
    }
}

bool JsonRecords::try_value(const JsonUse& use) {
    return read_value(use, [] {}) == Outcome::kRead;
}

void JsonRecords::read_record() {
    if (start_.empty()) learn_start();
    intake_.start_entry(++count_, text_.line());
    switch (read_value(use_, done_)) {
        case Outcome::kRead:
            return;
        case Outcome::kTooLong:
            intake_.note(kTooLongNote);
            break;
        case Outcome::kDamaged:
            intake_.note("broken JSON; skipped");
            break;
        case Outcome::kCutOff:
            intake_.notes.mark_cut();
            intake_.note("cut off by the end of the document; skipped");
            break;
    }
    skip_to_next_record();
}

/// The first record is in the first window, and so is all that stands before it.
void JsonRecords::learn_start() {
    const std::string_view view = text_.view();
    std::size_t line = text_.at();
    while (line > 0 && (view[line - 1] == ' ' || view[line - 1] == '\t')) --line;
    const bool has_own_line = line == 0 || view[line - 1] == '\n' || view.substr(0, line) == "\xEF\xBB\xBF";
    if (has_own_line && text_.at() - line <= kMostIndent) {
        start_.append("\n").append(view.substr(line, text_.at() - line)).append("{");
        return;
    }
    const std::size_t quote = view.find('"', text_.at());
    const std::size_t end = std::min(view.find('"', std::min(quote, view.size() - 1) + 1), view.size());
    start_ = end - text_.at() <= kLongestKey ? view.substr(text_.at(), end + 1 - text_.at()) : "{\"";
}

void JsonRecords::skip_to_next_record() {
    if (start_.empty()) start_ = kOwnStart;
    // Where the text stands may be the start that is not to be found again.
    std::size_t from = std::min(text_.at() + 1, text_.view().size());
    while (true) {
        const std::string_view view = text_.view();
        const std::size_t found = view.find(start_, from);
        if (found != view.npos) {
            const std::size_t brace = start_.find('{');  // none where the first value was no record
            return text_.move_to(found + (brace == start_.npos ? 0 : brace));
        }
        // All but what may be the beginning of a start.
        text_.move_to(std::max(from, view.size() - std::min(view.size(), start_.size() - 1)));
        if (!text_.grow()) return text_.move_to(text_.view().size());
        from = text_.at();
    }
}

void JsonRecords::read_to_end() {
    while (true) {
        const char c = text_.next_byte();
        if (text_.is_at_end() || intake_.is_full()) return;
        if (is_between_records(c)) {
            skip_byte();
        } else {
            read_record();
        }
    }
}

bool JsonRecords::read_list() {
    skip_byte();
    while (true) {
        const char c = text_.next_byte();
        if (text_.is_at_end()) {
            intake_.notes.mark_cut();
            intake_.notes.add(text_.line(), "the document breaks off after entry " + std::to_string(count_));
            return false;
        }
        if (intake_.is_full()) return false;
        if (c == '{') {
            read_record();
            continue;
        }
        if (c == ',' || c == ']') skip_byte();
        if (c == ']') return true;
        if (c != ',') read_record();
    }
}

void JsonRecords::note_odd_strings(const JsonCursor& cursor) {
    if (cursor.met_controls() && !std::exchange(said_controls_, true))
        intake_.notes.add(0, "control characters inside strings are read as blanks");
    if (cursor.met_invalid_utf8() && !std::exchange(said_invalid_utf8_, true))
        intake_.notes.add(0, "bytes that are not UTF-8 are shown as \xEF\xBF\xBD");
}

}  // namespace offprint
