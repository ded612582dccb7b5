// Each reason with how many papers it left out, the strongest first.
#include "empty_digest.h"

#include <string_view>
#include <utility>

#include "offprint/cli/report.h"

namespace offprint {

std::string describe_nothing(const DigestCounts& counts) {
    if (counts.listed == 0) return "nothing to show: the listing is empty";
    std::string text =
        "nothing to show of " + std::to_string(counts.listed) + (counts.listed == 1 ? " paper" : " papers");
    const std::pair<std::size_t, std::string_view> kinds[] = {
        {counts.unmatched, " matched by no topic"},
        {counts.seen, " seen before"},
        {counts.hidden, " muted"},
        {counts.outside - counts.undated, " outside the dates asked for"},
        {counts.undated, " without a listed day (as in a copied page), which --date and --since leave out"}};
    std::string_view before = ": ";
    for (const auto& [count, what] : kinds) {
        if (count == 0) continue;
        text.append(before).append(std::to_string(count)).append(what);
        before = ", ";
    }
    return text;
}

void tell_if_silent(const DigestCounts& counts, OutputFormat format) {
    if (is_for_programs(format) && !has_frame(format)) report(describe_nothing(counts));
}

}  // namespace offprint
