// What a comma means is told from the pieces between the commas: initials belong to the surname before them;
// two pieces of which the first is one word are a surname and the rest; everything else is a list.
#include "creator_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "author_list.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestInitials = 8;  // `J.-P.M.`

/// Calls `use(piece)` for what stands between the separators and is not blank.
template <class Use>
void for_each_piece(std::string_view text, char separator, Use use) {
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (const std::string_view piece = trim_blanks(text.substr(0, end)); !piece.empty()) use(piece);
        if (end == text.size()) return;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> split_at(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for_each_piece(text, separator, [&](std::string_view piece) { pieces.push_back(piece); });
    return pieces;
}

/// `A.`, `R. J.`, `J.-F.`: capital letters with full stops, or up to three capitals alone.
bool is_initials(std::string_view text) {
    bool has_stop = false;
    std::size_t run = 0;
    for (const char c : text) {
        const bool is_letter = is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter && ascii_lower(c) == c && is_ascii_letter(c)) return false;
        if (!is_letter && c != '.' && c != '-' && c != ' ') return false;
        has_stop |= c == '.';
        run = is_letter ? run + (is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0) : 0;
        if (run > (has_stop ? 1U : 3U)) return false;
    }
    return !text.empty();
}

std::string turned(std::string_view surname, std::string_view rest) {
    std::string name;
    name.reserve(rest.size() + 1 + surname.size());
    name += rest;
    if (!joins_surname(rest)) name += ' ';
    return std::move(name.append(surname));
}

/// Surname, initials, surname, initials …; empty when the pieces are not so.
std::vector<std::string> pair_up(const std::vector<std::string_view>& pieces) {
    std::vector<std::string> names;
    std::size_t i = 0;
    for (; i + 1 < pieces.size(); i += 2) {
        if (is_initials(pieces[i]) || !is_initials(pieces[i + 1])) return {};
        names.push_back(turned(pieces[i], pieces[i + 1]));
        if (i + 2 < pieces.size() && is_name_suffix(pieces[i + 2])) {
            names.back().append(" ").append(pieces[i + 2]);
            ++i;
        }
    }
    return i == pieces.size() ? names : std::vector<std::string>();
}

std::vector<std::string_view> split_at_and(std::string_view text) {
    constexpr std::string_view kAnd = " and ";
    std::vector<std::string_view> pieces;
    for (std::size_t at = text.find(kAnd); at != text.npos; at = text.find(kAnd)) {
        pieces.push_back(trim_blanks(text.substr(0, at)));
        text.remove_prefix(at + kAnd.size());
    }
    pieces.push_back(trim_blanks(text));
    return pieces;
}

/// What somebody is, and no part of a name.
bool is_degree(std::string_view piece) {
    static constexpr std::array<std::string_view, 17> kDegrees{
        "Ph.D.", "PhD", "Ph.D",    "M.D.",  "MD",     "M.Sc.", "MSc",  "M.S.", "B.Sc.",
        "BSc",   "Dr.", "D.Phil.", "DPhil", "M.P.H.", "MPH",   "R.N.", "MBBS"};
    constexpr std::size_t kLongest = 7;
    constexpr std::string_view kFirst = "PMBDR";  // as few names begin
    return piece.size() <= kLongest &&
           std::any_of(kFirst.begin(), kFirst.end(), [&](char first) { return piece.front() == first; }) &&
           std::find(kDegrees.begin(), kDegrees.end(), piece) != kDegrees.end();
}

bool holds_degree(std::string_view text) {
    bool holds = false;
    for_each_piece(text, ';', [&](std::string_view person) {
        for_each_piece(person, ',', [&](std::string_view piece) { holds |= is_degree(piece); });
    });
    return holds;
}

/// `Jane Doe, Ph.D., Wei Li, M.D.` without what they are.
std::string without_degrees(std::string_view text) {
    std::string kept;
    for_each_piece(text, ';', [&](std::string_view person) {
        std::string names;
        for_each_piece(person, ',', [&](std::string_view piece) {
            if (!is_degree(piece)) (names += names.empty() ? "" : ", ") += piece;
        });
        if (!names.empty()) (kept += kept.empty() ? "" : "; ") += names;
    });
    return kept;
}

}  // namespace

bool is_name_suffix(std::string_view text) {
    static constexpr std::string_view kSuffixes[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"};
    return std::find(std::begin(kSuffixes), std::end(kSuffixes), text) != std::end(kSuffixes);
}

bool joins_surname(std::string_view before) {
    const std::string_view last = before.substr(before.rfind(' ') + 1);
    const bool is_small = !last.empty() && last.front() >= 'a' && last.front() <= 'z';
    return is_small && (last.ends_with('\'') || last.ends_with("\u2019") || last.ends_with('-'));
}

std::string turn_name(std::string_view name) {
    constexpr std::size_t kMost = 3;  // pieces of one name
    std::array<std::string_view, kMost> pieces;
    std::size_t count = 0;
    for_each_piece(name, ',', [&](std::string_view piece) {
        if (count < kMost) pieces[count] = piece;
        ++count;
    });
    if (count == 3 && is_name_suffix(pieces[1])) std::swap(pieces[1], pieces[2]);
    if (count == 3 && is_name_suffix(pieces[2]))
        return turned(pieces[0], pieces[1]).append(" ").append(pieces[2]);
    const bool is_single = count == 2 && pieces[0].find(' ') == pieces[0].npos;
    if (count == 2 && (!is_name_suffix(pieces[1]) || (is_single && is_initials(pieces[1]))))
        return turned(pieces[0], pieces[1]);
    return std::string(trim_blanks(name));
}

std::string turn_initials(std::string_view name) {
    name = trim_blanks(name);
    const std::size_t blank = name.find(',') == name.npos ? name.rfind(' ') : name.npos;
    if (blank == name.npos) return std::string(name);
    const std::string_view initials = name.substr(blank + 1), surname = trim_blanks(name.substr(0, blank));
    const auto is_word = [&] {
        return std::any_of(surname.begin(), surname.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const bool is_turned = initials.ends_with('.') && initials.size() <= kLongestInitials &&
                           surname.find('.') == surname.npos && is_initials(initials) && is_word();
    return is_turned ? turned(surname, initials) : std::string(name);
}

std::string_view without_dblp_number(std::string_view name) {
    constexpr std::size_t kDigits = 4;
    if (name.size() <= kDigits || name[name.size() - kDigits - 1] != ' ') return name;
    const std::string_view last = name.substr(name.size() - kDigits);
    if (!std::all_of(last.begin(), last.end(), is_ascii_digit)) return name;
    return name.substr(0, name.size() - kDigits - 1);
}

bool is_inverted_name(std::string_view name) {
    if (name.find(',') == name.npos) return false;  // as most are
    const std::vector<std::string_view> pieces = split_at(name, ',');
    if (pieces.size() != 2 || is_name_suffix(pieces[1])) return false;
    const std::string_view surname = pieces[0];
    const bool is_one_word = surname.find(' ') == surname.npos;
    const bool has_particle = surname.front() >= 'a' && surname.front() <= 'z';
    const bool is_capitals =
        std::none_of(surname.begin(), surname.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return is_one_word || has_particle || is_capitals;
}

std::vector<std::string> split_creators(std::string_view text) {
    std::vector<std::string> names;
    static constexpr std::array<std::string_view, 5> kLabels{"Authors:", "Author(s):", "Author:", "by ",
                                                             "By "};
    for (const std::string_view label : kLabels)
        if (text.starts_with(label)) text = trim_blanks(text.substr(label.size()));
    static constexpr std::array<std::string_view, 4> kEnds{", et al.", " et al.", ", et al", " et al"};
    for (const std::string_view end : kEnds)
        if (text.ends_with(end)) text = trim_blanks(text.substr(0, text.size() - end.size()));
    std::string plain;
    if (holds_degree(text)) text = plain = without_degrees(text);
    const bool is_one =
        text.find(',') == text.npos && text.find(';') == text.npos && text.find(" and ") == text.npos;
    if (is_one) return {std::string(trim_blanks(text))};
    if (text.find(';') != text.npos) {
        constexpr std::size_t kUsual = 8;
        names.reserve(kUsual);
        for_each_piece(text, ';', [&](std::string_view piece) { names.push_back(turn_name(piece)); });
        return names;
    }
    if (const std::vector<std::string_view> people = split_at_and(text);
        people.size() > 1 && std::all_of(people.begin(), people.end(), is_inverted_name)) {
        for (const std::string_view person : people) names.push_back(turn_name(person));
        return names;
    }
    std::string joined(text);
    if (const std::size_t last = joined.rfind(" and "); last != joined.npos) joined.replace(last, 5, ", ");
    if (names = pair_up(split_at(joined, ',')); !names.empty()) return names;
    const std::vector<std::string_view> pieces = split_at(text, ',');
    if (is_inverted_name(text) && pieces[1].find(" and ") == pieces[1].npos) return {turn_name(text)};
    if (pieces.size() < 2 && text.find(" and ") == text.npos) return {std::string(trim_blanks(text))};
    return parse_author_list(text).names;
}

}  // namespace offprint
