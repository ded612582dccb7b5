// One record out of several of the same work. Private to the room.
#pragma once
#include <span>

#include "offprint/model/paper.h"

namespace offprint {

/// What all of them say; texts and links are the first one's that has them. `records` is not empty.
Paper unite_records(std::span<const Paper* const> records);

}  // namespace offprint
