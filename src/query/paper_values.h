// What a paper has in a field that is not text.
#pragma once
#include <cstdint>
#include <optional>

#include "offprint/model/paper.h"
#include "offprint/query/tree.h"

namespace offprint {

std::optional<std::int64_t> number_of(const Paper& paper, Field field);
std::optional<Date> date_of(const Paper& paper, Field field);
bool has_value(const Paper& paper, Field field);
/// Of those that the paper itself tells: not seen and unseen.
bool is_in_state(const Paper& paper, PaperState state);

/// For fields of type category, source, URL, DOI and announce.
bool holds_value(const ValueTerm& term, Field field, const Paper& paper);
bool holds_id(const IdTerm& term, const Paper& paper);

}  // namespace offprint
