// Functions are found by their braces. At namespace and class level a brace opens a scope (`namespace`,
// `class`, `struct`, …), the body of a function (a parameter list stands before it) or an initializer
// (everything else). Inside a body only the depth matters.
#include "checks/source_tree.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>

namespace offprint_test {
namespace fs = std::filesystem;

namespace {

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string room_of(const std::string& path) {
    for (const std::string_view top : {"include/offprint/", "src/"}) {
        if (!path.starts_with(top)) continue;
        const std::size_t end = path.find('/', top.size());
        if (end != std::string::npos) return path.substr(top.size(), end - top.size());
    }
    return {};
}

/// One past the end of the literal or comment that begins at `at`, or `at` when none does.
std::size_t end_of_uncode(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const auto past = [&](std::string_view closing, std::size_t from) {
        const std::size_t found = text.find(closing, from);
        return found == std::string_view::npos ? text.size() : found + closing.size();
    };
    if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
    if (rest.starts_with("/*")) return past("*/", at + 2);
    if (rest.starts_with("R\"") && (at == 0 || !is_name_character(text[at - 1]))) {
        const std::size_t open = text.find('(', at);
        if (open == std::string_view::npos) return text.size();
        return past(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
    }
    if (text[at] != '"' && text[at] != '\'') return at;
    if (text[at] == '\'' && at > 0 && is_name_character(text[at - 1])) return at;  // 1'000
    std::size_t i = at + 1;
    while (i < text.size() && text[i] != text[at] && text[i] != '\n') i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin));
}

bool ends_with_word(const std::string& text, std::string_view word) {
    return text.ends_with(word) &&
           (text.size() == word.size() || !is_name_character(text[text.size() - word.size() - 1]));
}

enum class Brace { kScope, kBody, kInitializer };

/// `statement` is what stands since the last `;`, `{` or `}` of a scope.
Brace classify(const std::string& statement) {
    if (statement.find('(') == std::string::npos) {
        for (const std::string_view word : {"namespace", "class", "struct", "union", "enum", "extern"}) {
            const std::string spaced = " " + statement + " ";
            if (spaced.find(" " + std::string(word) + " ") != std::string::npos) return Brace::kScope;
        }
        return Brace::kInitializer;
    }
    if (statement.ends_with(")") || statement.find(") ->") != std::string::npos ||
        statement.find("const ->") != std::string::npos) {
        return Brace::kBody;
    }
    if (statement.ends_with("}") && statement.find(") :") != std::string::npos) return Brace::kBody;
    static constexpr std::array<std::string_view, 7> kAfterParameters = {
        "const", "noexcept", "override", "final", "try", "mutable", "&"};
    const bool body = std::any_of(kAfterParameters.begin(), kAfterParameters.end(),
                                  [&](std::string_view word) { return ends_with_word(statement, word); });
    return body ? Brace::kBody : Brace::kInitializer;
}

/// Walks over the code once; holds what is open at the present place.
class FunctionFinder {
  public:
    explicit FunctionFinder(std::string code) : code_(std::move(code)) {}

    std::vector<FunctionSize> find() {
        for (at_ = 0; at_ < code_.size(); ++at_) take(code_[at_]);
        return std::move(found_);
    }

  private:
    void take(char c) {
        if (c == '#' && trimmed(statement_).empty()) return skip_directive();
        if (c == '{') return open();
        if (c == '}') return close();
        if (!at_scope()) return;
        if (c == ';' && parentheses_ == 0) return statement_.clear();
        extend(c);
    }

    bool at_scope() const { return open_.empty() || open_.back() == Brace::kScope; }

    void skip_directive() {
        while (at_ < code_.size() && (code_[at_] != '\n' || code_[at_ - 1] == '\\')) ++at_;
    }

    void extend(char c) {
        if (trimmed(statement_).empty()) start_ = at_;
        if (c == '(') ++parentheses_;
        if (c == ')') --parentheses_;
        statement_ += c == '\n' ? ' ' : c;
        const std::string label = c == ':' ? trimmed(statement_) : "";
        if (label == "public:" || label == "private:" || label == "protected:") statement_.clear();
    }

    void open() {
        const bool nested = !at_scope() || parentheses_ > 0;
        open_.push_back(nested ? Brace::kInitializer : classify(trimmed(statement_)));
        if (open_.back() == Brace::kScope) statement_.clear();
    }

    void close() {
        if (open_.empty()) return;
        const Brace closed = open_.back();
        open_.pop_back();
        if (!at_scope()) return;
        if (closed == Brace::kInitializer) {
            statement_ += '}';  // of a member's initializer; the body may still come
            return;
        }
        if (closed == Brace::kBody) record();
        statement_.clear();
    }

    void record() {
        const auto line_of = [&](std::size_t place) {
            const auto end = code_.begin() + static_cast<std::ptrdiff_t>(place);
            return 1 + static_cast<std::size_t>(std::count(code_.begin(), end, '\n'));
        };
        const std::size_t start = code_.find_first_not_of(" \t\n", start_);
        const std::size_t first = line_of(start);
        found_.push_back(
            {code_.substr(start, code_.find('\n', start) - start), first, line_of(at_) - first + 1});
    }

    std::string code_;
    std::size_t at_ = 0, start_ = 0;
    int parentheses_ = 0;
    std::string statement_;
    std::vector<Brace> open_;
    std::vector<FunctionSize> found_;
};

}  // namespace

std::vector<SourceFile> files_under(const std::vector<std::string>& folders) {
    const fs::path root = OFFPRINT_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cc") continue;
            SourceFile file;
            file.path = fs::relative(entry.path(), root).generic_string();
            file.room = room_of(file.path);
            std::ifstream in(entry.path(), std::ios::binary);
            for (std::string line; std::getline(in, line);) {
                file.text += line + "\n";
                file.lines.push_back(std::move(line));
            }
            files.push_back(std::move(file));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::string code_only(std::string_view text) {
    std::string code;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_uncode(text, at);
        if (end == at) {
            code += text[at++];
            continue;
        }
        const bool literal = text[at] != '/';
        for (std::size_t i = at; i < end; ++i) {
            const bool quote = literal && (i == at || i + 1 == end);
            code += text[i] == '\n' ? '\n' : quote ? '"' : ' ';
        }
        at = end;
    }
    return code;
}

std::vector<FunctionSize> measure_functions(std::string_view text) {
    return FunctionFinder(code_only(text)).find();
}

}  // namespace offprint_test
