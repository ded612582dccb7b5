// A document of ours is an object that has "offprint" as its first key. Its lists of papers are gone into by
// the keys that lead to them, and all else in it is passed over:
//
//     {"offprint": 1, "listings": [{"title", "date", "papers": [record, …], …}, …]}
//     {"offprint": 1, "query", "papers": [record, …]}
//     {"offprint": 1, "digest": {"title", "date", "sections": [{"papers": [record, …]}, …], "hidden_papers":
//     […]}}
//
// Any other object is a record.
#include "json_lines.h"

#include <algorithm>

#include "json_answer.h"
#include "json_records.h"
#include "offprint/base/utf8.h"
#include "record_paper.h"

namespace offprint {
namespace {

constexpr int kMostNested = 4;         // objects of ours inside each other
constexpr std::size_t kLookedAt = 20;  // lines among which one must look like a paper

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

/// Whether a document of ours starts at this '{'.
bool is_own_document(std::string_view text, std::size_t at) {
    return text.substr(std::min(skip_json_blanks(text, at + 1), text.size())).starts_with("\"offprint\"");
}

/// An object that has nothing but an error to tell, at the start of the document.
bool is_error_answer(std::string_view text, std::size_t at) {
    if (at_or_nul(text, at) != '{') return false;
    const std::vector<JsonField> fields = scan_json_fields(text, at);
    const auto has = [&](std::string_view key) {
        return std::any_of(fields.begin(), fields.end(), [&](const JsonField& f) { return f.key == key; });
    };
    return (has("error") || has("errors")) && !has("title") && !has("paper") && !has("offprint");
}

class DocumentReader {
  public:
    DocumentReader(JsonText& text, Intake& intake, Listing& listing)
        : text_(text),
          intake_(intake),
          listing_(listing),
          reader_(intake),
          records_(
              text, intake, [this](JsonValue item) { gather(item); }, [this] { reader_.deliver(); }) {}

    bool read() {
        bool is_own = false;
        while (text_.next_byte() == '{' && starts_own()) {
            is_own = true;
            if (read_own(0)) continue;
            if (!intake_.is_full()) note_damage();
            records_.skip_to_next_record();
        }
        const bool is_list = text_.next_byte() == '[';
        if (is_list && !records_.read_list()) return true;
        records_.read_to_end();
        return is_own || is_list || has_records_;
    }

    /// The one record in an answer.
    void read_record_at(std::size_t place) {
        text_.move_to(place);
        records_.read_record();
        text_.move_to(text_.view().size());
    }

    /// The list in an answer; what stands around it is passed over.
    void read_list_at(std::size_t place) {
        text_.move_to(place);
        records_.read_list();
        text_.move_to(text_.view().size());
    }

  private:
    void gather(JsonValue item) {
        has_records_ |= item.type() == JsonType::kObject;
        reader_.gather(item);
    }

    /// One that ends before its last bracket breaks off: there may have been more papers.
    void note_damage() {
        text_.next_byte();
        if (text_.is_at_end()) intake_.notes.mark_cut();
        intake_.notes.add(text_.line(), "the document is damaged here");
    }

    bool starts_own() {
        text_.look_ahead();
        return is_own_document(text_.view(), text_.at());
    }

    bool take(char c) {
        if (text_.next_byte() != c) return false;
        text_.move_to(text_.at() + 1);
        return true;
    }

    std::optional<std::string> read_text() {
        std::string read;
        const auto use = [&](JsonValue value) {
            read.clear();
            if (value.type() == JsonType::kString) append_unescaped(read, value.read_string().inside);
        };
        if (!records_.try_value(use)) return std::nullopt;
        return read;
    }

    /// The object where the text stands. False where it is damaged, or when no more papers are wanted.
    bool read_own(int depth) {
        if (!take('{')) return false;
        if (take('}')) return true;
        do {
            text_.next_byte();
            const std::optional<std::string> key = read_text();
            if (!key || !take(':')) return false;
            text_.next_byte();
            if (!read_value(*key, depth)) return false;
        } while (take(','));
        return take('}');
    }

    bool read_value(std::string_view key, int depth) {
        const char c = text_.next_byte();
        const bool goes_deeper = depth < kMostNested;
        if (c == '[' && (key == "papers" || key == "hidden_papers")) return records_.read_list();
        if (c == '[' && (key == "listings" || key == "sections") && goes_deeper) return read_objects(depth);
        if (c == '{' && key == "digest" && goes_deeper) return read_head(depth);
        const std::optional<std::string> text = read_text();
        if (text && depth == 1 && key == "title") listing_.title = intake_.short_text(*text);
        if (text && depth == 1 && key == "date") listing_.date = parse_date(*text);
        return text.has_value();
    }

    /// What a digest or one listing says of itself; of several nothing is kept.
    bool read_head(int depth) {
        if (++heads_ == 1 || depth > 0) return read_own(depth + 1);
        const bool is_read = read_own(depth + 1);
        listing_.title.clear();
        listing_.date.reset();
        return is_read;
    }

    bool read_objects(int depth) {
        take('[');
        if (take(']')) return true;
        do {
            text_.next_byte();
            if (!read_head(depth)) return false;
        } while (take(','));
        return take(']');
    }

    JsonText& text_;
    Intake& intake_;
    Listing& listing_;
    RecordReader reader_;
    JsonRecords records_;
    std::size_t heads_ = 0;
    bool has_records_ = false;
};

}  // namespace

bool looks_like_json_lines(std::string_view head) {
    std::size_t at = skip_json_blanks(head, head.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (at_or_nul(head, at) == '{' && is_own_document(head, at)) return true;
    if (find_json_answer(head, at)) return true;
    if (at_or_nul(head, at) == '[') at = skip_json_blanks(head, at + 1);
    for (std::size_t i = 0; i < kLookedAt && at_or_nul(head, at) == '{'; ++i) {
        if (looks_like_record(head, at)) return true;
        const std::size_t next = head.find("\n{", at);
        at = next == head.npos ? next : next + 1;
    }
    return false;
}

bool read_json_lines(Input& input, Intake& intake, Listing& listing) {
    JsonText text(input);
    text.next_byte();
    if (text.is_at_end()) return true;  // no line, no paper
    if (is_error_answer(text.view(), text.at())) return false;
    DocumentReader reader(text, intake, listing);
    if (!is_own_document(text.view(), text.at()) && find_json_answer(text.view(), text.at())) {
        text.grow_to_end();
        const std::optional<JsonAnswer> answer = find_json_answer(text.view(), text.at());
        if (answer && answer->is_record) reader.read_record_at(answer->list);
        if (answer && !answer->is_empty && !answer->is_record) reader.read_list_at(answer->list);
        return true;
    }
    return reader.read();
}

}  // namespace offprint
