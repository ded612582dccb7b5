// What goes wrong with XML on its way, put right before it is parsed, as far as no tree is needed for that.
//
//     repair_xml("junk<a>&nbsp;R&D &#150;\x01</a>").text == "<a>\u00A0R&amp;D –</a>"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

struct RepairedXml {
    std::string text;
    std::size_t cut_lines = 0;       ///< lines that ended in what was cut off before the document
    bool had_junk = false;           ///< that was more than blanks
    bool had_controls = false;       ///< characters that XML cannot have were taken out
    bool declares_entities = false;  ///< its DOCTYPE has declarations of its own: not to be parsed
};

/// Cuts off what stands before the first tag, takes out control characters, gives the names of HTML their
/// characters (also where no DTD declares them; not in CDATA sections), reads numeric references to 128–159
/// as Windows-1252 as HTML does, and escapes every `&` that begins no reference. Wants valid UTF-8. Text that
/// needs none of it is given back as it came.
RepairedXml repair_xml(std::string text);

/// How far the text from `at` on is plain: UTF-8 in which there is nothing to repair but what may stand
/// before the first tag. A character or reference that the text breaks off in is not.
std::size_t plain_xml_end(std::string_view text, std::size_t at);

}  // namespace offprint
