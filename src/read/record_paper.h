// One record of an archive in JSON, made into a paper: arXiv's metadata snapshot, bioRxiv's details, our own
// JSON, and whatever else has a title.
//
//     RecordReader reader(intake);
//     JsonRecords records(text, intake, [&](JsonValue item) { reader.gather(item); }, [&] { reader.deliver();
//     });
#pragma once
#include <string>
#include <string_view>

#include "offprint/model/paper_id.h"
#include "record_fields.h"

namespace offprint {

class RecordReader {
  public:
    explicit RecordReader(Intake& intake) : intake_(intake) {}

    /// Takes the fields of a record, which live as long as the text. Throws JsonDamage where that is none.
    void gather(JsonValue item) { has_record_ = gather_record(item, fields_, intake_); }
    /// Delivers the paper that was gathered; notes what is wrong with the record. What we wrote ourselves,
    /// which its id tells, is taken to the letter.
    void deliver();

  private:
    std::string_view text(const JsonString& string);
    std::string_view text(RecordText field) { return text(fields_[field]); }
    bool has(RecordText field) { return !fields_[field].inside.empty(); }
    std::string prose(RecordText field);
    std::string plain_text(std::string_view written) const;
    bool ends_in_points();
    std::optional<Date> day(const JsonString& string, std::string_view name);
    std::string name_of(const RecordName& parts);

    void set_texts(Paper& paper);
    void set_identity(Paper& paper);
    void set_arxiv(Paper& paper, const ArxivId& id);
    void set_service_page(Paper& paper);
    void set_dates(Paper& paper);
    void set_counts(Paper& paper);
    void set_people(Paper& paper);
    void add_groups(Paper& paper);
    void set_author_line(Paper& paper);
    void set_terms(Paper& paper);
    void set_category_line(Paper& paper);

    Intake& intake_;
    RecordFields fields_;  ///< reused from record to record
    bool has_record_ = false;
    bool is_own_ = false;  ///< written by us
    bool is_arxiv_ = false;
    std::string buffer_;
};

}  // namespace offprint
