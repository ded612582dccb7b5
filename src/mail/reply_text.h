// What a person wrote into a mail: its text, of whatever form, and what the first line of it asks for.
//
//     const std::string line = first_written_line("text/html", "base64", body);
//     asks_to("unsubscribe", line)          // "Hello, please unsubscribe me."
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// The first line that is neither quoted nor a greeting, in lower case and without blanks around it, of the
/// text part of a body or else of its HTML part. `type` and `encoding` are the values of the mail's
/// Content-Type and Content-Transfer-Encoding, or empty. Looks five parts deep.
std::string first_written_line(std::string_view type, std::string_view encoding, std::string_view body);

/// Whether the line begins with the word, also behind what people say to be polite: `please`, `I would like
/// to`. `unsubscribe` may be said in other words: `remove me`, `stop sending`; it asks for nothing where the
/// line is about one topic or somebody else. `confirm` may be `yes`; it asks for nothing where the line asks,
/// takes it back, or says more behind `yes` than thanks.
bool asks_to(std::string_view word, std::string_view line);

}  // namespace offprint
