// The fields of the query language: one table that the lexer, the parser, the matcher, the help and the
// documentation read.
//
//     find_field("ti")->name == "title"        field_info(Field::kTitle).type == FieldType::kText
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace offprint {

enum class Field : std::uint8_t {
    kAny,  ///< no field written
    kAll,
    kTitle,
    kAbstract,
    kAuthor,
    kFirst,
    kLast,
    kAuthors,
    kOrganization,
    kCategory,
    kPrimary,
    kKeyword,
    kId,
    kDoi,
    kPmid,
    kComment,
    kJournal,
    kReport,
    kSource,
    kUpvotes,
    kComments,
    kStars,
    kVersion,
    kPublished,
    kUpdated,
    kListed,
    kCode,
    kProject,
    kUrl,
    kAnnounce,
    kTopic,
    kIs,
    kHas,
    kAfter,
    kBefore,
};

/// What a value of a field is, and so what may be asked of it.
enum class FieldType : std::uint8_t {
    kText,
    kName,
    kNumber,
    kDate,
    kCategory,
    kSource,
    kKeyword,
    kId,
    kDoi,
    kPmid,
    kUrl,
    kAnnounce,
    kTopic,      ///< the query of a topic
    kState,      ///< is:STATE
    kFieldName,  ///< has:FIELD
    kNotBefore,  ///< a date that is a lower bound whatever the relation
    kNotAfter,
};

struct FieldInfo {
    Field field;
    FieldType type;
    std::string_view name;                    ///< canonical; empty for no field
    std::array<std::string_view, 5> aliases;  ///< unused ones are empty
    std::string_view meaning;
    std::string_view example;  ///< a whole query
};

/// Every field in the order of the enumeration.
std::span<const FieldInfo> all_fields();

const FieldInfo& field_info(Field field);

/// By canonical name or alias, case ignored; null when there is none.
const FieldInfo* find_field(std::string_view name);

}  // namespace offprint
