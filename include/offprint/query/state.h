// What is known of a paper besides what listings tell, for `is:seen` and `is:unseen`.
#pragma once

namespace offprint {

/// Of a paper that nobody remembers.
struct State {
    bool is_seen = false;  ///< it stood in a digest before
};

}  // namespace offprint
