// `archive prune`: the archive made smaller.
#pragma once
#include <string>

#include "offprint/cli/options.h"
#include "offprint/cli/session.h"

namespace offprint {

/// The exit status. Throws Error(kUsage) for limits that are none, and when there is no limit.
int prune_archive(const ArchiveArguments& arguments, const Session& session, const std::string& path);

}  // namespace offprint
