// Answers kept on disk, a file each under the fingerprint of its address. A file is there whole or not at
// all; one that was damaged, or is no file, is as good as none. Nothing here throws: without a cache
// everything works, only slower.
//
//     ResponseCache cache(folder);
//     cache.store(url, kept);
//     cache.find(url)
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "offprint/base/date.h"
#include "offprint/fetch/fetcher.h"

namespace offprint {

struct KeptResponse {
    Instant checked;  ///< when the server last said so
    int age = 0;      ///< seconds that it was old then
    std::string cache_control;
    Validators validators;
    std::string url;  ///< after redirects
    std::string charset;
    std::string body;

    bool operator==(const KeptResponse&) const = default;
};

class ResponseCache {
  public:
    /// `folder` is made when something is stored, for the user alone; empty: nothing is kept. When all files
    /// together are larger than `most_bytes`, the oldest go.
    explicit ResponseCache(std::string folder, std::size_t most_bytes = std::size_t{256} << 20)
        : folder_(std::move(folder)), most_bytes_(most_bytes) {}

    std::optional<KeptResponse> find(const std::string& url) const;
    void store(const std::string& url, const KeptResponse& kept) const;
    void remove(const std::string& url) const;

  private:
    std::string path_of(const std::string& url) const;
    void make_room() const;

    std::string folder_;
    std::size_t most_bytes_;
};

}  // namespace offprint
