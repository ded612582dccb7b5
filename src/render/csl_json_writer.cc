// The variables of CSL that a paper has. `article` is what CSL calls a preprint; its number and publisher are
// what styles show of it.
#include "offprint/base/url.h"
#include "offprint/model/person_name.h"
#include "offprint/render/json_writer.h"
#include "reference_formats.h"

namespace offprint {
namespace {

void write_name(JsonWriter& json, const std::string& written) {
    const PersonName name = split_name(written);
    json.begin_object();
    json.field_if_known("family", name.family);
    json.field_if_known("given", name.given);
    json.field_if_known("suffix", name.suffix);
    json.field_if_known("literal", name.literal);
    json.end_object();
}

void write_date(JsonWriter& json, const RoughDate& day) {
    json.key("issued").begin_object();
    json.key("date-parts").begin_array();
    json.begin_array();
    json.value(day.date.year());
    if (day.precision != DatePrecision::kYear) json.value(day.date.month());
    if (day.precision == DatePrecision::kDay) json.value(day.date.day());
    json.end_array();
    json.end_array();
    json.end_object();
}

void write_item(JsonWriter& json, const std::string& key, const Paper& paper) {
    json.begin_object();
    json.field("id", key);
    json.field("type", paper.journal.empty() ? "article" : "article-journal");
    json.field("citation-key", key);
    json.field("title", paper.title);
    if (!paper.authors.empty()) {
        json.key("author").begin_array();
        for (const std::string& author : paper.authors) write_name(json, author);
        json.end_array();
    }
    if (const std::optional<RoughDate> day = date_of_reference(paper)) write_date(json, *day);
    json.field_if_known("container-title", paper.journal);
    if (const std::string_view number = arxiv_number_of(paper); !number.empty()) {
        json.field("number", "arXiv:" + std::string(number));
        json.field("publisher", "arXiv");
    }
    json.field_if_known("DOI", paper.doi);
    json.field_if_known("PMID", paper.pmid);
    json.field_if_known("PMCID", paper.pmcid);
    json.field_if_known("URL", safe_url(paper.url).value_or(""));
    std::string keywords;
    for (const std::string& word : paper.keywords) (keywords += keywords.empty() ? "" : ", ") += word;
    json.field_if_known("keyword", keywords);
    json.field_if_known("note", paper.comment);
    json.field_if_known("abstract", paper.abstract);
    json.end_object();
}

}  // namespace

std::string papers_to_csl_json(std::span<const PaperRow> rows) {
    const std::vector<std::string> keys = make_citation_keys(rows);
    JsonWriter json;
    json.begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        json.break_line();
        write_item(json, keys[i], *rows[i].paper);
    }
    if (!rows.empty()) json.break_line();
    json.end_array();
    return json.take() + '\n';
}

}  // namespace offprint
