// Where the listing of a paper told no version, a later one is news only if it was made after the paper was
// sent: else another source may merely have told what had long been so. Then it is noted, so that the one
// after it is news.
#include "offprint/app/paper_updates.h"

#include <algorithm>

namespace offprint {

Instant first_followed(Instant now) {
    constexpr std::int64_t kDays = 90;
    return {now.seconds - kDays * 86'400};
}

const std::optional<PaperUpdates::Known>& PaperUpdates::look_up(std::int64_t arrival) {
    const auto [place, is_new] = known_.try_emplace(arrival);
    if (is_new)
        if (std::optional<Paper> paper = archive_.arrival(arrival))
            place->second = {std::move(paper->title), std::move(paper->url), standing_of(*paper),
                             paper->updated};
    return place->second;
}

NewsOfPapers PaperUpdates::find(std::span<const SentPaper> sent) {
    struct Found {
        PaperUpdate line;
        ToldPaper told;
        bool is_withdrawn = false;
    };
    std::vector<Found> all;
    NewsOfPapers news;
    for (const SentPaper& paper : sent) {
        const std::optional<Known>& known = look_up(paper.arrival);
        if (!known) continue;
        PaperStanding told = paper.told;
        const PaperStanding& now = known->standing;
        const bool is_later = known->updated && *known->updated > utc_date(paper.sent);
        if (!told.version && now.version && *now.version > 1 && is_later) told.version = *now.version - 1;
        std::string words = describe_news(told, now);
        if (words.empty()) {
            if (!told.version && now.version)
                news.told.push_back({paper.work, join_standings(paper.told, now)});
            continue;
        }
        all.push_back({{known->title, known->url, std::move(words)},
                       {paper.work, join_standings(paper.told, now)},
                       now.is_withdrawn});
    }
    std::stable_partition(all.begin(), all.end(), [](const Found& found) { return found.is_withdrawn; });
    news.mail.more = all.size() - std::min(all.size(), kMostUpdates);
    all.resize(all.size() - news.mail.more);
    for (Found& found : all) {
        news.has_withdrawn |= found.is_withdrawn;
        news.mail.updates.push_back(std::move(found.line));
        news.told.push_back(found.told);
    }
    return news;
}

}  // namespace offprint
