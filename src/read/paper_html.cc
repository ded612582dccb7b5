// Publishers describe a paper in the head of its page, for Google Scholar and for reference managers:
//
//     <meta name="citation_title" content="What Bees Say">
//     <meta name="citation_author" content="Okafor, Ada">      citation_author_institution, citation_doi, …
//
// Not all give the abstract there: arXiv, the ACL Anthology and PubMed have it in the body alone. arXiv's
// page:
//
//     <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>Bees talk …</blockquote>
//     <td class="tablecell comments">9 pages</td>      jref, report-number, subjects
//     <td class="tablecell subjects"><span class="primary-subject">Sound (cs.SD)</span>; … (cs.LG)</td>
//     <div class="submission-history"> … From: Ada Okafor [<a>view email</a>]<br/>
//         <strong>[v1]</strong> Fri, 9 Jan 2026 … <br/> <strong>[v2]</strong> Tue, 3 Feb 2026 …</div>
#include "paper_html.h"

#include <algorithm>
#include <utility>

#include "abstract_links.h"
#include "arxiv_entry.h"
#include "arxiv_paper.h"
#include "citation_tags.h"
#include "creator_names.h"
#include "hf_page_html.h"
#include "html_part.h"
#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/find_text.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"
#include "pubmed_text.h"
#include "reference_text.h"

namespace offprint {
namespace {

/// What the body of the page says.
struct BodyFacts {
    std::string abstract, comments, journal, report, subjects, history;
};

/// Elements that are told by one of their classes.
struct Place {
    std::string_view element, word, end_tag;
    std::string BodyFacts::*text;
};
constexpr Place kPlaces[] = {
    {"blockquote", "abstract", "</blockquote", &BodyFacts::abstract},
    {"div", "acl-abstract", "</div", &BodyFacts::abstract},
    {"div", "abstract-content", "</div", &BodyFacts::abstract},
    {"td", "comments", "</td", &BodyFacts::comments},
    {"td", "jref", "</td", &BodyFacts::journal},
    {"td", "report-number", "</td", &BodyFacts::report},
    {"td", "subjects", "</td", &BodyFacts::subjects},
    {"div", "submission-history", "</div", &BodyFacts::history},
};

bool has_word(std::string_view classes, std::string_view word) {
    bool is_there = false;
    for_each_reference_piece(classes, " \t\r\n", [&](std::string_view one) { is_there |= one == word; });
    return is_there;
}

bool is_block(std::string_view name) {
    static constexpr std::string_view kBlocks[] = {"div", "td", "tr", "table", "blockquote", "section"};
    return std::find(std::begin(kBlocks), std::end(kBlocks), name) != std::end(kBlocks);
}

std::string_view without_heading(std::string_view abstract) {
    for (const std::string_view heading : {"Abstract:", "Abstract "})
        if (starts_with_ignoring_case(abstract, heading)) return trim_blanks(abstract.substr(heading.size()));
    return abstract;
}

/// A name without degrees, in the order in which it is said.
std::string name_of_one(std::string_view written) {
    const std::vector<std::string> names = split_creators(written);
    return names.size() == 1 ? names.front() : turn_name(written);
}

/// Preprint servers are no journals.
bool is_server(std::string_view journal) {
    static constexpr std::string_view kServers[] = {"arxiv", "arxiv.org", "biorxiv", "medrxiv"};
    return std::any_of(std::begin(kServers), std::end(kServers),
                       [&](std::string_view name) { return equals_ignoring_case(name, journal); });
}

class PageReader {
  public:
    PageReader(std::string_view page, Intake& intake, Listing& listing)
        : page_(page), tags_(page), text_(page, tags_), intake_(intake), listing_(listing) {}

    bool read() {
        while (tags_.next()) take_tag();
        text_.finish();
        end_part();
        listing_.title = intake_.short_text(html_title(page_));
        const std::vector<CitedPaper> papers = citations_.papers();
        is_only_ = papers.size() == 1;
        std::size_t count = 0;
        for (const CitedPaper& cited : papers) {
            if (intake_.is_full()) break;
            intake_.start_entry(++count, 0);
            deliver(cited);
        }
        return !papers.empty();
    }

  private:
    void take_tag() {
        const std::string_view name = tags_.element();
        if (text_.is_open()) {
            if (!text_.take_tag(is_block(name))) return;
            end_part();
        }
        if (name == "meta") return take_meta();
        const std::string_view classes = tags_.value("class");
        if (classes.empty()) return;
        for (const Place& place : kPlaces) {
            if (place.element != name || !has_word(classes, place.word) || !(body_.*place.text).empty())
                continue;
            place_ = &place;
            return text_.begin(place.end_tag);
        }
    }

    void take_meta() {
        const std::optional<std::string> content = tags_.attribute("content");
        if (!content) return;
        for (const std::string_view key : {"name", "property"})
            if (const std::optional<std::string> name = tags_.attribute(key))
                return citations_.take(*name, *content);
    }

    void end_part() {
        if (place_ != nullptr) body_.*(place_->text) = text_.text();
        place_ = nullptr;
    }

    void deliver(const CitedPaper& cited) {
        paper_ = Paper{};
        const std::string title = reference_text(cited.title);
        intake_.set_title(paper_, cited.pmid.empty() ? title : bare_pubmed_title(title));
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        set_identity(cited);
        const std::string_view abstract = without_heading(body_.abstract);
        const bool is_in_body = is_only_ && (is_arxiv_ || abstract.size() > cited.abstract.size());
        intake_.set_abstract(
            paper_, is_in_body && !abstract.empty() ? std::string(abstract) : reference_text(cited.abstract));
        set_people(cited);
        if (!is_server(cited.journal)) paper_.journal = intake_.long_text(reference_text(cited.journal));
        for (const std::string& word : cited.keywords) intake_.add_keyword(paper_, reference_text(word));
        set_dates(cited);
        if (is_only_ && is_arxiv_) set_arxiv_facts();
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

    void set_identity(const CitedPaper& cited) {
        std::optional<ArxivId> id;
        for (const std::string* text : {&cited.arxiv, &cited.url, &cited.doi, &cited.pdf})
            if (!id) id = parse_arxiv_id(*text);
        is_arxiv_ = id.has_value();
        if (id) set_arxiv_id(paper_, *id);
        for (const std::string* text : {&cited.doi, &cited.url})
            if (const std::optional<std::string> doi = parse_doi(*text);
                paper_.doi.empty() && doi && !parse_arxiv_id(*doi))
                paper_.doi = clean_line(*doi);
        if (paper_.url.empty()) intake_.set_link(paper_.url, "paper's", cited.url);
        if (paper_.pdf.empty()) intake_.set_link(paper_.pdf, "PDF's", cited.pdf);
        if (paper_.url.empty() && !paper_.doi.empty())
            intake_.set_link(paper_.url, "paper's", "https://doi.org/" + paper_.doi);
        paper_.pmid = parse_pmid_field(cited.pmid).value_or("");
        if (paper_.url.empty() && !paper_.pmid.empty()) paper_.url = pubmed_address(paper_.pmid);
    }

    void set_people(const CitedPaper& cited) {
        for (const std::string& name : cited.authors) {
            const bool is_pubmed = !cited.pmid.empty() && name.find(',') == name.npos;
            intake_.add_author(paper_, decode_tex(is_pubmed ? pubmed_name(name) : name_of_one(name)));
        }
        if (!cited.authors.empty()) paper_.author_count = static_cast<int>(cited.authors.size());
        for (const std::string& place : cited.affiliations) intake_.add_affiliation(paper_, place);
    }

    /// arXiv's second day is that of the version. Elsewhere one is that of the issue, the other that on which
    /// the paper appeared in the net: the one that says more, else the earlier.
    void set_dates(const CitedPaper& cited) {
        const std::optional<Date> day = cited.date.to_date(), online = cited.online.to_date();
        const bool is_online = online && !is_arxiv_ && !cited.date.is_finer_than(cited.online) &&
                               (!day || cited.online.is_finer_than(cited.date) || *online < *day);
        paper_.published = is_online ? online : day;
        if (paper_.published)
            paper_.published_precision = (is_online ? cited.online : cited.date).precision();
        if (is_arxiv_ && online && online != day) paper_.updated = online;
    }

    void set_arxiv_facts() {
        add_arxiv_subjects(paper_, body_.subjects, intake_);
        paper_.comment = intake_.long_text(body_.comments);
        if (!body_.journal.empty()) paper_.journal = intake_.long_text(body_.journal);
        paper_.report = intake_.short_text(body_.report);
        read_history(body_.history);
    }

    /// `From: Ada Okafor [view email] [v1] Fri, 9 Jan 2026 20:43:30 UTC (223 KB) [v2] Tue, 3 Feb 2026 …`, up
    /// to the last version.
    void read_history(std::string_view text) {
        constexpr std::string_view kFrom = "From:";
        if (const std::size_t from = text.find(kFrom); from != text.npos) {
            const std::string_view rest = text.substr(from + kFrom.size());
            paper_.submitter = intake_.short_text(decode_tex(trim_blanks(rest.substr(0, rest.find('[')))));
        }
        int last = 0;
        for (std::size_t at = text.find("[v"); at != text.npos; at = text.find("[v", at + 1)) {
            const std::string_view rest = text.substr(at + 2);
            const std::optional<int> version = parse_digits(rest.substr(0, rest.find(']')));
            const std::optional<Date> day = find_arxiv_day(rest.substr(0, rest.find('[')));
            if (!version || *version < 1 || !day) continue;
            if (*version == 1) {
                paper_.published = day;
                paper_.published_precision = DatePrecision::kDay;
            } else if (*version >= last) {
                paper_.updated = day;
            }
            last = std::max(last, *version);
        }
        if (last > 0) paper_.version = last;
    }

    std::string_view page_;
    HtmlTags tags_;
    HtmlPart text_;
    Intake& intake_;
    Listing& listing_;
    CitationTags citations_;
    BodyFacts body_;
    const Place* place_ = nullptr;  ///< what is being read
    Paper paper_;
    bool is_only_ = false, is_arxiv_ = false;
};

}  // namespace

bool looks_like_paper_html(std::string_view head) {
    constexpr std::string_view kMark = "citation_title";
    if (!looks_like_html(head)) return false;
    if (find_text(head, kMark) == head.npos && find_ignoring_case(head, "\"dc") == head.npos) return false;
    // Any page may have a title in Dublin Core; a paper's names who wrote it, too.
    bool has_title = false, has_creator = false;
    HtmlTags tags(head);
    while (tags.next()) {
        if (tags.element() != "meta") continue;
        for (const std::string_view key : {"name", "property"}) {
            const std::string name = ascii_lower(tags.attribute(key).value_or(""));
            if (name == kMark) return true;
            has_title |= name == "dc.title" || name == "dcterms.title";
            has_creator |= name == "dc.creator" || name == "dcterms.creator";
        }
    }
    return has_title && has_creator;
}

bool read_paper_html(const std::string& page, Intake& intake, Listing& listing) {
    if (is_valid_utf8(page)) return PageReader(page, intake, listing).read();
    return PageReader(decode_text(page).text, intake, listing).read();
}

}  // namespace offprint
