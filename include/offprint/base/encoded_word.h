// Encoded words (RFC 2047): how text that is not plain ASCII stands in a header of a mail.
//
//     encode_words("Grüße", 75) == {"=?utf-8?Q?Gr=C3=BC=C3=9Fe?="}
//     decode_words("=?iso-8859-1?q?Gr=FC=DFe?= an alle") == "Grüße an alle"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

inline constexpr std::size_t kLongestEncodedWord = 75;
/// Room for one character of any kind.
inline constexpr std::size_t kShortestEncodedWord = 24;

/// The text as words of at most 75 characters, to be parted by blanks or folds, which readers drop. The first
/// word has at most `first_room` characters (at least kShortestEncodedWord). Whole characters stand in each
/// word; all are in Q or all in B encoding, whichever is shorter. Q writes only what is safe everywhere in a
/// header, names of people included (§5 rule 3). Invalid UTF-8 becomes U+FFFD; no text gives no words.
std::vector<std::string> encode_words(std::string_view text, std::size_t first_room);

/// The text that an unfolded header says, in UTF-8: encoded words of any encoding in the place where they
/// stand, even inside a word; blanks between two of them are dropped (§6.2). A character that was split
/// between two words is put together. What is no encoded word stays, read as UTF-8, else Windows-1252.
std::string decode_words(std::string_view value);

/// Whether a reader could take it for an encoded word, or for the start of one.
inline bool looks_encoded(std::string_view text) { return text.find("=?") != text.npos; }

}  // namespace offprint
