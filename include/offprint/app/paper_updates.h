// What is news of papers that a subscriber was sent: found by comparing what they were told with what the
// archive has now.
//
//     PaperUpdates updates(archive);
//     NewsOfPapers news = updates.find(issues.sent_papers(address, first_followed(now)));
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "offprint/render/mail_news.h"
#include "offprint/store/archive.h"
#include "offprint/store/issues.h"

namespace offprint {

/// So many are told in one mail; the others wait for the next.
inline constexpr std::size_t kMostUpdates = 10;

/// Papers are followed for 90 days.
Instant first_followed(Instant now);

struct NewsOfPapers {
    MailNews mail;                ///< what was withdrawn first, then in the order in which they were sent
    std::vector<ToldPaper> told;  ///< what it tells, and first versions that are known now
    bool has_withdrawn = false;
};

/// For many subscriptions: each paper is looked up once.
class PaperUpdates {
  public:
    explicit PaperUpdates(const Archive& archive) : archive_(archive) {}

    NewsOfPapers find(std::span<const SentPaper> sent);

  private:
    /// What the archive has of a paper.
    struct Known {
        std::string title, url;
        PaperStanding standing;
        std::optional<Date> updated;
    };

    const std::optional<Known>& look_up(std::int64_t arrival);

    const Archive& archive_;
    std::unordered_map<std::int64_t, std::optional<Known>> known_;  ///< by arrival
};

}  // namespace offprint
