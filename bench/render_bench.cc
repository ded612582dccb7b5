// Rendering one digest of 20 papers with long abstracts, in every format. The bar of docs/performance.md is
// 10,000 a second.
#include <benchmark/benchmark.h>

#include "offprint/render/render.h"

namespace {

using namespace offprint;

Digest make_digest() {
    Paper paper;
    paper.id = {"arxiv:2510.01234"};
    paper.title = "Spectra That Listen: Koopman Operators for Audio, Voices and Rain";
    while (paper.abstract.size() < 1500) {
        paper.abstract +=
            "The operator turns a nonlinear system into a linear one, at the price of (infinitely) many "
            "dimensions. ";
    }
    paper.abstract.pop_back();
    paper.url = "https://arxiv.org/abs/2510.01234";
    paper.code = "https://github.com/example/spectra";
    paper.authors = {"A. Okafor", "L. Brandt", "M. Sato", "P. Nowak", "R. Lindqvist"};
    paper.author_count = 7;
    paper.published = parse_date("2025-10-14");
    paper.upvotes = 41;
    paper.comments = 3;
    paper.stars = 120;
    Digest digest;
    digest.title = "Daily Papers";
    digest.date = *parse_date("2026-01-09");
    digest.counts = {42, 20, 20, 0, 0, 22, 0, 0};
    digest.topic_count = 2;
    digest.sources = {{"hf", "ok", 42, ""}};
    for (const char* topic : {"Representation learning", "Speech"}) {
        DigestSection section;
        section.name = topic;
        section.count = 10;
        DigestPaper entry;
        entry.paper = paper;
        entry.topics = {topic};
        entry.matched = {"koopman", "operator"};
        entry.title_marks = {{21, 28}};
        entry.abstract_marks = {{4, 12}, {100, 108}};
        section.papers.assign(10, entry);
        digest.sections.push_back(section);
    }
    return digest;
}

void render_20_papers(benchmark::State& state) {
    const Digest digest = make_digest();
    const TemplateSet templates;
    RenderOptions options;
    options.format = static_cast<OutputFormat>(state.range(0));
    options.color = options.links = true;
    for (auto _ : state) benchmark::DoNotOptimize(render_digest(digest, templates, options));
    state.SetLabel(std::string(output_format_name(options.format)));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(render_20_papers)->DenseRange(0, 5);

void parse_built_in_templates(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(TemplateSet());
}
BENCHMARK(parse_built_in_templates);

}  // namespace
