// Nodes that are forgotten are the last ones, so it is enough to put back what the document and the open
// element said before.
#include "xml_node.h"

#include <algorithm>
#include <cstring>

namespace offprint {

XmlNode* XmlNodes::append() {
    auto* const added = memory_.make<XmlNode>();
    added->parent = open_;
    (open_->last_child == nullptr ? open_->first_child : open_->last_child->next) = added;
    open_->last_child = added;
    return added;
}

void XmlNodes::start(std::string_view name, std::size_t offset, std::size_t local_begin) {
    XmlNode* const element = append();
    element->name = name;
    element->offset = offset;
    element->local_begin = local_begin;
    open_ = element;
    deepest_ = std::max(deepest_, ++depth_);
    if (local_begin > 0) prefixed_.push_back(element);
}

void XmlNodes::add_attribute(std::string_view name, std::string_view value) {
    auto* const added = memory_.make<XmlAttribute>(name, value);
    (open_->last_attribute == nullptr ? open_->first_attribute : open_->last_attribute->next) = added;
    open_->last_attribute = added;
    if (added->binds_prefix()) bindings_.push_back({open_, added});
}

void XmlNodes::add_text(std::string_view text) {
    if (open_->first_child == nullptr && open_->text.empty()) {
        open_->text = text;
        return;
    }
    append()->text = text;
}

std::string_view XmlNodes::keep(std::string_view text) {
    if (text.empty()) return {};
    char* const copy = make_room(text.size());
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

XmlNodes::Mark XmlNodes::mark() const {
    return {document_, *open_,           open_,           memory_.place(), depth_, deepest_,
            asides_,   bindings_.size(), prefixed_.size()};
}

void XmlNodes::go_back_to(const Mark& mark) {
    document_ = mark.document;
    open_ = mark.place;
    *open_ = mark.open;
    if (open_->last_child != nullptr) open_->last_child->next = nullptr;
    memory_.go_back_to(mark.memory);
    depth_ = mark.depth;
    deepest_ = mark.deepest;
    asides_ = mark.asides;
    bindings_.resize(mark.bindings);
    prefixed_.resize(mark.prefixed);
}

void XmlNodes::keep_all() {
    const auto keep_parts = [this](XmlNode& node) {
        node.name = keep(node.name);
        node.text = keep(node.text);
        for (XmlAttribute* one = node.first_attribute; one != nullptr; one = one->next) {
            one->name = keep(one->name);
            one->value = keep(one->value);
        }
    };
    for (XmlNode* node = document_.first_child; node != nullptr;) {
        keep_parts(*node);
        node = next_xml_node(node, &document_, true, [](const XmlNode&) {});
    }
}

void XmlNodes::clear() { go_back_to({.document = {}, .open = {}, .place = &document_, .memory = {}}); }

}  // namespace offprint
