// Each node is asked as if it were a query of its own, so that this can never say other than the matcher
// does, whatever kinds of nodes there are.
#include "offprint/query/explain.h"

#include <algorithm>

#include "find_term.h"
#include "offprint/base/fold.h"
#include "offprint/query/match.h"
#include "paper_values.h"

namespace offprint {
namespace {

constexpr std::size_t kMostNames = 5;

std::string join(const std::vector<std::string>& texts) {
    std::string joined;
    for (std::size_t i = 0; i < texts.size() && i < kMostNames; ++i)
        joined += (i == 0 ? "" : ", ") + texts[i];
    if (texts.size() > kMostNames) joined += " and " + std::to_string(texts.size() - kMostNames) + " more";
    return joined;
}

/// Empty when the paper has none.
std::string value_of(const Paper& paper, const FieldInfo& info) {
    if (const auto number = number_of(paper, info.field)) return std::to_string(*number);
    if (const auto date = date_of(paper, info.field)) return date->to_string();
    switch (info.field) {
        case Field::kAuthor:
        case Field::kFirst:
        case Field::kLast:
            return join(paper.authors);
        case Field::kOrganization:
            return paper.organization ? paper.organization->name : join(paper.affiliations);
        case Field::kCategory:
            return paper.categories.empty() ? paper.primary : join(paper.categories);
        case Field::kPrimary:
            return paper.primary;
        case Field::kKeyword:
            return join(paper.keywords);
        case Field::kId:
            return paper.id.value;
        case Field::kDoi:
            return paper.doi;
        case Field::kPmid:
            return paper.pmid.empty() ? paper.pmcid : paper.pmid;
        case Field::kComment:
            return paper.comment;
        case Field::kJournal:
            return paper.journal;
        case Field::kReport:
            return paper.report;
        case Field::kSource:
            return join(paper.sources);
        case Field::kCode:
            return paper.code;
        case Field::kProject:
            return paper.project;
        case Field::kUrl:
            return paper.url.empty() ? paper.pdf : paper.url;
        default:
            return {};
    }
}

/// Title and abstract are too long to be told whole, and what kind of announcement it is tells the clause.
bool tells_its_value(const Clause& clause) {
    if (std::holds_alternative<Presence>(clause.test)) return false;
    const Field field = clause.field;
    return field != Field::kAny && field != Field::kAll && field != Field::kTitle &&
           field != Field::kAbstract && field != Field::kIs && field != Field::kAnnounce;
}

class Explainer {
  public:
    explicit Explainer(const Paper& paper) : paper_(paper), folded_(paper) {}

    void add(const Node& node, std::size_t depth) {
        const Query query{node};
        ExplainedNode explained;
        explained.depth = depth;
        const std::string lines = to_tree_text(query);
        explained.text = lines.substr(0, lines.find('\n'));
        explained.holds = matches(query, folded_);
        if (node.children.empty()) explain_leaf(query, explained);
        nodes_.push_back(std::move(explained));
        for (const Node& child : node.children) add(child, depth + 1);
    }
    std::vector<ExplainedNode> take() { return std::move(nodes_); }

  private:
    void explain_leaf(const Query& query, ExplainedNode& explained) const {
        if (explained.holds) {
            const MatchedWords words = find_matched_words(query, folded_);
            add_written(paper_.title, words.title, explained.found);
            add_written(paper_.abstract, words.abstract, explained.found);
        }
        if (query.root.kind != NodeKind::kClause) return;
        if (explained.holds && explained.found.empty())
            explained.value = describe_other_text(query.root.clause);
        if (!tells_its_value(query.root.clause)) return;
        explained.value = value_of(paper_, field_info(query.root.clause.field));
        if (explained.value.empty() && !explained.holds) explained.value = "nothing";
    }
    /// Which text besides title and abstract has the words of a clause that looks into several.
    std::string describe_other_text(const Clause& clause) const {
        const auto* term = std::get_if<TextTerm>(&clause.test);
        if (term == nullptr) return {};
        for (const TextPart part : parts_of(clause.field))
            if (find_term(*term, folded_.text(part), false)) return "in the " + std::string(name_of(part));
        return {};
    }
    static void add_written(const std::string& text, const std::vector<TextSpan>& spans,
                            std::vector<std::string>& found) {
        for (const TextSpan& span : spans) {
            std::string word = text.substr(span.begin, span.end - span.begin);
            const auto is_same = [key = fold_key(word)](const std::string& other) {
                return fold_key(other) == key;
            };
            if (std::none_of(found.begin(), found.end(), is_same)) found.push_back(std::move(word));
        }
    }

    const Paper& paper_;
    FoldedPaper folded_;
    std::vector<ExplainedNode> nodes_;
};

}  // namespace

std::vector<ExplainedNode> explain_match(const Query& query, const Paper& paper) {
    Explainer explainer(paper);
    explainer.add(query.root, 0);
    return explainer.take();
}

}  // namespace offprint
