// Mistakes are found in the order of the tables and told in the order of the document, all at once.
#include "mistakes.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"

namespace offprint {
namespace {

/// The line that holds the byte `offset`.
std::string_view line_at(std::string_view document, std::size_t offset) {
    offset = std::min(offset, document.size());
    const std::size_t before = offset == 0 ? document.npos : document.rfind('\n', offset - 1);
    const std::size_t begin = before == document.npos ? 0 : before + 1;
    return document.substr(begin, std::min(document.find('\n', begin), document.size()) - begin);
}

}  // namespace

bool may_hold_secret(std::string_view line) {
    const std::string lower = ascii_lower(line);
    for (std::size_t at = lower.find("pass"); at != lower.npos; at = lower.find("pass", at + 1)) {
        const std::size_t end = lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-", at);
        const std::size_t next = lower.find_first_not_of(" \t\"'", end);
        if (next != lower.npos && lower[next] == '=') return true;
    }
    const std::size_t scheme = lower.find("://");
    return scheme != lower.npos && lower.find('@', scheme) < lower.find_first_of("/\"' ", scheme + 3);
}

void Mistakes::add(TextSpan span, std::string problem, std::string remark) {
    const bool hides_line = may_hold_secret(line_at(document_, span.begin));
    mistakes_.push_back({span, std::move(problem), std::move(remark), hides_line});
}

std::string Mistakes::place(std::size_t offset) const { return describe_place(document_, name_, offset); }

std::vector<Mistake> Mistakes::take() {
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const Mistake& a, const Mistake& b) { return a.span < b.span; });
    return std::move(mistakes_);
}

void Mistakes::throw_if_any() {
    if (mistakes_.empty()) return;
    throw Error(ErrorKind::kConfig, describe_mistakes(document_, name_, std::move(mistakes_)));
}

}  // namespace offprint
