// Most short forms are the beginning of the whole name. Those that are not, but begin with the same letter,
// are in a table; others never counted as one person.
#include "given_name.h"

#include <algorithm>
#include <utility>

namespace offprint {
namespace {

constexpr std::pair<std::string_view, std::string_view> kShortForms[] = {
    {"abby", "abigail"},      {"andy", "andrew"},     {"andy", "andreas"},     {"becky", "rebecca"},
    {"cathy", "catherine"},   {"charlie", "charles"}, {"chuck", "charles"},    {"cindy", "cynthia"},
    {"dave", "david"},        {"debbie", "deborah"},  {"dima", "dmitry"},      {"eddie", "edward"},
    {"jack", "john"},         {"jenny", "jennifer"},  {"jerry", "jerome"},     {"jim", "james"},
    {"jimmy", "james"},       {"joe", "joseph"},      {"jon", "john"},         {"kate", "katherine"},
    {"kathy", "katherine"},   {"katie", "katherine"}, {"larry", "lawrence"},   {"larry", "laurence"},
    {"liz", "elizabeth"},     {"maggie", "margaret"}, {"meg", "margaret"},     {"mike", "michael"},
    {"mikhail", "michael"},   {"misha", "mikhail"},   {"mohamed", "muhammad"}, {"mohammad", "muhammad"},
    {"mohammed", "muhammad"}, {"nick", "nicholas"},   {"nick", "nikolaus"},    {"pete", "peter"},
    {"rick", "richard"},      {"ronnie", "ronald"},   {"steve", "stephen"},    {"steve", "steven"},
    {"steven", "stephen"},    {"sue", "susan"},       {"sveta", "svetlana"},   {"terry", "terence"},
    {"terry", "theresa"},     {"tom", "thomas"},      {"tommy", "thomas"},     {"volodymyr", "vladimir"},
};

/// Without the ending that is written in many ways: Sergey and Sergei, Dmitry and Dmitrii.
std::string_view without_ending(std::string_view name) {
    constexpr std::size_t kShortest = 3;
    while (name.size() > kShortest && (name.back() == 'y' || name.back() == 'i' || name.back() == 'j'))
        name.remove_suffix(1);
    return name;
}

}  // namespace

bool may_be_same_given_name(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() <= 1) return a.empty() || b.front() == a.front();
    if (a == b) return true;
    constexpr std::size_t kShortestForm = 3;
    if (a.size() >= kShortestForm && b.starts_with(a)) return true;
    const std::string_view bare_a = without_ending(a), bare_b = without_ending(b);
    if (bare_a == bare_b && bare_a.size() > kShortestForm) return true;
    return std::any_of(std::begin(kShortForms), std::end(kShortForms), [&](const auto& form) {
        const auto& [first, second] = form;
        return (first == a && second == b) || (first == b && second == a);
    });
}

}  // namespace offprint
