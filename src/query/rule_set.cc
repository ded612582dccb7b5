// Every topic is filed under the keys of its requirement. What a paper has of them is looked up once: words
// and pairs of neighbouring words of its texts, parts of its names, its categories. Each key found proposes
// the topics filed there. The topic's row decides, or its program where a row is too short for it; what a
// program cannot decide, matches() does.
#include "offprint/query/rule_set.h"

#include <algorithm>

#include "name_match.h"
#include "offprint/base/ascii.h"
#include "requirement.h"
#include "rule_program.h"
#include "rule_row.h"
#include "term_index.h"

namespace offprint {

struct RuleSet::Tables {
    explicit Tables(std::size_t topics) : hits(topics) {}

    void file(std::span<const Topic> topics);
    void propose(const FoldedPaper& paper, State state);

    /// Of the topics that one key proposes the first row and the first program.
    struct Begin {
        RuleRows::Place row;
        std::uint32_t program = 0;
    };
    Begin end() {
        rows.end_stretch();
        return {rows.end(), programs.size()};
    }
    void run(Begin begin, Begin end, RulePrograms::Candidate candidate);

    TermIndex index;
    RuleRows rows;
    RulePrograms programs;
    std::vector<bool> is_row;   ///< by topic
    Begin always;               ///< what stands before is of topics without a required key
    std::vector<Begin> begins;  ///< by number of a key; one more at the end
    std::uint32_t parts = 0;    ///< a bit for each TextPart to be looked into
    bool has_names = false, has_categories = false;

    RulePrograms::Facts facts;  ///< of the paper in hand
    RuleHits hits;
};

namespace {

// cs.LG answers to `cs.lg` and to `cs`.
void find_category(const TermIndex& index, std::string_view written, TermIndex::Found& found) {
    const std::string category = ascii_lower(written);
    index.find_key(category_key(category), found);
    for (std::size_t dot = category.find('.'); dot != std::string::npos; dot = category.find('.', dot + 1))
        index.find_key(category_key(std::string_view(category).substr(0, dot)), found);
}

void find_names(const TermIndex& index, const FoldedPaper& paper, TermIndex::Found& found) {
    for (const FoldedName& name : paper.names()) {
        for (const std::string& part : name.parts) index.find_key(name_key(part), found);
        for (const std::string& part : name.joined) index.find_key(name_key(part), found);
    }
}

}  // namespace

// The programs of topics that one key proposes stand next to each other.
void RuleSet::Tables::file(std::span<const Topic> topics) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;  // number of the key, topic
    std::vector<std::uint32_t> without_key;
    entries.reserve(topics.size());
    for (std::uint32_t i = 0; i < topics.size(); ++i) {
        const Node& root = topics[i].query.root;
        const Requirement required = find_requirement(root);
        for (const RequiredKey& key : required.keys)
            entries.push_back({key.term != nullptr ? index.add(*key.term) : index.add_key(key), i});
        if (!required.known) without_key.push_back(i);
        is_row.push_back(rows.compile(root, index));
        if (is_row.back())
            programs.pass();
        else
            programs.compile(root, index);
        parts |= required.parts;
        has_names |= required.names;
        has_categories |= required.categories;
    }
    for (const std::uint32_t topic : without_key) is_row[topic] ? rows.place(topic) : programs.place(topic);
    always = end();
    parts |= rows.parts() | programs.parts();
    std::sort(entries.begin(), entries.end());
    for (const auto& [number, topic] : entries) {
        while (begins.size() <= number) begins.push_back(end());
        is_row[topic] ? rows.place_under(number, parts, topic) : programs.place(topic);
    }
    begins.resize(index.size() + 1, end());
    rows.forget_drafts();
    programs.forget_drafts();
    index.build_filters();
}

void RuleSet::Tables::run(Begin begin, Begin end, RulePrograms::Candidate candidate) {
    rows.run(begin.row, end.row, hits);
    if (begin.program != end.program) programs.run(begin.program, end.program, candidate, facts, hits);
}

void RuleSet::Tables::propose(const FoldedPaper& paper, State state) {
    const std::vector<std::uint32_t>& numbers = facts.found.numbers;
    constexpr std::size_t kAhead = 6;
    rows.begin(paper, facts.found);
    run({}, always, {paper, state});
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i + 2 * kAhead < numbers.size()) __builtin_prefetch(&begins[numbers[i + 2 * kAhead]]);
        if (i + kAhead < numbers.size()) {
            const std::uint32_t number = numbers[i + kAhead];
            rows.fetch(begins[number].row, begins[number + 1].row);
            programs.fetch(begins[number].program, begins[number + 1].program);
        }
        run(begins[numbers[i]], begins[numbers[i] + 1], {paper, state});
    }
}

RuleSet::RuleSet() = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

RuleSet::RuleSet(std::vector<Topic> topics)
    : topics_(std::move(topics)), tables_(std::make_unique<Tables>(topics_.size())) {
    for (const Topic& topic : topics_) words_asked_.add(topic.query.root);
    tables_->file(topics_);
}

std::vector<std::size_t> RuleSet::match(const FoldedPaper& paper, State state) const {
    if (topics_.empty()) return {};
    Tables& tables = *tables_;
    tables.facts.clear();
    TermIndex::Found& found = tables.facts.found;
    tables.index.find_words(paper, tables.parts, found);
    if (tables.has_names) find_names(tables.index, paper, found);
    if (tables.has_categories) {
        find_category(tables.index, paper.paper().primary, found);
        for (const std::string& category : paper.paper().categories)
            find_category(tables.index, category, found);
    }
    tables.propose(paper, state);
    return tables.hits.take();
}

}  // namespace offprint
