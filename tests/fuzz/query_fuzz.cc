// Any bytes are a query or a SyntaxError whose picture can be drawn. What is a query prints as itself, and
// the rule set answers as the matcher does.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "offprint/base/fold.h"
#include "offprint/query/match.h"
#include "offprint/query/query.h"
#include "offprint/query/rule_set.h"
#include "offprint/query/score.h"

namespace {

using namespace offprint;

const Paper& example_paper() {
    static const Paper paper = [] {
        Paper made;
        made.id = {"arxiv:2401.01234"};
        made.title = "Koopman models: a study of C++ and GPT-4o";
        made.abstract = "Representation learning with self-supervised models. 深層学習. A b c d e f.";
        made.authors = {"LeCun, Yann", "Xiao-Ming Li"};
        made.categories = {"cs.LG"};
        made.keywords = {"dynamics"};
        made.published = Date{20'000};
        made.upvotes = 12;
        return made;
    }();
    return paper;
}

void require(bool holds) {
    if (!holds) std::abort();
}

// The quick way to fold a text gives the words of the slow one.
void require_same_words(std::string_view text) {
    FoldedText folded;
    folded.add(text);
    std::vector<FoldedWord> words = fold_words(text);
    require(folded.hashes().size() == words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        require(folded.word(i) == words[i].text && folded.stem(i) == stem(words[i].text) &&
                folded.span(i) == words[i].span);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    require_same_words(text);
    static const NamedQuery kTopics[] = {{"a", "koopman OR @b"}, {"b", "ti:/mod.l/ is:seen"}, {"c", "@c"}};
    QueryContext context{{1'767'960'000}, Zone(), kTopics};
    try {
        Query query = parse_query(text, context);
        require(parse_query(to_text(query), context) == query);
        query_warnings(text);
        FoldedPaper paper(example_paper());
        bool held = matches(query, paper);
        const State seen{.is_seen = true};
        Topic topic{.name = "t", .written = std::string(text), .query = query, .limit = {}};
        require((RuleSet({topic}).match(paper).size() == 1) == held);
        require((RuleSet({topic}).match(paper, seen).size() == 1) == matches(query, paper, seen));
        require(held || find_matched_words(query, paper).words.empty());
        TermStatistics statistics({&topic, 1});
        statistics.add(paper);
        if (held) require(score(topic, paper, statistics) >= 0);
    } catch (const SyntaxError& error) {
        require(error.span.begin <= error.span.end && error.span.end <= size);
        describe_syntax_error(error, text, "query");
    }
    return 0;
}
