// Whatever is a query makes an address of plain characters, or none: nothing of the query gets out of its
// parameter, quotes and parentheses are balanced, and no part of it is empty.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "offprint/app/arxiv_query.h"
#include "offprint/base/ascii.h"
#include "offprint/fetch/arxiv.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace offprint;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::string said;
    try {
        said = to_arxiv_query(parse_query(text, {{1'767'960'000}, Zone()}));
    } catch (const SyntaxError&) {
        return 0;
    }
    if (said.empty()) return 0;
    require(std::count(said.begin(), said.end(), '"') % 2 == 0);
    require(std::count(said.begin(), said.end(), '(') == std::count(said.begin(), said.end(), ')'));
    for (const char* empty : {"()", "\"\"", "( ", " )", ": ", ":)"}) require(said.find(empty) == said.npos);
    require(!said.ends_with(':'));
    const std::string url = arxiv_search_url("", said, 0);
    require(std::count(url.begin(), url.end(), '&') == 4);
    require(std::all_of(url.begin(), url.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) ||
               std::string_view("-_.:*/?=&+%").find(c) != std::string_view::npos;
    }));
    return 0;
}
