// The template engine: any bytes either fail to parse with an Error, or render within the limits. The same
// bytes are also a value: what the escapers make of them holds no control character, and plain text is shown
// in every markup's own way.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/render/mustache.h"
#include "offprint/render/template_check.h"

namespace {

using namespace offprint;

void require(bool holds) {
    if (!holds) std::abort();
}

void try_template(std::string_view source, const Value& data, Markup markup) {
    try {
        const Template page = Template::parse(std::string(source), "fuzz", RawTags::kAllowed);
        const auto itself = [&](std::string_view name) { return name == "p" ? &page : nullptr; };
        const std::string once = render_template(page, data, markup, itself, {50, 10'000, 1'000'000});
        require(render_template(page, data, markup, itself, {50, 10'000, 1'000'000}) == once);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::kTemplate);
    }
}

/// Whatever is wrong with a template is told, and looking for it ends.
void try_check(std::string_view source) {
    TemplateSet templates;
    templates.replace("digest.md", Template::read(std::string(source), "fuzz"));
    const bool is_refused = !templates.own_templates().front().text->mistakes().empty();
    require(!is_refused || !check_templates(templates).empty());
}

void try_value(std::string_view text, Markup markup) {
    std::string out;
    append_escaped(out, text, markup);
    for (std::size_t i = 0; i < out.size();) {
        const CodePoint point = code_point_at(out, i);
        require(point.valid && !is_unsafe(point.value));
        i += point.length;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    ValueStore store;
    const Value item = store.map({{"a", Value::text(text)}, {"b", Value::number(2)}});
    const Value data = store.map({{"a", Value::text("x")}, {"l", store.list({item, item})}, {"m", item}});
    try_check(text);
    for (const Markup markup : {Markup::kPlain, Markup::kMarkdown, Markup::kTerminal, Markup::kHtml}) {
        try_template(text, data, markup);
        try_value(text, markup);
    }
    return 0;
}
