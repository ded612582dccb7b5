// What a paper has in a field, as it is written: what regular expressions look into.
#pragma once
#include <functional>
#include <string_view>

#include "offprint/model/paper.h"
#include "offprint/query/field.h"

namespace offprint {

/// Whether the test holds for any value: a title, one name, one keyword. TeX is decoded where it is for
/// words.
bool any_written_value(const Paper& paper, Field field, const std::function<bool(std::string_view)>& test);

}  // namespace offprint
