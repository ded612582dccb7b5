// The fields of one record of an archive in JSON, whatever it calls them, gathered in whatever order they
// come and still escaped.
//
//     RecordFields fields;
//     gather_record(item, fields, intake);
//     fields[RecordText::kTitle].inside, fields[RecordList::kAuthors].names …
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake.h"
#include "json_cursor.h"

namespace offprint {

enum class RecordText {
    kId,
    kArxivId,
    kTitle,
    kTitleRaw,
    kAbstract,
    kSummary,  ///< the abstract where there is none under that name
    kAbstractRaw,
    kUrl,
    kPdf,
    kCode,
    kProject,
    kDoi,
    kJournal,
    kReport,
    kLicense,
    kComment,
    kPublished,
    kDate,  ///< of publication where none is given under that name
    kYear,  ///< the same where there is no day
    kUpdated,
    kUpdateDate,  ///< of the record
    kListed,
    kAnnounce,
    kSubmitter,
    kAiSummary,
    kPrimary,
    kVersion,
    kServer,
    kPubmedNames,  ///< a line of authors as PubMed writes it
    kPmid,         ///< PubMed's number
    kPmcid,        ///< PubMed Central's
    kForum,        ///< OpenReview's id of the discussion
    kInspire,      ///< INSPIRE's number
    kCount
};
enum class RecordCount { kAuthors, kUpvotes, kComments, kStars, kCount };
enum class RecordList {
    kAuthors,
    kParsedAuthors,
    kCategories,
    kKeywords,
    kAffiliations,
    kSources,
    kGroups,
    kOtherTitles,
    kCount
};

/// A name whole or in its parts.
struct RecordName {
    JsonString name, first, last, suffix;
};

/// What was given as a list, or as one text for all.
struct RecordNames {
    std::vector<RecordName> names;
    JsonString line;
    std::size_t count = 0;  ///< of the names, those that are not kept included
};

/// They live as long as the text.
struct RecordFields {
    std::array<JsonString, static_cast<std::size_t>(RecordText::kCount)> texts;
    std::array<std::optional<int>, static_cast<std::size_t>(RecordCount::kCount)> counts;
    std::array<RecordNames, static_cast<std::size_t>(RecordList::kCount)> lists;
    JsonString organization_name, organization_handle;
    JsonString first_version_day, last_version_day;  ///< of a list of versions
    std::string ordered_abstract;                    ///< of one that is given as the places of its words
    std::string_view inner;  ///< the key of the object that holds the record, where a service wraps it

    JsonString& operator[](RecordText text) { return texts[static_cast<std::size_t>(text)]; }
    std::optional<int>& operator[](RecordCount count) { return counts[static_cast<std::size_t>(count)]; }
    RecordNames& operator[](RecordList list) { return lists[static_cast<std::size_t>(list)]; }

    /// Empties it and keeps the memory for the next record.
    void clear();
};

/// Fills the fields. What is empty counts as absent; of keys that mean the same the first one is used; wrong
/// types are noted. False, with a note, when the item is no object. Throws JsonDamage where the text is none.
bool gather_record(JsonValue item, RecordFields& fields, Intake& intake);

/// Whether a record's key of this name would be read.
bool is_record_key(std::string_view key);

/// Whether it may be the key of an object that holds what the record says: `metadata`, `attributes` …
bool is_inner_record_key(std::string_view key);

}  // namespace offprint
