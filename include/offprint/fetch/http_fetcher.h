// Fetching over HTTP, politely: a failure that may pass is tried again, later each time, and a server that
// says when to come back is believed (Retry-After, RateLimit).
//
//     HttpFetcher fetcher;
//     std::string body = fetcher.get({"https://example.org/papers.json"}).body;
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string_view>

#include "offprint/base/date.h"
#include "offprint/fetch/fetcher.h"
#include "offprint/fetch/host_gate.h"
#include "offprint/net/transfer.h"

namespace offprint {

struct RetryPolicy {
    int tries = 3;
    /// Doubled each time, plus up to half as much by chance.
    std::chrono::milliseconds first_wait = std::chrono::seconds(1);
    /// All waits together; a longer Retry-After is left to the next run.
    std::chrono::milliseconds longest_wait = std::chrono::seconds(120);
    /// No other try begins later than this after the first.
    std::chrono::milliseconds longest_trying = std::chrono::seconds(90);
    std::function<void(std::chrono::milliseconds)> sleep;  ///< empty: really sleep
};

class HttpFetcher final : public Fetcher {
  public:
    /// Every request goes through the gate, which must outlive it; null: no pace is kept.
    explicit HttpFetcher(RetryPolicy policy = {}, HostGate* gate = nullptr)
        : policy_(std::move(policy)), gate_(gate) {}

    /// Also throws Error(kNetwork) for a status of 400 and more, Error(kTemporary) for 408, 429 and 5xx that
    /// did not pass.
    Response get(const Request& request) override;

  private:
    HttpResponse ask(HttpRequest transfer) const;

    RetryPolicy policy_;
    HostGate* gate_;
};

/// The wait that a Retry-After header asks for (RFC 9110 §10.2.3): seconds, or a date as seen from `now`;
/// nothing when it is neither.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, Instant now);

}  // namespace offprint
