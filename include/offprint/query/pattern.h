// A regular expression as a value: two are equal when they are written alike. RE2's syntax; it takes time in
// proportion to the text, whatever the expression.
//
//     Pattern("gpt-?[0-9]", false).finds("GPT-4o") == true
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"

namespace offprint {

/// What is wrong with an expression, and which bytes of it are to blame.
struct PatternMistake {
    TextSpan span;
    std::string problem;  ///< "nothing to repeat"
};

class Pattern {
  public:
    /// The longest body in bytes. An expression that needs more than a megabyte of memory is refused too.
    static constexpr std::size_t kMostBytes = 1000;

    /// What is between the slashes; nothing is wrong with it (find_mistake).
    Pattern(std::string body, bool is_case_sensitive);
    Pattern(const Pattern& other);
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(const Pattern& other);
    Pattern& operator=(Pattern&&) noexcept;
    ~Pattern();

    static std::optional<PatternMistake> find_mistake(const std::string& body);

    bool finds(std::string_view text) const;
    /// Every place, in order, none empty.
    std::vector<TextSpan> find_places(std::string_view text) const;

    const std::string& body() const { return body_; }
    bool is_case_sensitive() const { return is_case_sensitive_; }
    bool operator==(const Pattern& other) const {
        return body_ == other.body_ && is_case_sensitive_ == other.is_case_sensitive_;
    }

  private:
    struct Machine;

    std::string body_;
    bool is_case_sensitive_ = false;
    std::unique_ptr<Machine> machine_;
};

}  // namespace offprint
