// A mark is `O_` or `C_` (it opens, it closes) and a word in capitals.
#include "biorxiv_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "jats_text.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 8> kMarks = {"O_ST_ABS", "C_ST_ABS", "O_LI",      "C_LI",
                                                    "O_FIG",    "O_TBL",    "O_TEXTBOX", "C_TEXTBOX"};

/// What is left out with all that stands in it.
constexpr std::pair<std::string_view, std::string_view> kLeftOut[] = {{"O_FIG", "C_FIG"}, {"O_TBL", "C_TBL"}};

constexpr std::pair<std::string_view, std::string_view> kLetters[] = {
    {"micro", "\u00b5"},  {"mu", "\u03bc"},         {"alpha", "\u03b1"},   {"beta", "\u03b2"},
    {"gamma", "\u03b3"},  {"delta", "\u03b4"},      {"Delta", "\u0394"},   {"epsilon", "\u03b5"},
    {"zeta", "\u03b6"},   {"eta", "\u03b7"},        {"theta", "\u03b8"},   {"kappa", "\u03ba"},
    {"lambda", "\u03bb"}, {"pi", "\u03c0"},         {"rho", "\u03c1"},     {"sigma", "\u03c3"},
    {"tau", "\u03c4"},    {"phi", "\u03c6"},        {"chi", "\u03c7"},     {"psi", "\u03c8"},
    {"omega", "\u03c9"},  {"Omega", "\u03a9"},      {"degrees", "\u00b0"}, {"degree", "\u00b0"},
    {"times", "\u00d7"},  {"+/-", "\u00b1"},        {"le", "\u2264"},      {"ge", "\u2265"},
    {"approx", "\u2248"}, {"middle dot", "\u00b7"}, {"infty", "\u221e"},   {"prime", "\u2032"},
    {"cap", "\u2229"},    {"cup", "\u222a"}};

/// In one pass, as what comes from outside may be all marks.
std::string without(std::string_view text, std::string_view open, std::string_view close) {
    std::string out;
    for (std::size_t begin = text.find(open); begin != text.npos; begin = text.find(open)) {
        const std::size_t end = text.find(close, begin + open.size());
        if (end == text.npos) break;
        out.append(text.substr(0, begin)).push_back(' ');
        text.remove_prefix(end + close.size());
    }
    return out.append(text);
}

std::string with_letters(std::string_view text) {
    constexpr std::size_t kLongestName = 12;
    std::string out;
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{')) {
        out.append(text.substr(0, open));
        text.remove_prefix(open + 1);
        const std::size_t close = text.substr(0, kLongestName).find('}');
        const std::string_view name = text.substr(0, close);
        const auto* letter = std::find_if(std::begin(kLetters), std::end(kLetters),
                                          [&](const auto& known) { return known.first == name; });
        if (close == text.npos || letter == std::end(kLetters)) {
            out.push_back('{');
            continue;
        }
        out.append(letter->second);
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

}  // namespace

bool has_biorxiv_marks(std::string_view text) {
    if (text.find('_') == text.npos) return false;  // as nearly always
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

std::string biorxiv_text(std::string_view text) {
    std::string out(text);
    if (has_biorxiv_marks(out)) {
        for (const auto& [open, close] : kLeftOut) out = without(out, open, close);
        for (const std::string_view mark : kMarks) out = without(out, mark, {});
    }
    if (out.find('{') != out.npos) out = with_letters(out);
    return out.find('<') == out.npos && out.find('&') == out.npos ? out : jats_to_text(out);
}

}  // namespace offprint
