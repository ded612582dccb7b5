// Listings beside each other in one document, as `cat` joins files: what one reader passes over may be
// another one's.
//
//     read_beside(text.substr(begin, end - begin), line, intake);   // what stands between two entries
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// The note at the line where something begins that is not read.
inline constexpr std::string_view kOtherListing =
    "another listing begins here, which is not read: put it into a file of its own";

/// A look at the first two letters, which tells it of nearly all lines.
inline bool may_begin_other_listing(std::string_view text) {
    const char next = text.size() > 1 ? text[1] : '\0';
    switch (text.front()) {
        case '@':
        case '<':
        case '{':
        case '[':
        case '%':
            return true;
        case 'T':
            return next == 'Y';
        case 'P':
            return next == 'M';
        case 'F':
            return next == 'N';
        default:
            return false;
    }
}

class JsonText;
class XmlDocument;

/// Reads a passage that holds no entry of the document's own format, if it is a listing of another one; else
/// does nothing and gives false. `line` is where it begins.
bool read_beside(std::string_view passage, std::size_t line, Intake& intake);

/// Whether a line begins a listing of another format than that whose records begin with `own_tag`: for lines
/// that would otherwise go on what a record says.
bool begins_other_listing(std::string_view text, std::string_view own_tag);

/// The same for what follows a JSON document, behind which the text stands. What is no listing is a note.
void read_behind_json(JsonText& text, Intake& intake);

/// The same for what stands behind the root of a document, where another one follows.
void read_behind_root(const XmlDocument& document, Intake& intake);

/// The document of XML in these bytes: without a listing before it, which is read, and one behind it, which
/// is put into `rest` below as many empty lines: lines keep their numbers in both.
std::string cut_out_xml(std::string bytes, Intake& intake, std::string& rest);

}  // namespace offprint
