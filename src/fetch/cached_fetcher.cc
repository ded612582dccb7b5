// An answer that came by a redirect is kept without validators and is never fresh: where the address leads
// may change, and two answers of different addresses may carry the same tag. A server may promise freshness
// for a year; a list of papers is believed for a day.
#include "offprint/fetch/cached_fetcher.h"

#include <algorithm>

#include "offprint/base/error.h"
#include "offprint/base/url.h"
#include "offprint/fetch/cache_control.h"

namespace offprint {
namespace {

constexpr int kLongestFresh = 24 * 60 * 60;

bool is_fresh(const KeptResponse& kept, const std::string& url, Instant now) {
    const CacheControl control = parse_cache_control(kept.cache_control);
    if (control.no_cache || kept.url != url) return false;
    const std::int64_t lifetime = std::min(control.max_age.value_or(0), kLongestFresh);
    const std::int64_t elapsed = now.seconds - kept.checked.seconds;
    return elapsed >= 0 && elapsed + kept.age < lifetime;
}

[[noreturn]] void fail_offline(const std::string& url, bool is_kept) {
    throw Error(ErrorKind::kNetwork,
                "fetch " + url +
                    (is_kept ? ": what is kept of it has to be checked with the server, and "
                             : ": nothing is kept of it, and ") +
                    "--offline was given",
                "run it once without --offline");
}

KeptResponse to_kept(const std::string& url, Response&& response, Instant now) {
    KeptResponse kept{now,
                      response.age,
                      std::move(response.cache_control),
                      std::move(response.validators),
                      std::move(response.url),
                      std::move(response.charset),
                      std::move(response.body)};
    if (kept.url != url) kept.validators = {};
    return kept;
}

/// What the server says anew goes before what it said.
KeptResponse refreshed(KeptResponse kept, Response&& said, Instant now) {
    kept.checked = now;
    kept.age = said.age;
    if (!said.cache_control.empty()) kept.cache_control = std::move(said.cache_control);
    if (!said.validators.etag.empty()) kept.validators.etag = std::move(said.validators.etag);
    if (!said.validators.last_modified.empty())
        kept.validators.last_modified = std::move(said.validators.last_modified);
    return kept;
}

}  // namespace

Response CachedFetcher::use(const KeptResponse& kept) const { return {kept.body, kept.url, kept.charset}; }

std::function<void()> CachedFetcher::keeper(const std::string& url, KeptResponse kept) const {
    return [cache = cache_, url, kept = std::move(kept)] { cache.store(url, kept); };
}

Response CachedFetcher::get(const Request& request) {
    const std::optional<std::string> url = safe_url(request.url);
    if (!url) return fetcher_.get(request);  // which says what is wrong with it
    const std::optional<KeptResponse> kept = cache_.find(*url);
    if (kept && is_fresh(*kept, *url, clock_.now())) return use(*kept);
    if (network_ == Network::kLeftAlone) {
        const CacheControl control = parse_cache_control(kept ? kept->cache_control : "");
        if (!kept || control.no_cache || control.must_revalidate) fail_offline(*url, kept.has_value());
        return use(*kept);
    }
    const Instant asked = clock_.now();
    Response response = fetcher_.get({*url, kept ? kept->validators : Validators(), request.stop});
    if (response.still_holds && kept) {
        KeptResponse again = refreshed(*kept, std::move(response), asked);
        Response used = use(again);
        used.keep = keeper(*url, std::move(again));
        return used;
    }
    const CacheControl control = parse_cache_control(response.cache_control);
    if (!response.may_be_kept || control.no_store) {
        response.keep = [cache = cache_, url = *url] { cache.remove(url); };
        return response;
    }
    KeptResponse fresh = to_kept(*url, std::move(response), asked);
    Response used = use(fresh);
    used.keep = keeper(*url, std::move(fresh));
    return used;
}

}  // namespace offprint
