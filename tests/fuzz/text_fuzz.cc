// Text from outside: whatever the bytes, folding, decoding, cleaning and measuring end, give valid UTF-8 and
// keep what they promise: folding twice changes nothing, spans are in order, lines are no wider than asked
// for.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "offprint/base/fold.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"

namespace {

using namespace offprint;

void require(bool holds) {
    if (!holds) std::abort();
}

void try_fold(std::string_view text) {
    std::size_t end = 0;
    std::string buffer;
    WordReader reader(text);
    while (reader.next()) {
        require(!reader.word().empty() && is_valid_utf8(reader.word()));
        require(reader.span().begin >= end && reader.span().end > reader.span().begin);
        end = reader.span().end;
        require(!stem(reader.word(), buffer).empty());
    }
    require(end <= text.size());
    const std::string key = fold_key(text);
    require(fold_key(key) == key);
}

void try_clean(std::string_view text) {
    const std::string line = clean_line(text);
    require(is_valid_utf8(line) && clean_line(line) == line);
    for (std::size_t i = 0; i < line.size(); i += code_point_at(line, i).length) {
        require(!is_unsafe(code_point_at(line, i).value));
    }
    for (const std::size_t columns : {1, 7, 40}) {
        for (const TextSpan& span : wrap_text(line, columns)) {
            const std::string_view part = std::string_view(line).substr(span.begin, span.end - span.begin);
            const bool may_be_wider = columns == 1 || part.find("http") != part.npos;
            require(!part.empty() && (may_be_wider || display_width(part) <= columns));
        }
        require(display_width(cut_to_width(line, columns)) <= columns);
        require(count_characters(cut_characters(line, columns)) <= columns);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const std::string valid = to_valid_utf8(text);
    require(is_valid_utf8(valid) && is_valid_utf8(text) == (valid == text));
    require(is_valid_utf8(decode_tex(valid)));
    decode_tex(text);
    try_fold(text);
    try_clean(text);
    return 0;
}
