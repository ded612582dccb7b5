// A digest of what an earlier issue showed.
#pragma once
#include <optional>

#include "offprint/cli/options.h"
#include "offprint/cli/output.h"
#include "offprint/cli/session.h"
#include "offprint/digest/build.h"

namespace offprint {

/// Throws Error(kUsage) for options that are about new papers, and for an issue that there is not.
Digest digest_again(const DigestArguments& arguments, const Session& session, std::vector<Topic> topics,
                    DigestOptions options);

}  // namespace offprint
