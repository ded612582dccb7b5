// Every paper is one link, whatever stands around it:
//
//     <a
//     href="https://huggingface.co/papers/2605.01234?utm_source=digest-papers&utm_medium=email&utm_campaign=
//     2026-05-06">Title (82 <span>▲</span>)</a>
//
// The campaign is the day on which the papers were listed; the subject of the mail, `Daily papers of 6 May
// 2026`, says it too. A link whose text is a picture belongs to the same paper as the next one.
#include "hf_mail.h"

#include <algorithm>
#include <unordered_set>

#include "address_parameter.h"
#include "arxiv_entry.h"
#include "arxiv_paper.h"
#include "hf_page_html.h"
#include "html_tags.h"
#include "html_text.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/find_text.h"
#include "offprint/base/utf8.h"
#include "page_lines.h"

namespace offprint {
namespace {

constexpr std::string_view kPapers = "huggingface.co/papers/";
constexpr std::string_view kSource = "utm_source=digest-papers";
constexpr std::string_view kArrow = "\xE2\x96\xB2";  // ▲

/// The bytes of a link up to its end, or up to the next link where it has none.
std::string_view inside_of_link(std::string_view rest) {
    for (std::size_t at = rest.find('<'); at < rest.size(); at = rest.find('<', at + 1)) {
        std::string_view name = rest.substr(at + 1, 3);
        if (name.starts_with('/')) name.remove_prefix(1);
        if (name.empty() || ascii_lower(name.front()) != 'a') continue;
        if (name.size() == 1 || is_ascii_blank(name[1]) || name[1] == '>') return rest.substr(0, at);
    }
    return rest;
}

struct CountedTitle {
    std::string_view title;
    std::optional<int> upvotes;
};

/// `Title (82 ▲)`
CountedTitle split_title(std::string_view text) {
    if (!text.ends_with(')')) return {text, {}};
    const std::size_t open = text.rfind('(');
    if (open == text.npos) return {text, {}};
    std::string_view count = trim_blanks(text.substr(open + 1, text.size() - open - 2));
    if (count.starts_with(kArrow)) {
        count.remove_prefix(kArrow.size());
    } else if (count.ends_with(kArrow)) {
        count.remove_suffix(kArrow.size());
    } else {
        return {text, {}};
    }
    return {trim_blanks(text.substr(0, open)), parse_page_count(trim_blanks(count))};
}

class HfMailReader {
  public:
    HfMailReader(std::string_view page, Intake& intake, Listing& listing)
        : page_(page), intake_(intake), listing_(listing) {}

    bool read() {
        subject_day_ = find_arxiv_day(intake_.envelope.subject);
        HtmlTags tags(page_);
        while (!is_full_ && tags.next()) {
            if (tags.element() != "a") continue;
            read_link(tags.value("href"), tags.end());
        }
        listing_.title = intake_.short_text(intake_.envelope.subject);
        if (listing_.title.empty()) listing_.title = html_title(page_);
        listing_.date = days_differ_ ? std::nullopt : day_;
        return links_ > 0;
    }

  private:
    void read_link(std::string_view address, std::size_t begin) {
        const std::size_t papers = address.find(kPapers);
        if (papers == address.npos) return;
        const std::string_view path = address.substr(papers + kPapers.size());
        const std::string id(path.substr(0, path.find_first_of("?#/")));
        const std::optional<ArxivId> arxiv = parse_arxiv_id(id);
        if (!arxiv) return;  // the page of a day, of a month, of what is trending
        ++links_;
        const std::string text =
            clean_line(html_to_text(inside_of_link(std::string_view(page_).substr(begin))));
        const CountedTitle counted = split_title(text);
        if (counted.title.empty() || seen_.contains(arxiv->id)) return;
        if (is_full_ = intake_.is_full(); is_full_) return;
        seen_.insert(arxiv->id);
        intake_.start_entry(seen_.size(), line_of(begin));
        Paper paper;
        intake_.set_title(paper, counted.title);
        if (paper.title.empty()) return intake_.note("no title; skipped");
        set_arxiv_id(paper, *arxiv);
        paper.upvotes = counted.upvotes;
        set_day(paper, address_parameter(address, "utm_campaign"));
        intake_.deliver(std::move(paper));
    }

    void set_day(Paper& paper, std::string_view campaign) {
        paper.listed = parse_date(campaign);
        if (!paper.listed) paper.listed = subject_day_;
        if (seen_.size() == 1) day_ = paper.listed;
        days_differ_ |= paper.listed != day_;
    }

    std::size_t line_of(std::size_t at) {
        line_ += count_byte(page_.substr(counted_, at - counted_), '\n');
        counted_ = at;
        return line_;
    }

    std::string_view page_;
    Intake& intake_;
    Listing& listing_;
    std::optional<Date> subject_day_, day_;
    std::unordered_set<std::string> seen_;
    std::size_t links_ = 0, line_ = 1, counted_ = 0;
    bool days_differ_ = false, is_full_ = false;
};

}  // namespace

bool looks_like_hf_mail(std::string_view head) {
    if (find_text(head, kPapers) == head.npos || !looks_like_html(head)) return false;
    if (find_text(head, "data-target=\"DailyPapers\"") != head.npos) return false;  // the page itself
    return find_text(head, kSource) != head.npos;
}

bool read_hf_mail(const std::string& page, Intake& intake, Listing& listing) {
    return HfMailReader(page, intake, listing).read();
}

}  // namespace offprint
