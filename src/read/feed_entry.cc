// One table says what the elements of all dialects are for. Where several are for the same, the lower rank
// wins, then the first; an empty element never does.
#include "feed_entry.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <variant>

#include "html_text.h"
#include "offprint/base/ascii.h"
#include "offprint/base/base64_decode.h"

namespace offprint {
namespace {

constexpr XmlSpace kPlain = XmlSpace::kNone;  // RSS and Atom too

struct Row {
    std::string_view name;
    XmlSpace space;
    std::variant<FeedField, FeedList> use;
    int rank = 0;
};
// Sorted by the length of the name, which tells most apart, then by name.
constexpr Row kRows[] = {
    {"id", kPlain, FeedList::kIds},
    {"DOI", XmlSpace::kArxiv, FeedField::kDoi},
    {"div", XmlSpace::kXhtml, FeedField::kAbstract, 2},
    {"doi", XmlSpace::kPrism, FeedField::kDoi},
    {"doi", XmlSpace::kArxiv, FeedField::kDoi},
    {"body", kPlain, FeedField::kAbstract, 2},
    {"body", XmlSpace::kXhtml, FeedField::kAbstract, 2},
    {"date", XmlSpace::kDublinCore, FeedField::kPublished, 2},
    {"date", XmlSpace::kDublinCoreTerms, FeedField::kPublished, 2},
    {"guid", kPlain, FeedList::kIds},
    {"link", kPlain, FeedList::kLinks},
    {"title", kPlain, FeedField::kTitle},
    {"title", XmlSpace::kDublinCore, FeedField::kTitle, 1},
    {"title", XmlSpace::kDublinCoreTerms, FeedField::kTitle, 1},
    {"title", XmlSpace::kMedia, FeedField::kTitle, 2},
    {"author", kPlain, FeedList::kAuthors},
    {"author", XmlSpace::kDublinCore, FeedList::kAuthors},
    {"author", XmlSpace::kItunes, FeedList::kAuthors},
    {"issued", kPlain, FeedField::kPublished, 1},
    {"issued", XmlSpace::kDublinCoreTerms, FeedField::kPublished, 1},
    {"rights", XmlSpace::kDublinCore, FeedField::kLicense},
    {"source", XmlSpace::kDublinCore, FeedField::kJournal, 2},
    {"comment", XmlSpace::kArxiv, FeedField::kComment},
    {"content", kPlain, FeedField::kAbstract, 2},
    {"created", kPlain, FeedField::kPublished, 3},
    {"created", XmlSpace::kDublinCoreTerms, FeedField::kPublished, 3},
    {"creator", XmlSpace::kDublinCore, FeedList::kAuthors},
    {"creator", XmlSpace::kDublinCoreTerms, FeedList::kAuthors},
    {"encoded", XmlSpace::kContent, FeedField::kAbstract, 2},
    {"keyword", XmlSpace::kPrism, FeedList::kKeywords},
    {"pubDate", kPlain, FeedField::kPublished},
    {"pubdate", kPlain, FeedField::kPublished},
    {"subject", XmlSpace::kDublinCore, FeedList::kKeywords},
    {"subject", XmlSpace::kDublinCoreTerms, FeedList::kKeywords},
    {"summary", kPlain, FeedField::kAbstract},
    {"summary", XmlSpace::kItunes, FeedField::kAbstract, 3},
    {"updated", kPlain, FeedField::kUpdated},
    {"abstract", kPlain, FeedField::kAbstract, 1},
    {"abstract", XmlSpace::kDublinCoreTerms, FeedField::kAbstract, 1},
    {"category", kPlain, FeedList::kCategories},
    {"category", XmlSpace::kMedia, FeedList::kCategories},
    {"category", XmlSpace::kItunes, FeedList::kCategories},
    {"fullitem", kPlain, FeedField::kAbstract, 2},
    {"keywords", XmlSpace::kMedia, FeedList::kKeywords},
    {"keywords", XmlSpace::kItunes, FeedList::kKeywords},
    {"modified", kPlain, FeedField::kUpdated, 1},
    {"modified", XmlSpace::kDublinCoreTerms, FeedField::kUpdated, 1},
    {"enclosure", kPlain, FeedList::kLinks},
    {"published", kPlain, FeedField::kPublished},
    {"identifier", XmlSpace::kDublinCore, FeedList::kIds},
    {"identifier", XmlSpace::kDublinCoreTerms, FeedList::kIds},
    {"description", kPlain, FeedField::kAbstract},
    {"description", XmlSpace::kDublinCore, FeedField::kAbstract, 1},
    {"description", XmlSpace::kDublinCoreTerms, FeedField::kAbstract, 1},
    {"description", XmlSpace::kMedia, FeedField::kAbstract, 3},
    {"journal_ref", XmlSpace::kArxiv, FeedField::kJournal},
    {"announce_type", XmlSpace::kArxiv, FeedField::kAnnounce},
    {"lastBuildDate", kPlain, FeedField::kUpdated, 2},
    {"lastbuilddate", kPlain, FeedField::kUpdated, 2},
    {"publicationDate", XmlSpace::kPrism, FeedField::kPublished, 2},
    {"publicationName", XmlSpace::kPrism, FeedField::kJournal, 1},
    {"primary_category", XmlSpace::kArxiv, FeedField::kPrimary},
    {"journal_reference", XmlSpace::kArxiv, FeedField::kJournal},
};

/// Elements of RSS and of Atom stand for each other in either kind of feed.
XmlSpace plain_space(XmlSpace space) {
    return space == XmlSpace::kRss || space == XmlSpace::kAtom ? XmlSpace::kNone : space;
}

/// How an Atom element is to be read.
enum class TextKind { kText, kHtml, kBase64 };

TextKind kind_of(XmlElement element) {
    if (!element.has_attributes())
        return element.space() == XmlSpace::kAtom ? TextKind::kText : TextKind::kHtml;
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

constexpr bool stands_before(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}
static_assert(std::is_sorted(std::begin(kRows), std::end(kRows),
                             [](const Row& a, const Row& b) { return stands_before(a.name, b.name); }));

/// By length of a name, where the rows of such names begin; those of longer names begin at the last.
constexpr auto kRowsOfLength = [] {
    constexpr std::size_t longest = std::end(kRows)[-1].name.size();
    std::array<std::size_t, longest + 2> begins{};
    for (std::size_t length = 0; length < begins.size(); ++length)
        while (begins[length] < std::size(kRows) && kRows[begins[length]].name.size() < length)
            ++begins[length];
    return begins;
}();

/// Eight bytes of a name, or all there are: of names of one length it tells most apart.
constexpr std::uint64_t start_of(std::string_view name) {
    // In this order the compiler sees that four bytes are one number in memory.
    const auto four = [name](std::size_t at) {
        const auto byte = [&](std::size_t i) -> std::uint64_t {
            return static_cast<unsigned char>(name[at + i]);
        };
        return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
    };
    if (name.size() >= 8) return four(0) | four(4) << 32;
    if (name.size() >= 4) return four(0) | four(name.size() - 4) << 32;
    std::uint64_t start = 0;
    for (const char c : name) start = start << 8 | static_cast<unsigned char>(c);
    return start;
}

constexpr auto kStarts = [] {
    std::array<std::uint64_t, std::size(kRows)> starts{};
    for (std::size_t i = 0; i < starts.size(); ++i) starts[i] = start_of(kRows[i].name);
    return starts;
}();

/// The row of an element, or null.
const Row* find_row(XmlElement element) {
    const std::string_view name = element.name();
    if (name.size() + 1 >= kRowsOfLength.size()) return nullptr;
    const std::uint64_t start = start_of(name);
    std::optional<XmlSpace> space;  // asked for only when the name is that of a row
    for (std::size_t i = kRowsOfLength[name.size()]; i < kRowsOfLength[name.size() + 1]; ++i) {
        if (kStarts[i] != start || (name.size() > 8 && kRows[i].name != name)) continue;
        if (!space) space = plain_space(element.space());
        if (kRows[i].space == *space) return &kRows[i];
    }
    return nullptr;
}

/// RDF has several of one kind as a bag or a sequence in one element.
void add_to(std::vector<XmlElement>& list, XmlElement element) {
    const XmlElement container = element.first();
    if (!container || container.space() != XmlSpace::kRdf || !container.child("li"))
        return list.push_back(element);
    for (XmlElement member = container.first(); member; member = member.next())
        if (member.name() == "li") list.push_back(member);
}

}  // namespace

void FeedEntry::gather(XmlElement element) {
    element_ = element;
    content_ = second_text_ = {};
    fields_.fill(XmlElement());
    for (std::vector<XmlElement>& list : lists_) list.clear();
    for (XmlElement child = element.first(); child; child = child.next()) take(child);
}

void FeedEntry::take(XmlElement child) {
    const Row* const row = find_row(child);
    if (row == nullptr) return;
    if (const FeedList* list = std::get_if<FeedList>(&row->use))
        return add_to(lists_[static_cast<std::size_t>(*list)], child);
    const FeedField field = std::get<FeedField>(row->use);
    const auto i = static_cast<std::size_t>(field);
    if (row->space == XmlSpace::kContent) content_ = child;
    const bool is_second = fields_[i] && row->rank >= ranks_[i];
    if (is_second && (field != FeedField::kAbstract || second_text_)) return;
    if (field != FeedField::kPrimary && trim_blanks(child.text(buffer_)).empty()) return;
    if (field == FeedField::kAbstract) second_text_ = is_second ? child : fields_[i];
    if (is_second) return;
    fields_[i] = child;
    ranks_[i] = row->rank;
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
