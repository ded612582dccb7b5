// One paper of arXiv's mail and listing files: the lines between two `\\`.
//
//     ArxivEntry entry;
//     entry.add_head("arXiv:2601.01234 (*cross-listing*)");
//     entry.add_head("Date: Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)");
//     entry.add_head("Title: Spectra That Listen: Koopman Operators for");
//     entry.add_head("  Audio");
//     deliver_arxiv_entry(entry, kind, intake);
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake.h"

namespace offprint {

class ArxivEntry {
  public:
    void clear();
    bool is_empty() const { return fields_.empty(); }
    /// A line of the head. One without a known name goes on where the one before ended, with or without its
    /// leading blanks, which a copy may have lost.
    void add_head(std::string_view line);
    void add_abstract(std::string_view line);

    /// The first value of that name (lower case, `date` for `Date:`), or empty.
    std::string_view field(std::string_view name) const;
    /// All values of the names that begin so.
    std::vector<std::pair<std::string_view, std::string_view>> fields(std::string_view start) const;
    std::string_view abstract() const { return abstract_; }

  private:
    std::vector<std::pair<std::string, std::string>> fields_;
    std::string abstract_;
};

/// What the place of an entry in its document says of it.
struct ArxivPlace {
    std::optional<Announce> announce;  ///< of its section, before its own mark of a cross-list
    std::optional<Date> listed;
};

/// Makes the paper and hands it on; an entry without a title is a note.
void deliver_arxiv_entry(const ArxivEntry& entry, const ArxivPlace& place, Intake& intake);

/// `Fri, 9 Jan 2026 20:43:30 GMT`, `Fri 9 Jan 26 18:00:00 GMT` and the like: the first day in the text. Years
/// of two digits lie between 1970 and 2069.
std::optional<Date> find_arxiv_day(std::string_view text);

}  // namespace offprint
