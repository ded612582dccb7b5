// The topics stay, so the index points into their trees.
#include "offprint/query/rule_set.h"

namespace offprint {

RuleSet::RuleSet(std::vector<Topic> topics) : topics_(std::move(topics)) {
    if (topics_.empty()) return;
    index_ = RuleIndex(Trees::kStay);
    for (const Topic& topic : topics_) index_.add(topic.query.root);
    index_.finish();
}

}  // namespace offprint
