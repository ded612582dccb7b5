// The program never calls setlocale, so that strerror answers in English.
#include "offprint/base/system_reason.h"

#include <cstring>

#include "offprint/base/ascii.h"

namespace offprint {

std::string system_reason(int error_number) {
    std::string reason = std::strerror(error_number);
    // "Input/output error" loses its capital, "RPC struct is bad" keeps both.
    const bool acronym = reason.size() > 1 && reason[1] >= 'A' && reason[1] <= 'Z';
    if (!reason.empty() && !acronym) reason[0] = ascii_lower(reason[0]);
    return reason;
}

}  // namespace offprint
