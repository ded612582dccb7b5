// Bytes → Listing. The format is found from the bytes, never from a name. Papers go to the sink one at a
// time, in the order of the document; what cannot be read is a note, never the end of the run.
//
//     Input page = Input::open_file("page.txt");
//     ReadOptions options;
//     options.today = zone.date_at(clock.now());
//     Listing listing = read_listing(page, options);    // 30 papers and no notes
#pragma once
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>

#include "offprint/base/input.h"
#include "offprint/read/format.h"

namespace offprint {

struct ReadOptions {
    std::optional<Format> format;  ///< detected when absent
    std::optional<Date>
        asked_date;  ///< the day that was asked for, for records that do not say when they were listed
    Date today;      ///< gives dates without a year theirs
    std::size_t max_papers = std::numeric_limits<std::size_t>::max();  ///< the rest is left out, with a note
    std::function<void(std::size_t)> watch;  ///< told of the bytes of each block that is read, unless empty
    std::string source;  ///< what the listing and its papers call it; the input's name when empty
    /// Abstracts may come as they were served, for finish_abstract(). What a reader learns from an abstract
    /// is not in the paper before.
    bool leaves_abstracts = false;
};

/// How many papers one fetched listing may hold.
inline constexpr std::size_t kMaxFetchedPapers = 5000;

/// Cleans an abstract that was left as served and reads the links in it; of any other paper nothing changes.
/// May be called in another thread than that of the reader.
void finish_abstract(Paper& paper);

using PaperSink = std::function<void(Paper&&)>;

/// Everything but the papers is in what it returns. Throws Error(kInput) that says what was seen when the
/// bytes are no listing (or none of the forced format); an empty listing is no error.
Listing read_listing(Input& input, const ReadOptions& options, const PaperSink& sink);

/// The same with the papers collected in the Listing.
Listing read_listing(Input& input, const ReadOptions& options);

}  // namespace offprint
