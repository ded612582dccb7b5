// Every query is filed under the keys of its requirement. What a paper has of them is looked up once: words
// and pairs of neighbouring words of its texts, parts of its names, its categories. Each key found proposes
// the queries filed there. The query's row decides, or its program where a row is too short for it; what a
// program cannot decide, matches() does. A query of some subscriber is a topic, and is called so here.
#include "offprint/query/rule_index.h"

#include <algorithm>

#include "name_match.h"
#include "offprint/base/ascii.h"
#include "requirement.h"
#include "rule_program.h"
#include "rule_row.h"
#include "term_index.h"

namespace offprint {

struct RuleIndex::Tables {
    explicit Tables(Trees trees) : index(trees), rows(trees), programs(trees) {}

    void compile(const Node& root);
    void file();
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
    std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;  ///< number of a key, topic; until filed
    std::vector<std::uint32_t> without_key;                        ///< until filed
    std::uint32_t parts = 0;  ///< a bit for each TextPart to be looked into
    bool has_names = false, has_categories = false;

    RulePrograms::Facts facts;  ///< of the paper in hand
    RuleHits hits{0};
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

void RuleIndex::Tables::compile(const Node& root) {
    const auto topic = static_cast<std::uint32_t>(is_row.size());
    const Requirement required = find_requirement(root);
    for (const RequiredKey& key : required.keys)
        entries.push_back({key.term != nullptr ? index.add(*key.term) : index.add_key(key), topic});
    if (!required.known) without_key.push_back(topic);
    is_row.push_back(rows.compile(root, index));
    if (is_row.back())
        programs.pass();
    else
        programs.compile(root, index);
    parts |= required.parts;
    has_names |= required.names;
    has_categories |= required.categories;
}

// The programs of topics that one key proposes stand next to each other.
void RuleIndex::Tables::file() {
    for (const std::uint32_t topic : without_key) is_row[topic] ? rows.place(topic) : programs.place(topic);
    always = end();
    parts |= rows.parts() | programs.parts();
    std::sort(entries.begin(), entries.end());
    for (const auto& [number, topic] : entries) {
        while (begins.size() <= number) begins.push_back(end());
        is_row[topic] ? rows.place_under(number, parts, topic) : programs.place(topic);
    }
    begins.resize(index.size() + 1, end());
    entries = {};
    without_key = {};
    hits = RuleHits(is_row.size());
    rows.forget_drafts();
    programs.forget_drafts();
    index.build_filters();
}

void RuleIndex::Tables::run(Begin begin, Begin end, RulePrograms::Candidate candidate) {
    rows.run(begin.row, end.row, hits);
    if (begin.program != end.program) programs.run(begin.program, end.program, candidate, facts, hits);
}

void RuleIndex::Tables::propose(const FoldedPaper& paper, State state) {
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

RuleIndex::RuleIndex() = default;
RuleIndex::RuleIndex(RuleIndex&&) noexcept = default;
RuleIndex& RuleIndex::operator=(RuleIndex&&) noexcept = default;
RuleIndex::~RuleIndex() = default;

RuleIndex::RuleIndex(Trees trees) : tables_(std::make_unique<Tables>(trees)) {}

void RuleIndex::add(const Node& query) {
    words_asked_.add(query);
    tables_->compile(query);
}

void RuleIndex::finish() { tables_->file(); }

std::size_t RuleIndex::size() const { return tables_ ? tables_->is_row.size() : 0; }

std::vector<std::size_t> RuleIndex::match(const FoldedPaper& paper, State state) const {
    if (size() == 0) return {};
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
