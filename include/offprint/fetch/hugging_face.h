// Hugging Face Daily Papers: which of them are wanted, and at which addresses they are
// (huggingface.co/api/daily_papers).
//
//     HfSelection day = parse_hf_selection("2026-01-09", today);
//     hf_page_url("", day, 0) == "https://huggingface.co/api/daily_papers?date=2026-01-09&limit=100&p=0"
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "offprint/base/date.h"

namespace offprint {

struct HfSelection {
    enum class Kind { kLatestDay, kDay, kWeek, kMonth, kTrending };
    Kind kind = Kind::kLatestDay;
    std::optional<Date> day;  ///< of kDay, and where kLatestDay begins to look
    std::string period;       ///< `2026-W02` or `2026-01`
};

/// What stands behind `hf:`: nothing or `today` (the latest listed day, looked for from `today` on
/// backwards), `yesterday`, `2026-01-09`, `2026-W02`, `2026-01` or `trending`. Throws Error(kUsage) for
/// anything else.
HfSelection parse_hf_selection(std::string_view written, Date today);

/// Papers on one page of an answer: the service's largest.
inline constexpr std::size_t kHfPageSize = 100;
/// What a service gives that does not hear how many are asked for.
inline constexpr std::size_t kHfDefaultPageSize = 50;

/// The address of a page, counted from 0. `api` is the base address without a slash at its end; empty means
/// the service's own.
std::string hf_page_url(const std::string& api, const HfSelection& selection, std::size_t page);

/// Papers in the answer to a search, and characters in its words: the service's largest.
inline constexpr std::size_t kHfSearchSize = 120;
inline constexpr std::size_t kMaxHfSearch = 250;

/// The answer to a search for these words.
std::string hf_search_url(const std::string& api, std::string_view words);

}  // namespace offprint
