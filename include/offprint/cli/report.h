// What a person is told on standard error: errors with their hints, warnings, notes. Hostile bytes in them
// are made harmless here.
#pragma once
#include <exception>
#include <span>
#include <string_view>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/model/listing.h"

namespace offprint {

/// `offprint: MESSAGE` and the hint on a line of its own.
void report_error(const Error& error);
void report(std::string_view message);

/// What no part of the program expected: memory that is not there, a thread that the system refuses.
void report_failure(const std::exception& error);

/// The notes of every listing, at most ten a listing unless `all`.
void report_notes(std::span<const Listing> listings, bool all);

}  // namespace offprint
