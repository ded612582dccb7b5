// One pass; a cell is quoted or not, which its first character tells.
#include "offprint/base/csv.h"

#include <algorithm>

#include "offprint/base/error.h"

namespace offprint {
namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";

class CsvReader {
  public:
    CsvReader(std::string_view text, char separator) : text_(text), ends_{separator, '\n'} {
        if (text_.starts_with(kMark)) at_ = kMark.size();
    }

    std::vector<CsvRow> read() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row{line_, {}};
            bool goes_on = true;
            while (goes_on) {
                row.cells.push_back(read_cell());
                goes_on = at_ < text_.size() && text_[at_] == ends_[0];
                if (goes_on) ++at_;
            }
            if (at_ < text_.size()) ++at_;  // the LF
            ++line_;
            if (row.cells.size() > 1 || !row.cells[0].empty()) rows.push_back(std::move(row));
        }
        return rows;
    }

  private:
    /// Ends before a comma or an LF, or at the end of the text.
    std::string read_cell() {
        if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
        const std::size_t end = std::min(text_.find_first_of(std::string_view(ends_, 2), at_), text_.size());
        std::string_view cell = text_.substr(at_, end - at_);
        if (cell.ends_with('\r') && (end == text_.size() || text_[end] == '\n')) cell.remove_suffix(1);
        at_ = end;
        return std::string(cell);
    }

    std::string read_quoted() {
        const std::size_t line = line_;
        std::string cell;
        for (++at_;; ++at_) {
            if (at_ >= text_.size()) fail(line, "a quote is not closed");
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"') {
                cell += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                cell += text_[++at_];
            } else {
                break;
            }
        }
        ++at_;
        if (text_.substr(at_).starts_with("\r\n")) ++at_;
        if (at_ < text_.size() && text_[at_] != ends_[0] && text_[at_] != '\n')
            fail(line_, "something stands behind a closing quote");
        return cell;
    }

    [[noreturn]] static void fail(std::size_t line, const std::string& problem) {
        throw Error(ErrorKind::kInput, "line " + std::to_string(line) + ": " + problem);
    }

    std::string_view text_;
    char ends_[2];  ///< of a cell
    std::size_t at_ = 0, line_ = 1;
};

constexpr std::string_view kFormulas = "=+-@\t'";

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text, char separator) {
    return CsvReader(text, separator).read();
}

char find_csv_separator(std::string_view& text) {
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() == 5 && line.starts_with("sep=")) {
        const char separator = line.back();
        text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
        return separator;
    }
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char separator : {',', ';', '\t'}) {
        bool is_quoted = false;
        const auto count = std::count_if(line.begin(), line.end(), [&](char c) {
            is_quoted ^= c == '"';
            return c == separator && !is_quoted;
        });
        if (count > most) {
            best = separator;
            most = count;
        }
    }
    return best;
}

std::string write_csv_cell(std::string_view text) {
    std::string cell(text);
    if (!cell.empty() && kFormulas.find(cell[0]) != kFormulas.npos) cell.insert(0, "'");
    // A mark at the start of a file is no text, unless it stands in quotes.
    if (cell.find_first_of(",\"\r\n") == cell.npos && !cell.starts_with(kMark)) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted += '"';
}

std::string read_csv_cell(std::string_view cell) {
    const bool is_kept = cell.size() < 2 || cell[0] != '\'' || kFormulas.find(cell[1]) == kFormulas.npos;
    return std::string(is_kept ? cell : cell.substr(1));
}

}  // namespace offprint
