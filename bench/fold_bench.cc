// Words of English, of names and of Chinese, folded one after the other; titles decoded, measured and merged.
// Bytes per second.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "offprint/base/fold.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"

namespace {

using namespace offprint;

constexpr std::string_view kEnglish =
    "We study how large networks learn to listen: the spectra of their weights grow in a few steps, and "
    "models that "
    "are trained on more studies keep their caches. Our method, self-supervised and simple, needs no labels "
    "at all. ";
constexpr std::string_view kNames =
    "Bernhard Schölkopf, Paul Erdős, Élodie Müller, Łukasz Wójcik, Søren Ångström, José Núñez; ";
constexpr std::string_view kChinese =
    "我们研究大型网络如何学习倾听：其权重的谱分几步增长，而在更多研究上训练的模型则保留缓存。";

std::string repeated(std::string_view text) {
    std::string all;
    while (all.size() < 100'000) all += text;
    return all;
}

void count_bytes(benchmark::State& state, const std::string& text) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void fold_and_stem(benchmark::State& state, std::string_view sample) {
    const std::string text = repeated(sample);
    std::string buffer;
    for (auto _ : state) {
        WordReader reader(text);
        std::size_t letters = 0;
        while (reader.next()) letters += stem(reader.word(), buffer).size();
        benchmark::DoNotOptimize(letters);
    }
    count_bytes(state, text);
}
BENCHMARK_CAPTURE(fold_and_stem, english, kEnglish);
BENCHMARK_CAPTURE(fold_and_stem, names, kNames);
BENCHMARK_CAPTURE(fold_and_stem, chinese, kChinese);

template <typename Result>
void over_text(benchmark::State& state, Result (*function)(std::string_view), std::string_view sample) {
    const std::string text = repeated(sample);
    for (auto _ : state) benchmark::DoNotOptimize(function(text));
    count_bytes(state, text);
}
BENCHMARK_CAPTURE(over_text, decode_tex_plain, decode_tex, kEnglish);
BENCHMARK_CAPTURE(over_text, decode_tex_names, decode_tex,
                  "Sch{\\\"o}lkopf and Erd\\H{o}s on $L^2$ norms --- a \\emph{short} note. ");
BENCHMARK_CAPTURE(over_text, clean_line_names, clean_line, kNames);
BENCHMARK_CAPTURE(over_text, display_width_english, display_width, kEnglish);
BENCHMARK_CAPTURE(over_text, display_width_chinese, display_width, kChinese);

void wrap_english(benchmark::State& state) {
    const std::string text = repeated(kEnglish);
    for (auto _ : state) benchmark::DoNotOptimize(wrap_text(text, 72));
    count_bytes(state, text);
}
BENCHMARK(wrap_english);

/// A day of a thousand papers: with arXiv ids, or with titles only.
Listing day_of(bool with_ids) {
    Listing listing;
    listing.source = "day";
    for (int i = 0; i < 1000; ++i) {
        Paper paper;
        paper.title = "Spectra That Listen, Number " + std::to_string(i);
        paper.abstract = std::string(kEnglish);
        if (with_ids) paper.id = {"arxiv:2401." + std::to_string(10000 + i)};
        paper.authors = {"Bernhard Schölkopf"};
        listing.papers.push_back(std::move(paper));
    }
    return listing;
}

void merge_thousand(benchmark::State& state, bool with_ids) {
    const Listing day = day_of(with_ids);
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<Listing> listings{day};
        state.ResumeTiming();
        benchmark::DoNotOptimize(merge_papers(std::move(listings)));
    }
}
BENCHMARK_CAPTURE(merge_thousand, arxiv_ids, true)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(merge_thousand, titles, false)->Unit(benchmark::kMicrosecond);

void make_title_id(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(title_id("Spectra That Listen: Self-Supervised Models of Large Networks"));
}
BENCHMARK(make_title_id);

}  // namespace
