// What decides about the papers of a digest: the options and topics of the command line and the
// configuration, what was shown before, and how rare words are in the archive.
#pragma once
#include <optional>

#include "new_papers.h"
#include "offprint/app/digest_composer.h"
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"

namespace offprint {

/// Throws Error(kUsage) for options that are wrong.
DigestOptions resolve_digest_options(const DigestArguments& arguments, const Session& session);

/// Those that were chosen; tells their warnings. Throws the errors of choose_topics().
std::vector<Topic> resolve_digest_topics(const DigestArguments& arguments, const Session& session);

/// `options` with topics, and with what was shown before, which `new_papers` knows from then on and keeps.
DigestRules resolve_digest_rules(const DigestArguments& arguments, const Session& session,
                                 DigestOptions options, std::optional<NewPapers>& new_papers);

}  // namespace offprint
