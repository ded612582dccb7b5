// Reads a mail back, written from RFC 5322, 2045 and 2046 alone and strict: nothing is repaired.
//
//     ReadMail mail = read_mail(bytes);
//     mail.problem == "" && mail.text_of("Subject") == "Daily papers"
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace offprint::test {

using ReadHeaders = std::vector<std::pair<std::string, std::string>>;  ///< names; unfolded values

struct ReadPart {
    ReadHeaders headers;
    std::string text;  ///< decoded, with LF line ends
};

struct ReadMail {
    std::string problem;  ///< the last thing that a strict reader would refuse, or empty
    ReadHeaders headers;
    std::vector<ReadPart> parts;  ///< of the multipart/alternative

    std::vector<std::string> names() const;
    /// Of the only header of that name, as it stands; empty when there is none or a second one.
    std::string raw(std::string_view name) const;
    /// The same with encoded words decoded.
    std::string text_of(std::string_view name) const;
    /// The name and address of a header that holds one mailbox.
    std::pair<std::string, std::string> mailbox_of(std::string_view name) const;
};

/// LF line ends only. Checks: seven bits, no control characters, lines of at most 998 characters (78 in
/// headers that have a blank to fold at, 76 in bodies and with an encoded word), no blank at the end of a
/// line, a preamble and an epilogue that are empty, every part decoded without a fault.
ReadMail read_mail(std::string_view bytes);

}  // namespace offprint::test
