// HTML's spelling of the five special characters is XML's too; what cleaning leaves are characters of XML 1.0
// (§2.2).
#include "xml_writer.h"

#include "offprint/render/escape.h"

namespace offprint {

XmlWriter::XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void XmlWriter::start(std::string_view name, Attributes attributes) {
    out_.append(2 * open_.size(), ' ');
    (out_ += '<') += name;
    for (const Attribute& attribute : attributes) {
        ((out_ += ' ') += attribute.name) += "=\"";
        append_escaped(out_, attribute.value, Markup::kHtml);
        out_ += '"';
    }
}

void XmlWriter::open(std::string_view name, Attributes attributes) {
    start(name, attributes);
    out_ += ">\n";
    open_.push_back(name);
}

void XmlWriter::close() {
    const std::string_view name = open_.back();
    open_.pop_back();
    out_.append(2 * open_.size(), ' ');
    ((out_ += "</") += name) += ">\n";
}

void XmlWriter::text(std::string_view name, std::string_view text, Attributes attributes) {
    start(name, attributes);
    out_ += '>';
    append_escaped(out_, text, Markup::kHtml);
    ((out_ += "</") += name) += ">\n";
}

void XmlWriter::text_if_known(std::string_view name, std::string_view text, Attributes attributes) {
    if (!text.empty()) this->text(name, text, attributes);
}

void XmlWriter::empty(std::string_view name, Attributes attributes) {
    start(name, attributes);
    out_ += "/>\n";
}

std::string XmlWriter::take() {
    while (!open_.empty()) close();
    return std::move(out_);
}

}  // namespace offprint
