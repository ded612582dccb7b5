// The project's own files, for tests that read them.
//
//     for (const SourceFile& file : files_under({"include", "src"})) if (file.lines.size() > 500) …
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint_test {

struct SourceFile {
    std::string path;                ///< from the root of the project, with `/`
    std::string room;                ///< `query` for include/offprint/query/… and src/query/…, else empty
    std::string text;                ///< as it is
    std::vector<std::string> lines;  ///< without the line ends
    bool is_header() const { return path.ends_with(".h"); }
};

/// Every .h and .cc file below the folders, sorted by path.
std::vector<SourceFile> files_under(const std::vector<std::string>& folders);

/// The text with comments and the inside of string and character literals blanked out; line ends stay.
std::string code_only(std::string_view text);

struct FunctionSize {
    std::string signature;  ///< its first line
    std::size_t line = 0;   ///< 1-based
    std::size_t lines = 0;  ///< from the signature to the closing brace
};

/// Every function defined at namespace or class level. Lambdas count as part of the function they stand in.
std::vector<FunctionSize> measure_functions(std::string_view text);

}  // namespace offprint_test
