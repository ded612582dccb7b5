// Rendering one digest of 20 papers with long abstracts, in every format. The bar of docs/performance.md is
// 10,000 a second.
#include <benchmark/benchmark.h>

#include "offprint/render/render.h"
#include "sample_digest.h"

namespace {

using namespace offprint;

void render_20_papers(benchmark::State& state) {
    const Digest digest = bench::make_digest();
    const TemplateSet templates;
    RenderOptions options;
    options.format = static_cast<OutputFormat>(state.range(0));
    options.color = options.links = true;
    for (auto _ : state) benchmark::DoNotOptimize(render_digest(digest, templates, options));
    state.SetLabel(std::string(output_format_name(options.format)));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(render_20_papers)->DenseRange(0, 5);

void render_html_of_a_mail(benchmark::State& state) {
    const Digest digest = bench::make_digest();
    const TemplateSet templates;
    for (auto _ : state) benchmark::DoNotOptimize(render_mail_html(digest, templates, {}, 90'000));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(render_html_of_a_mail);

void parse_built_in_templates(benchmark::State& state) {
    for (auto _ : state) {
        const TemplateSet templates;
        for (const BuiltinTemplate& builtin : builtin_templates())
            benchmark::DoNotOptimize(templates.find(builtin.name));
    }
}
BENCHMARK(parse_built_in_templates);

}  // namespace
