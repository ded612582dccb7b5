// What the header of a mail says about the listing in it.
#pragma once
#include <optional>
#include <string>

#include "offprint/base/date.h"

namespace offprint {

struct Envelope {
    std::string subject;      ///< one clean line
    std::optional<Date> day;  ///< on which it was sent, in UTC
};

}  // namespace offprint
