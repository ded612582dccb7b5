// Papers that issues show, as far as later issues tell what became of them.
//
//     for (const SentPaper& paper : issues.sent_papers("me@example.org", since)) …
#pragma once
#include <cstdint>

#include "offprint/base/date.h"
#include "offprint/model/paper.h"
#include "offprint/model/standing.h"

namespace offprint {

/// A paper that a subscription was sent, and what was told of it since.
struct SentPaper {
    std::int64_t work = 0;     ///< its number in the ledger
    std::int64_t arrival = 0;  ///< its number in the archive
    PaperStanding told;
    Instant sent;  ///< when the first issue that shows it was frozen
};

/// A paper that an issue holds.
struct HeldPaper {
    Paper paper;          ///< as far as it is kept to know it again
    bool is_cut = false;  ///< not shown, because a limit cut it
};

/// What an issue tells of a paper that another one showed.
struct ToldPaper {
    std::int64_t work = 0;
    PaperStanding told;  ///< with what was told before
};

}  // namespace offprint
