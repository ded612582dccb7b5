#include "json_text.h"

#include <charconv>
#include <vector>

#include "offprint/base/utf8.h"

namespace offprint::test {
namespace {

class Reader {
  public:
    Reader(std::string_view text, ValueStore& store) : text_(text), store_(store) {}

    Value read_document() {
        const Value value = read_value();
        skip_blanks();
        if (at_ != text_.size()) fail();
        return value;
    }

  private:
    [[noreturn]] void fail() const { throw std::runtime_error("no JSON at byte " + std::to_string(at_)); }
    void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
    bool take(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }
    bool take_after_blanks(std::string_view word) {
        skip_blanks();
        return take(word);
    }
    void expect(std::string_view word) {
        if (!take_after_blanks(word)) fail();
    }

    Value read_value() {
        skip_blanks();
        if (take("null")) return {};
        if (take("true")) return Value::truth(true);
        if (take("false")) return Value::truth(false);
        if (take("[")) return read_list();
        if (take("{")) return read_map();
        if (text_.substr(at_, 1) == "\"") return Value::text(read_string());
        double number = 0;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), number);
        if (error != std::errc()) fail();
        at_ = static_cast<std::size_t>(end - text_.data());
        return Value::number(number);
    }

    Value read_list() {
        std::vector<Value> items;
        if (take_after_blanks("]")) return store_.list(items);
        do {
            items.push_back(read_value());
        } while (take_after_blanks(","));
        expect("]");
        return store_.list(items);
    }

    Value read_map() {
        std::vector<ValueField> fields;
        if (take_after_blanks("}")) return store_.map(fields);
        do {
            skip_blanks();
            const std::string_view name = read_string();
            expect(":");
            fields.push_back({name, read_value()});
        } while (take_after_blanks(","));
        expect("}");
        return store_.map(fields);
    }

    std::string_view read_string() {
        if (!take("\"")) fail();
        std::string out;
        while (!take("\"")) {
            if (at_ >= text_.size() || static_cast<unsigned char>(text_[at_]) < 0x20) fail();
            if (!take("\\")) {
                out += text_[at_++];
            } else if (take("u")) {
                append_utf8(out, read_unit());
            } else {
                constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
                const std::size_t which =
                    at_ < text_.size() ? kLetters.find(text_[at_]) : std::string_view::npos;
                if (which == std::string_view::npos) fail();
                out += kMeanings[which];
                ++at_;
            }
        }
        if (!is_valid_utf8(out)) fail();
        return store_.keep(out);
    }

    char32_t read_unit() {
        const char32_t first = read_hex();
        if (first < 0xD800 || first > 0xDFFF) return first;
        if (first > 0xDBFF || !take("\\u")) fail();
        const char32_t second = read_hex();
        if (second < 0xDC00 || second > 0xDFFF) fail();
        return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
    }

    char32_t read_hex() {
        std::uint32_t value = 0;
        const char* begin = text_.data() + at_;
        if (text_.size() - at_ < 4 || std::from_chars(begin, begin + 4, value, 16).ptr != begin + 4) fail();
        at_ += 4;
        return value;
    }

    std::string_view text_;
    ValueStore& store_;
    std::size_t at_ = 0;
};

}  // namespace

Value parse_json(std::string_view text, ValueStore& store) { return Reader(text, store).read_document(); }

}  // namespace offprint::test
