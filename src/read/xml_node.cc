// Everything is taken from one memory resource; nothing in it has a destructor that does anything.
#include "xml_node.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace offprint {

XmlNode* XmlNodes::append() {
    auto* const added = new (memory_.allocate(sizeof(XmlNode), alignof(XmlNode))) XmlNode;
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
}

void XmlNodes::add_attribute(std::string_view name, std::string_view value) {
    void* const room = memory_.allocate(sizeof(XmlAttribute), alignof(XmlAttribute));
    auto* const added = new (room) XmlAttribute{name, value};
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

void XmlNodes::clear() {
    document_ = {};
    open_ = &document_;
    depth_ = deepest_ = 0;
    bindings_.clear();
    memory_.release();
}

}  // namespace offprint
