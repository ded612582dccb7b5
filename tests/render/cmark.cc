#include "cmark.h"

#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "offprint/base/file.h"
#include "offprint/base/utf8.h"

namespace offprint::test {
namespace {

std::string run(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::string out;
    char buffer[65536];
    for (std::size_t got = 0; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, got);
    return pclose(pipe) == 0 ? out : std::string();
}

std::string decode_xml(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::string_view meaning = text.substr(i, 1);
        std::size_t length = 1;
        for (const auto& [written, meant] : kEntities) {
            if (!text.substr(i).starts_with(written)) continue;
            meaning = meant;
            length = written.size();
        }
        out.append(meaning);
        i += length;
    }
    return out;
}

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string opener = " " + std::string(name) + "=\"";
    const std::size_t at = tag.find(opener);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + opener.size();
    return decode_xml(tag.substr(begin, tag.find('"', begin) - begin));
}

}  // namespace

bool has_cmark() {
    static const bool found = !run("cmark --version 2>/dev/null").empty();
    return found;
}

std::vector<MarkdownNode> read_markdown(std::string_view document) {
    const std::string path = "/tmp/offprint-markdown-" + std::to_string(getpid()) + ".md";
    write_file_atomically(path, document);
    const std::string xml = run("cmark --unsafe --to xml " + path);
    std::remove(path.c_str());
    std::vector<MarkdownNode> nodes;
    std::size_t depth = 0;
    for (std::size_t at = xml.find("<document"); at < xml.size(); at = xml.find('<', at)) {
        const std::size_t end = xml.find('>', at);
        const std::string_view tag = std::string_view(xml).substr(at + 1, end - at - 1);
        at = end + 1;
        if (tag.starts_with('/')) {
            --depth;
            continue;
        }
        MarkdownNode& node = nodes.emplace_back();
        node.type = tag.substr(0, tag.find_first_of(" /"));
        node.destination = attribute(tag, "destination");
        node.depth = depth;
        if (tag.ends_with('/')) continue;
        ++depth;
        node.text =
            xml[at] == '\n' ? "" : decode_xml(std::string_view(xml).substr(at, xml.find('<', at) - at));
    }
    return nodes;
}

std::string text_below(const std::vector<MarkdownNode>& nodes, std::size_t at) {
    std::string text;
    for (std::size_t i = at + 1; i < nodes.size() && nodes[i].depth > nodes[at].depth; ++i) {
        text += nodes[i].type == "softbreak" ? " " : nodes[i].text;
    }
    return text;
}

}  // namespace offprint::test
