// One record of Hugging Face's papers API, read field by field into a paper.
//
//     HfItemReader reader(intake, {});
//     read_json_items(text, intake, [&](JsonValue item) { reader.read(item); });
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "hf_fields.h"

namespace offprint {

class HfItemReader {
  public:
    HfItemReader(Intake& intake, std::optional<Date> document_date)
        : intake_(intake), document_date_(document_date) {}

    /// Delivers the paper of a record `{paper: {…}, …}` or of a flat one; notes what is wrong with it. Throws
    /// JsonDamage where the text is none.
    void read(JsonValue item);

    /// The day on which all papers so far were listed, if it is one.
    std::optional<Date> common_day() const;

  private:
    void deliver();
    void set_dates(Paper& paper);
    void set_identity(Paper& paper);
    void set_people(Paper& paper);
    std::optional<Date> date_of(const JsonString& string, std::string_view name);
    std::string_view unescape(const JsonString& string);

    Intake& intake_;
    std::optional<Date> document_date_;
    HfRecord record_;  ///< reused from record to record
    std::string buffer_;
    std::optional<Date> first_day_;
    bool days_differ_ = false;
};

}  // namespace offprint
