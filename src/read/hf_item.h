// One record of Hugging Face's papers API, read field by field into a paper.
//
//     HfItemReader reader(text, intake, {});
//     read_json_items(text, 0, intake, [&](JsonValue item) { reader.read(item); });
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json_items.h"

namespace offprint {

/// The fields of a record, or of the paper inside it, still escaped; they live as long as the text.
struct HfFields {
    std::string_view id, title, summary, published_at, listed_at;
    std::string_view code, project, ai_summary;
    std::string_view organization_name, organization_handle, submitter_name, submitter_handle;
    std::optional<int> upvotes, comments, stars;
    std::optional<std::size_t> author_count;
    std::vector<std::string_view> authors, keywords;

    void clear();
};

class HfItemReader {
  public:
    HfItemReader(JsonText& text, Intake& intake, std::optional<Date> document_date)
        : text_(text), intake_(intake), document_date_(document_date) {}

    /// Delivers the paper of a record `{paper: {…}, …}` or of a flat one; notes what is wrong with it. Throws
    /// simdjson's error where the JSON is damaged.
    void read(JsonValue item);

    /// The day on which all papers so far were listed, if it is one.
    std::optional<Date> common_day() const;

  private:
    void read_fields(JsonValue& object, HfFields& fields, bool is_record);
    void read_field(std::string_view key, JsonValue& value, HfFields& fields);
    void read_text(std::string_view key, JsonValue& value, std::string_view& text);
    void read_count(std::string_view key, JsonValue& value, std::optional<int>& count);
    void read_authors(JsonValue& value, HfFields& fields);
    void read_keywords(JsonValue& value, HfFields& fields);
    void read_named(std::string_view key, JsonValue& value, std::string_view& name, std::string_view& handle);
    bool has_type(std::string_view key, JsonValue& value, JsonType type);

    void deliver();
    void set_dates(Paper& paper);
    void set_identity(Paper& paper);
    void set_people(Paper& paper);
    std::optional<Date> date_of(std::string_view escaped, std::string_view name);
    std::string_view unescape(std::string_view escaped);

    JsonText& text_;
    Intake& intake_;
    std::optional<Date> document_date_;
    HfFields record_, paper_;  ///< reused from record to record
    bool has_paper_ = false;
    std::string buffer_;
    std::optional<Date> first_day_;
    bool days_differ_ = false;
};

}  // namespace offprint
