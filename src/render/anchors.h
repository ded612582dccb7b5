// The names of places in a page: `topic-speech-and-audio` for a link to `#topic-speech-and-audio`.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace offprint {

/// Gives out the anchors of one page. Each is made of `a`–`z`, `0`–`9` and `-` only, begins with `topic-`, and
/// is given once.
class Anchors {
  public:
    /// From the words of a name; by number when it has no English letters or digits, or is taken.
    std::string make(std::string_view name);

  private:
    std::set<std::string, std::less<>> given_;
};

}  // namespace offprint
