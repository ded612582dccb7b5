// The commented settings come from the key table, so that a new setting stands in new files by itself.
#include "offprint/config/starter.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/config/keys.h"

namespace offprint {
namespace {

constexpr std::string_view kHead =
    "# What offprint reads and looks for. `offprint config check` finds every mistake in this file,\n"
    "# `offprint config show` tells what holds; `offprint help query` is about queries.\n"
    "# A line that begins with # is a comment: take the # away to set what it says.\n\n";

constexpr std::string_view kSources =
    "\n# Sources are read when you name no listing. Others: arxiv, biorxiv, medrxiv, feed, file.\n"
    "[source.hf]\n"
    "kind = \"huggingface\"\n\n"
    "# [source.ml]\n"
    "# kind = \"arxiv\"\n"
    "# categories = [\"cs.LG\", \"cs.CL\"]\n";

constexpr std::string_view kMute =
    "\n# A mute hides what it matches, and the digest counts it.\n"
    "# [[topic]]\n"
    "# name = \"Never\"\n"
    "# match = 'title:survey'\n"
    "# mute = true\n";

constexpr std::string_view kNoTopic =
    "\n# A topic is a name and a query.\n"
    "# [[topic]]\n"
    "# name = \"Sound\"\n"
    "# match = 'audio OR speech OR \"room acoustics\"'\n";

std::string commented(std::string_view table) {
    std::string text;
    for (const ConfigKey& key : kConfigKeys) {
        if (key.table != table) continue;
        text += fmt::format("# {:<44} # {}\n", fmt::format("{} = {}", key.name, key.example), key.meaning);
    }
    return text;
}

}  // namespace

std::string quote_toml(std::string_view text) {
    const std::string line = clean_line(text);
    if (line.find('\'') == line.npos) return '\'' + line + '\'';
    std::string quoted = "\"";
    for (const char c : line) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::string write_starter(std::span<const StarterTopic> topics) {
    std::string text(kHead);
    text += commented("");
    text += kSources;
    for (const StarterTopic& topic : topics) {
        text += '\n';
        if (!topic.remark.empty()) text += "# " + clean_line(topic.remark) + '\n';
        text += "[[topic]]\nname = " + quote_toml(topic.name) + "\nmatch = " + quote_toml(topic.query) + '\n';
    }
    if (topics.empty()) text += kNoTopic;
    text += kMute;
    text += "\n[digest]\n" + commented("digest");
    text += "\n[mail]\n" + commented("mail");
    return text;
}

}  // namespace offprint
