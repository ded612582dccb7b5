// One exception type for everything that ends the current unit of work. The message is for people: it begins
// with the stage and the thing, is lower case and has no full stop; the hint says what to do and stands on
// its own line.
//
//     throw Error(ErrorKind::kInput, "read page.txt: no papers listing: starts with \"%PDF-1.5\"", "…");
#pragma once
#include <stdexcept>
#include <string>

namespace offprint {

/// What failed, as far as the exit status needs to know (docs: "Exit status").
enum class ErrorKind {
    kUsage,      ///< command line
    kConfig,     ///< configuration file
    kQuery,      ///< query text
    kTemplate,   ///< template text
    kInput,      ///< a listing that cannot be opened or recognised
    kNetwork,    ///< a fetch that failed for good
    kTemporary,  ///< a failure that a later run may not see
    kOutput,     ///< a product that could not be written
};

struct Error : std::runtime_error {
    ErrorKind kind;
    std::string hint;  ///< what to do, or empty

    Error(ErrorKind error_kind, const std::string& message, std::string error_hint = {})
        : std::runtime_error(message), kind(error_kind), hint(std::move(error_hint)) {}
};

}  // namespace offprint
