// The kinds of sources that a configuration may have, and which settings each takes.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/config/config.h"

namespace offprint {

struct SourceKindInfo {
    SourceKind kind;
    std::string_view name;
    std::string_view keys;     ///< with blanks between and around them
    std::string_view needed;   ///< one of them, or empty
    std::string_view advice;   ///< how to write that one
    std::string_view address;  ///< of the service, for a hint; empty where there is no one address

    bool has_key(std::string_view key) const;
    std::string with_article() const;  ///< `an arxiv`
};

/// The first is that of a source without a kind.
std::span<const SourceKindInfo> source_kinds();

/// The categories of that service that the text names, as the service spells them. Throws Error(kUsage).
std::vector<std::string> parse_categories(SourceKind kind, std::string_view written);

}  // namespace offprint
