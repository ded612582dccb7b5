// Mistakes are found in the order of the tables and told in the order of the document, all at once.
#include "mistakes.h"

#include "offprint/base/error.h"

namespace offprint {

void Mistakes::add(TextSpan span, std::string problem, std::string remark) {
    mistakes_.push_back({span, std::move(problem), std::move(remark)});
}

std::string Mistakes::place(std::size_t offset) const { return describe_place(document_, name_, offset); }

void Mistakes::throw_if_any() {
    if (mistakes_.empty()) return;
    throw Error(ErrorKind::kConfig, describe_mistakes(document_, name_, std::move(mistakes_)));
}

}  // namespace offprint
