// One table has the keys that archives use, ours among them. A key is found by a hash of its length and three
// of its bytes, and by its neighbours in the table where that is not enough.
#include "record_fields.h"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <string>
#include <variant>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

/// What has a function of its own.
enum class Special {
    kComments,
    kVersions,
    kOrganization,
    kPaper,
    kOtherIds,
    kAuthorships,
    kInvertedAbstract
};

struct Row {
    std::string_view key;
    std::variant<RecordText, RecordCount, RecordList, Special> use;
};
using T = RecordText;
using L = RecordList;
constexpr Row kRows[] = {
    {"id", T::kId},
    {"paper_id", T::kId},
    {"paperId", T::kId},
    {"identifier", T::kId},
    {"arxiv_id", T::kArxivId},
    {"arxivId", T::kArxivId},
    {"arxiv", T::kArxivId},
    {"entry_id", T::kArxivId},
    {"title", T::kTitle},
    {"title_raw", T::kTitleRaw},
    {"abstract", T::kAbstract},
    {"abstract_raw", T::kAbstractRaw},
    {"summary", T::kSummary},
    {"description", T::kSummary},
    {"url", T::kUrl},
    {"abs", T::kUrl},
    {"link", T::kUrl},
    {"abs_url", T::kUrl},
    {"abstract_url", T::kUrl},
    {"arxiv_url", T::kUrl},
    {"html_url", T::kUrl},
    {"pdf", T::kPdf},
    {"pdf_url", T::kPdf},
    {"pdf_link", T::kPdf},
    {"pdfUrl", T::kPdf},
    {"code", T::kCode},
    {"code_url", T::kCode},
    {"github", T::kCode},
    {"github_url", T::kCode},
    {"githubRepo", T::kCode},
    {"project", T::kProject},
    {"project_page", T::kProject},
    {"projectPage", T::kProject},
    {"doi", T::kDoi},
    {"DOI", T::kDoi},
    {"journal", T::kJournal},
    {"journal-ref", T::kJournal},
    {"journal_ref", T::kJournal},
    {"venue", T::kJournal},
    {"report", T::kReport},
    {"report-no", T::kReport},
    {"report_no", T::kReport},
    {"license", T::kLicense},
    {"comment", T::kComment},
    {"published", T::kPublished},
    {"publishedAt", T::kPublished},
    {"published_at", T::kPublished},
    {"published_date", T::kPublished},
    {"publication_date", T::kPublished},
    {"publicationDate", T::kPublished},
    {"publicationdate", T::kPublished},
    {"date", T::kDate},
    {"year", T::kYear},
    {"publication_year", T::kYear},
    {"created", T::kDate},
    {"submitted", T::kDate},
    {"submitted_date", T::kDate},
    {"updated", T::kUpdated},
    {"updated_at", T::kUpdated},
    {"updated_date", T::kUpdated},
    {"update_date", T::kUpdateDate},
    {"listed", T::kListed},
    {"submittedOnDailyAt", T::kListed},
    {"announce", T::kAnnounce},
    {"submitter", T::kSubmitter},
    {"ai_summary", T::kAiSummary},
    {"tldr", T::kAiSummary},
    {"primary", T::kPrimary},
    {"primary_category", T::kPrimary},
    {"version", T::kVersion},
    {"server", T::kServer},
    {"author_count", RecordCount::kAuthors},
    {"upvotes", RecordCount::kUpvotes},
    {"numComments", RecordCount::kComments},
    {"stars", RecordCount::kStars},
    {"githubStars", RecordCount::kStars},
    {"authors", L::kAuthors},
    {"author", L::kAuthors},
    {"creators", L::kAuthors},
    {"authors_parsed", L::kParsedAuthors},
    {"categories", L::kCategories},
    {"category", L::kCategories},
    {"subjects", L::kCategories},
    {"keywords", L::kKeywords},
    {"tags", L::kKeywords},
    {"ai_keywords", L::kKeywords},
    {"affiliations", L::kAffiliations},
    {"author_corresponding_institution", L::kAffiliations},
    {"sources", L::kSources},
    {"comments", Special::kComments},
    {"versions", Special::kVersions},
    {"organization", Special::kOrganization},
    {"paper", Special::kPaper},
    {"externalIds", Special::kOtherIds},
    {"externalids", Special::kOtherIds},
    {"authorships", Special::kAuthorships},
    {"abstract_inverted_index", Special::kInvertedAbstract},
};

constexpr std::size_t kSlots = 512;

constexpr std::size_t slot_of(std::string_view key) {
    const auto byte = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(key[at]));
    };
    return (key.size() * 37 + byte(0) * 5 + byte(key.size() / 2) * 11 + byte(key.size() - 1) * 3) % kSlots;
}

constexpr std::array<unsigned char, kSlots> kTable = [] {
    std::array<unsigned char, kSlots> table{};  // places in kRows from 1
    for (std::size_t i = 0; i < std::size(kRows); ++i) {
        std::size_t slot = slot_of(kRows[i].key);
        while (table[slot] != 0) slot = (slot + 1) % kSlots;
        table[slot] = static_cast<unsigned char>(i + 1);
    }
    return table;
}();
static_assert(std::size(kRows) < 255);

const Row* find_row(std::string_view key) {
    if (key.empty()) return nullptr;
    for (std::size_t slot = slot_of(key); kTable[slot] != 0; slot = (slot + 1) % kSlots)
        if (const Row& row = kRows[kTable[slot] - 1]; row.key == key) return &row;
    return nullptr;
}

std::string_view kind_name(JsonType type) {
    constexpr std::string_view kNames[] = {"unknown",  "an object",     "a list", "a string",
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

    void gather(JsonValue object, bool is_inner = false) {
        for_each_json_field(object, [&](std::string_view key, JsonValue value) {
            if (value.type() == JsonType::kNull) return;
            const Row* const row = find_row(key);
            if (row == nullptr) return;
            if (const auto* text = std::get_if<RecordText>(&row->use)) {
                read_text(key, value, fields_[*text]);
            } else if (const auto* list = std::get_if<RecordList>(&row->use)) {
                read_list(key, value, *list);
            } else if (const auto* count = std::get_if<RecordCount>(&row->use)) {
                read_count(key, value, fields_[*count]);
            } else {
                read_special(key, value, std::get<Special>(row->use), is_inner);
            }
        });
    }

  private:
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
                    if (item.type() == JsonType::kString) keep(text, item.read_string());
                });
                break;
            case JsonType::kObject:  // of a journal
                if (key == "journal") return read_named(value, text);
                note_type(key, value.type(), JsonType::kString);
                break;
            default:
                note_type(key, value.type(), JsonType::kString);
        }
    }

    static void read_named(JsonValue object, JsonString& text) {
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if ((key == "name" || key == "title") && part.type() == JsonType::kString)
                keep(text, part.read_string());
        });
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
        if (value.type() == JsonType::kObject) return add_name(read_person(value), names, list);
        if (value.type() != JsonType::kList) return note_type(key, value.type(), JsonType::kList);
        const bool is_first = names.count == 0;
        for_each_json_element(value, [&](JsonValue item) {
            if (is_first) add_name(read_name(key, item), names, list);
        });
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
            if (part.type() == JsonType::kBoolean && key == "hidden") is_hidden = part.read_boolean();
            if (part.type() != JsonType::kString) return;
            if (key == "name" || key == "full_name" || key == "fullname" || key == "term" || key == "label" ||
                key == "display_name" || key == "fullName")
                keep(name.name, part.read_string());
            if (key == "first" || key == "given" || key == "first_name" || key == "forenames" ||
                key == "firstName" || key == "givenName")
                keep(name.first, part.read_string());
            if (key == "last" || key == "family" || key == "last_name" || key == "keyname" ||
                key == "lastName" || key == "familyName")
                keep(name.last, part.read_string());
            if (key == "suffix") keep(name.suffix, part.read_string());
            if (key == "affiliation" || key == "institution")
                add_name({part.read_string(), {}, {}, {}}, fields_[L::kAffiliations], L::kAffiliations);
        });
        if (is_hidden) name = {{std::string_view(""), true}, {}, {}, {}};
        return name;
    }

    void read_special(std::string_view key, JsonValue value, Special special, bool is_inner) {
        if (special == Special::kComments) {
            if (value.type() == JsonType::kNumber)
                return read_count(key, value, fields_[RecordCount::kComments]);
            return read_text(key, value, fields_[T::kComment]);
        }
        if (special == Special::kOtherIds || special == Special::kInvertedAbstract) {
            if (value.type() != JsonType::kObject) return note_type(key, value.type(), JsonType::kObject);
            return special == Special::kOtherIds ? read_other_ids(value) : read_inverted_abstract(value);
        }
        if (special == Special::kAuthorships) return read_authorships(key, value);
        if (special == Special::kVersions) return read_versions(key, value);
        if (special == Special::kOrganization) return read_organization(key, value);
        if (value.type() != JsonType::kObject || is_inner)
            return note_type(key, value.type(), JsonType::kObject);
        gather(value, true);
    }

    /// `{"ArXiv": "2401.01234", "DOI": "10.1234/x"}`
    void read_other_ids(JsonValue object) {
        for_each_json_field(object, [&](std::string_view key, JsonValue part) {
            if (part.type() != JsonType::kString) return;
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
}

bool gather_record(JsonValue item, RecordFields& fields, Intake& intake) {
    fields.clear();
    if (item.type() != JsonType::kObject) {
        intake.note(fmt::format("{}, not a paper; skipped", kind_name(item.type())));
        return false;
    }
    Gatherer(fields, intake).gather(item);
    return true;
}

bool is_record_key(std::string_view key) { return find_row(key) != nullptr; }

}  // namespace offprint
