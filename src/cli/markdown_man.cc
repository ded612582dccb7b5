// Line by line: a line opens or ends a block, or goes on with a paragraph. Inside of a paragraph `code` is
// bold, *words* are italic, and of a link only the text is left, with the address behind it when that is of
// the web.
#include "markdown_man.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

void append_character(std::string& out, std::string_view text, std::size_t& at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
        const CodePoint point = code_point_at(text, at);
        out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(point.value));
        at += point.length;
        return;
    }
    ++at;
    switch (c) {
        case '\\':
            out += "\\e";
            return;
        case '-':
            out += "\\-";
            return;
        case '\'':
            out += "\\(aq";
            return;
        case '`':
            out += "\\(ga";
            return;
        case '^':
            out += "\\(ha";
            return;
        case '~':
            out += "\\(ti";
            return;
        case '"':
            out += "\\(dq";
            return;
        default:
            out += c;
    }
}

/// The inline marks of a paragraph or a cell.
class Inline {
  public:
    explicit Inline(std::string_view text) : text_(text) {}

    std::string convert() {
        while (at_ < text_.size()) {
            if (text_[at_] == '`' ? take_code() : text_[at_] == '[' ? take_link() : take_emphasis()) continue;
            if (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '|') ++at_;
            append_character(out_, text_, at_);
        }
        return std::move(out_);
    }

  private:
    bool take_code() {
        const std::size_t ticks = text_.find_first_not_of('`', at_) - at_;
        if (at_ + ticks >= text_.size()) return false;
        const std::string mark(ticks, '`');
        const std::size_t end = text_.find(mark, at_ + ticks);
        if (end == text_.npos) return false;
        std::string code(text_.substr(at_ + ticks, end - at_ - ticks));
        for (std::size_t bar = code.find("\\|"); bar != code.npos; bar = code.find("\\|")) code.erase(bar, 1);
        out_ += "\\fB" + man_text(code) + "\\fR";
        at_ = end + ticks;
        return true;
    }

    bool take_link() {
        const std::size_t middle = text_.find("](", at_), end = text_.find(')', middle);
        if (middle == text_.npos || end == text_.npos) return false;
        const std::string_view label = text_.substr(at_ + 1, middle - at_ - 1);
        const std::string_view target = text_.substr(middle + 2, end - middle - 2);
        if (label.find('[') != label.npos) return false;
        out_ += Inline(label).convert();
        if (target.find("://") != target.npos && target != label) out_ += " (" + man_text(target) + ')';
        at_ = end + 1;
        return true;
    }

    bool take_emphasis() {
        if (text_[at_] != '*') return false;
        const std::string_view mark = text_.substr(at_).starts_with("**") ? "**" : "*";
        const std::size_t begin = at_ + mark.size(), end = text_.find(mark, begin);
        if (end == text_.npos || end == begin || text_[begin] == ' ') return false;
        out_ += "\\fI" + Inline(text_.substr(begin, end - begin)).convert() + "\\fR";
        at_ = end + mark.size();
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
};

std::string guarded(std::string line) {
    if (line.starts_with('.') || line.starts_with('\'')) line.insert(0, "\\&");
    return line;
}

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The cells of `| a | b \| c |`; a bar inside of code belongs to it when it is escaped.
std::vector<std::string_view> cells_of(std::string_view row) {
    std::vector<std::string_view> cells;
    row = trim(row);
    row.remove_prefix(1);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] != '|' || (i > 0 && row[i - 1] == '\\')) continue;
        cells.push_back(trim(row.substr(begin, i - begin)));
        begin = i + 1;
    }
    return cells;
}

class ManWriter {
  public:
    explicit ManWriter(std::string_view markdown) : lines_(split_lines(markdown)) {}

    std::string write() {
        for (; at_ < lines_.size(); ++at_) take(lines_[at_]);
        end_paragraph();
        return std::move(out_);
    }

  private:
    void take(std::string_view line) {
        if (line.starts_with("```")) return take_code(line);
        if (trim(line).empty()) return end_paragraph();
        if (line.starts_with('#')) return take_heading(line);
        if (trim(line).starts_with('|')) return take_row(line);
        const std::string_view text = trim(line);
        const bool is_numbered =
            text.size() > 2 && text[0] >= '0' && text[0] <= '9' && text.substr(1, 2) == ". ";
        if (text.starts_with("- ") || text.starts_with("* ") || is_numbered) {
            end_paragraph();
            paragraph_ = text.substr(is_numbered ? 3 : 2);
            opening_ = is_numbered ? ".IP " + std::string(text.substr(0, 2)) + " 3\n" : ".IP \\(bu 2\n";
            return;
        }
        if (!paragraph_.empty()) paragraph_ += ' ';
        paragraph_ += text;
    }

    void end_paragraph() {
        is_in_table_ = false;
        if (!paragraph_.empty()) {
            // Directly below a heading stands no .PP.
            const std::string opening = opening_.empty() && !is_below_heading_ ? ".PP\n" : opening_;
            out_ += opening + guarded(Inline(paragraph_).convert()) + '\n';
            is_below_heading_ = false;
        }
        paragraph_.clear();
        opening_.clear();
    }

    void take_heading(std::string_view line) {
        end_paragraph();
        const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
        out_ += (level <= 2 ? ".SH " : ".SS ") + Inline(trim(line.substr(level))).convert() + '\n';
        is_below_heading_ = true;
    }

    void take_code(std::string_view fence) {
        end_paragraph();
        const std::string_view mark = fence.substr(0, fence.find_first_not_of('`'));
        std::string text;
        for (++at_; at_ < lines_.size() && lines_[at_] != mark; ++at_)
            text += std::string(lines_[at_]) + '\n';
        out_ += std::string(is_below_heading_ ? "" : ".PP\n") + ".EX\n" + man_lines(text) + ".EE\n";
        is_below_heading_ = false;
    }

    /// The first row names the columns, the second is a rule: both are left out.
    void take_row(std::string_view line) {
        if (!is_in_table_) {
            end_paragraph();
            is_in_table_ = true;
            ++at_;
            return;
        }
        const std::vector<std::string_view> cells = cells_of(line);
        if (cells.empty()) return;
        out_ += ".TP\n" + guarded(Inline(cells[0]).convert()) + '\n';
        std::string rest;
        for (std::size_t i = 1; i < cells.size(); ++i)
            if (!cells[i].empty()) rest += (rest.empty() ? "" : "; ") + Inline(cells[i]).convert();
        out_ += guarded(rest.empty() ? "\\&" : rest) + '\n';
        is_below_heading_ = false;
    }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    std::string out_, paragraph_, opening_;
    bool is_in_table_ = false, is_below_heading_ = true;
};

}  // namespace

std::string man_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) append_character(out, text, at);
    return out;
}

std::string man_line(std::string_view text) { return guarded(man_text(text)); }

std::string man_lines(std::string_view text) {
    std::string out;
    for (const std::string_view line : split_lines(text)) {
        std::string wide;  // a tab has no meaning in a block of its own
        for (const char c : line) wide += c == '\t' ? std::string("        ") : std::string(1, c);
        out += man_line(wide) + '\n';
    }
    return out;
}

std::string markdown_section(std::string_view page, std::string_view heading) {
    std::string out;
    bool is_inside = false, is_code = false;
    for (const std::string_view line : split_lines(page)) {
        if (line.starts_with("```")) is_code = !is_code;
        if (!is_code && line.starts_with("## ")) is_inside = line.substr(3) == heading;
        if (is_inside) out += std::string(line) + '\n';
    }
    return out;
}

std::string without_title(std::string_view page) {
    if (!page.starts_with("# ")) return std::string(page);
    return std::string(page.substr(std::min(page.find('\n'), page.size())));
}

std::string man_from_markdown(std::string_view markdown) { return ManWriter(markdown).write(); }

}  // namespace offprint
