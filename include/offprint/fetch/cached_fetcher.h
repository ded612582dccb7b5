// A Fetcher with a memory (RFC 9111): an answer that is fresh is not asked for again, one that is not is
// asked for with its validators, and what still holds comes from the disk. An answer is kept only when
// whoever got it calls its `keep`.
//
//     HttpFetcher http;
//     CachedFetcher fetcher(http, ResponseCache(folder), clock);
#pragma once
#include "offprint/base/clock.h"
#include "offprint/fetch/fetcher.h"
#include "offprint/fetch/response_cache.h"

namespace offprint {

enum class Network { kUsed, kLeftAlone };

class CachedFetcher final : public Fetcher {
  public:
    /// Fetcher and clock must outlive it; answers may be kept later.
    CachedFetcher(Fetcher& fetcher, ResponseCache cache, const Clock& clock, Network network = Network::kUsed)
        : fetcher_(fetcher), cache_(std::move(cache)), clock_(clock), network_(network) {}

    /// Also throws Error(kNetwork) when the network is left alone and nothing is kept, or nothing that may be
    /// used without being checked.
    Response get(const Request& request) override;

  private:
    Response use(const KeptResponse& kept) const;
    std::function<void()> keeper(const std::string& url, KeptResponse kept) const;

    Fetcher& fetcher_;
    ResponseCache cache_;
    const Clock& clock_;
    Network network_;
};

}  // namespace offprint
