// `offprint config init`: the first configuration file, made of topics and reading lists.
#pragma once
#include <string>

#include "offprint/cli/commands.h"

namespace offprint {

/// The document. Throws Error(kUsage) for a topic that is not NAME=QUERY, Error(kQuery) for one that cannot
/// be read, Error(kInput) for a reading list without words of its own.
std::string make_config(const ConfigArguments& arguments, const Session& session);

}  // namespace offprint
