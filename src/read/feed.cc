// In RSS the items are in the channel, in RDF beside it, in Atom the entries are in the root. Some feeds have
// the items of RSS directly in the root, or a channel without an `<rss>` around it.
#include "feed.h"

#include "enclosed_feed.h"
#include "json_feed.h"
#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "other_listing.h"
#include "tag_names.h"
#include "xml_head.h"

namespace offprint {
namespace {

/// By its PRISM name, or by its title where that says that it is a journal's. A preprint server is none.
std::string journal_of(const FeedEntry& head, std::string_view title) {
    static constexpr std::string_view kEnds[] = {" Current Issue", " Advance Access", " Advance Articles"};
    std::string name = head[FeedField::kJournal] ? clean_line(feed_text(head[FeedField::kJournal])) : "";
    for (const std::string_view end : kEnds)
        if (name.empty() && title.ends_with(end)) name = title.substr(0, title.size() - end.size());
    return ascii_lower(name).ends_with("rxiv") ? "" : name;
}

/// Other XML may have a `<Feed>` or a `<Channel>`, too.
bool names_entries(const XmlHead& head) {
    const std::string text = ascii_lower(head.text);
    return text.find("<item") != text.npos || text.find("<entry") != text.npos;
}

FeedFacts facts_of(const Feed& feed, const FeedEntry& head) {
    FeedFacts facts;
    std::string buffer;
    facts.is_atom = feed.is_atom();
    facts.base = feed_link(head, facts);
    if (const XmlElement title = head[FeedField::kTitle]) facts.title = clean_line(feed_text(title));
    facts.journal = journal_of(head, facts.title);
    // Ours has itself as its author where a paper has none, as Atom wants one.
    facts.is_ours = feed.head().child("generator").text(buffer) == "offprint";
    if (facts.is_atom && !facts.is_ours) facts.authors = feed_people(head[FeedList::kAuthors]);
    return facts;
}

}  // namespace

Feed::Feed(XmlElement root) : root_(root) {
    if (!root) return;
    const std::string_view name = root.name();
    is_atom_ = name == "feed" || name == "entry";
    if (name == "feed" || name == "channel" || name == "entry") {
        head_ = root;
    } else if (name == "rss" || name == "RDF" || name == "rdf") {
        head_ = root.child("channel");
        const bool may_lack_channel = name == "rss" || root.child("item") || root.child("entry");
        if (!head_ && may_lack_channel) head_ = root;
    }
}

bool looks_like_feed(std::string_view head) {
    constexpr std::size_t kMostAround = std::size_t{64} * 1024;  // bytes
    if (looks_like_json_feed(head) || enclosed_feed(head.substr(0, kMostAround))) return true;
    const XmlHead found = scan_xml_head(head);
    const std::string root = ascii_lower(found.root);
    if (root == "rss" || root == "rdf") return true;
    if (root == "feed" || root == "channel") return root == found.root || names_entries(found);
    // Atom has documents of one entry, too (RFC 4287 §2).
    return found.root == "entry" &&
           (found.holds("http://www.w3.org/2005/Atom") || found.holds("http://purl.org/atom/ns#"));
}

bool read_feed(std::string bytes, Intake& intake, Listing& listing) {
    if (looks_like_json_feed(bytes)) {
        Input input = Input::from_memory(std::move(bytes), listing.source);
        return read_json_feed(input, intake, listing);
    }
    if (std::optional<std::string> inside = enclosed_feed(bytes)) bytes = std::move(*inside);
    if (has_capital_names(bytes)) lower_names(bytes);
    const XmlDocument document(std::move(bytes), "read " + listing.source, intake.notes);
    const Feed feed(document.root());
    if (!feed) return false;
    FeedEntry head, entry;
    if (feed.head()) head.gather(feed.head());
    if (const XmlElement title = head[FeedField::kTitle]) listing.title = intake.short_text(feed_text(title));
    const XmlElement updated = head[FeedField::kUpdated];
    listing.date = feed_day(updated ? updated : head[FeedField::kPublished], "feed's", intake);
    const FeedFacts facts = facts_of(feed, head);
    std::size_t count = 0;
    feed.for_each_entry([&](XmlElement element) {
        if (intake.is_full()) return;
        intake.start_entry(++count, element.line());
        entry.gather(element);
        deliver_feed_entry(entry, facts, intake);
    });
    read_behind_root(document, intake);
    return true;
}

}  // namespace offprint
