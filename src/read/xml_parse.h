// Well-formed XML into nodes, in one scan. Comments, processing instructions and DOCTYPEs are passed over,
// text of nothing but blanks too.
//
//     XmlNodes nodes;
//     parse_xml("<a b='1'>R&amp;D</a>", nodes)      nothing: the whole text was parsed
//     parse_xml("<a><b></a>", nodes)                6: what stands before it is in the nodes
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "xml_node.h"

namespace offprint {

/// Wants repaired UTF-8 (xml_repair.h), which the nodes refer to. Returns where the text stops being
/// well-formed (XML 1.0 §2.1), if it does.
std::optional<std::size_t> parse_xml(std::string_view text, XmlNodes& nodes);

enum class XmlStop : std::uint8_t {
    kChild,  ///< an element in the root has ended
    kEnd,    ///< the text ends, and so may the document
    kOpen,   ///< the text ends in the root
    kStuck,  ///< the text is damaged, or breaks off in a tag
};
/// Parses on from `at`, where the root was not begun yet or one of its children has just ended, to behind the
/// next child, and says so.
XmlStop parse_xml_child(std::string_view text, std::size_t& at, XmlNodes& nodes);

}  // namespace offprint
