// How well orders of the papers that a topic matches agree with judgements by hand: normalised discounted
// cumulative gain of the first ten (Järvelin and Kekäläinen 2002), with the gains 3, 1 and 0 of the grades 2,
// 1 and 0. All listings count as one. Every paper in the first ten of any order must have a grade.
//
//     offprint_ranking TOPICS JUDGEMENTS LISTING…        the table
//     offprint_ranking --pool TOPICS JUDGEMENTS LISTING…    what has to be judged yet, with the texts
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "offprint/config/config.h"
#include "offprint/model/merge.h"
#include "offprint/query/match.h"
#include "offprint/query/rule_set.h"
#include "offprint/query/score.h"
#include "offprint/read/read_listing.h"

namespace offprint {
namespace {

constexpr std::size_t kDepth = 10;

using Grades = std::map<std::string, std::map<std::string, int>>;  ///< topic → paper → grade

/// Lines of a topic in brackets, then of an id and a grade.
Grades read_grades(const std::string& path) {
    Grades grades;
    std::ifstream file(path);
    std::string line, topic;
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '[') {
            topic = line.substr(1, line.find(']') - 1);
            continue;
        }
        std::istringstream words(line);
        std::string id;
        int grade = 0;
        if (words >> id >> grade) grades[topic][id] = grade;
    }
    return grades;
}

std::vector<Paper> read_papers(std::span<const std::string> paths) {
    std::vector<Listing> listings;
    for (const std::string& path : paths) {
        Input input = Input::open_file(path);
        ReadOptions options;
        options.today = *parse_date("2026-08-21");
        listings.push_back(read_listing(input, options));
    }
    return merge_papers(std::move(listings)).papers;
}

/// A paper that the topic matches, with what each order goes by.
struct Entry {
    const Paper* paper;
    std::vector<double> values;
};

constexpr const char* kOrders[] = {"score", "upvotes", "words"};

class Bench {
  public:
    Bench(std::vector<Topic> topics, std::vector<Paper> papers)
        : rules_(std::move(topics)), papers_(std::move(papers)), statistics_(rules_.topics()) {
        FoldedPaper folded(&rules_.words_asked());
        for (const Paper& paper : papers_) {
            folded.reset(paper);
            statistics_.add(folded);
        }
    }

    std::vector<Entry> entries_of(std::size_t topic) const {
        std::vector<Entry> entries;
        FoldedPaper folded(&rules_.words_asked());
        for (const Paper& paper : papers_) {
            folded.reset(paper);
            if (!matches(rules_.topics()[topic].query, folded)) continue;
            entries.push_back({&paper, values_of(rules_.topics()[topic], folded)});
        }
        return entries;
    }

    /// The first ten by one of the orders.
    static std::vector<const Paper*> first(std::vector<Entry> entries, std::size_t order) {
        std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
            if (a.values[order] != b.values[order]) return a.values[order] > b.values[order];
            if (a.paper->listed != b.paper->listed) return a.paper->listed > b.paper->listed;
            if (a.paper->upvotes != b.paper->upvotes) return a.paper->upvotes > b.paper->upvotes;
            return a.paper->id < b.paper->id;
        });
        std::vector<const Paper*> papers;
        for (const Entry& entry : entries)
            if (papers.size() < kDepth) papers.push_back(entry.paper);
        return papers;
    }

    std::span<const Topic> topics() const { return rules_.topics(); }
    std::size_t size() const { return papers_.size(); }

  private:
    std::vector<double> values_of(const Topic& topic, const FoldedPaper& folded) const {
        const Hit hit = find_hit(topic, folded);
        return {score(topic, hit.terms, popularity_of(folded.paper()), statistics_),
                static_cast<double>(folded.paper().upvotes.value_or(-1)),
                static_cast<double>(hit.words.title.size() + hit.words.abstract.size())};
    }

    RuleSet rules_;
    std::vector<Paper> papers_;
    TermStatistics statistics_;
};

double gain(int grade) { return std::exp2(grade) - 1; }

double discounted(std::span<const int> grades) {
    double sum = 0;
    for (std::size_t i = 0; i < grades.size() && i < kDepth; ++i)
        sum += gain(grades[i]) / std::log2(static_cast<double>(i) + 2);
    return sum;
}

void print_pool(const Bench& bench, const Grades& grades) {
    for (std::size_t t = 0; t < bench.topics().size(); ++t) {
        const std::string& name = bench.topics()[t].name;
        const std::vector<Entry> entries = bench.entries_of(t);
        std::map<std::string, const Paper*> pool;
        for (std::size_t order = 0; order < std::size(kOrders); ++order)
            for (const Paper* paper : Bench::first(entries, order)) pool[paper->id.value] = paper;
        fmt::print("[{}] {} matched\n", name, entries.size());
        for (const auto& [id, paper] : pool) {
            if (grades.count(name) && grades.at(name).count(id)) continue;
            fmt::print("{}\t{}\t{}\n", id, paper->title, paper->abstract.substr(0, 330));
        }
    }
}

void print_row(const std::string& name, std::size_t matched, std::span<const double> values) {
    fmt::print("{:<28}{:>8}", name, matched == 0 ? "" : std::to_string(matched));
    for (const double value : values) fmt::print("{:>9.3f}", value);
    fmt::print("\n");
}

/// The grades of the first ten; a paper without one is counted in `missing`.
std::vector<int> grades_of(std::span<const Paper* const> papers, const std::map<std::string, int>& judged,
                           std::size_t& missing) {
    std::vector<int> grades;
    for (const Paper* paper : papers) {
        const auto found = judged.find(paper->id.value);
        if (found == judged.end()) ++missing;
        grades.push_back(found == judged.end() ? 0 : found->second);
    }
    return grades;
}

int print_table(const Bench& bench, const Grades& grades) {
    std::size_t missing = 0;
    std::vector<double> sums(std::size(kOrders));
    fmt::print("{:<28}{:>8}{:>9}{:>9}{:>9}\n", "nDCG@10", "matched", kOrders[0], kOrders[1], kOrders[2]);
    for (std::size_t t = 0; t < bench.topics().size(); ++t) {
        const std::string& name = bench.topics()[t].name;
        const std::vector<Entry> entries = bench.entries_of(t);
        const std::map<std::string, int> judged =
            grades.count(name) ? grades.at(name) : Grades::mapped_type();
        std::vector<int> ideal;
        for (const auto& [id, grade] : judged) ideal.push_back(grade);
        std::sort(ideal.rbegin(), ideal.rend());
        std::vector<double> values;
        for (std::size_t order = 0; order < std::size(kOrders); ++order) {
            const std::vector<int> got = grades_of(Bench::first(entries, order), judged, missing);
            values.push_back(ideal.empty() ? 0 : discounted(got) / discounted(ideal));
            sums[order] += values.back();
        }
        print_row(name, entries.size(), values);
    }
    for (double& sum : sums) sum /= static_cast<double>(bench.topics().size());
    print_row(fmt::format("mean of {} topics", bench.topics().size()), 0, sums);
    fmt::print("{} papers; {} in a first ten without a grade\n", bench.size(), missing);
    return missing == 0 ? 0 : 1;
}

int run(std::span<const std::string> words) {
    const bool pool = !words.empty() && words[0] == "--pool";
    const auto rest = words.subspan(pool ? 1 : 0);
    if (rest.size() < 3) {
        fmt::print(stderr, "offprint_ranking [--pool] TOPICS JUDGEMENTS LISTING…\n");
        return 2;
    }
    const Bench bench(load_topics(rest[0], {}).topics, read_papers(rest.subspan(2)));
    const Grades grades = read_grades(rest[1]);
    if (!pool) return print_table(bench, grades);
    print_pool(bench, grades);
    return 0;
}

}  // namespace
}  // namespace offprint

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    return offprint::run(words);
}
