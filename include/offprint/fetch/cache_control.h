// What a Cache-Control header asks of a cache that one person uses (RFC 9111 §5.2.2).
//
//     parse_cache_control("max-age=600, must-revalidate").max_age == 600
#pragma once
#include <optional>
#include <string_view>

namespace offprint {

struct CacheControl {
    std::optional<int> max_age;    ///< seconds for which it is fresh
    bool no_store = false;         ///< it must not be kept
    bool no_cache = false;         ///< it must be checked each time
    bool must_revalidate = false;  ///< it must be checked once it is no longer fresh, whatever happens

    bool operator==(const CacheControl&) const = default;
};

/// Case does not matter; what is unknown is left out. Of two ages the smaller counts, and one that is no
/// number is 0.
CacheControl parse_cache_control(std::string_view header);

}  // namespace offprint
