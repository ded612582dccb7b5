// Whether two given names, folded, may be one person's. Private to the room.
#pragma once
#include <string_view>

namespace offprint {

/// The same, an initial of the other, a short form of it, or another way to write it in Latin letters: `alex`
/// and `alexander`, `mike` and `michael`, `dmitry` and `dmitrii`; not `wei` and `wen`.
bool may_be_same_given_name(std::string_view a, std::string_view b);

}  // namespace offprint
