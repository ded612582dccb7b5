// Damaged XML, read as browsers read HTML: nothing is an error, and what follows a mistake is read.
//
//     salvage_xml("<rss version=2.0><item><title>R < D</title><item><title>Next", sink)     two items
#pragma once
#include <string_view>

namespace offprint {

/// What is told of a document, in its order.
class XmlSink {
  public:
    virtual ~XmlSink() = default;
    virtual void start(std::string_view name, std::size_t offset) = 0;  ///< with its prefix
    virtual void attribute(std::string_view name, std::string_view value) = 0;
    virtual void text(std::string_view text) = 0;
    virtual void end() = 0;
};

/// Wants repaired UTF-8 (xml_repair.h). Elements are nested at most `most` deep: tags of deeper ones are
/// passed over. Every start has its end.
void salvage_xml(std::string_view text, std::size_t most, XmlSink& sink);

}  // namespace offprint
