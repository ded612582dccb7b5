// The start tags of an HTML page, one after the other, with their attributes: enough to find data that a page
// carries in an attribute, in one pass however hostile the page is. No tree is built.
//
//     HtmlTags tags(page);
//     while (tags.next())
//         if (tags.attribute("data-target") == "DailyPapers") use(tags.attribute("data-props"));
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// The references of HTML, by name and by number. What is none stays; the result of one replacement is never
/// read again.
std::string decode_entities(std::string_view text);
void append_decoded(std::string& out, std::string_view text);

class HtmlTags {
  public:
    explicit HtmlTags(std::string_view page) : page_(page) {}

    /// Goes to the next start tag; false at the end. Comments and the contents of script and style are
    /// skipped.
    bool next();

    std::string_view name() const { return name_; }  ///< as written
    std::size_t begin() const { return begin_; }     ///< of the tag's '<'
    std::size_t end() const { return position_; }    ///< one past the tag's '>'
    /// The decoded value of the first attribute of that name, in any case.
    std::optional<std::string> attribute(std::string_view name) const;

  private:
    struct Attribute {
        std::string_view name, value;
    };
    void skip_raw_text();
    void read_tag();
    void read_attribute();
    std::string_view read_value();
    void skip_blanks();
    char current() const { return position_ < page_.size() ? page_[position_] : '\0'; }

    std::string_view page_;
    std::size_t position_ = 0, begin_ = 0;
    std::string_view name_;
    std::vector<Attribute> attributes_;
};

/// What stands in the page's title element, cleaned to one line; empty when there is none.
std::string html_title(std::string_view page);

}  // namespace offprint
