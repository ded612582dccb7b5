// A title has no mark of its own in a copied page. What tells it is the abstract behind it: 200 bytes are
// more than a name, a button or a heading ever has.
#include "page_paragraphs.h"

namespace offprint {
namespace {

constexpr std::size_t kLongText = 200;  // bytes

}  // namespace

std::string PageParagraph::text() const {
    std::string out;
    for (const std::string_view part : lines) out.append(out.empty() ? "" : " ").append(part);
    return out;
}

bool PageParagraph::is_long() const {
    std::size_t size = lines.empty() ? 0 : lines.size() - 1;
    for (const std::string_view part : lines) size += part.size();
    return size >= kLongText;
}

bool PageParagraph::ends_like_a_sentence() const {
    return std::string_view(".:;,").find(lines.back().back()) != std::string_view::npos;
}

std::vector<PageParagraph> to_paragraphs(std::span<const PageLine> lines) {
    std::vector<PageParagraph> paragraphs;
    bool is_open = false;
    for (const PageLine& line : lines) {
        const bool is_text = !line.text.empty() && !is_page_dot(line.text);
        if (is_text && !is_open) paragraphs.push_back({line.number, {}});
        if (is_text) paragraphs.back().lines.push_back(line.text);
        is_open = is_text;
    }
    return paragraphs;
}

std::size_t title_index(std::span<const PageParagraph> paragraphs) {
    for (std::size_t i = 1; i < paragraphs.size(); i++) {
        if (!paragraphs[i].is_long()) continue;
        std::size_t abstract = i;
        while (abstract > 1 && paragraphs[abstract - 1].ends_like_a_sentence()) abstract--;
        return abstract - 1;
    }
    const bool count_first =
        paragraphs.size() > 1 && paragraphs[0].lines.size() == 1 && is_upvotes_line(paragraphs[0].lines[0]);
    return count_first && (paragraphs.size() > 2 || !paragraphs[1].ends_like_a_sentence()) ? 1 : 0;
}

std::size_t second_title_index(std::span<const PageParagraph> paragraphs) {
    bool had_abstract = false;
    for (std::size_t i = 1; i + 1 < paragraphs.size(); i++) {
        const PageParagraph& here = paragraphs[i];
        had_abstract = had_abstract || here.is_long();
        if (had_abstract && !here.is_long() && !here.ends_like_a_sentence() && paragraphs[i + 1].is_long())
            return i;
    }
    return 0;
}

bool is_upvotes_line(std::string_view line) { return line == "-" || parse_page_count(line).has_value(); }

}  // namespace offprint
