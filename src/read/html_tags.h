// The start tags of an HTML page, one after the other, with their attributes: enough to find data that a page
// carries in an attribute, in one pass however hostile the page is. No tree is built.
//
//     HtmlTags tags(page);
//     while (tags.next())
//         if (tags.attribute("data-target") == "DailyPapers") use(tags.attribute("data-props"));
//         else if (tags.element() == "a") use(tags.value("href"));
#pragma once
#include <cstddef>
#include <forward_list>
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
    HtmlTags(const HtmlTags&) = delete;
    HtmlTags& operator=(const HtmlTags&) = delete;

    /// Goes to the next start tag; false at the end. Comments and the contents of script and style are
    /// skipped.
    bool next();

    std::string_view name() const { return name_; }        ///< as written
    std::string_view element() const { return element_; }  ///< the name in lower case, until the next one
    std::size_t begin() const { return begin_; }           ///< of the tag's '<'
    std::size_t end() const { return position_; }          ///< one past the tag's '>'
    /// The decoded value of the first attribute of that name, in any case.
    std::optional<std::string> attribute(std::string_view name) const;
    /// The same where none is as good as an empty one. Valid until the next tag.
    std::string_view value(std::string_view name);

  private:
    struct Attribute {
        std::string_view name, value;
    };
    void skip_raw_text();
    void read_tag();
    std::size_t read_attribute(std::size_t at);
    std::size_t skip_blanks(std::size_t at) const;
    const Attribute* find_attribute(std::string_view name) const;

    std::string_view page_;
    std::size_t position_ = 0, begin_ = 0;
    std::string_view name_, element_;
    std::string lower_;  ///< the name, if it was written otherwise
    std::vector<Attribute> attributes_;
    std::forward_list<std::string> decoded_;  ///< values that are not as they stand in the page
};

/// What stands in the page's title element, cleaned to one line; empty when there is none.
std::string html_title(std::string_view page);

}  // namespace offprint
