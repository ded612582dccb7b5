// Every part of the wanted name must be a part of the author's, in any order. A part fits another when they
// are equal or when one of them is the initial of the other. At least one part must be equal and no initial;
// and where there was an initial, the author's first and last part must both be used: `Wei Li` is not `Li W.
// Zhang`, `E. Hinton` is not `G. E. Hinton`.
#include "name_match.h"

#include <algorithm>

#include "offprint/base/fold.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

bool is_suffix(std::string_view part) {
    return part == "jr" || part == "sr" || part == "ii" || part == "iii" || part == "iv";
}

bool is_joint(std::string_view between) {
    return between == "-" || between == "'" || between == "’" || between == "‐" || between == "‑" ||
           between == "–";
}

// Parts between commas: `LeCun, Yann` is `Yann LeCun`.
void add_words(FoldedName& name, std::string_view text) {
    TextSpan before;
    bool first = true;
    for (WordReader reader(text); reader.next(); first = false) {
        std::string word(reader.word());
        bool joint = !first && is_joint(text.substr(before.end, reader.span().begin - before.end));
        before = reader.span();
        if (joint)
            name.joined.back() += word;
        else if (!is_suffix(word) || name.parts.empty())
            name.joined.push_back(word);
        else
            continue;
        name.parts.push_back(std::move(word));
    }
}

/// `JJ`, as indexes write initials.
bool is_run_of_initials(std::string_view written) {
    return (written.size() == 2 || written.size() == 3) &&
           std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Empty when no part is a run of initials.
std::vector<std::string> spread_initials(std::string_view written) {
    std::vector<std::string> spread;
    bool has_run = false;
    for (WordReader reader(written); reader.next();) {
        const TextSpan span = reader.span();
        const std::string word(reader.word());
        if (!is_run_of_initials(written.substr(span.begin, span.end - span.begin))) {
            spread.push_back(word);
            continue;
        }
        has_run = true;
        for (char letter : word) spread.emplace_back(1, letter);
    }
    if (!has_run) spread.clear();
    return spread;
}

/// `King, Jr.` names nobody's given name.
void drop_leading_suffix(std::vector<std::string>& parts) {
    if (parts.size() > 1 && is_suffix(parts.front())) parts.erase(parts.begin());
}

bool is_letter(std::string_view part) { return part.size() == 1; }

bool is_initial_of(std::string_view initial, std::string_view part) {
    return !initial.empty() && part.size() > initial.size() && part.starts_with(initial) &&
           code_point_at(initial, 0).length == initial.size();
}

bool fits_parts(const std::vector<std::string>& wanted, NameRules rules,
                const std::vector<std::string>& author) {
    if (wanted.size() > author.size() || (rules.exact && wanted.size() != author.size())) return false;
    std::vector<bool> used(author.size());
    auto take = [&](auto fits) {
        for (std::size_t i = 0; i < author.size(); ++i)
            if (!used[i] && fits(author[i])) return used[i] = true, true;
        return false;
    };
    std::vector<const std::string*> missing;
    std::size_t written_out = 0;
    for (const std::string& part : wanted) {
        bool open_end = rules.prefix && &part == &wanted.back();
        bool equal = take(
            [&](const std::string& other) { return open_end ? other.starts_with(part) : other == part; });
        if (!equal) missing.push_back(&part);
        if (equal && (rules.exact || !is_letter(part))) ++written_out;
    }
    if (written_out == wanted.size()) return true;
    if (rules.exact || written_out == 0) return false;
    for (const std::string* part : missing)
        if (!take([&](const std::string& other) {
                return is_initial_of(*part, other) || is_initial_of(other, *part);
            }))
            return false;
    return used.front() && used.back();
}

}  // namespace

FoldedName fold_name(std::string_view written) {
    std::string decoded;
    if (written.find_first_of("\\{$") != std::string_view::npos) written = decoded = decode_tex(written);
    written = written.substr(0, written.find('('));
    FoldedName name;
    std::size_t comma = written.find(',');
    if (comma != std::string_view::npos) add_words(name, written.substr(comma + 1));
    add_words(name, written.substr(0, comma));
    drop_leading_suffix(name.parts);
    drop_leading_suffix(name.joined);
    name.spread = spread_initials(written);
    return name;
}

bool name_fits(const FoldedName& wanted, NameRules rules, const FoldedName& author) {
    if (wanted.parts.empty()) return false;
    if (fits_parts(wanted.parts, rules, author.parts) || fits_parts(wanted.joined, rules, author.joined))
        return true;
    if (rules.exact) return false;
    return (!wanted.spread.empty() && fits_parts(wanted.spread, rules, author.parts)) ||
           (!author.spread.empty() && fits_parts(wanted.parts, rules, author.spread));
}

}  // namespace offprint
