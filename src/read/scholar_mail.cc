// Each result is a heading, a line and, mostly, an excerpt:
//
//     <h3><span>[PDF]</span> <a class="gse_alrt_title" href="https://scholar.google.com/scholar_url?url=…&…">
//         What Bees Say</a></h3>
//     <div style="…">A Okafor, L Brandt… - Journal of Bees, 2026</div>
//     <div class="gse_alrt_sni" style="…">Bees talk to <br>buses …</div>
//
// The address leads over the service, which has the real one as a parameter. Of Semantic Scholar's mails no
// more is known than the links of their titles, which may stand there more than once:
//
//     <a class="paper-link"
//     href="https://www.semanticscholar.org/paper/What-Bees-Say/1a2b…?utm_source=alert_email">
//         What Bees Say</a>
#include "scholar_mail.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "address_parameter.h"
#include "hf_page_html.h"
#include "html_part.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/find_text.h"
#include "reference.h"
#include "reference_text.h"

namespace offprint {
namespace {

constexpr std::string_view kTitleClass = "gse_alrt_title", kExcerptClass = "gse_alrt_sni";
constexpr std::string_view kLinkClass = "paper-link", kLinkStart = "semanticscholar.org/paper/";
constexpr std::string_view kMore = "\xE2\x80\xA6";  // …

enum class Part { kNone, kTitle, kLine, kExcerpt };

/// Without the `[PDF]` and the like that may stand before it.
std::string_view without_marks(std::string_view title) {
    static constexpr std::array<std::string_view, 5> kMarks{"[PDF]", "[HTML]", "[BOOK]", "[CITATION]", "[C]"};
    if (!title.starts_with('[')) return title;
    for (const std::string_view mark : kMarks)
        if (title.starts_with(mark)) return trim_blanks(title.substr(mark.size()));
    return title;
}

void read_authors(std::string_view names, Reference& reference) {
    for_each_reference_piece(names, ",", [&](std::string_view name) {
        if (name.ends_with(kMore)) {
            reference.has_more_authors = true;
            name = trim_blanks(name.substr(0, name.size() - kMore.size()));
        }
        if (!name.empty()) add_reference_author(reference, name);
    });
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// `A Okafor, L Brandt… - Journal of Bees, 2026`, of which the journal or all behind the dash may be missing.
void read_line(std::string_view line, Reference& reference) {
    const std::size_t dash = std::min(line.find(" - "), line.size());
    read_authors(line.substr(0, dash), reference);
    std::string_view place = trim_blanks(line.substr(std::min(dash + 3, line.size())));
    // As pages of results have it: `Journal of Bees, 2026 - Publisher`.
    if (const std::size_t last = place.rfind(" - ");
        last != place.npos && last >= 4 && is_year(place.substr(last - 4, 4)))
        place = place.substr(0, last);
    const std::size_t comma = place.rfind(',');
    const std::string_view year = trim_blanks(comma == place.npos ? place : place.substr(comma + 1));
    if (is_year(year)) reference.date = parse_reference_date(year);
    reference.journal = is_year(year) ? place.substr(0, comma == place.npos ? 0 : comma) : place;
}

bool leads_to_pdf(std::string_view address) {
    constexpr std::string_view kEnd = ".pdf";
    const std::string_view path = address.substr(0, find_one_of<'?', '#'>(address));
    return path.size() >= kEnd.size() && equals_ignoring_case(path.substr(path.size() - kEnd.size()), kEnd);
}

class MailReader {
  public:
    MailReader(std::string_view page, Intake& intake, Listing& listing)
        : page_(page), tags_(page), text_(page, tags_), intake_(intake), listing_(listing) {}

    bool read() {
        while (!is_full_ && tags_.next()) take_tag();
        text_.finish();
        end_part();
        end_entry();
        listing_.title = intake_.short_text(intake_.envelope.subject);
        if (listing_.title.empty()) listing_.title = html_title(page_);
        return count_ > 0;
    }

  private:
    void take_tag() {
        const std::string_view name = tags_.element();
        const bool is_block = name == "div" || name == "h3" || name == "table" || name == "p";
        if (part_ != Part::kNone) {
            if (!text_.take_tag(is_block)) return;
            end_part();
        }
        if (name == "h3") return end_entry();
        if (name != "a" && name != "div") return;
        const std::string_view classes = tags_.value("class");
        if (name == "a") return take_link(classes);
        if (!has_entry_ || is_bare_) return;
        if (classes.find(kExcerptClass) != classes.npos)
            begin_part(Part::kExcerpt, "</div");
        else if (!std::exchange(has_line_, true))
            begin_part(Part::kLine, "</div");
    }

    void begin_part(Part part, std::string_view end_tag) {
        part_ = part;
        text_.begin(end_tag);
    }

    void end_part() {
        if (part_ == Part::kNone) return;
        const std::string_view text = text_.text();
        switch (std::exchange(part_, Part::kNone)) {
            case Part::kTitle:
                reference_.title = without_marks(text);
                break;
            case Part::kLine:
                read_line(text, reference_);
                break;
            case Part::kExcerpt:
                reference_.abstract = text;
                break;
            case Part::kNone:
                break;
        }
    }

    void take_link(std::string_view classes) {
        const std::string_view address = tags_.value("href");
        if (classes.find(kTitleClass) != classes.npos) {
            std::string real = decoded_parameter(address, "url");
            begin_entry(real.empty() ? std::string(address) : std::move(real), false);
        } else if (classes.find(kLinkClass) != classes.npos && address.find(kLinkStart) != address.npos) {
            std::string bare(address.substr(0, find_one_of<'?', '#'>(address)));
            end_entry();
            if (!seen_.contains(bare)) begin_entry(std::move(bare), true);
        }
    }

    /// One that is bare has a title and an address alone.
    void begin_entry(std::string url, bool is_bare) {
        end_entry();
        if (is_full_ = intake_.is_full(); is_full_) return;
        line_ += count_byte(page_.substr(counted_, tags_.begin() - counted_), '\n');
        counted_ = tags_.begin();
        intake_.start_entry(++count_, line_);
        reference_ = Reference{};
        reference_.listed = intake_.envelope.day;
        if (leads_to_pdf(url)) reference_.pdf = url;
        reference_.url = std::move(url);
        has_entry_ = true;
        has_line_ = false;
        is_bare_ = is_bare;
        begin_part(Part::kTitle, "</a");
    }

    void end_entry() {
        if (!std::exchange(has_entry_, false)) return;
        if (is_bare_ && reference_.title.empty()) {  // a picture that leads there
            --count_;
            return;
        }
        if (is_bare_) seen_.insert(reference_.url);
        deliver_reference(std::move(reference_), intake_);
    }

    std::string_view page_;
    HtmlTags tags_;
    HtmlPart text_;
    Intake& intake_;
    Listing& listing_;
    Reference reference_;
    Part part_ = Part::kNone;
    std::unordered_set<std::string> seen_;  ///< addresses of Semantic Scholar
    bool has_entry_ = false, has_line_ = false, is_bare_ = false, is_full_ = false;
    std::size_t count_ = 0, line_ = 1, counted_ = 0;
};

}  // namespace

bool looks_like_scholar_mail(std::string_view head) {
    if (!looks_like_html(head)) return false;
    const auto has = [&](std::string_view mark) { return find_text(head, mark) != head.npos; };
    return (has(kTitleClass) && has("<h3")) || (has(kLinkStart) && has(kLinkClass));
}

bool read_scholar_mail(const std::string& page, Intake& intake, Listing& listing) {
    return MailReader(page, intake, listing).read();
}

}  // namespace offprint
