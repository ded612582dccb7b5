// One table, compared after the parts that people write in different ways are cut off.
#include "xml_space.h"

#include <array>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

struct KnownSpace {
    std::string_view address;  ///< lower case, without scheme, slash or `#` at its end
    XmlSpace space;
};
constexpr std::array kSpaces = {
    KnownSpace{"www.w3.org/2005/atom", XmlSpace::kAtom},
    KnownSpace{"purl.org/atom/ns", XmlSpace::kAtom},
    KnownSpace{"purl.org/rss/1.0", XmlSpace::kRss},
    KnownSpace{"my.netscape.com/rdf/simple/0.9", XmlSpace::kRss},
    KnownSpace{"channel.netscape.com/rdf/simple/0.9", XmlSpace::kRss},
    KnownSpace{"my.netscape.com/publish/formats/rss-0.91", XmlSpace::kRss},
    KnownSpace{"backend.userland.com/rss", XmlSpace::kRss},
    KnownSpace{"backend.userland.com/rss2", XmlSpace::kRss},
    KnownSpace{"blogs.law.harvard.edu/tech/rss", XmlSpace::kRss},
    KnownSpace{"purl.org/net/rss1.1", XmlSpace::kRss},
    KnownSpace{"purl.org/dc/elements/1.1", XmlSpace::kDublinCore},
    KnownSpace{"purl.org/dc/elements/1.0", XmlSpace::kDublinCore},
    KnownSpace{"purl.org/dc/terms", XmlSpace::kDublinCoreTerms},
    KnownSpace{"purl.org/rss/1.0/modules/dcterms", XmlSpace::kDublinCoreTerms},
    KnownSpace{"purl.org/rss/1.0/modules/content", XmlSpace::kContent},
    KnownSpace{"arxiv.org/schemas/atom", XmlSpace::kArxiv},
    KnownSpace{"search.yahoo.com/mrss", XmlSpace::kMedia},
    KnownSpace{"www.itunes.com/dtds/podcast-1.0.dtd", XmlSpace::kItunes},
    KnownSpace{"www.w3.org/1999/02/22-rdf-syntax-ns", XmlSpace::kRdf},
    KnownSpace{"www.w3.org/1999/xhtml", XmlSpace::kXhtml},
    KnownSpace{"www.w3.org/xml/1998/namespace", XmlSpace::kXml},
    KnownSpace{"www.openarchives.org/oai/2.0", XmlSpace::kOai},
};

struct KnownPrefix {
    std::string_view prefix;
    XmlSpace space;
};
constexpr std::array kPrefixes = {
    KnownPrefix{"atom", XmlSpace::kAtom},       KnownPrefix{"rss", XmlSpace::kRss},
    KnownPrefix{"dc", XmlSpace::kDublinCore},   KnownPrefix{"dcterms", XmlSpace::kDublinCoreTerms},
    KnownPrefix{"content", XmlSpace::kContent}, KnownPrefix{"prism", XmlSpace::kPrism},
    KnownPrefix{"arxiv", XmlSpace::kArxiv},     KnownPrefix{"media", XmlSpace::kMedia},
    KnownPrefix{"itunes", XmlSpace::kItunes},   KnownPrefix{"rdf", XmlSpace::kRdf},
    KnownPrefix{"xhtml", XmlSpace::kXhtml},     KnownPrefix{"xml", XmlSpace::kXml},
};

}  // namespace

XmlSpace xml_space_of(std::string_view address) {
    std::string name = ascii_lower(trim_blanks(address));
    if (name.starts_with("http://")) name.erase(0, 7);
    if (name.starts_with("https://")) name.erase(0, 8);
    while (name.ends_with('/') || name.ends_with('#')) name.pop_back();
    for (const KnownSpace& known : kSpaces)
        if (known.address == name) return known.space;
    // Every version of it has an address of its own.
    const bool is_prism =
        name.find("prismstandard.org/namespaces") != name.npos || name == "purl.org/rss/1.0/modules/prism";
    return is_prism ? XmlSpace::kPrism : XmlSpace::kOther;
}

XmlSpace usual_xml_space(std::string_view prefix) {
    for (const KnownPrefix& known : kPrefixes)
        if (known.prefix == prefix) return known.space;
    return XmlSpace::kOther;
}

}  // namespace offprint
