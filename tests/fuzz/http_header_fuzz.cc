// Any bytes are a header that is understood or left alone; what is understood stays within its bounds, and a
// header says the same twice.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "offprint/fetch/cache_control.h"
#include "offprint/fetch/host_gate.h"
#include "offprint/fetch/http_fetcher.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace offprint;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const CacheControl control = parse_cache_control(text);
    require(control.max_age.value_or(0) >= 0);
    const std::string twice = std::string(text) + "," + std::string(text);
    if (text.find_first_of("\"\\") == text.npos) require(parse_cache_control(twice) == control);
    const auto limit = parse_rate_limit(text);
    require(limit.value_or(std::chrono::seconds(0)).count() >= 0);
    require(parse_rate_limit(twice) == limit);
    const auto wait = parse_retry_after(text, {1'767'960'000});
    require(wait.value_or(std::chrono::seconds(0)).count() >= 0);
    return 0;
}
