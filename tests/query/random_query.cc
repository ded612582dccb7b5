#include "random_query.h"

#include <array>

namespace offprint {
namespace {

constexpr std::array kWords = {"model", "models",   "language", "languages",  "study",   "studies",
                               "graph", "vision",   "C++",      "GPT-4o",     "koopman", "Schölkopf",
                               "deep",  "深層学習", "cache",    "multi-agent"};
constexpr std::array kNames = {"Yann LeCun", "LeCun, Y.",     "Wei Li",
                               "Fei-Fei Li", "Xiaoming Wang", "Pat O'Brien"};
constexpr std::array kNameQueries = {"lecun",           "\"Y LeCun\"", "Li",  "\"Li Wei\"",
                                     "\"Xiao-Ming W\"", "obrien",      "lec*"};
constexpr std::array kCategories = {"cs.LG", "cs.CL", "stat.ML", "hep-th"};
constexpr std::array kPatterns = {"/mod.l/",  "/[A-Z]{3}-\\d/c",     "ti:/^(deep|graph)/", "abs:/s\\b/i",
                                  "au:/li$/", "kw:/^study, vision/", "cat:/^cs\\./",       "code:/example/"};
constexpr std::array kStates = {"is:seen", "is:unseen", "is:new", "is:replaced", "is:cross", "is:withdrawn"};
constexpr std::array kTextFields = {
    "", "", "", "ti:", "abs:", "kw:", "all:", "ti,abs:", "org:", "ti=", "kw:="};

template <class List>
std::string pick(RandomSource& random, const List& list) {
    return list[random.below(list.size())];
}

std::string random_phrase(RandomSource& random) {
    std::string phrase = pick(random, kWords);
    for (std::size_t more = random.below(3); more > 0; --more) phrase += " " + pick(random, kWords);
    if (random.chance(4)) phrase += "*";
    return "\"" + phrase + "\"" + (random.chance(4) ? "~" + std::to_string(random.below(4)) : "");
}

std::string random_value_clause(RandomSource& random) {
    std::string number = std::to_string(random.below(6));
    std::string month = "2026-0" + std::to_string(1 + random.below(3));
    switch (random.below(12)) {
        case 0:
            return "au:" + pick(random, kNameQueries);
        case 1:
            return "first:" + pick(random, kNameQueries);
        case 2:
            return "cat:" + pick(random, kCategories);
        case 3:
            return random.chance(2) ? "cat:cs" : "cat=cs.LG";
        case 4:
            return "upvotes>" + number;
        case 5:
            return "stars:" + number + "..9";
        case 6:
            return "published<=" + month;
        case 7:
            return "listed:" + month;
        case 8:
            return pick(random, kPatterns);
        case 9:
            return pick(random, kStates);
        case 10:
            return random.chance(2) ? "has:code" : "stars:none";
        default:
            return "id:2401.0000" + number;
    }
}

std::string random_side(RandomSource& random) {
    std::string side = random.chance(3) ? random_phrase(random) : pick(random, kWords);
    if (random.chance(6)) side = "=" + side;
    return random.chance(4) ? "(" + side + " OR " + pick(random, kWords) + ")" : side;
}

std::string random_near(RandomSource& random) {
    std::string near = random_side(random);
    for (std::size_t more = 1 + random.below(2); more > 0; --more)
        near += (random.chance(4) ? " NEAR " : " NEAR/" + std::to_string(random.below(5)) + " ") +
                random_side(random);
    return near;
}

std::string random_text_clause(RandomSource& random) {
    std::string field = pick(random, kTextFields);
    if (random.chance(6))
        return field.ends_with(':') ? field + "(" + random_near(random) + ")"
                                    : "(" + random_near(random) + ")";
    if (random.chance(3)) return field + random_phrase(random);
    return field + pick(random, kWords) + (random.chance(6) ? "*" : "");
}

std::string random_text(RandomSource& random, std::size_t words) {
    std::string text;
    for (std::size_t i = random.below(words + 1); i > 0; --i)
        text += pick(random, kWords) + (random.chance(8) ? ", " : " ");
    return text;
}

}  // namespace

std::size_t RandomSource::below(std::size_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::size_t>((state_ * 2685821657736338717U) >> 33) % limit;
}

std::string random_query_text(RandomSource& random, int depth) {
    std::string text;
    for (std::size_t terms = 1 + random.below(3); terms > 0; --terms) {
        if (!text.empty()) text += random.chance(2) ? " OR " : random.chance(3) ? " ANDNOT " : " ";
        if (random.chance(5)) text += random.chance(2) ? "-" : "NOT ";
        if (depth > 0 && random.chance(3))
            text += (random.chance(4) ? "ti:(" : "(") + random_query_text(random, depth - 1) + ")";
        else
            text += random.chance(3) ? random_value_clause(random) : random_text_clause(random);
    }
    return text;
}

Paper random_paper(RandomSource& random) {
    Paper paper;
    paper.id.value = "arxiv:2401.0000" + std::to_string(random.below(6));
    paper.title = random_text(random, 5);
    paper.abstract = random_text(random, 20);
    for (std::size_t i = random.below(4); i > 0; --i) paper.authors.emplace_back(pick(random, kNames));
    for (std::size_t i = random.below(3); i > 0; --i)
        paper.categories.emplace_back(pick(random, kCategories));
    for (std::size_t i = random.below(3); i > 0; --i) paper.keywords.push_back(random_text(random, 2));
    if (random.chance(3)) paper.organization = Organization{random_text(random, 2), ""};
    if (random.chance(2)) paper.upvotes = static_cast<int>(random.below(8));
    if (random.chance(2)) paper.stars = static_cast<int>(random.below(8));
    if (random.chance(2)) paper.published = make_date(2026, 1 + static_cast<int>(random.below(3)), 5);
    if (random.chance(2)) paper.listed = make_date(2026, 1 + static_cast<int>(random.below(3)), 7);
    if (random.chance(2)) paper.announce = static_cast<Announce>(random.below(4));
    if (random.chance(3)) paper.version = static_cast<int>(1 + random.below(3));
    if (random.chance(6)) paper.comment = "This paper is withdrawn";
    if (random.chance(3)) paper.code = "https://github.com/example/code";
    return paper;
}

}  // namespace offprint
