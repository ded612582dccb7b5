// One paper of arXiv's mail and listing files: the lines between two `\\`.
//
//     ArxivEntry entry;
//     entry.add_head("arXiv:2601.01234 (*cross-listing*)");
//     entry.add_head("Date: Fri, 9 Jan 2026 20:43:30 GMT   (223kb,D)");
//     entry.add_head("Title: Spectra That Listen: Koopman Operators for");
//     entry.add_head("  Audio");
//     deliver_arxiv_entry(entry, kind, intake);
#pragma once
#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake.h"

namespace offprint {

/// The known names of the lines of a head, as they are written (`Journal-ref:` is kJournalRef), in the order
/// of the alphabet.
enum class ArxivName : unsigned char {
    kAcmClass,
    kArxiv,
    kAuthor,
    kAuthors,
    kCategories,
    kComments,
    kDate,
    kDoi,
    kFrom,
    kJournalRef,
    kLicense,
    kMscClass,
    kPaper,
    kProxy,
    kReportNo,
    kSubjClass,
    kTitle
};
inline constexpr std::size_t kArxivNames = static_cast<std::size_t>(ArxivName::kTitle) + 1;

class ArxivEntry {
  public:
    struct Field {
        std::string_view mark;  ///< what stands in parentheses behind the name, in lower case, or empty
        std::string_view value;
    };

    void clear();
    bool is_empty() const { return places_.empty(); }
    /// A line of the head. One without a known name goes on where the one before ended, with or without its
    /// leading blanks, which a copy may have lost.
    void add_head(std::string_view line);
    void add_abstract(std::string_view line);

    /// The first value of that name without a mark, or empty.
    std::string_view field(ArxivName name) const;
    /// Calls `use(field)` for each of that name, in the order of the lines.
    template <class Use>
    void for_each(ArxivName name, Use use) const {
        if (!has_[static_cast<std::size_t>(name)]) return;
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (places_[i].name == name) use(field_at(i));
    }
    std::string_view abstract() const { return abstract_; }

  private:
    /// In the text, where the mark stands before the value, which ends where the next field begins.
    struct Place {
        ArxivName name;
        std::size_t mark, value;
    };

    Field field_at(std::size_t index) const;
    bool begin_field(std::string_view line);
    void begin(ArxivName name, std::string_view mark, std::string_view value);

    std::string text_;  ///< of all fields
    std::vector<Place> places_;
    std::array<std::size_t, kArxivNames> first_{};  ///< one past the first field without a mark, or 0
    std::bitset<kArxivNames> has_;                  ///< a field of that name, with a mark or without
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
