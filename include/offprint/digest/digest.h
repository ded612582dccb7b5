// A digest: the papers of a day under the topics that asked for them, and what was left out. Built by a pure
// function; time is an argument.
//
//     Digest digest = build_digest(papers, rules, options);
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "offprint/base/text_span.h"
#include "offprint/model/listing.h"
#include "offprint/query/score_part.h"

namespace offprint {

struct DigestPaper {
    Paper paper;
    std::vector<std::string> topics;   ///< every topic that matches it, the one it stands under first
    std::vector<std::string> matched;  ///< the words that matched, as the queries write them
    std::vector<TextSpan> title_marks, abstract_marks;  ///< where they stand; sorted, not overlapping
    double score = 0;
    std::vector<ScorePart> score_parts;  ///< only when asked for (--explain)
};

struct DigestSection {
    std::string name;
    std::string query;      ///< as written, empty for the rest
    std::size_t count = 0;  ///< papers that the topic matches, shown here or not
    std::vector<DigestPaper> papers;
    bool is_rest = false;  ///< holds what no topic asked for, or everything when there is no topic
    std::optional<Date> day = {};  ///< on which all of its papers were listed, in a digest by day
};

/// A source's health in one digest.
struct SourceHealth {
    std::string name;
    std::string status;  ///< `ok`, `empty`, `failed`
    std::optional<std::size_t> listed;
    std::string note;  ///< what went wrong, or empty
};

struct HiddenPaper {
    Paper paper;
    std::string reason;  ///< `muted by "Never"`, `cut by the limit of 60`
};

struct MuteCount {
    std::string name;
    std::size_t count = 0;
};

struct DigestCounts {
    std::size_t listed = 0;      ///< papers after merging
    std::size_t matched = 0;     ///< papers that some topic matches and no mute hides
    std::size_t shown = 0;       ///< papers in the sections
    std::size_t hidden = 0;      ///< papers that a mute hides
    std::size_t cut = 0;         ///< papers that a limit cut
    std::size_t unmatched = 0;   ///< papers that nothing asked for and that are not shown
    std::size_t outside = 0;     ///< papers outside the dates asked for
    std::size_t duplicates = 0;  ///< records merged into another one
    std::size_t undated = 0;     ///< papers outside that have no listed day
    /// Papers that nothing asked for, and that were announced as replaced, without an abstract to look into.
    std::size_t without_abstract = 0;
    std::size_t seen = 0;  ///< papers left out because an earlier digest showed them
};

struct Digest {
    std::string title;
    Date date;           ///< the day it is for
    std::string period;  ///< `January 2026`, `week 2026-W02`, `9–12 January 2026`; empty for a single day
    DigestCounts counts;
    bool may_match_more = false;  ///< not every paper was looked at: `counts.matched` is the least there is
    std::size_t topic_count = 0;
    std::size_t days = 0;  ///< of a digest by day: how many there are
    std::vector<SourceHealth> sources;
    std::vector<DigestSection> sections;
    std::vector<MuteCount> muted;     ///< papers hidden by each mute, those with any
    std::vector<HiddenPaper> hidden;  ///< only when asked for (--show-hidden)
    std::vector<Paper> cut;           ///< what a limit cut; only when asked for
};

}  // namespace offprint
