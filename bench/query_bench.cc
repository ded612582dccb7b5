// The query room over 1,000 papers of about 1.3 kB: folding, matching five topics, statistics and scores.
#include <benchmark/benchmark.h>

#include <malloc.h>

#include <random>
#ifdef OFFPRINT_BENCH_RE2
#include <re2/re2.h>
#include <re2/set.h>
#endif

#include "offprint/query/match.h"
#include "offprint/query/rule_set.h"
#include "offprint/query/score.h"

namespace offprint {
namespace {

/// Made-up words, a few of them common and most of them rare, as in language.
std::vector<std::string> make_vocabulary(std::mt19937& random) {
    std::vector<std::string> words;
    for (int i = 0; i < 20'000; ++i) {
        std::string word;
        for (std::size_t letters = 2 + random() % 9; letters > 0; --letters)
            word += static_cast<char>('a' + random() % 26);
        words.push_back(word);
    }
    return words;
}

std::string make_text(std::mt19937& random, const std::vector<std::string>& words, std::size_t length) {
    std::string text;
    while (text.size() < length) {
        double share = static_cast<double>(random()) / 4294967296.0;
        text += words[static_cast<std::size_t>(share * share * share * static_cast<double>(words.size()))];
        text += random() % 9 == 0 ? ", " : " ";
    }
    return text;
}

struct Day {
    std::vector<std::string> words;
    std::vector<Paper> papers;
};

const Day& day() {
    static const Day made = [] {
        std::mt19937 random(1);
        Day result;
        result.words = make_vocabulary(random);
        for (int i = 0; i < 1000; ++i) {
            Paper paper;
            paper.title = make_text(random, result.words, 80);
            paper.abstract = make_text(random, result.words, 1250);
            paper.authors = {"Ann Example", "Bob Beispiel"};
            paper.upvotes = i % 50;
            result.papers.push_back(std::move(paper));
        }
        return result;
    }();
    return made;
}

Topic make_topic(const std::string& written) {
    return {.name = written, .written = written, .query = parse_query(written, {}), .limit = {}};
}

std::vector<Topic> make_topics(std::size_t count) {
    std::mt19937 random(2);
    const std::vector<std::string>& words = day().words;
    auto word = [&] { return words[random() % words.size()]; };
    std::vector<Topic> topics;
    for (std::size_t i = 0; i < count; ++i) {
        std::string written;
        switch (i % 5) {
            case 0:
                written = "ti:\"" + word() + " " + word() + "\" OR " + word();
                break;
            case 1:
                written = word() + " " + word() + " -" + word();
                break;
            case 2:
                written = "\"" + word() + " " + word() + "\"";
                break;
            case 3:
                written = "abs:" + word() + " upvotes>10";
                break;
            default:
                written = word() + " (" + word() + " OR " + word() + ")";
        }
        topics.push_back(make_topic(written));
    }
    return topics;
}

/// Topics that a set of regular expressions can say too: a phrase or a word.
struct PlainTopic {
    std::string first, second, other;
};

std::vector<PlainTopic> make_plain_topics(std::size_t count) {
    std::mt19937 random(3);
    const std::vector<std::string>& words = day().words;
    auto word = [&] { return words[random() % words.size()]; };
    std::vector<PlainTopic> topics(count);
    for (PlainTopic& topic : topics) topic = {word(), word(), word()};
    return topics;
}

std::vector<FoldedPaper> fold_day() {
    std::vector<FoldedPaper> folded;
    for (const Paper& paper : day().papers) folded.emplace_back(paper);
    return folded;
}

void fold_words_once(benchmark::State& state) {
    for (auto _ : state)
        for (const FoldedPaper& paper : fold_day()) {
            benchmark::DoNotOptimize(paper.text(TextPart::kTitle).hashes().size());
            benchmark::DoNotOptimize(paper.text(TextPart::kAbstract).hashes().size());
        }
}
BENCHMARK(fold_words_once)->Unit(benchmark::kMillisecond);

void fold_and_match(benchmark::State& state) {
    RuleSet rules(make_topics(static_cast<std::size_t>(state.range(0))));
    FoldedPaper folded(&rules.words_asked());
    for (auto _ : state)
        for (const Paper& paper : day().papers) {
            folded.reset(paper);
            benchmark::DoNotOptimize(rules.match(folded));
        }
}
BENCHMARK(fold_and_match)
    ->Unit(benchmark::kMillisecond)
    ->Arg(5)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000);

void match_folded(benchmark::State& state) {
    RuleSet rules(make_topics(static_cast<std::size_t>(state.range(0))));
    std::vector<FoldedPaper> folded = fold_day();
    std::size_t found = 0;
    for (auto _ : state)
        for (const FoldedPaper& paper : folded) found += rules.match(paper).size();
    state.counters["matches"] =
        benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
}
BENCHMARK(match_folded)
    ->Unit(benchmark::kMillisecond)
    ->Arg(5)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000);

void plain_topics_rule_set(benchmark::State& state) {
    std::vector<Topic> topics;
    for (const PlainTopic& plain : make_plain_topics(static_cast<std::size_t>(state.range(0))))
        topics.push_back(make_topic("\"" + plain.first + " " + plain.second + "\" OR " + plain.other));
    RuleSet rules(std::move(topics));
    FoldedPaper folded(&rules.words_asked());
    for (auto _ : state)
        for (const Paper& paper : day().papers) {
            folded.reset(paper);
            benchmark::DoNotOptimize(rules.match(folded));
        }
}
BENCHMARK(plain_topics_rule_set)->Unit(benchmark::kMillisecond)->Arg(100)->Arg(10'000)->Arg(100'000);

#ifdef OFFPRINT_BENCH_RE2
void plain_topics_re2_set(benchmark::State& state) {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_max_mem(std::int64_t{4} << 30);
    RE2::Set set(options, RE2::UNANCHORED);
    for (const PlainTopic& plain : make_plain_topics(static_cast<std::size_t>(state.range(0))))
        set.Add("\\b(?:" + plain.first + " " + plain.second + "|" + plain.other + ")\\b", nullptr);
    if (!set.Compile()) return state.SkipWithError("does not build");
    std::vector<int> matching;
    for (auto _ : state)
        for (const Paper& paper : day().papers) {
            for (const std::string* text : {&paper.title, &paper.abstract}) {
                set.Match(*text, &matching);
                benchmark::DoNotOptimize(matching.data());
            }
        }
}
BENCHMARK(plain_topics_re2_set)->Unit(benchmark::kMillisecond)->Arg(100)->Arg(10'000)->Arg(100'000);
#endif

void plain_topics_loop(benchmark::State& state) {
    std::vector<Topic> topics;
    for (const PlainTopic& plain : make_plain_topics(static_cast<std::size_t>(state.range(0))))
        topics.push_back(make_topic("\"" + plain.first + " " + plain.second + "\" OR " + plain.other));
    for (auto _ : state)
        for (const Paper& paper : day().papers) {
            FoldedPaper folded(paper);
            for (const Topic& topic : topics) benchmark::DoNotOptimize(matches(topic.query, folded));
        }
}
BENCHMARK(plain_topics_loop)->Unit(benchmark::kMillisecond)->Arg(100)->Arg(10'000);

void match_in_a_loop(benchmark::State& state) {
    std::vector<Topic> topics = make_topics(static_cast<std::size_t>(state.range(0)));
    std::vector<FoldedPaper> folded = fold_day();
    for (auto _ : state)
        for (const FoldedPaper& paper : folded)
            for (const Topic& topic : topics) benchmark::DoNotOptimize(matches(topic.query, paper));
}
BENCHMARK(match_in_a_loop)->Unit(benchmark::kMillisecond)->Arg(5)->Arg(100);

void build_rule_set(benchmark::State& state) {
    std::vector<Topic> topics = make_topics(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<Topic> copy = topics;
        state.ResumeTiming();
        RuleSet rules(std::move(copy));
        benchmark::DoNotOptimize(rules.topics().size());
        state.PauseTiming();  // taking the topics' trees apart is no part of building
        rules = RuleSet();
        state.ResumeTiming();
    }
}
BENCHMARK(build_rule_set)->Unit(benchmark::kMillisecond)->Arg(1000)->Arg(100'000);

/// Beside the parsed queries, which the set takes over.
void remember_rule_set(benchmark::State& state) {
    std::vector<Topic> topics = make_topics(static_cast<std::size_t>(state.range(0)));
    const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    RuleSet rules(std::move(topics));
    const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    for (auto _ : state) benchmark::DoNotOptimize(rules.topics().size());
    state.counters["MiB"] = static_cast<double>(after - before) / (1 << 20);
}
BENCHMARK(remember_rule_set)->Arg(1000)->Arg(100'000);

void copy_pattern(benchmark::State& state) {
    const Query query = parse_query("/gpt-?[0-9]/ OR ti:/\\bRAG\\b/c", {});
    for (auto _ : state) benchmark::DoNotOptimize(Query(query));
}
BENCHMARK(copy_pattern);

void count_words(benchmark::State& state) {
    std::vector<FoldedPaper> folded = fold_day();
    for (const FoldedPaper& paper : folded) paper.text(TextPart::kAbstract);
    for (auto _ : state) {
        TermStatistics statistics;
        for (const FoldedPaper& paper : folded) statistics.add(paper);
        benchmark::DoNotOptimize(statistics.papers());
    }
}
BENCHMARK(count_words)->Unit(benchmark::kMillisecond);

void parse_one(benchmark::State& state) {
    QueryContext context;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            parse_query("ti:(koopman OR \"dynamic mode\"~2) -survey au:\"Y LeCun\" upvotes>10", context));
}
BENCHMARK(parse_one);

}  // namespace
}  // namespace offprint
