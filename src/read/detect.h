// Which format some bytes are in, and what they are when they are none.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "offprint/base/date.h"
#include "offprint/base/input.h"
#include "offprint/model/listing.h"

namespace offprint {

/// The most bytes of a document's start that detection looks at.
inline constexpr std::size_t kDetectionHead = 1 << 20;

/// Bytes of it that a description looks at.
inline constexpr std::size_t kDescribedHead = 1 << 16;

/// The first format of the table whose recogniser agrees; mail, in which any format may be, has none. Takes
/// nothing from the input.
std::optional<Format> detect_format(Input& input, Date today);

/// Of an archive of files, or data that is packed otherwise than with gzip: the command that unpacks such a
/// file. Nothing for what is neither. One of the files of an archive must not be taken for all of it.
std::string_view unpacking_command(std::string_view head);

/// A phrase for people: `a PDF document`, `a JSON object with the keys "a" and "b"`, `text that starts with
/// "…"`. What it quotes is cleaned and short.
std::string describe_bytes(std::string_view head);

}  // namespace offprint
