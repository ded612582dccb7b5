// The table stands in the order of the enumeration, so that field_info() is an index; a static_assert keeps
// it so.
#include "offprint/query/field.h"

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

using enum Field;
using T = FieldType;

constexpr FieldInfo kFields[] = {
    {kAny, T::kText, "", {}, "title, abstract, keywords and summary", "koopman"},
    {kAll, T::kText, "all", {"any"}, "these and authors, organization, comment and journal", "all:koopman"},
    {kTitle,
     T::kText,
     "title",
     {"ti", "intitle", "subject"},
     "words of the title",
     "title:\"representation learning\""},
    {kAbstract, T::kText, "abstract", {"abs", "ab", "summary"}, "words of the abstract", "abs:koopman"},
    {kAuthor, T::kName, "author", {"au", "from"}, "an author, in any order, with initials", "au:\"Y LeCun\""},
    {kFirst, T::kName, "first", {"firstauthor"}, "the first author", "first:\"Kaiming He\""},
    {kLast, T::kName, "last", {"lastauthor"}, "the last author", "last:bengio"},
    {kAuthors, T::kNumber, "authors", {"nauthors"}, "how many authors", "authors>20"},
    {kOrganization,
     T::kText,
     "organization",
     {"org", "aff", "lab"},
     "words of the organization and the affiliations",
     "org:nvidia"},
    {kCategory, T::kCategory, "category", {"cat"}, "a category, primary or cross-list", "cat:cs.LG"},
    {kPrimary, T::kCategory, "primary", {"pcat"}, "the primary category", "primary:cs"},
    {kKeyword, T::kKeyword, "keyword", {"kw", "tag"}, "words of one keyword", "kw:diffusion"},
    {kId, T::kId, "id", {"arxiv"}, "an arXiv id, DOI, PMID or URL in any form", "id:2401.01234"},
    {kDoi, T::kDoi, "doi", {}, "a DOI, or the start of one with *", "doi:10.1038/*"},
    {kPmid, T::kPmid, "pmid", {"pmcid", "pubmed"}, "PubMed's number, or PubMed Central's", "pmid:40012345"},
    {kComment, T::kText, "comment", {"co"}, "words of the authors' comment", "co:\"accepted at\""},
    {kJournal, T::kText, "journal", {"jr", "venue"}, "words of the journal reference", "jr:nature"},
    {kReport, T::kText, "report", {"rn"}, "words of the report number", "rn:CERN*"},
    {kSource, T::kSource, "source", {"src"}, "a listing that carried it", "source:hf"},
    {kUpvotes, T::kNumber, "upvotes", {"votes", "likes"}, "upvotes", "upvotes>=20"},
    {kComments, T::kNumber, "comments", {"replies"}, "how many comments", "comments:1..5"},
    {kStars, T::kNumber, "stars", {}, "stars of the code's repository", "stars:>100"},
    {kVersion, T::kNumber, "version", {"v"}, "the version's number", "version:1"},
    {kPublished,
     T::kDate,
     "published",
     {"date", "submitted", "submittedDate", "created", "year"},
     "the day it was first made public",
     "published:2025..2026-03"},
    {kUpdated,
     T::kDate,
     "updated",
     {"lastUpdatedDate", "pushed"},
     "the day this version was made public",
     "updated>7d"},
    {kListed, T::kDate, "listed", {"announced"}, "the day of the listing", "listed:yesterday"},
    {kCode, T::kUrl, "code", {"repo", "github"}, "a part of the code's address", "code:github.com"},
    {kProject, T::kUrl, "project", {}, "a part of the project page's address", "project:*"},
    {kUrl, T::kUrl, "url", {"link", "site", "inurl"}, "a part of the paper's address", "url:biorxiv.org"},
    {kAnnounce, T::kAnnounce, "announce", {"type"}, "new, cross, replace or replace-cross", "announce:new"},
    {kTopic, T::kTopic, "topic", {}, "the query of a topic, as @name", "topic:\"Robot arms\""},
    {kIs, T::kState, "is", {}, "unseen, seen, new, replaced, cross or withdrawn", "is:replaced"},
    {kHas, T::kFieldName, "has", {}, "the named field has a value", "has:code"},
    {kAfter,
     T::kNotBefore,
     "after",
     {"since", "newer", "newer_than"},
     "listed, else published, on that day or later",
     "newer_than:7d"},
    {kBefore,
     T::kNotAfter,
     "before",
     {"until", "older", "older_than"},
     "listed, else published, on that day or earlier",
     "before:2026-03"},
};

constexpr bool in_order() {
    std::size_t at = 0;
    for (const FieldInfo& info : kFields)
        if (static_cast<std::size_t>(info.field) != at++) return false;
    return at == static_cast<std::size_t>(kBefore) + 1;
}
static_assert(in_order());

}  // namespace

std::span<const FieldInfo> all_fields() { return kFields; }

const FieldInfo& field_info(Field field) { return kFields[static_cast<std::size_t>(field)]; }

const FieldInfo* find_field(std::string_view name) {
    if (name.empty()) return nullptr;
    for (const FieldInfo& info : kFields) {
        if (equals_ignoring_case(info.name, name)) return &info;
        for (std::string_view alias : info.aliases)
            if (equals_ignoring_case(alias, name)) return &info;
    }
    return nullptr;
}

}  // namespace offprint
