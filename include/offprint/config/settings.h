// Every setting that holds, with where it comes from: what `offprint config show` prints.
//
//     list_settings("[digest]\nlimit = 20\n", "config.toml")
//     … {"digest.limit", "20", "config.toml:2"}, {"digest.rest", "false", "default"} …
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct Setting {
    std::string key;     ///< `digest.limit`, `source.hf.kind`, `topic.Sound.match`
    std::string value;   ///< as TOML, as it is written; empty: not set
    std::string origin;  ///< `default`, or the file with the line
};

/// Of a document without mistakes; `name` is what the origins call it. A value that may hold a login is
/// hidden.
std::vector<Setting> list_settings(std::string_view toml, const std::string& name);

}  // namespace offprint
