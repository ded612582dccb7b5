// What `offprint doctor` looks at: everything around the program that can be wrong, each with what to do.
#pragma once
#include <string>
#include <vector>

#include "offprint/cli/session.h"

namespace offprint {

struct Checkup {
    enum class State { kOk, kWarning, kFailure };

    std::string name;  ///< one word: `configuration`, `archive`
    State state = State::kOk;
    std::string text;  ///< what was seen
    std::string hint;  ///< what to do, or empty
};

std::string_view name_of(Checkup::State state);

/// Asks configured sources and the mail server, unless the session is offline; changes nothing, and sends
/// nothing.
std::vector<Checkup> examine(const Session& session);

}  // namespace offprint
