// From words to values; every message names the option and shows what was typed.
#include "resolve.h"

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"

namespace offprint {

SortKey resolve_sort(const std::string& written, SortKey otherwise) {
    if (written.empty()) return otherwise;
    if (const auto key = sort_key_from_name(written)) return *key;
    const std::string near = nearest_name(written, sort_key_names());
    throw Error(
        ErrorKind::kUsage, "--sort: '" + written + "' is not known",
        near.empty() ? "known: score, upvotes, published, listed, title" : "did you mean '" + near + "'?");
}

std::optional<std::size_t> resolve_count(const std::string& written, const std::string& option,
                                         std::optional<std::size_t> otherwise) {
    if (written.empty()) return otherwise;
    const auto count = parse_digits(written);
    if (count && *count >= 1) return static_cast<std::size_t>(*count);
    throw Error(ErrorKind::kUsage, option + ": '" + written + "' is no whole number of at least 1");
}

std::string describe_absent(const std::vector<std::string>& fields) {
    std::string text;
    for (const std::string& field : fields) text += (text.empty() ? "; none of them has " : ", ") + field;
    return text;
}

std::optional<Date> resolve_date(const std::string& written, const std::string& option,
                                 const Session& session) {
    if (written.empty()) return std::nullopt;
    if (written == "today") return session.today();
    if (written == "yesterday") return Date{session.today().days - 1};
    if (const auto date = parse_date(written)) return date;
    throw Error(ErrorKind::kUsage, option + ": '" + written + "' is no day",
                "write it as 2026-01-09, or today, or yesterday");
}

}  // namespace offprint
