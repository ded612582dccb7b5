// What MIME encodes: any bytes are read without harm into valid UTF-8 where they become text, and what we
// wrote is read as it was.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "offprint/base/base64.h"
#include "offprint/base/base64_decode.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/mime_parameter.h"
#include "offprint/base/quoted_printable.h"
#include "offprint/base/utf8.h"

namespace {

using namespace offprint;

void require(bool holds) {
    if (!holds) std::abort();
}

std::string drop(std::string text, char c) {
    std::erase(text, c);
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size), valid = to_valid_utf8(text);
    require(is_valid_utf8(decode_words(text)));
    require(decode_quoted_printable(text).size() <= size);
    require(salvage_base64(text).size() <= size);
    if (const std::optional<std::string> strict = decode_base64(text))
        require(salvage_base64(text) == *strict);
    const std::optional<std::string> value = decode_parameter(text, "charset");
    require(!value || is_valid_utf8(*value));

    require(salvage_base64(encode_base64(text)) == text);
    require(decode_quoted_printable(encode_quoted_printable(drop(text, '\r'))) == drop(text, '\r'));
    std::string header = "text/plain", words;
    for (const std::string& word : encode_words(valid, 60)) words += (words.empty() ? "" : "\n ") + word;
    // A byte order mark at the start is none of the text, and zeros may say that it is UTF-16.
    if (!valid.starts_with("\xEF\xBB\xBF") && valid.find('\0') == valid.npos)
        require(decode_words(words) == valid);
    for (const std::string& part : encode_parameter("name", valid)) header += ";\n " + part;
    const std::optional<std::string> name = decode_parameter(header, "name");
    require(name && encode_parameter("name", *name) == encode_parameter("name", valid));
    return 0;
}
