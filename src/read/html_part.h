// The text of one element of a page, gathered while the page's start tags go by.
//
//     HtmlPart part(page, tags);
//     while (tags.next()) {
//         if (part.is_open() && part.take_tag(is_block(tags.element()))) use(part.text());
//         if (!part.is_open() && tags.element() == "h3") part.begin("</h3");
//     }
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "html_tags.h"

namespace offprint {

class HtmlPart {
  public:
    /// Both must outlive the part.
    HtmlPart(std::string_view page, const HtmlTags& tags) : page_(page), tags_(tags) {}

    /// Begins behind the tag in hand and runs to this end tag (`</td`, in lower case).
    void begin(std::string_view end_tag);
    bool is_open() const { return is_open_; }

    /// Takes the text before the tag in hand. True when the part ended there: at its end tag, or at the tag
    /// in hand where that begins a block. Addresses that arXiv writes "this https URL" over are spelled out.
    bool take_tag(bool begins_block);
    /// Ends it where the page ends.
    void finish();

    /// One clean line: what was gathered. Valid until the next part begins.
    std::string_view text();

  private:
    void copy_until(std::size_t place);
    std::size_t end_before(std::size_t place) const;

    std::string_view page_;
    const HtmlTags& tags_;
    std::string_view end_tag_;
    std::string text_;
    std::size_t copied_ = 0;  ///< a place in the page
    bool is_open_ = false;
};

}  // namespace offprint
