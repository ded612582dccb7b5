// Each kind of value has its own notion of "is": `cs` is every category of cs, `hf` every listing of that
// service, and a part of an address finds it. Case never counts.
#include "paper_values.h"

#include <algorithm>
#include <string>
#include <utility>

#include "offprint/base/ascii.h"
#include "offprint/model/pubmed_id.h"
#include "offprint/model/standing.h"

namespace offprint {
namespace {

bool is_category(const ValueTerm& term, const std::string& category) {
    std::string lower = ascii_lower(category);
    if (lower == term.value) return true;
    if (term.prefix) return lower.starts_with(term.value);
    return !term.exact && lower.size() > term.value.size() && lower.starts_with(term.value) &&
           lower[term.value.size()] == '.';
}

// `hf` is hf:2026-01-09, `page.txt` and `lists` are lists/page.txt
bool is_source(const ValueTerm& term, const std::string& source) {
    std::string lower = ascii_lower(source);
    std::string file = lower.substr(lower.rfind('/') + 1);  // all of it where there is no slash
    if (term.prefix && (lower.starts_with(term.value) || file.starts_with(term.value))) return true;
    if (lower == term.value) return true;
    const auto is_folder = [&](std::string_view folder) {
        return lower.starts_with(folder) && lower.substr(folder.size()).starts_with('/');
    };
    return !term.exact &&
           (file == term.value || lower.substr(0, lower.find(':')) == term.value ||
            is_folder(std::string_view(term.value).substr(0, term.value.find_last_not_of('/') + 1)));
}

bool is_address(const ValueTerm& term, const std::string& url) {
    std::string lower = ascii_lower(url);
    if (!term.exact) return lower.find(term.value) != std::string::npos;
    std::size_t scheme = lower.find("://");
    if (scheme != std::string::npos) lower.erase(0, scheme + 3);
    while (lower.ends_with('/')) lower.pop_back();
    return lower == term.value;
}

std::string_view announce_name(Announce announce) {
    switch (announce) {
        case Announce::kNew:
            return "new";
        case Announce::kCross:
            return "cross";
        case Announce::kReplace:
            return "replace";
        case Announce::kReplaceCross:
            break;
    }
    return "replace-cross";
}

bool is_doi(const ValueTerm& term, std::string_view doi) {
    std::string lower = ascii_lower(doi);
    return term.prefix ? lower.starts_with(term.value) : lower == term.value;
}

std::string_view doi_of(const Paper& paper) {
    std::string_view id = paper.id.value;
    if (paper.doi.empty() && id.starts_with("doi:")) return id.substr(4);
    return paper.doi;
}

template <class Values, class Test>
bool any_of(const Values& values, Test test) {
    return std::any_of(values.begin(), values.end(), test);
}

}  // namespace

std::optional<std::int64_t> number_of(const Paper& paper, Field field) {
    switch (field) {
        case Field::kAuthors:
            if (!paper.author_count && !paper.authors.empty())
                return static_cast<std::int64_t>(paper.authors.size());
            return paper.author_count;
        case Field::kUpvotes:
            return paper.upvotes;
        case Field::kComments:
            return paper.comments;
        case Field::kStars:
            return paper.stars;
        case Field::kVersion:
            return paper.version;
        default:
            return std::nullopt;
    }
}

std::optional<Date> date_of(const Paper& paper, Field field) {
    switch (field) {
        case Field::kPublished:
            return paper.published;
        case Field::kUpdated:
            return paper.updated;
        case Field::kListed:
            return paper.listed;
        case Field::kAfter:
        case Field::kBefore:
            return paper.listed ? paper.listed : paper.published;
        default:
            return std::nullopt;
    }
}

bool has_value(const Paper& paper, Field field) {
    switch (field) {
        case Field::kTitle:
            return !paper.title.empty();
        case Field::kAbstract:
            return !paper.abstract.empty();
        case Field::kAuthor:
        case Field::kFirst:
            return !paper.authors.empty();
        case Field::kLast:
            return !paper.authors.empty() &&
                   (!paper.author_count || std::cmp_equal(*paper.author_count, paper.authors.size()));
        case Field::kOrganization:
            return paper.organization.has_value() || !paper.affiliations.empty();
        case Field::kCategory:
            return !paper.categories.empty() || !paper.primary.empty();
        case Field::kPrimary:
            return !paper.primary.empty();
        case Field::kKeyword:
            return !paper.keywords.empty();
        case Field::kId:
            return !paper.id.value.empty();
        case Field::kDoi:
            return !doi_of(paper).empty();
        case Field::kPmid:
            return pmid_of(paper).has_value() || !paper.pmcid.empty();
        case Field::kComment:
            return !paper.comment.empty();
        case Field::kJournal:
            return !paper.journal.empty();
        case Field::kReport:
            return !paper.report.empty();
        case Field::kSource:
            return !paper.sources.empty();
        case Field::kCode:
            return !paper.code.empty();
        case Field::kProject:
            return !paper.project.empty();
        case Field::kUrl:
            return !paper.url.empty() || !paper.pdf.empty();
        case Field::kAnnounce:
            return paper.announce.has_value();
        default:
            return number_of(paper, field).has_value() || date_of(paper, field).has_value();
    }
}

// Where no listing tells what kind of announcement it is, a later version is a replacement.
bool is_in_state(const Paper& paper, PaperState state) {
    switch (state) {
        case PaperState::kNew:
            return paper.announce == Announce::kNew;
        case PaperState::kReplaced:
            if (!paper.announce) return paper.version && *paper.version > 1;
            return paper.announce == Announce::kReplace || paper.announce == Announce::kReplaceCross;
        case PaperState::kCross:
            return paper.announce == Announce::kCross || paper.announce == Announce::kReplaceCross;
        case PaperState::kWithdrawn:
            return is_withdrawn(paper);
        case PaperState::kUnseen:
        case PaperState::kSeen:
            break;
    }
    return false;
}

bool holds_value(const ValueTerm& term, Field field, const Paper& paper) {
    switch (field) {
        case Field::kCategory:
            return is_category(term, paper.primary) ||
                   any_of(paper.categories,
                          [&](const std::string& category) { return is_category(term, category); });
        case Field::kPrimary:
            return is_category(term, paper.primary);
        case Field::kSource:
            return any_of(paper.sources, [&](const std::string& source) { return is_source(term, source); });
        case Field::kCode:
            return is_address(term, paper.code);
        case Field::kProject:
            return is_address(term, paper.project);
        case Field::kUrl:
            return is_address(term, paper.url) || is_address(term, paper.pdf);
        case Field::kDoi:
            return is_doi(term, doi_of(paper));
        case Field::kPmid:
            return pmid_of(paper) == term.value || ascii_lower(paper.pmcid) == term.value;
        case Field::kAnnounce:
            return paper.announce && announce_name(*paper.announce) == term.value;
        default:
            return false;
    }
}

bool holds_id(const IdTerm& term, const Paper& paper) {
    auto is_id = [&](const std::string& id) {
        std::string lower = ascii_lower(id);
        return term.prefix ? lower.starts_with(ascii_lower(term.value)) : lower == ascii_lower(term.value);
    };
    const bool has_id = is_id(paper.id.value) || (!paper.doi.empty() && is_id("doi:" + paper.doi)) ||
                        (!paper.pmid.empty() && is_id("pmid:" + paper.pmid));
    if (!has_id) return false;
    // Most listings do not tell the version: then any may be meant.
    return !term.version || !paper.version || paper.version == term.version;
}

}  // namespace offprint
