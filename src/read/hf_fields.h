// The fields of one record of Hugging Face's papers API, gathered in whatever order they come and still
// escaped.
//
//     HfRecord record;
//     read_hf_record(item, record, intake);
//     record.own.title, record.paper.authors …
#pragma once
#include <optional>
#include <vector>

#include "intake.h"
#include "json_cursor.h"

namespace offprint {

/// The fields of a record, or of the paper inside it, still escaped; they live as long as the text.
struct HfFields {
    JsonString id, title, summary, published_at, listed_at;
    JsonString code, project, ai_summary;
    JsonString organization_name, organization_handle, submitter_name, submitter_handle;
    std::optional<int> upvotes, comments, stars;
    std::optional<std::size_t> author_count;
    std::vector<JsonString> authors, keywords;

    void clear();
};

/// `{paper: {…}, title, publishedAt, …}`; of a flat record everything is the paper's.
struct HfRecord {
    HfFields own, paper;
    bool has_paper = false;

    /// Empties it and keeps the memory for the next record.
    void clear();
};

/// Fills the record; notes wrong types and keys given twice, of which the first is used. False, with a note,
/// when the item is no object. Throws JsonDamage where the text is none.
bool read_hf_record(JsonValue item, HfRecord& record, Intake& intake);

}  // namespace offprint
