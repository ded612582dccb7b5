// The XML namespaces that listings use, by what they are for, so that readers need not know their addresses.
//
//     xml_space_of("http://purl.org/dc/elements/1.1/") == XmlSpace::kDublinCore
#pragma once
#include <string_view>

namespace offprint {

enum class XmlSpace : unsigned char {
    kNone,  ///< no namespace, or one that is not known, of an element without a prefix
    kRss,   ///< of any RSS that has one
    kAtom,  ///< 0.3 and 1.0
    kDublinCore,
    kDublinCoreTerms,
    kContent,
    kPrism,
    kArxiv,
    kMedia,
    kItunes,
    kRdf,
    kXhtml,
    kXml,
    kOai,
    kOther,
};

/// By the address, in any case, with http or https, with or without a slash or `#` at its end; kOther when it
/// is not known.
XmlSpace xml_space_of(std::string_view address);

/// What a prefix usually means, for documents that forgot to declare it; kOther when it means nothing.
XmlSpace usual_xml_space(std::string_view prefix);

}  // namespace offprint
