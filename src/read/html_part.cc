// Every byte is searched once for the end tag and copied once, so that a damaged page costs one field and no
// more time than a whole one.
#include "html_part.h"

#include <algorithm>

#include "html_text.h"
#include "offprint/base/utf8.h"

namespace offprint {

void HtmlPart::begin(std::string_view end_tag) {
    is_open_ = true;
    end_tag_ = end_tag;
    text_.clear();
    copied_ = tags_.end();
}

/// Where the end tag stands before that place; npos where it does not.
std::size_t HtmlPart::end_before(std::size_t place) const {
    const std::size_t found = page_.substr(copied_, place - copied_).find(end_tag_);
    return found == std::string_view::npos ? found : copied_ + found;
}

bool HtmlPart::take_tag(bool begins_block) {
    const std::size_t end = end_before(tags_.begin());
    if (end != std::string_view::npos || begins_block) {
        copy_until(std::min(end, tags_.begin()));
        is_open_ = false;
        return true;
    }
    copy_until(tags_.begin());
    copied_ = tags_.end();
    if (tags_.element() == "br") text_ += ' ';
    if (tags_.element() != "a") return false;
    for (const std::string_view stand_in : {"this https URL", "this http URL", "this URL"}) {
        if (!page_.substr(copied_).starts_with(stand_in)) continue;
        text_ += tags_.attribute("href").value_or("");
        copied_ += stand_in.size();
        break;
    }
    return false;
}

void HtmlPart::finish() {
    if (!is_open_) return;
    copy_until(std::min(end_before(page_.size()), page_.size()));
    is_open_ = false;
}

void HtmlPart::copy_until(std::size_t place) {
    if (place <= copied_) return;
    append_html_text(text_, page_.substr(copied_, place - copied_));
    copied_ = place;
}

std::string_view HtmlPart::text() {
    clean_line_in_place(text_);
    return text_;
}

}  // namespace offprint
