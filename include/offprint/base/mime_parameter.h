// Parameters of MIME headers: `charset=utf-8`, `boundary="=_x"`, and what they become when the value is long
// or not ASCII (RFC 2231).
//
//     encode_parameter("filename", "Grüße.txt") == {"filename*=utf-8''Gr%C3%BC%C3%9Fe.txt"}
//     decode_parameter("text/plain; charset=\"utf-8\"", "charset") == "utf-8"
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// The parameter as one piece, or as several that continue each other (`filename*0*=…`, `filename*1*=…`);
/// each has at most 75 characters and is to be written behind a `;`. A token stands as it is, other printable
/// ASCII in quotes, everything else percent-encoded as UTF-8. Characters that must not reach a reader
/// (is_unsafe()) are removed. The name is a token of at most 30 characters.
std::vector<std::string> encode_parameter(std::string_view name, std::string_view value);

/// The value of the first parameter of that name (any case) in an unfolded header, in UTF-8, in whichever of
/// these spellings it is; nothing when there is none. Pieces count up to the first that is missing.
std::optional<std::string> decode_parameter(std::string_view header, std::string_view name);

}  // namespace offprint
