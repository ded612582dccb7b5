// Feeds of any kind: RSS 0.9x to 2.0, RDF, RSS 1.1, Atom 0.3 and 1.0, JSON Feed (json_feed.h).
#pragma once
#include <string>
#include <string_view>

#include "feed_paper.h"

namespace offprint {

/// Whether the head begins an RSS, RDF or Atom document or a JSON Feed.
bool looks_like_feed(std::string_view head);

/// Reads the papers into the intake, sets title and day. False when the bytes are no feed. Throws
/// Error(kInput) for documents that must not be read (xml.h).
bool read_feed(std::string bytes, Intake& intake, Listing& listing);

/// A parsed feed: its head and its entries, wherever the dialect has them.
class Feed {
  public:
    /// No feed when the root is none of a feed's.
    explicit Feed(XmlElement root);

    explicit operator bool() const { return static_cast<bool>(head_); }
    /// The channel, or Atom's feed; none of an entry that is a document of its own.
    XmlElement head() const { return head_ == root_ && is_entry(root_) ? XmlElement() : head_; }
    bool is_atom() const { return is_atom_; }

    /// Calls `use(element)` for each item or entry, in the order of the document.
    template <class Use>
    void for_each_entry(Use use) const {
        if (is_entry(root_)) return use(root_);
        use_entries_in(head_, use);
        if (root_ == head_) return;
        for (XmlElement e = root_.first(); e; e = e.next()) {
            if (is_entry(e)) use(e);
            if (e != head_ && e.name() == "channel") use_entries_in(e, use);  // a second one
        }
    }

  private:
    static bool is_entry(XmlElement element) { return element.name() == "item" || element.name() == "entry"; }
    /// RSS 1.1 has its items in an element; that of RSS 1.0 only names them.
    template <class Use>
    static void use_entries_in(XmlElement channel, Use& use) {
        for (XmlElement e = channel.first(); e; e = e.next()) {
            if (is_entry(e))
                use(e);
            else if (e.name() == "items")
                for (XmlElement inside = e.first(); inside; inside = inside.next())
                    if (is_entry(inside)) use(inside);
        }
    }

    XmlElement root_, head_;
    bool is_atom_ = false;
};

}  // namespace offprint
