// Hostile strings, and digests and listings with such a string in every place where text from outside stands.
#pragma once
#include <string>
#include <vector>

#include "offprint/digest/digest.h"

namespace offprint::test {

const std::vector<std::string>& attack_texts();

/// What a reader may see of a text: the notion of a harmless line that the whole program shares. Pages are
/// compared after the same, since runs of blanks may stay what they are.
std::string harmless(const std::string& text);

/// The title is `T ` and the text.
Paper make_attack_paper(const std::string& text);
Digest make_attack_digest(const std::string& text);
Listing make_attack_listing(const std::string& text);

}  // namespace offprint::test
