// Facts of the service: weeks and months are parameters of their own, a page holds at most 100 papers and is
// counted from 0.
#include "offprint/fetch/hugging_face.h"

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

bool is_month(std::string_view text) {
    return text.size() == 7 && parse_date(std::string(text) + "-01").has_value();
}

HfSelection select_day(Date day) { return {HfSelection::Kind::kDay, day, {}}; }

}  // namespace

HfSelection parse_hf_selection(std::string_view written, Date today) {
    if (written.empty() || written == "today") return {HfSelection::Kind::kLatestDay, today, {}};
    if (written == "yesterday") return select_day({today.days - 1});
    if (written == "trending") return {HfSelection::Kind::kTrending, std::nullopt, {}};
    if (const auto day = parse_date(written)) return select_day(*day);
    if (parse_week(written)) return {HfSelection::Kind::kWeek, std::nullopt, std::string(written)};
    if (is_month(written)) return {HfSelection::Kind::kMonth, std::nullopt, std::string(written)};
    throw Error(
        ErrorKind::kUsage, "'" + clean_line(written) + "' is no day, week or month of a papers listing",
        "hf:today, hf:yesterday, hf:2026-01-09, hf:2026-W02, hf:2026-01, hf:trending or hf:search:QUERY");
}

std::string hf_page_url(const std::string& api, const HfSelection& selection, std::size_t page) {
    std::string url = (api.empty() ? "https://huggingface.co" : api) + "/api/daily_papers?";
    switch (selection.kind) {
        case HfSelection::Kind::kLatestDay:
        case HfSelection::Kind::kDay:
            url += "date=" + selection.day.value().to_string();
            break;
        case HfSelection::Kind::kWeek:
            url += "week=" + selection.period;
            break;
        case HfSelection::Kind::kMonth:
            url += "month=" + selection.period;
            break;
        case HfSelection::Kind::kTrending:
            url += "sort=trending";
            break;
    }
    return url + "&limit=" + std::to_string(kHfPageSize) + "&p=" + std::to_string(page);
}

std::string hf_search_url(const std::string& api, std::string_view words) {
    std::string url = (api.empty() ? "https://huggingface.co" : api) + "/api/papers/search?q=";
    append_query_value(url, words);
    return url + "&limit=" + std::to_string(kHfSearchSize);
}

}  // namespace offprint
