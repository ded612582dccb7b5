// Topics for tests, of a query that asks for no day.
//
//     topic("Sound", "audio OR speech")
#pragma once
#include <string>

#include "offprint/query/topic.h"

namespace offprint {

inline Topic topic(const std::string& name, const std::string& query, bool mute = false) {
    Topic made;
    made.name = name;
    made.written = query;
    made.query = parse_query(query, {});
    made.mute = mute;
    return made;
}

}  // namespace offprint
