// A mute that matches stands first, for it decides.
#include "topics_which.h"

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/query/folded_paper.h"
#include "offprint/query/score.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

struct Verdict {
    const Topic* topic;
    bool matches = false;
    std::vector<std::string> words;
};

std::vector<Verdict> judge(const RuleSet& rules, const Paper& paper) {
    const FoldedPaper folded(paper, &rules.words_asked());
    const std::vector<std::size_t> matching = rules.match(folded);
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i < rules.topics().size(); ++i) {
        Verdict verdict{&rules.topics()[i], std::binary_search(matching.begin(), matching.end(), i), {}};
        if (verdict.matches) verdict.words = find_hit(*verdict.topic, folded).words.words;
        verdicts.push_back(std::move(verdict));
    }
    std::stable_sort(verdicts.begin(), verdicts.end(), [](const Verdict& a, const Verdict& b) {
        const auto rank = [](const Verdict& one) { return !one.matches ? 2 : one.topic->mute ? 0 : 1; };
        return rank(a) < rank(b);
    });
    return verdicts;
}

std::string describe(const Verdict& verdict) {
    if (!verdict.matches) return verdict.topic->mute ? "does not mute it" : "does not match";
    std::string text = verdict.topic->mute ? "mutes it" : "matches";
    for (std::size_t i = 0; i < verdict.words.size(); ++i)
        text += (i == 0 ? ": " : ", ") + clean_line(verdict.words[i]);
    return text;
}

}  // namespace

std::string which_as_text(const RuleSet& rules, std::span<const Paper> papers) {
    std::size_t columns = 0;
    for (const Topic& topic : rules.topics())
        columns = std::max(columns, display_width(clean_line(topic.name)));
    std::string out;
    for (const Paper& paper : papers) {
        out.append(out.empty() ? "" : "\n").append(clean_line(paper.title));
        if (!paper.id.value.starts_with("title:"))
            out.append(" (").append(clean_line(paper.id.value)).append(")");
        out.append("\n");
        for (const Verdict& verdict : judge(rules, paper)) {
            const std::string name = clean_line(verdict.topic->name);
            out.append("  ").append(name).append(columns - display_width(name) + 2, ' ');
            out.append(describe(verdict)).append("\n");
        }
    }
    return out;
}

std::string which_as_json(const RuleSet& rules, std::span<const Paper> papers) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("papers").begin_array();
    for (const Paper& paper : papers) {
        json.break_line();
        json.begin_object();
        json.field("id", paper.id.value);
        json.field("title", paper.title);
        json.key("topics").begin_array();
        for (const Verdict& verdict : judge(rules, paper)) {
            json.begin_object();
            json.field("name", verdict.topic->name);
            json.field("mute", verdict.topic->mute);
            json.field("matches", verdict.matches);
            json.key("matched").begin_array();
            for (const std::string& word : verdict.words) json.value(word);
            json.end_array();
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
