// How a source was met by the fetches up to now: the archive keeps one of these for each source.
//
//     for (const SourceRun& run : archive.source_runs()) if (run.failures > 0) tell(run.name, run.reason);
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "offprint/base/date.h"

namespace offprint {

/// What is known of an answer whose papers are in the archive: when it comes again, it need not be read.
struct KnownAnswer {
    std::string mark;                  ///< of its bytes; hexadecimal digits
    std::string format;                ///< as `--input-format` spells it
    std::size_t papers = 0;            ///< at least one
    std::optional<Date> date, newest;  ///< the day of the listing, and of the newest paper where that counts
    std::size_t cut_at = 0;            ///< as in Listing
};

/// What is known of a source from its fetches.
struct SourceRun {
    std::string name;
    Instant tried;                      ///< the last time
    std::optional<Instant> fetched;     ///< when it last answered with a listing
    std::optional<Instant> fresh;       ///< when it last listed a paper that was new to the archive
    std::size_t failures = 0;           ///< in a row, up to now
    std::string reason;                 ///< of the last failure; empty when there is none up to now
    std::size_t listed = 0, added = 0;  ///< by the last listing
    std::string status;  ///< how that was (SourceHealth); empty when an older offprint fetched it
    std::string note;    ///< of the same, in words
    std::string batch;   ///< a mark of the last papers that were listed; empty when none ever were
    std::optional<Instant> batch_since;  ///< when those were listed first
    std::optional<KnownAnswer> known;    ///< the last answer, when it may be left unread
};

/// What a source answered with.
struct SourceAnswer {
    std::size_t listed = 0, added = 0;
    std::string status, note, batch;  ///< as in SourceRun
    std::optional<KnownAnswer> known{};
};

}  // namespace offprint
