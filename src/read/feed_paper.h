// The paper that an entry of a feed tells of.
//
//     FeedFacts facts;                       // what the head of the feed says for all entries
//     deliver_feed_entry(entry, facts, intake);
#pragma once
#include <string>
#include <vector>

#include "feed_entry.h"
#include "intake.h"

namespace offprint {

/// What is said once for a whole feed.
struct FeedFacts {
    bool is_ours = false;              ///< written by this program
    bool is_atom = false;              ///< of several links the first is the entry's; in RSS the last
    std::string base;                  ///< for relative links outside of any `xml:base`
    std::vector<std::string> authors;  ///< of the entries that name none (RFC 4287 §4.2.1)
    std::string title;
    std::string journal;  ///< of the papers that name none
};

/// Makes the paper and hands it on. Without a title it is named after its text or address, with a note; an
/// entry that says nothing at all is a note alone.
void deliver_feed_entry(const FeedEntry& entry, const FeedFacts& facts, Intake& intake);

/// Makes the paper the work whose arXiv id is among the forms of its id and links, if one is, and gives it
/// the first DOI of them unless it has one.
void set_feed_identity(Paper& paper, const std::vector<std::string>& forms);

/// Names a paper without a title after its text or address. False when it has neither.
bool name_after_text(Paper& paper);

/// The address to read the entry at, absolute; empty when there is none.
std::string feed_link(const FeedEntry& entry, const FeedFacts& facts);

/// The names in author and creator elements; an address where there is no name. Many feeds name people twice,
/// in elements of two kinds, so that each name is kept once but where namesakes are told to be kept.
std::vector<std::string> feed_people(const std::vector<XmlElement>& elements, bool keeps_namesakes = false);

/// The day in UTC; nothing, and a note naming `field`, when the element holds none.
std::optional<Date> feed_day(XmlElement element, std::string_view field, Intake& intake);

}  // namespace offprint
