// Formulas of TeX that Unicode can say. Private to the room.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

/// The content of `$…$` as plain Unicode text, or nothing when some part of it has no such form.
std::optional<std::string> decode_math(std::string_view content);

}  // namespace offprint
