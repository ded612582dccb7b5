// One thread a host; arXiv's hosts count as one. Nobody takes an answer twice: the second time the server may
// have another.
#include "offprint/fetch/early_fetcher.h"

#include <algorithm>
#include <map>

#include "offprint/base/url.h"
#include "offprint/fetch/host_gate.h"

namespace offprint {
namespace {

constexpr std::size_t kMostThreads = 8;

std::string group_of(const std::string& url) {
    const std::string safe = safe_url(url).value_or("");
    const std::string_view host = host_of_url(safe);
    return is_arxiv_host(host) ? "arxiv.org" : std::string(host);
}

}  // namespace

EarlyFetcher::EarlyFetcher(Fetcher& fetcher, const std::vector<std::string>& urls) : fetcher_(fetcher) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (const std::string& url : urls) {
        const std::string group = group_of(url);
        if (groups.size() == kMostThreads && !groups.contains(group)) continue;
        groups[group].push_back(early_.size());
        early_.push_back({url, false, false, {}, {}});
    }
    for (const auto& [name, group] : groups)
        threads_.emplace_back(
            [this, group = group](const std::stop_token& stop) { fetch_group(group, stop); });
}

EarlyFetcher::~EarlyFetcher() {
    for (std::jthread& thread : threads_) thread.request_stop();
}

void EarlyFetcher::fetch_group(const std::vector<std::size_t>& group, const std::stop_token& stop) {
    for (const std::size_t number : group) {
        Early done;
        try {
            done.response = fetcher_.get({early_[number].url, {}, stop});
        } catch (...) {
            done.failure = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        early_[number].response = std::move(done.response);
        early_[number].failure = done.failure;
        early_[number].is_there = true;
        is_there_.notify_all();
    }
}

Response EarlyFetcher::get(const Request& request) {
    std::unique_lock lock(mutex_);
    const auto early = std::find_if(early_.begin(), early_.end(), [&](const Early& one) {
        return !one.is_taken && one.url == request.url && request.validators.empty();
    });
    if (early == early_.end()) {
        lock.unlock();
        return fetcher_.get(request);
    }
    early->is_taken = true;
    is_there_.wait(lock, [&] { return early->is_there; });
    if (early->failure) std::rethrow_exception(early->failure);
    Response response = *std::move(early->response);
    early->response.reset();
    return response;
}

}  // namespace offprint
