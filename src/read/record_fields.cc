// A record in one pass: each key's value goes to the field that the table of keys names (record_keys.h).
// Services wrap a text into an object, a list into another, or a whole record into one that tells when it was
// made: what is inside counts.
#include "record_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <variant>

#include "offprint/base/ascii.h"
#include "record_keys.h"

namespace offprint {
namespace {

using T = RecordText;
using L = RecordList;
using Special = RecordSpecial;

std::string_view kind_name(JsonType type) {
    static constexpr std::string_view kNames[] = {"unknown",  "an object",     "a list", "a string",
                                                  "a number", "true or false", "null"};
    return kNames[static_cast<std::size_t>(type)];
}

constexpr std::size_t most_of(RecordList list) {
    if (list == RecordList::kKeywords) return kMaxKeywords + 1;  // one more, so that the intake notes it
    return list == RecordList::kCategories ? kMaxCategories + 1 : kMaxAuthors;
}

class Gatherer {
  public:
    Gatherer(RecordFields& fields, Intake& intake) : fields_(fields), intake_(intake) {}

    void gather(JsonValue object, std::string_view inner = {}) {
        for_each_json_field(object, [&](std::string_view key, JsonValue value) {
            if (value.type() == JsonType::kNull) return;
            const RecordKey* const row = find_record_key(key);
            if (row == nullptr || is_of_registry(key, value, inner)) return;
            if (const auto* text = std::get_if<RecordText>(&row->use)) {
                read_text(key, value, fields_[*text]);
            } else if (const auto* list = std::get_if<RecordList>(&row->use)) {
                read_list(key, value, *list);
            } else if (const auto* count = std::get_if<RecordCount>(&row->use)) {
                read_count(key, value, fields_[*count]);
            } else {
                read_special(key, value, std::get<Special>(row->use), inner);
            }
        });
    }

    /// Around a record's inner part stand the days of the entry in the service's own book.
    void forget_registry() {
        if (fields_.inner != "metadata") return;
        for (const T field : {T::kDate, T::kUpdated})
            if (fields_[field].inside.data() == outer_days_[field == T::kDate ? 0 : 1]) fields_[field] = {};
    }

  private:
    /// What tells of the entry in the service's book, not of the paper: DataCite's days, whether Zenodo's
    /// record is submitted. The days of others are known as such only when their inner part is met.
    bool is_of_registry(std::string_view key, JsonValue value, std::string_view inner) {
        const bool is_made = key == "created", is_changed = key == "updated";
        if (key == "submitted" && value.type() == JsonType::kBoolean) return true;
        if (inner == "attributes") return is_made || is_changed;
        if (!inner.empty() || value.type() != JsonType::kString || (!is_made && !is_changed)) return false;
        const JsonString day = value.read_string();
        outer_days_[is_made ? 0 : 1] = day.inside.data();
        keep(fields_[is_made ? T::kDate : T::kUpdated], day);
        return true;
    }

    void note_type(std::string_view key, JsonType found, JsonType wanted) {
        intake_.note(fmt::format("\"{}\" is {}, not {}; left out", key, kind_name(found), kind_name(wanted)));
    }

    /// A number is as good as a text; of several the first one counts.
    void read_text(std::string_view key, JsonValue value, JsonString& text) {
        switch (value.type()) {
            case JsonType::kString:
                keep(text, value.read_string());
                break;
            case JsonType::kNumber:
                keep(text, {value.read_number(), true});
                break;
            case JsonType::kList:
                for_each_json_element(value, [&](JsonValue item) {
                    if (item.type() == JsonType::kString && key == "title_s" && !text.inside.empty()) {
                        add_name({item.read_string(), {}, {}, {}}, fields_[L::kOtherTitles], L::kOtherTitles);
                        return;  // HAL has it in every language that it was given in
                    }
                    if (item.type() == JsonType::kString) keep(text, item.read_string());
                    if (item.type() == JsonType::kObject) read_named(item, key, text);
                });
                break;
            case JsonType::kObject:
                if (!read_named(value, key, text) && key != "container" && key != "journal")
                    note_type(key, JsonType::kObject, JsonType::kString);
                break;
            default:
                note_type(key, value.type(), JsonType::kString);
        }
    }

    /// A text in an object: `{"value": "…"}`, `{"title": "…", "source": "…"}`; a licence may have an id
    /// alone. False when there is nothing of the kind.
    static bool read_named(JsonValue object, std::string_view of, JsonString& text) {
        bool is_there = false;
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            const bool is_name = key == "name" || key == "title" || key == "journal_title";
            const bool is_text = key == "value" || (is_name && of != "title") ||
                                 (key == "id" && of == "license") || (key == "text" && of == "tldr");
            is_there |= is_text;
            if (is_text && part.type() == JsonType::kString) keep(text, part.read_string());
        });
        return is_there;
    }

    static void keep(JsonString& text, const JsonString& found) {
        if (text.inside.empty()) text = found;
    }

    void read_count(std::string_view key, JsonValue value, std::optional<int>& count) {
        if (value.type() != JsonType::kNumber) return note_type(key, value.type(), JsonType::kNumber);
        const std::string_view token = value.read_number();
        int number = 0;
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
        if (error != std::errc() || end != token.data() + token.size() || number < 0)
            return intake_.note(fmt::format("\"{}\" is no count; left out", key));
        if (!count) count = number;
    }

    void read_list(std::string_view key, JsonValue value, RecordList list) {
        RecordNames& names = fields_[list];
        if (value.type() == JsonType::kString) return keep(names.line, value.read_string());
        if (value.type() == JsonType::kObject) return read_wrapped(key, value, list);
        if (value.type() != JsonType::kList) return note_type(key, value.type(), JsonType::kList);
        const bool is_first = names.count == 0;
        for_each_json_element(value, [&](JsonValue item) {
            if (is_first) add_name(read_name(key, item), names, list);
        });
    }

    /// One person or term, or an object around what else would stand here: `{"author": [{…}, …]}`,
    /// `{"value": ["…", …]}`.
    void read_wrapped(std::string_view key, JsonValue object, RecordList list) {
        RecordName name;
        bool is_hidden = false;
        for_each_json_field(object, [&](std::string_view part, JsonValue value) {
            const bool is_list = part == "author" || part == "keyword" || part == "value";
            if (is_list && value.type() != JsonType::kNull) return read_list(key, value, list);
            read_person_part(part, value, name, is_hidden);
        });
        if (is_hidden) name = hidden_name();
        add_name(name, fields_[list], list);
    }

    static void add_name(const RecordName& name, RecordNames& names, RecordList list) {
        if (name.name.inside.data() == nullptr && name.last.inside.data() == nullptr) return;
        ++names.count;
        if (names.names.size() < most_of(list)) names.names.push_back(name);
    }

    RecordName read_name(std::string_view key, JsonValue item) {
        RecordName name;
        if (item.type() == JsonType::kString) {
            name.name = item.read_string();
        } else if (item.type() == JsonType::kObject) {
            return read_person(item);
        } else if (item.type() == JsonType::kList) {
            return read_parts(item);
        } else if (item.type() != JsonType::kNull) {
            note_type(key, item.type(), JsonType::kString);
        }
        return name;
    }

    /// `[last, first, suffix, place …]`
    RecordName read_parts(JsonValue list) {
        RecordName name;
        std::size_t at = 0;
        for_each_json_element(list, [&](JsonValue part) {
            const JsonString text = part.type() == JsonType::kString ? part.read_string() : JsonString();
            if (at == 0) name.last = text;
            if (at == 1) name.first = text;
            if (at == 2) name.suffix = text;
            if (at > 2 && !text.inside.empty())
                add_name({text, {}, {}, {}}, fields_[L::kAffiliations], L::kAffiliations);
            ++at;
        });
        return name;
    }

    /// A person or a term; one who is hidden counts without a name.
    RecordName read_person(JsonValue object) {
        RecordName name;
        bool is_hidden = false;
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            read_person_part(key, part, name, is_hidden);
        });
        return is_hidden ? hidden_name() : name;
    }

    static RecordName hidden_name() { return {{std::string_view(""), true}, {}, {}, {}}; }

    void read_person_part(std::string_view key, JsonValue part, RecordName& name, bool& is_hidden) {
        static constexpr std::string_view kWhole[] = {"name",           "full_name",    "fullname", "term",
                                                      "label",          "display_name", "fullName", "text",
                                                      "collectiveName", "subject",      "value"};
        static constexpr std::string_view kFirst[] = {"first",     "given",     "first_name",
                                                      "forenames", "firstName", "givenName"};
        static constexpr std::string_view kLast[] = {"last",    "family",   "last_name",
                                                     "keyname", "lastName", "familyName"};
        const auto is_one_of = [&](const auto& keys) {
            return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
        };
        if (part.type() == JsonType::kBoolean && key == "hidden") is_hidden = part.read_boolean();
        if (part.type() != JsonType::kString) return;
        if (is_one_of(kWhole)) keep(name.name, part.read_string());
        if (is_one_of(kFirst)) keep(name.first, part.read_string());
        if (is_one_of(kLast)) keep(name.last, part.read_string());
        if (key == "suffix") keep(name.suffix, part.read_string());
        if (key == "affiliation" || key == "institution")
            add_name({part.read_string(), {}, {}, {}}, fields_[L::kAffiliations], L::kAffiliations);
    }

    void read_special(std::string_view key, JsonValue value, Special special, std::string_view inner) {
        const bool is_object = value.type() == JsonType::kObject;
        switch (special) {
            case Special::kComments:
                if (value.type() == JsonType::kNumber)
                    return read_count(key, value, fields_[RecordCount::kComments]);
                return read_text(key, value, fields_[T::kComment]);
            case Special::kOtherIds:
                if (!is_object && key == "ids") return;  // of somebody else
                return is_object ? read_other_ids(value) : note_type(key, value.type(), JsonType::kObject);
            case Special::kInvertedAbstract:
                return is_object ? read_inverted_abstract(value)
                                 : note_type(key, value.type(), JsonType::kObject);
            case Special::kAuthorships:
                return read_authorships(key, value);
            case Special::kVersions:
                return read_versions(key, value);
            case Special::kOrganization:
                return read_organization(key, value);
            case Special::kDescriptions:
                return for_each_object(value, [&](JsonValue one) { read_description(one); });
            case Special::kDates:
                return for_each_object(value, [&](JsonValue one) { read_date(one); });
            case Special::kEprints:
                return for_each_object(value, [&](JsonValue one) { read_eprint(one); });
            case Special::kLocation:
                return for_each_object(value, [&](JsonValue one) { read_location(one); });
            case Special::kJournalInfo:
                return for_each_object(value, [&](JsonValue one) { read_journal_info(one); });
            case Special::kInner:  // a text in other records
                if (!is_object || !inner.empty()) return;
                fields_.inner = key;
                return gather(value, key);
            case Special::kPaper:
                if (!is_object || !inner.empty()) return note_type(key, value.type(), JsonType::kObject);
                return gather(value, key);
        }
    }

    /// Calls `use(object)` for the objects of a list, or for the one that stands there.
    template <class Use>
    static void for_each_object(JsonValue value, Use use) {
        if (value.type() == JsonType::kObject) return use(value);
        if (value.type() != JsonType::kList) return;
        for_each_json_element(value, [&](JsonValue item) {
            if (item.type() == JsonType::kObject) use(item);
        });
    }

    /// `{"description": "…", "descriptionType": "Abstract"}`
    void read_description(JsonValue object) {
        JsonString text, type;
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (part.type() != JsonType::kString) return;
            if (key == "description") text = part.read_string();
            if (key == "descriptionType") type = part.read_string();
        });
        keep(fields_[type.inside == "Abstract" ? T::kAbstract : T::kSummary], text);
    }

    /// `{"date": "2026-01-09", "dateType": "Issued"}`
    void read_date(JsonValue object) {
        JsonString day, type;
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (part.type() != JsonType::kString) return;
            if (key == "date") day = part.read_string();
            if (key == "dateType") type = part.read_string();
        });
        JsonString& published = fields_[T::kPublished];
        if (type.inside == "Issued" && day.inside.size() > published.inside.size()) published = day;
        if (type.inside == "Submitted" || type.inside == "Available") keep(fields_[T::kDate], day);
        if (type.inside == "Updated") keep(fields_[T::kUpdated], day);
    }

    /// `{"value": "2601.01234", "categories": ["hep-th"]}`
    void read_eprint(JsonValue object) {
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (key == "value" && part.type() == JsonType::kString)
                keep(fields_[T::kArxivId], part.read_string());
            if (key == "categories" && part.type() == JsonType::kList) read_list(key, part, L::kCategories);
        });
    }

    /// `{"source": {"display_name": "…", "type": "journal"}, "pdf_url": "https://…"}`
    void read_location(JsonValue object) {
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (key == "pdf_url" && part.type() == JsonType::kString)
                keep(fields_[T::kPdf], part.read_string());
            if (key != "source" || part.type() != JsonType::kObject) return;
            JsonString name, type;
            for_each_json_field(part, [&](std::string_view inner, JsonValue text) {
                if (text.type() != JsonType::kString) return;
                if (inner == "display_name") name = text.read_string();
                if (inner == "type") type = text.read_string();
            });
            if (type.inside != "repository") keep(fields_[T::kJournal], name);
        });
    }

    /// `{"journal": {"title": "…"}}`
    void read_journal_info(JsonValue object) {
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (key == "journal" && part.type() == JsonType::kObject)
                read_named(part, key, fields_[T::kJournal]);
        });
    }

    /// `{"ArXiv": "2401.01234", "DOI": "10.1234/x", "PubMed": "40012345"}`, and OpenAlex's, of which all are
    /// addresses.
    void read_other_ids(JsonValue object) {
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (part.type() == JsonType::kNumber && key == "PubMed")
                keep(fields_[T::kPmid], {part.read_number(), true});
            if (part.type() != JsonType::kString) return;
            if (key == "PubMed" || key == "pmid") keep(fields_[T::kPmid], part.read_string());
            if (key == "PubMedCentral" || key == "pmcid") keep(fields_[T::kPmcid], part.read_string());
            if (key == "ArXiv") keep(fields_[T::kArxivId], part.read_string());
            if (key == "DOI") keep(fields_[T::kDoi], part.read_string());
        });
    }

    /// `[{"author": {"display_name": "Jane Doe"}}, …]`
    void read_authorships(std::string_view key, JsonValue value) {
        if (value.type() != JsonType::kList) return note_type(key, value.type(), JsonType::kList);
        RecordNames& names = fields_[L::kAuthors];
        for_each_json_element(value, [&](JsonValue item) {
            if (item.type() != JsonType::kObject) return;
            for_each_json_field(item, [&](std::string_view part, JsonValue author) {
                if (part == "author" && author.type() == JsonType::kObject)
                    add_name(read_person(author), names, L::kAuthors);
            });
        });
    }

    /// `{"We": [0], "show": [1, 7]}`: of each word the places where it stands.
    void read_inverted_abstract(JsonValue object) {
        constexpr std::size_t kMostPlaces = 10'000;
        std::map<std::size_t, std::string> words;
        for_each_json_field(object, [&](std::string_view key, JsonValue places) {
            if (places.type() != JsonType::kList) return;
            std::string word;
            append_unescaped(word, key);
            for_each_json_element(places, [&](JsonValue place) {
                if (place.type() != JsonType::kNumber) return;
                const auto number = parse_digits(place.read_number());
                if (number && words.size() < kMostPlaces) words[static_cast<std::size_t>(*number)] = word;
            });
        });
        std::string& abstract = fields_.ordered_abstract;
        for (const auto& [place, word] : words) abstract += (abstract.empty() ? "" : " ") + word;
        if (!abstract.empty()) keep(fields_[T::kAbstract], {abstract, true});
    }

    /// `[{version: "v1", created: …}, …]`
    void read_versions(std::string_view key, JsonValue value) {
        if (value.type() != JsonType::kList) return read_text(key, value, fields_[T::kVersion]);
        for_each_json_element(value, [&](JsonValue item) {
            if (item.type() == JsonType::kString) fields_[T::kVersion] = item.read_string();
            if (item.type() != JsonType::kObject) return;
            for_each_json_field(item, [&](std::string_view part, JsonValue text) {
                if (text.type() != JsonType::kString) return;
                if (part == "version") fields_[T::kVersion] = text.read_string();
                if (part != "created") return;
                JsonString& first = fields_.first_version_day;
                (first.inside.empty() ? first : fields_.last_version_day) = text.read_string();
            });
        });
    }

    /// `{name, handle}` as we write it, `{name: handle, fullname: name}` as Hugging Face does, or a text.
    void read_organization(std::string_view key, JsonValue value) {
        if (value.type() == JsonType::kString) return keep(fields_.organization_name, value.read_string());
        if (value.type() != JsonType::kObject) return note_type(key, value.type(), JsonType::kObject);
        JsonString name, full_name, handle;
        for_each_json_field(value, [&](std::string_view part, JsonValue text) {
            if (text.type() != JsonType::kString) return;
            if (part == "name") keep(name, text.read_string());
            if (part == "fullname") keep(full_name, text.read_string());
            if (part == "handle") keep(handle, text.read_string());
        });
        const bool has_full = !full_name.inside.empty();
        keep(fields_.organization_name, has_full ? full_name : name);
        keep(fields_.organization_handle, has_full ? name : handle);
    }

    RecordFields& fields_;
    Intake& intake_;
    std::array<const char*, 2> outer_days_{};  ///< where "created" and "updated" stand outside
};

}  // namespace

void RecordFields::clear() {
    texts.fill({});
    counts.fill(std::nullopt);
    for (RecordNames& list : lists) {
        list.names.clear();
        list.line = {};
        list.count = 0;
    }
    organization_name = organization_handle = first_version_day = last_version_day = {};
    ordered_abstract.clear();
    inner = {};
}

bool gather_record(JsonValue item, RecordFields& fields, Intake& intake) {
    fields.clear();
    if (item.type() != JsonType::kObject) {
        intake.note(fmt::format("{}, not a paper; skipped", kind_name(item.type())));
        return false;
    }
    Gatherer gatherer(fields, intake);
    gatherer.gather(item);
    gatherer.forget_registry();
    return true;
}

bool is_record_key(std::string_view key) {
    const RecordKey* const row = find_record_key(key);
    const auto* special = row != nullptr ? std::get_if<Special>(&row->use) : nullptr;
    return row != nullptr && (special == nullptr || *special != Special::kInner);
}

bool is_inner_record_key(std::string_view key) {
    return find_record_key(key) != nullptr && !is_record_key(key);
}

}  // namespace offprint
