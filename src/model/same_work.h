// What tells that two records are the same work, and what contradicts it. Private to the room.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

/// The ids of a record or of a group of records.
struct WorkIds {
    std::string arxiv;  ///< or empty
    std::vector<std::string> dois, urls;
    std::vector<std::string> pubmed;  ///< PubMed's numbers and PubMed Central's
};

/// What is compared when only titles agree.
struct WorkTitle {
    std::string key;            ///< folded, decimal points kept; empty when the title is generic ("Preface")
    bool is_short = false;      ///< a word or two: only with authors and years that agree is it the same work
    std::string first_author;   ///< folded, or empty
    std::string with_initials;  ///< the same with initials of one word apart, `je smith` as `j e smith`
    std::optional<int> first_year, last_year;
};

/// What beside the words of the title tells the work from others of that title, folded: of a title of a word
/// or two the first author's surname and the year, of a generic one the day and the journal as well. Empty of
/// any other title, and where none of these is known.
std::string title_companions(const Paper& paper);

WorkIds ids_of(const Paper& paper);
WorkTitle title_of(const Paper& paper);

/// Two arXiv ids, or DOIs of which none is the same, unless one is a preprint's and the other a journal's;
/// the same of PubMed's numbers.
/// Addresses never contradict: a work has many.
bool contradict(const WorkIds& a, const WorkIds& b);

/// Two first authors, or years that are too far apart.
bool contradict(const WorkTitle& a, const WorkTitle& b);

/// "Random Forests" may be the title of several works: of one or two words it decides only where the authors
/// of both are known, and the year is the same.
bool says_too_little(const WorkTitle& a, const WorkTitle& b);

/// Lets a group speak for one record more: the first author is the one that was known first, the years span
/// all of them.
void add(WorkIds& to, const WorkIds& from);
void add(WorkTitle& to, const WorkTitle& from);

}  // namespace offprint
