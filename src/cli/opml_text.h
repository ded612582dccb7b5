// Names and texts of feeds as OPML and the configuration have them.
#pragma once
#include <set>
#include <string>

namespace offprint {

/// Between double quotes in XML.
std::string in_attribute(const std::string& text);
/// A basic string of TOML, with its quotes.
std::string in_toml(const std::string& text);
/// `the-lab-news` for `The Lab: News`, and a name from the host for no title; one that is not taken, and is
/// now.
std::string name_for(const std::string& title, const std::string& url, std::set<std::string>& taken);

}  // namespace offprint
