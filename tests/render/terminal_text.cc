#include "terminal_text.h"

#include "offprint/base/utf8.h"

namespace offprint::test {
namespace {

class Reader {
  public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    TerminalText read() {
        while (at_ < bytes_.size() && out_.problem.empty()) read_one();
        if (out_.problem.empty() && (styled_ || underlined_ || linked_))
            out_.problem = "a style or link is open at the end";
        return std::move(out_);
    }

  private:
    void read_one() {
        if (bytes_[at_] == '\x1b') return read_escape();
        if (bytes_[at_] == '\n') {
            if (styled_ || underlined_ || linked_)
                out_.problem =
                    "a style or link is open at the end of: " + out_.plain.substr(out_.plain.rfind('\n') + 1);
            out_.plain += '\n';
            ++at_;
            return;
        }
        const CodePoint point = code_point_at(bytes_, at_);
        if (!point.valid) out_.problem = "invalid UTF-8";
        if (is_unsafe(point.value)) out_.problem = "unsafe character " + std::to_string(point.value);
        out_.plain.append(bytes_.substr(at_, point.length));
        at_ += point.length;
    }

    void read_escape() {
        const std::string_view rest = bytes_.substr(at_);
        if (rest.starts_with("\x1b[")) {
            const std::size_t end = rest.find_first_not_of("0123456789", 2);
            if (end == rest.npos || rest[end] != 'm') return fail("a control sequence that is no style");
            const std::string_view code = rest.substr(2, end - 2);
            if (code == "0") styled_ = underlined_ = false;
            if (code == "4" || code == "24") underlined_ = code == "4";
            if (code == "1" || code == "2" || code == "33" || code == "36") styled_ = true;
            at_ += end + 1;
        } else if (rest.starts_with("\x1b]8;")) {
            const std::size_t target = rest.find(';', 4) + 1, end = rest.find("\x1b\\");
            if (target == 0 || end == rest.npos || end < target) return fail("a broken link");
            const std::string link(rest.substr(target, end - target));
            linked_ = !link.empty();
            if (linked_) out_.links.push_back(link);
            at_ += end + 2;
        } else {
            fail("an escape sequence");
        }
    }

    void fail(const char* what) { out_.problem = what; }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool styled_ = false, underlined_ = false, linked_ = false;
    TerminalText out_;
};

}  // namespace

TerminalText read_terminal(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace offprint::test
