// How an XML document begins, without parsing it: what detection needs.
//
//     scan_xml_head("<?xml version=\"1.0\"?><!-- x --><atom:feed xmlns:atom=…").root == "feed"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

struct XmlHead {
    std::string root;  ///< name of the first element, without its prefix; empty when there is none
    std::string text;  ///< the first bytes in UTF-8, for looking into

    bool holds(std::string_view part) const { return text.find(part) != text.npos; }
};

/// Passes over blanks, other junk without tags, declarations, comments and a DOCTYPE.
XmlHead scan_xml_head(std::string_view bytes);

/// The root alone, of a text whose ASCII is one byte a character.
std::string_view xml_root_name(std::string_view text);

}  // namespace offprint
