// A Value is 24 bytes: kind, size and one word that is a number or points to the text, items or fields. The
// store hands out pieces of growing blocks and frees all of them together, so that a tree of 1,000 papers
// costs a handful of allocations.
#include "offprint/render/value.h"

#include <algorithm>
#include <cstring>

namespace offprint {

Value Value::number(double value) {
    Value result;
    result.kind_ = Kind::kNumber;
    result.number_ = value;
    return result;
}

Value Value::list(std::span<const Value> items) {
    Value result(Kind::kList, items.size());
    result.list_ = items.data();
    return result;
}

Value Value::list(const LateItems& items) {
    Value result(Kind::kList, items.count);
    result.is_late_ = true;
    result.late_ = &items;
    return result;
}

Value Value::map(std::span<const ValueField> fields) {
    Value result(Kind::kMap, fields.size());
    result.map_ = fields.data();
    return result;
}

bool Value::is_true() const {
    switch (kind_) {
        case Kind::kNull:
            return false;
        case Kind::kNumber:
            return number_ != 0;
        case Kind::kMap:
            return true;
        default:
            return size_ != 0;
    }
}

std::string_view Value::as_text() const {
    const bool is_text = kind_ == Kind::kText || kind_ == Kind::kUrl || kind_ == Kind::kMarkup;
    return is_text ? std::string_view(text_, size_) : std::string_view();
}

std::span<const Value> Value::items() const {
    return kind_ == Kind::kList && !is_late_ ? std::span(list_, size_) : std::span<const Value>();
}

std::span<const ValueField> Value::fields() const {
    return kind_ == Kind::kMap ? std::span(map_, size_) : std::span<const ValueField>();
}

const Value* Value::find(std::string_view name) const {
    if (name.empty()) return nullptr;
    for (const ValueField& field : fields()) {
        // Most names differ in length or first letter; only then the bytes are worth a call.
        if (field.name.size() == name.size() && field.name.front() == name.front() && field.name == name)
            return &field.value;
    }
    return nullptr;
}

std::string_view ValueStore::keep(std::string_view text) {
    if (text.empty()) return {};
    auto* bytes = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
}

void ValueStore::clear() {
    late_.clear();
    memory_.release();
}

Value ValueStore::list(LateItems items) { return Value::list(late_.emplace_back(std::move(items))); }

Value ValueStore::list(std::span<const Value> items) {
    auto* kept =
        static_cast<Value*>(memory_.allocate(std::max<std::size_t>(1, items.size_bytes()), alignof(Value)));
    std::uninitialized_copy(items.begin(), items.end(), kept);
    return Value::list(std::span<const Value>(kept, items.size()));
}

Value ValueStore::map(std::span<const ValueField> fields) {
    auto* kept = static_cast<ValueField*>(
        memory_.allocate(std::max<std::size_t>(1, fields.size_bytes()), alignof(ValueField)));
    std::uninitialized_copy(fields.begin(), fields.end(), kept);
    return Value::map(std::span<const ValueField>(kept, fields.size()));
}

}  // namespace offprint
