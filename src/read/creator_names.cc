// What a comma means is told from the pieces between the commas: initials belong to the surname before them;
// two pieces of which the first is one word are a surname and the rest; everything else is a list.
#include "creator_names.h"

#include <algorithm>

#include "author_list.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

std::vector<std::string_view> split_at(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (const std::string_view piece = trim_blanks(text.substr(0, end)); !piece.empty())
            pieces.push_back(piece);
        if (end == text.size()) return pieces;
        text.remove_prefix(end + 1);
    }
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

bool is_suffix(std::string_view text) {
    constexpr std::string_view kSuffixes[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"};
    return std::find(std::begin(kSuffixes), std::end(kSuffixes), text) != std::end(kSuffixes);
}

std::string turned(std::string_view surname, std::string_view rest) {
    return std::string(rest) + ' ' + std::string(surname);
}

/// Surname, initials, surname, initials …; empty when the pieces are not so.
std::vector<std::string> pair_up(const std::vector<std::string_view>& pieces) {
    std::vector<std::string> names;
    std::size_t i = 0;
    for (; i + 1 < pieces.size(); i += 2) {
        if (is_initials(pieces[i]) || !is_initials(pieces[i + 1])) return {};
        names.push_back(turned(pieces[i], pieces[i + 1]));
        if (i + 2 < pieces.size() && is_suffix(pieces[i + 2])) {
            names.back().append(" ").append(pieces[i + 2]);
            ++i;
        }
    }
    return i == pieces.size() ? names : std::vector<std::string>();
}

}  // namespace

std::string turn_name(std::string_view name) {
    const std::vector<std::string_view> pieces = split_at(name, ',');
    if (pieces.size() == 2 && !is_suffix(pieces[1])) return turned(pieces[0], pieces[1]);
    if (pieces.size() == 3 && is_suffix(pieces[2]))
        return turned(pieces[0], pieces[1]).append(" ").append(pieces[2]);
    return std::string(trim_blanks(name));
}

std::vector<std::string> split_creators(std::string_view text) {
    std::vector<std::string> names;
    if (text.find(';') != text.npos) {
        for (const std::string_view piece : split_at(text, ';')) names.push_back(turn_name(piece));
        return names;
    }
    const std::vector<std::string_view> pieces = split_at(text, ',');
    if (names = pair_up(pieces); !names.empty()) return names;
    const bool is_one = pieces.size() == 2 && pieces[0].find(' ') == pieces[0].npos &&
                        pieces[1].find(" and ") == pieces[1].npos;
    if (is_one) return {turn_name(text)};
    if (pieces.size() < 2 && text.find(" and ") == text.npos) return {std::string(trim_blanks(text))};
    return parse_author_list(text).names;
}

}  // namespace offprint
