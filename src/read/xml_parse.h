// Well-formed XML into nodes, in one scan. Comments, processing instructions and DOCTYPEs are passed over,
// text of nothing but blanks too.
//
//     XmlNodes nodes;
//     parse_xml("<a b='1'>R&amp;D</a>", nodes)      nothing: the whole text was parsed
//     parse_xml("<a><b></a>", nodes)                6: what stands before it is in the nodes
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "xml_node.h"

namespace offprint {

/// Wants repaired UTF-8 (xml_repair.h), which the nodes refer to. Returns where the text stops being
/// well-formed (XML 1.0 §2.1), if it does.
std::optional<std::size_t> parse_xml(std::string_view text, XmlNodes& nodes);

}  // namespace offprint
