// A regular expression as a value: two are equal when they are written alike. RE2's syntax; it takes time in
// proportion to the text, whatever the expression. Copies share what was compiled: nothing changes it.
//
//     Pattern("gpt-?[0-9]", false).finds("GPT-4o") == true
#pragma once
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
    /// What was moved from can be assigned to and destroyed.
    Pattern(Pattern&& other) noexcept;
    Pattern& operator=(Pattern other) noexcept;
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
    Machine* machine_;  ///< counts the patterns that share it; the last one deletes it
};

}  // namespace offprint
