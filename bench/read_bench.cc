// How fast bytes become papers, and papers of several listings become one each. The listings are those of
// examples/, many times over, and the files that OFFPRINT_BENCH_FILES names, with colons between them.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <sstream>
#include <string>

#include "offprint/base/file.h"
#include "offprint/model/merge.h"
#include "offprint/read/read_listing.h"

namespace {

using offprint::Input;
using offprint::Listing;
using offprint::ReadOptions;

std::string example(const char* name) {
    return offprint::read_file(std::string(OFFPRINT_SOURCE_DIR) + "/examples/" + name);
}

/// A day of `count` papers, each with an id and a title of its own.
std::string json_day(int count) {
    const std::string day = example("daily.json");
    const std::string first = day.substr(1, day.find("\n  },") + 3);
    std::string many = "[";
    for (int i = 0; i < count; ++i) {
        if (i > 0) many += ',';
        std::string item = first;
        const auto put = [&](std::string_view place, const std::string& text) {
            for (auto at = item.find(place); at != std::string::npos;
                 at = item.find(place, at + text.size() + place.size())) {
                item.insert(at + place.size(), text);
            }
        };
        put("\"id\": \"", std::to_string(i));
        put("\"title\": \"", std::to_string(i) + " ");
        many += item;
    }
    return many + "]";
}

std::string page_text(int count) {
    const std::string page = example("page.txt");
    const std::size_t head = page.find("Jan 9\n\n") + 7;
    std::string many = page.substr(0, head);
    for (int i = 0; i * 8 < count; ++i) many += page.substr(head) + "\n";
    return many;
}

Listing read(const std::string& bytes) {
    Input input = Input::from_memory(bytes, "bench");
    return read_listing(input, ReadOptions());
}

void measure_reading(benchmark::State& state, const std::string& bytes) {
    for (auto _ : state) benchmark::DoNotOptimize(read(bytes));
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size()) * state.iterations());
}

void BM_ReadHfJson(benchmark::State& state) {
    measure_reading(state, json_day(static_cast<int>(state.range(0))));
}
BENCHMARK(BM_ReadHfJson)->Arg(100)->Arg(1000);

void BM_ReadHfPageText(benchmark::State& state) {
    measure_reading(state, page_text(static_cast<int>(state.range(0))));
}
BENCHMARK(BM_ReadHfPageText)->Arg(100)->Arg(1000);

/// An answer of arXiv's query API, each entry as long as they are on average.
std::string api_answer(int count) {
    std::string answer =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        "  <title type=\"html\">ArXiv Query: made up</title>\n";
    std::string words;
    while (words.size() < 1400)
        words += "the operator of a nonlinear system becomes linear &amp; stays small, ";
    for (int i = 0; i < count; ++i) {
        const std::string id = "2601." + std::to_string(10000 + i) + "v1";
        answer += "  <entry>\n    <id>http://arxiv.org/abs/" + id +
                  "</id>\n    <updated>2026-01-09T01:02:03Z</updated>\n    "
                  "<published>2026-01-08T01:02:03Z</published>\n"
                  "    <title>Spectra That Listen " +
                  std::to_string(i) + "</title>\n    <summary>  " + words + "\n</summary>\n";
        for (const char* name : {"Adaeze Okafor", "Lena Brandt", "Mio Sato", "Rafael Quispe"})
            answer += std::string("    <author>\n      <name>") + name + "</name>\n    </author>\n";
        answer +=
            "    <arxiv:comment xmlns:arxiv=\"http://arxiv.org/schemas/atom\">12 pages</arxiv:comment>\n"
            "    <link href=\"http://arxiv.org/abs/" +
            id +
            "\" rel=\"alternate\" type=\"text/html\"/>\n"
            "    <category term=\"cs.SD\" scheme=\"http://arxiv.org/schemas/atom\"/>\n  </entry>\n";
    }
    return answer + "</feed>\n";
}

void BM_ReadArxivApi(benchmark::State& state) {
    measure_reading(state, api_answer(static_cast<int>(state.range(0))));
}
BENCHMARK(BM_ReadArxivApi)->Arg(100)->Arg(1000);

void BM_MergeTwoListings(benchmark::State& state) {
    const Listing day = read(json_day(static_cast<int>(state.range(0))));
    for (auto _ : state) benchmark::DoNotOptimize(offprint::merge_papers({day, day}));
    state.SetItemsProcessed(2 * static_cast<std::int64_t>(day.papers.size()) * state.iterations());
}
BENCHMARK(BM_MergeTwoListings)->Arg(100)->Arg(1000);

/// Papers are handed on and not kept, as `list --format jsonl` does; counts them as well as the bytes.
void measure_file(benchmark::State& state, const std::string& path) {
    const std::string bytes = offprint::read_file(path);
    std::size_t papers = 0;
    for (auto _ : state) {
        Input input = Input::from_memory(bytes, "bench");
        papers = 0;
        const Listing rest = read_listing(input, ReadOptions(), [&](offprint::Paper&& paper) {
            benchmark::DoNotOptimize(paper);
            ++papers;
        });
        benchmark::DoNotOptimize(rest);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size()) * state.iterations());
    state.counters["papers"] = static_cast<double>(papers);
}

const bool kHasFiles = [] {
    const char* const named = std::getenv("OFFPRINT_BENCH_FILES");
    std::istringstream paths(named == nullptr ? "" : named);
    for (std::string path; std::getline(paths, path, ':');)
        benchmark::RegisterBenchmark(("BM_ReadFile/" + path.substr(path.rfind('/') + 1)).c_str(),
                                     measure_file, path);
    return named != nullptr;
}();

}  // namespace
