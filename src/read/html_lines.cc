// From start tag to start tag. What stands between two of them is cut at its end tags.
#include "html_lines.h"

#include <algorithm>
#include <array>

#include "html_tags.h"
#include "html_text.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 14> kLineTags = {
    "blockquote", "br", "center", "div", "h1", "h2", "h3", "hr", "li", "p", "pre", "table", "tr", "ul"};

bool begins_line(std::string_view name) {
    return std::any_of(kLineTags.begin(), kLineTags.end(),
                       [&](std::string_view known) { return equals_ignoring_case(name, known); });
}

class LineReader {
  public:
    explicit LineReader(std::string_view page) : page_(page), tags_(page) {}

    std::string read() {
        while (tags_.next()) {
            take_until(tags_.begin());
            begin_ = tags_.end();
            is_raw_ = tags_.element() == "script" || tags_.element() == "style";
            is_preformatted_ |= tags_.element() == "pre";
            if (begins_line(tags_.element())) out_ += '\n';
        }
        take_until(page_.size());
        return std::move(out_);
    }

  private:
    void take_until(std::size_t end) {
        if (is_raw_) return;
        std::string_view rest = page_.substr(begin_, end - begin_);
        while (true) {
            const std::size_t mark = std::min(rest.find("</"), rest.size());
            add_text(rest.substr(0, mark));
            if (mark == rest.size()) return;
            rest.remove_prefix(mark + 2);
            const std::string_view name = rest.substr(0, rest.find_first_of("> \t\r\n"));
            if (equals_ignoring_case(name, "pre")) is_preformatted_ = false;
            if (begins_line(name)) out_ += '\n';
            const std::size_t close = rest.find('>');
            rest.remove_prefix(close == rest.npos ? rest.size() : close + 1);
        }
    }

    void add_text(std::string_view written) {
        std::string text = html_to_text(written);
        if (!is_preformatted_)
            std::replace_if(
                text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        out_ += text;
    }

    std::string_view page_;
    HtmlTags tags_;
    std::string out_;
    std::size_t begin_ = 0;  ///< of what was not taken yet
    bool is_raw_ = false, is_preformatted_ = false;
};

}  // namespace

std::string html_lines(std::string_view page) { return LineReader(page).read(); }

}  // namespace offprint
