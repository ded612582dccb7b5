// The one file that knows RE2, whose objects cannot be copied: copies of a pattern count how many they are.
// RE2 names the piece that it stumbled over but not its place. The place is the first one at which the
// expression, cut off right behind that piece, already has the same mistake.
#include "offprint/query/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <utility>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::int64_t kMostMemory = 1 << 20;

re2::RE2::Options options(bool is_case_sensitive) {
    re2::RE2::Options made;
    made.set_log_errors(false);
    made.set_max_mem(kMostMemory);
    made.set_case_sensitive(is_case_sensitive);
    made.set_dot_nl(true);
    return made;
}

std::string describe(const re2::RE2& machine) {
    switch (machine.error_code()) {
        case re2::RE2::ErrorBadEscape:
            return "unknown escape";
        case re2::RE2::ErrorBadCharClass:
        case re2::RE2::ErrorBadCharRange:
            return "no such range of characters";
        case re2::RE2::ErrorMissingBracket:
            return "the '[' is never closed";
        case re2::RE2::ErrorMissingParen:
            return "the '(' is never closed";
        case re2::RE2::ErrorUnexpectedParen:
            return "the ')' closes nothing";
        case re2::RE2::ErrorTrailingBackslash:
            return "nothing behind the backslash";
        case re2::RE2::ErrorRepeatArgument:
            return "nothing to repeat";
        case re2::RE2::ErrorRepeatSize:
            return "repeated more than 1000 times";
        case re2::RE2::ErrorRepeatOp:
            return "repeated twice";
        case re2::RE2::ErrorBadPerlOp:
            return "a form that is not supported";
        case re2::RE2::ErrorBadUTF8:
            return "no valid UTF-8";
        case re2::RE2::ErrorBadNamedCapture:
            return "no name for a group";
        default:
            return "needs too much memory";
    }
}

/// Escapes and classes passed over: the last '(' that stays open, or the first ')' that closes nothing.
std::size_t find_parenthesis(std::string_view body, bool is_open) {
    std::vector<std::size_t> openers;
    bool in_class = false;
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (body[at] == '\\') {
            ++at;
        } else if (in_class) {
            in_class = body[at] != ']';
        } else if (body[at] == '[') {
            in_class = true;
            if (at + 1 < body.size() && body[at + 1] == '^') ++at;
            if (at + 1 < body.size() && body[at + 1] == ']') ++at;  // ] in front is a member
        } else if (body[at] == '(') {
            openers.push_back(at);
        } else if (body[at] == ')') {
            if (openers.empty() && !is_open) return at;
            if (!openers.empty()) openers.pop_back();
        }
    }
    return openers.empty() ? 0 : openers.back();
}

TextSpan find_blamed(const re2::RE2& machine, std::string_view body) {
    const std::string& piece = machine.error_arg();
    const auto code = machine.error_code();
    if (code == re2::RE2::ErrorMissingParen || code == re2::RE2::ErrorUnexpectedParen) {
        const std::size_t at = find_parenthesis(body, code == re2::RE2::ErrorMissingParen);
        return {at, at + 1};
    }
    if (code == re2::RE2::ErrorTrailingBackslash) return {body.size() - 1, body.size()};
    if (code == re2::RE2::ErrorMissingBracket) {
        const std::size_t at = body.size() - std::min(piece.size(), body.size());
        return {at, at + 1};
    }
    constexpr int kMostTries = 100;
    std::size_t at = piece.empty() ? body.npos : body.find(piece);
    for (int i = 0; at != body.npos && i < kMostTries; at = body.find(piece, at + 1), ++i) {
        const re2::RE2 cut(std::string(body.substr(0, at + piece.size())), options(true));
        if (cut.error_code() == code) return {at, at + piece.size()};
    }
    return {0, body.size()};
}

}  // namespace

struct Pattern::Machine {
    re2::RE2 expression;
    std::atomic<std::size_t> patterns = 1;

    Machine(const std::string& body, bool is_case_sensitive) : expression(body, options(is_case_sensitive)) {}
};

Pattern::Pattern(std::string body, bool is_case_sensitive)
    : body_(std::move(body)),
      is_case_sensitive_(is_case_sensitive),
      machine_(new Machine(body_, is_case_sensitive_)) {}
Pattern::Pattern(const Pattern& other)
    : body_(other.body_), is_case_sensitive_(other.is_case_sensitive_), machine_(other.machine_) {
    if (machine_ != nullptr) machine_->patterns.fetch_add(1, std::memory_order_relaxed);
}
Pattern::Pattern(Pattern&& other) noexcept
    : body_(std::move(other.body_)),
      is_case_sensitive_(other.is_case_sensitive_),
      machine_(std::exchange(other.machine_, nullptr)) {}
Pattern& Pattern::operator=(Pattern other) noexcept {
    body_.swap(other.body_);
    std::swap(is_case_sensitive_, other.is_case_sensitive_);
    std::swap(machine_, other.machine_);
    return *this;
}
Pattern::~Pattern() {
    if (machine_ != nullptr && machine_->patterns.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete machine_;
}

std::optional<PatternMistake> Pattern::find_mistake(const std::string& body) {
    if (body.size() > kMostBytes) return PatternMistake{{kMostBytes, body.size()}, "longer than 1,000 bytes"};
    // Without case it needs the most memory.
    const re2::RE2 machine(body, options(false));
    if (machine.ok()) return std::nullopt;
    return PatternMistake{find_blamed(machine, body), describe(machine)};
}

bool Pattern::finds(std::string_view text) const {
    return re2::RE2::PartialMatch({text.data(), text.size()}, machine_->expression);
}

std::vector<TextSpan> Pattern::find_places(std::string_view text) const {
    std::vector<TextSpan> places;
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece found;
    for (std::size_t at = 0; at <= text.size();) {
        if (!machine_->expression.Match(whole, at, text.size(), re2::RE2::UNANCHORED, &found, 1)) break;
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        const std::size_t end = begin + found.size();
        if (end > begin) places.push_back({begin, end});
        // A character on when nothing was used up.
        at = end > begin ? end : end + (end < text.size() ? code_point_at(text, end).length : 1);
    }
    return places;
}

}  // namespace offprint
