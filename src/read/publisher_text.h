// What publishers write around the abstract in their feeds: the journal and the day before it, the authors
// once more, the place of the paper behind it.
//
//     "Nature, Published online: 09 January 2026; doi:10.1038/x We report…"      Nature
//     "Author(s): A. Okafor and L. Brandt We report… [Phys. Rev. B 1, 2] Published Fri Jan 09, 2026"      APS
//     "by A. Okafor, L. Brandt We report…"      PLOS
//     "Bees, Vol. 3, Pages 12: Title Bees doi: 10.3390/x Authors: A. Okafor L. Brandt We report…"      MDPI
#pragma once
#include <string_view>

#include "offprint/model/paper.h"

namespace offprint {

/// The part of a description, a clean line, that is the abstract; empty when it is none of it. Whatever does
/// not look like one of the above, with the title and all authors of the paper as they are known, stays
/// whole.
std::string_view publisher_abstract(std::string_view description, const Paper& paper);

}  // namespace offprint
