// Where the records stand in what a service answers: in which list, inside of which objects.
//
//     find_json_answer(R"({"resultList": {"result": [{"title": …}, …]}})", 0)->list   the place of its '['
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace offprint {

struct JsonAnswer {
    std::size_t list = 0;    ///< where the list of records begins
    bool is_empty = false;   ///< the service found nothing; there may be no list then
    bool is_record = false;  ///< at that place is a record, and no list: it was asked for by its id
};

/// Whether the object at this '{' has a title and another key of a paper's record, itself or in what a
/// service wraps the record into.
bool looks_like_record(std::string_view text, std::size_t at);

/// The answer that the object at `at` is; nothing when it is a record itself, or tells of an error.
std::optional<JsonAnswer> find_json_answer(std::string_view text, std::size_t at);

}  // namespace offprint
