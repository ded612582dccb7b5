// The page of results, and the mails since 2020, tell by classes what is what:
//
//     <a class="docsum-title" href="/40012345/" data-article-id="40012345">What bees say.</a>
//     <span class="docsum-authors full-authors">Okafor AB, Brandt L.</span>
//     <span class="docsum-journal-citation full-journal-citation">J Bees. 2026 Jan 9;3(1):1-9.
//     doi: 10.1/x.</span> <div class="full-view-snippet">Bees talk …</div>
//
// The mails before have a cell of a table for each of these, in that order:
//
//     <td><a href="http://www.ncbi.nlm.nih.gov/pubmed/40012345" ref="ordinalpos=1">What bees say.</a></td>
//     <td>Okafor AB, Brandt L.</td>
//     <td><span class="jrnl" title="Journal of bees">J Bees</span>. 2026 Jan 9. doi: 10.1/x.</td>
#include "pubmed_html.h"

#include <algorithm>
#include <utility>

#include "hf_page_html.h"
#include "html_part.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/find_text.h"
#include "pubmed_text.h"
#include "reference.h"

namespace offprint {
namespace {

constexpr std::string_view kTitleClass = "docsum-title", kOldMark = "ordinalpos=", kOldPath = "/pubmed/";

enum class Part { kNone, kTitle, kPeople, kCitation, kNumber, kExcerpt, kCell };

/// The digits behind the mark; empty when none follow.
std::string_view digits_behind(std::string_view text, std::string_view mark) {
    const std::size_t found = text.find(mark);
    if (found == text.npos) return {};
    const std::string_view rest = text.substr(found + mark.size());
    return {rest.begin(), std::find_if_not(rest.begin(), rest.end(), is_ascii_digit)};
}

/// `J Bees. 2026 Jan 9;3(1):1-9. doi: 10.1/x. Epub 2026 Jan 8.`
void read_citation(std::string_view citation, Reference& reference) {
    const std::size_t stop = std::min(citation.find(". "), citation.size());
    if (reference.journal.empty()) reference.journal = citation.substr(0, stop);
    const std::string_view rest = citation.substr(std::min(stop + 2, citation.size()));
    reference.date = parse_reference_date(rest.substr(0, find_one_of<';', ':', '.'>(rest)));
    constexpr std::string_view kDoi = "doi: ";
    const std::size_t found = citation.find(kDoi);
    if (found == citation.npos) return;
    std::string_view doi = citation.substr(found + kDoi.size());
    doi = doi.substr(0, doi.find(' '));
    while (doi.ends_with('.')) doi.remove_suffix(1);
    reference.doi = doi;
}

class PageReader {
  public:
    PageReader(std::string_view page, Intake& intake, Listing& listing)
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
        const bool is_block = name == "div" || name == "td" || name == "tr" || name == "table" ||
                              name == "p" || name == "article";
        if (part_ != Part::kNone) {
            if (!text_.take_tag(is_block)) {
                if (part_ == Part::kCell) take_inner_tag(name);
                return;
            }
            end_part();
        }
        if (name == "td" && has_entry_ && is_old_) return begin_part(Part::kCell, "</td");
        if (name == "a") return take_link();
        if (has_entry_ && (name == "span" || name == "div")) take_field(name);
    }

    /// In a cell: a title of the next entry, or the journal's name in full.
    void take_inner_tag(std::string_view name) {
        if (name == "a") return take_link();
        if (name == "span" && tags_.value("class") == "jrnl" && reference_.journal.empty())
            reference_.journal = tags_.value("title");
    }

    void take_field(std::string_view name) {
        const std::string_view classes = tags_.value("class");
        const auto has = [&](std::string_view wanted) { return classes.find(wanted) != classes.npos; };
        if (name == "div" && has("full-view-snippet")) begin_part(Part::kExcerpt, "</div");
        if (name != "span") return;
        const bool is_full = has("full-");  // what is short stands beside it
        if (has("docsum-authors") && (is_full || reference_.authors.empty()))
            begin_part(Part::kPeople, "</span");
        else if (has("docsum-journal-citation") && (is_full || reference_.journal.empty()))
            begin_part(Part::kCitation, "</span");
        else if (has("docsum-pmid"))
            begin_part(Part::kNumber, "</span");
    }

    void take_link() {
        const std::string_view address = tags_.value("href"), mark = tags_.value("ref");
        if (tags_.value("class").find(kTitleClass) != std::string_view::npos) {
            std::string_view number = digits_behind(tags_.value("data-article-id"), "");
            if (number.empty()) number = digits_behind(mark, "article_id=");
            if (number.empty()) number = digits_behind(address, "pubmed.ncbi.nlm.nih.gov/");
            if (number.empty()) number = digits_behind(address, "/");
            return begin_entry(number, false);
        }
        const std::string_view digits = digits_behind(address, kOldPath);
        if (!digits.empty() && mark.find(kOldMark) != mark.npos) begin_entry(digits, true);
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
                reference_.title = bare_pubmed_title(text);
                break;
            case Part::kPeople:
                set_people(text);
                break;
            case Part::kCitation:
                reference_.journal.clear();
                read_citation(text, reference_);
                break;
            case Part::kNumber:
                set_number(text);
                break;
            case Part::kExcerpt:
                reference_.abstract = text;
                break;
            case Part::kCell:
                take_cell(text);
                break;
            case Part::kNone:
                break;
        }
    }

    void set_people(std::string_view line) {
        PubmedNames people = pubmed_names(line);
        reference_.authors = std::move(people.names);
        reference_.has_more_authors = people.has_more;
    }

    void set_number(std::string_view digits) {
        if (reference_.url.empty() && !digits.empty() &&
            std::all_of(digits.begin(), digits.end(), is_ascii_digit))
            reference_.url = pubmed_address(digits);
    }

    void take_cell(std::string_view text) {
        if (text.empty()) return;
        if (++cells_ == 1) set_people(text);
        if (cells_ == 2) read_citation(text, reference_);
    }

    void begin_entry(std::string_view number, bool is_old) {
        end_entry();
        if (is_full_ = intake_.is_full(); is_full_) return;
        line_ += count_byte(page_.substr(counted_, tags_.begin() - counted_), '\n');
        counted_ = tags_.begin();
        intake_.start_entry(++count_, line_);
        reference_ = Reference{};
        reference_.listed = intake_.envelope.day;
        set_number(number);
        has_entry_ = true;
        is_old_ = is_old;
        cells_ = 0;
        begin_part(Part::kTitle, "</a");
    }

    void end_entry() {
        if (std::exchange(has_entry_, false)) deliver_reference(std::move(reference_), intake_);
    }

    std::string_view page_;
    HtmlTags tags_;
    HtmlPart text_;
    Intake& intake_;
    Listing& listing_;
    Reference reference_;
    Part part_ = Part::kNone;
    bool has_entry_ = false, is_old_ = false, is_full_ = false;
    std::size_t cells_ = 0;  ///< with something in them, behind the title
    std::size_t count_ = 0, line_ = 1, counted_ = 0;
};

}  // namespace

bool looks_like_pubmed_html(std::string_view head) {
    const std::string_view start = trim_blanks(head.substr(0, head.find('>')));
    if (start.starts_with("<?xml")) head.remove_prefix(std::min(head.find('>') + 1, head.size()));
    if (!looks_like_html(head)) return false;
    return find_text(head, kTitleClass) != head.npos ||
           (find_text(head, kOldMark) != head.npos && find_text(head, kOldPath) != head.npos);
}

bool read_pubmed_html(const std::string& page, Intake& intake, Listing& listing) {
    return PageReader(page, intake, listing).read();
}

}  // namespace offprint
