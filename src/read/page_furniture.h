// What stands around the entries of a copied papers page and is no part of them: headings, tabs and
// navigation before the first, buttons and counts between them.
#pragma once
#include <span>
#include <string>

#include "offprint/model/listing.h"
#include "page_lines.h"

namespace offprint {

/// Walks the lines of a block that are not blank.
class LineCursor {
  public:
    explicit LineCursor(std::span<const PageLine> lines) : lines_(lines) { skip_blank(); }

    bool at_end() const { return at_ >= lines_.size(); }
    const std::string& text() const { return lines_[at_].text; }
    void advance() { at_++, skip_blank(); }
    std::span<const PageLine> rest() const { return lines_.subspan(at_); }

  private:
    void skip_blank() {
        while (at_ < lines_.size() && lines_[at_].text.empty()) at_++;
    }
    std::span<const PageLine> lines_;
    std::size_t at_ = 0;
};

/// Takes `Upvote 23`, `GitHub 110k`, `arXiv Page` and the like, which belong to the entry before; counts go
/// to the paper, if any.
void take_buttons(LineCursor& cursor, Paper* paper);

/// Takes the furniture before the first entry; its heading and its day become those of the listing.
void take_headings(LineCursor& cursor, Listing& listing, Date today);

/// Takes `Submitted by` and the handle after it; empty when there is none.
std::string take_submitter(LineCursor& cursor);

}  // namespace offprint
