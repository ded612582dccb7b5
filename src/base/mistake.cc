// Mistakes are found in whatever order suits the finder and told in the order of the document.
#include "offprint/base/mistake.h"

#include <algorithm>

#include "offprint/base/caret.h"

namespace offprint {

std::string describe_place(std::string_view document, std::string_view name, std::size_t offset) {
    const LineColumn at = line_column(document, offset);
    return std::string(name) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::string describe_mistakes(std::string_view document, std::string_view name, std::vector<Mistake> mistakes,
                              std::size_t most) {
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.span.begin < b.span.begin; });
    std::string text;
    for (std::size_t i = 0; i < mistakes.size(); ++i) {
        if (!text.empty()) text += '\n';
        if (i == most)
            return text + std::string(name) + ": and " + std::to_string(mistakes.size() - i) + " more";
        const Mistake& mistake = mistakes[i];
        text += describe_place(document, name, mistake.span.begin) + ": " + mistake.problem + '\n';
        text += mistake.hides_line ? "  " + mistake.remark : point_at(document, mistake.span, mistake.remark);
    }
    return text;
}

}  // namespace offprint
