// The window begins behind the last child of the root that was parsed whole. When the parser does not get to
// the end of the next one, the window is moved there and made longer, until there is nothing more to come.
#include "xml_passage.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "xml_parse.h"
#include "xml_repair.h"

namespace offprint {
namespace {

constexpr std::size_t kWindow = std::size_t{64} * 1024;
constexpr std::size_t kMostUnsure = 64;  // bytes of a character or reference that the window breaks off in

/// Whether what stands before the root is what XmlDocument would pass over without a word.
bool begins_plainly(std::string_view text) {
    const std::string_view head = text.substr(0, text.find("<feed"));
    if (head.size() == text.size() || !text.starts_with('<') || head.find("<!") != head.npos) return false;
    const std::string encoding = ascii_lower(declared_xml_encoding(text));
    const bool is_utf8 = encoding.empty() || encoding == "utf-8" || encoding == "utf8";
    return is_utf8 && (head.empty() || head.starts_with("<?xml"));
}

}  // namespace

bool XmlPassage::read(const std::function<void(XmlElement)>& use) {
    if (!begin()) return false;
    for (std::size_t at = 0;;) {
        const XmlNodes::Mark before = tree_.nodes.mark();
        const std::size_t begin = at;
        const XmlStop stop = parse_xml_child(text_, at, tree_.nodes);
        if (stop == XmlStop::kChild) {
            if (!take_child(before, use)) return false;
            continue;
        }
        const bool is_whole = stop == XmlStop::kEnd && is_all_;
        if (is_whole) return root().name() == "feed" && trim_blanks(text_).ends_with('>');
        tree_.nodes.go_back_to(before);
        if (is_all_ || !move_on(begin)) return false;
        at = 0;
    }
}

XmlElement XmlPassage::root() const {
    const XmlNode* node = tree_.nodes.document().first_child;
    while (node != nullptr && !node->is_element()) node = node->next;
    return {&tree_, node};
}

bool XmlPassage::begin() {
    const std::string_view window = input_.peek(kWindow);
    return begins_plainly(window) && show(window, 0, window.size() < kWindow);
}

bool XmlPassage::move_on(std::size_t passed) {
    if (!has_entries_) return false;  // what stands before them may be asked for at the first one
    tree_.nodes.keep_all();           // what is left of them refers to the window
    const std::size_t plain = text_.size() - passed, left = in_window_ - passed;
    tree_.show({}, passed);
    input_.skip(passed);
    const std::size_t wanted = left + std::max(left, kWindow);
    const std::string_view window = input_.peek(wanted);
    return show(window, plain, window.size() < wanted);
}

/// Of the window the first bytes are known to be plain.
bool XmlPassage::show(std::string_view window, std::size_t plain, bool is_all) {
    const std::size_t end = plain_xml_end(window, plain);
    const std::size_t unsure = window.size() - end;
    text_ = window.substr(0, end);
    in_window_ = window.size();
    is_all_ = is_all;
    tree_.show(text_, 0);
    return unsure == 0 || (!is_all && unsure <= kMostUnsure);
}

bool XmlPassage::take_child(const XmlNodes::Mark& before, const std::function<void(XmlElement)>& use) {
    const XmlNodes& nodes = tree_.nodes;
    const bool is_in_root = XmlElement(&tree_, &nodes.open()) == root();  // some documents have two
    if (!is_in_root || root().name() != "feed" || !tree_.survey_from(before.bindings)) return false;
    // The loose reader, which reads all again where there is damage later, would see some of them
    // differently.
    if (nodes.asides() > 0) return false;
    const auto prefixed = nodes.prefixed().begin() + static_cast<std::ptrdiff_t>(before.prefixed);
    if (!std::all_of(prefixed, nodes.prefixed().end(),
                     [](const XmlNode* node) { return XmlTree::has_bound_prefix(*node); }))
        return false;
    const XmlNode& child = *nodes.open().last_child;
    if (child.local_name() != "entry" && child.local_name() != "item") return true;
    has_entries_ = true;
    use({&tree_, &child});
    tree_.nodes.go_back_to(before);
    return true;
}

}  // namespace offprint
