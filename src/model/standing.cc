// Three bits, and the version above them: 0 for one that is not known.
#include "offprint/model/standing.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::int64_t kCode = 1, kManyVotes = 2, kWithdrawn = 4, kVersion = 8;

bool tells_of_withdrawal(std::string_view text) {
    static constexpr std::string_view kSentences[] = {"paper has been withdrawn",
                                                      "paper is withdrawn",
                                                      "paper was withdrawn",
                                                      "article has been withdrawn",
                                                      "submission has been withdrawn",
                                                      "manuscript has been withdrawn",
                                                      "withdrawn by the author",
                                                      "withdrawn by arxiv",
                                                      "withdrawn due to"};
    const std::string lower = ascii_lower(text.substr(0, 400));
    return lower == "withdrawn" || lower == "withdrawn." ||
           std::any_of(std::begin(kSentences), std::end(kSentences),
                       [&](std::string_view sentence) { return lower.find(sentence) != lower.npos; });
}

}  // namespace

bool is_withdrawn(const Paper& paper) {
    return tells_of_withdrawal(paper.comment) || tells_of_withdrawal(paper.abstract);
}

PaperStanding standing_of(const Paper& paper) {
    return {paper.version, !paper.code.empty(), paper.upvotes.value_or(0) >= kManyUpvotes,
            is_withdrawn(paper)};
}

PaperStanding join_standings(const PaperStanding& a, const PaperStanding& b) {
    return {std::max(a.version, b.version), a.has_code || b.has_code,
            a.has_many_upvotes || b.has_many_upvotes, a.is_withdrawn || b.is_withdrawn};
}

std::int64_t to_number(const PaperStanding& standing) {
    return (standing.has_code ? kCode : 0) | (standing.has_many_upvotes ? kManyVotes : 0) |
           (standing.is_withdrawn ? kWithdrawn : 0) | std::max(standing.version.value_or(0), 0) * kVersion;
}

PaperStanding standing_from_number(std::int64_t number) {
    PaperStanding standing;
    if (number >= kVersion) standing.version = static_cast<int>(number / kVersion);
    standing.has_code = (number & kCode) != 0;
    standing.has_many_upvotes = (number & kManyVotes) != 0;
    standing.is_withdrawn = (number & kWithdrawn) != 0;
    return standing;
}

std::string describe_news(const PaperStanding& told, const PaperStanding& now) {
    if (told.is_withdrawn) return {};
    if (now.is_withdrawn) return "withdrawn";
    std::string news;
    const auto add = [&news](const std::string& text) { news += (news.empty() ? "" : ", ") + text; };
    if (told.version && now.version && *now.version > *told.version) add(fmt::format("v{}", *now.version));
    if (now.has_code && !told.has_code) add("now with code");
    if (now.has_many_upvotes && !told.has_many_upvotes) add(fmt::format("passed {} upvotes", kManyUpvotes));
    return news;
}

}  // namespace offprint
