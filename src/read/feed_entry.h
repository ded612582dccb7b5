// One item or entry of a feed, or the head of a whole feed: which of its elements say what, in whatever
// dialect.
//
//     FeedEntry entry;
//     entry.gather(item);
//     if (XmlElement title = entry[FeedField::kTitle]) use(feed_text(title));
#pragma once
#include <array>
#include <string>
#include <vector>

#include "xml.h"

namespace offprint {

/// What is there once: the best element where several say the same.
enum class FeedField {
    kTitle,
    kAbstract,
    kPublished,
    kUpdated,
    kDoi,
    kJournal,
    kLicense,
    kAnnounce,
    kComment,
    kPrimary
};

/// What may be there many times.
enum class FeedList { kAuthors, kCategories, kKeywords, kLinks, kIds };

class FeedEntry {
  public:
    /// Forgets what was gathered before.
    void gather(XmlElement element);

    XmlElement element() const { return element_; }
    /// What RSS has beside the description: `content:encoded`.
    XmlElement content() const { return content_; }
    /// What stands in for an abstract without words, such as a picture alone.
    XmlElement second_text() const { return second_text_; }
    XmlElement operator[](FeedField field) const { return fields_[static_cast<std::size_t>(field)]; }
    const std::vector<XmlElement>& operator[](FeedList list) const {
        return lists_[static_cast<std::size_t>(list)];
    }

  private:
    void take(XmlElement child);

    XmlElement element_, content_, second_text_;
    std::array<XmlElement, 10> fields_;
    std::array<int, 10> ranks_{};
    std::array<std::vector<XmlElement>, 5> lists_;
    std::string buffer_;
};

/// The text of an element: HTML, XHTML and base64 by Atom's `type` and `mode` (RFC 4287 §3.1 and §4.1.3, Atom
/// 0.3), HTML in RSS.
std::string feed_text(XmlElement element);

}  // namespace offprint
