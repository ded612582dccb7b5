// A paper as a listing tells it: a plain value. Text is valid UTF-8 on one line (clean_line); absent is not
// zero and not empty.
//
//     Paper paper;
//     paper.title = "Spectra That Listen";
//     paper.id = make_paper_id(paper);          // "title:…" until an arXiv id, a DOI or a URL is known
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "offprint/base/date.h"

namespace offprint {

/// `arxiv:2401.01234` (no version), `doi:10.…`, `pmid:40012345`, `url:https://…` or `title:<fingerprint>`:
/// equal ids mean the same work.
struct PaperId {
    std::string value;

    auto operator<=>(const PaperId&) const = default;
};

struct Organization {
    std::string name;
    std::string handle;  ///< the service's short name, or empty

    bool operator==(const Organization&) const = default;
};

enum class Announce { kNew, kCross, kReplace, kReplaceCross };

struct Paper {
    PaperId id;
    std::string title;
    std::string title_raw;  ///< as served, only when that differs from the title
    std::string abstract;
    std::string abstract_raw;  ///< likewise
    std::string url;           ///< where to read it; http or https, or empty
    std::string pdf, code, project;
    std::string doi;    ///< `10.…`, lower case
    std::string pmid;   ///< PubMed's number: `40012345`
    std::string pmcid;  ///< PubMed Central's: `PMC1234567`
    std::vector<std::string> authors;
    std::optional<int> author_count;  ///< when it is known; may exceed authors.size()
    std::optional<Organization> organization;
    std::vector<std::string> categories;  ///< primary first
    std::string primary;
    std::vector<std::string> keywords;
    std::vector<std::string> affiliations;
    std::string ai_summary, submitter, comment, journal, report, license;
    std::optional<Date> published;                            ///< first made public
    DatePrecision published_precision = DatePrecision::kDay;  ///< reading lists often know the year only
    std::optional<Date> updated;                              ///< this version made public
    std::optional<Date> listed;                               ///< the day of the listing that carried it
    std::optional<Announce> announce;
    std::optional<int> version;
    std::optional<int> upvotes, comments, stars;
    std::vector<std::string> sources;  ///< names of the listings that carried it

    bool operator==(const Paper&) const = default;
};

}  // namespace offprint
