// From label to label: what stands between two is the value of the first. An unknown label is a part of the
// value before it.
#include "labelled_text.h"

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

enum class Label { kAuthors, kUpvotes, kAbstract, kDate, kJournal };

struct LabelName {
    std::string_view name;
    Label label;
};

constexpr LabelName kLabels[] = {{"publication date:", Label::kDate}, {"source:", Label::kJournal},
                                 {"author(s):", Label::kAuthors},     {"authors:", Label::kAuthors},
                                 {"author:", Label::kAuthors},        {"upvotes:", Label::kUpvotes},
                                 {"votes:", Label::kUpvotes},         {"likes:", Label::kUpvotes},
                                 {"summary:", Label::kAbstract},      {"abstract:", Label::kAbstract}};

const LabelName* label_at(std::string_view text) {
    for (const LabelName& label : kLabels)
        if (starts_with_ignoring_case(text, label.name)) return &label;
    return nullptr;
}

/// Where the next label stands behind a blank, or the end.
std::size_t find_label(std::string_view text) {
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1))
        if (label_at(text.substr(at + 1)) != nullptr) return at + 1;
    return text.size();
}

}  // namespace

LabelledText split_labelled_text(std::string_view text) {
    LabelledText parts;
    std::string_view rest = trim_blanks(text);
    while (const LabelName* label = label_at(rest)) {
        rest = trim_blanks(rest.substr(label->name.size()));
        if (label->label == Label::kAbstract) {
            parts.abstract = rest;
            return parts;
        }
        const std::size_t end = find_label(rest);
        const std::string_view value = trim_blanks(rest.substr(0, end));
        if (label->label == Label::kAuthors) parts.authors = value;
        if (label->label == Label::kUpvotes) parts.upvotes = parse_digits(value);
        if (label->label == Label::kDate) parts.date = value;
        if (label->label == Label::kJournal) parts.journal = value;
        rest.remove_prefix(end);
    }
    if (rest.empty() && !parts.date.empty()) return parts;  // nothing but facts
    return {.authors = {}, .upvotes = {}, .journal = {}, .date = {}, .abstract = std::string(text)};
}

}  // namespace offprint
