// render_peers                 one line a page: name, then CPU microseconds a digest for offprint and for
//                              kainjow's Mustache
// render_peers data PAGE       the data of the page as JSON, for a peer in another language
//
// offprint is measured from the Digest to the bytes, the making of the data included. The peer is given the
// same templates, parsed, and the same data, ready made: only what it writes is measured. Markdown is
// escaped by offprint alone, since the peer knows only HTML.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <kainjow/mustache.hpp>
#include <map>
#include <string>
#include <vector>

#include "../src/render/digest_data.h"
#include "offprint/render/json_writer.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace {

using namespace offprint;
namespace peer = kainjow::mustache;

constexpr const char* kPages[] = {"digest.md", "digest.html", "mail.html"};

PageLayout make_layout(const std::string& page) {
    RenderOptions options;
    if (page.ends_with(".html")) options.format = OutputFormat::kHtml;
    PageLayout layout = make_page_layout(options, TemplateSet(), page);
    layout.is_mail = page == "mail.html";
    return layout;
}

void write_json(JsonWriter& json, const Value& value) {
    switch (value.kind()) {
        case Value::Kind::kNull:
            return json.value(false);
        case Value::Kind::kBool:
            return json.value(value.is_true());
        case Value::Kind::kNumber:
            return json.value(value.as_number());
        case Value::Kind::kList:
            json.begin_array();
            for (const Value& item : value.items()) write_json(json, item);
            return json.end_array();
        case Value::Kind::kMap:
            json.begin_object();
            for (const ValueField& field : value.fields()) {
                json.key(field.name);
                write_json(json, field.value);
            }
            return json.end_object();
        default:
            return json.value(value.as_text());
    }
}

peer::data to_peer(const Value& value) {
    switch (value.kind()) {
        case Value::Kind::kNull:
            return peer::data(false);
        case Value::Kind::kBool:
            return peer::data(value.is_true());
        case Value::Kind::kNumber:
            return value.as_number() == 0 ? peer::data(false)
                                          : peer::data(std::to_string(static_cast<long>(value.as_number())));
        case Value::Kind::kList: {
            peer::data list(peer::data::type::list);
            for (const Value& item : value.items()) list.push_back(to_peer(item));
            return list;
        }
        case Value::Kind::kMap: {
            peer::data map(peer::data::type::object);
            for (const ValueField& field : value.fields())
                map.set(std::string(field.name), to_peer(field.value));
            return map;
        }
        default:  // the peer takes an empty text for true
            return value.as_text().empty() ? peer::data(false) : peer::data(std::string(value.as_text()));
    }
}

std::string text_of(std::string_view name) {
    for (const BuiltinTemplate& builtin : builtin_templates()) {
        if (builtin.name == name) return std::string(builtin.text);
    }
    return {};
}

/// The same text with the partials written out, which the peer would parse again each time.
std::string write_out(std::string text) {
    for (std::size_t at = text.find("{{>"); at != text.npos; at = text.find("{{>")) {
        const std::size_t end = text.find("}}", at);
        const std::string name = text.substr(at + 3, end - at - 3);
        const std::size_t after = end + 2 + (text.compare(end + 2, 1, "\n") == 0 ? 1 : 0);
        text.replace(at, after - at, text_of(name));
    }
    return text;
}

double cpu_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// Median of 41 batches.
double measure(int batch, const std::function<std::size_t()>& render) {
    std::vector<double> times;
    std::size_t bytes = 0;
    for (int round = 0; round < 41; ++round) {
        const double start = cpu_microseconds();
        for (int i = 0; i < batch; ++i) bytes += render();
        times.push_back((cpu_microseconds() - start) / batch);
    }
    std::sort(times.begin(), times.end());
    return bytes == 0 ? 0 : times[times.size() / 2];
}

void measure_page(const std::string& page) {
    const Digest digest = bench::make_digest();
    const TemplateSet templates;
    RenderOptions options;
    if (page == "digest.html") options.format = OutputFormat::kHtml;
    const auto ours = [&] {
        return page == "mail.html" ? render_mail_html(digest, templates, options, 90'000)
                                   : render_digest(digest, templates, options);
    };
    ValueStore store;
    const PageLayout layout = make_layout(page);
    const peer::data data = to_peer(make_digest_data(store, digest, layout));
    peer::mustache theirs(write_out(text_of(page)));
    if (page == "digest.md") theirs.set_custom_escape([](const std::string& text) { return text; });
    if (!theirs.is_valid()) {
        std::fprintf(stderr, "render_peers: %s: %s\n", page.c_str(), theirs.error_message().c_str());
        return;
    }
    const double our_time = measure(100, [&] { return ours().size(); });
    const double their_time = measure(10, [&] { return theirs.render(data).size(); });
    std::printf("%s %.1f %.1f %zu %zu\n", page.c_str(), our_time, their_time, ours().size(),
                theirs.render(data).size());
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3 && std::string_view(arguments[1]) == "data") {
        const Digest digest = bench::make_digest();
        ValueStore store;
        const PageLayout layout = make_layout(arguments[2]);
        JsonWriter json;
        write_json(json, make_digest_data(store, digest, layout));
        std::puts(json.take().c_str());
        return 0;
    }
    for (const char* page : kPages) measure_page(page);
}
