// What publishers write around the abstract in their feeds: the journal and the day before it, the authors
// once more, the place of the paper behind it.
//
//     "Nature, Published online: 09 January 2026; doi:10.1038/x We report…"      Nature
//     "Author(s): A. Okafor and L. Brandt We report… [Phys. Rev. B 1, 2] Published Fri Jan 09, 2026"      APS
//     "by A. Okafor, L. Brandt We report…"      PLOS
//     "Bees, Vol. 3, Pages 12: Title Bees doi: 10.3390/x Authors: A. Okafor L. Brandt We report…"      MDPI
//     "<p>J Bees. 2026 Jan 9.</p><p><b>ABSTRACT</b></p><p>We report…</p><p>PMID:40012345</p>"      PubMed
//     "Journal of Bees, Volume 3, Issue 1, Page 1-9, January 2026."      Wiley and Science, in place of it
#pragma once
#include <optional>
#include <string_view>

#include "offprint/model/paper.h"

namespace offprint {

/// The part of a description, a clean line, that is the abstract; empty when it is none of it. Whatever does
/// not look like one of the above, with the title and all authors of the paper as they are known, stays
/// whole.
std::string_view publisher_abstract(std::string_view description, const Paper& paper);

/// What follows a heading `Abstract` near the beginning of the HTML; empty behind `NO ABSTRACT`, nothing
/// where there is no such heading.
std::optional<std::string_view> behind_abstract_heading(std::string_view html);

/// The names of a first paragraph `by A. Okafor, L. Brandt`; empty where it is another.
std::string_view byline_of(std::string_view html);

/// Whether a clean line only says in which volume and on which pages the paper is, or that it is in none yet.
bool is_place_in_journal(std::string_view text);

}  // namespace offprint
