// The first line that could begin a list behind a quote tells what is to be taken off all lines. Answers
// quote in their own ways, so that another first line may bring another quote.
#include "quoted_list.h"

#include <algorithm>
#include <vector>

#include "bibtex.h"
#include "medline.h"
#include "offprint/base/ascii.h"
#include "offprint/base/take_line.h"
#include "quoted_lines.h"
#include "refer.h"
#include "ris.h"
#include "wos.h"

namespace offprint {
namespace {

constexpr std::size_t kMostQuotes = 4;  // that are tried

bool has_mark(std::string_view quote) { return quote.find_first_of(">|") != quote.npos; }

class Unquoter {
  public:
    explicit Unquoter(std::string_view quote) : quote_(quote) {}

    /// What the line was before; nothing of a line that stands between the quoted ones.
    std::string_view take(std::string_view line) {
        const std::string_view before = quote_before(line);
        const bool is_deeper = before.starts_with(quote_) && !has_mark(before.substr(quote_.size()));
        if (!before.empty() && !is_deeper && may_begin_list(line.substr(before.size()))) quote_ = before;
        const std::string_view text = without_quote(line, quote_);
        if (text.size() < line.size() || has_mark(before)) {
            const std::string_view said = text.size() < line.size() ? text : line.substr(before.size());
            is_below_quoted_ = !said.empty();
            return said;
        }
        // The end of a quoted line that was too long for a mail program.
        is_below_quoted_ = is_below_quoted_ && before.size() < line.size();
        return is_below_quoted_ ? line : std::string_view();
    }

  private:
    std::string_view quote_;
    bool is_below_quoted_ = false;
};

}  // namespace

bool may_begin_list(std::string_view line) {
    static constexpr std::string_view kStarts[] = {"TY ", "PMID-", "OWN - ", "FN ", "VR ",
                                                   "PT ", "%0 ",   "%A ",    "%T "};
    if (line.size() > 1 && line.front() == '@') return is_ascii_letter(line[1]);
    return std::any_of(std::begin(kStarts), std::end(kStarts),
                       [line](std::string_view start) { return line.starts_with(start); });
}

std::optional<Format> find_reading_list(std::string_view head) {
    if (looks_like_ris(head)) return Format::kRis;
    if (looks_like_medline(head)) return Format::kMedline;
    if (looks_like_wos(head)) return Format::kWos;
    if (looks_like_refer(head)) return Format::kRefer;
    if (looks_like_bibtex(head)) return Format::kBibtex;
    return std::nullopt;
}

std::optional<QuotedList> find_quoted_list(std::string_view head) {
    std::vector<std::string_view> tried;
    while (!head.empty() && tried.size() < kMostQuotes) {
        const std::string_view from_here = head, line = take_line(head), quote = quote_before(line);
        if (quote.empty() || !may_begin_list(line.substr(quote.size())) ||
            std::find(tried.begin(), tried.end(), quote) != tried.end())
            continue;
        tried.push_back(quote);
        if (const std::optional<Format> format = find_reading_list(without_quotes(from_here, quote)))
            return QuotedList{*format, std::string(quote)};
    }
    return std::nullopt;
}

std::string without_quotes(std::string_view text, std::string_view quote) {
    std::string plain;
    plain.reserve(text.size());
    Unquoter unquoter(quote);
    while (!text.empty()) (plain += unquoter.take(take_line(text))) += '\n';
    return plain;
}

}  // namespace offprint
