// A strict little JSON reader for tests: the whole text becomes a tree of values, or the test is told where
// it is not JSON.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

#include "offprint/render/value.h"

namespace offprint::test {

/// Throws std::runtime_error with the offset of what is not JSON. `null` is a null value, every string is
/// text.
Value parse_json(std::string_view text, ValueStore& store);

}  // namespace offprint::test
