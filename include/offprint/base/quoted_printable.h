// Quoted-printable (RFC 2045 §6.7): text that is mostly ASCII, in short lines of seven bits that survive
// every mail program.
//
//     encode_quoted_printable("Gr\u00fc\u00dfe\n") == "Gr=C3=BC=C3=9Fe\n"
//     decode_quoted_printable("Gr=FC=DFe=\n\n") == "Gr\xFC\xDF" "e\n"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Lines of at most 76 characters, ended by LF. LF and CR LF of the text are line breaks; every other byte
/// comes back as it was. No line ends in a blank, is a lone `.` (the end of a message to SMTP and sendmail)
/// or begins with `From ` (the start of one in an mbox file). UTF-8 characters are never split between lines.
/// A text without a line end gives none.
std::string encode_quoted_printable(std::string_view text);

/// The bytes again; lines keep their ends. Blanks at the end of a line, which some program added on the way,
/// are dropped (rule 3). An `=` that begins nothing stands for itself.
std::string decode_quoted_printable(std::string_view text);

}  // namespace offprint
