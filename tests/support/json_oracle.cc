// The slow reader, in the order of its functions:
//
//     value   = string | number or word | "{" [string ":" value {"," string ":" value}] "}" | "[" … "]"
//     skipped = the same start, then strings, tokens, commas and colons in any order until its brackets close
#include "json_oracle.h"

#include "../../src/read/json_cursor.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

class CursorReading {
  public:
    CursorReading(std::string_view text, const AsksForValue& asks) : cursor_(text, 0), asks_(asks) {}
    std::string read() {
        try {
            const JsonValue value = cursor_.value();
            read_value(value);
            value.skip_if_unread();
        } catch (const JsonDamage&) {
            return "damage";
        }
        return out_ + " at " + std::to_string(cursor_.at()) + " line " + std::to_string(cursor_.line()) +
               (cursor_.met_controls() ? " controls" : "") + (cursor_.met_invalid_utf8() ? " bytes" : "");
    }

  private:
    void read_value(const JsonValue& value) {
        if (!asks_(number_++)) return;
        switch (value.type()) {
            case JsonType::kObject:
                out_ += '{';
                for_each_json_field(value, [&](std::string_view key, JsonValue inner) {
                    out_.append(key).append(":");
                    read_value(inner);
                });
                out_ += '}';
                return;
            case JsonType::kList:
                out_ += '[';
                for_each_json_element(value, [&](JsonValue inner) { read_value(inner); });
                out_ += ']';
                return;
            case JsonType::kString: {
                const JsonString string = value.read_string();
                out_.append(string.is_plain ? "<" : "<\\").append(string.inside).append(">");
                return;
            }
            case JsonType::kBoolean:
                out_ += value.read_boolean() ? "yes," : "no,";
                return;
            default:
                out_.append(value.read_number()).append(",");
        }
    }

    JsonCursor cursor_;
    const AsksForValue& asks_;
    std::string out_;
    std::size_t number_ = 0;
};

class SlowReading {
  public:
    SlowReading(std::string_view text, const AsksForValue& asks) : text_(text), asks_(asks) {}
    std::string read() {
        blanks();
        read_value(0);
        if (damaged_) return "damage";
        return out_ + " at " + std::to_string(at_) + " line " + std::to_string(line_) +
               (controls_ ? " controls" : "") + (is_valid_utf8(strings_) ? "" : " bytes");
    }

  private:
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool fail() { return damaged_ = true, false; }
    void blanks() {
        for (; here() != '\0' && std::string_view(" \t\r\n").find(here()) != std::string_view::npos; at_++)
            if (here() == '\n') line_++;
    }
    bool take(char c) { return here() == c && c != '\0' ? (at_++, true) : fail(); }

    /// Reads or passes over; both stop at the first damage.
    bool read_value(std::size_t depth) {
        constexpr std::string_view kStarts = "{[\"tfn-0123456789";
        if (here() == '\0' || kStarts.find(here()) == kStarts.npos) return fail();
        if (!asks_(number_++)) return skip_value(depth);
        if (here() == '{') return read_inside('}', depth);
        if (here() == '[') return read_inside(']', depth);
        if (here() == '"') {
            const std::string string = take_string();
            if (damaged_) return false;
            const bool is_plain = string.find('\\') == string.npos && !has_control(string);
            out_.append(is_plain ? "<" : "<\\").append(string).append(">");
            return true;
        }
        const bool is_word = here() == 't' || here() == 'f';
        const std::string token = take_token();
        if (is_word && token != "true" && token != "false") return fail();
        out_ += is_word ? (token == "true" ? "yes," : "no,") : token + ",";
        return true;
    }

    bool read_inside(char closer, std::size_t depth) {
        if (depth + 1 > kMaxJsonDepth) return fail();
        out_ += here();
        at_++;
        blanks();
        if (here() != closer) {
            while (true) {
                if (closer == '}') {
                    const std::string key = take_string();
                    blanks();
                    if (damaged_ || !take(':')) return false;
                    blanks();
                    out_ += key + ":";
                }
                if (!read_value(depth + 1)) return false;
                blanks();
                if (here() != ',') break;
                at_++;
                blanks();
            }
        }
        if (!take(closer)) return false;
        out_ += closer;
        return true;
    }

    bool skip_value(std::size_t depth) {
        std::string closers;
        do {
            blanks();
            const char c = here();
            if (c == '"') {
                take_string();
            } else if (c == '{' || c == '[') {
                closers += c == '{' ? '}' : ']';
                if (depth + closers.size() > kMaxJsonDepth) return fail();
                at_++;
            } else if (!closers.empty() && c == closers.back()) {
                closers.pop_back();
                at_++;
            } else if (!closers.empty() && (c == ',' || c == ':')) {
                at_++;
            } else if (take_token().empty()) {
                return fail();
            }
        } while (!damaged_ && !closers.empty());
        return !damaged_;
    }

    std::string take_string() {
        if (!take('"')) return {};
        std::string inside;
        while (here() != '"' || at_ >= text_.size()) {
            if (at_ >= text_.size()) return fail(), std::string();
            if (here() == '\n') line_++;
            if (has_control({&text_[at_], 1})) controls_ = true;
            inside += text_[at_++];
            if (inside.back() == '\\' && (here() == '"' || here() == '\\')) inside += text_[at_++];
        }
        at_++;
        strings_ += inside + " ";
        return inside;
    }

    std::string take_token() {
        std::string token;
        while (static_cast<unsigned char>(here()) > ' ' &&
               std::string_view(",:\"{}[]").find(here()) == std::string_view::npos)
            token += text_[at_++];
        return token;
    }

    static bool has_control(std::string_view text) {
        for (const char c : text)
            if (static_cast<unsigned char>(c) < 0x20) return true;
        return false;
    }

    std::string_view text_;
    const AsksForValue& asks_;
    std::string out_, strings_;
    std::size_t at_ = 0, number_ = 0, line_ = 1;
    bool damaged_ = false, controls_ = false;
};

}  // namespace

std::string read_by_cursor(const std::string& text, const AsksForValue& asks) {
    return CursorReading(text, asks).read();
}

std::string read_slowly(const std::string& text, const AsksForValue& asks) {
    return SlowReading(text, asks).read();
}

}  // namespace offprint
