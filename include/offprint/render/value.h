// The data of a template: a tree of nothing, truth, numbers, texts, lists and maps. A Value is a small
// handle; its texts, items and fields live elsewhere: in a ValueStore, in the Digest it was made from, or in
// a string literal. All of these must outlive the rendering.
//
//     ValueStore store;
//     Value paper = store.map({{"title", Value::text(title)}, {"upvotes", Value::number(41)}});
//     Value root = store.map({{"papers", store.list({paper})}});
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>

namespace offprint {

struct ValueField;

class Value {
  public:
    enum class Kind : std::uint8_t {
        kNull,
        kBool,
        kNumber,
        kText,    ///< from outside: escaped for the format
        kUrl,     ///< went through safe_url(): only HTML escapes it once more
        kMarkup,  ///< made by offprint for this format: written as it is
        kList,
        kMap,
    };

    Value() : size_(0), list_(nullptr) {}
    static Value truth(bool value) { return Value(Kind::kBool, value ? 1 : 0); }
    static Value number(double value);
    static Value number(std::size_t value) { return number(static_cast<double>(value)); }
    static Value number(int value) { return number(static_cast<double>(value)); }
    static Value text(std::string_view value) { return Value(Kind::kText, value); }
    static Value url(std::string_view value) { return Value(Kind::kUrl, value); }
    static Value markup(std::string_view value) { return Value(Kind::kMarkup, value); }
    /// A view of items that are kept elsewhere.
    static Value list(std::span<const Value> items);
    static Value map(std::span<const ValueField> fields);

    Kind kind() const { return kind_; }
    /// Whether a section is shown: not for nothing, false, zero, the empty text and the empty list.
    bool is_true() const;
    /// Of the three kinds of text; empty otherwise.
    std::string_view as_text() const;
    double as_number() const { return kind_ == Kind::kNumber ? number_ : 0; }
    /// Empty unless this is a list.
    std::span<const Value> items() const;
    /// Empty unless this is a map.
    std::span<const ValueField> fields() const;
    /// The field of a map, or null when it has none of that name (the first of equal names).
    const Value* find(std::string_view name) const;

  private:
    Value(Kind kind, std::size_t size) : kind_(kind), size_(size), list_(nullptr) {}
    Value(Kind kind, std::string_view value) : kind_(kind), size_(value.size()), text_(value.data()) {}

    Kind kind_ = Kind::kNull;
    std::size_t size_;  ///< bytes, items or fields; 1 for true
    union {
        const char* text_;
        const Value* list_;
        const ValueField* map_;
        double number_;
    };
};

struct ValueField {
    std::string_view name;  ///< usually a literal; kept elsewhere like every text
    Value value;
};

/// Owns what a tree of values needs beyond the digest: lists, maps and texts made for it. Everything is freed
/// at once.
class ValueStore {
  public:
    ValueStore() = default;
    ValueStore(const ValueStore&) = delete;
    ValueStore& operator=(const ValueStore&) = delete;

    /// A copy of the bytes that lives as long as the store.
    std::string_view keep(std::string_view text);
    Value list(std::span<const Value> items);
    Value list(std::initializer_list<Value> items) { return list(std::span(items.begin(), items.size())); }
    Value map(std::span<const ValueField> fields);
    /// One that lives as long as this, for a second thread.
    ValueStore& beside();
    Value map(std::initializer_list<ValueField> fields) {
        return map(std::span(fields.begin(), fields.size()));
    }

  private:
    // A digest of 20 papers fits into the first block. It is not on the stack, of which every 4 KiB that were
    // not used before cost a fault.
    std::pmr::monotonic_buffer_resource memory_{std::size_t{64} * 1024};
    std::unique_ptr<ValueStore> beside_;
};

}  // namespace offprint
