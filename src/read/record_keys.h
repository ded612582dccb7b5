// The keys that archives and services give to the fields of a paper's record, ours among them.
//
//     const RecordKey* key = find_record_key("preprint_date");
//     std::get<RecordText>(key->use) == RecordText::kPublished
#pragma once
#include <string_view>
#include <variant>

#include "record_fields.h"

namespace offprint {

/// What has a function of its own.
enum class RecordSpecial {
    kComments,
    kVersions,
    kOrganization,
    kPaper,
    kOtherIds,
    kAuthorships,
    kInvertedAbstract,
    kDescriptions,
    kDates,
    kEprints,
    kJournalInfo,
    kLocation,
    kInner  ///< holds what the record says; around it stands what a service says of the record
};

struct RecordKey {
    std::string_view key;
    std::variant<RecordText, RecordCount, RecordList, RecordSpecial> use;
};

/// Null for a key that means nothing.
const RecordKey* find_record_key(std::string_view key);

}  // namespace offprint
