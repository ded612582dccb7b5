// Each service has its own way to the list. An empty one is told from any other object by what stands beside
// it, or by the way being one that nobody else takes.
#include "json_answer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "json_scan.h"
#include "record_fields.h"

namespace offprint {
namespace {

constexpr std::size_t kKeysOfPaper = 1;  // beside the title, that make an object look like one

/// Up to three keys that lead to the list, and one that stands beside an empty list of that service: first of
/// all keys, or, where `is_inside`, in the same object as the list.
struct Way {
    std::array<std::string_view, 3> keys;
    std::string_view beside = {};
    bool is_inside = false;
};
constexpr Way kWays[] = {
    {{"data"}},
    {{"results"}, "meta"},  // OpenAlex
    {{"papers"}},
    {{"items"}},
    {{"records"}},
    {{"articles"}},
    {{"recommendedPapers"}},                   // Semantic Scholar
    {{"notes"}, "count"},                      // OpenReview
    {{"resultList", "result"}, "resultList"},  // Europe PMC
    {{"hits", "hits"}, "hits"},                // INSPIRE, Zenodo
    {{"result", "hits", "hit"}, "result"},     // DBLP
    {{"response", "docs"}, "numFound", true},  // HAL
};

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

using Fields = std::vector<JsonField>;

Fields fields_at(std::string_view text, std::size_t at) {
    return at_or_nul(text, at) == '{' ? scan_json_fields(text, at) : Fields();
}

const JsonField* find_field(const Fields& fields, std::string_view key) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const JsonField& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

bool is_title_key(std::string_view key) { return key == "title" || key == "titles" || key == "title_s"; }

bool has_keys_of_paper(const Fields& fields) {
    std::size_t known = 0;
    bool has_title = false;
    for (const JsonField& field : fields) {
        has_title |= is_title_key(field.key);
        known += !is_title_key(field.key) && is_record_key(field.key);
    }
    return has_title && known >= kKeysOfPaper;
}

/// DBLP has no list when it finds nothing, only its count.
bool says_nothing_found(std::string_view text, const Fields& fields) {
    const JsonField* total = find_field(fields, "@total");
    return total != nullptr && text.substr(std::min(total->begin, text.size())).starts_with("\"0\"");
}

std::optional<JsonAnswer> follow(std::string_view text, const Fields& fields, const Way& way) {
    Fields inner = fields;
    const JsonField* found = nullptr;
    for (const std::string_view key : way.keys) {
        if (key.empty()) break;
        if (found != nullptr) inner = fields_at(text, found->begin);
        found = find_field(inner, key);
        if (found == nullptr && key == "hit" && says_nothing_found(text, inner)) return JsonAnswer{0, true};
        if (found == nullptr) return std::nullopt;
    }
    if (found->key == "data" && at_or_nul(text, found->begin) == '{' && looks_like_record(text, found->begin))
        return JsonAnswer{.list = found->begin, .is_record = true};  // DataCite
    if (at_or_nul(text, found->begin) != '[') return std::nullopt;
    const std::size_t first = skip_json_blanks(text, found->begin + 1);
    if (at_or_nul(text, first) == ']') {
        const bool is_known = !way.beside.empty() && find_field(way.is_inside ? inner : fields, way.beside);
        return is_known ? std::optional(JsonAnswer{found->begin, true}) : std::nullopt;
    }
    if (at_or_nul(text, first) != '{' || !looks_like_record(text, first)) return std::nullopt;
    return JsonAnswer{found->begin, false};
}

}  // namespace

bool looks_like_record(std::string_view text, std::size_t at) {
    const Fields fields = fields_at(text, at);
    for (const JsonField& field : fields) {
        if (at_or_nul(text, field.begin) != '{') continue;
        if (field.key == "paper") return true;
        if (is_inner_record_key(field.key) && has_keys_of_paper(fields_at(text, field.begin))) return true;
    }
    return has_keys_of_paper(fields);
}

std::optional<JsonAnswer> find_json_answer(std::string_view text, std::size_t at) {
    if (at_or_nul(text, at) != '{' || looks_like_record(text, at)) return std::nullopt;
    const Fields fields = fields_at(text, at);
    if (find_field(fields, "error") || find_field(fields, "errors")) return std::nullopt;
    for (const Way& way : kWays)
        if (std::optional<JsonAnswer> answer = follow(text, fields, way)) return answer;
    return std::nullopt;
}

}  // namespace offprint
