// The variables of the CSL specification (appendix IV) that a paper has, and what Crossref makes of them:
// lists of one text where CSL has a text, names of organisations as "name", abstracts in JATS.
#include "csl_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "creator_names.h"
#include "html_text.h"
#include "jats_text.h"
#include "json_items.h"
#include "json_keys.h"
#include "offprint/base/ascii.h"
#include "other_listing.h"
#include "reference.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 4> kOwnKeys{"container-title", "citation-key", "citation-label",
                                                   "date-parts"};
constexpr std::array<std::string_view, 12> kTypes{
    "article", "article-journal", "book",   "chapter",  "dataset", "manuscript", "paper-conference",
    "post",    "post-weblog",     "report", "software", "thesis"};

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

std::size_t start_of(std::string_view text) {
    return skip_json_blanks(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

std::vector<JsonField> fields_at(std::string_view text, std::size_t at) {
    if (at_or_nul(text, at) != '{') return {};
    return scan_json_fields(text, at);
}

/// The fields of the first item of a list.
std::vector<JsonField> first_item(std::string_view text, std::size_t list) {
    if (at_or_nul(text, list) != '[') return {};
    return fields_at(text, skip_json_blanks(text, list + 1));
}

const JsonField* find_field(const std::vector<JsonField>& fields, std::string_view key) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const JsonField& f) { return f.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

/// The list of items in an object, if there is one.
const JsonField* find_items(std::string_view text, const std::vector<JsonField>& fields) {
    const JsonField* items = find_field(fields, "items");
    return items && is_csl_item(text, first_item(text, items->begin)) ? items : nullptr;
}

/// An object, or what Crossref's answers hold in a message: a work, or a list of them.
struct Content {
    std::size_t at = 0;
    std::vector<JsonField> fields;
    bool is_message = false;
};

Content content_at(std::string_view text, std::size_t at) {
    Content content{at, fields_at(text, at)};
    const JsonField* message = find_field(content.fields, "message");
    if (message == nullptr || at_or_nul(text, message->begin) != '{') return content;
    return {message->begin, fields_at(text, message->begin), true};
}

/// Crossref's answer to a search that found nothing.
bool is_empty_answer(std::string_view text, const Content& content) {
    const JsonField* items = find_field(content.fields, "items");
    return content.is_message && items != nullptr && at_or_nul(text, items->begin) == '[' &&
           at_or_nul(text, skip_json_blanks(text, items->begin + 1)) == ']';
}

/// A text, a number, or the first of a list of them.
std::string text_of(JsonValue& value) {
    std::string text;
    if (value.type() == JsonType::kString) {
        append_unescaped(text, value.read_string().inside);
    } else if (value.type() == JsonType::kNumber) {
        text = value.read_number();
    } else if (value.type() == JsonType::kList) {
        for_each_json_element(value, [&](JsonValue item) {
            if (text.empty() && item.type() != JsonType::kList) text = text_of(item);
        });
    }
    return text;
}

void append_word(std::string& name, std::string_view word) {
    if (word.empty()) return;
    if (!name.empty() && !joins_surname(name)) name += ' ';
    name += word;
}

/// One author: an object with parts, or with a name as a whole.
std::string name_of(JsonValue& author) {
    if (author.type() != JsonType::kObject) return text_of(author);
    static constexpr std::array<std::string_view, 7> kParts{
        "given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal", "name"};
    std::array<std::string, kParts.size()> found;
    for_each_json_field(author, [&](std::string_view key, JsonValue part) {
        const auto place = std::find(kParts.begin(), kParts.end(), key);
        if (place != kParts.end()) found[static_cast<std::size_t>(place - kParts.begin())] = text_of(part);
    });
    std::string &given = found[0], &suffix = found[4];
    if (const std::size_t comma = given.rfind(','); comma != given.npos && suffix.empty()) {
        const std::string_view last = trim_blanks(std::string_view(given).substr(comma + 1));
        if (is_name_suffix(last)) {  // `Ada, Jr.`, as people type it into a field for the given name
            suffix = last;
            given.resize(comma);
        }
    }
    std::string name;
    for (std::size_t i = 0; i < 5; ++i) append_word(name, trim_blanks(found[i]));
    if (name.empty()) name = found[5].empty() ? found[6] : found[5];
    return name;
}

/// A year, a month and a day, as far as they are numbers that can be.
ReferenceDate date_from_numbers(const std::array<int, 3>& numbers) {
    const bool has_month = numbers[1] >= 1 && numbers[1] <= 12;
    const bool has_day = has_month && make_date(numbers[0], numbers[1], numbers[2]);
    return {numbers[0], has_month ? numbers[1] : 0, has_day ? numbers[2] : 0};
}

/// The numbers of the first date of `[[2026, 1, 9], …]`; as strings, too.
ReferenceDate date_from_parts(JsonValue& parts) {
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    bool is_first = true;
    if (parts.type() != JsonType::kList) return {};
    for_each_json_element(parts, [&](JsonValue date) {
        if (!std::exchange(is_first, false) || date.type() != JsonType::kList) return;
        for_each_json_element(date, [&](JsonValue number) {
            if (count < 3) numbers[count++] = parse_digits(text_of(number)).value_or(0);
        });
    });
    return date_from_numbers(numbers);
}

ReferenceDate date_of(JsonValue& value) {
    if (value.type() != JsonType::kObject) return parse_reference_date(text_of(value));
    static constexpr std::array<std::string_view, 3> kNumbers{"year", "month",
                                                              "day"};  // beside each other, in old exports
    ReferenceDate found;
    std::array<int, 3> numbers{};
    for_each_json_field(value, [&](std::string_view key, JsonValue part) {
        ReferenceDate date;
        for (std::size_t i = 0; i < kNumbers.size(); ++i)
            if (key == kNumbers[i]) numbers[i] = parse_digits(text_of(part)).value_or(0);
        if (key == "date-parts") date = date_from_parts(part);
        if (key == "raw" || key == "literal") date = parse_reference_date(text_of(part));
        if (date.is_finer_than(found)) found = date;
    });
    return found.year > 0 || numbers[0] == 0 ? found : date_from_numbers(numbers);
}

/// Texts that only need to be put somewhere.
struct Field {
    std::string_view key;
    std::string Reference::*text = nullptr;
};
constexpr Field kFields[] = {
    {"title"},
    {"abstract"},
    {"author"},
    {"issued"},
    {"keyword"},
    {"categories"},
    {"archive_location"},
    {"archive-place"},
    {"number"},
    {"note", &Reference::comment},
    {"publisher"},
    {"DOI", &Reference::doi},
    {"PMID", &Reference::pmid},
    {"PMCID", &Reference::pmcid},
    {"URL", &Reference::url},
    {"container-title", &Reference::journal},
};
constexpr JsonKeys kKeys(kFields);

/// Some publishers give the subtitle as a part of the title, too.
bool contains(std::string_view title, std::string_view subtitle) {
    return ascii_lower(title).find(ascii_lower(trim_blanks(subtitle))) != title.npos;
}

class ItemReader {
  public:
    explicit ItemReader(Intake& intake) : intake_(intake) {}

    void read(JsonValue item) {
        if (item.type() != JsonType::kObject) return intake_.note("no object, not an item; skipped");
        Reference reference;
        std::string subtitle;
        std::vector<std::string> editors;
        for_each_json_field(item, [&](std::string_view key, JsonValue value) {
            if (key == "editor") return read_names(value, editors);
            if (key == "subtitle") {
                subtitle = jats_to_text(text_of(value));
                return;
            }
            read_field(key, value, reference);
        });
        if (!subtitle.empty() && !reference.title.empty() && !contains(reference.title, subtitle))
            reference.title += (reference.title.ends_with('?') ? " " : ": ") + subtitle;
        if (reference.authors.empty()) reference.authors = std::move(editors);
        deliver_reference(std::move(reference), intake_);
    }

  private:
    static void read_field(std::string_view key, JsonValue& value, Reference& reference) {
        const std::size_t found = kKeys.find(key);
        if (found == std::size(kFields)) return;
        if (key == "author") return read_names(value, reference.authors);
        if (key == "issued") {
            reference.date = date_of(value);
        } else if (key == "categories" && value.type() == JsonType::kList) {
            for_each_json_element(value,
                                  [&](JsonValue word) { reference.keywords.push_back(text_of(word)); });
        } else if (const std::string text = text_of(value); kFields[found].text) {
            reference.*kFields[found].text = text;
            if (key == "note") reference.cited.push_back(text);
        } else if (key == "title") {
            reference.title = jats_to_text(text);
        } else if (key == "abstract") {
            reference.abstract = jats_to_text(text);
        } else if (key == "keyword" || key == "categories") {
            split_keywords(text, reference.keywords);
        } else {  // an arXiv id may be the number of a report or of an archive
            reference.cited.push_back(text);
            if (key.starts_with("archive") && parse_arxiv_id(text)) reference.cited.back() = "arXiv:" + text;
        }
    }

    static void read_names(JsonValue& value, std::vector<std::string>& names) {
        if (value.type() != JsonType::kList) {
            if (std::string name = text_of(value); !name.empty()) names.push_back(std::move(name));
            return;
        }
        for_each_json_element(value, [&](JsonValue author) {
            if (std::string name = name_of(author); !name.empty()) names.push_back(std::move(name));
        });
    }

    static void split_keywords(std::string_view text, std::vector<std::string>& words) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of(",;"), text.size());
            if (const std::string_view word = trim_blanks(text.substr(0, end)); !word.empty())
                words.emplace_back(word);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    Intake& intake_;
};

}  // namespace

bool is_csl_item(std::string_view text, const std::vector<JsonField>& fields) {
    if (!find_field(fields, "title") || find_field(fields, "authorships"))
        return false;  // that is OpenAlex's
    for (const std::string_view key : kOwnKeys)
        if (find_field(fields, key)) return true;
    if (const JsonField* issued = find_field(fields, "issued"))
        if (at_or_nul(text, issued->begin) == '{') return true;
    if (const JsonField* author = find_field(fields, "author")) {
        const std::vector<JsonField> name = first_item(text, author->begin);
        if (find_field(name, "family") || find_field(name, "literal")) return true;
    }
    const JsonField* type = find_field(fields, "type");
    if (!type || !find_field(fields, "id") || !type->extent.whole || text[type->begin] != '"') return false;
    const std::string_view name = text.substr(type->begin + 1, type->extent.end - type->begin - 2);
    return std::find(kTypes.begin(), kTypes.end(), name) != kTypes.end();
}

bool looks_like_csl_json(std::string_view head) {
    const std::size_t at = start_of(head);
    if (at_or_nul(head, at) == '[') return is_csl_item(head, first_item(head, at));
    const Content content = content_at(head, at);
    return is_csl_item(head, content.fields) || find_items(head, content.fields) ||
           is_empty_answer(head, content);
}

bool read_csl_json(Input& input, Intake& intake, Listing&) {
    JsonText text(input);
    const char root = text.next_byte();
    if (root != '[' && root != '{') return false;
    ItemReader reader(intake);
    const auto use = [&](JsonValue item) { reader.read(item); };
    if (root == '{') {
        text.grow_to_end();
        const Content content = content_at(text.view(), text.at());
        if (is_empty_answer(text.view(), content)) return true;
        text.move_to(content.at);
        const JsonField* items = find_items(text.view(), content.fields);
        if (!items && !find_field(content.fields, "title")) return false;
        if (!items) {
            const bool is_read = read_json_object(text, intake, use);
            if (is_read && !content.is_message) read_behind_json(text, intake);
            return is_read;
        }
        text.move_to(items->begin);
    }
    do {
        if (!read_json_items(text, intake, use) || root != '[') return true;
        text.next_byte();
    } while (is_csl_item(text.view(), first_item(text.view(), text.at())));
    read_behind_json(text, intake);
    return true;
}

}  // namespace offprint
