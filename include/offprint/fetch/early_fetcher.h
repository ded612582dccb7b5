// Asks several hosts at once, ahead of whoever gets the answers one after the other: of each host one address
// at a time, in their order. What comes of it is the same as without, only sooner.
//
//     EarlyFetcher early(fetcher, {"https://a.example.org/feed", "https://b.example.org/feed"});
//     early.get({"https://a.example.org/feed"});    // waits for that answer; the other one is under way
#pragma once
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "offprint/fetch/fetcher.h"

namespace offprint {

class EarlyFetcher final : public Fetcher {
  public:
    /// `fetcher` must outlive it, and be ready for several threads. Addresses beyond those of eight hosts are
    /// left for later.
    EarlyFetcher(Fetcher& fetcher, const std::vector<std::string>& urls);
    EarlyFetcher(const EarlyFetcher&) = delete;
    EarlyFetcher& operator=(const EarlyFetcher&) = delete;
    /// Stops what is under way and waits for its end.
    ~EarlyFetcher() override;

    /// The early answer, once; what was not asked for early, and what is asked for again, is got now.
    Response get(const Request& request) override;

  private:
    struct Early {
        std::string url;
        bool is_taken = false, is_there = false;
        std::optional<Response> response;
        std::exception_ptr failure;
    };

    void fetch_group(const std::vector<std::size_t>& group, const std::stop_token& stop);

    Fetcher& fetcher_;
    std::vector<Early> early_;
    std::mutex mutex_;
    std::condition_variable is_there_;
    std::vector<std::jthread> threads_;
};

}  // namespace offprint
