// What `offprint template list` and `names` print.
#pragma once
#include <string>

#include "offprint/cli/session.h"

namespace offprint {

/// The built-in template and those of the user's folder with their parts, and which one the configuration
/// uses.
std::string list_templates_as_text(const Session& session);
std::string list_templates_as_json(const Session& session);

/// Every name that a template may use, by where it stands.
std::string list_names_as_text();
std::string list_names_as_json();

}  // namespace offprint
