//     <opml version="2.0"><body>
//       <outline text="Physics">                                            a folder
//         <outline type="rss" text="Lab" title="The Lab" xmlUrl="https://lab.example.org/feed.xml"/>
//       </outline>
//     </body></opml>
#include "offprint/read/opml.h"

#include <set>

#include "note_book.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "xml.h"

namespace offprint {
namespace {

class OpmlReader {
  public:
    explicit OpmlReader(std::vector<OpmlFeed>& feeds) : feeds_(feeds) {}

    /// The document is no deeper than kMaxXmlDepth.
    void read(XmlElement parent) {
        for (XmlElement element = parent.first(); element; element = element.next()) {
            if (equals_ignoring_case(element.name(), "outline")) add(element);
            read(element);
        }
    }

  private:
    void add(XmlElement outline) {
        std::string url(trim_blanks(attribute(outline, {"xmlUrl", "xmlurl", "xmlURL"})));
        if (url.empty() || !known_.insert(url).second) return;
        feeds_.push_back({clean_line(attribute(outline, {"title", "text"})), std::move(url)});
    }

    static std::string_view attribute(XmlElement element, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            if (const std::string_view value = element.attribute(name); !value.empty()) return value;
        return {};
    }

    std::vector<OpmlFeed>& feeds_;
    std::set<std::string> known_;
};

}  // namespace

std::vector<OpmlFeed> read_opml(std::string bytes, const std::string& name, std::vector<Note>& notes) {
    NoteBook book;
    const XmlDocument document(std::move(bytes), "read " + name, book);
    if (!equals_ignoring_case(document.root().name(), "opml"))
        throw Error(ErrorKind::kInput, "read " + name + ": this is no OPML",
                    "an OPML file is what feed readers call an export of subscriptions");
    std::vector<OpmlFeed> feeds;
    OpmlReader(feeds).read(document.root());
    notes = book.take();
    return feeds;
}

}  // namespace offprint
