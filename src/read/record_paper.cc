// The forms of an id come first, because they tell how the rest is written: arXiv's records have TeX in their
// names and blanks between categories, our own have neither.
#include "record_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "biorxiv_text.h"
#include "creator_names.h"
#include "jats_text.h"
#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "offprint/base/url.h"
#include "offprint/base/written_time.h"
#include "offprint/model/pubmed_id.h"
#include "pubmed_text.h"

namespace offprint {
namespace {

using T = RecordText;
using L = RecordList;

constexpr std::string_view kDblp = "info", kOpenReview = "content";  // what their answers wrap a record into

/// The id that we wrote: `arxiv:…`, `doi:10.…`, `pmid:…`, `url:http…`, `title:…`.
bool is_own_id(std::string_view id) {
    return id.starts_with("arxiv:") || id.starts_with("doi:10.") || id.starts_with("pmid:") ||
           id.starts_with("url:http") || id.starts_with("title:");
}

std::string without_tex(std::string_view text) {
    return may_hold_tex(text) ? decode_tex(text) : std::string(text);
}

/// Seconds or milliseconds since 1970, as programs write them.
std::optional<Instant> parse_epoch(std::string_view text) {
    constexpr std::size_t kSecondsDigits = 10, kMillisecondsDigits = 13;
    if (text.size() != kSecondsDigits && text.size() != kMillisecondsDigits) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Instant{text.size() == kMillisecondsDigits ? number / 1000 : number};
}

std::optional<int> version_number(std::string_view text) {
    if (text.starts_with('v') || text.starts_with('V')) text.remove_prefix(1);
    const std::optional<int> number = parse_digits(text);
    return number && *number > 0 ? number : std::nullopt;
}

/// `cs.CR` of `Subjects: Cryptography and Security (cs.CR)`; any other text as it is, such as MSC classes,
/// whose last one may be marked `(secondary)`.
std::string_view bare_category(std::string_view text) {
    text = trim_blanks(text);
    const std::size_t open = text.rfind('(');
    if (!text.ends_with(')') || open == text.npos) return text;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    const bool is_code = inside.find_first_of(".-") != inside.npos && is_arxiv_category(inside);
    return is_code ? inside : text;
}

bool is_preprint_server(std::string_view server) { return server == "biorxiv" || server == "medrxiv"; }

/// Calls `use(piece)` for what stands between the separators.
template <class Use>
void for_each_piece(std::string_view text, char separator, Use use) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        use(text.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

void RecordReader::deliver() {
    if (!has_record_) return;
    is_own_ = is_own_id(fields_[T::kId].inside);
    Paper paper;
    set_identity(paper);
    set_texts(paper);
    if (paper.title.empty()) return intake_.note("no title; skipped");
    set_dates(paper);
    set_counts(paper);
    set_people(paper);
    set_terms(paper);
    if (!is_own_) find_abstract_links(paper);
    for (const RecordName& name : fields_[L::kSources].names)
        if (is_own_) paper.sources.push_back(intake_.short_text(text(name.name)));
    intake_.deliver(std::move(paper));
}

/// The result is valid until the next call.
std::string_view RecordReader::text(const JsonString& string) {
    if (string.is_plain) return string.inside;
    buffer_.clear();
    append_unescaped(buffer_, string.inside);
    return buffer_;
}

/// Europe PMC's and DBLP's titles end as sentences do.
bool RecordReader::ends_in_points() {
    return !is_own_ && (has(T::kPmid) || has(T::kPubmedNames) || fields_.inner == kDblp);
}

/// Services hand out the markup of a page, and DBLP references to characters alone.
std::string RecordReader::plain_text(std::string_view written) const {
    const bool is_markup = written.find("</") != written.npos || written.find("<p>") != written.npos ||
                           written.find("<br") != written.npos || fields_.inner == kDblp;
    return is_markup ? jats_to_text(written) : std::string(written);
}

std::string RecordReader::prose(RecordText field) {
    if (!has(field)) return {};
    return is_own_ ? intake_.plain_text(text(field)) : intake_.long_text(text(field));
}

std::optional<Date> RecordReader::day(const JsonString& string, std::string_view name) {
    if (string.inside.empty()) return std::nullopt;
    const std::string_view written = trim_blanks(text(string));
    if (const std::optional<Date> date = parse_date(written)) return date;
    if (const std::optional<Instant> instant = parse_epoch(written)) return utc_date(*instant);
    if (const std::optional<WrittenTime> time = parse_written_time(written)) return utc_date(time->instant);
    intake_.note(fmt::format("the {} date cannot be read; left out", name));
    return std::nullopt;
}

void RecordReader::set_texts(Paper& paper) {
    const RecordText abstract = has(T::kAbstract) ? T::kAbstract : T::kSummary;
    if (is_own_) {
        paper.title = intake_.short_text(text(T::kTitle));
        paper.title_raw = intake_.short_text(text(T::kTitleRaw));
        paper.abstract = intake_.plain_text(text(T::kAbstract));
        paper.abstract_raw = intake_.plain_text(text(T::kAbstractRaw));
    } else {
        const bool is_preprint = is_preprint_server(ascii_lower(text(T::kServer)));
        const auto as_read = [&](std::string_view written) {
            return is_preprint ? biorxiv_text(written) : plain_text(written);
        };
        const std::string title = as_read(text(T::kTitle));
        intake_.set_title(paper, ends_in_points() ? bare_pubmed_title(title) : title);
        intake_.set_abstract(paper, as_read(text(abstract)));
    }
    paper.comment = prose(T::kComment);
    for (const RecordName& title : fields_[L::kOtherTitles].names)
        paper.comment += (paper.comment.empty() ? "Also titled: " : "; also titled: ") +
                         intake_.short_text(text(title.name));
    paper.journal = prose(T::kJournal);
    if (has(T::kReport)) paper.report = intake_.short_text(text(T::kReport));
    if (has(T::kLicense)) paper.license = intake_.short_text(text(T::kLicense));
    if (has(T::kAiSummary)) intake_.set_summary(paper, text(T::kAiSummary));
}

void RecordReader::set_arxiv(Paper& paper, const ArxivId& id) {
    is_arxiv_ = true;
    const bool is_elsewhere = is_own_ || (!paper.url.empty() && !parse_arxiv_id(paper.url));
    std::string url = std::move(paper.url), pdf = std::move(paper.pdf);
    set_arxiv_id(paper, id);
    if (is_elsewhere) paper.url = std::move(url);
    if (is_own_) paper.pdf = std::move(pdf);
}

void RecordReader::set_identity(Paper& paper) {
    intake_.set_link(paper.url, "record's", text(T::kUrl));
    const bool is_path = fields_.inner == kOpenReview && text(T::kPdf).starts_with("/");
    intake_.set_link(paper.pdf, "PDF",
                     (is_path ? "https://openreview.net" : "") + std::string(text(T::kPdf)));
    intake_.set_link(paper.code, "code", text(T::kCode));
    intake_.set_link(paper.project, "project", text(T::kProject));
    if (has(T::kDoi)) set_arxiv_doi(paper, text(T::kDoi));
    paper.pmid = parse_pmid_field(text(T::kPmid)).value_or("");
    paper.pmcid = parse_pmcid_field(text(T::kPmcid)).value_or("");
    is_arxiv_ = false;
    for (const RecordText form : {T::kArxivId, T::kId, T::kUrl, T::kPdf, T::kDoi}) {
        if (!has(form) || is_arxiv_ || (is_own_ && form != T::kId)) continue;
        if (const auto id = parse_arxiv_id(text(form))) {
            set_arxiv(paper, *id);
        } else if (paper.doi.empty() && !is_own_) {
            paper.doi = parse_doi(text(form)).value_or("");
        }
    }
    if (has(T::kVersion) && fields_.inner != kOpenReview)  // there it is that of the service
        if (const std::optional<int> version = version_number(text(T::kVersion))) paper.version = version;
    if (is_own_ || !paper.url.empty()) return;
    const std::string server = ascii_lower(text(T::kServer));
    if (is_preprint_server(server) && !paper.doi.empty()) {
        const std::string version = std::to_string(paper.version.value_or(1));
        intake_.set_link(paper.url, "record's",
                         "https://www." + server + ".org/content/" + paper.doi + 'v' + version);
    } else if (!paper.doi.empty()) {
        intake_.set_link(paper.url, "record's", "https://doi.org/" + paper.doi);
    } else if (has(T::kId) && text(T::kId).starts_with("http")) {
        intake_.set_link(paper.url, "record's", text(T::kId));
    } else {
        set_service_page(paper);
    }
}

/// The page of the service that knows the paper by a number of its own.
void RecordReader::set_service_page(Paper& paper) {
    if (!paper.pmid.empty()) return intake_.set_link(paper.url, "record's", pubmed_address(paper.pmid));
    struct Page {
        RecordText number;
        std::string_view start;
    };
    constexpr Page kPages[] = {{T::kForum, "https://openreview.net/forum?id="},
                               {T::kInspire, "https://inspirehep.net/literature/"}};
    for (const Page& page : kPages) {
        if (!has(page.number)) continue;
        std::string address(page.start);
        append_query_value(address, text(page.number));
        return intake_.set_link(paper.url, "record's", address);
    }
}

/// Of bioRxiv's and medRxiv's records "date" is that of the version, and "published" where else it appeared.
void RecordReader::set_dates(Paper& paper) {
    if (is_preprint_server(ascii_lower(text(T::kServer)))) {
        (paper.version.value_or(1) > 1 ? paper.updated : paper.published) = day(fields_[T::kDate], "posted");
        if (const auto doi = parse_doi(text(T::kPublished)); doi && paper.journal.empty())
            paper.journal = "doi:" + *doi;
        return;
    }
    const JsonString& published = fields_.first_version_day.inside.empty()
                                      ? fields_[has(T::kPublished) ? T::kPublished
                                                : has(T::kDate)    ? T::kDate
                                                                   : T::kYear]
                                      : fields_.first_version_day;
    const std::optional<RoughDate> rough = parse_rough_date(trim_blanks(text(published)));
    paper.published = rough ? rough->date : day(published, "published");
    if (rough) paper.published_precision = rough->precision;
    paper.updated = day(
        fields_.last_version_day.inside.empty() ? fields_[T::kUpdated] : fields_.last_version_day, "updated");
    if (!paper.updated && fields_.first_version_day.inside.empty())
        paper.updated = day(fields_[T::kUpdateDate], "updated");
    paper.listed = day(fields_[T::kListed], "listed");
    if (has(T::kAnnounce)) paper.announce = announce_from_name(text(T::kAnnounce));
}

void RecordReader::set_counts(Paper& paper) {
    paper.upvotes = fields_[RecordCount::kUpvotes];
    paper.comments = fields_[RecordCount::kComments];
    paper.stars = fields_[RecordCount::kStars];
}

std::string RecordReader::name_of(const RecordName& parts) {
    const bool has_parts = !parts.first.inside.empty() && !parts.last.inside.empty();
    if (!parts.name.inside.empty() && !has_parts) {
        const std::string_view name = text(parts.name);
        if (is_own_) return std::string(name);
        if (fields_.inner == kDblp) return std::string(without_dblp_number(name));
        return without_tex(name.find(',') == name.npos ? std::string(name) : turn_name(name));
    }
    std::string name;
    for (const JsonString* part : {&parts.first, &parts.last, &parts.suffix})
        if (!part->inside.empty()) name.append(name.empty() ? "" : " ").append(text(*part));
    return without_tex(name);
}

void RecordReader::set_people(Paper& paper) {
    const bool is_parsed = !fields_[L::kParsedAuthors].names.empty();
    const RecordNames& authors = fields_[is_parsed ? L::kParsedAuthors : L::kAuthors];
    paper.authors.reserve(authors.names.size());
    for (const RecordName& name : authors.names) intake_.add_author(paper, name_of(name));
    if (authors.count > 0 && !is_own_) paper.author_count = static_cast<int>(authors.count);
    if (authors.count == 0) set_author_line(paper);
    if (paper.authors.empty() && has(T::kPubmedNames)) {
        const PubmedNames people = pubmed_names(text(T::kPubmedNames));
        for (const std::string& name : people.names) intake_.add_author(paper, name);
        if (!people.has_more) paper.author_count = static_cast<int>(people.names.size());
    }
    if (const std::optional<int> count = fields_[RecordCount::kAuthors]) paper.author_count = count;
    add_groups(paper);
    RecordNames& places = fields_[L::kAffiliations];
    for (const RecordName& place : places.names)
        intake_.add_affiliation(paper, name_of({place.name, {}, {}, {}}));
    if (!places.line.inside.empty()) intake_.add_affiliation(paper, without_tex(text(places.line)));
    Organization organization{intake_.short_text(text(fields_.organization_name)),
                              intake_.short_text(text(fields_.organization_handle))};
    if (organization.name.empty() && !is_own_) organization.name = organization.handle;
    if (!organization.name.empty() || !organization.handle.empty()) paper.organization = organization;
    if (has(T::kSubmitter))
        paper.submitter =
            intake_.short_text(is_own_ ? std::string(text(T::kSubmitter)) : without_tex(text(T::kSubmitter)));
}

/// Behind the people, of whom perhaps not all are kept.
void RecordReader::add_groups(Paper& paper) {
    for (const RecordName& group : fields_[L::kGroups].names) {
        std::string name = name_of(group);
        if (name.empty()) continue;
        if (name.find("ollaboration") == name.npos && name.find(' ') == name.npos) name += " Collaboration";
        if (paper.authors.size() >= kMaxAuthors) paper.authors.pop_back();
        intake_.add_author(paper, name);
        if (paper.author_count) ++*paper.author_count;
    }
}

void RecordReader::set_author_line(Paper& paper) {
    const JsonString& line = fields_[L::kAuthors].line;
    if (line.inside.empty()) return;
    const std::string_view written = text(line);
    if (is_arxiv_ || written.find('(') != written.npos) return set_arxiv_authors(paper, written, intake_);
    std::vector<std::string> names = split_creators(written);
    for (std::string& name : names) intake_.take_author(paper, std::move(name));
    if (!names.empty()) paper.author_count = static_cast<int>(names.size());
}

void RecordReader::set_terms(Paper& paper) {
    for (const RecordName& category : fields_[L::kCategories].names)
        intake_.add_category(paper, bare_category(text(category.name)));
    set_category_line(paper);
    if (has(T::kPrimary)) {
        const std::string_view written = text(T::kPrimary);
        paper.primary = intake_.short_text(is_own_ ? written : bare_category(written));
        if (paper.categories.empty() && !is_own_) paper.categories.assign(1, paper.primary);
    } else if (!paper.categories.empty() && !is_own_) {
        paper.primary = paper.categories.front();
    }
    for (const RecordName& word : fields_[L::kKeywords].names) intake_.add_keyword(paper, text(word.name));
    const std::string_view words = text(fields_[L::kKeywords].line);
    if (words.empty()) return;
    for_each_piece(words, words.find(';') == words.npos ? ',' : ';',
                   [&](std::string_view word) { intake_.add_keyword(paper, word); });
}

/// arXiv's categories stand between blanks; elsewhere a category may be of several words.
void RecordReader::set_category_line(Paper& paper) {
    const std::string_view line = text(fields_[L::kCategories].line);
    if (line.empty()) return;
    if (is_arxiv_) return add_arxiv_categories(paper, line, intake_);
    for_each_piece(line, line.find(';') == line.npos ? ',' : ';',
                   [&](std::string_view term) { intake_.add_category(paper, term); });
}

}  // namespace offprint
