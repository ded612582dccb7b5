// A record is {paper: {id, authors, title, summary, …}, title, publishedAt, numComments, …}; older and other
// answers give the inner object alone. Both are read with the same table of keys. Unknown keys are passed
// over.
#include "hf_fields.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "json_keys.h"

namespace offprint {
namespace {

/// A text, a count, or what has a function of its own.
struct Field {
    std::string_view key;
    JsonString HfFields::*text = nullptr;
    std::optional<int> HfFields::*count = nullptr;
};
constexpr Field kFields[] = {
    {"id", &HfFields::id},
    {"title", &HfFields::title},
    {"summary", &HfFields::summary},
    {"publishedAt", &HfFields::published_at},
    {"submittedOnDailyAt", &HfFields::listed_at},
    {"githubRepo", &HfFields::code},
    {"projectPage", &HfFields::project},
    {"ai_summary", &HfFields::ai_summary},
    {"upvotes", nullptr, &HfFields::upvotes},
    {"numComments", nullptr, &HfFields::comments},
    {"githubStars", nullptr, &HfFields::stars},
    {"authors"},
    {"ai_keywords"},
    {"organization"},
    {"submittedBy"},
    {"submittedOnDailyBy"},
};
constexpr JsonKeys kKeys(kFields);

std::string_view kind_name(JsonType type) {
    switch (type) {
        case JsonType::kList:
            return "a list";
        case JsonType::kObject:
            return "an object";
        case JsonType::kNumber:
            return "a number";
        case JsonType::kString:
            return "a string";
        case JsonType::kBoolean:
            return "true or false";
        case JsonType::kNull:
            return "null";
        case JsonType::kNone:
            break;
    }
    return "unknown";
}

class FieldReader {
  public:
    explicit FieldReader(Intake& intake) : intake_(intake) {}

    void read_record(JsonValue& object, HfRecord& record) {
        for_each_json_field(object, [&](std::string_view key, JsonValue value) {
            if (key != "paper") return read_field(key, value, record.own);
            if (!has_type(key, value, JsonType::kObject)) return;
            if (record.has_paper) return note_twice(key);
            record.has_paper = true;
            for_each_json_field(value, [&](std::string_view inner_key, JsonValue inner) {
                read_field(inner_key, inner, record.paper);
            });
        });
    }

  private:
    void read_field(std::string_view key, JsonValue& value, HfFields& fields) {
        const std::size_t found = kKeys.find(key);
        if (found == std::size(kFields)) return;
        const Field& field = kFields[found];
        if (field.text) return read_text(key, value, fields.*field.text);
        if (field.count) return read_count(key, value, fields.*field.count);
        if (key == "authors") return read_authors(value, fields);
        if (key == "ai_keywords") return read_keywords(value, fields);
        if (key == "organization")
            return read_named(key, value, fields.organization_name, fields.organization_handle);
        read_named(key, value, fields.submitter_name, fields.submitter_handle);
    }

    /// Null is as good as absent; another wrong type is noted.
    bool has_type(std::string_view key, JsonValue& value, JsonType type) {
        const JsonType found = value.type();
        if (found != type && found != JsonType::kNull)
            intake_.note(
                fmt::format("\"{}\" is {}, not {}; left out", key, kind_name(found), kind_name(type)));
        return found == type;
    }

    void read_text(std::string_view key, JsonValue& value, JsonString& text) {
        if (!has_type(key, value, JsonType::kString)) return;
        if (text.inside.data() != nullptr) return note_twice(key);
        text = value.read_string();
    }

    void read_count(std::string_view key, JsonValue& value, std::optional<int>& count) {
        if (!has_type(key, value, JsonType::kNumber)) return;
        if (count) return note_twice(key);
        const std::string_view token = value.read_number();
        int number = 0;
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
        if (error != std::errc() || end != token.data() + token.size() || number < 0)
            return intake_.note(fmt::format("\"{}\" is no count; left out", key));
        count = number;
    }

    void read_authors(JsonValue& value, HfFields& fields) {
        if (!has_type("authors", value, JsonType::kList)) return;
        if (fields.author_count) return note_twice("authors");
        fields.author_count = 0;
        for_each_json_element(value, [&](JsonValue author) {
            ++*fields.author_count;
            const JsonString name = read_author(author);
            if (!name.inside.empty() && fields.authors.size() < kMaxAuthors) fields.authors.push_back(name);
        });
    }

    /// The name; empty for an author who is hidden.
    JsonString read_author(JsonValue& author) {
        if (author.type() == JsonType::kString) return author.read_string();
        JsonString name;
        if (!has_type("authors", author, JsonType::kObject)) return name;
        bool is_hidden = false;
        for_each_json_field(author, [&](std::string_view key, JsonValue part) {
            if (key == "name" && name.inside.data() == nullptr) read_text("name", part, name);
            if (key == "hidden" && part.type() == JsonType::kBoolean) is_hidden = part.read_boolean();
        });
        return is_hidden ? JsonString() : name;
    }

    void read_keywords(JsonValue& value, HfFields& fields) {
        if (!has_type("ai_keywords", value, JsonType::kList)) return;
        for_each_json_element(value, [&](JsonValue word) {
            if (has_type("ai_keywords", word, JsonType::kString) && fields.keywords.size() <= kMaxKeywords)
                fields.keywords.push_back(word.read_string());
        });
    }

    /// `{name: handle, fullname: name}`; people have the handle as "user" or "name", depending on the year.
    void read_named(std::string_view key, JsonValue& value, JsonString& name, JsonString& handle) {
        if (!has_type(key, value, JsonType::kObject)) return;
        for_each_json_field(value, [&](std::string_view part, JsonValue text) {
            if (part == "fullname" && name.inside.empty() && has_type(part, text, JsonType::kString))
                name = text.read_string();
            if ((part == "name" || part == "user") && handle.inside.empty() &&
                has_type(part, text, JsonType::kString))
                handle = text.read_string();
        });
    }

    void note_twice(std::string_view key) {
        intake_.note(fmt::format("\"{}\" is given twice; the first is used", key));
    }

    Intake& intake_;
};

}  // namespace

void HfFields::clear() {
    std::vector<JsonString> kept_authors = std::move(authors), kept_keywords = std::move(keywords);
    *this = HfFields{};
    kept_authors.clear();
    kept_keywords.clear();
    authors = std::move(kept_authors);
    keywords = std::move(kept_keywords);
}

void HfRecord::clear() {
    own.clear();
    paper.clear();
    has_paper = false;
}

bool read_hf_record(JsonValue item, HfRecord& record, Intake& intake) {
    record.clear();
    if (const JsonType type = item.type(); type != JsonType::kObject) {
        intake.note(fmt::format("{}, not a paper; skipped", kind_name(type)));
        return false;
    }
    FieldReader(intake).read_record(item, record);
    if (!record.has_paper) std::swap(record.own, record.paper);
    return true;
}

}  // namespace offprint
