// An id or link that is an arXiv id or a DOI, in any of their forms, makes the paper that work; else it is
// what its address or title says.
#include "feed_paper.h"

#include <algorithm>
#include <array>

#include "abstract_links.h"
#include "biorxiv_text.h"
#include "creator_names.h"
#include "html_text.h"
#include "labelled_text.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/url_reference.h"
#include "offprint/base/utf8.h"
#include "offprint/base/written_time.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"
#include "publisher_text.h"
#include "reference.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxNamedAfter = 80;  // characters of the text that stand in for a title

bool is_address(std::string_view text) {
    return starts_with_ignoring_case(text, "http://") || starts_with_ignoring_case(text, "https://");
}

/// The value of a link: its text in RSS, `href` in Atom, `url` of an enclosure. Many escape the text twice,
/// or in CDATA.
std::string_view target_of(XmlElement link, std::string& buffer) {
    static constexpr std::array<std::string_view, 3> kNames{"href", "url", "resource"};
    for (const std::string_view name : kNames)
        if (const std::string_view target = trim_blanks(link.attribute(name)); !target.empty()) return target;
    constexpr std::string_view kEscaped = "&amp;";
    std::string_view text = trim_blanks(link.text(buffer));
    if (text.find(kEscaped) == text.npos) return text;
    std::string plain(text);
    for (std::size_t at = plain.find(kEscaped); at != plain.npos; at = plain.find(kEscaped, at + 1))
        plain.erase(at + 1, kEscaped.size() - 1);
    buffer = std::move(plain);
    return buffer;
}

std::string absolute(std::string_view target, XmlElement element, const FeedFacts& facts) {
    if (target.empty() || is_address(target)) return std::string(target);
    std::vector<std::string_view> bases;
    for (XmlElement e = element; e; e = e.parent())
        if (const std::string_view base = e.attribute("base"); !base.empty()) bases.push_back(base);
    std::string base = facts.base;
    for (auto at = bases.rbegin(); at != bases.rend(); ++at) base = resolve_url(base, *at);
    std::string url = resolve_url(base, target);
    return is_address(url) ? url : "";
}

/// Whether a link of Atom's leads to a page, as one does that says nothing of it.
bool leads_to_page(XmlElement link) {
    const std::string type = ascii_lower(link.attribute("type"));
    return type.empty() || type.starts_with("text/html") || type.starts_with("application/xhtml");
}

/// 0 for the link of the entry itself, more for others that may do, -1 for those that lead elsewhere.
int rank_of(XmlElement link) {
    if (link.name() == "enclosure") return -1;
    if (!link.has_attributes()) return 0;
    const std::string rel = ascii_lower(trim_blanks(link.attribute("rel")));
    if (rel.empty() || rel == "alternate" || rel.ends_with("/alternate")) return leads_to_page(link) ? 0 : 1;
    return rel == "related" || rel == "via" ? 2 : -1;
}

/// `Name address`, `mailto:address`: the name, else the address.
std::string without_address(std::string_view text) {
    if (starts_with_ignoring_case(text, "mailto:")) text.remove_prefix(7);
    const std::size_t sign = text.find('@');
    if (sign == text.npos || text.find(' ') == text.npos) return std::string(text);
    const std::size_t begin = text.rfind(' ', sign) + 1;  // 0 when there is none
    const std::size_t end = std::min(text.find(' ', sign), text.size());
    std::string name(trim_blanks(text.substr(0, begin)));
    if (begin > 0 && end < text.size()) name += ' ';
    return name.append(trim_blanks(text.substr(end)));
}

/// `Name <address>`, `address (Name)`, `Name (address)`: the name, else the address.
std::string person_name(std::string_view text) {
    text = trim_blanks(text);
    for (const char open : {'(', '<'}) {
        const std::size_t begin = text.find(open);
        const std::size_t end = text.find(open == '(' ? ')' : '>', begin == text.npos ? 0 : begin);
        if (begin == text.npos || end == text.npos) continue;
        const std::string_view outside = trim_blanks(text.substr(0, begin));
        const std::string_view inside = trim_blanks(text.substr(begin + 1, end - begin - 1));
        const bool is_named_inside =
            outside.empty() || (outside.find('@') != outside.npos && !inside.empty());
        return std::string(is_named_inside ? inside : outside);
    }
    return without_address(text);
}

bool is_mail_address(std::string_view name) {
    return name.find('@') != name.npos && name.find(' ') == name.npos;
}

/// Marks of footnotes in an author's name are numbers and signs that are set high.
std::string people_text(XmlElement element) {
    constexpr std::string_view kOpen = "<sup>", kClose = "</sup>";
    std::string buffer;
    std::string_view written = element.text(buffer);
    if (written.find(kOpen) == written.npos) return feed_text(element);
    std::string text;
    for (std::size_t open = written.find(kOpen); open != written.npos; open = written.find(kOpen)) {
        text.append(written.substr(0, open));
        const std::size_t close = std::min(written.find(kClose, open), written.size());
        written.remove_prefix(std::min(close + kClose.size(), written.size()));
    }
    return html_to_text(text.append(written));
}

std::string_view without_footnote(std::string_view name) {
    static constexpr std::string_view kSigns[] = {"*", "#", "\u2020", "\u2021", "\u00a7", "\u00b6", "\u2016"};
    if (name.empty() || is_ascii_letter(name.back())) return name;
    for (bool is_cut = true; is_cut;) {
        is_cut = false;
        for (const std::string_view sign : kSigns) {
            if (!name.ends_with(sign) || name.size() == sign.size()) continue;
            name = trim_blanks(name.substr(0, name.size() - sign.size()));
            is_cut = true;
        }
    }
    return name;
}

class FeedPaper {
  public:
    FeedPaper(const FeedEntry& entry, const FeedFacts& facts, Intake& intake)
        : entry_(entry), facts_(facts), intake_(intake) {}

    void deliver() {
        if (const XmlElement title = entry_[FeedField::kTitle]) intake_.take_title(paper_, feed_text(title));
        if (const XmlElement text = entry_[FeedField::kAbstract]) {
            byline_ = html_to_text(byline_of(text.text(buffer_)));
            set_description(whole_text(text));
            const XmlElement second = entry_.second_text();
            if (second && trim_blanks(described_).empty() && is_wordless(text))
                set_description(whole_text(second));
        }
        intake_.set_link(paper_.url, "entry's", feed_link(entry_, facts_));
        set_identity();
        set_people();
        // Feeds must have some text; ours have the title again where there is no other.
        if (facts_.is_ours && trim_blanks(described_) == paper_.title) described_.clear();
        if (!described_.empty())
            intake_.set_clean_abstract(paper_, publisher_abstract(clean_line(described_), paper_));
        set_terms();
        set_published();
        paper_.updated = day(FeedField::kUpdated, "updated");
        set_journal();
        paper_.license = intake_.short_text(text_of(FeedField::kLicense));
        if (paper_.title.empty() && !name_it()) return intake_.note("it says nothing; skipped");
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

  private:
    std::string text_of(FeedField field) const {
        return entry_[field] ? feed_text(entry_[field]) : std::string();
    }
    std::string long_text(FeedField field) { return intake_.long_text(text_of(field)); }
    std::optional<Date> day(FeedField field, std::string_view name) {
        return feed_day(entry_[field], name, intake_);
    }

    void set_identity() {
        std::vector<std::string> forms;
        forms.reserve(entry_[FeedList::kIds].size() + 1);
        for (const XmlElement id : entry_[FeedList::kIds]) forms.emplace_back(trim_blanks(id.text(buffer_)));
        if (forms.empty() || forms.back() != paper_.url) forms.push_back(paper_.url);
        for (const XmlElement link : entry_[FeedList::kLinks]) {
            if (link.attribute("type") == "application/pdf" && paper_.pdf.empty())
                intake_.set_link(paper_.pdf, "PDF", absolute(target_of(link, buffer_), link, facts_));
        }
        if (entry_[FeedField::kDoi])
            if (const auto doi = parse_doi(text_of(FeedField::kDoi))) paper_.doi = *doi;
        set_feed_identity(paper_, forms);
    }

    /// Of a paper the description may be a line of its journal or the end of its abstract, and the content
    /// all of it.
    std::string whole_text(XmlElement description) const {
        constexpr std::size_t kShort = 400;
        std::string buffer;
        for (const XmlElement element : {entry_.content(), description})
            if (const auto abstract = behind_abstract_heading(element.text(buffer));
                abstract && is_of_a_paper())
                return html_to_text(*abstract);
        std::string text = feed_text(description);
        if (is_place_in_journal(clean_line(text))) text.clear();
        const XmlElement content = entry_.content();
        if (!content || content == description || text.size() > kShort || !is_of_a_paper()) return text;
        std::string whole = feed_text(content);
        constexpr std::size_t kTimes = 4;  // else it has little beside the description
        return whole.size() > kTimes * text.size() ? whole : text;
    }

    static bool is_wordless(XmlElement text) { return clean_line(feed_text(text)).empty(); }

    bool is_of_a_paper() const {
        if (entry_[FeedField::kDoi]) return true;
        std::string buffer;
        for (const FeedList list : {FeedList::kIds, FeedList::kLinks})
            for (const XmlElement one : entry_[list]) {
                const std::string target(target_of(one, buffer));
                if (parse_doi(target) || doi_in_address(target) || target.find("pubmed") != target.npos)
                    return true;
            }
        return false;
    }

    /// Its own, that of its description, that of the whole feed; an address is none.
    void set_journal() {
        paper_.journal = long_text(FeedField::kJournal);
        if (is_address(paper_.journal)) paper_.journal.clear();
        if (paper_.journal.empty()) paper_.journal = intake_.long_text(described_journal_);
        constexpr std::string_view kPlos = "10.1371/journal.";
        if (paper_.journal.empty() && !paper_.doi.empty())
            paper_.journal = intake_.long_text(paper_.doi.starts_with(kPlos) ? facts_.title : facts_.journal);
    }

    /// A month or a year is one: `2024-01`.
    void set_published() {
        if (const XmlElement element = entry_[FeedField::kPublished]) {
            const std::string_view written = trim_blanks(element.text(buffer_));
            const auto rough = written.size() < 10 ? parse_rough_date(written) : std::nullopt;
            paper_.published = rough ? rough->date : day(FeedField::kPublished, "published");
            if (rough) paper_.published_precision = rough->precision;
        } else if (const auto date = parse_reference_date(described_date_).to_date()) {
            paper_.published = date;
            paper_.published_precision = parse_reference_date(described_date_).precision();
        }
    }

    void set_description(const std::string& written) {
        const std::string text = has_biorxiv_marks(written) ? biorxiv_text(written) : written;
        const LabelledText parts = split_labelled_text(text);
        described_authors_ = parts.authors;
        described_journal_ = parts.journal;
        described_date_ = parts.date;
        paper_.upvotes = parts.upvotes;
        described_ = parts.abstract;
    }

    void set_people() {
        std::vector<std::string> names = feed_people(entry_[FeedList::kAuthors], facts_.is_ours);
        bool is_clean = true;
        // PLOS has the first one alone in an element.
        if (!byline_.empty()) {
            std::vector<std::string> all = split_creators(byline_);
            const bool begins_so = names.empty() || (!all.empty() && names.front() == all.front());
            if (begins_so && all.size() > names.size()) {
                names = std::move(all);
                is_clean = false;
            }
        }
        if (names.empty() && !described_authors_.empty()) {
            names = split_creators(described_authors_);
            is_clean = names.empty();
        }
        if (names.empty()) names = source_authors();
        if (names.empty()) names = facts_.authors;
        if (!names.empty()) paper_.author_count = static_cast<int>(names.size());
        if (is_clean) return intake_.add_clean_authors(paper_, std::move(names));
        for (const std::string& name : names) intake_.add_author(paper_, name);
    }

    /// Of an entry that was taken from another feed, the authors of that one (RFC 4287 §4.2.1).
    std::vector<std::string> source_authors() const {
        std::vector<XmlElement> authors;
        for (XmlElement e = entry_.element().child("source").first(); e; e = e.next())
            if (e.name() == "author") authors.push_back(e);
        return feed_people(authors);
    }

    void set_terms() {
        for (const XmlElement category : entry_[FeedList::kCategories]) {
            const std::string_view term = category.attribute("term");
            const std::string text = term.empty() ? feed_text(category) : std::string(term);
            if (trim_blanks(text).empty())
                add_named_category(category);
            else
                intake_.add_category(paper_, text);
        }
        for (const XmlElement keyword : entry_[FeedList::kKeywords]) add_keywords(keyword);
    }

    /// Atom may have a label alone. iTunes has the name in an attribute, and finer ones inside.
    void add_named_category(XmlElement category) {
        const std::string_view label = category.attribute("label");
        intake_.add_category(paper_, label.empty() ? category.attribute("text") : label);
        for (XmlElement inside = category.first(); inside; inside = inside.next())
            if (inside.name() == "category") add_named_category(inside);
    }

    /// A subject is one; `keywords` are many, between commas.
    void add_keywords(XmlElement element) {
        const std::string text = feed_text(element);
        const bool is_list = element.name() == "keywords";
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = is_list ? std::min(text.find(',', at), text.size()) : text.size();
            intake_.add_keyword(paper_, std::string_view(text).substr(at, end - at));
            at = end + 1;
        }
    }

    /// False when there is nothing to name it after.
    bool name_it() {
        if (!name_after_text(paper_)) {
            if (!entry_.element().first()) return false;
            paper_.title = "Untitled";
        }
        intake_.note("no title");
        return true;
    }

    const FeedEntry& entry_;
    const FeedFacts& facts_;
    Intake& intake_;
    Paper paper_;
    std::string described_;  ///< the text of the entry
    std::string byline_;     ///< the authors at its beginning
    std::string described_journal_, described_date_;
    std::string described_authors_;  ///< in that text, where no element has them
    std::string buffer_;
};

}  // namespace

void set_feed_identity(Paper& paper, const std::vector<std::string>& forms) {
    for (const std::string& form : forms) {
        if (const auto arxiv = parse_arxiv_id(form); arxiv && paper.id.value.empty()) {
            paper.id.value.assign("arxiv:").append(arxiv->id);
            paper.version = arxiv->version;
            if (paper.url.empty()) paper.url = "https://arxiv.org/abs/" + arxiv->id;
            if (paper.pdf.empty()) paper.pdf = "https://arxiv.org/pdf/" + arxiv->id;
        } else if (const auto pmid = parse_pmid(form)) {
            if (paper.pmid.empty()) paper.pmid = *pmid;
        } else if (const auto pmcid = parse_pmcid(form)) {
            if (paper.pmcid.empty()) paper.pmcid = *pmcid;
        } else if (paper.doi.empty()) {
            const auto doi = parse_doi(form);
            paper.doi = (doi ? doi : doi_in_address(form)).value_or("");
        }
    }
}

bool name_after_text(Paper& paper) {
    if (!paper.abstract.empty()) {
        paper.title = cut_characters(paper.abstract, kMaxNamedAfter);
        if (paper.title.size() < paper.abstract.size()) paper.title += "…";
    } else if (!paper.url.empty()) {
        paper.title = paper.url.substr(0, kMaxTitle);
    } else {
        return false;
    }
    return true;
}

void deliver_feed_entry(const FeedEntry& entry, const FeedFacts& facts, Intake& intake) {
    FeedPaper(entry, facts, intake).deliver();
}

std::string feed_link(const FeedEntry& entry, const FeedFacts& facts) {
    std::string buffer, best;
    int best_rank = 3;
    for (const XmlElement link : entry[FeedList::kLinks]) {
        int rank = rank_of(link);
        // A link of Atom's in RSS only helps out.
        if (!facts.is_atom && link.space() == XmlSpace::kAtom && rank == 0) rank = 1;
        const bool is_last_counted = !facts.is_atom && rank == 0;
        if (rank < 0 || (rank >= best_rank && !is_last_counted)) continue;
        std::string url = absolute(target_of(link, buffer), link, facts);
        if (url.empty()) continue;
        best = std::move(url);
        best_rank = rank;
    }
    if (!best.empty()) return best;
    for (const XmlElement id : entry[FeedList::kIds]) {
        const std::string_view text = trim_blanks(id.text(buffer));
        if (is_address(text) && !equals_ignoring_case(id.attribute("isPermaLink"), "false"))
            return std::string(text);
    }
    const XmlElement element = entry.element();
    if (const std::string_view about = element.attribute("about"); is_address(about))
        return std::string(about);
    return absolute(element.attribute("href"), element, facts);
}

namespace {

/// Printable ASCII with nothing in it that parts a name, marks it or asks to be decoded.
bool is_bare_name(std::string_view text) {
    if (text.empty() || !is_ascii_letter(text.front()) || text.back() == ' ') return false;
    return find_byte_anywhere(text, 0, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
               hit_unprintable(c, hits);
               hits |= ((c == ' ') & (next == ' ')) | (c == '(') | (c == '<') | (c == '@') | (c == '&') |
                       (c == ',') | (c == ':') | (c == '*') | (c == '#');
           }) == text.size();
}

}  // namespace

std::vector<std::string> feed_people(const std::vector<XmlElement>& elements, bool keeps_namesakes) {
    std::vector<std::string> names, addresses;
    names.reserve(std::min(elements.size(), kMaxAuthors));
    std::string buffer;
    for (const XmlElement element : elements) {
        XmlElement part;
        if (element.first()) {
            part = element.child("name");
            if (!part || trim_blanks(part.text(buffer)).empty()) part = element.child("email");
            // Atom's may have an address to read at alone, which names nobody.
            if (!part && (element.child("name") || element.child("uri") || element.child("url"))) continue;
        }
        const auto add_to = [&](std::vector<std::string>& list, std::string&& name) {
            if (!name.empty() && (keeps_namesakes || std::find(list.begin(), list.end(), name) == list.end()))
                list.push_back(std::move(name));
        };
        const XmlElement written_in = part ? part : element;
        if ((part || elements.size() > 1) && !written_in.first() && !written_in.has_attributes()) {
            const std::string_view written = written_in.text(buffer);
            if (is_bare_name(written)) {  // as nearly all are
                add_to(names, std::string(written));
                continue;
            }
        }
        const auto add = [&](std::string_view written) {
            std::string name = clean_line(without_footnote(written));
            add_to(!part && is_mail_address(name) ? addresses : names, std::move(name));
        };
        const std::string person = person_name(people_text(written_in));
        if (!part && elements.size() == 1) {
            for (const std::string& name : split_creators(person)) add(name);
        } else if (is_inverted_name(person)) {
            add(turn_name(person));
        } else {
            add(person);
        }
    }
    // RSS has the address in one element and the name in another.
    return names.empty() ? addresses : names;
}

std::optional<Date> feed_day(XmlElement element, std::string_view field, Intake& intake) {
    if (!element) return std::nullopt;
    std::string buffer;
    const std::string_view written = trim_blanks(element.text(buffer));
    constexpr std::size_t kUsual = 40;  // bytes; so long is what Atom asks for
    if (written.size() <= kUsual)
        if (const auto instant = parse_instant(written)) return utc_date(*instant);
    const bool may_be_turned = !written.empty() && is_ascii_digit(written.front());
    if (const auto time =
            may_be_turned ? parse_written_time(day_first(written)) : parse_written_time(written))
        return utc_date(time->instant);
    intake.note("the " + std::string(field) + " date cannot be read; left out");
    return std::nullopt;
}

}  // namespace offprint
