// A feed read in passing: entry by entry out of a window over its input, so that neither its text nor its
// nodes have to be in memory at once. That is for documents with which nothing is wrong. Whatever asks for
// more than that (another encoding, a repair, damage, comments, CDATA, a prefix that is not bound) is left
// to XmlDocument, which sees all of it; for that the input has to go back to its beginning.
//
//     XmlPassage passage(input);
//     const bool is_read = passage.read([&](XmlElement entry) { use(entry); });   // valid until it returns
#pragma once
#include <functional>
#include <string_view>

#include "offprint/base/input.h"
#include "xml.h"
#include "xml_tree.h"

namespace offprint {

class XmlPassage {
  public:
    explicit XmlPassage(Input& input) : input_(input) {}

    /// Calls `use` for each entry in the root, which has to be a `feed`. False when the document is not to be
    /// read like this; the entries before that place were used.
    bool read(const std::function<void(XmlElement)>& use);

    /// With what it holds beside entries, as far as it was read. Once the first entry was used, only names
    /// and attributes may be asked for.
    XmlElement root() const;

  private:
    bool begin();
    bool move_on(std::size_t passed);
    bool show(std::string_view window, std::size_t plain, bool is_all);
    bool take_child(const XmlNodes::Mark& before, const std::function<void(XmlElement)>& use);

    Input& input_;
    XmlTree tree_;
    std::string_view text_;      ///< the plain part of the window
    std::size_t in_window_ = 0;  ///< bytes, plain or not looked at yet
    bool is_all_ = false;        ///< nothing comes behind the window
    bool has_entries_ = false;   ///< so far
};

}  // namespace offprint
