// Mistakes are found in the order of the tables and told in the order of the document.
#include "mistakes.h"

#include <algorithm>

#include "offprint/base/caret.h"
#include "offprint/base/error.h"

namespace offprint {

void Mistakes::add(TextSpan span, std::string problem, std::string remark) {
    mistakes_.push_back({span, std::move(problem), std::move(remark)});
}

std::string Mistakes::place(std::size_t offset) const {
    const LineColumn at = line_column(document_, offset);
    return name_ + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

void Mistakes::throw_if_any() {
    if (mistakes_.empty()) return;
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const Mistake& a, const Mistake& b) { return a.span.begin < b.span.begin; });
    std::string message;
    for (const Mistake& mistake : mistakes_) {
        if (!message.empty()) message += '\n';
        message += place(mistake.span.begin) + ": " + mistake.problem + '\n' +
                   point_at(document_, mistake.span, mistake.remark);
    }
    throw Error(ErrorKind::kConfig, message);
}

}  // namespace offprint
