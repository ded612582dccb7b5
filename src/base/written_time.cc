// What begins with a year of four digits, or has two digits, a hyphen and digits, is ISO 8601. Everything
// else is cut into words, and every word is known by its looks: the name of a weekday or month, a time by its
// colon, a zone by its sign or letters, a day by being the first small number.
#include "offprint/base/written_time.h"

#include <algorithm>
#include <array>
#include <vector>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::int64_t kDaySeconds = 86400;
constexpr int kHalfDay = 43200;
constexpr std::size_t kLongest = 100;  // bytes of what may be a time

struct NamedZone {
    std::string_view name;
    int minutes;  ///< east of UTC
};
constexpr std::array kZones = {
    NamedZone{"ut", 0},      NamedZone{"gmt", 0},     NamedZone{"utc", 0},    NamedZone{"z", 0},
    NamedZone{"est", -300},  NamedZone{"edt", -240},  NamedZone{"cst", -360}, NamedZone{"cdt", -300},
    NamedZone{"mst", -420},  NamedZone{"mdt", -360},  NamedZone{"pst", -480}, NamedZone{"pdt", -420},
    NamedZone{"akst", -540}, NamedZone{"akdt", -480}, NamedZone{"hst", -600}, NamedZone{"ast", -240},
    NamedZone{"adt", -180},  NamedZone{"wet", 0},     NamedZone{"west", 60},  NamedZone{"cet", 60},
    NamedZone{"cest", 120},  NamedZone{"met", 60},    NamedZone{"mest", 120}, NamedZone{"mez", 60},
    NamedZone{"eet", 120},   NamedZone{"eest", 180},  NamedZone{"bst", 60},   NamedZone{"msk", 180},
    NamedZone{"ist", 330},   NamedZone{"jst", 540},   NamedZone{"kst", 540},  NamedZone{"aest", 600},
    NamedZone{"aedt", 660},  NamedZone{"nzst", 720},  NamedZone{"nzdt", 780},
};

int full_year(int year, std::size_t digits) { return digits > 2 ? year : year + (year < 70 ? 2000 : 1900); }

/// `+01:00`, `-0500`, `+1`, or a name; minutes east of UTC. `GMT+2` is read as `+2`.
std::optional<int> parse_zone(std::string_view text) {
    const std::size_t sign = text.find_first_of("+-");
    if (sign == text.npos) {
        for (const NamedZone& zone : kZones)
            if (equals_ignoring_case(zone.name, text)) return zone.minutes;
        if (text.size() > 4 && starts_with_ignoring_case(text, "etc/")) return parse_zone(text.substr(4));
        return std::nullopt;
    }
    std::string digits;
    for (const char c : text.substr(sign + 1))
        if (c != ':') digits += c;
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    if (digits.size() <= 2) digits += "00";
    const std::optional<int> number = parse_digits(digits);
    if (!number || *number / 100 > 23 || *number % 100 > 59) return std::nullopt;
    const int minutes = *number / 100 * 60 + *number % 100;
    return text[sign] == '-' ? -minutes : minutes;
}

/// `19:48`, `19:48:21`, `19:48:21.12`, `194821`, `19`, `24:00`: seconds of the day.
std::optional<int> parse_clock(std::string_view text) {
    text = text.substr(0, text.find_first_of(".,"));
    if (text.empty()) return std::nullopt;
    std::array<int, 3> parts{};
    for (int& part : parts) {
        if (text.empty()) break;
        const std::size_t size = std::min<std::size_t>({text.find(':'), text.size(), 2});
        const std::optional<int> number = parse_digits(text.substr(0, size));
        if (!number) return std::nullopt;
        part = *number;
        text.remove_prefix(size);
        if (text.starts_with(':')) text.remove_prefix(1);
    }
    if (!text.empty() || parts[0] > 24 || parts[1] > 59 || parts[2] > 61) return std::nullopt;
    return (parts[0] * 60 + parts[1]) * 60 + parts[2];
}

/// What names of months begin with, in lower case, where they are not as in English: in the languages of
/// western Europe, in Hungarian and in Greek.
struct MonthStart {
    std::string_view start;
    int month;
};
constexpr std::array kMonthStarts = {
    MonthStart{"janu", 1},   MonthStart{"janv", 1},   MonthStart{"ene", 1},    MonthStart{"genn", 1},
    MonthStart{"Ιαν", 1},    MonthStart{"febr", 2},   MonthStart{"febb", 2},   MonthStart{"fév", 2},
    MonthStart{"fev", 2},    MonthStart{"Φεβ", 2},    MonthStart{"mars", 3},   MonthStart{"marz", 3},
    MonthStart{"maart", 3},  MonthStart{"márc", 3},   MonthStart{"már", 3},    MonthStart{"mär", 3},
    MonthStart{"març", 3},   MonthStart{"Μάρ", 3},    MonthStart{"Μαρ", 3},    MonthStart{"apri", 4},
    MonthStart{"abr", 4},    MonthStart{"avr", 4},    MonthStart{"ápr", 4},    MonthStart{"Ápr", 4},
    MonthStart{"Απρ", 4},    MonthStart{"mai", 5},    MonthStart{"mayo", 5},   MonthStart{"mei", 5},
    MonthStart{"magg", 5},   MonthStart{"máj", 5},    MonthStart{"Μάι", 5},    MonthStart{"Μαΐ", 5},
    MonthStart{"Μαϊ", 5},    MonthStart{"Μαι", 5},    MonthStart{"juni", 6},   MonthStart{"junh", 6},
    MonthStart{"jún", 6},    MonthStart{"juin", 6},   MonthStart{"giu", 6},    MonthStart{"Ιούν", 6},
    MonthStart{"Ιουν", 6},   MonthStart{"juli", 7},   MonthStart{"julh", 7},   MonthStart{"júl", 7},
    MonthStart{"juil", 7},   MonthStart{"lug", 7},    MonthStart{"Ιούλ", 7},   MonthStart{"Ιουλ", 7},
    MonthStart{"augu", 8},   MonthStart{"aoû", 8},    MonthStart{"agos", 8},   MonthStart{"Αύγ", 8},
    MonthStart{"Αυγ", 8},    MonthStart{"septe", 9},  MonthStart{"septi", 9},  MonthStart{"szept", 9},
    MonthStart{"setem", 9},  MonthStart{"sett", 9},   MonthStart{"Σεπ", 9},    MonthStart{"okt", 10},
    MonthStart{"octob", 10}, MonthStart{"octub", 10}, MonthStart{"ott", 10},   MonthStart{"outu", 10},
    MonthStart{"Οκτ", 10},   MonthStart{"novem", 11}, MonthStart{"novie", 11}, MonthStart{"Νοέ", 11},
    MonthStart{"Νοε", 11},   MonthStart{"dez", 12},   MonthStart{"decem", 12}, MonthStart{"déc", 12},
    MonthStart{"dic", 12},   MonthStart{"Δεκ", 12}};

std::optional<int> month_of_other_name(std::string_view word) {
    const std::string lower = ascii_lower(word);
    const auto* const found =
        std::find_if(kMonthStarts.begin(), kMonthStarts.end(),
                     [&](const MonthStart& known) { return lower.starts_with(known.start); });
    return found == kMonthStarts.end() ? std::nullopt : std::optional(found->month);
}

WrittenTime make_time(Date day, int seconds, int zone_minutes) {
    return {day, Instant{day.days * kDaySeconds + seconds - zone_minutes * 60}};
}

/// `2003-W52-3`, `2003W523`, and without a day the Monday.
std::optional<Date> parse_week_day(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '-');
    if (plain.size() < 7 || plain.size() > 8) return std::nullopt;
    const std::optional<Date> monday = parse_week(plain.substr(0, 4) + '-' + plain.substr(4, 3));
    const std::optional<int> day = parse_digits(plain.size() == 8 ? plain.substr(7) : "1");
    if (!monday || !day || *day < 1 || *day > 7) return std::nullopt;
    return Date{monday->days + *day - 1};
}

/// `2003`, `2003-12`, `2003-12-31`, `20031231`, `2003-335`, `2003335`, `03-12-31`, a day of a week.
std::optional<Date> parse_iso_day(std::string_view text) {
    if (text.find_first_of("wW") != text.npos) return parse_week_day(text);
    std::vector<std::string_view> parts;
    for (std::string_view rest = text;;) {
        parts.push_back(rest.substr(0, rest.find('-')));
        if (parts.back().size() == rest.size()) break;
        rest.remove_prefix(parts.back().size() + 1);
    }
    if (parts.size() == 1 && text.size() == 8) parts = {text.substr(0, 4), text.substr(4, 2), text.substr(6)};
    if (parts.size() == 1 && (text.size() == 6 || text.size() == 7))
        parts = {text.substr(0, 4), text.substr(4)};
    std::array<int, 3> numbers = {0, 1, 1};
    if (parts.size() > numbers.size()) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::optional<int> number = parse_digits(parts[i]);
        if (!number && i == 1 && parts.size() == 3) number = month_from_name(parts[i]);
        if (!number && i == 1 && parts.size() == 3) number = month_of_other_name(parts[i]);
        if (!number) return std::nullopt;
        numbers[i] = *number;
    }
    if (parts[0].size() != 4 && parts[0].size() != 2) return std::nullopt;
    const int year = full_year(numbers[0], parts[0].size());
    if (parts.size() == 2 && parts[1].size() == 3) {
        const std::optional<Date> first = make_date(year, 1, 1);
        if (!first || numbers[1] < 1 || numbers[1] > 366) return std::nullopt;
        return Date{first->days + numbers[1] - 1};
    }
    return make_date(year, numbers[1], numbers[2]);
}

bool begins_like_iso(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 2) return text.size() > 4 && text[2] == '-' && is_ascii_digit(text[3]);
    return digits >= 4;
}

/// `20031231101455`, as databases write it.
bool is_stamp(std::string_view text) {
    return text.size() == 14 && text.find_first_not_of("0123456789") == text.npos;
}

/// At a blank, or a `T` that is no letter of a month's name.
std::size_t end_of_iso_day(std::string_view text) {
    for (std::size_t at = text.find_first_of("tT "); at != text.npos; at = text.find_first_of("tT ", at + 1))
        if (text[at] == ' ' || at == 0 || is_ascii_digit(text[at - 1])) return at;
    return text.size();
}

std::optional<WrittenTime> parse_iso(std::string_view text) {
    const std::size_t day_end = is_stamp(text) ? 8 : end_of_iso_day(text);
    const std::optional<Date> day = parse_iso_day(text.substr(0, day_end));
    if (!day) return std::nullopt;
    const std::size_t clock_begin = is_stamp(text) ? day_end : std::min(day_end + 1, text.size());
    std::string_view rest = trim_blanks(text.substr(clock_begin));
    const std::size_t clock_end = std::min(rest.find_first_not_of("0123456789:.,"), rest.size());
    int seconds = parse_clock(rest.substr(0, clock_end)).value_or(0);
    std::string_view zone = trim_blanks(rest.substr(clock_end));
    if (starts_with_ignoring_case(zone, "pm")) {
        if (seconds < kHalfDay) seconds += kHalfDay;
        zone = trim_blanks(zone.substr(2));
    }
    return make_time(*day, seconds, parse_zone(zone).value_or(0));
}

/// The words of a time, hyphens between letters and digits taken as blanks: `01-Jan-2004`.
std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    int depth = 0;
    std::size_t begin = 0;
    const auto end_word = [&](std::size_t end) {
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool joins = c == '-' && i > begin && i + 1 < text.size() &&
                           (is_ascii_letter(text[i - 1]) != is_ascii_letter(text[i + 1])) &&
                           text.find(':', begin) > i;
        if (c == '(' || depth > 0) {
            if (c == '(' && depth++ == 0) end_word(i);
            if (c == ')') --depth;
            begin = i + 1;
        } else if (is_ascii_blank(c) || c == ',' || joins) {
            end_word(i);
        }
    }
    end_word(text.size());
    return words;
}

/// `1st`, `22nd` without its letters.
std::string_view without_ordinal(std::string_view word) {
    if (word.size() < 3 || word.size() > 4 || !is_ascii_digit(word.front())) return word;
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.ends_with(ending)) return word.substr(0, word.size() - 2);
    return word;
}

/// `2003/12/31`, `2003.12.31`, `31.12.2003`. Two numbers before slashes may be either way round.
std::optional<Date> parse_parted_day(std::string_view word) {
    const std::size_t first = word.find_first_of("/.");
    const std::size_t last = word.find_last_of("/.");
    if (first == word.npos || first == last || word[first] != word[last]) return std::nullopt;
    const std::string_view parts[] = {word.substr(0, first), word.substr(first + 1, last - first - 1),
                                      word.substr(last + 1)};
    const bool is_year_first = parts[0].size() == 4;
    if (!is_year_first && (word[first] != '.' || parts[2].size() != 4)) return std::nullopt;
    const auto year = parse_digits(parts[is_year_first ? 0 : 2]), month = parse_digits(parts[1]),
               day = parse_digits(parts[is_year_first ? 2 : 0]);
    return year && month && day ? make_date(*year, *month, *day) : std::nullopt;
}

/// What stands behind the numbers of a time in Korean, Japanese and Chinese, and what ISO 8601 has there.
struct NumberSign {
    std::string_view sign;
    char plain;
};
constexpr std::array kNumberSigns = {NumberSign{"년", '-'}, NumberSign{"年", '-'}, NumberSign{"월", '-'},
                                     NumberSign{"月", '-'}, NumberSign{"일", ' '}, NumberSign{"日", ' '},
                                     NumberSign{"시", ':'}, NumberSign{"時", ':'}, NumberSign{"时", ':'},
                                     NumberSign{"분", ':'}, NumberSign{"分", ':'}};

/// `2004년 05월 28일`, `2004年5月28日(金) 23時15分`, `2004-05-25 오후 11:23:17` as `2004-05-28` and the like;
/// empty for other texts. What means nothing else here becomes blank.
std::string plain_east_asian_time(std::string_view text) {
    const auto holds = [text](std::string_view word) { return text.find(word) != text.npos; };
    const bool is_after_noon = holds("오후") || holds("午後") || holds("下午");
    if (!is_after_noon && !holds("년") && !holds("年") && !holds("오전") && !holds("午前") && !holds("上午"))
        return "";
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const auto* const found =
            std::find_if(kNumberSigns.begin(), kNumberSigns.end(),
                         [rest](const NumberSign& known) { return rest.starts_with(known.sign); });
        // Monday is a 月 without a number.
        const bool is_known = found != kNumberSigns.end() && at > 0 && is_ascii_digit(text[at - 1]);
        const bool is_plain =
            is_ascii_digit(rest.front()) || std::string_view("-:./+").find(rest.front()) != rest.npos;
        plain += is_known ? found->plain : is_plain ? rest.front() : ' ';
        at += is_known ? found->sign.size() : 1;
        if (is_known && found->plain != ' ') at = std::min(text.find_first_not_of(' ', at), text.size());
    }
    while (plain.ends_with('-') || plain.ends_with(' ')) plain.pop_back();
    return is_after_noon ? plain + " pm" : plain;
}

class TimeWords {
  public:
    std::optional<WrittenTime> read(std::string_view text) {
        for (const std::string_view word : split_words(text)) take(word);
        std::optional<Date> date = parted_;
        if (!date && day_ && month_ && year_) date = make_date(*year_, *month_, *day_);
        if (!date) return std::nullopt;
        return make_time(*date, seconds_.value_or(0), zone_.value_or(0));
    }

  private:
    void take(std::string_view word) {
        if (word.find(':') != word.npos && is_ascii_digit(word.front())) return take_clock(word);
        if (is_ascii_digit(word.front()) && word.find('.') + 1 == word.size()) word.remove_suffix(1);
        if (is_ascii_digit(word.front())) return take_number(without_ordinal(word));
        if (equals_ignoring_case(word, "pm") && seconds_ && *seconds_ < kHalfDay)
            seconds_ = *seconds_ + kHalfDay;
        if (word.ends_with('.')) word.remove_suffix(1);
        if (const std::optional<int> month = month_from_name(word); month && !month_) {
            month_ = month;
            may_be_tuesday_ = !day_ && equals_ignoring_case(word, "mar");
        } else if (const std::optional<int> other = month_of_other_name(word);
                   other && !month && (!month_ || may_be_tuesday_)) {
            month_ = other;
            may_be_tuesday_ = false;
        }
        if (const std::optional<int> zone = parse_zone(word); zone && seconds_) zone_ = zone;
    }
    /// A zone may stand right behind the time: `19:48:21+0100`.
    void take_clock(std::string_view word) {
        const std::size_t end = std::min(word.find_first_not_of("0123456789:."), word.size());
        if (!seconds_) seconds_ = parse_clock(word.substr(0, end));
        if (end < word.size()) zone_ = parse_zone(word.substr(end));
    }
    void take_number(std::string_view digits) {
        if (!parted_) parted_ = parse_parted_day(digits);
        const std::optional<int> number = parse_digits(digits);
        if (!number) return;
        if (digits.size() <= 2 && !day_)
            day_ = number;
        else if ((digits.size() == 2 || digits.size() == 4) && !year_)
            year_ = full_year(*number, digits.size());
    }

    std::optional<Date> parted_;
    std::optional<int> day_, month_, year_, seconds_, zone_;
    bool may_be_tuesday_ = false;  ///< the month is `mar`, which is a day in French, Spanish and Italian
};

/// Where one of the names of three letters stands in the list, from 0.
std::optional<int> place_of_name(std::string_view text, std::string_view names) {
    if (text.size() < 3) return std::nullopt;
    for (std::size_t at = 0; at < names.size(); at += 3)
        if (names[at] == text[0] && names[at + 1] == text[1] && names[at + 2] == text[2])
            return static_cast<int>(at / 3);
    return std::nullopt;
}

/// `Fri, 9 Jan 2026 20:43:30 GMT` or `… -0500` and nothing else: RFC 5322 §3.3 as programs write it.
std::optional<WrittenTime> parse_mail_time(std::string_view text) {
    constexpr std::string_view kDays = "MonTueWedThuFriSatSun",
                               kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (place_of_name(text, kDays) && text.substr(3).starts_with(", ")) text.remove_prefix(5);
    const std::size_t digits = text.find(' ');
    if (digits != 1 && digits != 2) return std::nullopt;
    const std::optional<int> day = parse_digits(text.substr(0, digits));
    text.remove_prefix(digits);
    constexpr std::string_view kForm = " Jan 2026 20:43:30 GMT";
    const bool is_of_zone = text.size() == kForm.size() && text.ends_with(" GMT");
    if ((!is_of_zone && text.size() != kForm.size() + 2) || text[4] != ' ' || text[9] != ' ' ||
        text[12] != ':' || text[15] != ':' || text[18] != ' ')
        return std::nullopt;
    bool are_digits = true;
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        for (const char c : text.substr(at, size)) {
            are_digits &= is_ascii_digit(c);
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const std::optional<int> month = place_of_name(text.substr(1), kMonths);
    const int year = number(5, 4), hours = number(10, 2), minutes = number(13, 2), seconds = number(16, 2),
              zone = is_of_zone ? 0 : number(20, 4);
    if (!day || !month || !are_digits || hours > 23 || minutes > 59 || seconds > 59 || zone / 100 > 23 ||
        zone % 100 > 59 || (!is_of_zone && text[19] != '+' && text[19] != '-'))
        return std::nullopt;
    const std::optional<Date> date = make_date(year, *month + 1, *day);
    if (!date) return std::nullopt;
    const int east = zone / 100 * 60 + zone % 100;
    return make_time(*date, (hours * 60 + minutes) * 60 + seconds, text[19] == '-' ? -east : east);
}

}  // namespace

std::optional<WrittenTime> parse_written_time(std::string_view text) {
    text = trim_blanks(text);
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    // Most are written as the standard has it, and read quickly.
    if (const std::optional<Instant> instant = parse_instant(text))
        return WrittenTime{*parse_date(text.substr(0, 10)), *instant};
    if (const std::optional<WrittenTime> time = parse_mail_time(text)) return time;
    if (begins_like_iso(text)) {
        const std::string plain = plain_east_asian_time(text);
        if (const std::optional<WrittenTime> time = parse_iso(plain.empty() ? text : plain)) return time;
    }
    return TimeWords().read(text);
}

}  // namespace offprint
