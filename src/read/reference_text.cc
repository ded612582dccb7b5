// The day comes in any of the forms of written_time.h, often without its year.
#include "reference_text.h"

#include "creator_names.h"
#include "jats_text.h"
#include "offprint/base/byte_lane.h"

namespace offprint {

std::string reference_text(std::string_view written) {
    const std::size_t sign = find_byte_anywhere(written, 0,
                                                [](const auto& c, const auto&, auto& hits)
                                                    OFFPRINT_INLINE { hits = (c == '<') | (c == '&'); });
    return sign == written.size() ? std::string(written) : jats_to_text(written);
}

namespace {

/// `JAN 9` or `JAN` of a year, as most are written; nothing for any other text.
std::optional<ReferenceDate> usual_day(std::string_view text, int year) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::optional<int> month = month_from_name(text.substr(0, blank));
    if (!month) return std::nullopt;
    if (blank == text.size()) return ReferenceDate{year, *month, 0};
    const std::optional<int> day = parse_digits(text.substr(blank + 1));
    if (!day || !make_date(year, *month, *day)) return std::nullopt;
    return ReferenceDate{year, *month, *day};
}

}  // namespace

ReferenceDate date_with_year(std::string_view day, std::string_view year) {
    const ReferenceDate alone = parse_reference_date(year);
    if (alone.year > 0 && alone.month == 0)
        if (const std::optional<ReferenceDate> date = usual_day(day, alone.year)) return *date;
    const ReferenceDate whole = parse_reference_date(day);
    if (whole.year > 0 && (alone.year == 0 || whole.year == alone.year) && !alone.is_finer_than(whole))
        return whole;
    if (alone.year == 0 || trim_blanks(day).empty()) return alone;
    const std::string bare(trim_blanks(day)), number = std::to_string(alone.year);
    for (const std::string& joined : {bare + ' ' + number, number + ' ' + bare})
        if (const ReferenceDate date = parse_reference_date(joined);
            date.year == alone.year && date.is_finer_than(alone))
            return date;
    return alone;
}

void add_reference_author(Reference& reference, std::string_view name) {
    name = trim_blanks(name);
    if (starts_with_ignoring_case(name, "et al") || equals_ignoring_case(name, "others")) {
        reference.has_more_authors = true;
        return;
    }
    const bool is_group = name.ends_with(',');
    while (name.ends_with(',')) name = trim_blanks(name.substr(0, name.size() - 1));
    if (name.empty() || equals_ignoring_case(name, "[anonymous]")) return;
    reference.authors.push_back(is_group ? std::string(name) : turn_initials(turn_name(name)));
}

void take_reference_address(std::string_view address, std::string& kept) {
    if (kept.empty() && starts_with_ignoring_case(address, "http")) kept = address;
}

}  // namespace offprint
