// One part of a template, by whatever name a person has for it.
#pragma once
#include <string>

#include "offprint/cli/session.h"

namespace offprint {

/// The text of a built-in part by its name (`digest.md`, with or without `.mustache`) or by a format that it
/// makes (`markdown`); of the user's by `my-digest/digest.md`, or by its name alone when the configured
/// template has it and the built-in one has not. Throws Error(kTemplate) with a suggestion and the names.
std::string find_template_part(const std::string& name, const Session& session);

}  // namespace offprint
