// What may stand where the cursor is: the shells' scripts ask for it each time, so that they know nothing of
// their own.
//
//     find_candidates({"digest", "--so"}, session)      {"--sort", "score, upvotes, published, listed or
//     title"}
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/cli/session.h"

namespace offprint {

struct OfferedWord {
    std::string text;     ///< the whole word
    std::string meaning;  ///< one line, or empty
};

struct OfferedWords {
    std::vector<OfferedWord> all;
    bool files = false;  ///< names of files are as good
};

/// `words` are those behind the program's name, up to the one to complete, which comes last.
OfferedWords find_candidates(std::span<const std::string> words, const Session& session);

/// Throws Error(kUsage) for another shell than bash, zsh and fish.
std::string_view completion_script(const std::string& shell);

}  // namespace offprint
