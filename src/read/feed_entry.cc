// Two tables say what the elements of all dialects are for. Where several are for the same, the lower rank
// wins, then the first; an empty element never does.
#include "feed_entry.h"

#include <algorithm>

#include "html_text.h"
#include "offprint/base/ascii.h"
#include "offprint/base/base64_decode.h"

namespace offprint {
namespace {

constexpr XmlSpace kPlain = XmlSpace::kNone;  // RSS and Atom too

struct FieldRow {
    std::string_view name;
    XmlSpace space;
    FeedField field;
    int rank;
};
constexpr FieldRow kFieldRows[] = {
    {"title", kPlain, FeedField::kTitle, 0},
    {"title", XmlSpace::kDublinCore, FeedField::kTitle, 1},
    {"title", XmlSpace::kDublinCoreTerms, FeedField::kTitle, 1},
    {"title", XmlSpace::kMedia, FeedField::kTitle, 2},
    {"summary", kPlain, FeedField::kAbstract, 0},
    {"description", kPlain, FeedField::kAbstract, 0},
    {"abstract", XmlSpace::kDublinCoreTerms, FeedField::kAbstract, 1},
    {"description", XmlSpace::kDublinCore, FeedField::kAbstract, 1},
    {"content", kPlain, FeedField::kAbstract, 2},
    {"encoded", XmlSpace::kContent, FeedField::kAbstract, 2},
    {"body", XmlSpace::kXhtml, FeedField::kAbstract, 2},
    {"div", XmlSpace::kXhtml, FeedField::kAbstract, 2},
    {"body", kPlain, FeedField::kAbstract, 2},
    {"fullitem", kPlain, FeedField::kAbstract, 2},
    {"summary", XmlSpace::kItunes, FeedField::kAbstract, 3},
    {"description", XmlSpace::kMedia, FeedField::kAbstract, 3},
    {"pubDate", kPlain, FeedField::kPublished, 0},
    {"published", kPlain, FeedField::kPublished, 0},
    {"issued", kPlain, FeedField::kPublished, 1},
    {"issued", XmlSpace::kDublinCoreTerms, FeedField::kPublished, 1},
    {"date", XmlSpace::kDublinCore, FeedField::kPublished, 2},
    {"publicationDate", XmlSpace::kPrism, FeedField::kPublished, 2},
    {"created", kPlain, FeedField::kPublished, 3},
    {"created", XmlSpace::kDublinCoreTerms, FeedField::kPublished, 3},
    {"updated", kPlain, FeedField::kUpdated, 0},
    {"modified", kPlain, FeedField::kUpdated, 1},
    {"modified", XmlSpace::kDublinCoreTerms, FeedField::kUpdated, 1},
    {"lastBuildDate", kPlain, FeedField::kUpdated, 2},
    {"doi", XmlSpace::kPrism, FeedField::kDoi, 0},
    {"doi", XmlSpace::kArxiv, FeedField::kDoi, 0},
    {"DOI", XmlSpace::kArxiv, FeedField::kDoi, 0},
    {"journal_ref", XmlSpace::kArxiv, FeedField::kJournal, 0},
    {"journal_reference", XmlSpace::kArxiv, FeedField::kJournal, 0},
    {"publicationName", XmlSpace::kPrism, FeedField::kJournal, 1},
    {"rights", XmlSpace::kDublinCore, FeedField::kLicense, 0},
    {"announce_type", XmlSpace::kArxiv, FeedField::kAnnounce, 0},
    {"comment", XmlSpace::kArxiv, FeedField::kComment, 0},
    {"primary_category", XmlSpace::kArxiv, FeedField::kPrimary, 0},
};

struct ListRow {
    std::string_view name;
    XmlSpace space;
    FeedList list;
};
constexpr ListRow kListRows[] = {
    {"author", kPlain, FeedList::kAuthors},
    {"creator", XmlSpace::kDublinCore, FeedList::kAuthors},
    {"author", XmlSpace::kDublinCore, FeedList::kAuthors},
    {"creator", XmlSpace::kDublinCoreTerms, FeedList::kAuthors},
    {"author", XmlSpace::kItunes, FeedList::kAuthors},
    {"category", kPlain, FeedList::kCategories},
    {"subject", XmlSpace::kDublinCore, FeedList::kKeywords},
    {"keyword", XmlSpace::kPrism, FeedList::kKeywords},
    {"keywords", XmlSpace::kItunes, FeedList::kKeywords},
    {"keywords", XmlSpace::kMedia, FeedList::kKeywords},
    {"link", kPlain, FeedList::kLinks},
    {"enclosure", kPlain, FeedList::kLinks},
    {"id", kPlain, FeedList::kIds},
    {"guid", kPlain, FeedList::kIds},
    {"identifier", XmlSpace::kDublinCore, FeedList::kIds},
};

/// Elements of RSS and of Atom stand for each other in either kind of feed.
XmlSpace plain_space(XmlSpace space) {
    return space == XmlSpace::kRss || space == XmlSpace::kAtom ? XmlSpace::kNone : space;
}

/// How an Atom element is to be read.
enum class TextKind { kText, kHtml, kBase64 };

TextKind kind_of(XmlElement element) {
    const std::string type = ascii_lower(element.attribute("type")),
                      mode = ascii_lower(element.attribute("mode"));
    if (mode == "base64") return TextKind::kBase64;
    if (type == "html" || type == "text/html" || mode == "escaped") return TextKind::kHtml;
    if (element.space() != XmlSpace::kAtom) return TextKind::kHtml;
    if (type.empty() || type == "text" || type == "xhtml" || type.starts_with("text/") ||
        type.ends_with("xml"))
        return TextKind::kText;
    return type.find('/') == type.npos ? TextKind::kText : TextKind::kBase64;
}

}  // namespace

void FeedEntry::gather(XmlElement element) {
    element_ = element;
    fields_.fill(XmlElement());
    for (std::vector<XmlElement>& list : lists_) list.clear();
    for (XmlElement child = element.first(); child; child = child.next()) {
        const std::string_view name = child.name();
        const XmlSpace space = plain_space(child.space());
        if (!take_field(child, name, space)) take_list(child, name, space);
    }
}

bool FeedEntry::take_field(XmlElement element, std::string_view name, XmlSpace space) {
    for (const FieldRow& row : kFieldRows) {
        if (row.name != name || row.space != space) continue;
        const auto i = static_cast<std::size_t>(row.field);
        const bool is_better = !fields_[i] || row.rank < ranks_[i];
        if (is_better && (row.field == FeedField::kPrimary || !trim_blanks(element.text(buffer_)).empty())) {
            fields_[i] = element;
            ranks_[i] = row.rank;
        }
        return true;
    }
    return false;
}

bool FeedEntry::take_list(XmlElement element, std::string_view name, XmlSpace space) {
    for (const ListRow& row : kListRows) {
        if (row.name != name || row.space != space) continue;
        lists_[static_cast<std::size_t>(row.list)].push_back(element);
        return true;
    }
    return false;
}

std::string feed_text(XmlElement element) {
    std::string buffer;
    const std::string_view text = element.text(buffer);
    if (element.first()) return std::string(text);  // markup as elements: nothing is escaped in it
    switch (kind_of(element)) {
        case TextKind::kText:
            return std::string(text);
        case TextKind::kHtml:
            return html_to_text(text);
        case TextKind::kBase64:
            return html_to_text(decode_base64(text).value_or(std::string(text)));
    }
    return {};
}

}  // namespace offprint
