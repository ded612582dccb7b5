// A cell is one line of text without tabs. Spreadsheets run a cell that begins like a formula; an apostrophe
// before it makes it text for them.
#include <algorithm>

#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "reference_formats.h"

namespace offprint {
namespace {

std::string join(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts) (joined += joined.empty() ? "" : "; ") += text;
    return joined;
}

std::string text_of(const std::optional<Date>& date) { return date ? date->to_string() : std::string(); }
std::string text_of(const std::optional<int>& count) {
    return count ? std::to_string(*count) : std::string();
}

void append_cell(std::string& out, std::string_view text) {
    const std::string clean = clean_line(text);  // takes tabs and line ends, too
    if (!clean.empty() && std::string_view("=+-@").find(clean[0]) != std::string_view::npos) out += '\'';
    out += clean;
}

}  // namespace

std::string papers_to_tsv(std::span<const PaperRow> rows) {
    std::string out = "id\tlisted\tpublished\tupvotes\ttitle\tauthors\tcategories\ttopics\turl\n";
    for (const PaperRow& row : rows) {
        const Paper& paper = *row.paper;
        const std::string topics = row.match != nullptr ? join(row.match->topics) : std::string();
        const std::string cells[] = {
            paper.id.value,
            text_of(paper.listed),
            paper.published ? to_string(*paper.published, paper.published_precision) : "",
            text_of(paper.upvotes),
            paper.title,
            join(paper.authors),
            join(paper.categories),
            topics,
            safe_url(paper.url).value_or("")};
        for (std::size_t i = 0; i < std::size(cells); ++i) {
            if (i > 0) out += '\t';
            append_cell(out, cells[i]);
        }
        out += '\n';
    }
    return out;
}

std::string papers_to_ids(std::span<const PaperRow> rows) {
    std::string out;
    for (const PaperRow& row : rows) (out += clean_line(row.paper->id.value)) += '\n';
    return out;
}

}  // namespace offprint
